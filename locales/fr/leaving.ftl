# What is proposed and kept when a channel is left: the last piece, the profile, the archive.
farewell-text =
    Merci de nous avoir lus ici. Nous quittons cet endroit : jusqu’au { $day } { $month } { $year } nous répondons encore, puis plus.
    Vous retrouverez tout, et nous avec, ici : { $where }
farewell-profile = Ce compte n’est plus tenu. Retrouvez-nous sur { $where }
archive-opening = Tout ce que ce canal a laissé, tel qu’on le connaissait ici le { $at }. Ce que son auteur a retiré n’y est pas.
archive-pieces = Publications : { $count }
archive-conversations = Conversations : { $count }
archive-numbers = Relevés : { $count }
archive-not-out = (n’est pas sorti)
archive-likes = j’aime : { $count }
archive-reposts = partages : { $count }
archive-replies = réponses : { $count }
archive-unknown = inconnu
archive-there = Où cela se trouvait
