# What channels are for: usages and audiences, in the workspace’s own words.
strategy-usages = Usages
strategy-usages-note = What people come to do: follow the news, get help, meet one another. A channel serves one of them first, and may serve others beside.
strategy-usages-empty = None is written down. Say what people come to do at your places, and each channel can say which of these it serves.
strategy-usage-add = Add a usage
strategy-usage-edit = Change a usage
strategy-usage-sentence-hint = What people do there, as they would say it.
strategy-audiences = Audiences
strategy-audiences-note = Whom you speak to. A channel speaks to one of them first.
strategy-audiences-empty = None is written down. Say whom you speak to, and each channel can say for whom it is there.
strategy-audience-add = Add an audience
strategy-audience-edit = Change an audience
strategy-audience-sentence-hint = Who they are, and what brings them to you.

# The strategy as a document.
strategy-place = Strategy
strategy-sentence-empty = Nobody has written down yet what you want.
strategy-sentence-whole = Everything you do serves something, and each usage is served.
strategy-sentence-gaps =
    { $count ->
        [one] One thing in your strategy is to be settled.
       *[other] { $Few } things in your strategy are to be settled.
    }
strategy-more-changed = { $who } changed it last, on { $when }: { $what }
strategy-more-changed-bare = { $who } changed it last, on { $when }.
strategy-empty = Here stands what you want, what people come to do, and which channel serves it.
strategy-empty-more = Begin with the usages: what do people come to do? Ask, learn, show what they made, find an event. Channels come after.
strategy-begin = Write down the first usage
strategy-revisions = Revisions
strategy-gaps = What doesn’t fit together
strategy-gap-usage = No channel serves the usage “{ $name }”.
strategy-gap-audience = Nobody speaks to “{ $name }”.
strategy-gap-channel-usage = { $name } serves no usage.
strategy-gap-channel-audience = { $name } speaks to nobody in particular.
strategy-gap-channel-keeper = Nobody answers for { $name }.
strategy-gap-objective = Nothing that you do leads to “{ $name }”.
strategy-gap-past = The day of “{ $name }” has passed.
strategy-gaps-more =
    { $count ->
        [one] Show one more
       *[other] Show { $count } more
    }
strategy-introduction = Where we stand, what we want
strategy-introduction-none = Nothing is written here yet: where you stand, what you want, what you leave to others.
strategy-introduction-write = Write it
strategy-introduction-edit = Change the introduction
strategy-introduction-label = Text, in Markdown
strategy-edit = Change
strategy-edit-named = Change { $name }
strategy-objectives = Objectives
strategy-objectives-note = What is to be reached, how one will see it, and by when.
strategy-objectives-none = None yet. An objective has something to count and a day.
strategy-objective-add = Add an objective
strategy-objective-edit = Change an objective
strategy-objective-name = What is to be reached?
strategy-objective-metric = What is counted?
strategy-objective-metric-hint = In words: “questions answered under our articles in a month”.
strategy-objective-counted = Or a number that is read for you
strategy-objective-counted-none = None: somebody counts it
strategy-objective-baseline = Where you stand today
strategy-objective-baseline-hint = Left empty, it is unknown, and said to be.
strategy-objective-target = Target
strategy-objective-by = By when
strategy-objective-budget = Whose budget does it serve?
strategy-objective-usages = Which usages lead there?
strategy-objective-usages-none = No usage is written down yet.
strategy-objective-line = { $metric }: from { $baseline } to { $target }
strategy-objective-line-unknown = { $metric }: aim { $target }
strategy-objective-baseline-unknown = Where you stood at the beginning is unknown.
strategy-objective-until = by { $day }
strategy-objective-past = its day has passed
strategy-objective-now = now { $value }, read
strategy-objective-now-unknown = not read yet
strategy-objective-serves = For the budget of: { $budget }
strategy-objective-through = Through:
strategy-objective-unserved = nothing leads there
strategy-counted = { $metric } on { $channel }
strategy-serves-none = no channel serves it
strategy-serve = Say which channel serves it
strategy-serve-more = Add another channel
strategy-serving-title = What a channel serves
strategy-serving-usage = What do people come to do?
strategy-serving-channel = Which channel serves that?
strategy-serving-channel-beside = { $name } serves something else first. This is then a second usage of it.
strategy-serving-audience = For whom?
strategy-serving-tone = Tone
strategy-serving-tone-hint = “Warm, short, no jargon”.
strategy-serving-kinds = Kinds of content
strategy-serving-kinds-hint = “Answers, dates, pictures of the stalls”.
strategy-serving-hours = Answer within, in hours
strategy-serving-hours-hint = What people may expect there. Neglect is measured against it.
strategy-serving-main = first usage
strategy-serving-beside = second usage
strategy-serving-for = for { $audience }
strategy-serving-for-nobody = for nobody in particular
strategy-serving-tone-line = Tone: { $tone }
strategy-serving-kinds-line = Content: { $kinds }
strategy-serving-hours-line =
    { $hours ->
        [one] Answers within an hour
       *[other] Answers within { $hours } hours
    }
strategy-serving-of = What { $channel } does for “{ $usage }”
strategy-serving-of-undecided = What { $channel } is for
strategy-serving-stop = It no longer serves this
strategy-unassigned = Channels without a usage
strategy-unassigned-note = Say for each what people come to do there, or plan to leave the channel well.
strategy-unspoken = no channel speaks to them
strategy-audience-through = Channels that speak to them:
strategy-why = Why?
strategy-why-hint = A sentence that whoever reads this in a year understands.
strategy-propose-only = Only propose it: somebody else accepts
strategy-propose = Propose
strategy-proposed = Your proposal waits for an answer.
strategy-saved = The strategy is changed.
strategy-remove = Take away
strategy-clash-title = Both texts
strategy-clash-theirs = What { $name } wrote
strategy-clash-mine = What you wrote
strategy-clash-take-mine = Keep mine
strategy-clash-take-theirs = Keep theirs

# Revisions.
strategy-revisions-title = Revisions of the strategy
strategy-revisions-none = None yet. The first change makes one.
strategy-revision-number = Revision { $number }
strategy-revision-now = As it is now
strategy-revision-nothing = Before the first
strategy-revision-against = Held against
strategy-revision-same = Both say the same.
strategy-revision-return = Return to this revision
strategy-revision-returning = Returning to revision { $number } would change this:
strategy-revision-return-nothing = Returning would change nothing: it is as it was then.
strategy-revision-return-do = Return to revision { $number }
strategy-revision-returned = You have returned to revision { $number }. What stood there is a revision, too.
strategy-revision-between = From { $older } to { $newer }
strategy-cause-begun = As it was before
strategy-cause-edited = Changed
strategy-cause-listed = Usages or audiences changed
strategy-cause-channel = A channel changed
strategy-cause-accepted = A proposal was accepted
strategy-cause-returned = Returned to revision { $number }
strategy-note-channel-left = { $name } was left since. What it served isn’t brought back.
strategy-note-channel-stays = { $name } came later. It stays, and keeps what it serves.
strategy-note-usage-stays = The usage “{ $name }” came later. It stays, because something that stays names it.
strategy-note-audience-stays = The audience “{ $name }” came later. It stays, because something that stays names it.

# What is different.
strategy-how-added = new
strategy-how-removed = taken away
strategy-how-changed = changed
strategy-kind-introduction = Introduction
strategy-kind-objective = Objective
strategy-kind-usage = Usage
strategy-kind-audience = Audience
strategy-kind-serving = What a channel serves
strategy-field-text = Text
strategy-field-name = Name
strategy-field-sentence = Sentence
strategy-field-metric = What is counted
strategy-field-counted = Number read for you
strategy-field-baseline = Where one stood
strategy-field-target = Target
strategy-field-by = By when
strategy-field-budget = Budget
strategy-field-usages = Usages
strategy-field-usage = Usage
strategy-field-audience = Audience
strategy-field-rhythm = Rhythm
strategy-field-tone = Tone
strategy-field-kinds = Content
strategy-field-answer-hours = Answers within (hours)
strategy-nothing = nothing

# Proposals.
strategy-proposal-by = { $who } proposes: { $why }
strategy-proposal-open = Look at it
strategy-proposal = A proposal
strategy-proposal-was-accepted = { $who } accepted it.
strategy-proposal-was-refused = { $who } refused it.
strategy-proposal-was-withdrawn = { $who } took it back.
strategy-proposal-title = A proposal by { $who }
strategy-proposal-behind = The strategy was changed since. What was changed elsewhere stays.
strategy-proposal-clashes =
    { $count ->
        [one] One passage was changed since by somebody else, too. Whose words are taken?
       *[other] { $Few } passages were changed since by somebody else, too. Whose words are taken?
    }
strategy-proposal-clash = { $kind }: { $name }
strategy-proposal-take-mine = The proposal’s words
strategy-proposal-take-theirs = What stands there now
strategy-proposal-accept = Accept
strategy-proposal-refuse = Refuse
strategy-proposal-refuse-do = Refuse with this reason
strategy-proposal-reason = Why not?
strategy-proposal-withdraw = Take it back
strategy-proposal-accepted = The proposal stands in the strategy now.
strategy-proposal-refused = The proposal is refused, with your reason.
strategy-proposal-withdrawn = Your proposal is taken back.

# Remarks.
strategy-remark-add = Remark
strategy-remark-add-to = Remark on { $name }
strategy-remark-body = Your remark, for members only
strategy-remark-quote = On these words
strategy-remark-quote-hint = Copy the words of the introduction it is about; left empty, it is about all of it.
strategy-remark-do = Note it
strategy-remark-answer = Answer
strategy-remark-answer-body = Your answer
strategy-remark-settle = Mark as settled
strategy-remark-settled = The remark is settled.
strategy-remark-changed = The passage was changed since.
strategy-remark-gone = The passage isn’t there any more.
strategy-remarks-elsewhere = Remarks on what is gone

# How the strategy stands, and what to do next.
strategy-stands = How things stand
strategy-stands-none = nothing written yet
strategy-stands-introduction = What we want
strategy-stands-introduction-on = written
strategy-stands-objectives-past =
    { $count ->
        [one] the day of one has passed
       *[other] the day of { $count } has passed
    }
strategy-stands-objectives-off =
    { $count ->
        [one] nothing leads to one of them
       *[other] nothing leads to { $count } of them
    }
strategy-stands-objectives-on = something leads to each
strategy-stands-usages-off =
    { $count ->
        [one] one has no channel
       *[other] { $count } have no channel
    }
strategy-stands-usages-on = each is served
strategy-stands-channels = Channels
strategy-stands-channels-off =
    { $count ->
        [one] one serves no usage
       *[other] { $count } serve no usage
    }
strategy-stands-channels-on = each serves a usage
strategy-stands-audiences-off =
    { $count ->
        [one] no channel speaks to one of them
       *[other] no channel speaks to { $count } of them
    }
strategy-stands-audiences-on = each is spoken to
strategy-stands-remarks = Remarks
strategy-stands-remarks-on =
    { $count ->
        [one] not settled yet
       *[other] not settled yet
    }
strategy-next = What to do next
strategy-next-none = Nothing: what you want, what people come to do and where you are fit together. If you think otherwise, advise it.
strategy-next-advise = Advise something
