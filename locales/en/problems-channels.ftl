# What stops somebody who looks after channels, writes variants, or places them.

problem-network-not-offered = This instance doesn’t speak to that network.
problem-usage-unknown = This usage doesn’t exist any more. Choose another one, or leave it undecided.
problem-audience-unknown = This audience doesn’t exist any more. Choose another one, or leave it undecided.
problem-keeper-not-a-member = Only a member of the workspace can look after a channel.
problem-rhythm-out-of-range = A rhythm is between 1 and 99 times a day, a week or a month.
problem-address-unreadable = This is not an address that a browser opens. It should look like https://example.org/page.
problem-channel-taken = This account is connected already, as “{ $name }”. An account is one channel.
problem-channel-declared = One publishes by hand in this place: there is no account to connect.
problem-channel-other-account = This is another account: { $given } instead of { $expected }. To speak as { $given }, connect it as a channel of its own.
problem-channel-disconnected = “{ $name }” has been left. Connect it again first.
problem-channel-cut-off = “{ $name }” no longer accepts our credential. Connect it again first.
problem-changed-meanwhile = Somebody else changed this meanwhile. What you typed is still here: look at what changed, then save again.
problem-too-many = There are too many: { $most } is the most.
problem-variant-taken = There is a variant for this channel already. Go on with that one.
problem-variant-moved-on = Somebody else saved this variant meanwhile. Both texts are kept: choose, or bring them together.
problem-variant-not-ready = This can’t go out as it is. What is in the way is said beside it; nothing was sent.
problem-variant-in-use = This variant was placed or planned before, so it stays as part of that story.
problem-original-not-before-readers = Its original isn’t live yet, so a link would lead nowhere. Publish the original first, or plan both for the same time.
problem-publication-open = This variant is on its way there already. Look at that publication first.
problem-publication-same-again = The very same stands there already. If it is meant to appear once more, say so.
problem-publication-state =
    { $state ->
        [awaiting_approval] This can’t be done while it awaits approval.
        [scheduled] This can’t be done while it is scheduled.
        [sending] This can’t be done while it is being sent.
        [published] This can’t be done: it is out.
        [awaiting_hand] This can’t be done: it waits for somebody to publish it by hand.
        [held] This can’t be done while it is held.
        [unconfirmed] This can’t be done while nobody knows whether it is out.
        [failed] This can’t be done: it failed, and nothing stands there.
        [cancelled] This can’t be done: it was cancelled.
        [withdrawn] This can’t be done: it was withdrawn.
       *[other] This can’t be done in the state it is in.
    }
problem-publication-busy = The worker is at it this very moment. Please try again in a few seconds.
problem-publication-thread-unsettled = This is part { $part } of { $all }, and the next one has to hang from it: an address isn’t enough for that. If it stands there, remove it there and say that it isn’t there.
problem-publication-partly-out = The first parts are out: the others go out as they were frozen. Publish a correction afterwards, or withdraw what is out.
problem-correction-by-hand = { $name } can’t be changed from here. Change it there by hand.
problem-correction-reorders = Words would change their place in the thread, and what people answered would hang from others. Leave the parts where they are, or withdraw it and publish it anew.
problem-correction-anew = { $name } can’t change what stands there. It can be withdrawn and published anew; answers and likes are lost by that.
problem-correction-nothing = What stands there says the same already.
problem-withdraw-by-hand = “{ $name }” has to be tidied up by hand. Remove it there, then say here that it is gone.
problem-minutes-out-of-range = That is more than a month of work. Minutes are meant.
problem-filter-unreadable = This filter can’t be read. Take the value from the list it filters.
problem-host-unreadable = “{ $host }” is not a host. It should look like shop.example.org.
problem-instant-unreadable = This is not a point in time. It should look like 2027-01-31T09:00:00Z.
problem-body-or-texts = Send the words of an original or those of a variant, not both.
problem-day-unreadable = This is not a day of the calendar. It should look like 2027-01-31.

# The reasons behind an address that can’t be used, in the words of the network’s own catalogue.
problem-net-bad-address = { net-bad-address }
problem-net-address-with-password = { net-address-with-password }
problem-net-address-refused = { net-address-refused }
problem-net-insecure = { net-insecure }
problem-net-downgrade = { net-downgrade }
problem-net-bad-request = { net-bad-request }
problem-net-name-unknown = { net-name-unknown }
problem-net-connection-refused = { net-connection-refused }
problem-net-unreachable = { net-unreachable }
problem-net-connect-timed-out = { net-connect-timed-out }
problem-net-tls = { net-tls }
problem-net-certificate = { net-certificate }
problem-net-timed-out = { net-timed-out }
problem-net-closed = { net-closed }
problem-net-body-cut = { net-body-cut }
problem-net-too-large = { net-too-large }
problem-net-too-many-redirects = { net-too-many-redirects }
problem-net-bad-redirect = { net-bad-redirect }
problem-net-answer-html = { net-answer-html }
problem-net-answer-not-json = { net-answer-not-json }
problem-net-answer-unexpected = { net-answer-unexpected }
