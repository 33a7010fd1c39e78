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
