# Requests for content before there is content.
briefs-sentence =
    { $count ->
        [0] No brief waits for an answer.
        [one] One brief waits for an answer.
       *[other] { $Few } briefs wait for an answer.
    }
briefs-sentence-empty = Nobody has asked for content yet.
briefs-more-asker =
    { $count ->
        [one] One answer is with whoever asked.
       *[other] { $Few } answers are with whoever asked.
    }
briefs-more-agreed =
    { $count ->
        [one] One is agreed and not begun.
       *[other] { $Few } are agreed and not begun.
    }
briefs-more-since = The first has waited since { $at }.
briefs-more-nothing = What was agreed has been begun, and nobody owes anybody an answer.
briefs-ask = Ask for content
briefs-filter = Which briefs
briefs-search = Search the briefs
briefs-filter-all = All
briefs-filter-cm = To answer
briefs-filter-asker = Waiting for whoever asked
briefs-filter-agreed = Agreed
briefs-filter-became = Begun
briefs-filter-declined = Declined
briefs-filter-mine = Mine
briefs-empty = A brief asks before anything is made
briefs-empty-more = Whoever needs content says what should change, for whom and by when. A CM answers before work begins: as asked, better otherwise, or not at all, and what it costs.
briefs-row-due = wanted by { $day }
briefs-row-late = Was wanted by { $day }, and isn’t out.
briefs-row-asked = Asked { $day }
briefs-client = client
briefs-state-asked = Waits for an answer
briefs-state-answered = Answered
briefs-state-agreed = Agreed
briefs-state-became = Begun
briefs-state-live = Published
briefs-state-declined = Declined
briefs-state-withdrawn = Taken back

# Asking.
briefs-new-place = A brief
briefs-new-sentence = What should be different afterwards?
briefs-new-more = Say what for and for whom first. The form and the place come last, because a CM may know better ones.
briefs-edit-sentence = Say it anew, until it is answered.
briefs-part-why = What for
briefs-part-why-note = What should change, and what people should be able to do.
briefs-part-when = By when, and what there is
briefs-part-when-note = A day with its reason is easier to keep, or to argue with.
briefs-part-how = How you imagine it
briefs-part-how-note = Leave it open if you can.
briefs-title = In a few words
briefs-title-hint = For example: full tables on market evenings
briefs-purpose = What should be different afterwards
briefs-purpose-hint = Who will know, do or feel what that they don’t now?
briefs-usage = What people come to do
briefs-usage-own = Something else, in my words
briefs-usage-choose = Choose
briefs-usage-words = What people come to do, in your words
briefs-usage-words-hint = For example: find out whether it takes place
briefs-audience = For whom
briefs-audience-open = Not decided
briefs-audience-words = For whom, in your words
briefs-due = By when
briefs-due-why = Why by then
briefs-due-why-hint = The market opens, the call closes …
briefs-material = What exists already
briefs-material-hint = Addresses, pictures, texts; where they are. Files aren’t sent from here.
briefs-form = Form
briefs-form-open = No preference
briefs-form-article = An article
briefs-form-note = A note
briefs-form-answer = An article that answers one question
briefs-form-picture = Pictures
briefs-form-video = A video
briefs-form-infographic = An infographic
briefs-form-campaign = A campaign
briefs-wish = Places
briefs-wish-hint = Where you would look for it yourself
briefs-anything = Anything else
briefs-send = Ask
briefs-save = Save
briefs-asked = Asked. Whoever answers briefs was told.

# One brief.
briefs-one-asked = { $asker } asks, and waits for an answer since { $at }.
briefs-one-answered-feasible = It can be done as asked. { $asker } has the answer.
briefs-one-answered-otherwise = Something else serves the aim better. { $asker } has the answer.
briefs-one-agreed = Agreed. It can be begun.
briefs-one-became-original = It became an original.
briefs-one-became-campaign = It became a campaign.
briefs-one-became-recommendation = It became a recommendation.
briefs-one-declined = It was declined, with a reason.
briefs-one-withdrawn = { $asker } took it back.
briefs-next-answer = Answer before anything is made.
briefs-next-reply = Say yes, write back, or take it back.
briefs-next-turn = Make of it what was agreed.
briefs-next-message = A message waits to be read.
briefs-what = What is asked
briefs-answer = Answer
briefs-answer-none = No answer yet.
briefs-answer-feasible = Feasible as asked
briefs-answer-otherwise = Better otherwise
briefs-answer-declined = Declined
briefs-answer-earlier = Earlier answers
briefs-answer-place = Where: { $place }
briefs-answer-later = Better by { $day }
briefs-cost =
    { $kind ->
        [range] Costs { $from } to { $to } hours.
        [exact] Costs { $from } hours.
        [least] Costs { $from } hours at least.
        [most] Costs { $to } hours at most.
       *[unknown] What it costs isn’t known.
    }
briefs-answer-do = Answer
briefs-answer-anew = Answer anew
briefs-answer-title = Answer the brief
briefs-answer-kind = Your answer
briefs-answer-kind-feasible = Feasible as asked
briefs-answer-kind-otherwise = Better otherwise, or elsewhere, or later
briefs-answer-kind-declined = Declined
briefs-answer-says = What you say to it
briefs-answer-says-otherwise = What, and why it serves better
briefs-answer-says-declined = Why not
briefs-answer-form = Better as
briefs-answer-elsewhere = Better at
briefs-answer-later-on = Better by
briefs-hours-from = Hours, at least
briefs-hours-to = Hours, at most
briefs-hours-hint = Leave it empty if you don’t know: unknown stays unknown.
briefs-answer-send = Send the answer
briefs-answered = Answered. { $asker } sees it now.
briefs-agree = Agree
briefs-agree-for = They agreed
briefs-agreed = Agreed.
briefs-withdraw = Take back
briefs-withdraw-title = Take this brief back?
briefs-withdraw-detail = Nobody will answer it any more. It stays readable.
briefs-withdrawn = Taken back.
briefs-edit = Change
briefs-thread = Messages
briefs-thread-write = Write to { $name }
briefs-thread-write-cm = Write to whoever answers
briefs-thread-send = Send
briefs-turn = What becomes of it
briefs-turn-note = It remembers this brief.
briefs-turn-original = Begin the original
briefs-turn-campaign = Order a campaign
briefs-turn-recommendation = Make a recommendation of it
briefs-turned = Begun. The original remembers who asked.
briefs-became-original = The original
briefs-became-campaign = The campaign
briefs-became-recommendation = The recommendation
briefs-origin = Asked by { $asker }: { $title }

# How content began.
briefs-began = How content began
briefs-began-note =
    { $days ->
        [30] Originals first published in the last 30 days.
        [90] Originals first published in the last 90 days.
       *[365] Originals first published in the last year.
    }
briefs-more = Whoever wants content says here what it is for; the CM answers before anything is made.
briefs-began-sentence =
    { $count ->
        [0] Nothing was published in this period.
        [one] { $known ->
            [0] Of the one original published, nobody knows how it began.
           *[other] The one original published { $with ->
                [0] began without a CM.
               *[other] began with a CM.
            }
        }
       *[other] { $with } of { $known } originals began with a CM: on their own initiative, or after a brief they answered first.
    }
briefs-began-share = That is { $share }%.
briefs-began-few = Fewer than { $minimum }: too few for a share.
briefs-began-before = In the period before: { $with } of { $known }, { $share }%.
briefs-began-before-few = In the period before: { $with } of { $known }, too few to compare.
briefs-began-no-before = There is no earlier period to compare with.
briefs-began-brief = From a brief that was answered first
briefs-began-own = By a CM’s own initiative
briefs-began-told = By somebody else, without a brief
briefs-began-unknown = Unknown
briefs-began-days = Period
briefs-began-days-30 = 30 days
briefs-began-days-90 = 90 days
briefs-began-days-365 = One year
briefs-began-place = How content began
briefs-began-list =
    { $count ->
        [0] No original of the period began like this.
        [one] One original of the period began like this.
       *[other] { $Few } originals of the period began like this.
    }
briefs-began-all = All
briefs-began-by = begun by { $name }
briefs-began-untitled = A note

# A link for a client.
briefs-invite = Make a link for a client
briefs-invite-title = A link for a client
briefs-invite-detail = Whoever has it may ask for content, see what was answered and agree, without an account. It shows nothing else.
briefs-invite-name = Whom it is for
briefs-invite-email = Their address
briefs-invite-email-hint = The link is sent there, and word of each answer.
briefs-invite-language = Language of their page
briefs-invite-until = Until
briefs-invite-make = Make the link
briefs-invite-made = This link is shown once. Hand it over now.
briefs-invite-mailed = It was sent to { $address }, too.
briefs-invite-copy = Copy
briefs-invite-copied = Copied.
briefs-links = Links given to clients
briefs-links-none = No client has a link at present.
briefs-links-until = works until { $day }
briefs-links-unopened = this link wasn’t opened yet
briefs-links-revoke = End the link
briefs-links-revoke-name = End the link for { $name }
briefs-links-revoked = The link for { $name } leads nowhere now.

# The client’s page.
briefs-client-hello = { $name }, what do you need?
briefs-client-more = Say what should be different afterwards. You get an answer here before anything is made: whether it can be done, what would serve better, and what it costs.
briefs-client-yours = What you asked
briefs-client-new = Ask for something
briefs-client-another = Ask for something else
briefs-client-sent = Thank you. The answer will stand here; you need nothing but this link.
briefs-client-state-asked = { $workspace } will answer here
briefs-client-state-answered = { $workspace } answered. Do you agree?
briefs-client-state-agreed = You agreed. It will be begun.
briefs-client-state-became = It is being made.
briefs-client-state-live = It is published.
briefs-client-state-declined = { $workspace } declined, and says why.
briefs-client-state-withdrawn = You took it back.
briefs-client-agree = I agree
briefs-client-write = Write back
briefs-client-until = This page works until { $day }.
