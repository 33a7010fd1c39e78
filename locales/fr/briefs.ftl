# Les demandes de contenu, avant le contenu.
briefs-sentence =
    { $count ->
        [0] Aucun brief n’attend de réponse.
        [one] Un brief attend une réponse.
       *[other] { $Few } briefs attendent une réponse.
    }
briefs-sentence-empty = Personne n’a encore demandé de contenu.
briefs-more-asker =
    { $count ->
        [one] Une réponse est entre les mains de qui a demandé.
       *[other] { $Few } réponses sont entre les mains de qui a demandé.
    }
briefs-more-agreed =
    { $count ->
        [one] Un brief est convenu et pas encore commencé.
       *[other] { $Few } briefs sont convenus et pas encore commencés.
    }
briefs-more-since = Le premier attend depuis le { $at }.
briefs-more-nothing = Ce qui était convenu est commencé, et personne ne doit de réponse à personne.
briefs-ask = Demander un contenu
briefs-filter = Quels briefs
briefs-search = Chercher parmi les briefs
briefs-filter-all = Tous
briefs-filter-cm = À répondre
briefs-filter-asker = En attente du demandeur
briefs-filter-agreed = Convenus
briefs-filter-became = Commencés
briefs-filter-declined = Déclinés
briefs-filter-mine = Les miens
briefs-empty = Un brief demande avant que rien ne soit fait
briefs-empty-more = Qui a besoin d’un contenu dit ce qui doit changer, pour qui et pour quand. Un CM répond avant que le travail commence : tel quel, mieux autrement, ou non, et ce que cela coûte.
briefs-row-due = souhaité pour le { $day }
briefs-row-late = Souhaité pour le { $day }, et pas encore publié.
briefs-row-asked = Demandé le { $day }
briefs-client = client
briefs-state-asked = Attend une réponse
briefs-state-answered = Répondu
briefs-state-agreed = Convenu
briefs-state-became = Commencé
briefs-state-live = Publié
briefs-state-declined = Refusé
briefs-state-withdrawn = Repris

# Demander.
briefs-new-place = Un brief
briefs-new-sentence = Qu’est-ce qui doit être différent ensuite ?
briefs-new-more = Dites d’abord pour quoi et pour qui. La forme et le lieu viennent en dernier : un CM en connaît peut-être de meilleurs.
briefs-edit-sentence = Dites-le autrement, tant que personne n’a répondu.
briefs-part-why = Pour quoi
briefs-part-why-note = Ce qui doit changer, et ce que l’on doit pouvoir faire.
briefs-part-when = Pour quand, et ce qui existe
briefs-part-when-note = Une date avec sa raison se tient mieux, et se discute mieux.
briefs-part-how = Comment vous l’imaginez
briefs-part-how-note = Laissez ouvert si vous le pouvez.
briefs-title = En quelques mots
briefs-title-hint = Par exemple : des tables pleines les soirs de marché
briefs-purpose = Ce qui doit être différent ensuite
briefs-purpose-hint = Qui saura, fera ou ressentira quoi, qui ne l’est pas aujourd’hui ?
briefs-usage = Ce que l’on vient faire
briefs-usage-own = Autre chose, avec mes mots
briefs-usage-choose = Choisir
briefs-usage-words = Ce que l’on vient faire, avec vos mots
briefs-usage-words-hint = Par exemple : savoir si cela a lieu
briefs-audience = Pour qui
briefs-audience-open = Pas décidé
briefs-audience-words = Pour qui, avec vos mots
briefs-due = Pour quand
briefs-due-why = Pourquoi cette date
briefs-due-why-hint = Le marché ouvre, l’appel se termine…
briefs-material = Ce qui existe déjà
briefs-material-hint = Adresses, images, textes ; où ils sont. On n’envoie pas de fichiers d’ici.
briefs-form = Forme
briefs-form-open = Peu importe
briefs-form-article = Un article
briefs-form-note = Une note
briefs-form-answer = Un article qui répond à une question
briefs-form-picture = Des images
briefs-form-video = Une vidéo
briefs-form-infographic = Une infographie
briefs-form-campaign = Une campagne
briefs-wish = Lieux
briefs-wish-hint = Là où vous iriez le chercher vous-même
briefs-anything = Autre chose
briefs-send = Demander
briefs-save = Enregistrer
briefs-asked = C’est demandé. Qui répond aux briefs en est averti.

# Un brief.
briefs-one-asked = { $asker } demande, et attend une réponse depuis le { $at }.
briefs-one-answered-feasible = C’est faisable tel quel. { $asker } a la réponse.
briefs-one-answered-otherwise = Autre chose sert mieux le but. { $asker } a la réponse.
briefs-one-agreed = C’est convenu. On peut commencer.
briefs-one-became-original = Il est devenu un original.
briefs-one-became-campaign = Il est devenu une campagne.
briefs-one-became-recommendation = Il est devenu un avis.
briefs-one-declined = Il a été décliné, avec une raison.
briefs-one-withdrawn = { $asker } l’a repris.
briefs-next-answer = Répondez avant que rien ne soit fait.
briefs-next-reply = Dites oui, répondez, ou reprenez-le.
briefs-next-turn = Faites-en ce qui est convenu.
briefs-next-message = Un message attend d’être lu.
briefs-what = Ce qui est demandé
briefs-answer = Réponse
briefs-answer-none = Pas encore de réponse.
briefs-answer-feasible = Faisable tel quel
briefs-answer-otherwise = Mieux autrement
briefs-answer-declined = Décliné
briefs-answer-earlier = Réponses précédentes
briefs-answer-place = Où : { $place }
briefs-answer-later = Mieux pour le { $day }
briefs-cost =
    { $kind ->
        [range] Coûte de { $from } à { $to } heures.
        [exact] Coûte { $from } heures.
        [least] Coûte au moins { $from } heures.
        [most] Coûte au plus { $to } heures.
       *[unknown] Ce que cela coûte n’est pas connu.
    }
briefs-answer-do = Répondre
briefs-answer-anew = Répondre à nouveau
briefs-answer-title = Répondre au brief
briefs-answer-kind = Votre réponse
briefs-answer-kind-feasible = Faisable tel quel
briefs-answer-kind-otherwise = Mieux autrement, ailleurs ou plus tard
briefs-answer-kind-declined = Décliné
briefs-answer-says = Ce que vous en dites
briefs-answer-says-otherwise = Quoi, et pourquoi cela sert mieux
briefs-answer-says-declined = Pourquoi non
briefs-answer-form = Mieux comme
briefs-answer-elsewhere = Mieux à
briefs-answer-later-on = Mieux pour le
briefs-hours-from = Heures, au moins
briefs-hours-to = Heures, au plus
briefs-hours-hint = Laissez vide si vous ne savez pas : l’inconnu reste inconnu.
briefs-answer-send = Envoyer la réponse
briefs-answered = C’est répondu. { $asker } le voit.
briefs-agree = Convenir
briefs-agree-for = On a dit oui
briefs-agreed = C’est convenu.
briefs-withdraw = Reprendre
briefs-withdraw-title = Reprendre ce brief ?
briefs-withdraw-detail = Personne n’y répondra plus. Il reste lisible.
briefs-withdrawn = Repris.
briefs-edit = Modifier
briefs-thread = Messages
briefs-thread-write = Écrire à { $name }
briefs-thread-write-cm = Écrire à qui répond
briefs-thread-send = Envoyer
briefs-turn = Ce qu’il devient
briefs-turn-note = Cela se souvient de ce brief.
briefs-turn-original = Commencer l’original
briefs-turn-campaign = Commander une campagne
briefs-turn-recommendation = En faire un avis
briefs-turned = C’est commencé. L’original se souvient de qui a demandé.
briefs-became-original = L’original
briefs-became-campaign = La campagne
briefs-became-recommendation = L’avis
briefs-origin = Demandé par { $asker } : { $title }

# Comment le contenu a commencé.
briefs-began = Comment le contenu a commencé
briefs-began-note =
    { $days ->
        [30] Les originaux publiés pour la première fois ces 30 derniers jours.
        [90] Les originaux publiés pour la première fois ces 90 derniers jours.
       *[365] Les originaux publiés pour la première fois depuis un an.
    }
briefs-more = Qui souhaite un contenu dit ici à quoi il doit servir ; le CM répond avant que rien ne soit fait.
briefs-began-sentence =
    { $count ->
        [0] Rien n’a été publié dans cette période.
        [one] { $known ->
            [0] De l’unique original publié, on ne sait comment il a commencé.
           *[other] L’unique original publié a commencé { $with ->
                [0] sans CM.
               *[other] avec un CM.
            }
        }
       *[other] { $with } des { $known } originaux ont commencé avec un CM : de sa propre initiative, ou après un brief auquel il avait répondu.
    }
briefs-began-share = Cela fait { $share } %.
briefs-began-few = Moins de { $minimum } : trop peu pour une part.
briefs-began-before = Dans la période d’avant : { $with } sur { $known }, { $share } %.
briefs-began-before-few = Dans la période d’avant : { $with } sur { $known }, trop peu pour comparer.
briefs-began-no-before = Il n’y a pas de période antérieure à comparer.
briefs-began-brief = D’un brief qui avait reçu sa réponse
briefs-began-own = De l’initiative d’un CM
briefs-began-told = De quelqu’un d’autre, sans brief
briefs-began-unknown = Inconnu
briefs-began-days = Période
briefs-began-days-30 = 30 jours
briefs-began-days-90 = 90 jours
briefs-began-days-365 = Un an
briefs-began-place = Comment le contenu a commencé
briefs-began-list =
    { $count ->
        [0] Aucun original de la période n’a commencé ainsi.
        [one] Un original de la période a commencé ainsi.
       *[other] { $Few } originaux de la période ont commencé ainsi.
    }
briefs-began-all = Tous
briefs-began-by = commencé par { $name }
briefs-began-untitled = Une note

# Un lien pour un client.
briefs-invite = Créer un lien pour un client
briefs-invite-title = Un lien pour un client
briefs-invite-detail = Avec ce lien, on peut demander un contenu, lire la réponse et donner son accord, sans compte. Il ne montre rien d’autre.
briefs-invite-name = Pour qui
briefs-invite-email = Son adresse
briefs-invite-email-hint = Le lien y est envoyé, et l’annonce de chaque réponse.
briefs-invite-language = Langue de sa page
briefs-invite-until = Jusqu’au
briefs-invite-make = Créer le lien
briefs-invite-made = Ce lien n’est montré qu’une fois. Remettez-le maintenant.
briefs-invite-mailed = Il a aussi été envoyé à { $address }.
briefs-invite-copy = Copier
briefs-invite-copied = Copié.
briefs-links = Liens donnés à des clients
briefs-links-none = Aucun client n’a de lien à présent.
briefs-links-until = fonctionne jusqu’au { $day }
briefs-links-unopened = ce lien n’a pas encore été ouvert
briefs-links-revoke = Mettre fin au lien
briefs-links-revoke-name = Mettre fin au lien de { $name }
briefs-links-revoked = Le lien de { $name } ne mène plus nulle part.

# La page du client.
briefs-client-hello = { $name }, de quoi avez-vous besoin ?
briefs-client-more = Dites ce qui doit être différent ensuite. Vous recevez une réponse ici avant que rien ne soit fait : si c’est faisable, ce qui servirait mieux, et ce que cela coûte.
briefs-client-yours = Ce que vous avez demandé
briefs-client-new = Demander quelque chose
briefs-client-another = Demander autre chose
briefs-client-sent = Merci. La réponse sera ici ; ce lien vous suffit.
briefs-client-state-asked = { $workspace } va vous répondre
briefs-client-state-answered = { $workspace } a répondu. Êtes-vous d’accord ?
briefs-client-state-agreed = Vous êtes d’accord. On va commencer.
briefs-client-state-became = C’est en cours.
briefs-client-state-live = C’est publié.
briefs-client-state-declined = { $workspace } décline, et dit pourquoi.
briefs-client-state-withdrawn = Vous l’avez repris.
briefs-client-agree = Je suis d’accord
briefs-client-write = Répondre
briefs-client-until = Cette page fonctionne jusqu’au { $day }.
