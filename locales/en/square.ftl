# The square: what others say, and what we answer.
square-sentence-waiting =
    { $count ->
        [one] One message waits for you to let it through.
       *[other] { $Few } messages wait for you to let them through.
    }
square-sentence-unread =
    { $count ->
        [one] There is something new in one conversation.
       *[other] There is something new in { $few } conversations.
    }
square-sentence-open =
    { $count ->
        [one] One conversation is open; you have read it.
       *[other] { $Few } conversations are open; you have read them all.
    }
square-sentence-rest = Nobody waits for an answer.
square-sentence-empty = Nobody has answered you yet.
square-more =
    { $count ->
        [0] No conversation is open.
        [one] One conversation is open.
       *[other] { $Few } conversations are open.
    } { $unread ->
        [0] All is read.
        [one] One is unread.
       *[other] { $Unread } are unread.
    }
square-more-stuck =
    { $count ->
        [one] One answer of yours didn’t get through. It waits in its conversation.
       *[other] { $Few } answers of yours didn’t get through. They wait in their conversations.
    }
square-filter = Which conversations
square-filter-open = Open
square-filter-unread = Unread
square-filter-waiting = To let through
square-filter-done = Done
square-filter-all = All
square-none-open = Nothing is open. What is done stands under “Done”.
square-none-unread = Everything has been read.
square-none-waiting = No message waits to be let through.
square-none-done = Nothing is done yet.
square-none-all = Nothing is here.
square-empty = Here you meet those who answer you.
square-empty-more = What people say under what you place on your channels comes together here. You decide what your readers see of it, and answer where it was written.
square-empty-channels = Look at your channels
square-keys = Keys: j and k move, Enter opens, e says that it is done, u marks it unread.
square-others = Other conversations
square-unread-mark = Unread:
square-wordless = no words
square-we = us
square-we-said = we answered
square-under = under “{ $title }”
square-untitled = something that wasn’t published from here
square-waiting =
    { $count ->
        [one] one waits
       *[other] { $few } wait
    }
square-done = done
square-close = Done
square-closed = This conversation is done. A new message opens it again.
square-reopen = Open again
square-reopened = This conversation is open again.
square-mark-unread = Mark unread
square-usage = What people come to this channel for: { $usage }.
square-see-there = See it there
square-see-there-of = See the message of { $name } where it was written
square-root-gone = What this conversation hangs from isn’t there any more. Readers of your site don’t see it.
square-message-of = Message of { $name }
square-written-by = written by { $name }
square-new = new here
square-new-more = Nothing { $name } wrote has been let through yet. Let this through, and what they write from then on appears by itself.
square-waiting-more = { $name } wrote this before anything of theirs was let through.
square-attachments =
    { $count ->
        [one] There is a picture, a film or a card with it, to be seen there.
       *[other] There are { $count } pictures, films or cards with it, to be seen there.
    }
square-state-waiting = waits for you
square-state-let-through = let through
square-state-hidden = kept off the site
square-state-hidden-there = hidden on the network
square-state-gone = gone
square-state-not-for-everybody = not for everybody
square-gone-more = It isn’t there any more where it was written, so readers don’t see it here either.
square-hidden-there-more = We have hidden it on the network itself. It can’t be shown on the site.
square-not-for-everybody-more = Its author, or a moderator there, asks that it isn’t shown to everybody; or it was said in a room that isn’t open to everybody. It stays in here, whoever wrote it.
square-let-through = Let through
square-let-through-done = Let through. What { $name } writes from now on appears by itself.
square-hide = Keep off the site
square-hidden-done = Kept off the site, and what answers it too. It still stands where it was written.
square-show = Show again
square-shown-done = Shown again.
square-distrust = Let nothing more through by itself
square-distrusted = What { $name } writes from now on waits for you. What is shown stays.
square-answer = Answer
square-answer-to = Answer { $name }
square-answer-root = Answer everybody, under your own piece
square-answer-root-instead = Answer everybody instead
square-answer-send = Send
square-answer-hint = Ctrl and Enter send
square-answer-unseen = Readers of your site won’t see this answer as long as they don’t see what it answers.
square-size = { $count } of { $most } characters
square-size-bytes = { $count } of { $most } bytes
square-too-long =
    { $by ->
        [one] One character too many: this network takes { $most }.
       *[other] { $by } characters too many: this network takes { $most }.
    }
square-too-heavy = { $by } bytes too many: this network takes { $most }. Emoji and accented letters weigh most.
square-answer-sending = on its way
square-answer-sent = it stands there
square-answer-failed = not sent
square-answer-unconfirmed = not known
square-answer-withdrawn = withdrawn
square-answer-withdrawing = being withdrawn
square-answer-unconfirmed-more = It was sent, and the network didn’t say whether it took it. It is looked for; nothing is sent twice.
square-answer-retry = Try again
square-answer-look = Look again
square-answer-withdraw = Withdraw
square-withdraw-title = Withdraw this answer?
square-withdraw-detail = It is taken away there, and can’t be put back: another one would stand at the end. Whoever has read it has read it.
square-reads-only = You read along here. CMs and leads answer.
square-cannot-answer = No answer can be sent here now: the channel was left or has to be connected again, or what this hangs from is gone.
square-look = Look now
square-looked = Every channel was asked for news.
square-search = Filter by words or people
square-marked-read = Marked as read.
square-marked-unread = Marked as unread.
square-key-done = Say that it is done, or open it again
square-key-unread = Mark it unread, or read
square-only = Only what was said on { $channel }.
square-only-all = Everything, from everywhere
square-answer-there = Answer there
square-answer-there-to = Answer there: { $name }
square-answered-there = The articles live on { $host }, and are answered there, under your own name there. What you write comes back here within minutes, and the conversation counts as answered.
square-answer-article = Write under the article
