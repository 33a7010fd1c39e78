# How a variant will look in its place, and which part of a picture it shows.
preview-on = { $network } : à peu près ce qu’on y verra
preview-by-hand = Ce que vous portez vous-même sur { $channel }
preview-now = à l’instant
preview-more = Afficher la suite
preview-less = Replier
preview-sensitive = Contenu sensible
preview-sensitive-show = Cliquez pour afficher
preview-poll-one = Un seul choix
preview-poll-several = Plusieurs choix
preview-poll-left = ouvert pendant { $span }
preview-poll-hidden = décompte affiché à la fin
preview-language = Langue : { $language }
preview-visibility-public = visible de tous
preview-visibility-unlisted = visible des abonnés et de qui a l’adresse
preview-visibility-followers = visible des abonnés seulement
preview-room-thread = Dans le fil, en dessous
preview-copy = Copier le texte
preview-copy-part = Copier la partie { $number }
preview-copied = Le texte est copié.
preview-no-alternative = Pas encore de texte de remplacement
preview-sheet-link = Avec le lien :

preview-crop-title = Recadrer pour { $channel }
preview-crop-shape = Format
preview-crop-whole = Entière
preview-crop-free = Libre
preview-crop-usual = Comme là-bas, { $across } : { $down }
preview-crop-part = Ce qui est envoyé
preview-crop-left = Depuis la gauche
preview-crop-top = Depuis le haut
preview-crop-width = Largeur
preview-crop-height = Hauteur
preview-crop-point = Point à garder
preview-crop-point-hint = { $network } le garde en vue partout où l’image est coupée.
preview-crop-point-x = De gauche à droite
preview-crop-point-y = De haut en bas
preview-crop-percent = { $percent } %
preview-crop-middle = Cet endroit ne retient aucun point : il coupe autour du milieu. Choisissez un format pour en décider vous-même.
preview-crop-result = Ce qu’on verra là-bas
preview-crop-kept = Pour ce canal seulement. L’image elle-même ne change pas.
preview-crop-take = Recadrer ainsi

preview-places = Côte à côte
preview-places-title = « { $title } » côte à côte
preview-places-said = { $written ->
        [0] Rien n’est encore écrit pour un canal.
        [one] Écrit pour un canal sur { $all }.
       *[other] Écrit pour { $written } canaux sur { $all }.
    }
preview-places-stops = { $count ->
        [one] L’une des déclinaisons ne peut pas partir telle quelle.
       *[other] { $count } déclinaisons ne peuvent pas partir telles quelles.
    }
preview-places-none = Il n’y a pas encore de canal. Connectez-en un ou déclarez-en un, et l’original pourra y paraître.
preview-places-channels = Vers les canaux
preview-places-columns = Les canaux, l’un à côté de l’autre
preview-places-open = Continuer à écrire
preview-places-unwritten = Rien n’est encore écrit pour lui.
preview-places-fine = Rien ne s’y oppose.
preview-places-unread = Cette colonne n’a pas pu être lue à l’instant.
