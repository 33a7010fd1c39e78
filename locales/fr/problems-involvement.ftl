# Ce qui ne peut pas être dit : qui a été consulté, les points, qui répond de quoi.
problem-recommendation-unknown = Cet avis ne figure plus dans cet espace. Choisissez-en un autre, ou aucun.
problem-decision-unknown = Cette décision ne figure pas au registre de cet espace. Choisissez-en une autre, ou aucune.
