# Mastodon, dans les mots de l’atelier et du site.
network-mastodon = Mastodon
network-mastodon-identifier = Nom sur Mastodon
network-mastodon-identifier-hint = Avec son serveur : @musee@mastodon.example.
network-mastodon-secret = Jeton d’accès
network-mastodon-secret-hint = À créer dans les paramètres du compte, sous Développement, avec les droits de lecture et d’écriture. Il est gardé chiffré et n’est jamais montré.
network-mastodon-server = Serveur
network-mastodon-server-hint = Seulement si le serveur répond à une autre adresse que celle du nom.
network-mastodon-away-hint = Son adresse, ou le nom entier : @musee@mastodon.example. Vous y êtes conduit pour donner votre accord, puis vous revenez ici.

# Ce qu’il compte exactement.
network-mastodon-counts-likes-1 = Les favoris que connaît le serveur du compte. Les autres serveurs lui annoncent les leurs quand ils le peuvent.
network-mastodon-counts-reposts-1 = Les partages que connaît le serveur du compte.
network-mastodon-counts-replies-1 = Les réponses que le serveur du compte a reçues, y compris celles qui sont privées.
network-mastodon-counts-followers-1 = Les abonnés, tels que les indique le serveur du compte.
network-mastodon-counts-posts-1 = Les messages que le serveur compte pour ce compte : réponses et partages compris.
