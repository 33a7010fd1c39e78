# Ce que quelqu’un apprend ; se dit aussi par courriel.
notices-sentence =
    { $count ->
        [0] Rien ne vous attend.
        [one] Une chose vous attend.
       *[other] { $Few } choses vous attendent.
    }
notices-more = Un avertissement disparaît de lui-même quand sa cause est réglée, qui que ce soit qui la règle.
notices-more-none = Ce qui vous attend figurera ici, aussi longtemps que cela attend.
notices-unread = non lu
notices-mark-read = Marquer comme lu
notices-mark-read-title = Marquer comme lu : { $what }
notices-mark-unread = Marquer comme non lu
notices-mark-unread-title = Marquer comme non lu : { $what }
notices-mark-all = Tout marquer comme lu
notices-settings = Comment vous l’apprenez
notices-what-answer-waits =
    { $titled ->
        [yes] Quelqu’un a répondu à « { $title } » sur { $channel }
       *[no] Quelqu’un vous a écrit sur { $channel }
    }
notices-what-publication-failed =
    { $titled ->
        [yes] « { $title } » n’a pas pu être placé sur { $channel }
       *[no] Une note n’a pas pu être placée sur { $channel }
    }
notices-what-publication-held =
    { $titled ->
        [yes] « { $title } » attend votre décision sur { $channel }
       *[no] Une note attend votre décision sur { $channel }
    }
notices-what-awaiting-hand =
    { $titled ->
        [yes] « { $title } » est à publier à la main sur { $channel }
       *[no] Une note est à publier à la main sur { $channel }
    }
notices-what-channel-cut-off = { $channel } doit être reconnecté
notices-what-credential-ends = L’accès à { $channel } n’a pas pu être renouvelé et va prendre fin
notices-what-token-ends = Votre jeton « { $title } » prend bientôt fin
notices-what-keeper-named = { $person } vous a nommé référent de { $channel }
notices-what-channel-neglected = { $channel } est délaissé
notices-what-neglect-unheeded = { $channel } est délaissé, et personne n’a regardé
notices-what-advice-asked = « { $title } » : un avis attend votre réponse
notices-what-advice-answered = { $person } a répondu à votre avis « { $title } »
notices-what-advice-unanswered = Votre avis « { $title } » est resté sans réponse au jour dit
notices-what-advice-to-judge = « { $title } » : cet avis était-il juste ?
notices-what-decision-to-look-at = « { $title } » : cette décision est à revoir
notices-what-brief-waits = { $person } attend une suite au brief « { $title } »
notices-what-brief-answered = Votre brief « { $title } » a une réponse
notices-what-review-near = Demain ou aujourd’hui : le point du { $title }
notices-what-proposal-waits = { $person } propose de modifier la stratégie : « { $title } »
notices-what-proposal-answered = { $person } a répondu à votre proposition pour la stratégie : « { $title } »
notices-what-original-gone = « { $title } » n’est plus sur { $channel }
notices-what-deliveries-wait = Ce qui devait partir ne part pas : cette installation est en retard, ou bloquée. La personne qui l’administre en trouve la raison dans son journal
notices-what-stood-still =
    Parvis est resté arrêté de { $from } à { $to } : rien n’est parti et rien n’a été lu entre-temps.{ $late ->
        [0] {""}
        [one] {" "}Une chose est partie plus tard que prévu.
       *[other] {" "}{ $late } choses sont parties plus tard que prévu.
    }{ $held ->
        [0] {""}
        [one] {" "}Une est retenue et attend une décision.
       *[other] {" "}{ $held } sont retenues et attendent une décision.
    }
notices-what-clock-leapt =
    { $way ->
        [back] L’horloge de cette installation a été reculée, de { $from } à { $to }. Rien ne part deux fois pour autant ; ce qui est prévu attend que l’horloge affiche son heure.
       *[on] L’horloge de cette installation a été avancée, de { $from } à { $to }. Ce qui était prévu entre les deux passe pour en retard : si c’est maintenant que l’horloge se trompe, une partie en part trop tôt.
    }{ $late ->
        [0] {""}
        [one] {" "}Une chose est partie.
       *[other] {" "}{ $late } choses sont parties.
    }{ $held ->
        [0] {""}
        [one] {" "}Une est retenue et attend une décision.
       *[other] {" "}{ $held } sont retenues et attendent une décision.
    }
notices-what-storage-full =
    Il n’y avait plus de place sur le disque de cette installation de { $from } à { $to } : ce qui a été écrit alors n’a pas pu être enregistré, et rien n’est parti.{ $late ->
        [0] {""}
        [one] {" "}Une chose est partie plus tard que prévu.
       *[other] {" "}{ $late } choses sont parties plus tard que prévu.
    }{ $held ->
        [0] {""}
        [one] {" "}Une est retenue et attend une décision.
       *[other] {" "}{ $held } sont retenues et attendent une décision.
    }
notices-what-trial-ends = L’essai de { $channel } est terminé : dites ce qu’il en est
notices-what-fit-due = { $title } : le jour est venu de revoir si vous devez y être
notices-what-fit-doubted = { $title } : un fait connu du réseau a changé depuis votre évaluation
notices-settings-sentence = Comment voulez-vous l’apprendre ?
notices-settings-more = Pour cet espace seulement. Ce que vous apprenez figure toujours dans l’atelier, sauf si vous y renoncez.
notices-settings-no-mail = Cette instance n’envoie pas de courriel : tout reste dans l’atelier. La personne qui l’administre peut changer cela.
notices-settings-mail-to = Les courriels vont à { $address }.
notices-settings-refused = Le dernier courriel à { $address } n’est pas arrivé.
notices-settings-refused-more = L’autre serveur a répondu : { $words }
notices-settings-ways = Ce que vous apprenez
notices-kind-answer-waits = Une réponse attend
notices-kind-publication-failed = Une publication a échoué
notices-kind-publication-held = Une publication attend une décision
notices-kind-awaiting-hand = Quelque chose est à publier à la main
notices-kind-channel-cut-off = Un canal doit être reconnecté
notices-kind-credential-ends = L’accès à un canal va prendre fin
notices-kind-token-ends = Un de vos jetons prend bientôt fin
notices-kind-keeper-named = Vous êtes nommé référent d’un canal
notices-kind-channel-neglected = Un canal est délaissé
notices-kind-neglect-unheeded = Un canal délaissé que personne n’a regardé
notices-kind-advice-asked = Un avis attend votre réponse
notices-kind-advice-answered = Votre avis a reçu une réponse
notices-kind-advice-unanswered = Votre avis est resté sans réponse au jour dit
notices-kind-advice-to-judge = Il faut dire si un avis était juste
notices-kind-decision-to-look-at = Une décision est à revoir
notices-kind-brief-waits = Un brief attend une réponse, ou d’être commencé
notices-kind-brief-answered = Votre brief a une réponse
notices-kind-review-near = Un point approche
notices-kind-proposal-waits = Une modification proposée de la stratégie attend une réponse
notices-kind-proposal-answered = Votre proposition pour la stratégie a reçu une réponse
notices-kind-original-gone = Un article a disparu de la maison qui est ailleurs
notices-kind-deliveries-wait = Ce qui devait partir ne part pas
notices-kind-stood-still = Cette installation est restée arrêtée
notices-kind-clock-leapt = L’horloge de cette installation a été déplacée
notices-kind-storage-full = Le disque de cette installation était plein
notices-kind-trial-ends = Un essai est terminé
notices-kind-fit-due = La pertinence d’un lieu est à revoir
notices-kind-fit-doubted = Un fait sur lequel repose une réponse a changé
notices-way-here = Dans l’atelier
notices-way-at-once = Dans l’atelier, et aussitôt par courriel
notices-way-digest = Dans l’atelier, et dans le résumé
notices-way-off = Pas du tout
notices-digest = Le résumé
notices-digest-note = Où en sont les choses, en mots ; seulement quand il y a quelque chose à dire.
notices-digest-rhythm = À quel rythme
notices-digest-daily = Chaque jour
notices-digest-weekly = Chaque semaine
notices-digest-never = Jamais
notices-digest-weekday = Le
notices-digest-hour = À
notices-digest-zone = À l’heure de
notices-digest-next = Le prochain arrive
notices-weekday-1 = lundi
notices-weekday-2 = mardi
notices-weekday-3 = mercredi
notices-weekday-4 = jeudi
notices-weekday-5 = vendredi
notices-weekday-6 = samedi
notices-weekday-7 = dimanche
notices-saved = Vous l’apprendrez comme vous l’avez dit.
notices-unsubscribe-digest = Arrêter le résumé de { $workspace } ?
notices-unsubscribe-kind = Arrêter ces courriels de { $workspace } ?
notices-unsubscribe-more-digest = Vous ne recevrez plus le point sur la situation. Ce qui vous attend figure toujours dans l’atelier.
notices-unsubscribe-more-kind = « { $kind } » : vous ne l’apprendrez plus que dans l’atelier.
notices-unsubscribe-do = Arrêter
notices-unsubscribe-done = Ces courriels sont arrêtés.
notices-unsubscribe-spent = Ce lien ne fonctionne plus.
notices-unsubscribe-spent-more = Connectez-vous et changez vos réglages sous Avertissements.
notices-filter = Quels avertissements
notices-filter-all = Tous
notices-filter-unread = Non lus
notices-search = Filtrer les avertissements
notices-marked-read = Marqué comme lu.
notices-marked-unread = Marqué comme non lu.
notices-marked-all = Tous sont marqués comme lus.
notices-key-unread = Marquer comme non lu, ou comme lu
