# La médiathèque : les images, ce qu’elles montrent, où elles servent.
media-sentence =
    { $count ->
        [one] Une image est dans la médiathèque.
       *[other] { $Few } images sont dans la médiathèque.
    }
media-sentence-many = Les { $count } images les plus récentes de la médiathèque.
media-sentence-found =
    { $count ->
        [0] Rien de tel n’a été trouvé.
        [one] Une image a été trouvée.
       *[other] { $Few } images ont été trouvées.
    }
media-sentence-empty = La médiathèque est vide.
media-more = Déposez des fichiers n’importe où sur cette page, ou collez une image.
media-add = Ajouter des images
media-filter = Filtrer les images
media-filter-all = Toutes
media-filter-unused = Sans emploi
media-filter-silent-en = Sans texte en anglais
media-filter-silent-fr = Sans texte en français
media-format = Type de fichier
media-format-all = Tous les types
media-format-jpeg = JPEG
media-format-png = PNG
media-format-webp = WebP
media-format-gif = GIF
media-search = Chercher dans les noms et les descriptions
media-empty = Voici les images de cet espace.
media-empty-more = Chacune dit une fois ce qu’elle montre, dans les deux langues, et quel point compte. Mettez un autre fichier à sa place, et elle change partout où elle sert.
media-silent = Sans texte
media-silent-en = Sans texte en anglais
media-silent-fr = Sans texte en français
media-uploading = En chemin
media-making = Préparation de ses tailles
media-note = Note
media-focal = Le point qui compte
media-focal-hint = Les recadrages le gardent : cartes, listes, ce qui part sur les réseaux. Pressez sur l’image, ou servez-vous des curseurs.
media-focal-x = Depuis la gauche
media-focal-y = Depuis le haut
media-focal-percent = { $percent } %
media-facts = { $width } × { $height } pixels, { $weight }
media-animated = Elle bouge ; les lecteurs en voient la première image.
media-alt-en = Ce qu’elle montre, en anglais
media-alt-fr = Ce qu’elle montre, en français
media-name = Nom du fichier
media-saved = Enregistré.
media-uses = Où elle sert
media-uses-none = Nulle part encore.
media-uses-cover = en tête
media-uses-variants = Dans des déclinaisons
media-uses-waiting = Pas encore envoyé
media-uses-out =
    { $count ->
        [one] Déjà sur un réseau
       *[other] Déjà sur des réseaux
    }
media-uses-on = { $title }, sur { $channel }
media-replace = La remplacer partout
media-replace-hint = Un autre fichier prend sa place : dans ce qui s’écrit, dans ce que voient les lecteurs, dans ce qui n’est pas encore envoyé. Ce qu’elle montre reste tel que vous l’avez décrit.
media-replace-out =
    { $count ->
        [one] Une publication est déjà sur un réseau et garde l’ancienne image.
       *[other] { $Few } publications sont déjà sur des réseaux et gardent l’ancienne image.
    }
media-replace-choose = Choisir un autre fichier
media-replaced = Une autre image est à sa place. Le texte lui va-t-il encore ?
media-replaced-same = C’est le même fichier. Rien n’a changé.
media-earlier = Ce qu’elle était avant
media-earlier-facts = { $width } × { $height } pixels, remplacée par { $name }
media-put-back = La remettre
media-put-back-done = L’image d’avant est de retour.
media-delete = Supprimer l’image
media-delete-used = Elle sert, et ne peut donc pas être supprimée. Retirez-la d’abord là où elle sert.
media-delete-ask = Supprimer « { $name } » ?
media-delete-detail = Son fichier part avec elle, et ce qu’elle était avant. Il n’y a pas de retour.
media-deleted = « { $name } » est supprimée.
