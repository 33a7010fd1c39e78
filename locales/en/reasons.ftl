# Why a publication is held, late, failed or unconfirmed; why a channel does no better than it does.

reason-original-not-live = Its original isn’t live.
reason-too-late = Its time passed too long ago to send it without asking.
reason-channel-disconnected = Its channel was left.
reason-channel-cut-off = Its channel no longer accepts our credential and has to be connected again.
reason-queue-paused = The queue of its channel is paused.
reason-waiting-for-original = It waits for its original, which goes live at the same time.
reason-media-gone = A picture it shows was deleted.
reason-picture-cannot-fit = A picture can’t be made small enough for this network.
reason-cannot-tell = The network can’t say whether it is there.
reason-interrupted = The program was stopped in the middle of sending; we look whether it arrived.
reason-corrected = The correction stands there.
reason-settled-absent = Somebody looked, and it isn’t there.
reason-channels-reason-key-missing = { channels-reason-key-missing }
channels-reason-key-missing = The key that opens its credential isn’t here, as after a restore without the key file. Connect it again.

# What a network answered, or why it couldn’t be asked.
reason-credential-rejected = { problem-connector-credential-rejected }
reason-credential-expired = { problem-connector-credential-expired }
reason-app-password-wanted = { problem-connector-app-password-wanted }
reason-account-unavailable = { problem-connector-account-unavailable }
reason-account-not-found = { problem-connector-account-not-found }
reason-input-unreadable = { problem-connector-input-unreadable }
reason-refused = The network refused this.
reason-rate-limited = { problem-connector-rate-limited }
reason-unreachable = { problem-connector-unreachable }
reason-server-fault = { problem-connector-server-fault }
reason-uncertain = { problem-connector-uncertain }
reason-not-the-network-expected = { problem-connector-not-the-network-expected }
reason-guard-refused = { problem-connector-guard-refused }
reason-gone = { problem-connector-gone }
reason-not-offered = { problem-connector-not-offered }
reason-stopped = { problem-connector-stopped }
reason-net-bad-address = { net-bad-address }
reason-net-address-with-password = { net-address-with-password }
reason-net-address-refused = { net-address-refused }
reason-net-insecure = { net-insecure }
reason-net-downgrade = { net-downgrade }
reason-net-bad-request = { net-bad-request }
reason-net-name-unknown = { net-name-unknown }
reason-net-connection-refused = { net-connection-refused }
reason-net-unreachable = { net-unreachable }
reason-net-connect-timed-out = { net-connect-timed-out }
reason-net-tls = { net-tls }
reason-net-certificate = { net-certificate }
reason-net-timed-out = { net-timed-out }
reason-net-closed = { net-closed }
reason-net-body-cut = { net-body-cut }
reason-net-too-large = { net-too-large }
reason-net-too-many-redirects = { net-too-many-redirects }
reason-net-bad-redirect = { net-bad-redirect }
reason-net-answer-html = { net-answer-html }
reason-net-answer-not-json = { net-answer-not-json }
reason-net-answer-unexpected = { net-answer-unexpected }
reason-mention-unresolved = { draft-problem-mention-unresolved }
reason-thread-not-taken = { draft-problem-thread-not-taken }

# Said when it is over.
reason-rate-limited-given-up = { $host } kept asking us to slow down, and no attempt follows by itself.
reason-unreachable-given-up = { $host } couldn’t be reached at the last attempt. Nothing was sent, and no attempt follows by itself.
reason-server-fault-given-up = { $host } had a fault of its own at the last attempt. Nothing was changed there, and no attempt follows by itself.
reason-credential-expired-given-up = The session with { $host } ended and couldn’t be renewed, and no attempt follows by itself.
reason-uncertain-given-up = { $host } didn’t say whether it did this. Look there; no attempt follows by itself.
