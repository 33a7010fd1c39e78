# Pinboard, dans les mots de l’atelier et du site.
network-pinboard = Pinboard
network-pinboard-note = Un tableau à soi, où les membres épinglent des billets.
network-pinboard-identifier = Membre
network-pinboard-identifier-hint = Le nom sous lequel vous épinglez : des lettres et des chiffres.
network-pinboard-secret = Clé
network-pinboard-secret-hint = Elle figure sur votre page du tableau. Elle est gardée chiffrée et n’est jamais montrée.
network-pinboard-server = Tableau
network-pinboard-server-hint = Son adresse entière : https://board.example.

# Ce qu’il compte exactement.
network-pinboard-counts-likes-1 = Les membres qui aiment le billet à ce moment.
network-pinboard-counts-replies-1 = Les billets qui répondent directement à celui-ci.

# Pourquoi quelque chose ne se peut pas, dit plus exactement.
problem-connector-pinboard-name-unreadable = Ce n’est pas le nom d’un membre : il ne contient que des lettres et des chiffres.
