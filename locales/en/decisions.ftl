# The decision register.
decisions-place = Decisions
decisions-sentence-due =
    { $count ->
        [one] One decision is to be looked at again.
       *[other] { $Few } decisions are to be looked at again.
    }
decisions-sentence-due-many = Many decisions are to be looked at again.
decisions-sentence = No decision waits to be looked at again.
decisions-sentence-empty = Nothing has been recorded yet.
decisions-more = What was decided, why, who was asked before and who was told after. Nothing here is rewritten: a later decision takes the place of an earlier one.
decisions-empty = Here stands what was decided, and why, for whoever comes later.
decisions-empty-more = Record the decision that you took last: the question, what was considered, what was decided, and who was asked before.
decisions-record = Record a decision
decisions-filter = Which decisions
decisions-search = Search the register
decisions-filter-all = All
decisions-filter-standing = In force
decisions-filter-to-look-at = To look at again
decisions-filter-past = Past
decisions-year = Year
decisions-year-all = All years
decisions-load-more = Show more
decisions-state-standing = In force
decisions-state-superseded = Replaced
decisions-state-over = No longer matters
decisions-state-look = To look at again
decisions-look-by = look again on { $day }
decisions-look-since = due to be looked at again since { $day }
decisions-decided-on = Decided { $day }
decisions-consulted-count =
    { $count ->
        [0] nobody was asked first
        [one] one person was asked first
       *[other] { $few } people were asked first
    }
decisions-stands-standing = This decision holds.
decisions-stands-look = This decision is to be looked at again.
decisions-stands-superseded = A later decision stands in its place.
decisions-stands-over = This decision no longer matters.
decisions-stands-more = { $names } decided it on { $day }.
decisions-stands-more-look = { $names } decided it on { $day }; one looks at it again on { $next }.
decisions-options = What was considered
decisions-options-none = What else was considered was not written down.
decisions-decision = What was decided
decisions-reasons = Why
decisions-reasons-none = No reason was written down.
decisions-people = Who was part of it
decisions-decided = Decided
decisions-consulted = Asked before
decisions-consulted-none = Nobody was asked before, as far as the register knows.
decisions-informed = Told after
decisions-informed-none = Nobody yet.
decisions-touches = What it touches
decisions-advice = The recommendation behind it
decisions-before = In whose place it stands
decisions-after = What stands in its place
decisions-looks = Looked at again
decisions-looks-none = Nobody has looked at it again yet.
decisions-look-holds = It held, until { $day }
decisions-look-changed = It was changed
decisions-look-over = It no longer mattered
decisions-look-line = { $name }, on { $day }
decisions-recorded = { $name } recorded it on { $day }.
decisions-look = Look at it again
decisions-look-title = Does it still hold?
decisions-look-outcome = What you find
decisions-look-outcome-holds = It holds
decisions-look-outcome-over = It no longer matters
decisions-look-says = Why
decisions-look-next = Look again on
decisions-look-do = Keep it
decisions-look-changed-offer = If it is to be decided otherwise, record the new decision: it takes the place of this one.
decisions-look-noted = What you found is noted.
decisions-replace = Decide otherwise
decisions-inform = Add who was told
decisions-inform-title = Who was told of it?
decisions-inform-do = Add them
decisions-informed-toast = They are noted as told.
decisions-form-title = What was decided?
decisions-form-more = Two minutes now save the argument in a year.
decisions-form-replaces = It takes the place of: { $decision }
decisions-form-answers = It answers the recommendation: { $question }
decisions-form-question = The question
decisions-form-options = What was considered
decisions-form-options-hint = One on each line, those that weren’t chosen too.
decisions-form-decision = What was decided
decisions-form-reasons = Why
decisions-form-reasons-hint = Whoever reads it later wasn’t there. Markdown works.
decisions-form-decided = Who decided
decisions-form-consulted = Who was asked before
decisions-form-consulted-hint = Only those who could still have changed it.
decisions-form-informed = Who was told after
decisions-form-person-hint = A member, or anybody by name.
decisions-form-person-add = Add “{ $name }”
decisions-form-person-remove = Remove { $name }
decisions-form-decided-on = Decided on
decisions-form-look-on = Look again on
decisions-form-look-on-hint = On that day somebody is asked whether it still holds.
decisions-form-record = Record it
decisions-recorded-toast = The decision is in the register.
decisions-option-refuse = Don’t follow it
decisions-doubted = A fact it rests on has changed.
decisions-doubted-more = Look at the decision again: it may hold all the same.
