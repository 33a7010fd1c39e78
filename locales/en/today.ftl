# Today: what needs somebody now, and what goes out.
today-welcome = Good day, { $name }. The house is open.
today-sentence-none = Nothing needs you now.
today-sentence =
    { $count ->
        [one] One thing needs you now.
       *[other] { $Few } things need you now.
    }
today-sentence-answers =
    { $count ->
        [one] One conversation waits for you.
       *[other] { $Few } conversations wait for you.
    }
today-more = Next, “{ $title }” goes out: { $where }, { $at }.
today-more-none = Nothing is planned to go out.
today-empty = Here you see, each morning, what needs you.
today-empty-more = Answers that wait, what couldn’t be sent, what goes out today. To begin, write something for your own site; the channels come after.
today-empty-write = Write the first article
today-empty-channels = Look at the channels
today-settle = To settle
today-settle-note = What doesn’t go on by itself. Nothing here is sent twice, and nothing is lost.
today-publication-unconfirmed = not known
today-publication-failed = not sent
today-publication-held = held
today-publication-awaiting-hand = to publish by hand
today-publication-awaiting-approval = to approve
today-on =
    { $known ->
        [yes] { $channel }: { $reason }
       *[no] { $channel }
    }
today-note = A note
today-held = held
today-held-more = Its time went by while it couldn’t go out. Publish it now, or plan it anew.
today-answers = On the square
today-answers-note = What others said and nobody here has looked at.
today-said =
    { $titled ->
        [yes] { $name }, under “{ $title }”, { $channel }
       *[no] { $name }, { $channel }
    }
today-wordless = A message without words
today-waits =
    { $count ->
        [one] one to let through
       *[other] { $count } to let through
    }
today-unread = unread
today-briefs = Briefs
today-briefs-note = Asked before anything is made.
today-brief-by = { $name } · { $usage }
today-brief-asked = to answer
today-brief-agreed = to begin
today-brief-wrote = wrote back
today-brief-answered = answered
today-stuck =
    { $count ->
        [one] One answer of yours didn’t get through.
       *[other] { $Few } answers of yours didn’t get through.
    }
today-installation = This installation
today-installation-note = What befell it, and what that touched here.
today-installation-waits = waits
today-installation-over = over
today-next = What goes out
today-next-note = By itself, at its time.
today-next-rest =
    { $count ->
        [one] And one more after these.
       *[other] And { $few } more after these.
    }
today-site = your site
today-sending = on its way
today-channels = Channels
today-channels-note = A place nobody has decided about is soon neglected.
today-cut-off = cut off
today-cut-off-more = Its network no longer takes our access. Connect it again; what waits for it is kept.
today-review = to look at again
today-review-more = This is the day somebody chose to ask whether it still serves.
today-advice = Advice and decisions
today-advice-note = What you are asked, and what is to be looked at again.
today-advice-late = Overdue
today-advice-asked = To be answered
today-advice-asked-more = { $name } advises, and asks for an answer by { $day }.
today-decision-look = To look at again
today-decision-look-more = On: { $question }
today-proposal = Proposed
today-proposal-more = { $name } proposes a change of the strategy, for this reason.
today-undecided = undecided
today-missing-usage = What it is for isn’t decided.
today-missing-audience = Whom it speaks to isn’t decided.
today-missing-keeper = Nobody answers for it.
today-drafts = Drafts
today-drafts-note =
    { $count ->
        [one] One is under way.
        [100] A hundred or more are under way; the latest stand here.
       *[other] { $Few } are under way, the latest first.
    }
today-day-today = today
today-day-tomorrow = tomorrow
today-there = { $hour } in { $zone }
today-stuck-see = See the conversations
