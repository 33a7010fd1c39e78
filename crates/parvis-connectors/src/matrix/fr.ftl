# Matrix, dans les mots de l’atelier et du site.
network-matrix = Matrix
network-matrix-identifier = Nom sur Matrix
network-matrix-identifier-hint = Avec son serveur : @musee:matrix.example.
network-matrix-secret = Mot de passe ou jeton d’accès
network-matrix-secret-hint = La connexion crée un appareil à part, nommé Parvis, que vous pouvez déconnecter dans votre client Matrix. Le mot de passe n’est pas gardé.
network-matrix-place = Salon
network-matrix-place-hint = Son adresse, comme #place:matrix.example, ou un lien vers lui. Le compte y entre s’il le peut. Les salons chiffrés ne conviennent pas.
network-matrix-server = Serveur
network-matrix-server-hint = Seulement s’il n’est pas là où le nom le dit, comme au sein d’une organisation : https://matrix.example.

# Ce qu’il compte exactement.
network-matrix-counts-likes-1 = Les personnes qui ont réagi au message, chacune une fois, sauf par un signe qui dit non ou que cela blesse. Notre propre compte n’est pas compté.
network-matrix-counts-members-1 = Les personnes qui ont rejoint le salon, notre propre compte compris. Celles qui sont seulement invitées ne comptent pas.

# Pourquoi quelque chose ne se peut pas, dit plus exactement.
problem-connector-matrix-identifier-unreadable = Cette saisie est illisible. Un nom sur Matrix ressemble à @nom:musee.example ; sans son serveur, indiquez celui-ci plus bas.
problem-connector-matrix-room-unreadable = Ce n’est pas le nom d’un salon. Il ressemble à #place:musee.example, ou à !identité:musee.example ; un lien de matrix.to convient aussi.
problem-connector-matrix-server-unreadable = Cette saisie est illisible. Un serveur ressemble à musee.example, ou à https://matrix.musee.example.
problem-connector-matrix-server-wanted = Le nom ne dit pas à quel serveur il appartient. Indiquez le serveur, ou écrivez-le en entier : @nom:musee.example.
problem-connector-matrix-credential-rejected = { $host } n’accepte cette saisie ni comme mot de passe du compte, ni comme jeton d’accès.
problem-connector-matrix-token-wanted = Chez { $host }, on n’entre pas avec un mot de passe, mais par une page à part. Collez plutôt un jeton d’accès : votre client Matrix en montre un dans ses réglages.
problem-connector-matrix-edit-pictures = Dans le salon, chaque image est un message à part : une modification peut changer le texte et remplacer des images, non leur nombre. Retirez la publication et publiez-la de nouveau.
