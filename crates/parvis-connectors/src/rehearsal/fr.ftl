# Le réseau d’entraînement, dans les mots de l’atelier et du site.
network-rehearsal = Réseau d’entraînement
network-rehearsal-within = le réseau d’entraînement
network-rehearsal-note = Un réseau fictif pour apprendre et essayer. Personne au-dehors n’en voit rien.
network-rehearsal-identifier = Nom sur ce réseau

# Ce qu’il compte exactement.
network-rehearsal-counts-likes-1 = Les personnages qui aiment la publication à ce moment.
network-rehearsal-counts-reposts-1 = Les personnages qui l’ont partagée.
network-rehearsal-counts-replies-1 = Les réponses directement au-dessous, les nôtres comprises.
network-rehearsal-counts-followers-1 = Les personnages qui suivent ce compte.
network-rehearsal-counts-posts-1 = Les publications de ce compte qui sont en ligne.
