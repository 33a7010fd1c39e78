# What somebody is told; also said in mail.
notices-sentence =
    { $count ->
        [0] Nothing needs you.
        [one] One thing needs you.
       *[other] { $Few } things need you.
    }
notices-more = A notice goes away by itself once its cause is settled, whoever settles it.
notices-more-none = What waits for you will stand here, for as long as it waits.
notices-unread = unread
notices-mark-read = Mark as read
notices-mark-read-title = Mark as read: { $what }
notices-mark-unread = Mark as unread
notices-mark-unread-title = Mark as unread: { $what }
notices-mark-all = Mark all as read
notices-settings = How you are told
notices-what-answer-waits =
    { $titled ->
        [yes] Somebody answered “{ $title }” on { $channel }
       *[no] Somebody wrote to you on { $channel }
    }
notices-what-publication-failed =
    { $titled ->
        [yes] “{ $title }” could not be placed on { $channel }
       *[no] A note could not be placed on { $channel }
    }
notices-what-publication-held =
    { $titled ->
        [yes] “{ $title }” waits for your decision on { $channel }
       *[no] A note waits for your decision on { $channel }
    }
notices-what-awaiting-hand =
    { $titled ->
        [yes] “{ $title }” is to be published by hand on { $channel }
       *[no] A note is to be published by hand on { $channel }
    }
notices-what-channel-cut-off = { $channel } has to be connected again
notices-what-credential-ends = The access to { $channel } could not be renewed and will end
notices-what-token-ends = Your token “{ $title }” ends soon
notices-what-keeper-named = { $person } named you keeper of { $channel }
notices-what-channel-neglected = { $channel } is neglected
notices-what-neglect-unheeded = { $channel } is neglected, and nobody has looked
notices-what-advice-asked = “{ $title }”: advice waits for your answer
notices-what-advice-answered = { $person } answered your advice “{ $title }”
notices-what-advice-unanswered = Your advice “{ $title }” was not answered by its day
notices-what-advice-to-judge = “{ $title }”: did this advice hold?
notices-what-decision-to-look-at = “{ $title }”: this decision is to be looked at again
notices-what-brief-waits = { $person } waits for word on the brief “{ $title }”
notices-what-brief-answered = Your brief “{ $title }” was answered
notices-what-review-near = Tomorrow, or today: the review of { $title }
notices-what-proposal-waits = { $person } proposes a change of the strategy: “{ $title }”
notices-what-proposal-answered = { $person } answered what you proposed for the strategy: “{ $title }”
notices-what-original-gone = “{ $title }” isn’t any more on { $channel }
notices-what-deliveries-wait = What is due isn’t leaving: this installation is late, or stuck. Whoever runs it finds the reason in its log
notices-what-stood-still =
    Parvis stood still from { $from } to { $to }: nothing went out and nothing was read meanwhile.{ $late ->
        [0] {""}
        [one] {" "}One thing went out later than planned.
       *[other] {" "}{ $late } things went out later than planned.
    }{ $held ->
        [0] {""}
        [one] {" "}One is held and waits for somebody’s word.
       *[other] {" "}{ $held } are held and wait for somebody’s word.
    }
notices-what-clock-leapt =
    { $way ->
        [back] The clock of this installation was moved back, from { $from } to { $to }. Nothing goes out twice because of it; what is planned waits until the clock shows its time.
       *[on] The clock of this installation was moved on, from { $from } to { $to }. What was planned for in between is taken for late: if the clock is wrong now, some of it goes out too early.
    }{ $late ->
        [0] {""}
        [one] {" "}One thing went out.
       *[other] {" "}{ $late } things went out.
    }{ $held ->
        [0] {""}
        [one] {" "}One is held and waits for somebody’s word.
       *[other] {" "}{ $held } are held and wait for somebody’s word.
    }
notices-what-storage-full =
    There was no room left on the disk of this installation from { $from } to { $to }: what was written then could not be saved, and nothing went out.{ $late ->
        [0] {""}
        [one] {" "}One thing went out later than planned.
       *[other] {" "}{ $late } things went out later than planned.
    }{ $held ->
        [0] {""}
        [one] {" "}One is held and waits for somebody’s word.
       *[other] {" "}{ $held } are held and wait for somebody’s word.
    }
notices-what-trial-ends = The trial of { $channel } is over: say what came of it
notices-what-fit-due = { $title }: the day has come to look again whether you should be there
notices-what-fit-doubted = { $title }: something known about the network changed since you weighed it
notices-settings-sentence = How do you want to be told?
notices-settings-more = For this workspace only. What you are told always stands in the workbench, unless you turn it off.
notices-settings-no-mail = This instance sends no mail: everything stays in the workbench. Whoever runs it can change that.
notices-settings-mail-to = Mail goes to { $address }.
notices-settings-refused = The last letter to { $address } did not arrive.
notices-settings-refused-more = The other server said: { $words }
notices-settings-ways = What you are told
notices-kind-answer-waits = An answer waits
notices-kind-publication-failed = A publication failed
notices-kind-publication-held = A publication waits for a decision
notices-kind-awaiting-hand = Something is to be published by hand
notices-kind-channel-cut-off = A channel has to be connected again
notices-kind-credential-ends = The access to a channel will end
notices-kind-token-ends = A token of yours ends soon
notices-kind-keeper-named = You are named keeper of a channel
notices-kind-channel-neglected = A channel is neglected
notices-kind-neglect-unheeded = A neglected channel that nobody has looked at
notices-kind-advice-asked = Advice waits for your answer
notices-kind-advice-answered = Your advice was answered
notices-kind-advice-unanswered = Your advice was not answered by its day
notices-kind-advice-to-judge = It is to be said whether advice held
notices-kind-decision-to-look-at = A decision is to be looked at again
notices-kind-brief-waits = A brief waits for an answer, or to be begun
notices-kind-brief-answered = Your brief was answered
notices-kind-review-near = A review is near
notices-kind-proposal-waits = A proposed change of the strategy waits for an answer
notices-kind-proposal-answered = Your proposal for the strategy was answered
notices-kind-original-gone = An article is gone from the home elsewhere
notices-kind-deliveries-wait = What is due isn’t leaving
notices-kind-stood-still = This installation stood still
notices-kind-clock-leapt = The clock of this installation was moved
notices-kind-storage-full = The disk of this installation was full
notices-kind-trial-ends = A trial is over
notices-kind-fit-due = Whether to be somewhere is to be looked at again
notices-kind-fit-doubted = A fact about a network changed that an answer rests on
notices-way-here = In the workbench
notices-way-at-once = In the workbench, and by mail at once
notices-way-digest = In the workbench, and in the digest
notices-way-off = Not at all
notices-digest = The digest
notices-digest-note = How things stand, in words; only when there is something to say.
notices-digest-rhythm = How often
notices-digest-daily = Every day
notices-digest-weekly = Every week
notices-digest-never = Never
notices-digest-weekday = On
notices-digest-hour = At
notices-digest-zone = In the time of
notices-digest-next = The next one comes
notices-weekday-1 = Monday
notices-weekday-2 = Tuesday
notices-weekday-3 = Wednesday
notices-weekday-4 = Thursday
notices-weekday-5 = Friday
notices-weekday-6 = Saturday
notices-weekday-7 = Sunday
notices-saved = You are told as you said.
notices-unsubscribe-digest = Stop the digest of { $workspace }?
notices-unsubscribe-kind = Stop this mail from { $workspace }?
notices-unsubscribe-more-digest = How things stand will no longer be sent to you. What needs you still stands in the workbench.
notices-unsubscribe-more-kind = “{ $kind }” will only be told in the workbench.
notices-unsubscribe-do = Stop it
notices-unsubscribe-done = This mail has stopped.
notices-unsubscribe-spent = This link no longer works.
notices-unsubscribe-spent-more = Sign in and change how you are told under Notices.
notices-filter = Which notices
notices-filter-all = All
notices-filter-unread = Unread
notices-search = Filter notices
notices-marked-read = Marked as read.
notices-marked-unread = Marked as unread.
notices-marked-all = All are marked as read.
notices-key-unread = Mark it unread, or read
