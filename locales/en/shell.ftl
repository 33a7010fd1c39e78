# The frame of the workbench: navigation, menus, keyboard.
shell-skip = Skip to the content
shell-places = Places
shell-place-today = Today
shell-place-write = Write
shell-place-agenda = Agenda
shell-place-media = Media
shell-place-square = Square
shell-place-channels = Channels
shell-place-decide = Decide
shell-place-strategy = Strategy
shell-place-members = Members
shell-place-audit = Audit log
shell-place-tokens = API tokens
shell-place-me = Your settings
shell-place-instance = This instance
shell-place-notices = Notices
shell-place-site = Site
shell-bell =
    { $count ->
        [0] Notices: nothing unread
       *[other] Notices: { $shown } unread
    }
shell-workspaces = Your workspaces
shell-workspace-menu = Workspace: { $name }
shell-user-menu = { $name }: language, appearance, sign out
shell-theme = Appearance
shell-theme-auto = As the system
shell-theme-light = Light
shell-theme-dark = Dark
shell-shortcuts = Keyboard shortcuts
shell-shortcuts-on = Single-key shortcuts
shell-shortcuts-on-hint = Turn them off if you speak to your computer, or if letters set things off by accident.
shell-shortcut-go = Go to { $place }
shell-shortcut-next = Next line of a list
shell-shortcut-previous = Previous line of a list
shell-shortcut-first = First line
shell-shortcut-last = Last line
shell-shortcut-open = Open the line
shell-shortcut-next-picture = Next picture
shell-shortcut-previous-picture = Previous picture
shell-shortcut-grid = Move in the grid
shell-shortcut-open-picture = Open the picture
shell-shortcut-filter = Filter this list
shell-shortcut-undo = Take back what was just done, while its message stands
shell-shortcut-undo-too = The same, also in a dialog
shell-shortcuts-here = On this screen
shell-shortcuts-everywhere = Everywhere
shell-found =
    { $count ->
        [0] Nothing of { $of } answers this.
       *[other] { $count } of { $of } shown.
    }
shell-nothing-found = Nothing answers this filter.
shell-nothing-found-all = Show all
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
shell-palette = Find a place, a text, a person, a deed
shell-palette-open = Find anything
shell-palette-open-single = Find anything, with one key
shell-palette-hint = What are you looking for?
shell-palette-found = Found
shell-palette-places = Places
shell-palette-actions = Deeds
shell-palette-keys = Arrows choose, Enter opens, Escape closes.
shell-palette-asking = Looking…
shell-palette-nothing = Nothing answers to “{ $typed }”.
shell-palette-failed = The server couldn’t be asked. Places and deeds are found all the same.
shell-found-original = Articles and notes
shell-found-brief = Briefs
shell-found-campaign = Campaigns
shell-found-channel = Channels
shell-found-message = Conversations
shell-found-member = Members
shell-found-media = Pictures
shell-found-category = Categories
shell-found-tag = Tags
shell-found-author = Authors
shell-found-recommendation = Recommendations
shell-found-decision = Decisions
shell-found-appearance = What the house says elsewhere
shell-found-fit = Should we be there?
shell-found-trial = Trials
shell-found-plan = Plans
shell-found-plan-revive = to revive it
shell-found-plan-leave = to leave it well
shell-found-usage = Usages
shell-found-objective = Objectives
shell-found-audience = Audiences
shell-act-article = Write an article
shell-act-note = Write a note
shell-act-places = See this original side by side in its places
shell-act-workspace = Go over to { $name }
shell-tabs = Originals and agenda
shell-tab-originals = Originals
shell-tab-briefs = Briefs
shell-tab-campaigns = Campaigns
