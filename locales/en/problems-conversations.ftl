# What can be in the way of judging, answering and withdrawing messages.
problem-message-gone = This isn’t there any more where it was written, so it can’t be shown here.
problem-message-not-for-everybody = Its author, or a moderator of the network, asks that this isn’t shown to everybody, or it was said in a room that isn’t open to everybody. It stays in the inbox; you can answer it there.
problem-message-hidden-there = This was hidden on the network itself. Show it there first.
problem-message-not-an-answer = This wasn’t written here, so it can’t be sent again or removed from here.
problem-message-unknown = This message doesn’t exist any more.
problem-answer-wrong-state = This can’t be done with the answer as it stands now. Look at how far it has come, then decide again.
problem-answer-to-nothing = What you are answering isn’t there any more. Answer another message of this conversation.
problem-answer-not-offered = “{ $name }” doesn’t offer this. Do it on the network itself.
problem-answer-not-ready = The network doesn’t take this answer as it is.
problem-answer-too-heavy = This weighs { $measured } bytes; { $most } is the most. Emoji and accented letters weigh more than others.
