# Ce qui ne peut pas être dit : qui a été consulté, les points, qui répond de quoi.
problem-recommendation-unknown = Cet avis ne figure plus dans cet espace. Choisissez-en un autre, ou aucun.
problem-decision-unknown = Cette décision ne figure pas au registre de cet espace. Choisissez-en une autre, ou aucune.
problem-advice-not-offered = Cet avis n’est pas proposé pour cet acte : il est venu après, il est trop ancien, ou il porte sur autre chose.
problem-decision-not-offered = Cette décision n’est pas proposée pour cet acte : elle a été consignée après, elle est trop ancienne, ou elle porte sur autre chose.
problem-period-unknown = Le temps se compte par « quarter » (trimestre) ou par « month » (mois).
problem-involvement-unknown = Les actes sont « advised », « consulted » ou « told_after ».
problem-subject-kind-unknown = Aucun genre de sujet ne porte ce nom.
problem-review-closed = Le compte rendu de ce point est clos. Ce qui reste à ajouter ira dans le suivant.
problem-minutes-changed = Quelqu’un d’autre a écrit ici entre-temps. Rien n’est perdu : les deux textes sont ci-dessous.
problem-attendee-not-a-member = L’un des participants n’est plus membre. Nommez-le parmi les invités.
problem-review-rhythm-unknown = Un point a lieu « monthly » (chaque mois), « quarterly » (chaque trimestre) ou une fois.
problem-outcome-unknown = Cette décision ou cet avis ne figure pas dans cet espace.
problem-outcome-no-channel = Une date se fixe sur une question qui porte sur un canal.
problem-outcome-kind-unknown = Un point aboutit à « decision », « recommendation » ou « day ».
problem-too-many-people = Nommez { $most } personnes au plus.
