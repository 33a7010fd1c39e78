# The regular meeting on what is due.
reviews-next = { $due ->
    [0] The next review is on { $day }. Nothing is due by then.
    [one] The next review is on { $day }. One thing is due by then.
   *[other] The next review is on { $day }. { $due } things are due by then.
}
reviews-no-next = The last review was on { $day }. No other is planned.
reviews-none = No review is planned.
reviews-empty = A review is the regular meeting on what is due.
reviews-empty-detail = Its agenda makes itself: decisions to look at again, advice without an answer, trials that end, channels to look at again. You write the minutes in place, and what comes of it stays linked.
reviews-plan = Plan a review
reviews-plan-first = Plan the first one
reviews-plan-do = Plan
reviews-change = Change day or people
reviews-day = Day
reviews-rhythm = How often
reviews-rhythm-hint = When the minutes are closed, the next one is planned.
reviews-rhythm-monthly = Each month
reviews-rhythm-quarterly = Each quarter
reviews-rhythm-once = Once
reviews-rhythm-of = { $rhythm ->
    [monthly] each month
   *[quarterly] each quarter
}
reviews-who = Who comes
reviews-guests = Who else
reviews-guests-hint = A client, a colleague without an account.
reviews-coming = Later
reviews-coming-note = What is due by their day.
reviews-past = Past
reviews-past-note = With their minutes, as they were closed.
reviews-due = { $count } due
reviews-place = Review of { $day }
reviews-one = { $count ->
    [0] Nothing is due on { $day }.
    [one] One thing to speak about on { $day }.
   *[other] { $count } things to speak about on { $day }.
}
reviews-one-closed = { $outcomes ->
    [0] The minutes of { $day } are closed. Nothing was noted that came of it.
    [one] The minutes of { $day } are closed. One thing came of it.
   *[other] The minutes of { $day } are closed. { $outcomes } things came of it.
}
reviews-people = With { $people }.
reviews-print = Print
reviews-close = Close the minutes
reviews-to-next = The next one
reviews-closed-now = The minutes are closed.
reviews-closed-next = The minutes are closed, and the next review is planned.
reviews-agenda = Agenda
reviews-agenda-note = What is due by the day of the meeting. What is dealt with goes; what was written about stays.
reviews-agenda-closed = As it was when the minutes were closed.
reviews-agenda-none = Nothing is due. You can still write minutes, or put the meeting off.
reviews-since = Due since { $day }
reviews-source-unanswered = Advice without an answer
reviews-source-decision = { $count ->
    [one] Decision to look at again
   *[other] Decisions to look at again
}
reviews-source-to-judge = { $count ->
    [one] Advice to judge: did it hold?
   *[other] Pieces of advice to judge: did they hold?
}
reviews-source-trial = { $count ->
    [one] Trial that ends
   *[other] Trials that end
}
reviews-source-fit = Should we be there? To look at again
reviews-source-channel = { $count ->
    [one] Channel to look at again
   *[other] Channels to look at again
}
reviews-source-alarm = { $count ->
    [one] Neglected channel
   *[other] Neglected channels
}
reviews-source-proposal = { $count ->
    [one] Proposal for the strategy that waits
   *[other] Proposals for the strategy that wait
}
reviews-source-costs = { $count ->
    [one] How long one piece of the last three months took: nobody knows
   *[other] How long { $count } pieces of the last three months took: nobody knows
}
reviews-minutes = Beside the agenda
reviews-minutes-note = The agenda makes itself of what is due. Note here whatever else you want to speak about, now or at the meeting. Everything is saved while you write.
reviews-minutes-free = Other subjects, and what was said about them
reviews-minutes-of = What was said about it
reviews-nothing-written = Nothing was written down.
reviews-saving = Saving…
reviews-saved = Saved.
reviews-keep-mine = Keep mine
reviews-take-theirs = Take theirs
reviews-conclude = Note an outcome
reviews-concluded = Noted with this review.
reviews-outcome-title = What came of it?
reviews-outcome-kind = It came to
reviews-outcome-decision = a decision
reviews-outcome-recommendation = a recommendation
reviews-outcome-day = a day to look again
reviews-outcome-when = Look at the channel again on
reviews-outcome-which = Which one
reviews-outcome-which-hint = The newest first.
reviews-outcome-choose = Choose
reviews-outcome-new-decision = Record a new decision
reviews-outcome-new-note = It is noted here by itself.
reviews-outcome-new-recommendation = Write a new recommendation
reviews-outcome-do = Note it
reviews-outcome-of = { $kind ->
    [decision] Decision:
    [recommendation] Recommendation:
   *[day] Look again:
}
reviews-outcome-on = { $name }, on { $day }
reviews-source-channel-costs = { $count ->
    [one] What one channel costs: nobody has said, in hours or in money
   *[other] What { $count } channels cost: nobody has said, in hours or in money
}
reviews-more = { $count ->
    [one] { $shown } are shown; one more is due.
   *[other] { $shown } are shown; { $count } more are due.
}
reviews-more-all = See them all
reviews-write = Note what is said
reviews-how = Note what is said below each subject and what comes of it; close the minutes at the end.
reviews-outcomes = What came of it
reviews-outcomes-note = As it stands today.
reviews-what-for = A review is the regular meeting on what is due; its agenda makes itself.
reviews-open = Open the agenda
reviews-next-agenda = On the next agenda
reviews-came = { $count ->
    [0] closed
    [one] one outcome
   *[other] { $count } outcomes
}
reviews-past-all = Show all { $count }
reviews-from = Due from { $day }
reviews-one-before = { $count ->
    [0] Nothing is due yet on { $day }.
    [one] One thing to prepare for { $day }.
   *[other] { $count } things to prepare for { $day }.
}
reviews-prepare = Until then: read the agenda, note below each subject what you want to say, and tell those who come.
reviews-close-title = Close the minutes?
reviews-close-early = The meeting is only on { $day }.
reviews-close-empty = Nothing has been noted yet.
reviews-close-fixed = The agenda stays as it is now and nothing can be written any more. This can’t be undone.
reviews-close-open = Closing settles no subject: what is still due comes back on the next agenda.
reviews-close-next = The next review is planned by itself.
reviews-close-last = No other review is planned after it: plan one to go on.
reviews-source-objective = { $count ->
    [one] Objective past its day
   *[other] Objectives past their day
}
reviews-source-remark = { $count ->
    [one] Open remark on the strategy
   *[other] Open remarks on the strategy
}
reviews-fact-changed = A fact it rests on has changed: no day was set for it.
reviews-add-subject = Note something beside the agenda
