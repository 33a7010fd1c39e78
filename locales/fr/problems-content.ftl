# Ce qui peut ne pas aller avec les originaux, leurs révisions, les catégories, les étiquettes, les signatures, les images et le site.
problem-conflict-saved-by-other =
    { $own ->
        [yes] Vous avez enregistré ce texte dans un autre onglet entre-temps. Rien n’est perdu : les deux textes sont là ; choisissez celui qui reste.
       *[no] { $name } a enregistré ce texte entre-temps. Rien n’est perdu : les deux textes sont là ; choisissez celui qui reste.
    }
problem-working-copy-moved-on = Le texte a été enregistré de nouveau depuis que vous l’avez vu. Regardez-le tel qu’il est, puis recommencez.
problem-original-changed-by-other = Les détails ont changé depuis que vous les avez vus. Regardez-les tels qu’ils sont, puis recommencez.
problem-original-trashed = Ceci est dans la corbeille. Rétablissez-le d’abord.
problem-original-live = Ceci est déjà en ligne. Publiez-le de nouveau, ou dépubliez-le d’abord.
problem-original-not-scheduled = Ceci n’est pas programmé : il n’y a rien à déplacer ni à annuler.
problem-original-not-live = Ceci n’est pas en ligne : il n’y a rien à retirer aux lecteurs.
problem-title-missing = Un article doit avoir un titre avant que les lecteurs le voient.
problem-content-empty = Il n’y a encore rien à lire ni à regarder. Écrivez quelque chose, ou choisissez une image de couverture.
problem-note-has-no-title = Une note n’a pas de titre. Mettez ces mots dans le texte, ou commencez un article.
problem-note-has-no-slug = L’adresse d’une note est faite pour elle et ne se choisit pas.
problem-body-too-long = Ce texte pèse { $kibibytes } Kio ; 1024 Kio est le maximum. Scindez-le en deux articles.
problem-picture-unknown = Cette image n’est plus dans la médiathèque. Choisissez-en une autre.
problem-translation-of-nothing = L’original à traduire n’existe pas.
problem-translation-exists = Il y a déjà une version dans cette langue ({ $language }).
problem-planned-past = Cette heure est passée. Choisissez-en une plus tardive, ou publiez maintenant.
problem-planned-unreadable = Ce n’est pas une date avec une heure. Écrivez-la comme 2026-03-29T14:30.
problem-planned-no-such-time = Ce jour n’est dans aucun calendrier, ou cette heure sur aucune horloge. Vérifiez les deux.
problem-planned-offset = Donnez l’heure que les horloges indiquent sur place, sans décalage ; le fuseau est donné à part.
problem-planned-too-fine = Laissez de côté les fractions de seconde.
problem-planned-out-of-reach = L’année doit être comprise entre 1970 et 2199.
problem-slug-taken =
    { $titled ->
        [no] Cette adresse mène, ou a mené, à autre chose : les anciennes adresses continuent d’y conduire.
       *[other] « { $title } » a, ou a eu, cette adresse : les anciennes adresses continuent d’y conduire. Choisissez-en une autre.
    }
problem-slug-character = « { $character } » ne peut pas figurer dans une adresse. Employez a à z sans accents, 0 à 9 et des traits d’union.
problem-slug-hyphen = Les traits d’union vont seuls, entre des lettres ou des chiffres.
problem-slug-reserved = Le site garde « { $word } » pour lui. Choisissez une autre adresse.
problem-slug-needed = Les lecteurs connaissent cette adresse. Changez-la si vous voulez, mais il en faut une.
problem-slug-none-free = Aucune adresse tirée de ce titre n’est libre. Choisissez-en une dans les détails.
problem-tags-too-many = Cela fait { $measured } étiquettes ; { $most } est le maximum.
problem-tag-unknown = Une de ces étiquettes n’existe plus.
problem-read-also-too-many = Cela fait { $measured } textes à lire aussi ; { $most } est le maximum.
problem-read-also-itself = Un texte ne peut pas se recommander lui-même, ni sa traduction.
problem-read-also-unknown = Un de ces textes n’existe plus.
problem-thing-unknown = On peut chercher : original, channel, message, member, media, category, tag, author.
problem-category-unknown = Cette catégorie n’existe plus.
problem-author-unknown = Cette signature n’existe plus.
problem-minutes-too-many = C’est plus d’une année. Donnez les minutes que ce travail a prises.
problem-category-in-use =
    { $count ->
        [one] Un original est encore dans cette catégorie. Donnez-lui-en d’abord une autre.
       *[other] { $count } originaux sont encore dans cette catégorie. Donnez-leur-en d’abord une autre.
    }
problem-author-in-use =
    { $count ->
        [one] Un original porte encore cette signature. Donnez-lui-en d’abord une autre.
       *[other] { $count } originaux portent encore cette signature. Donnez-leur-en d’abord une autre.
    }
problem-user-no-member = Cette personne n’est pas membre de l’espace.
problem-media-in-use =
    { $titled ->
        [no] Cette image est encore employée. Enlevez-la d’abord là où elle figure.
       *[other] { $count ->
            [one] « { $title } » emploie cette image. Enlevez-la d’abord de là.
           *[other] « { $title } » et d’autres emploient cette image. Enlevez-la d’abord de là.
        }
    }
problem-focal-outside = Le point est hors de l’image. Les deux nombres vont de 0 à 1000.
problem-crop-outside = La partie choisie est hors de l’image, ou il n’en reste presque rien.
problem-items-per-page = Choisissez de 1 à 50 originaux par page.
problem-site-theme-unknown = Le thème d’un site est l’un de : seuil, halle.
problem-preview-expired = Cet aperçu a pris fin : un tel lien vaut une heure. Ouvrez-le de nouveau depuis l’atelier.
problem-picture-empty = { picture-empty }
problem-picture-too-many-bytes = Ce fichier est trop lourd : { $mebibytes } Mio au plus sont acceptés. Réduisez l’image et renvoyez-la.
problem-picture-foreign = { picture-foreign }
problem-picture-video = { picture-video }
problem-picture-not-a-picture = { picture-not-a-picture }
problem-picture-too-large = { picture-too-large }
problem-picture-cut-short = { picture-cut-short }
problem-picture-broken = { picture-broken }
problem-body-not-text = Ce n’est pas du texte en UTF-8. Enregistrez-le en UTF-8, puis renvoyez-le.
problem-state-unknown = Cet état n’existe pas. Les états sont : draft, scheduled, live, unpublished, trashed.
problem-kind-unknown = Un original est l’un des deux : article, note.
