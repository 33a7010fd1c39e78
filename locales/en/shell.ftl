# The frame of the workbench: navigation, menus, keyboard.
shell-skip = Skip to the content
shell-places = Places
shell-workspaces = Your workspaces
shell-workspace-menu = Workspace: { $name }
shell-user-menu = { $name }: language, appearance, sign out
shell-language = Language
shell-theme = Appearance
shell-theme-auto = As the system
shell-theme-light = Light
shell-theme-dark = Dark
shell-sign-out = Sign out
shell-shortcuts = Keyboard shortcuts
shell-shortcuts-on = Single-key shortcuts
shell-shortcuts-on-hint = Turn them off if you speak to your computer, or if letters set things off by accident.
shell-shortcut-go = Go to { $place }
shell-shortcut-next = Next line of a list
shell-shortcut-previous = Previous line of a list
shell-shortcut-help = Show this help
shell-welcome-role =
    { $role ->
        [lead] You lead { $workspace }.
        [cm] You are a CM at { $workspace }.
        [contributor] You write for { $workspace }; others publish.
       *[viewer] You can read everything in { $workspace }.
    }
shell-no-workspace = Parvis
shell-write = Start writing
