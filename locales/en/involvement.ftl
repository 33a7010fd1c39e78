# Who was asked before and who was told after.
involvement-none = Nothing strategic has been done yet.
involvement-empty = Here one sees who was asked before something was decided, and who was told after.
involvement-empty-detail = It follows from what is done: a channel opened or left, its usage changed, the strategy rewritten, a campaign ordered. Nobody fills anything in; whoever acts may name the advice behind it.
involvement-now-none-quarter = Nothing strategic has been done this quarter.
involvement-now-none-month = Nothing strategic has been done this month.
involvement-now-quarter = { $acts ->
    [one] One strategic act this quarter: { $advised ->
        [one] it was advised.
       *[other] { $consulted ->
            [one] somebody was asked before it.
           *[other] nobody was asked before it.
        }
    }
   *[other] { $acts } strategic acts this quarter: { $advised } advised, { $consulted } decided after somebody was asked, { $after } only told after.
}
involvement-now-month = { $acts ->
    [one] One strategic act this month: { $advised ->
        [one] it was advised.
       *[other] { $consulted ->
            [one] somebody was asked before it.
           *[other] nobody was asked before it.
        }
    }
   *[other] { $acts } strategic acts this month: { $advised } advised, { $consulted } decided after somebody was asked, { $after } only told after.
}
involvement-trend = In the last full period { $now }% came after advice or a question, in the one before { $before }%.
involvement-no-trend = A strategic act: a channel opened or left, the strategy rewritten, a campaign, a trial. Too few acts for a percentage: one is shown from { $minimum } acts on, and a trend for two full periods with as many.
involvement-acts = What was done
involvement-acts-note = Strategic acts only, from the audit log. Advised: advice on it had been given before. Asked before: its decision names somebody who was asked. Only told after: neither.
involvement-acts-filter = Which acts are shown
involvement-acts-none = There are none of these.
involvement-all = All
involvement-filter-advised = Advised
involvement-filter-consulted = Asked before
involvement-filter-told-after = Only told after
involvement-advised = Advised
involvement-consulted = Asked before
involvement-told-after = Only told after
involvement-on-advice = On the advice:
involvement-for-decision = Somebody was asked before the decision:
involvement-gone = no longer here
involvement-offers = { $count ->
    [one] Something about the same thing came before it.
   *[other] { $count } pieces of advice or decisions about the same thing came before it.
}
involvement-link = Link it
involvement-link-title = On what did this rest?
involvement-link-note = Only what came before it, about the same thing, is offered. What was advised afterwards doesn’t count.
involvement-link-advice = Advice
involvement-link-decisions = Decisions
involvement-link-do = Link
involvement-linked = Linked.
involvement-deed-channel-connect = connected the channel “{ $name }”
involvement-deed-channel-declare = declared the channel “{ $name }”
involvement-deed-channel-edit = changed what the channel “{ $name }” is for
involvement-deed-channel-disconnect = left the channel “{ $name }”
involvement-deed-strategy-edit = rewrote the strategy
involvement-deed-strategy-accept = accepted a proposal for the strategy
involvement-deed-strategy-restore = returned to an earlier strategy
involvement-deed-campaign-order = ordered the campaign “{ $name }”
involvement-deed-trial-open = opened a trial: “{ $name }”
involvement-deed-home-configure = changed where the home is
involvement-deed-budget-change = changed a budget: “{ $name }”
involvement-deed-mandate-change = changed a mandate: “{ $name }”
involvement-deed-other = did something strategic ({ $action })
involvement-time = Over time
involvement-time-note = Strategic acts, and how many of them came after advice or a question. A percentage is shown from { $minimum } acts on.
involvement-time-by = How time is divided
involvement-by-quarter = By quarter
involvement-by-month = By month
involvement-running = so far
involvement-period = { $advised } advised, { $consulted } asked before, { $after } told after.
involvement-share = Asked before: { $share }%.
involvement-too-few = Too few for a percentage.
involvement-period-none = Nothing strategic was done.
involvement-role = { $role ->
    [lead] leads
    [cm] CMs
    [contributor] contributors
    [viewer] viewers
   *[other] role not noted
}
involvement-by-role = { $role }: { $acts } { $acts ->
    [one] act
   *[other] acts
}, { $after } told after
involvement-both = From both sides
involvement-advice-none = No advice was given.
involvement-advice = Advice was given { $given ->
    [one] once
   *[other] { $given } times
}: { $taken } taken, { $part } taken in part, { $refused } refused.
involvement-advice-unanswered = { $count } without an answer although the day is over.
involvement-advice-waiting = { $count } still { $count ->
    [one] waits.
   *[other] wait.
}
involvement-advice-in-time = { $count } of { $of } answers came in time.
involvement-held-none = None of it has been looked at again yet.
involvement-held = Of { $judged } looked at again, { $held } held, { $part } in part, { $no } didn’t, and of { $unknown } nobody can tell.
involvement-briefs-none = Nobody asked for content by a brief.
involvement-briefs = { $asked ->
    [one] One brief was asked
   *[other] { $asked } briefs were asked
}, { $waiting ->
    [0] and each was answered.
    [one] and one has no answer yet.
   *[other] and { $waiting } have no answer yet.
}
involvement-quarter = Q{ $quarter } { $year }
involvement-percent = { $share }%
involvement-columns = Above: how many acts. Below: the share with advice or a question before; a dash where there are too few.
involvement-since = Since { $month }
involvement-in-words = Each period in words
involvement-side-decide = Those who decide
involvement-side-advise = Those who advise
involvement-fact-taken = took advice, wholly or in part
involvement-fact-in-time = answered it in time
involvement-fact-held = advice that held, wholly or in part
involvement-fact-briefs = briefs answered
involvement-fact = { $count } of { $of }
involvement-fact-none = none yet
involvement-fact-few = too few for a percentage
involvement-next = What you can do
involvement-next-note = An act counts as advised or asked before if it is linked to what came before it.
involvement-to-link = { $count ->
    [one] One act counts as only told after, although something about the same thing came before it. Did it rest on that?
   *[other] { $count } acts count as only told after, although something about the same thing came before them. Did they rest on that?
}
involvement-nothing-to-link = Nothing is left to link: before the acts that count as only told after, nothing about the same thing was advised or decided.
involvement-coming = Is something coming up? Give advice now, or ask somebody and record the decision with their name: before the act, it counts.
involvement-advise = Give advice
involvement-record = Record a decision
involvement-newer = Newer
involvement-older = Older
