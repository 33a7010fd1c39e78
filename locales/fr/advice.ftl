# Les avis : ce qui est conseillé, ce qui est répondu, et si l’avis était juste.
advice-place = Avis
advice-sentence-mine =
    { $count ->
        [one] Un avis attend votre réponse.
       *[other] { $Few } avis attendent votre réponse.
    }
advice-sentence-unanswered =
    { $count ->
        [one] Un avis est resté sans réponse au jour dit.
       *[other] { $Few } avis sont restés sans réponse au jour dit.
    }
advice-sentence-waiting =
    { $count ->
        [one] Un avis attend une réponse.
       *[other] { $Few } avis attendent une réponse.
    }
advice-sentence-rest = Aucun avis n’attend de réponse.
advice-sentence-empty = Personne n’a encore donné d’avis.
advice-more = Un avis appelle une réponse : suivi, suivi en partie, ou refusé avec une raison. Plus tard, on regarde s’il était juste.
advice-more-judge =
    { $count ->
        [one] Il y en a un à juger aujourd’hui : était-il juste ?
       *[other] Il y en a { $few } à juger aujourd’hui : étaient-ils justes ?
    }
advice-empty = Ici se trouve ce que vous conseillez, ce qu’on vous a répondu, et si vous aviez vu juste.
advice-empty-more = Écrivez une question, ce que vous conseillez et pourquoi, et qui doit répondre pour quand. Un client lit et répond par un lien, sans compte.
advice-make = Donner un avis
advice-filter = Quels avis
advice-search = Chercher dans les avis
advice-filter-all = Tous
advice-filter-mine = À moi de répondre
advice-filter-waiting = En attente de réponse
advice-filter-unanswered = En retard
advice-filter-to-judge = À juger
advice-filter-taken = Suivis
advice-filter-refused = Refusés
advice-load-more = Afficher la suite
advice-about = Sur { $name }
advice-by = { $name } à { $asked }
advice-nobody = une personne partie depuis
advice-state-open = Attend une réponse
advice-state-open-by = Réponse pour le { $day }
advice-state-unanswered = Sans réponse, attendue le { $day }
advice-state-taken = Suivi
advice-state-in-part = Suivi en partie
advice-state-refused = Refusé
advice-state-withdrawn = Retiré
advice-state-to-judge = À juger
advice-held-yes = L’avis était juste
advice-held-in-part = L’avis était juste en partie
advice-held-no = L’avis n’était pas juste
advice-held-cannot-tell = On ne peut pas dire si l’avis était juste
advice-mark-judged =
    { $answer ->
        [taken] Suivi
        [in_part] Suivi en partie
        [refused] Refusé
       *[none] Sans réponse
    } : { $held ->
        [yes] il était juste
        [in_part] il était juste en partie
        [no] il n’était pas juste
       *[cannot_tell] on ne peut pas dire s’il l’était
    }
advice-stands-open = Cet avis attend la réponse de { $asked } jusqu’au { $day }.
advice-stands-unanswered = { $asked } : pas de réponse au { $day }.
advice-stands-taken = { $name } a suivi cet avis.
advice-stands-in-part = { $name } a suivi cet avis en partie.
advice-stands-refused = { $name } a refusé cet avis.
advice-stands-withdrawn = Cet avis a été retiré.
advice-stands-more-open = { $name } l’a écrit le { $day }.
advice-stands-more-judge = Le jour est venu : dites s’il était juste.
advice-stands-more-decide = Aucune décision ne le dit encore. Inscrivez-la : qui viendra plus tard la trouvera.
advice-stands-more-later = Le { $day }, on regardera s’il était juste.
advice-stands-more-judged = { $held }, d’après ce qui a été constaté le { $day }.
advice-question = La question
advice-advice = Ce qui est conseillé
advice-reasons = Pourquoi
advice-evidence = À l’appui
advice-evidence-none = Rien n’est montré à l’appui.
advice-evidence-gone = Cela n’est plus là.
advice-evidence-unknown = inconnu
advice-evidence-open = Ouvrir
advice-cost = Ce que cela coûterait
advice-cost-unknown = Personne ne sait encore ce que cela coûterait.
advice-cost-hours =
    { $count ->
        [one] { $hours } heure
       *[other] { $hours } heures
    }
advice-cost-hours-unknown = coût en heures inconnu
advice-cost-money-unknown = coût en argent inconnu
advice-if-nothing = Si l’on ne fait rien
advice-if-nothing-none = Rien n’a été dit à ce sujet.
advice-judged-by = L’avis était-il juste ?
advice-judged-by-line = Le { $day }, d’après ceci : { $criterion }
advice-replaces = Il remplace
advice-replaced-by = Il a été remplacé par
advice-answer = La réponse
advice-answer-yours = Votre réponse
advice-answer-for = Vous pouvez répondre à la place de { $asked }.
advice-answer-taken = Suivre l’avis
advice-answer-in-part = Le suivre en partie
advice-answer-refused = Refuser
advice-answer-part = Quelle partie
advice-answer-part-hint = Ce qui est suivi, et ce qui ne l’est pas.
advice-answer-reason = Pourquoi
advice-answer-reason-hint = Un refus demande une raison ; sinon, elle aide qui lira ceci plus tard.
advice-answer-send = Répondre
advice-answer-change = Modifier la réponse
advice-answer-noted = La réponse est notée.
advice-answer-by = { $name }, le { $day }
advice-answer-by-client = { $name }, par le lien, le { $day }
advice-answer-settled = Une décision repose sur elle : elle ne peut plus être modifiée.
advice-edit = Modifier l’avis
advice-edit-title = Modifier l’avis
advice-withdraw = Retirer cet avis
advice-withdraw-title = Retirer cet avis ?
advice-withdraw-detail = Personne ne peut plus y répondre, et ses liens le disent. Il reste dans la liste.
advice-withdraw-reason = Pourquoi
advice-withdrawn = L’avis a été retiré.
advice-again = Le rédiger à nouveau
advice-decide = Inscrire la décision
advice-decisions = Ce qui a été décidé
advice-judge = Dire s’il était juste
advice-judge-title = L’avis était-il juste ?
advice-judge-held = Constat
advice-judge-says = Comment vous le savez
advice-judge-says-hint = Ce que vous avez regardé, en une phrase ou deux. « Personne ne peut le dire » est une réponse.
advice-judge-do = Garder ce constat
advice-judged = Le constat est noté.
advice-judged-line = { $name }, le { $day }
advice-links = { $count ->
    [one] Lien pour un client
   *[other] Liens pour des clients
}
advice-links-none = Il n’a été envoyé à personne au-dehors.
advice-link-mailed = envoyé par courriel à { $email } le { $day } à { $hour }
advice-link-made = lien créé le { $day } à { $hour }
advice-link-unread = Pas encore lu
advice-link-read = Lu le { $day }, sans réponse
advice-link-answered = Répondu le { $day }
advice-link-ended = Ne fonctionne plus
advice-link-until = fonctionne jusqu’au { $day }
advice-link-end = Mettre fin au lien
advice-link-ended-toast = Le lien pour { $name } ne fonctionne plus.
advice-send = Envoyer à un client
advice-send-title = Envoyer à un client
advice-send-detail = La personne le lit comme une lettre et répond par un lien, sans compte.
advice-send-name = Son nom
advice-send-email = Son adresse électronique
advice-send-email-hint = Sans adresse, vous transmettez le lien vous-même.
advice-send-language = La langue de la lettre
advice-send-ends-on = Le lien fonctionne jusqu’au
advice-send-mail = L’envoyer maintenant par courriel
advice-send-mail-hint = La lettre contient l’avis et le lien.
advice-send-no-mail = Cette instance n’envoie pas de courriel. Vous obtenez un lien à transmettre.
advice-send-end-others = Mettre fin aux liens créés avant
advice-send-do = Envoyer
advice-send-do-link = Créer le lien
advice-sent-title = Voici le lien
advice-sent-mailed = La lettre à { $name } est en route. Voici le lien qu’elle contient ; il n’est montré que cette fois.
advice-sent-link = Transmettez ce lien à { $name }. Il n’est montré que cette fois.
advice-sent-address = Le lien
advice-sent-copy = Copier
advice-sent-copied = Copié
advice-form-title = Que conseillez-vous ?
advice-form-more = Prenez le temps de bien le dire : ceux qui décident le liront, et l’on y reviendra au jour dit.
advice-form-kept = Ce que vous écrivez est gardé dans ce navigateur jusqu’à l’envoi.
advice-form-part-say = Ce que vous conseillez
advice-form-part-why = Pourquoi
advice-form-part-cost = Ce que cela demande
advice-form-part-who = Qui répond, pour quand
advice-form-part-later = Comment on le saura
advice-form-subject = De quoi il s’agit
advice-form-subject-name = Son nom
advice-form-subject-one = Lequel, laquelle
advice-form-question = La question
advice-form-question-hint = Comme la poserait qui décide : faut-il ouvrir un compte sur Pinterest ?
advice-form-advice = Ce que vous conseillez
advice-form-advice-hint = En une phrase ou deux. « Non » est aussi un avis.
advice-form-reasons = Pourquoi
advice-form-reasons-hint = Aussi long qu’il le faut. Le Markdown fonctionne.
advice-form-evidence-add = Ajouter un élément à l’appui
advice-form-evidence-kind = De quelle sorte
advice-form-evidence-which = Lequel, laquelle
advice-form-evidence-url = L’adresse
advice-form-evidence-says = Ce que cela montre
advice-form-evidence-remove = Enlever
advice-form-evidence-title = Élément à l’appui ({ $number })
advice-form-hours = Heures de travail
advice-form-hours-hint = Laissé vide, il sera dit que personne ne le sait.
advice-form-money = Somme
advice-form-currency = Monnaie
advice-form-if-nothing = Ce qui arrive si l’on ne fait rien
advice-form-asked = Membres qui doivent répondre
advice-form-asked-remove = Ne pas demander à { $name }
advice-form-client = Un client doit répondre aussi
advice-form-client-name = Le nom du client
advice-form-client-email = L’adresse électronique du client
advice-form-answer-by = Réponse souhaitée pour le
advice-form-criterion = Ce que l’on regardera
advice-form-criterion-hint = Fixé maintenant, pour que personne ne le choisisse après coup : moins de cinq lecteurs l’ont demandé, par exemple.
advice-form-judge-on = Quel jour
advice-form-make = Leur soumettre
advice-form-save = Enregistrer
advice-form-drop = Vider le formulaire
advice-made = L’avis attend sa réponse.
advice-kept = L’avis a été modifié.
advice-changed = Quelqu’un l’a modifié entre-temps. Voici où il en est ; ce que vous avez écrit est encore dans le formulaire.
advice-kind-channel = Un canal
advice-kind-network = Un réseau
advice-kind-usage = Un usage
advice-kind-audience = Un public
advice-kind-objective = Un objectif
advice-kind-strategy = La stratégie
advice-kind-campaign = Une campagne
advice-kind-brief = Un brief
advice-kind-home = L’endroit où vivent les originaux
advice-kind-budget = De l’argent ou des heures
advice-kind-mandate = Ce qu’une personne peut faire seule
advice-kind-other = Autre chose
advice-evidence-kind-channel = Les chiffres d’un canal
advice-evidence-kind-publication = Une publication
advice-evidence-kind-original = Un article ou une note
advice-evidence-kind-conversation = Une conversation
advice-evidence-kind-fact = Un fait sur un réseau
advice-evidence-kind-health = L’état d’un canal
advice-evidence-kind-weighing = Une réponse à « faut-il y être ? »
advice-evidence-kind-trial = Un essai
advice-evidence-answer =
    { $answer ->
        [open] Ouvrir
        [try] Essayer
        [keep] Garder
        [change_use] Changer l’usage
        [pause] Mettre en pause
        [close] Quitter
       *[stay_away] Ne pas ouvrir
    }
advice-evidence-weighed = { $answer }, pesé le { $day }
advice-evidence-tried =
    { $standing ->
        [met] Critère atteint ; l’essai allait jusqu’au { $day }.
        [missed] Critère manqué ; l’essai allait jusqu’au { $day }.
        [not_yet] L’essai dure jusqu’au { $day }.
        [ask] L’essai s’est terminé le { $day }, et reste à juger.
       *[cannot_tell] Personne ne peut dire ; l’essai allait jusqu’au { $day }.
    }
advice-evidence-does =
    { $state ->
        [well] Va bien depuis le { $day }
        [watch] À surveiller depuis le { $day }
        [neglected] Négligé depuis le { $day }
        [paused] En pause depuis le { $day }
        [left] Quitté le { $day }
       *[unknown] Non connu depuis le { $day }
    }
advice-evidence-changed = Ce fait a changé le { $day }
advice-evidence-kind-link = Une adresse au-dehors
advice-evidence-kind-case = Un cas
advice-stands-open-mine = Votre réponse est attendue jusqu’au { $day }.
advice-stands-unanswered-mine = Vous n’avez pas encore répondu : la réponse était attendue le { $day }.
advice-evidence-on = Au { $day } : { $figures }
advice-evidence-in-all = { $figure } en tout
advice-judged-later = Ce qui dira si l’avis était juste
advice-answer-go = Répondre
advice-answer-choose = Choisissez d’abord une réponse.
advice-answer-taken-hint = Tel qu’il est donné ici.
advice-answer-in-part-hint = Vous dites quelle partie.
advice-answer-refused-hint = Vous dites pourquoi.
advice-answer-exactly = Quoi exactement ?
advice-answer-exactly-hint = Si la question laisse un choix entre deux choses, dites laquelle vous choisissez.
advice-answer-whose = La question est posée à { $asked } : une réponse suffit. Elle peut être modifiée tant qu’aucune décision n’est inscrite ; la dernière donnée compte.
advice-form-whose = Les membres et le client reçoivent la même question : une réponse suffit, qui que ce soit qui la donne ; la dernière donnée compte, tant qu’aucune décision n’est inscrite.
advice-edit-read = Il a déjà été lu, le { $day }. Personne n’est prévenu d’une modification : qui répond ensuite lit d’abord le nouveau texte.
