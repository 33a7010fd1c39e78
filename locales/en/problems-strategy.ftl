# What can go wrong with the strategy, its revisions, proposals and remarks.
problem-conflict-strategy =
    { $own ->
        [yes] You changed the same passage in another tab meanwhile. Nothing is lost: both texts are here; choose which one stays.
       *[no] { $name } changed the same passage meanwhile. Nothing is lost: both texts are here; choose which one stays.
    }
problem-strategy-moved-on = The strategy was changed since you looked. Look at what returning would change now, then do it again.
problem-strategy-name-kept = Something with this name has to stay, because something else here names it. Choose another name.
problem-strategy-channel-unknown = This channel isn’t there any more. Leave it out.
problem-strategy-metric-unknown = Of a channel, one can count followers, members or posts.
problem-strategy-number-unreadable = This should be a number, such as 40 or 2.5.
problem-strategy-hours-out-of-range = An answering time is between 1 and { $most } hours.
problem-strategy-id-unreadable = An id is a UUID.
problem-strategy-side-unknown = Say “mine” or “theirs”.
problem-strategy-passage-unknown = A passage is one of: introduction, objective, usage, audience, serving.
problem-proposal-clashes = { $count ->
    [one] One passage was changed since this was proposed. Choose whose words are taken.
   *[other] { $count } passages were changed since this was proposed. Choose whose words are taken.
}
problem-proposal-settled = This proposal has its answer already. Look at what was said.
problem-proposal-of-another = Only whoever made a proposal takes it back. You can refuse it, with a reason.
problem-proposal-changes-nothing = This proposal changes nothing. Change a passage first.
problem-proposal-state-unknown = A proposal is one of: open, accepted, refused, withdrawn.
problem-remark-quote-not-there = The introduction doesn’t have these words any more. Mark the passage again.
