# Publications: variants placed, or to be placed, on a channel, and their full story.
publication-due = goes out
publication-due-on = goes out on
publication-out = out
publication-out-on = out on
publication-next-attempt = Next attempt
publication-next-look = Looked for again
publication-network-said = The network said:
publication-refused-said = Change what it objects to, then try with the present text.
publication-refused-silent = It gave no reason. The receipt shows what was sent and what it answered.
publication-withdrawing = It is being removed from there.
publication-parts-out =
    { $out ->
        [one] 1 of { $all } parts is out
       *[other] { $out } of { $all } parts are out
    }
publication-continue = Send the others
publication-part-gone = removed
publication-part-likes = { $count ->
        [one] 1 like
       *[other] { $count } likes
    }
publication-part-reposts = { $count ->
        [one] 1 repost
       *[other] { $count } reposts
    }
publication-part-replies = { $count ->
        [one] 1 answer
       *[other] { $count } answers
    }
publication-part-quotes = { $count ->
        [one] 1 quote
       *[other] { $count } quotes
    }
publication-parts-replies = Answers are counted by the network for each part; the next part of the thread is among them, so they aren’t added up.
publication-correct = Publish a correction
publication-correcting = It is being corrected.
publication-correction-stopped = The correction came to nothing, or only half.
publication-correction-nothing = What stands there says the same already.
publication-correction-by-hand = { $channel } can’t be changed from here. Change it there by hand.
publication-correction-edit = What stands on { $channel } is changed in place; answers and likes stay.
publication-correction-anew = { $channel } can’t change what stands there. It can be withdrawn and published anew.
publication-correction-reorders = Words would change their place in the thread, and answers would hang from others. The thread can be withdrawn and published anew.
publication-correction-put = Part { $part } is added.
publication-correction-edit-part = Part { $part } is changed.
publication-correction-remove = Part { $part } is removed.
publication-anew = Withdraw and publish anew
publication-replaces = It took the place of one that was withdrawn.
publication-lost = What is lost there
publication-lost-replies = Answers
publication-lost-likes = Likes
publication-lost-reposts = Reposts
publication-lost-quotes = Quotes
publication-lost-unknown = unknown
publication-lost-read = As read
publication-lost-never-read = Nobody has counted yet: there may be some.
publication-lost-address = Its address changes, too: links to it lead nowhere.
publication-stood = What stood there
publication-stands-still = now
publication-delivery-edit = Correcting
publication-hand = It is out: paste the link
publication-url = Its address
publication-url-hint = Left empty if it has none.
publication-settle = Say what became of it
publication-settle-detail = It was sent to { $channel }, and no answer came. Look there: does it stand?
publication-settle-there = It stands there
publication-settle-again = It isn’t there: send it again
publication-settle-leave = Leave it
publication-retry = Try again
publication-retry-present = Try with the present text
publication-release = Send it now
publication-reschedule = Plan anew
publication-cancel = Give up
publication-cancelled-now = It won’t be sent.
publication-moved = Planned anew.
publication-withdraw = Withdraw
publication-withdraw-detail = It is removed from there, with what hangs on it. The network can’t take that back; answers that came here stay here.
publication-withdraw-declared = Remove it there by hand first, then say so here.
publication-withdrawn-by-hand = I have removed it there
publication-minutes = Minutes it took
publication-minutes-unknown = time spent: not noted
publication-minutes-known = { $minutes } min of work
publication-receipt = Receipt
publication-story = What happened
publication-worker = by itself
publication-delivery-publish = Sending
publication-delivery-withdraw = Removing
publication-key = Key
publication-attempt = Attempt { $number }
publication-steps = Steps
publication-frozen = What was sent (text number { $number })
publication-ruling = Why it was allowed
publication-outcome-running = under way
publication-outcome-succeeded = succeeded
publication-outcome-found-there = found there
publication-outcome-failed = failed
publication-outcome-unknown = outcome unknown
publication-outcome-put-off = put off
publication-outcome-released = handed back
publication-outcome-interrupted = interrupted
publication-step-claimed = taken in hand
publication-step-credential-renewed = access renewed
publication-step-prepared = prepared
publication-step-before-look-up = looking there
publication-step-after-look-up = looked there
publication-step-key-stored = key stored
publication-step-uploading = sending a picture
publication-step-uploaded = picture sent
publication-step-before-send = about to send
publication-step-sent = sent
publication-step-after-send = answer read
publication-step-part-stored = part stored, on to the next
publication-step-before-outcome-stored = storing the outcome
publication-step-after-outcome-stored = outcome stored
