# Le cadre de l’atelier : navigation, menus, clavier.
shell-skip = Aller au contenu
shell-places = Lieux
shell-workspaces = Vos espaces
shell-workspace-menu = Espace : { $name }
shell-user-menu = { $name } : langue, apparence, déconnexion
shell-language = Langue
shell-theme = Apparence
shell-theme-auto = Comme le système
shell-theme-light = Claire
shell-theme-dark = Sombre
shell-sign-out = Se déconnecter
shell-shortcuts = Raccourcis clavier
shell-shortcuts-on = Raccourcis d’une seule touche
shell-shortcuts-on-hint = Désactivez-les si vous parlez à votre ordinateur, ou si des lettres déclenchent des actions par mégarde.
shell-shortcut-go = Aller à { $place }
shell-shortcut-next = Ligne suivante d’une liste
shell-shortcut-previous = Ligne précédente d’une liste
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
