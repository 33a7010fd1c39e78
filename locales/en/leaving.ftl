# What is proposed and kept when a channel is left: the last piece, the profile, the archive.
farewell-text =
    Thank you for having read us here. We are leaving this place: until { $day } { $month } { $year } we still answer, and then no more.
    You will find everything, and us, here: { $where }
farewell-profile = This account is no longer looked after. You will find us at { $where }
archive-opening = Everything this channel left behind, as it was known here on { $at }. What its author took away isn’t in it.
archive-pieces = Pieces: { $count }
archive-conversations = Conversations: { $count }
archive-numbers = Numbers: { $count }
archive-not-out = (didn’t come out)
archive-likes = likes: { $count }
archive-reposts = passed on: { $count }
archive-replies = answers: { $count }
archive-unknown = unknown
archive-there = Where it stood
