# The page that shows the house's components to those who build it.
design-title = The house’s pieces
design-sentence = Three answers wait, the oldest for two days.
design-more = Nothing is due before 14:00. This page shows every piece the workbench is made of.
design-colour = Colour
design-type = Type
design-buttons = Buttons
design-fields = Fields
design-states = States
design-notices = Notices
design-lists = Lists
design-parts = Other pieces
design-size-fine = Fine, for what accompanies
design-size-plain = Plain, for the interface
design-size-read = Read, for text that is read
design-size-lead = Lead, for what opens
design-size-title = Title, for what has a name
design-size-display = Display, for how things stand
design-button-main = Publish now
design-button-plain = Plan for later
design-button-quiet = Leave
design-button-grave = Withdraw
design-busy = Publishing
design-disabled = Not yet
design-label = Alternative text
design-hint = What somebody who can’t see the picture should know.
design-error = The text is 12 characters too long. Bluesky allows 300.
design-placeholder = A market square in the morning
design-box = Show on the site
design-switch = Notify me of answers
design-rest = draft
design-planned = scheduled
design-moving = sending
design-good = published
design-warn = late
design-bad = failed
design-unknown = unconfirmed
design-answers = answers in 30 days
design-readers = readers in 30 days
design-dialog = Open a dialog
design-toast = Show a toast
design-toast-text = The article is in the bin.
design-empty = Here you will see what people answer.
design-empty-more = Answers to your articles come together here, from the site and from each channel.
design-empty-do = Connect a channel
design-progress = Preparing the pictures
design-progress-note = 3 of 12
design-row-one = What we learnt from a year without a newsletter
design-row-two = The workshop opens its doors on Saturday
design-row-three = Notes from the archive: four bridges
design-writing = Writing
design-draft =
    ## What the square said
    {""}
    For a year we wrote no newsletter. Here is what came instead: **forty-one answers**, most of them under articles we had
    thought too long.
    {""}
    - Readers came back on Thursdays.
    - Nobody asked for more pictures.
