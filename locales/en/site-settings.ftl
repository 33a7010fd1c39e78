# The place where the workspace’s public site is looked after.
site-settings-sentence =
    { $count ->
        [0] Nothing stands on your site yet.
        [one] One original stands on your site.
        [100] A hundred originals or more stand on your site.
       *[other] { $Few } originals stand on your site.
    }
site-settings-more = “{ $title }” is yours: what you publish lives here first, and other places lead to it.
site-settings-open = See the site
site-settings-front = What readers see first
site-settings-front-note = Readers see a change as soon as it is saved.
site-settings-front-others = A lead can change this.
site-settings-title = Title
site-settings-tagline = What it is about
site-settings-tagline-hint = One sentence, under the title. Search engines show it too.
site-settings-language = Language
site-settings-language-hint = Of the site’s own words, and of originals that don’t say otherwise.
site-settings-items = Originals on a page
site-settings-items-hint = From 1 to 50. Older ones stand on the pages that follow.
site-settings-footer = At the foot of each page
site-settings-footer-hint = A legal notice, an address, a word of thanks. Markdown works: [a link](https://…).
site-settings-saved = Saved. Readers see it now.
site-settings-nothing = nothing
site-settings-theme = Theme
site-settings-theme-note = How readers see all of it. Both need no script, read well on a phone, in the dark and on paper. Try freely: your texts don’t change, and you can always come back.
site-settings-theme-seuil = Seuil
site-settings-theme-seuil-said = A page of text that reads like a book: one column, the newest first. For whoever writes more than they photograph.
site-settings-theme-halle = Halle
site-settings-theme-halle-said = A magazine: one article leads, the others stand in a grid with their pictures, and each section has its shelf. For whoever publishes often and on many things.
site-settings-theme-page = Page shown
site-settings-theme-front = Front page
site-settings-theme-article = An article
site-settings-theme-width = Width shown
site-settings-theme-wide = Wide
site-settings-theme-narrow = Phone
site-settings-theme-picture = Your site in { $theme }
site-settings-theme-used = Readers see this one
site-settings-theme-use = Use { $theme }
site-settings-theme-look = Preview the site in { $theme }
site-settings-theme-changed = Readers see { $theme } now.
site-settings-categories = Categories
site-settings-categories-note = The sections of the site. An original stands in one of them, or in none; writers are offered them in this order.
site-settings-categories-empty = There is none. A site with a handful of originals needs none; with more, two or three sections help readers find their way.
site-settings-category-add = Add a category
site-settings-category-edit = Change a category
site-settings-category-hint = What belongs in it.
site-settings-tags = Tags
site-settings-tags-note = Public topics that cross the sections. An original carries as many as it needs.
site-settings-tags-empty = There is none. Add one here, or while you write.
site-settings-tag-add = Add a tag
site-settings-tag-edit = Change a tag
site-settings-tag-removal = Originals that carry it will no longer do so. This can’t be undone.
site-settings-authors = Authors
site-settings-authors-note = The names under which originals appear. One may be a member of the workspace, or need not.
site-settings-authors-empty = There is none: originals appear without a name.
site-settings-author-add = Add an author
site-settings-author-edit = Change an author
site-settings-author-hint = Who that is, for readers.
site-settings-author-user = Member
site-settings-author-user-hint = What this member begins is signed with this name.
site-settings-author-nobody = nobody of the workspace
