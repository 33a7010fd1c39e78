# Where the originals live: on our own site, or on a blog elsewhere.

home-title = Where your articles live
home-note = The home of the brand: what is placed anywhere else leads back to it.
home-kind-own = this site
home-kind-wordpress = WordPress
home-kind-ghost = Ghost, read through its feed
home-kind-feed = a feed
home-is-own = Your articles live here, on this site:
home-is-elsewhere = Your articles live on { $title } ({ $kind }):
home-not-read = It couldn’t be read
home-articles =
    { $count ->
        [0] No article has been read there.
        [one] One article of it is here to work with.
       *[other] { $Few } articles of it are here to work with.
    }
home-read-at = Last read
home-first-reading = It is being read for the first time. Its articles appear as they come.
home-comments = What readers comment there comes into Square; one answers where it stands.
home-no-comments = Its comments can’t be read from here.
home-front-door = The front page of this site leads there; what was published here keeps its address.
home-weighed = It is weighed like any channel, with a usage, an audience and a rhythm:
home-weighed-open = { $name }, among the channels
home-open = Open it
home-read-now = Read it now
home-being-read = It is being read. What is new appears by itself.
home-weigh = Follow its health like a channel’s
home-is-weighed = The blog stands among the channels now.
home-elsewhere = Our blog is elsewhere
home-elsewhere-other = It is another blog
home-come-back = They live here again
home-came-back = Your articles live here again. Those read from elsewhere stay, and lead where they led.

home-elsewhere-title = Our blog is elsewhere
home-elsewhere-more = Keep the WordPress or Ghost you have, or any blog with a feed. Its articles are read from there, and what you place on your channels leads to it. Nothing is changed there; what is published on this site stays where it is, and you can come back.
home-address = Its address
home-address-hint = Its front page will do, such as blog.example.org.
home-look = See what is there
home-take = This is our blog
home-found-articles =
    { $count ->
        [0] no article yet
        [one] one article
       *[other] { $few } articles
    }
home-found-unknown = it doesn’t say how many articles
home-found-newest = The newest
home-found-none = It has no article yet.
home-found-comments = Its comments can be read as well.
home-found-no-comments = Its comments can’t be read from here.

home-article-place = Written on { $host }
home-article-open = Open it there
home-article-by = By { $name }
home-article-note = This article is written on { $host }: change it there, and it changes here within minutes. What you make of it for a channel links to it.
home-article-gone = It is no longer there
home-article-gone-more = Readers no longer find it on { $host }. Links that were placed lead nowhere now; what was planned waits.
home-article-picture = Its picture:
