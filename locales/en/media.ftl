# The media library: pictures, what they show, where they are used.
media-sentence =
    { $count ->
        [one] One picture is in the library.
       *[other] { $Few } pictures are in the library.
    }
media-sentence-many = The newest { $count } pictures of the library.
media-sentence-found =
    { $count ->
        [0] Nothing like this was found.
        [one] One picture was found.
       *[other] { $Few } pictures were found.
    }
media-sentence-empty = The library is empty.
media-more = Drop files anywhere on this page, or paste a picture.
media-add = Add pictures
media-filter = Filter the pictures
media-filter-all = All
media-filter-unused = Used nowhere
media-filter-silent-en = Without words in English
media-filter-silent-fr = Without words in French
media-format = Kind of file
media-format-all = Every kind
media-format-jpeg = JPEG
media-format-png = PNG
media-format-webp = WebP
media-format-gif = GIF
media-search = Search in names and descriptions
media-empty = Here are the pictures of this workspace.
media-empty-more = Each says once what it shows, in both languages, and which point of it matters. Put another file in its place, and it changes wherever it is used.
media-silent = Without words
media-silent-en = Without English words
media-silent-fr = Without French words
media-uploading = On its way
media-making = Making its sizes
media-note = Note
media-focal = The point that matters
media-focal-hint = Crops keep it: cards, lists, what goes to networks. Press on the picture, or use the sliders.
media-focal-x = From the left
media-focal-y = From the top
media-focal-percent = { $percent } %
media-facts = { $width } × { $height } pixels, { $weight }
media-animated = It moves; readers see its first frame.
media-alt-en = What it shows, in English
media-alt-fr = What it shows, in French
media-name = Name of the file
media-saved = Saved.
media-uses = Where it is used
media-uses-none = Nowhere yet.
media-uses-cover = as cover
media-uses-variants = In variants
media-uses-waiting = Not sent yet
media-uses-out =
    { $count ->
        [one] Out on a network
       *[other] Out on networks
    }
media-uses-on = { $title }, on { $channel }
media-replace = Replace it everywhere
media-replace-hint = Another file takes its place: in what is being written, in what readers see, in what isn’t sent yet. What it shows stays as you described it.
media-replace-out =
    { $count ->
        [one] One piece is already out on a network and keeps the old picture.
       *[other] { $Few } pieces are already out on networks and keep the old picture.
    }
media-replace-choose = Choose another file
media-replaced = Another picture is in its place now. Do the words still fit?
media-replaced-same = This is the same file. Nothing changed.
media-earlier = What it was before
media-earlier-facts = { $width } × { $height } pixels, replaced by { $name }
media-put-back = Put it back
media-put-back-done = The earlier picture is back.
media-delete = Delete the picture
media-delete-used = It is used, so it can’t be deleted. Take it out there first.
media-delete-ask = Delete “{ $name }”?
media-delete-detail = Its file goes with it, and what it was before. This can’t be taken back.
media-deleted = “{ $name }” is deleted.
