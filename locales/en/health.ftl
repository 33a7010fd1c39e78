# Health: how each channel is doing, in sentences; plans to revive one or to leave it well.
health-title = How it is doing
health-state-well = Well
health-state-watch = To watch
health-state-neglected = Neglected
health-state-unknown = Not known
health-state-paused = Paused
health-state-left = Left
health-state-unpromised = Nothing against it
health-filter-neglected = Neglected
health-sentence-neglected =
    { $count ->
        [one] { $name } is neglected.
       *[other] { $Few } channels are neglected.
    }
health-one-well = { $name } is doing well.
health-one-unpromised = Nothing speaks against { $name }.
health-one-watch = { $name } is doing well, with something to watch.
health-one-neglected = { $name } is neglected.
health-one-unknown = Nobody knows how { $name } is doing.
health-one-paused = { $name } is paused.
health-one-left = You have left { $name }.
health-next-well = Nothing needs doing here.
health-next-watch = Nothing is neglected yet. The first point may become so if nobody sees to it.
health-next-neglected = What next: mend the first point, or make a plan below, to revive it or to leave it well.
health-next-unknown = What next: somebody checks the place and writes down what there is to see.
health-next-paused = Nothing is promised until { $day }. Questions still want their answers.
health-next-step = What next, by the plan: { $step }.
health-none-yet = The watch hasn’t looked at it yet. It does so within a minute.
health-judged = As of { $day }, from what was known then.
health-since = since { $day }
health-promise-kept = The promise, { $rhythm }, is kept at present, as far as is known. The last piece came out { $days ->
        [0] today
        [one] yesterday
       *[other] { $days } days ago
    }.
health-promise-unseen = The promise is { $rhythm }. Whether it is kept isn’t known: the last piece anybody wrote down came out { $days ->
        [0] today
        [one] yesterday
       *[other] { $days } days ago
    }.
health-promise-nothing-yet = The promise is { $rhythm }; nothing has come out yet.
health-promise-no-promise = No rhythm is promised.
health-promise-unpromised = Nothing speaks against it; whether enough comes out can’t be judged, since no rhythm is promised.
health-promise-paused = A pause was announced: nothing is promised until { $day }.
health-rhythm-silence = The promise is { $rhythm }; { $known ->
        [yes] the last piece is { $days } days old.
       *[no] nothing has come out for { $days } days.
    }
health-rhythm-too-little = The promise is { $rhythm }; from { $from } to { $to }, { $pieces } of { $promised } pieces came out.
health-rhythm-late = The promise is { $rhythm }; { $known ->
        [yes] the last piece is { $days } days old.
       *[no] nothing has come out for { $days } days.
    } After { $allowed } days the promise is broken.
health-unanswered-left =
    { $questions ->
        [one] One question is left without an answer, since { $first }.
       *[other] { $questions } questions are left without an answer, the oldest since { $first }.
    }
health-unanswered-waiting =
    { $questions ->
        [one] One question waits for an answer, since { $first }.
       *[other] { $questions } questions wait for an answer, the oldest since { $first }.
    }
health-falling-response-fewer = People respond clearly less: the last { $lately } pieces got { $now } responses each (median), the { $before } before them { $then }.
health-stale-profile-link-dead = The link there leads nowhere, since { $first }.
health-stale-profile-link-unreachable = The link there hasn’t worked since { $first }.
health-stale-profile-link-wrong = The link there didn’t work when it was tried, for the first time on { $first }.
health-stale-profile-pinned-old = The pinned post is of { $first }.
health-stale-profile-no-name = The profile there has had no name since { $first }.
health-stale-profile-no-picture = The profile there has had no picture since { $first }.
health-stale-profile-bare = The profile there has had neither name nor picture since { $first }.
health-credential-ran-out = Access ended on { $first }, and nobody has renewed it.
health-credential-refused = The network has refused access since { $first }, and nobody has connected it again.
health-credential-renewal-failed = Access couldn’t be renewed since { $first }, and will end.
health-credential-ends-soon = Access ends on { $first }.
health-credential-refused-now = The network has refused access since { $first }.
health-credential-renewal-fails = Access couldn’t be renewed on { $first }; it still holds.
health-silent-errors-unsettled =
    { $errors ->
        [one] One publication failed on { $first }, and nobody has dealt with it.
       *[other] { $errors } publications failed, the first on { $first }, and nobody has dealt with them.
    }
health-silent-errors-fresh =
    { $errors ->
        [one] One publication failed on { $first }.
       *[other] { $errors } publications failed, the first on { $first }.
    }
health-no-keeper-missing = Nobody answers for it, since { $first }.
health-no-keeper-missing-yet = Nobody answers for it yet, since { $first }.
health-usage-undecided-missing = Nobody has said what it is for, since { $first }.
health-usage-undecided-missing-yet = Nobody has said yet what it is for, since { $first }.
health-open-rhythm = See what came out
health-open-unanswered = See the questions
health-open-falling-response = See the numbers
health-open-stale-profile = See what was seen there
health-open-credential = Connect it again
health-open-silent-errors = See the failures
health-open-no-keeper = Name a keeper
health-open-usage-undecided = Say what it is for
health-kind-rhythm = the promise of rhythm is broken
health-kind-unanswered = questions wait too long for an answer
health-kind-falling-response = people respond less
health-kind-stale-profile = the profile is left standing
health-kind-credential = access ends
health-kind-silent-errors = failures nobody looks at
health-kind-no-keeper = nobody answers for it
health-kind-usage-undecided = nobody has said what for
health-over-rhythm = the promise of rhythm is no longer broken
health-over-unanswered = no question waits too long any more
health-over-falling-response = people respond as before
health-over-stale-profile = the profile is in order again
health-over-credential = access is in order again
health-over-silent-errors = the failures were dealt with
health-over-no-keeper = somebody answers for it
health-over-usage-undecided = it has been said what it is for
health-unknown-title = What isn’t known
health-unknown-looked = { $known ->
        [yes] Nobody has checked there since { $day }.
       *[no] Nobody has checked there yet.
    } What stands there, and whether somebody waits, isn’t known.
health-unknown-responses = How people respond isn’t known.
health-unknown-profile = Whether the profile is up to date isn’t known.
health-trend-pieces = { $now } pieces in the last four weeks, { $before } in the four before.
health-trend-responses = { $now } responses per piece lately (median), { $before } before.
health-alarm = { $who } was told on { $day }.
health-alarm-nobody = Nobody has read the alarm of { $day } yet.
health-aside = Set aside until { $day } by { $who }: { $reason }
health-aside-do = Set aside
health-aside-title = Set this aside
health-aside-detail = It stays true and in sight. Until that day nobody is told of it.
health-aside-until = Until
health-aside-reason = Why
health-aside-done = Set aside until { $day }.
health-take-up = Take up again
health-look = I checked it
health-look-title = What did you see there?
health-look-detail = What you didn’t look at stays empty: it is unknown then, not zero.
health-look-last = The newest piece is of
health-look-questions = Questions without an answer
health-look-oldest = The oldest of them is of
health-look-pinned = Pinned
health-look-pinned-unseen = I didn’t look
health-look-pinned-nothing = Nothing is pinned
health-look-pinned-something = Something is pinned
health-look-pinned-on = It is of
health-look-link = The link to us there
health-look-link-unseen = I didn’t try it
health-look-link-ok = It works
health-look-link-dead = It leads nowhere
health-look-link-unreachable = It didn’t answer
health-look-note = Note
health-look-do = Write it down
health-look-done = Written down.
health-looks = Seen there
health-looks-by = { $who } checked
health-looks-page = The page was tried
health-looks-feed = The feed was read
health-looks-network = The profile was read
health-looks-links-ok = its links work
health-looks-link-dead = { $address } leads nowhere
health-looks-link-unreachable = { $address } doesn’t answer
health-looks-no-links = no link to us
health-looks-lacks-name = no name
health-looks-lacks-picture = no picture
health-looks-lacks-both = neither name nor picture
health-looks-ok = it works
health-looks-dead = it leads nowhere
health-looks-unreachable = no answer
health-looks-untold = it didn’t let us tell
health-looks-last = newest piece of { $day }
health-looks-questions =
    { $count ->
        [0] no open questions
        [one] one open question
       *[other] { $count } open questions
    }
health-looks-pinned = pinned: of { $day }
health-looks-pinned-nothing = nothing pinned
health-pause = Announce a pause
health-pause-title = Announce a pause
health-pause-detail = Until that day nothing is promised. Questions still want their answers.
health-pause-done = Paused until { $day }.
health-resume = End the pause
health-resumed = The promise holds again.
health-history = What happened
health-history-first = seen for the first time: { $after }
health-history-turn = { $before } → { $after }
health-history-began = began: { $what }
health-history-ended = better: { $what }
