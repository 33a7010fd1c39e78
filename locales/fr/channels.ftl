# Canaux : les lieux où la marque parle, à quoi sert chacun, et comment il se porte.
channels-sentence =
    { $count ->
        [one] Vous parlez dans un lieu, en plus de votre site.
       *[other] Vous parlez dans { $few } lieux, en plus de votre site.
    }
channels-sentence-cut-off =
    { $count ->
        [one] { $name } : il faut le connecter de nouveau.
       *[other] { $Few } canaux sont à connecter de nouveau.
    }
channels-sentence-none = Vous parlez sur votre propre site, et nulle part ailleurs.
channels-more-undecided =
    { $count ->
        [one] Pour l’un d’eux, personne n’a encore décidé à quoi il sert.
       *[other] Pour { $few } d’entre eux, personne n’a encore décidé à quoi ils servent.
    }
channels-more-decided = Chacun a son usage et son public.
channels-connect = Connecter un compte
channels-connect-do = Connecter
channels-connecting = Connexion à { $network }. Cela peut prendre quelques secondes.
channels-connected-now = { $name } est de nouveau connecté.
channels-declare = Déclarer un lieu
channels-declare-do = Déclarer
channels-declare-detail = Pour tout lieu sans connexion : une page ailleurs, la presse, un stand au marché. Vous y publiez à la main et collez le lien.
channels-declared-name = Comment s’appelle-t-il ?
channels-declared-name-example = Notre page sur le site de la ville
channels-empty = Ici, vous dites où vous parlez, et pour quoi faire.
channels-empty-more = Connectez un compte, ou déclarez un lieu où vous publiez à la main. N’être nulle part ailleurs est aussi une réponse.
channels-left = Lieux que vous avez quittés
channels-by-hand = À la main
channels-network = Réseau
channels-name = Nom du canal
channels-name-hint = Laissé vide, il s’appelle comme le compte.
channels-address = Adresse
channels-address-hint = Laissée vide s’il n’en a pas, comme un stand au marché.
channels-purpose = À quoi il sert
channels-purpose-note = Rien n’est à décider tout de suite. Ce qui est indécis reste visible.
channels-undecided = indécis
channels-first = Pour quoi, et pour qui ?
channels-then = Où ?
channels-manner = De quelle manière ?
channels-usage-another = Un autre, pas encore écrit
channels-usage-name = Que viennent-ils y faire ?
channels-usage-name-hint = En quelques mots, comme ils le diraient : « poser une question ».
channels-usage = Usage
channels-usage-hint = Ce que les gens viennent y faire.
channels-audience = Public
channels-audience-hint = À qui il s’adresse.
channels-rhythm = Rythme
channels-rhythm-day =
    { $times ->
        [one] une fois par jour
       *[other] { $times } fois par jour
    }
channels-rhythm-week =
    { $times ->
        [one] une fois par semaine
       *[other] { $times } fois par semaine
    }
channels-rhythm-month =
    { $times ->
        [one] une fois par mois
       *[other] { $times } fois par mois
    }
channels-per = Par
channels-per-day = jour
channels-per-week = semaine
channels-per-month = mois
channels-keeper = Référent
channels-keeper-hint = Le membre qui en répond.
channels-review = À revoir le
channels-review-hint = Le jour où se demander s’il faut encore y être.
channels-open = indécis : { $what }
channels-status-working = connexion en ordre
channels-status-declared = à la main
channels-status-troubled = en difficulté
channels-status-cut-off = coupé
channels-status-disconnected = quitté
channels-status-not-offered = sans liaison
channels-not-offered = Cette installation ne parle pas à { $network }.
channels-not-offered-detail = Ce qui y a été publié y reste, et son histoire reste ici. Rien n’est envoyé ni entendu tant que l’installation n’a pas retrouvé ce réseau. Vous pouvez aussi quitter ce lieu.
channels-one-cut-off = { $name } : à connecter de nouveau.
channels-one-troubled = { $name } est en difficulté ; de nouveaux essais se font d’eux-mêmes.
channels-one-left = Vous avez quitté { $name }.
channels-one-open = Personne n’a encore décidé : { $what }.
channels-not-before = Le réseau nous a demandé d’attendre : rien n’est envoyé avant le { $at }.
channels-reconnect = Connecter de nouveau
channels-leave = Quitter ce lieu
channels-leave-title = Quitter { $name } ?
channels-leave-detail = Ce qui y est publié y reste, et son histoire reste ici. Ce qui était prévu est retenu, et l’accès est oublié. Vous pourrez le connecter de nouveau.
channels-leave-declared = Ce qui y est publié y reste, et son histoire reste ici. Ce qui était prévu est retenu.
channels-left-now = Vous avez quitté { $name }.
channels-publications = Ce qui y a été placé
channels-publications-none = Rien encore. Écrivez pour lui depuis l’un de vos originaux.
channels-rehearsal = Faire échouer ce réseau d’entraînement
channels-rehearsal-note = Ce réseau est un réseau d’entraînement : rien ne sort de Parvis. Faites-le échouer exprès, pour voir ce qui se passe alors avant que cela n’arrive pour de bon.
channels-rehearsal-none = Aucun échec n’est demandé : ce que vous y placez sort.
channels-rehearsal-tell = La prochaine fois, il doit
channels-rehearsal-how-often = Combien de fois
channels-rehearsal-do = Le faire échouer
channels-rehearsal-clear = Plus d’échecs
channels-rehearsal-always = jusqu’à nouvel ordre
channels-rehearsal-times =
    { $times ->
        [one] encore une fois
       *[other] encore { $times } fois
    }
channels-rehearsal-refuse = refuser
channels-rehearsal-time-out = accepter, sans répondre à temps
channels-rehearsal-lose = ne pas répondre, et perdre l’envoi
channels-rehearsal-rate-limit = demander 20 secondes d’attente
channels-rehearsal-down = être en panne
channels-rehearsal-end-session = fermer la session
channels-rehearsal-revoke = révoquer l’accès
channels-rehearsal-no-edit = ne laisser changer rien de ce qui est en place
channels-rehearsal-fixed = Il ne laisse changer rien de ce qui est en place.
channels-rehearsal-practice = Ceci est un réseau d’entraînement : rien de ce qui y est placé ne sort de Parvis, et ses gens sont inventés.
channels-what-usage = usage
channels-what-audience = public
channels-what-rhythm = rythme
channels-what-keeper = référent
channels-what-review = prochain point
channels-since = depuis le
channels-here-since = là depuis le
channels-left-on = quitté le
channels-advised = Un avis sur ce canal attend une réponse :
channels-should = Faut-il y être ?
channels-should-again = Question à reprendre le { $day }
channels-should-see = Voir la réponse
channels-should-passed = Ce jour est passé : reprenez la question maintenant.
channels-server-away = Serveur du compte
channels-away-do = Continuer sur le serveur
channels-away-instead = Passer plutôt par le serveur
channels-token-instead = J’ai un jeton d’accès
channels-code-shown = Le serveur m’affiche un code
channels-code-shown-hint = Seulement s’il ne peut pas vous ramener ici.
channels-code-open = Ouvrir la page de votre serveur, dans une nouvelle fenêtre
channels-code = Code
channels-code-hint = Celui que le serveur affiche une fois votre accord donné. Il sert une fois, pendant vingt minutes.
channels-back = Retour de votre serveur
channels-back-lead = La connexion du compte est en cours.
channels-back-refused = Le serveur n’a pas donné l’accès.
channels-back-refused-detail = Rien n’a été connecté. Recommencez si ce n’était pas voulu.
channels-back-again = Vers les canaux
channels-filter = Quels canaux
channels-search = Filtrer les canaux
channels-filter-all = Tous
channels-filter-trouble = En difficulté
channels-filter-undecided = À décider
channels-filter-by-hand = À la main
channels-filter-left = Quittés
channels-tabs = Canaux
channels-tab-list = Canaux
channels-tab-fit = Pertinence
channels-tab-facts = Faits
