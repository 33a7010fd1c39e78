# Bluesky, dans les mots de l’atelier et du site.
network-bluesky = Bluesky
network-bluesky-identifier = Nom du compte
network-bluesky-identifier-hint = Sans l’@ : musee.example, ou nom.bsky.social.
network-bluesky-secret = Mot de passe d’application
network-bluesky-secret-hint = À créer dans Bluesky : Paramètres, Confidentialité et sécurité, Mots de passe d’application. Jamais celui du compte. Il est gardé chiffré et n’est jamais montré.
network-bluesky-server = Serveur
network-bluesky-server-hint = Seulement si le nom du compte ne suffit pas à trouver son serveur.

# Ce qu’il compte exactement.
network-bluesky-counts-likes-1 = Les mentions « J’aime » que connaît l’index du réseau tenu par Bluesky ; celles qui sont reprises ne comptent plus.
network-bluesky-counts-reposts-1 = Les partages sans texte ajouté, tels que les connaît l’index du réseau tenu par Bluesky.
network-bluesky-counts-replies-1 = Les réponses que compte l’index du réseau tenu par Bluesky, y compris celles qui sont masquées ici.
network-bluesky-counts-quotes-1 = Les publications qui montrent celle-ci en elles, telles que les connaît l’index du réseau tenu par Bluesky.
network-bluesky-counts-followers-1 = Les comptes qui suivent celui-ci, tels que les connaît l’index du réseau tenu par Bluesky.
network-bluesky-counts-posts-1 = Les publications du compte qui sont en ligne, ses réponses comprises.

# Ce qu’il refuse.
problem-connector-bluesky-credential-rejected = { $host } n’accepte pas cet accès. Vérifiez l’identifiant, et créez un nouveau mot de passe d’application si l’ancien a été révoqué.
