# Forms of advice and decisions that are filled in from something, and what came of it.
from-filled = Filled in from
from-filled-check = Check it, and complete it.
from-fit = the question whether to be on { $name }
from-fit-question = Should we be on { $name }?
from-fit-question-here = Do we go on at { $name }?
from-fit-advice =
    { $answer ->
        [open] Open { $name }.
        [try] Try { $name } for some weeks, by a criterion fixed now.
        [keep] Stay on { $name }.
        [change_use] Use { $name } for something else.
        [pause] Pause { $name }, and say so there.
        [close] Leave { $name }, and say where to find us.
       *[stay_away] Don’t open { $name }.
    }
from-fit-decision =
    { $answer ->
        [open] We open { $name }.
        [try] We try { $name } for some weeks, by a criterion fixed now.
        [keep] We stay on { $name }.
        [change_use] We use { $name } for something else.
        [pause] We pause { $name }, and say so there.
        [close] We leave { $name }, and say where to find us.
       *[stay_away] We don’t open { $name }.
    }
from-fit-audience = The audience is there.
from-fit-audience-not = The audience isn’t there.
from-trial = the trial of { $name }
from-trial-question = Do we stay on { $name } after the trial?
from-trial-tried = Tried for { $weeks ->
        [one] one week
       *[other] { $weeks } weeks
    }, until { $day }. The criterion fixed beforehand: { $criterion }.
from-trial-counted = { $known ->
        [yes] Counted: { $value }.
       *[no] What came of it isn’t known.
    }
from-trial-result = Result: { $standing }.
from-leave-advice = Leave { $name }, and say where to find us.
from-leave-decision = We leave { $name }, and say where to find us.
from-stay-advice = Stay on { $name }.
from-stay-decision = We stay on { $name }.
from-plan-leave = the plan to leave { $name } well
from-plan-revive = the plan to revive { $name }
from-plan-question = How do we go on with { $name }?
from-plan-leave-words = We answer there until { $day }. After that: { $where }
from-revive-advice = Revive { $name }: { $rhythm }, kept.
from-revive-decision = We revive { $name }: { $rhythm }, kept.
from-review = the review of { $day }
from-brief = the brief “{ $name }”
from-advice = the recommendation “{ $name }”
from-decision = the decision “{ $name }”
from-came = What came of it
from-came-decision = Decided on { $day }:
from-came-decision-over = (no longer holds)
from-came-advice =
    { $state ->
        [taken] Advised and taken:
        [in_part] Advised and taken in part:
        [refused] Advised and refused:
        [withdrawn] Advised and taken back:
       *[open] Advised, waits for its answer:
    }
from-origin = Where it came from
from-origin-fit = The question whether to be on { $name }
from-origin-trial = The trial of { $name }
from-origin-plan = The plan for { $name }
from-origin-review = The review of { $name }
from-origin-brief = The brief “{ $name }”
from-origin-gone = It isn’t there any more.
