# What can't be done in the agenda and with queues, and what would be right.

problem-agenda-backwards = The last day is before the first.
problem-agenda-too-wide = That is too long: { $most } days at most.
problem-agenda-too-much = So much goes out in that time that it can’t be shown at once. Choose fewer days.
problem-slot-unreadable = Choose a day of the week and a time like 09:30.
problem-slots-too-close = { $one } and { $other } are too close: leave { $minutes } minutes between two slots.
problem-slots-too-many = That is too many: a channel has { $most } slots at most.
problem-queue-without-slots = “{ $name }” has no slots yet. Give it some on its page, or choose a time.
problem-queue-paused = The queue of “{ $name }” is paused. Let it go on first, or choose a time.
problem-queue-full = No slot of “{ $name }” is free for more than a year. Give it more slots, or choose a time.
problem-queue-moved-on = The queue has changed meanwhile. Nothing was moved.
problem-queue-late = Something in the queue of “{ $name }” is past its time. Give the queue new times first.
