# Decide: how things stand, the tabs, and on whose advice something is done.
decide-tabs = What is decided
decide-tab-overview = Overview
decide-tab-strategy = Strategy

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
decide-offer-open = not answered yet
decide-offer-standing = in force
decide-offer-superseded = replaced since
decide-offer-over = over
