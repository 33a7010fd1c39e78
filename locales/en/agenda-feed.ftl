# The agenda as a calendar outside reads it.

agenda-feed-name = { $workspace }: agenda
agenda-feed-site = Site
agenda-feed-untitled = Without a title
agenda-feed-planned = Planned for { $local }, { $zone }.
agenda-feed-ahead = Its original won’t be live by then.
agenda-feed-scheduled = Goes out at this time.
agenda-feed-held = Held: somebody has to decide.
agenda-feed-live = Is live.
agenda-feed-unpublished = Was taken away from readers.
agenda-feed-awaiting-approval = Waits for a yes.
agenda-feed-sending = Is being sent.
agenda-feed-published = Is out.
agenda-feed-awaiting-hand = Somebody has to publish it by hand.
agenda-feed-unconfirmed = Nobody knows yet whether it is out.
agenda-feed-failed = Failed: nothing is out.
agenda-feed-withdrawn = Was removed after it was out.
