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
channels-network-bluesky = Bluesky
channels-network-matrix = Matrix
channels-identifier-matrix = Nom sur Matrix
channels-identifier-matrix-hint = Avec son serveur : @musee:matrix.example.
channels-secret-matrix = Mot de passe ou jeton d’accès
channels-secret-matrix-hint = La connexion crée un appareil à part, nommé Parvis, que vous pouvez déconnecter dans votre client Matrix. Le mot de passe n’est pas gardé.
channels-place-matrix = Salon
channels-place-matrix-hint = Son adresse, comme #place:matrix.example, ou un lien vers lui. Le compte y entre s’il le peut. Les salons chiffrés ne conviennent pas.
channels-server-matrix-hint = Seulement s’il n’est pas là où le nom le dit, comme au sein d’une organisation : https://matrix.example.
channels-network-rehearsal = Réseau d’entraînement
channels-network-rehearsal-hint = Un réseau fictif pour apprendre et essayer. Personne au-dehors n’en voit rien.
channels-identifier = Nom du compte
channels-identifier-hint = Sans l’@ : musee.example, ou nom.bsky.social.
channels-identifier-rehearsal = Nom sur ce réseau
channels-secret = Mot de passe d’application
channels-secret-hint = À créer dans Bluesky : Paramètres, Confidentialité et sécurité, Mots de passe d’application. Jamais celui du compte. Il est gardé chiffré et n’est jamais montré.
channels-server = Serveur
channels-server-hint = Seulement si le nom du compte ne suffit pas à trouver son serveur.
channels-name = Nom du canal
channels-name-hint = Laissé vide, il s’appelle comme le compte.
channels-address = Adresse
channels-address-hint = Laissée vide s’il n’en a pas, comme un stand au marché.
channels-purpose = À quoi il sert
channels-purpose-note = Rien n’est à décider tout de suite. Ce qui est indécis reste visible.
channels-undecided = indécis
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
channels-status-working = en marche
channels-status-declared = à la main
channels-status-troubled = en difficulté
channels-status-cut-off = coupé
channels-status-disconnected = quitté
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
channels-rehearsal = Ce qu’il fait de travers
channels-rehearsal-note = Pour voir ce qui se passe alors, avant que cela n’arrive pour de bon.
channels-rehearsal-none = Pour l’instant, il fait tout comme il faut.
channels-rehearsal-tell = Lui dire de
channels-rehearsal-how-often = Combien de fois
channels-rehearsal-do = Le lui dire
channels-rehearsal-clear = Tout refaire comme il faut
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
channels-what-usage = usage
channels-what-audience = public
channels-what-rhythm = rythme
channels-what-keeper = référent
channels-what-review = prochain point
channels-since = depuis le
channels-network-mastodon = Mastodon
channels-identifier-mastodon = Nom sur Mastodon
channels-identifier-mastodon-hint = Avec son serveur : @musee@mastodon.example.
channels-secret-mastodon = Jeton d’accès
channels-secret-mastodon-hint = À créer dans les paramètres du compte, sous Développement, avec les droits de lecture et d’écriture. Il est gardé chiffré et n’est jamais montré.
channels-server-mastodon-hint = Seulement si le serveur répond à une autre adresse que celle du nom.
channels-server-away = Serveur du compte
channels-server-away-hint = Son adresse, ou le nom entier : @musee@mastodon.example. Vous y êtes conduit pour donner votre accord, puis vous revenez ici.
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
