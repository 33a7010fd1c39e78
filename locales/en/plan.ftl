# Plans to revive a channel, or to leave it well.
plan-title = What to do about it
plan-note = A plan lists the steps, and who ticked off which. It ends with the last one, or is given up with a reason.
plan-none = Two plans are ready to be made from what is known: one to revive { $name }, one to leave it well. Both are as good an end.
plan-revive = Plan to revive it
plan-leave = Plan to leave it well
plan-revive-title = Revive { $name }
plan-leave-title = Leave { $name } well
plan-state-open = Ready
plan-state-followed = Under way
plan-state-done = Done
plan-state-given-up = Given up
plan-revive-sentence = Publish { $rhythm }, { $promised ->
        [yes] as was promised.
       *[no] to begin with.
    } { $hours }
plan-hours-range = That takes { $unit ->
        [minutes] { $low } to { $high } minutes
       *[hours] { $low } to { $high } hours
    } a week, by { $records } records { $here ->
        [yes] of this channel
       *[no] of all channels
    } from the last year.
plan-hours-unknown = What it takes isn’t known: too few hours were written down.
plan-done-of = { $done } of { $all } steps done
plan-step-reconnect = Connect it again
plan-step-keeper = Name who answers for it
plan-step-usage = Say what it is for
plan-step-answer = { $count ->
        [0] Answer what is left
        [one] Answer the question that is left
       *[other] Answer the { $count } questions that are left
    }
plan-step-settle = Deal with what failed
plan-step-profile = Mend the profile: its link, what is pinned
plan-step-place = Place “{ $title }”
plan-step-place-why-did-well = It did well elsewhere: { $count } responses.
plan-step-place-why-never-there = It never stood here.
plan-step-place-on = Proposed for { $at }
plan-step-place-missed = Was proposed for { $day }, and missed.
plan-step-place-anew = Now proposed for { $at }
plan-step-write = Write something for it: no article is left that never stood here
plan-step-promise = Say what can be promised from now on: { $rhythm }, or less
plan-step-decide = Record the decision to leave, with its reasons
plan-step-farewell = Publish the farewell
plan-step-redirect = Change the profile, so that it leads to where you are
plan-step-archive = Take the archive along
plan-step-disconnect = Disconnect the channel
plan-step-done = { $who }, { $day }
plan-step-go = Go there
plan-step-untitled = Untitled
plan-step-place-do = Adapt and schedule
plan-step-decide-do = Write the decision
plan-step-farewell-do = Write it as a post
plan-step-copy = Copy
plan-step-copied = Copied.
plan-step-archive-do = Download the archive
plan-step-disconnect-do = Disconnect it…
plan-leave-sentence = The last day is { $day }. Whoever looks for you there is told where to find you.
plan-leave-planned = { $count ->
        [one] One piece is still planned there.
       *[other] { $count } pieces are still planned there.
    } What is due after the farewell still goes out until you disconnect: cancel it or send it elsewhere.
plan-leave-planned-see = See what is planned
plan-leave-last = Last day
plan-leave-find-us = Where to find you afterwards
plan-leave-farewell = Farewell ({ $language })
plan-leave-profile = What stands in the profile afterwards
plan-give-up = Give the plan up
plan-give-up-title = Give this plan up?
plan-give-up-why = Why
plan-given-up = The plan was given up: { $reason }
plan-done-on = Done on { $day }.
plan-earlier = Earlier plans
plan-made = The plan is made from what is known. Change what doesn’t fit.
plan-disconnect-detail = Its credential is forgotten, its history stays, and what was planned there is held.
plan-left-now = { $name } is left. Its history stays.
plan-decide = Record a decision
plan-advise = Advise this
plan-conflict-leave = “Should we be there?” is answered with “{ $answer }”, and this plan leaves. One of the two has to change: weigh it again, or record why you leave.
plan-conflict-revive = “Should we be there?” is answered with “{ $answer }”, and this plan goes on as before. One of the two has to change: weigh it again, or record why you go on.
plan-conflict-weigh = Weigh it again
plan-conflict-decide = Record the decision
