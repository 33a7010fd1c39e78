# La page qui montre les pièces de la maison à ceux qui la construisent.
design-title = Les pièces de la maison
design-sentence = Trois réponses attendent, la plus ancienne depuis deux jours.
design-more = Rien n’est prévu avant 14:00. Cette page montre toutes les pièces dont l’atelier est fait.
design-colour = Couleur
design-type = Caractères
design-buttons = Boutons
design-fields = Champs
design-states = États
design-notices = Avis
design-lists = Listes
design-parts = Autres pièces
design-size-fine = Fin, pour ce qui accompagne
design-size-plain = Courant, pour l’interface
design-size-read = Lecture, pour le texte qu’on lit
design-size-lead = Ouverture, pour ce qui commence
design-size-title = Titre, pour ce qui a un nom
design-size-display = Affiche, pour la situation
design-button-main = Publier maintenant
design-button-plain = Prévoir pour plus tard
design-button-quiet = Quitter
design-button-grave = Retirer
design-busy = Publication en cours
design-disabled = Pas encore
design-label = Texte alternatif
design-hint = Ce que doit savoir une personne qui ne voit pas l’image.
design-error = Le texte dépasse de 12 caractères. Bluesky en permet 300.
design-placeholder = Une place de marché, le matin
design-box = Montrer sur le site
design-switch = M’avertir des réponses
design-rest = brouillon
design-planned = prévu
design-moving = envoi en cours
design-good = publié
design-warn = en retard
design-bad = échoué
design-unknown = non confirmé
design-answers = réponses en 30 jours
design-readers = lecteurs en 30 jours
design-dialog = Ouvrir un dialogue
design-toast = Montrer un message bref
design-toast-text = L’article est à la corbeille.
design-empty = Ici viendront les réponses.
design-empty-more = Les réponses à vos articles se rejoignent ici, depuis le site et depuis chaque canal.
design-empty-do = Connecter un canal
design-progress = Préparation des images
design-progress-note = 3 sur 12
design-row-one = Ce que nous avons appris d’une année sans lettre d’information
design-row-two = L’atelier ouvre ses portes samedi
design-row-three = Notes d’archives : quatre ponts
design-writing = Écriture
design-draft =
    ## Ce que le parvis a dit
    {""}
    Pendant un an, nous n’avons envoyé aucune lettre. Voici ce qui est venu à la place : **quarante et une réponses**, la
    plupart sous des articles que nous pensions trop longs.
    {""}
    - Les lecteurs revenaient le jeudi.
    - Personne n’a demandé plus d’images.
