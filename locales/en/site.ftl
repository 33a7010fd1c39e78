# What the public site says of itself. The rest is the brand’s.
site-skip = Skip to the text
site-feed = Follow by feed
site-sections = Sections
site-topics = Topics
site-authors = Who writes here
site-also = Read also
site-archive = Archive
site-elsewhere = Elsewhere on this site
site-a-section = Section
site-a-topic = Topic
site-an-author = Written by
site-count-texts = { $count ->
    [one] 1 text
   *[other] { $count } texts
}
site-search = Search
site-search-field = What are you looking for?
site-search-button = Search
site-search-title = “{ $query }”: what was found
site-search-hint = Articles and notes are found by their words, in whatever form, with or without accents.
site-search-found = { $count ->
    [one] 1 text has these words.
   *[other] { $count } texts have these words.
}
site-search-some = { $count ->
    [one] No text has all of these words. This one has some.
   *[other] No text has all of these words. These { $count } have some.
}
site-search-none = Nothing here has “{ $query }”.
site-search-advice = Other words for the same thing may help, or fewer of them.
site-search-instead = Showing what has
site-search-as-typed = Search for “{ $query }” as typed
site-preview = Preview: only people with this link see it, and only for an hour.
site-theme-preview = Preview of a theme: only people with this link see it, and only for an hour.
site-read-on = Read on
site-nothing-yet = Nothing has been published here yet. Come back soon, or follow the feed.
site-pages = Pages
site-page-number = Page { $number } of { $total }
site-newer = ← Newer
site-older = Older →
site-tags = Topics
site-note-of = A note
site-read-translation = Read this in English
site-ours = the house
site-not-found = There is nothing at this address
site-not-found-detail = The page may have moved, or never was. What is published here starts on the front page.
site-back-home = To the front page
site-no-site = There is no site at this address
site-no-site-detail = Whoever runs this Parvis can say which sites live here.
site-reading = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
site-replies-heading = What was answered
site-count-replies = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
site-count-likes = { $count ->
    [one] 1 like
   *[other] { $count } likes
}
site-count-reposts = { $count ->
    [one] 1 repost
   *[other] { $count } reposts
}
site-date = { $day } { $month } { $year }
site-month-1 = January
site-month-2 = February
site-month-3 = March
site-month-4 = April
site-month-5 = May
site-month-6 = June
site-month-7 = July
site-month-8 = August
site-month-9 = September
site-month-10 = October
site-month-11 = November
site-month-12 = December
site-text-footnotes = Notes
site-text-back = Back to the text
site-text-task-done = Done
site-text-task-open = To do
site-text-table = Table
