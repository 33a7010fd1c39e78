# Santé : comment va chaque canal, en phrases ; plans pour le relancer ou le quitter proprement.
health-title = Comment il va
health-state-well = Va bien
health-state-watch = À surveiller
health-state-neglected = Délaissé
health-state-unknown = On ne sait pas
health-state-paused = En pause
health-state-left = Quitté
health-state-unpromised = Rien à signaler
health-filter-neglected = Délaissés
health-sentence-neglected =
    { $count ->
        [one] { $name } est délaissé.
       *[other] { $Few } canaux sont délaissés.
    }
health-one-well = { $name } va bien.
health-one-unpromised = Rien à signaler pour { $name }.
health-one-watch = { $name } va bien, avec un point à surveiller.
health-one-neglected = { $name } est délaissé.
health-one-unknown = Personne ne sait comment va { $name }.
health-one-paused = { $name } est en pause.
health-one-left = Vous avez quitté { $name }.
health-next-well = Rien à faire ici.
health-next-watch = Rien n’est encore négligé. Le premier point peut le devenir si personne ne s’en occupe.
health-next-neglected = Et maintenant : réparer le premier point, ou faire un plan ci-dessous, pour relancer ce canal ou le quitter proprement.
health-next-unknown = Et maintenant : quelqu’un va voir sur place et note ce qu’il y a à voir.
health-next-paused = Rien n’est promis jusqu’au { $day }. Les questions attendent toujours leur réponse.
health-next-step = Et maintenant, selon le plan : { $step }.
health-none-yet = La veille ne l’a pas encore regardé. Elle le fait dans la minute.
health-judged = Au { $day }, d’après ce qui était connu alors.
health-since = depuis le { $day }
health-promise-kept = La promesse, { $rhythm }, est tenue à présent, pour autant qu’on sache. La dernière publication est sortie { $days ->
        [0] aujourd’hui
        [1] hier
       *[other] il y a { $days } jours
    }.
health-promise-unseen = La promesse est { $rhythm }. On ne sait pas si elle est tenue : la dernière publication notée est sortie { $days ->
        [0] aujourd’hui
        [1] hier
       *[other] il y a { $days } jours
    }.
health-promise-nothing-yet = La promesse est { $rhythm } ; rien n’est encore sorti.
health-promise-no-promise = Aucun rythme n’est promis.
health-promise-unpromised = Rien ne parle contre ; on ne peut pas juger s’il en sort assez, faute de rythme promis.
health-promise-paused = Une pause a été annoncée : rien n’est promis jusqu’au { $day }.
health-rhythm-silence = La promesse est { $rhythm } ; { $known ->
        [yes] la dernière publication a { $days } jours.
       *[no] rien n’est sorti depuis { $days } jours.
    }
health-rhythm-too-little = La promesse est { $rhythm } ; du { $from } au { $to }, { $pieces } publications sont sorties sur { $promised }.
health-rhythm-late = La promesse est { $rhythm } ; { $known ->
        [yes] la dernière publication a { $days } jours.
       *[no] rien n’est sorti depuis { $days } jours.
    } Au bout de { $allowed } jours, la promesse est rompue.
health-unanswered-left =
    { $questions ->
        [one] Une question reste sans réponse, depuis le { $first }.
       *[other] { $questions } questions restent sans réponse, la plus ancienne depuis le { $first }.
    }
health-unanswered-waiting =
    { $questions ->
        [one] Une question attend une réponse, depuis le { $first }.
       *[other] { $questions } questions attendent une réponse, la plus ancienne depuis le { $first }.
    }
health-falling-response-fewer = On réagit nettement moins : les { $lately } dernières publications ont eu { $now } réactions chacune (médiane), les { $before } d’avant { $then }.
health-stale-profile-link-dead = Le lien qui s’y trouve ne mène nulle part, depuis le { $first }.
health-stale-profile-link-unreachable = Le lien qui s’y trouve ne marche plus depuis le { $first }.
health-stale-profile-link-wrong = Le lien qui s’y trouve n’a pas marché quand on l’a essayé, la première fois le { $first }.
health-stale-profile-pinned-old = Le message épinglé est du { $first }.
health-stale-profile-no-name = Le profil là-bas n’a pas de nom depuis le { $first }.
health-stale-profile-no-picture = Le profil là-bas n’a pas d’image depuis le { $first }.
health-stale-profile-bare = Le profil là-bas n’a ni nom ni image depuis le { $first }.
health-credential-ran-out = L’accès a pris fin le { $first }, et personne ne l’a renouvelé.
health-credential-refused = Le réseau refuse l’accès depuis le { $first }, et personne n’a reconnecté le canal.
health-credential-renewal-failed = L’accès n’a pas pu être renouvelé depuis le { $first }, et va prendre fin.
health-credential-ends-soon = L’accès prend fin le { $first }.
health-credential-refused-now = Le réseau refuse l’accès depuis le { $first }.
health-credential-renewal-fails = L’accès n’a pas pu être renouvelé le { $first } ; il tient encore.
health-silent-errors-unsettled =
    { $errors ->
        [one] Une publication a échoué le { $first }, et personne ne s’en est occupé.
       *[other] { $errors } publications ont échoué, la première le { $first }, et personne ne s’en est occupé.
    }
health-silent-errors-fresh =
    { $errors ->
        [one] Une publication a échoué le { $first }.
       *[other] { $errors } publications ont échoué, la première le { $first }.
    }
health-no-keeper-missing = Personne n’en est le référent, depuis le { $first }.
health-no-keeper-missing-yet = Personne n’en est encore le référent, depuis le { $first }.
health-usage-undecided-missing = Personne n’a dit à quoi il sert, depuis le { $first }.
health-usage-undecided-missing-yet = Personne n’a encore dit à quoi il sert, depuis le { $first }.
health-open-rhythm = Voir ce qui est sorti
health-open-unanswered = Voir les questions
health-open-falling-response = Voir les chiffres
health-open-stale-profile = Voir ce qui y a été vu
health-open-credential = Le reconnecter
health-open-silent-errors = Voir les échecs
health-open-no-keeper = Nommer un référent
health-open-usage-undecided = Dire à quoi il sert
health-kind-rhythm = la promesse de rythme est rompue
health-kind-unanswered = des questions attendent trop longtemps
health-kind-falling-response = on réagit moins
health-kind-stale-profile = le profil est à l’abandon
health-kind-credential = l’accès prend fin
health-kind-silent-errors = des échecs que personne ne regarde
health-kind-no-keeper = personne n’en est le référent
health-kind-usage-undecided = personne n’a dit à quoi il sert
health-over-rhythm = la promesse de rythme n’est plus rompue
health-over-unanswered = plus aucune question n’attend trop longtemps
health-over-falling-response = on réagit de nouveau comme avant
health-over-stale-profile = le profil est de nouveau en ordre
health-over-credential = l’accès est de nouveau en ordre
health-over-silent-errors = les échecs ont été traités
health-over-no-keeper = quelqu’un en répond
health-over-usage-undecided = il est dit à quoi il sert
health-unknown-title = Ce qu’on ne sait pas
health-unknown-looked = { $known ->
        [yes] Personne n’est allé voir depuis le { $day }.
       *[no] Personne n’est encore allé voir.
    } On ne sait ni ce qui s’y trouve, ni si quelqu’un y attend.
health-unknown-responses = On ne sait pas comment les gens réagissent.
health-unknown-profile = On ne sait pas si le profil est à jour.
health-trend-pieces = { $now } publications ces quatre dernières semaines, { $before } les quatre d’avant.
health-trend-responses = { $now } réactions par publication ces temps-ci (médiane), { $before } avant.
health-alarm = { $who } en a été averti le { $day }.
health-alarm-nobody = Personne n’a encore lu l’alerte du { $day }.
health-aside = Mis de côté jusqu’au { $day } par { $who } : { $reason }
health-aside-do = Mettre de côté
health-aside-title = Mettre cela de côté
health-aside-detail = Cela reste vrai et visible. Jusqu’à ce jour, personne n’en est averti.
health-aside-until = Jusqu’au
health-aside-reason = Pourquoi
health-aside-done = Mis de côté jusqu’au { $day }.
health-take-up = Reprendre
health-look = J’ai vérifié
health-look-title = Qu’y avez-vous vu ?
health-look-detail = Ce que vous n’avez pas regardé reste vide : c’est alors inconnu, et non zéro.
health-look-last = La publication la plus récente est du
health-look-questions = Questions sans réponse
health-look-oldest = La plus ancienne est du
health-look-pinned = Épinglé
health-look-pinned-unseen = Je n’ai pas regardé
health-look-pinned-nothing = Rien n’est épinglé
health-look-pinned-something = Quelque chose est épinglé
health-look-pinned-on = C’est du
health-look-link = Le lien vers nous
health-look-link-unseen = Je ne l’ai pas essayé
health-look-link-ok = Il marche
health-look-link-dead = Il ne mène nulle part
health-look-link-unreachable = Il n’a pas répondu
health-look-note = Note
health-look-do = Noter
health-look-done = C’est noté.
health-looks = Vu sur place
health-looks-by = { $who } a vérifié
health-looks-page = La page a été essayée
health-looks-feed = Le flux a été lu
health-looks-network = Le profil a été lu
health-looks-links-ok = ses liens fonctionnent
health-looks-link-dead = { $address } ne mène nulle part
health-looks-link-unreachable = { $address } ne répond pas
health-looks-no-links = aucun lien vers nous
health-looks-lacks-name = sans nom
health-looks-lacks-picture = sans image
health-looks-lacks-both = sans nom ni image
health-looks-ok = elle marche
health-looks-dead = elle ne mène nulle part
health-looks-unreachable = pas de réponse
health-looks-untold = elle ne nous a pas laissés voir
health-looks-last = dernière publication du { $day }
health-looks-questions =
    { $count ->
        [0] pas de question ouverte
        [1] une question ouverte
       *[other] { $count } questions ouvertes
    }
health-looks-pinned = épinglé : du { $day }
health-looks-pinned-nothing = rien d’épinglé
health-pause = Annoncer une pause
health-pause-title = Annoncer une pause
health-pause-detail = Jusqu’à ce jour, rien n’est promis. Les questions attendent toujours leur réponse.
health-pause-done = En pause jusqu’au { $day }.
health-resume = Mettre fin à la pause
health-resumed = La promesse vaut de nouveau.
health-history = Ce qui s’est passé
health-history-first = vu pour la première fois : { $after }
health-history-turn = { $before } → { $after }
health-history-began = a commencé : { $what }
health-history-ended = mieux : { $what }
