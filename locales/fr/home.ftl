# La maison : là où vivent les originaux, sur notre site ou sur un blog ailleurs.

home-title = Où vivent vos articles
home-note = La maison de la marque : ce qui paraît ailleurs y ramène.
home-kind-own = ce site
home-kind-wordpress = WordPress
home-kind-ghost = Ghost, lu par son flux
home-kind-feed = un flux
home-is-own = Vos articles vivent ici, sur ce site :
home-is-elsewhere = Vos articles vivent sur { $title } ({ $kind }) :
home-not-read = La lecture a échoué
home-articles =
    { $count ->
        [0] Aucun article n’y a encore été lu.
        [one] Un de ses articles est là pour travailler.
       *[other] { $Few } de ses articles sont là pour travailler.
    }
home-read-at = Dernière lecture :
home-first-reading = Première lecture en cours. Ses articles apparaissent au fur et à mesure.
home-comments = Les commentaires qu’on y laisse arrivent dans Parvis ; on répond là où ils se trouvent.
home-no-comments = Ses commentaires ne peuvent pas être lus d’ici.
home-front-door = L’accueil de ce site y conduit ; ce qui a été publié ici garde son adresse.
home-weighed = Il se mesure comme tout canal, avec un usage, un public et un rythme :
home-weighed-open = { $name }, parmi les canaux
home-open = L’ouvrir
home-read-now = Le lire maintenant
home-being-read = Lecture en cours. Les nouveautés apparaîtront d’elles-mêmes.
home-weigh = Suivre sa santé comme celle d’un canal
home-is-weighed = Le blog figure désormais parmi les canaux.
home-elsewhere = Notre blog est ailleurs
home-elsewhere-other = C’est un autre blog
home-come-back = Ils vivent de nouveau ici
home-came-back = Vos articles vivent de nouveau ici. Ceux lus ailleurs restent, et mènent où ils menaient.

home-elsewhere-title = Notre blog est ailleurs
home-elsewhere-more = Gardez votre WordPress, votre Ghost ou tout blog doté d’un flux. Ses articles y sont lus par Parvis, et ce que vous placez sur vos canaux y conduit. Rien n’y est modifié ; ce qui est publié sur ce site reste où il est, et vous pourrez revenir.
home-address = Son adresse
home-address-hint = La page d’accueil suffit, par exemple blog.example.org.
home-look = Voir ce qui s’y trouve
home-take = C’est notre blog
home-found-articles =
    { $count ->
        [0] aucun article pour l’instant
        [one] un article
       *[other] { $few } articles
    }
home-found-unknown = il ne dit pas combien d’articles
home-found-newest = Les plus récents
home-found-none = Il n’a pas encore d’article.
home-found-comments = Ses commentaires peuvent être lus aussi.
home-found-no-comments = Ses commentaires ne peuvent pas être lus d’ici.

home-article-place = Écrit sur { $host }
home-article-open = L’ouvrir là-bas
home-article-by = Par { $name }
home-article-note = Cet article s’écrit sur { $host } : modifiez-le là-bas, il change ici en quelques minutes. Ce que vous en tirez pour un canal y renvoie.
home-article-gone = Il n’y est plus
home-article-gone-more = Les lecteurs ne le trouvent plus sur { $host }. Les liens déjà placés ne mènent plus nulle part ; ce qui était prévu attend.
home-article-picture = Son image :
