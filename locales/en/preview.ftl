# How a variant will look in its place, and which part of a picture it shows.
preview-on = { $network }: roughly how it will stand there
preview-by-hand = What you carry to { $channel } by hand
preview-now = now
preview-more = Show more
preview-less = Show less
preview-sensitive = Sensitive content
preview-sensitive-show = Click to show
preview-poll-one = One choice
preview-poll-several = Several choices
preview-poll-left = open for { $span }
preview-poll-hidden = counts shown at the end
preview-language = In { $language }
preview-visibility-public = seen by everybody
preview-visibility-unlisted = seen by followers and whoever has the address
preview-visibility-followers = seen by followers only
preview-room-thread = In the thread below it
preview-copy = Copy the text
preview-copy-part = Copy part { $number }
preview-copied = The text is copied.
preview-no-alternative = No alternative text yet
preview-sheet-link = With the link:

preview-crop-title = Crop for { $channel }
preview-crop-shape = Shape
preview-crop-whole = Whole
preview-crop-free = Free
preview-crop-usual = As shown there, { $across } : { $down }
preview-crop-part = What is sent
preview-crop-left = From the left
preview-crop-top = From the top
preview-crop-width = Width
preview-crop-height = Height
preview-crop-point = Point to keep
preview-crop-point-hint = { $network } keeps it in view wherever it cuts the picture.
preview-crop-point-x = Left to right
preview-crop-point-y = Top to bottom
preview-crop-percent = { $percent } %
preview-crop-middle = This place takes no point to keep: what it cuts, it cuts round the middle. Choose a shape to decide yourself.
preview-crop-result = How it stands there
preview-crop-kept = For this channel only. The picture itself stays as it is.
preview-crop-take = Crop it so

preview-places = Side by side
preview-places-title = “{ $title }” side by side
preview-places-said = { $written ->
        [0] Nothing is written for a channel yet.
        [one] Written for one channel of { $all }.
       *[other] Written for { $written } channels of { $all }.
    }
preview-places-stops = { $count ->
        [one] One of them can’t go out as it is.
       *[other] { $count } of them can’t go out as they are.
    }
preview-places-none = There is no channel yet. Connect or declare one, and the original can stand there.
preview-places-channels = To the channels
preview-places-columns = Channels, one beside the other
preview-places-open = Write on
preview-places-unwritten = Nothing is written for it yet.
preview-places-fine = Nothing stands in its way.
preview-places-unread = This column couldn’t be read just now.
