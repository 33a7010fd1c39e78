# Why a server gave no answer that can be used. $host: the server spoken to.

net-bad-address = Ce n’est pas une adresse web. Elle devrait ressembler à https://example.org.
net-address-with-password = L’adresse de { $host } contient un nom d’utilisateur ou un mot de passe. Retirez-le, et saisissez-le là où il est demandé.
net-address-refused = { $host } est une adresse d’un réseau privé : elle n’est pas contactée. Un administrateur peut l’autoriser dans la configuration.
net-insecure = { $host } serait contacté sans chiffrement. Utilisez une adresse qui commence par https.
net-downgrade = { $host } nous renvoie vers une adresse sans chiffrement. L’accès n’y a pas été envoyé.
net-bad-request = La requête vers { $host } contient quelque chose qui ne peut pas être envoyé. Vérifiez que la saisie n’a ni saut de ligne ni caractère inhabituel.
net-name-unknown = Aucun serveur n’a été trouvé sous le nom { $host }. Vérifiez l’orthographe.
net-connection-refused = { $host } refuse la connexion. Le serveur est peut-être arrêté.
net-unreachable = { $host } est injoignable.
net-connect-timed-out = { $host } n’a pas accepté la connexion à temps.
net-tls = Aucune connexion sécurisée n’a pu être établie avec { $host }.
net-certificate = Le certificat de { $host } n’est pas valable.
net-timed-out = { $host } n’a pas répondu à temps.
net-closed = { $host } a fermé la connexion avant de répondre.
net-body-cut = La réponse de { $host } s’est interrompue au milieu.
net-too-large = La réponse de { $host } dépasse la longueur acceptée.
net-too-many-redirects = { $host } nous renvoie sans fin d’une adresse à l’autre.
net-bad-redirect = { $host } nous renvoie vers quelque chose qui n’est pas une adresse.
net-answer-html = { $host } a répondu par une page web au lieu de données. Vérifiez qu’il s’agit bien de l’adresse du serveur lui-même.
net-answer-not-json = { $host } a donné une réponse illisible.
net-answer-unexpected = { $host } a donné une réponse d’une forme inattendue. C’est peut-être un autre type de serveur, ou une autre version.
