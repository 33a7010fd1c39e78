# Letters. Said by the server only.
mail-greeting = Hello { $name },
mail-greeting-nobody = Hello,
mail-open = Open it
mail-settings = Change how you are told:
mail-unsubscribe = Stop this mail:
mail-since = since { $at }
mail-when = { $day } { $month }, { $time } { $zone }
mail-month-1 = January
mail-month-2 = February
mail-month-3 = March
mail-month-4 = April
mail-month-5 = May
mail-month-6 = June
mail-month-7 = July
mail-month-8 = August
mail-month-9 = September
mail-month-10 = October
mail-month-11 = November
mail-month-12 = December
mail-untitled = A note
mail-on-at = on { $channel }, { $at }
mail-site-at = on the site, { $at }
mail-notice-opening = Something at { $workspace } needs you.
mail-notice-why = You get this letter because you chose, or your role has it so, to be told at once of such things at { $workspace }.
mail-digest-subject =
    { $count ->
        [0] How things stand at { $workspace }
        [one] { $workspace }: one thing needs you
       *[other] { $workspace }: { $count } things need you
    }
mail-digest-opening =
    { $count ->
        [0] Nothing at { $workspace } waits for you. This is how things stand.
        [one] One thing at { $workspace } waits for you. This is how things stand.
       *[other] { $count } things at { $workspace } wait for you. This is how things stand.
    }
mail-digest-waits = What waits for you
mail-digest-came = What came in
mail-digest-heard =
    { $count ->
        [one] One message was written to you.
       *[other] { $count } messages were written to you.
    }
mail-digest-out = What went out
mail-digest-ahead = What goes out next
mail-digest-more =
    { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
mail-digest-why-daily = You get this letter every day on which there is something to say about { $workspace }.
mail-digest-why-weekly = You get this letter every week in which there is something to say about { $workspace }.
mail-invitation-subject = { $name } invites you to { $workspace }
mail-invitation-opening = { $name } invites you to work at { $workspace }, on Parvis.
mail-invitation-line = Accept the invitation. The link works once, for seven days.
mail-invitation-why = If you don’t know { $name }, you can leave this letter unanswered: nothing happens.

mail-advice-subject = { $workspace } asks for your answer: { $question }
mail-advice-opening = { $name }, for { $workspace }, advises you the following and needs your answer by { $day }.
mail-advice-opening-past = { $name }, for { $workspace }, advises you the following. The day named first, { $day }, is past; your answer still counts.
mail-advice-question = The question
mail-advice-advice = What is advised
mail-advice-reasons = Why
mail-advice-if-nothing = If nothing is done
mail-advice-by-when = Your answer
mail-advice-answer-by = Read it all and answer by { $day }: no account is needed.
mail-advice-answer-past = Read it all and answer when you can: no account is needed.
mail-advice-why = The link is meant for you alone. If you don’t know { $name }, you can leave this letter unanswered.
# To a client who asked for content by a link.
mail-brief-subject = { $workspace }: your brief “{ $title }”
mail-brief-answer-feasible = { $name } answered your brief “{ $title }”: it can be done as you asked.
mail-brief-answer-otherwise = { $name } answered your brief “{ $title }”: something else would serve it better.
mail-brief-answer-declined = { $name } answered your brief “{ $title }”: it won’t be done, and here is why.
mail-brief-message = { $name } wrote to you about your brief “{ $title }”:
mail-brief-where = The whole answer stands on the page whose link you were given. You can agree there, or write back.
mail-brief-why = You get this letter because { $workspace } gave you a link to ask for content.
mail-brief-invite-subject = { $workspace }: ask for what you need
mail-brief-invite-opening = { $name } invites you to say what you need before anything is made.
mail-brief-invite-line = On this page you ask, see what is answered and what it costs, and agree. You need no account; keep the link.
