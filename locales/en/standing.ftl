# How originals and publications stand.
standing-publication-awaiting-approval = awaits approval
standing-publication-scheduled = planned
standing-publication-sending = being sent
standing-publication-published = published
standing-publication-awaiting-hand = to be published by hand
standing-publication-held = held
standing-publication-unconfirmed = unconfirmed
standing-publication-failed = failed
standing-publication-cancelled = given up
standing-publication-withdrawn = withdrawn
standing-original-draft = draft
standing-original-scheduled = planned
standing-original-live = live
standing-original-unpublished = taken away
standing-original-trashed = in the bin
standing-original-held = waits for you
