# Why a look, an alarm or a plan is refused.

problem-day-too-far = This day is too far ahead. At most a year can be said now.
problem-look-too-many = More than 10,000 can’t be written down. Please check the number.
problem-look-link-unknown = This isn’t something a link can be. Say ok, dead or unreachable.
problem-health-kind-unknown = This isn’t a kind of neglect.
problem-health-state-unknown = This isn’t a state of health.
problem-plan-kind-unknown = This isn’t a kind of plan. Say revive or leave.
problem-plan-there = This channel has a plan that is being followed. Finish it or give it up first.
problem-plan-closed = This plan is done or given up. Make another one.
problem-plan-channel-left = You have left this channel. Connect it again first.
