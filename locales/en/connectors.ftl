# Why a network did not do what was asked. $host: the server or account spoken to; $words: what the network said.

problem-connector-credential-rejected = { $host } does not accept this sign-in. Check what was typed, or make a new access there if this one was revoked.
problem-connector-credential-expired = The session with { $host } has ended. It is renewed before the next attempt.
problem-connector-app-password-wanted = An app password is needed here, not the account’s own password. On Bluesky you make one under Settings → Privacy and security → App passwords; it can be revoked alone.
problem-connector-account-unavailable = This account is suspended or deactivated on the network. Sort it out there, then connect again.
problem-connector-account-not-found = Nobody answers to this name. Check the spelling; a handle looks like name.bsky.social or like your own domain.
problem-connector-input-unreadable = This can’t be read. A handle looks like name.bsky.social, a server like https://pds.example.org; with an e-mail address, name the server too.
problem-connector-refused = The network refused this, and says: { $words }
problem-connector-rate-limited = { $host } asks us to slow down. We will try again as soon as it allows.
problem-connector-unreachable = { $host } can’t be reached. Nothing was sent; we will try again.
problem-connector-server-fault = { $host } has a fault of its own. Nothing was changed there; we will try again.
problem-connector-uncertain = { $host } did not say whether it took this. We look there before anything is sent again.
problem-connector-not-the-network-expected = { $host } doesn’t answer as this network does. Check that this is the server’s own address.
problem-connector-guard-refused = { $host } is not an address that may be called from here. An administrator can allow it in the configuration.
problem-connector-place-not-found = No room is called that at { $host }. Check its name; it begins with # or with !.
problem-connector-place-closed = This account is not let into the room. Have it invited there, then connect again.
problem-connector-place-encrypted = What is said in this room is encrypted, and we don’t encrypt: what we wrote there would be marked as suspect. Choose a room without encryption.
problem-connector-place-silent = In this room, this account may only read. A moderator of the room can give it the right to write.
problem-connector-place-moved = This room was closed, and another one has taken its place: { $words }. Connect that one as a channel of its own.
problem-connector-gone = What this is about no longer stands on the network.
problem-connector-not-offered = This network doesn’t offer that.
problem-connector-stopped = It was stopped here before anything was sent, and starts again by itself.

# What is wrong with a draft for a channel. $measured and $limit: numbers; $measure: what was counted; $number: which picture; $words: what it is about.

draft-problem-empty = There is nothing to publish yet: no text, no picture, no link card.
draft-problem-too-long =
    { $measure ->
        [bytes] This text weighs { $measured } bytes; this network takes { $limit }. Emoji and accented letters weigh most.
       *[graphemes] This text has { $measured } characters; this network takes { $limit }.
    }
draft-problem-too-many-pictures = There are { $measured } pictures; this network takes { $limit }.
draft-problem-pictures-not-taken = This network shows no pictures.
draft-problem-picture-too-large = This picture weighs { $measured } bytes; this network takes { $limit }.
draft-problem-picture-kind-not-taken = This network doesn’t take pictures of the kind { $words }.
draft-problem-alternative-missing = This picture has no alternative text: say in a sentence what it shows, for those who can’t see it.
draft-problem-link-card-with-pictures = This network shows pictures or a link card, not both. Remove one of them.
draft-problem-link-card-not-taken = This network shows no link card.
draft-problem-link-card-address = The link card has to lead to an address of the web, one that begins with https.
draft-problem-too-many-languages = { $measured } languages are named; this network takes { $limit }.
draft-problem-mention-unresolved = Nobody answers to @{ $words } here: it stays plain text.
draft-problem-thread-not-taken = This network takes one part only.
draft-problem-warning-not-taken = This network shows no warnings: the piece would stand there without it.
draft-problem-visibility-not-taken = This network doesn’t offer this visibility.
draft-problem-poll-not-taken = This network asks no questions with choices.
draft-problem-poll-with-pictures = Here, a piece has either a question with choices or pictures.
draft-problem-poll-choices =
    { $measured ->
        [0] The question has no choices: it needs at least two.
        [1] The question has one choice: it needs at least two.
       *[other] The question has { $measured } choices; this network takes { $limit }.
    }
draft-problem-poll-duration = The question is open for { $measured } minutes; the limit here is { $limit }.
draft-problem-choice-empty = Choice { $number } has no words.
draft-problem-choice-twice = Choice { $number } says the same as another.
draft-problem-choice-too-long = Choice { $number } has { $measured } characters; this network takes { $limit }.
problem-authorisation-ended = This way in has been used or has taken too long, or it was begun in another window that isn’t signed in as you. Nothing was connected: begin again.
problem-visibility-unknown = Who sees it is one of: public, unlisted, followers.
