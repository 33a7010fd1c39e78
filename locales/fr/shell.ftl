# Le cadre de l’atelier : navigation, menus, clavier.
shell-skip = Aller au contenu
shell-places = Lieux
shell-place-today = Aujourd’hui
shell-place-write = Rédaction
shell-place-agenda = Agenda
shell-place-media = Médias
shell-place-square = Parvis
shell-place-channels = Canaux
shell-place-decide = Décider
shell-place-strategy = Stratégie
shell-place-members = Membres
shell-place-audit = Traces
shell-place-tokens = Jetons d’API
shell-place-me = Vos réglages
shell-place-instance = Cette instance
shell-place-notices = Avertissements
shell-place-site = Site
shell-bell =
    { $count ->
        [0] Avertissements : rien de nouveau
        [one] Avertissements : { $shown } non lu
       *[other] Avertissements : { $shown } non lus
    }
shell-workspaces = Vos espaces
shell-workspace-menu = Espace : { $name }
shell-user-menu = { $name } : langue, apparence, déconnexion
shell-theme = Apparence
shell-theme-auto = Comme le système
shell-theme-light = Claire
shell-theme-dark = Sombre
shell-shortcuts = Raccourcis clavier
shell-shortcuts-on = Raccourcis d’une seule touche
shell-shortcuts-on-hint = Désactivez-les si vous parlez à votre ordinateur, ou si des lettres déclenchent des actions par mégarde.
shell-shortcut-go = Aller à { $place }
shell-shortcut-next = Ligne suivante d’une liste
shell-shortcut-previous = Ligne précédente d’une liste
shell-shortcut-first = Première ligne
shell-shortcut-last = Dernière ligne
shell-shortcut-open = Ouvrir la ligne
shell-shortcut-next-picture = Image suivante
shell-shortcut-previous-picture = Image précédente
shell-shortcut-grid = Se déplacer dans la grille
shell-shortcut-open-picture = Ouvrir l’image
shell-shortcut-filter = Filtrer cette liste
shell-shortcut-undo = Revenir sur ce qui vient d’être fait, tant que son message est affiché
shell-shortcut-undo-too = De même, y compris dans un dialogue
shell-shortcuts-here = Sur cet écran
shell-shortcuts-everywhere = Partout
shell-found =
    { $count ->
        [0] Rien sur { $of } n’y répond.
       *[other] { $count } sur { $of }.
    }
shell-nothing-found = Rien ne répond à ce filtre.
shell-nothing-found-all = Tout afficher
shell-shortcut-help = Afficher cette aide
shell-welcome-role =
    { $role ->
        [lead] Vous êtes responsable de { $workspace }.
        [cm] Vous êtes CM dans { $workspace }.
        [contributor] Vous écrivez pour { $workspace } ; d’autres publient.
       *[viewer] Vous pouvez tout lire dans { $workspace }.
    }
shell-no-workspace = Parvis
shell-write = Écrire
shell-palette = Trouver un lieu, un texte, une personne, un geste
shell-palette-open = Tout trouver
shell-palette-open-single = Tout trouver, d’une seule touche
shell-palette-hint = Que cherchez-vous ?
shell-palette-found = Trouvé
shell-palette-places = Lieux
shell-palette-actions = Gestes
shell-palette-keys = Les flèches choisissent, Entrée ouvre, Échap ferme.
shell-palette-asking = Recherche en cours…
shell-palette-nothing = Rien ne répond à « { $typed } ».
shell-palette-failed = Le serveur n’a pas pu être interrogé. Les lieux et les gestes se trouvent tout de même.
shell-found-original = Articles et notes
shell-found-brief = Briefs
shell-found-campaign = Campagnes
shell-found-channel = Canaux
shell-found-message = Conversations
shell-found-member = Membres
shell-found-media = Images
shell-found-category = Catégories
shell-found-tag = Étiquettes
shell-found-author = Signatures
shell-found-recommendation = Avis
shell-found-decision = Décisions
shell-found-appearance = Ce que dit la maison ailleurs
shell-found-fit = Faut-il y être ?
shell-found-trial = Essais
shell-found-plan = Plans
shell-found-plan-revive = pour le relancer
shell-found-plan-leave = pour bien le quitter
shell-found-usage = Usages
shell-found-objective = Objectifs
shell-found-audience = Publics
shell-act-article = Écrire un article
shell-act-note = Écrire une note
shell-act-places = Voir cet original côte à côte, canal par canal
shell-act-workspace = Passer à { $name }
shell-tabs = Originaux et agenda
shell-tab-originals = Originaux
shell-tab-briefs = Briefs
shell-tab-campaigns = Campagnes
