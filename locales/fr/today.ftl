# Aujourd’hui : ce qui a besoin de quelqu’un maintenant, et ce qui part.
today-welcome = Bonjour, { $name }. La maison est ouverte.
today-sentence-none = Rien n’a besoin de vous pour l’instant.
today-sentence =
    { $count ->
        [one] Une chose a besoin de vous.
       *[other] { $Few } choses ont besoin de vous.
    }
today-sentence-answers =
    { $count ->
        [one] Une conversation vous attend.
       *[other] { $Few } conversations vous attendent.
    }
today-more = Prochain départ, « { $title } » : { $where }, { $at }.
today-more-none = Aucun départ n’est prévu.
today-empty = Ici, vous voyez chaque matin ce qui a besoin de vous.
today-empty-more = Les réponses qui attendent, ce qui n’a pas pu partir, ce qui part aujourd’hui. Pour commencer, écrivez quelque chose pour votre propre site ; les canaux viennent après.
today-empty-write = Écrire le premier article
today-empty-channels = Voir les canaux
today-settle = À trancher
today-settle-note = Ce qui n’avance pas tout seul. Rien n’est envoyé deux fois, et rien n’est perdu.
today-publication-unconfirmed = on ne sait pas
today-publication-failed = pas partie
today-publication-held = retenue
today-publication-awaiting-hand = à publier à la main
today-publication-awaiting-approval = à valider
today-on =
    { $known ->
        [yes] { $channel } : { $reason }
       *[no] { $channel }
    }
today-note = Une note
today-held = retenu
today-held-more = Son heure est passée sans qu’il puisse paraître. Publiez-le maintenant, ou donnez-lui une autre date.
today-answers = Sur le parvis
today-answers-note = Ce que d’autres ont dit et que personne ici n’a regardé.
today-said =
    { $titled ->
        [yes] { $name }, sous « { $title } », { $channel }
       *[no] { $name }, { $channel }
    }
today-wordless = Un message sans mots
today-waits =
    { $count ->
        [one] un à laisser passer
       *[other] { $count } à laisser passer
    }
today-unread = non lue
today-briefs = Briefs
today-briefs-note = Demandés avant que rien ne soit fait.
today-brief-by = { $name } · { $usage }
today-brief-asked = à répondre
today-brief-agreed = à commencer
today-brief-wrote = a répondu
today-brief-answered = répondu
today-stuck =
    { $count ->
        [one] L’une de vos réponses n’est pas passée.
       *[other] { $Few } de vos réponses ne sont pas passées.
    }
today-installation = Cette installation
today-installation-note = Ce qui lui est arrivé, et ce qui en est touché ici.
today-installation-waits = en attente
today-installation-over = terminé
today-next = Ce qui part
today-next-note = Tout seul, à son heure.
today-next-rest =
    { $count ->
        [one] Et un de plus après ceux-là.
       *[other] Et { $few } de plus après ceux-là.
    }
today-site = votre site
today-sending = en chemin
today-channels = Canaux
today-channels-note = Un lieu dont personne n’a rien décidé est vite négligé.
today-cut-off = coupé
today-cut-off-more = Son réseau n’accepte plus notre accès. Reliez-le de nouveau ; ce qui l’attend est gardé.
today-review = à revoir
today-review-more = C’est le jour choisi pour se demander s’il sert encore.
today-advice = Avis et décisions
today-advice-note = Ce que l’on vous demande, et ce qui est à revoir.
today-advice-late = En retard
today-advice-asked = À répondre
today-advice-asked-more = { $name } donne cet avis et attend une réponse pour le { $day }.
today-decision-look = À revoir
today-decision-look-more = À la question : { $question }
today-proposal = Proposé
today-proposal-more = { $name } propose de modifier la stratégie, pour cette raison.
today-undecided = à décider
today-missing-usage = On n’a pas décidé à quoi il sert.
today-missing-audience = On n’a pas décidé à qui il parle.
today-missing-keeper = Il n’a pas de référent.
today-drafts = Brouillons
today-drafts-note =
    { $count ->
        [one] Un seul est en cours.
        [100] Cent ou plus sont en cours ; voici les derniers.
       *[other] { $Few } sont en cours, les derniers d’abord.
    }
today-day-today = aujourd’hui
today-day-tomorrow = demain
today-there = { $hour } à { $zone }
today-stuck-see = Voir les conversations
