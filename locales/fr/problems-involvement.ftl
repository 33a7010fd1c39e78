# Ce qui ne peut pas être dit : qui a été consulté, les points, qui répond de quoi.
problem-recommendation-unknown = Cet avis ne figure plus dans cet espace. Choisissez-en un autre, ou aucun.
problem-decision-unknown = Cette décision ne figure pas au registre de cet espace. Choisissez-en une autre, ou aucune.
problem-advice-not-offered = Cet avis n’est pas proposé pour cet acte : il est venu après, il est trop ancien, ou il porte sur autre chose.
problem-decision-not-offered = Cette décision n’est pas proposée pour cet acte : elle a été consignée après, elle est trop ancienne, ou elle porte sur autre chose.
problem-period-unknown = Le temps se compte par « quarter » (trimestre) ou par « month » (mois).
problem-involvement-unknown = Les actes sont « advised », « consulted » ou « told_after ».
problem-subject-kind-unknown = Aucun genre de sujet ne porte ce nom.
