# What can't be said about who was asked, in reviews, and about who answers for what.
problem-recommendation-unknown = This recommendation isn’t in this workspace any more. Choose another one, or none.
problem-decision-unknown = This decision isn’t in the register of this workspace. Choose another one, or none.
problem-advice-not-offered = This advice isn’t offered for what was done: it came after it, is too old, or is about something else.
problem-decision-not-offered = This decision isn’t offered for what was done: it was written down after it, is too old, or is about something else.
problem-period-unknown = Time is divided by “quarter” or by “month”.
problem-involvement-unknown = Acts are “advised”, “consulted” or “told_after”.
problem-subject-kind-unknown = There is no kind of subject with this name.
