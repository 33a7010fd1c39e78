# Should we be there? What is known about networks; trials.
fit-sentence-none = Should we be there? Nobody has weighed any place yet.
fit-sentence =
    { $weighed ->
        [0] { $count ->
            [one] One place, and nobody has weighed whether to be there.
           *[other] { $Few } places, and nobody has weighed whether to be there.
        }
       *[other] { $open ->
            [0] Every place has an answer.
            [one] { $weighed } of { $count } places have an answer; one waits for its first.
           *[other] { $weighed } of { $count } places have an answer; { $open } wait for their first.
        }
    }
fit-more-due =
    { $count ->
        [one] One is to be looked at again.
       *[other] { $Few } are to be looked at again.
    }
fit-more = An answer comes with its reasons, and with a day to look again. “No” and “close it” are as good as “yes”.
fit-consider = Consider a network
fit-consider-detail = Where you aren’t yet, or where you don’t know whether to be. Nothing is opened by this.
fit-consider-network = Which one
fit-consider-other = Another one
fit-consider-word = Its word
fit-consider-word-hint = One word in small letters, such as “flickr” or “fair”.
fit-consider-do = Weigh it
fit-filter = Places weighed
fit-search = Find a place
fit-filter-all = All
fit-filter-due = To look at again
fit-filter-open = Not weighed
fit-filter-used = In use
fit-filter-considered = Considered
fit-empty = Should we be there?
fit-empty-more = Here each network you use or think of is weighed: which usage it serves, whether your audience is there, what it costs you and what it brought.
fit-in-use = In use
fit-considered = Considered
fit-kept-by = { $name } stands for this answer
fit-no-keeper = nobody stands for this answer
fit-open-kept-by = { $name } answers for the channel
fit-open-no-keeper = nobody answers for the channel
fit-again-on = look again on { $day }
fit-is-due = To look at again
fit-doubts =
    { $count ->
        [one] A fact it rests on has changed
       *[other] { $Few } facts it rests on have changed
    }
fit-on-trial = On trial until { $day }
fit-answer-open = Open it
fit-answer-try = Try it
fit-answer-keep = Keep it
fit-answer-change-use = Change its use
fit-answer-pause = Pause it
fit-answer-close = Close it
fit-answer-stay-away = Don’t open it
fit-answer-none = Not weighed yet
fit-one-answered = { $name }: { $answer ->
        [open] open it.
        [try] try it.
        [keep] keep it.
        [change_use] keep it, for another usage.
        [pause] pause it, and say so there.
        [close] close it well.
       *[stay_away] don’t open it.
    }
fit-one-open = { $name }: should we be there? Nobody has weighed it yet.
fit-one-rules-today = By the rules, today’s answer would be: { $answer }.
fit-one-of = Weighed on { $day } by { $person }.
fit-weigh = Weigh it
fit-weigh-again = Weigh it again
fit-advise = Make a recommendation
fit-decide = Record a decision
fit-try = Open a trial
fit-declare = Declare the place
fit-connect = Connect an account
fit-why = The answer, and why
fit-why-note = Open any step to see what it rests on. If you see it otherwise, weigh it again: your answer is kept beside that of the rules.
fit-by-rules = The rules say: { $answer }
fit-chosen = { $person } chose: { $answer }
fit-decided = This rule settled it
fit-also = Also true here, without deciding
fit-rests-on = It looks at: { $what }
fit-input-usages = usages
fit-input-audience = the audience
fit-input-reasons = reasons given
fit-input-cost = what it costs
fit-input-brought = what it brought
fit-input-trial = the trial
fit-is-doubted = What is known has changed since
fit-doubted-then = Then: { $says }
fit-doubted-now = Now: { $says }
fit-doubted-new = New: { $says }
fit-doubted-gone = It isn’t counted on any more.
fit-step-usages = What people would come to do
fit-step-audience = Is the audience there?
fit-step-reasons = Reasons for and against
fit-step-asks = What it asks for
fit-step-cost = What it costs
fit-step-brought = What it brought
fit-step-trial = What was tried
fit-usages-none = None. A usage comes before a channel.
fit-usages-none-in-strategy = The strategy has no usages yet. Begin there: what do people come to do?
fit-usage-alone = Nothing else serves it.
fit-usage-others = Served already by: { $others }.
fit-usage-home = this site itself
fit-unserved = No channel serves yet: { $usages }.
fit-audience-there = It is there.
fit-audience-not-there = It isn’t there.
fit-audience-unknown = Nobody knows.
fit-audience-source = Known from: { $source }
fit-reasons-none = Nobody has given a reason.
fit-reason-usage = A usage
fit-reason-audience = An audience
fit-reason-test = A test
fit-reason-duty = An obligation
fit-reason-wish = A wish
fit-reason-neighbour = A neighbour’s example
fit-reason-counts-not = Noted, and doesn’t count
fit-side-for = For
fit-side-against = Against
fit-asks-none = Nothing is known about this network yet.
fit-asks-add = Write down a fact
fit-asks-rhythm = Planned: { $rhythm }.
fit-asks-rhythm-none = No rhythm is planned.
fit-rhythm-day = { $times } a day
fit-rhythm-week = { $times } a week
fit-rhythm-month = { $times } a month
fit-asks-answer = Questions are to be answered within { $hours } hours.
fit-checked = last checked on { $day }
fit-source = source
fit-cost-none = Unknown: no minutes were noted at any piece.
fit-cost-borrowed = There are no records of this place: those of your other channels stand in.
fit-cost-placing = Placing { $kind ->
        [article] an article
       *[note] a note
    }: { $median } minutes in the middle, between { $low } and { $high } (n = { $n })
fit-cost-making = Making { $kind ->
        [article] an article
       *[note] a note
    }: { $median } minutes in the middle, between { $low } and { $high } (n = { $n })
fit-cost-few = So few say little.
fit-cost-needed = The planned rhythm takes about { $hours } hours a month.
fit-cost-needed-unknown = What the planned rhythm takes is unknown.
fit-cost-there = There are { $hours } hours a month for it.
fit-cost-there-unknown = Nobody has said how many hours there are for it.
fit-cost-money = { $money } a month beside what the network takes.
fit-cost-fee-per-piece = The network takes { $sum } a month, if every planned piece goes out there.
fit-cost-fee-link = { $sum } a month, if every one of them has a link.
fit-cost-fee-month = The network takes { $sum } a month.
fit-cost-fee-unknown = The network takes a fee for each piece; without a rhythm, the sum is unknown.
fit-brought-days = In the last { $days } days:
fit-brought-pieces =
    { $count ->
        [0] Nothing went out there.
        [one] One piece went out there.
       *[other] { $Few } pieces went out there.
    }
fit-brought-responses =
    { $count ->
        [0] No responses to the { $counted } pieces that are counted.
        [one] One response to the { $counted } pieces that are counted.
       *[other] { $count } responses to the { $counted } pieces that are counted.
    }
fit-brought-responses-unknown = Responses: unknown.
fit-brought-conversations =
    { $count ->
        [0] No conversation began there.
        [one] One conversation began there.
       *[other] { $Few } conversations began there.
    }
fit-brought-conversations-unknown = Conversations: unknown; nobody reads what comes back there.
fit-brought-followers = Followers: { $then } at the beginning, { $now } now.
fit-brought-followers-now = Followers: { $now } now; at the beginning unknown.
fit-brought-followers-unknown = Followers: unknown.
fit-brought-visits = Visits and conversions: unknown until they are measured.
fit-brought-not = You aren’t there: it has brought nothing yet.
fit-trial-none = Nothing was tried there.
fit-trial-runs = A trial is running until { $day }.
fit-trial-met = The last trial, until { $day }, met its criterion.
fit-trial-missed = The last trial, until { $day }, missed its criterion.
fit-trial-cannot-tell = The last trial, until { $day }, couldn’t tell.
fit-history = Earlier answers
fit-history-note = Each as it was given, with what it was worked out from.
fit-history-none = This is the first.
fit-form-title = Weigh { $name }
fit-form-usage-hint = What would people come to do there?
fit-form-home = Our own site serves it
fit-form-network = Network
fit-form-network-hint = Its word, so that what is known about it counts: “facebook”, “newsletter”…
fit-form-audience = Is your audience there?
fit-form-source = Where is that known from?
fit-form-source-hint = An address, a survey, a count at the counter. Without a source it counts as unknown.
fit-form-reasons = Reasons
fit-form-reasons-hint = For and against. What counts: a usage served, an audience shown to be there, a test passed, a duty. A wish or a neighbour’s example is noted, and doesn’t count.
fit-form-reason-kind = Kind
fit-form-reason-side = Side
fit-form-reason-says = In a sentence
fit-form-reason-add = Add a reason
fit-form-reason-remove = Take out this reason
fit-form-rhythm = How often would you be there?
fit-form-per = In each
fit-form-per-day = day
fit-form-per-week = week
fit-form-per-month = month
fit-form-answer-hours = Within how many hours would you answer?
fit-form-hours = Hours available a month
fit-form-money = Money a month
fit-form-money-hint = What is spent beside the network’s own fees: pictures, advertising.
fit-form-currency = Currency
fit-form-see = See where the rules lead
fit-form-leads = The rules lead to: { $answer }.
fit-form-choose = Your answer
fit-form-choose-rules = As the rules say
fit-form-why = Why you see it otherwise
fit-form-why-hint = Both answers are kept beside one another.
fit-form-keeper = Who answers for it
fit-form-nobody = Nobody yet
fit-form-again = The day to look again
fit-form-keep = Keep this answer
fit-form-kept = Kept. { $name }: { $answer }.
fit-line-see = See why
fit-rule-duty-against-leave = A duty speaks against it. What one must not do isn’t weighed.
fit-rule-duty-against = A duty speaks against it. What one must not do isn’t weighed.
fit-rule-duty-stay = A duty asks for it. What one must do isn’t weighed either.
fit-rule-duty-open = A duty asks for it. What one must do isn’t weighed either.
fit-rule-trial-runs = A trial is running. Its criterion was fixed before; one waits for it.
fit-rule-trial-missed-leave = It was tried, and the criterion agreed beforehand was missed.
fit-rule-trial-missed = It was tried, and the criterion agreed beforehand was missed.
fit-rule-no-usage-change = It serves no usage, while another usage has no place.
fit-rule-no-usage-leave = It serves no usage. Nobody could say what people come to do there.
fit-rule-no-usage = It would serve no usage, and a usage comes before a channel.
fit-rule-usage-against-change = A reason shows that the usage isn’t served there.
fit-rule-usage-against = A reason shows that what people come to do wouldn’t work there.
fit-rule-audience-absent-leave = The audience is shown not to be there.
fit-rule-audience-absent = The audience is shown not to be there.
fit-rule-beyond-means-pause = The planned rhythm takes more hours than there are for it.
fit-rule-beyond-means = The planned rhythm would take more hours than there are for it.
fit-rule-silent-leave = Nothing has gone out for 90 days, and each usage is served elsewhere.
fit-rule-silent-pause = Nothing has gone out for 90 days. Those who come should be told.
fit-rule-nothing-back-leave = Much was given, nothing came back, and each usage is served elsewhere.
fit-rule-nothing-back-change = Much was given and nothing came back, but the usage has no other place.
fit-rule-trial-met-keep = It was tried, and the criterion agreed beforehand was met.
fit-rule-trial-met-open = It was tried, and the criterion agreed beforehand was met.
fit-rule-something-back = People answer there.
fit-rule-cannot-tell = Nobody can tell yet whether it serves. A criterion fixed now will tell.
fit-rule-audience-shown = The audience is shown to be there, and a usage has no other place.
fit-rule-audience-shown-elsewhere = The audience is shown to be there, and other channels that serve it may reach it less well.
fit-rule-audience-unknown-elsewhere = Nobody knows whether the audience is there, and each usage is served elsewhere.
fit-rule-audience-unknown = Nobody knows whether the audience is there, but a usage has no other place.
fit-rule-other = A rule that this page doesn’t know: { $rule }
fit-network-bluesky = Bluesky
fit-network-discord = Discord
fit-network-facebook = Facebook
fit-network-instagram = Instagram
fit-network-linkedin = LinkedIn
fit-network-market = A stand at the market
fit-network-mastodon = Mastodon
fit-network-matrix = Matrix
fit-network-newsletter = Newsletter
fit-network-pinterest = Pinterest
fit-network-press = The press
fit-network-reddit = Reddit
fit-network-rehearsal = Rehearsal network
fit-network-telegram = Telegram
fit-network-threads = Threads
fit-network-tiktok = TikTok
fit-network-whatsapp = WhatsApp channels
fit-network-x = X
fit-network-youtube = YouTube
# Facts
fit-facts-sentence =
    { $count ->
        [0] Nothing is known about networks yet.
       *[other] { $count } facts about { $networks } networks, each with its source and its day.
    }
fit-facts-more = What is shipped with Parvis can be corrected here, and added to. A change marks what rests on it.
fit-facts-more-old =
    { $count ->
        [one] One was last checked more than half a year ago.
       *[other] { $Few } were last checked more than half a year ago.
    }
fit-facts-add = Add a fact
fit-facts-edit = Correct it
fit-facts-check = It still holds
fit-facts-aside = Set it aside
fit-facts-unaside = Count on it again
fit-facts-restore = Go back to what is shipped
fit-facts-delete = Take it away
fit-facts-since = since { $day }
fit-facts-own = Yours
fit-facts-edited = Corrected here
fit-facts-is-aside = Set aside
fit-facts-checked-now = Noted: it was looked up today.
fit-facts-saved = Written down.
fit-facts-aside-now = It isn’t counted on any more.
fit-facts-unaside-now = It is counted on again.
fit-facts-restored = What is shipped holds again.
fit-facts-deleted = It is gone.
fit-facts-filter = Networks
fit-facts-search = Find a fact
fit-facts-view-all = All
fit-facts-view-old = Not checked for half a year
fit-facts-view-own = Yours and corrected
fit-facts-view-aside = Set aside
fit-facts-empty = What is known about networks
fit-facts-empty-more = Their rules, prices and limits, each with where it is written and when somebody last looked.
fit-facts-doubts = Changed, and something rests on it
fit-facts-doubt-weighings = Answers to look at again:
fit-facts-doubt-decisions = Decisions from before:
fit-facts-doubt-recommendations = Recommendations from before:
fit-facts-form-network = Network
fit-facts-form-network-hint = One word in small letters: “pinterest”, “newsletter”, “market”.
fit-facts-form-kind = What it is about
fit-facts-form-says = The fact
fit-facts-form-says-hint = In one sentence, in your own words.
fit-facts-form-amount = Number
fit-facts-form-unit = Of what
fit-facts-form-unit-none = No number
fit-facts-form-since = True since
fit-facts-form-source = Where it is written
fit-facts-form-source-hint = An address that others can open.
fit-facts-form-note = By saving, you say that you looked today.
fit-kind-rule = Rule
fit-kind-price = Price
fit-kind-limit = Limit
fit-kind-api = For programs
fit-kind-format = Format
fit-kind-rhythm = Rhythm
fit-kind-audience = Who is there
fit-unit-characters = { $amount } characters
fit-unit-pictures = { $amount } pictures
fit-unit-hashtags = { $amount } hashtags
fit-unit-seconds = { $amount } seconds
fit-unit-megabytes = { $amount } MB
fit-unit-choices = { $amount } choices
fit-unit-minutes = { $amount } minutes
fit-unit-hours = { $amount } hours
fit-unit-days = { $amount } days
fit-unit-pieces-per-day = { $amount } pieces a day
fit-unit-pieces-per-week = { $amount } pieces a week
fit-unit-requests-per-five-minutes = { $amount } requests in five minutes
fit-unit-quota-per-day = { $amount } units a day
fit-unit-quota = { $amount } units
fit-unit-usd-per-piece = { $amount } USD a piece
fit-unit-usd-per-piece-with-link = { $amount } USD a piece with a link
fit-unit-eur-per-piece = { $amount } EUR a piece
fit-unit-usd-per-month = { $amount } USD a month
fit-unit-eur-per-month = { $amount } EUR a month
fit-unit-percent = { $amount } %
fit-unit-people = { $amount } people
