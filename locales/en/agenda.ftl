# What goes out when: the agenda, a channel's slots and its queue, and the calendar that others read.

agenda-untitled = Without a title
agenda-site = Site
agenda-queued = in the queue
agenda-warned = needs a look
agenda-sentence =
    { $count ->
        [0] Nothing goes out { $when }.
        [one] One piece goes out { $when }.
       *[other] { $Few } pieces go out { $when }.
    }
agenda-sentence-past =
    { $count ->
        [0] Nothing went out { $when }.
        [one] One piece went out { $when }.
       *[other] { $Few } pieces went out { $when }.
    }
agenda-when-this-week = this week
agenda-when-week = in the week of { $day }
agenda-when-this-month = this month
agenda-when-month = in { $month }
agenda-when-four-weeks = in these four weeks
agenda-when-four-weeks-from = in the four weeks from { $day }
agenda-silence-ever = Nothing has ever gone out on { $name }, and nothing is planned.
agenda-silence-first = Nothing goes out on { $name } before { $next }.
agenda-silence-since = Nothing has gone out on { $name } since { $since }, and nothing is planned.
agenda-silence-after = Nothing is planned on { $name } after { $since }.
agenda-silence-between = Nothing on { $name } from { $since } to { $next }: { $count } days, more than its rhythm allows.
agenda-crowded =
    { $count ->
        [one] In one place, pieces crowd one another.
       *[other] { $Few } times, pieces crowd one another.
    }
agenda-collision = { $place }, { $day }: too close to one another.
agenda-collision-at-once = { $place }, { $day }: at the very same time.
agenda-ahead-of = Would be held, because its original isn’t live by then:
agenda-warnings = What needs a look
agenda-quiet = Quiet for longer than the rhythm allows: { $names }
agenda-span = { $from } to { $until }
agenda-views = How to look at it
agenda-view-week = Week
agenda-view-month = Month
agenda-view-list = List
agenda-earlier = Earlier
agenda-later = Later
agenda-today = Today
agenda-today-is = Today, { $day }
agenda-tomorrow-is = Tomorrow, { $day }
agenda-zone = Times of
agenda-filter-place = Place
agenda-filter-every-place = Everywhere
agenda-filter-language = Language
agenda-filter-every-language = Every language
agenda-filter-state = State
agenda-filter-every-state = Every state
agenda-filter-planned = Planned
agenda-filter-waiting = Waits for somebody
agenda-filter-out = Out
agenda-filter-house = Said by the rest of the house
agenda-list-none = Nothing here. Other days or filters may show more.
agenda-empty = Here you see what goes out when.
agenda-empty-more = Once something is written, you give it a day here, on your site and on every channel.
agenda-grid = What goes out on which day
agenda-keys = Arrow keys go from day to day and from piece to piece; Enter opens; M moves a piece.
agenda-add = Plan a piece
agenda-add-on = Plan something on { $day }
agenda-add-title = Plan something on { $day }
agenda-add-none = Everything that is written has its time, or nothing is written yet.
agenda-add-what = What
agenda-add-what-hint = Drafts, and variants that were never placed.
agenda-add-time = Time
agenda-add-time-hint = As clocks show it in { $zone }.
agenda-add-do = Plan
agenda-where = Where
agenda-when = When
agenda-state = State
agenda-planned-in = Planned for { $at } ({ $zone })
agenda-ahead = Its original won’t be live by then: it would be held.
agenda-close-to = Less than a quarter of an hour from “{ $name }” at { $time }.
agenda-give-up = Give up the plan
agenda-given-up = “{ $name }” has no time any more.
agenda-date = Date and time
agenda-date-title = When “{ $name }” goes out
agenda-move = Move
agenda-open = Open
agenda-moved = “{ $name }” goes out on { $day } at { $time }.
agenda-undone = “{ $name }” is back where it was.
agenda-move-left = Nothing was moved.
agenda-moving = Moving “{ $name }”
agenda-moving-to = { $day }, { $time } ({ $zone })
agenda-moving-keys = Left and right: a day. Up and down: a quarter of an hour, with Shift an hour. Page up and down: a week. Enter puts it down, Escape leaves it where it was.
agenda-moving-keys-month = Arrow keys: a day or a week. Shift with up and down: an hour. Enter puts it down, Escape leaves it where it was.
agenda-moving-day-before = A day before
agenda-moving-day-after = A day after
agenda-moving-earlier = A quarter of an hour earlier
agenda-moving-later = A quarter of an hour later
agenda-moving-place = Put it there
agenda-subscribe = Your own calendar
agenda-subscribe-short = Subscribe
agenda-subscribe-how = Make a secret link and add it to your calendar as a subscription (“from URL”, “new calendar subscription”). It shows what goes out here, changes nothing, and ends when your membership does.
agenda-link = Secret link
agenda-link-once = Copy it now: it isn’t shown again. Whoever has it reads the agenda.
agenda-link-since = You have had a link since { $at }.
agenda-link-read = A calendar last came on { $at }.
agenda-link-unread = No calendar has come yet.
agenda-link-renew-hint = The link itself isn’t kept here. Whoever renews it gets another, and the old one stops working.
agenda-link-make = Make the link
agenda-link-renew = Renew the link
agenda-link-take-back = Take it back
agenda-link-ask = Calendars that read by the present link stop at once, and it can’t be brought back.
agenda-link-renew-sure = Renew it all the same
agenda-link-take-back-sure = Take it back for good
agenda-link-gone = The link no longer works.
agenda-search = Filter by title or place
