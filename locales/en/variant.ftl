# Variants: what an original becomes on one channel.
variant-places = Elsewhere
variant-none = Write for it
variant-side-by-side = All of them side by side
variant-side-by-side-short = Side by side
variant-preview-waits = The preview appears as you write.
variant-begun = written, not placed
variant-title = For { $channel }
variant-text = Text
variant-part = Part { $number } of { $all }
variant-part-add = Add a part
variant-part-split = Split here
variant-part-join = Join with the next
variant-part-up = Move part { $number } up
variant-part-down = Move part { $number } down
variant-part-remove = Remove part { $number }
variant-part-moved = It is part { $number } of { $all } now.
variant-part-joined = Part { $number } and the next are one.
variant-part-removed = Part { $number } is removed.
variant-part-split-done = There are { $count } parts now.
variant-split = Split into parts
variant-split-offer = Too long for one part. It can become a thread.
variant-split-done = Split into { $count } parts. Read each once more.
variant-numbering = Numbers
variant-numbering-none = No number
variant-numbering-start = 1/5 at the start
variant-numbering-end = 1/5 at the end
variant-numbering-shown-start = Goes out as “{ $number } …”
variant-numbering-shown-end = Goes out as “… { $number }”
variant-graphemes = characters
variant-bytes = bytes
variant-over =
    { $count ->
        [0] within the limit
        [one] one too many
       *[other] { $count } too many
    }
variant-suggest = Suggest a first text
variant-suggested = A suggestion took the place of your text.
variant-link-card = Card that leads to the original
variant-link-card-hint = With its title, its summary and its picture. Without it, put the address in the text if you want one.
variant-picture-crop = Crop picture { $number } for this channel
variant-picture-cropped = Cropped here
variant-picture-crop-short = Crop
variant-picture-add = Add a picture
variant-picture-remove = Take it out
variant-picture-removed = The picture is off.
variant-picture-earlier = Earlier
variant-original = The original
variant-stale = The original was published anew since this was written.
variant-stale-short = out of date
variant-stale-detail = What changed is shown beside it. Change what has to be changed, then mark it as caught up.
variant-fresh = Mark as caught up
variant-same =
    { $count ->
        [one] { $channels } says nearly the same.
       *[other] { $channels } say nearly the same.
    }
variant-same-detail = A text made for its place is read; a copy is skipped.
variant-since = What changed in the original since
variant-since-unread = What changed can’t be read at the moment.
variant-same-usage = What people come to { $channel } for: { $usage }
variant-same-audience = Who reads there: { $audience }
variant-same-undecided = Nobody has decided yet what { $channel } is for: that would say what to write instead.
variant-left = You have left this place. What was written for it stays.
variant-may-not-place = You write here; others place.
variant-not-live = The original isn’t live: what is placed now is held until it is.
variant-minutes-hint = For this piece, if you know. Left empty, it stays unknown.
variant-place = Place now
variant-place-hand = I publish it by hand
variant-place-again = Place it once more all the same
variant-plan = Plan for { $channel }
variant-publications = What became of it
variant-warning = Content warning
variant-warning-hint = Shown instead of the text until one asks for it. It counts with the text.
variant-visibility = Who sees it
variant-visibility-usual = As the account is set up
variant-visibility-public = Everybody
variant-visibility-unlisted = Everybody, without being shown to strangers
variant-visibility-followers = Followers only
variant-sensitive = Veil the pictures
variant-sensitive-hint = They are shown when one asks for them.
variant-poll = Question with choices
variant-poll-add = Ask a question with choices
variant-poll-remove = Without a question
variant-poll-choice = Choice { $number }
variant-poll-choice-add = Add a choice
variant-poll-choice-remove = Remove choice { $number }
variant-poll-open = Open for
variant-poll-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
variant-poll-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
variant-poll-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
variant-poll-several = One may choose several
variant-poll-hidden = Show the counts only when it is over
