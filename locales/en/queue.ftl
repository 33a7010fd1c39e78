# A channel’s queue and its slots.
queue-title = Slots and queue
queue-note = Times of the week at which something may go out. What is added to the queue takes the next free one.
queue-zone = Slots are read on clocks in
queue-slots = Slots
queue-no-slots = No slots yet.
queue-slot-day = Day
queue-slot-time = Time
queue-slot-add = Add a slot
queue-slot-remove = Remove { $slot }
queue-suggest = Suggest from the rhythm
queue-save = Save the slots
queue-saved = The slots are saved. Nothing in the queue was moved.
queue-waiting = In the queue
queue-empty = Nothing waits. Add a variant to the queue from its desk.
queue-next = The next piece added would go out on { $at }.
queue-up = Earlier: { $name }
queue-down = Later: { $name }
queue-take-out = Take out { $name }
queue-taken-out = “{ $name }” is out of the queue. Its words stay.
queue-off-slot = no slot any more
queue-would-be = would go out on { $at }
queue-could-move =
    { $count ->
        [one] One piece could take another slot.
       *[other] { $Few } pieces could take other slots.
    }
queue-lay-out = Give them the next free slots
queue-laid-out = The queue has new times.
queue-pause = Pause
queue-resume = Let it go on
queue-paused = Paused since { $at }. Nothing in it goes out.
queue-paused-now = The queue is paused: nothing in it goes out.
queue-resumed = The queue goes on; what waits has taken the next free slots.
queue-ordered = The queue has another order.
queue-add = Add to the queue
queue-add-at = Goes out on { $at }
