# What can't be said about who was asked, in reviews, and about who answers for what.
problem-recommendation-unknown = This recommendation isn’t in this workspace any more. Choose another one, or none.
problem-decision-unknown = This decision isn’t in the register of this workspace. Choose another one, or none.
problem-advice-not-offered = This advice isn’t offered for what was done: it came after it, is too old, or is about something else.
problem-decision-not-offered = This decision isn’t offered for what was done: it was written down after it, is too old, or is about something else.
problem-period-unknown = Time is divided by “quarter” or by “month”.
problem-involvement-unknown = Acts are “advised”, “consulted” or “told_after”.
problem-subject-kind-unknown = There is no kind of subject with this name.
problem-review-closed = The minutes of this review are closed. What is to be added belongs to the next one.
problem-minutes-changed = Somebody else wrote here meanwhile. Nothing was lost: both texts are below.
problem-attendee-not-a-member = One of those who come isn’t a member any more. Name them among the guests.
problem-review-rhythm-unknown = A review is held “monthly”, “quarterly”, or once.
problem-outcome-unknown = This decision or recommendation isn’t in this workspace.
problem-outcome-no-channel = A day can be set on a point that is about a channel.
problem-outcome-kind-unknown = What comes of a review is a “decision”, a “recommendation” or a “day”.
problem-too-many-people = Name { $most } people at most.
