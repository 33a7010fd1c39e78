# What can go wrong with a home elsewhere, and with what the rest of the house says.

problem-home-elsewhere = Your articles are written on { $title }: write it there, and it appears here within minutes. A note can still be written here.
problem-original-elsewhere = This article is written elsewhere, at { $address }. Change it there; it changes here within minutes.
problem-channel-is-home = This is the home of your articles: they appear there by being published. Place something on another channel.
problem-home-is-here = This is the address of your site here. Its articles live here already.
problem-home-no-feed = That page names no feed. Is there a feed of its articles? Its address works, too.
problem-home-not-readable = Something answers there, but it isn’t a blog that can be read: neither WordPress nor a feed.
problem-home-answers-gone = Nothing is at that address (it answers “not found”). Check how it is written.
problem-home-answers-closed = It asks for a password or turns programs away, so it can’t be read.
problem-home-answers-wait = It asks to be left alone for a while. It is tried again by itself.
problem-home-answers-wrong = It answers with an error of its own. It is tried again by itself.
problem-home-no-way-out = This installation reads nothing from outside.
problem-appearance-not-declared = Choose a declared channel: on a connected one, a publication is placed.
problem-appearance-moved-on = Somebody changed this meanwhile. Look at it again, then say what you want.
problem-appearance-too-long = This lasts longer than { $most } days; check both dates.
problem-time-unreadable = That isn’t a time of day, such as 09:30.
problem-original-unknown = This original isn’t there any more.
problem-campaign-unknown = This campaign isn’t there any more.
