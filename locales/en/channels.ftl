# Channels: the places where the brand speaks, what each is for, and how it is doing.
channels-sentence =
    { $count ->
        [one] You speak in one place besides your site.
       *[other] You speak in { $few } places besides your site.
    }
channels-sentence-cut-off =
    { $count ->
        [one] { $name } has to be connected again.
       *[other] { $Few } channels have to be connected again.
    }
channels-sentence-none = You speak on your own site only.
channels-more-undecided =
    { $count ->
        [one] For one of them, nobody has decided yet what it is for.
       *[other] For { $few } of them, nobody has decided yet what they are for.
    }
channels-more-decided = Each has its usage and its audience.
channels-connect = Connect an account
channels-connect-do = Connect
channels-connecting = Signing in to { $network }. This may take a few seconds.
channels-connected-now = { $name } is connected again.
channels-declare = Declare a place
channels-declare-do = Declare
channels-declare-detail = For any place without a connection: a page elsewhere, the press, a stand at the market. You publish there by hand and paste the link.
channels-declared-name = What is it called?
channels-declared-name-example = Our page on the town’s website
channels-empty = Here you say where you speak, and what for.
channels-empty-more = Connect an account, or declare a place where you publish by hand. Being nowhere else is an answer too.
channels-left = Places you have left
channels-by-hand = By hand
channels-network = Network
channels-name = Name of the channel
channels-name-hint = Left empty, it is called as the account is.
channels-address = Address
channels-address-hint = Left empty if it has none, as a stand at the market.
channels-purpose = What it is for
channels-purpose-note = Nothing has to be decided now. What is undecided stays in sight.
channels-undecided = undecided
channels-first = What for, and for whom?
channels-then = Where?
channels-manner = In what manner?
channels-usage-another = Another one, not written down yet
channels-usage-name = What do people come to do there?
channels-usage-name-hint = In a few words, as they would say it: “ask a question”.
channels-usage = Usage
channels-usage-hint = What people come to do there.
channels-audience = Audience
channels-audience-hint = Whom it speaks to.
channels-rhythm = Rhythm
channels-rhythm-day =
    { $times ->
        [one] once a day
        [2] twice a day
       *[other] { $times } times a day
    }
channels-rhythm-week =
    { $times ->
        [one] once a week
        [2] twice a week
       *[other] { $times } times a week
    }
channels-rhythm-month =
    { $times ->
        [one] once a month
        [2] twice a month
       *[other] { $times } times a month
    }
channels-per = In a
channels-per-day = day
channels-per-week = week
channels-per-month = month
channels-keeper = Keeper
channels-keeper-hint = The member who answers for it.
channels-review = Look at it again on
channels-review-hint = The day to ask whether one should still be there.
channels-open = undecided: { $what }
channels-status-working = connection works
channels-status-declared = by hand
channels-status-troubled = in trouble
channels-status-cut-off = cut off
channels-status-disconnected = left
channels-status-not-offered = without a connection
channels-not-offered = This installation doesn’t speak to { $network }.
channels-not-offered-detail = What was published there stays there, and its history stays here. Nothing is sent and nothing is heard until the installation has this network again. You can leave the place, too.
channels-one-cut-off = { $name } has to be connected again.
channels-one-troubled = { $name } is in trouble, and is tried again by itself.
channels-one-left = You have left { $name }.
channels-one-open = Nobody has decided yet: { $what }.
channels-not-before = The network asked us to wait: nothing is sent before { $at }.
channels-reconnect = Connect again
channels-leave = Leave this place
channels-leave-title = Leave { $name }?
channels-leave-detail = What was published stays there and its history stays here. What was planned is held, and the credential is forgotten. You can connect it again.
channels-leave-declared = What was published stays there and its history stays here. What was planned is held.
channels-left-now = You have left { $name }.
channels-publications = What was placed there
channels-publications-none = Nothing yet. Write for it from one of your originals.
channels-rehearsal = Make this practice network fail
channels-rehearsal-note = This network is for practice: nothing leaves Parvis. Make it fail on purpose, to see what happens then before it happens for real.
channels-rehearsal-none = No failure is set: what you place here goes out.
channels-rehearsal-tell = The next time, it is to
channels-rehearsal-how-often = How often
channels-rehearsal-do = Make it fail
channels-rehearsal-clear = No failures any more
channels-rehearsal-always = until told otherwise
channels-rehearsal-times =
    { $times ->
        [one] once more
       *[other] { $times } more times
    }
channels-rehearsal-refuse = refuse
channels-rehearsal-time-out = accept, and time out before answering
channels-rehearsal-lose = time out, and lose what was sent
channels-rehearsal-rate-limit = ask to wait 20 seconds
channels-rehearsal-down = be down
channels-rehearsal-end-session = end the session
channels-rehearsal-revoke = revoke the credential
channels-rehearsal-no-edit = let nobody change what stands
channels-rehearsal-fixed = It lets nobody change what stands.
channels-rehearsal-practice = This is a practice network: nothing placed here leaves Parvis, and the people on it are made up.
channels-what-usage = usage
channels-what-audience = audience
channels-what-rhythm = rhythm
channels-what-keeper = keeper
channels-what-review = next review
channels-since = since
channels-here-since = here since
channels-left-on = left on
channels-advised = Advice about this channel waits for an answer:
channels-should = Should we be there?
channels-should-again = Asked again on { $day }
channels-should-see = See the answer
channels-should-passed = This day has passed: ask the question now.
channels-server-away = The account’s server
channels-away-do = Continue at the server
channels-away-instead = Let the server ask me instead
channels-token-instead = I have an access token
channels-code-shown = The server shows me a code
channels-code-shown-hint = Only if it can’t send you back here.
channels-code-open = Open the page of your server, in a new window
channels-code = Code
channels-code-hint = What the server shows once you have said yes there. It is good once, for twenty minutes.
channels-back = Back from your server
channels-back-lead = The account is being connected.
channels-back-refused = The server didn’t let us in.
channels-back-refused-detail = Nothing was connected. Begin again if that wasn’t meant.
channels-back-again = To the channels
channels-filter = Which channels
channels-search = Filter channels
channels-filter-all = All
channels-filter-trouble = In trouble
channels-filter-undecided = To be decided
channels-filter-by-hand = By hand
channels-filter-left = Left
channels-tabs = Channels
channels-tab-list = Channels
channels-tab-fit = Should we be there?
channels-tab-facts = Facts
