# Decide: how things stand, the tabs, and on whose advice something is done.
decide-tabs = What is decided
decide-tab-overview = Overview
decide-tab-strategy = Strategy

# The overview.
decide-place = Decide
decide-sentence-new = Nothing is decided here yet.
decide-sentence-waits =
    { $count ->
        [one] One thing waits for an answer.
       *[other] { $Few } things wait for an answer.
    }
decide-sentence-calm = Nothing waits for an answer.
decide-more-new = Begin with what people come to do, and whom you speak to. What you advise and decide is then held against it.
decide-more-whole = Your strategy holds together: each usage is served, and each channel serves one.
decide-more-gaps =
    { $count ->
        [one] In the strategy, one thing is to be settled.
       *[other] In the strategy, { $few } things are to be settled.
    }
decide-begin = Write the strategy
decide-waits = What waits
decide-waits-note = What is answered here needn’t be asked twice.
decide-waits-none = Nothing.
decide-advice =
    { $count ->
        [one] One recommendation waits for an answer.
       *[other] { $Few } recommendations wait for an answer.
    }
decide-to-judge =
    { $count ->
        [one] Of one recommendation, one can say now whether it held.
       *[other] Of { $few } recommendations, one can say now whether they held.
    }
decide-to-look-at =
    { $count ->
        [one] One decision is due to be looked at again.
       *[other] { $Few } decisions are due to be looked at again.
    }
decide-proposals =
    { $count ->
        [one] One proposed change of the strategy waits for an answer.
       *[other] { $Few } proposed changes of the strategy wait for an answer.
    }
decide-remarks =
    { $count ->
        [one] One remark on the strategy isn’t settled.
       *[other] { $Few } remarks on the strategy aren’t settled.
    }
decide-wait-judge = did it hold?
decide-wait-judge-more = Advice by { $name }: it can be said now whether it held.
decide-wait-remark = remark
decide-wait-remark-more = { $name }, on { $on }
decide-wait-remark-introduction = what you want
decide-strategy-note = What you want, and what serves it.
decide-open-strategy = Open the strategy

decide-tab-recommendations = Recommendations
decide-tab-decisions = Decisions
decide-tab-involvement = Involvement
decide-tab-reviews = Reviews
decide-tab-responsibilities = Who answers for what
# On what something that is done rests. In the dialogs of strategic acts.
decide-grounds = On whose advice?
decide-grounds-note = Optional. Name the advice or the decision behind this, and one can see later who was asked before.
decide-grounds-none = Nobody has given advice yet, and nothing is in the register. You can still link this later, to what was there before it.
decide-grounds-failed = What was advised can’t be read just now. You can go on, and link this later.
decide-grounds-recommendation = The advice behind it
decide-grounds-nobody = Nobody’s
decide-grounds-decision = The decision it carries out
decide-grounds-no-decision = None
decide-grounds-option = { $question } ({ $when }, { $state })
decide-grounds-refused = This advice was refused. It may still be named: who decides otherwise has been advised.
decide-offer-taken = taken
decide-offer-in-part = taken in part
decide-offer-refused = refused
decide-offer-withdrawn = taken back
decide-offer-open = not answered yet
decide-offer-standing = in force
decide-offer-superseded = replaced since
decide-offer-over = over
