# Là où l’on prend soin du site public de l’espace.
site-settings-sentence =
    { $count ->
        [0] Rien ne figure encore sur votre site.
        [one] Un original figure sur votre site.
        [100] Une centaine d’originaux, ou plus, figurent sur votre site.
       *[other] { $Few } originaux figurent sur votre site.
    }
site-settings-more = « { $title } » est à vous : ce que vous publiez vit d’abord ici, et le reste y ramène.
site-settings-open = Voir le site
site-settings-front = Ce que l’on voit d’abord
site-settings-front-note = Les lecteurs voient une modification dès qu’elle est enregistrée.
site-settings-front-others = Un responsable peut modifier ceci.
site-settings-title = Titre
site-settings-tagline = De quoi il parle
site-settings-tagline-hint = Une phrase, sous le titre. Les moteurs de recherche la montrent aussi.
site-settings-language = Langue
site-settings-language-hint = Celle des mots du site, et des originaux qui n’en disent pas une autre.
site-settings-items = Originaux par page
site-settings-items-hint = De 1 à 50. Les plus anciens sont sur les pages suivantes.
site-settings-footer = Au pied de chaque page
site-settings-footer-hint = Mentions légales, adresse, remerciements. Markdown fonctionne : [un lien](https://…).
site-settings-saved = C’est enregistré, et déjà devant les lecteurs.
site-settings-nothing = rien
site-settings-theme = Thème
site-settings-theme-note = La façon dont les lecteurs voient l’ensemble. Les deux se passent de script et se lisent bien sur un téléphone, en mode sombre et sur papier. Essayez sans crainte : vos textes ne changent pas, et l’on revient quand on veut.
site-settings-theme-seuil = Seuil
site-settings-theme-seuil-said = Une page de texte qui se lit comme un livre : une colonne, le plus récent d’abord. Pour qui écrit plus qu’il ne photographie.
site-settings-theme-halle = Halle
site-settings-theme-halle-said = Un magazine : un article mène, les autres forment une grille avec leurs images, et chaque catégorie a son rayon. Pour qui publie souvent et sur bien des sujets.
site-settings-theme-page = Page montrée
site-settings-theme-front = Page d’accueil
site-settings-theme-article = Un article
site-settings-theme-width = Largeur montrée
site-settings-theme-wide = Large
site-settings-theme-narrow = Téléphone
site-settings-theme-picture = Votre site en { $theme }
site-settings-theme-used = Celui que voient les lecteurs
site-settings-theme-use = Choisir { $theme }
site-settings-theme-look = Voir le site avec { $theme }
site-settings-theme-changed = Les lecteurs voient désormais { $theme }.
site-settings-categories = Catégories
site-settings-categories-note = Les sections du site. Un original figure dans l’une d’elles, ou dans aucune ; elles sont proposées dans cet ordre à qui écrit.
site-settings-categories-empty = Il n’y en a pas. Une poignée d’originaux s’en passe ; au-delà, deux ou trois sections aident à s’y retrouver.
site-settings-category-add = Ajouter une catégorie
site-settings-category-edit = Modifier une catégorie
site-settings-category-hint = Ce qui y a sa place.
site-settings-tags = Étiquettes
site-settings-tags-note = Des sujets publics qui traversent les sections. Un original en porte autant qu’il lui en faut.
site-settings-tags-empty = Il n’y en a pas. Ajoutez-en ici, ou en écrivant.
site-settings-tag-add = Ajouter une étiquette
site-settings-tag-edit = Modifier une étiquette
site-settings-tag-removal = Les originaux qui la portent la perdront. On ne peut pas revenir en arrière.
site-settings-authors = Signatures
site-settings-authors-note = Les noms sous lesquels paraissent les originaux. Ce peut être un membre de l’espace, ou non.
site-settings-authors-empty = Il n’y en a pas : les originaux paraissent sans nom.
site-settings-author-add = Ajouter une signature
site-settings-author-edit = Modifier une signature
site-settings-author-hint = Qui c’est, pour les lecteurs.
site-settings-author-user = Membre
site-settings-author-user-hint = Ce que ce membre commence est signé de ce nom.
site-settings-author-nobody = personne de l’espace
