# Pourquoi une publication est retenue, en retard, en échec ou non confirmée ; pourquoi un canal ne va pas mieux.

reason-original-not-live = Son original n’est pas en ligne.
reason-too-late = Son heure est passée depuis trop longtemps pour l’envoyer sans demander.
reason-channel-disconnected = Son canal a été quitté.
reason-channel-cut-off = Son canal n’accepte plus notre accès et doit être reconnecté.
reason-queue-paused = La file d’attente de son canal est en pause.
reason-waiting-for-original = Elle attend son original, qui paraît à la même heure.
reason-media-gone = Une image qu’elle montre a été supprimée.
reason-picture-cannot-fit = Une image ne peut pas être assez réduite pour ce réseau.
reason-cannot-tell = Le réseau ne sait pas dire si elle y est.
reason-interrupted = Le programme a été arrêté en plein envoi ; nous vérifions si elle est arrivée.
reason-corrected = La correction est en place.
reason-settled-absent = Quelqu’un a regardé, et elle n’y est pas.
reason-channels-reason-key-missing = { channels-reason-key-missing }
channels-reason-key-missing = La clé qui ouvre son accès n’est pas ici, comme après une restauration sans le fichier de clé. Reconnectez-le.

# Ce qu’un réseau a répondu, ou pourquoi on n’a pas pu le lui demander.
reason-credential-rejected = { problem-connector-credential-rejected }
reason-credential-expired = { problem-connector-credential-expired }
reason-app-password-wanted = { problem-connector-app-password-wanted }
reason-account-unavailable = { problem-connector-account-unavailable }
reason-account-not-found = { problem-connector-account-not-found }
reason-input-unreadable = { problem-connector-input-unreadable }
reason-refused = Le réseau a refusé.
reason-rate-limited = { problem-connector-rate-limited }
reason-unreachable = { problem-connector-unreachable }
reason-server-fault = { problem-connector-server-fault }
reason-uncertain = { problem-connector-uncertain }
reason-not-the-network-expected = { problem-connector-not-the-network-expected }
reason-guard-refused = { problem-connector-guard-refused }
reason-gone = { problem-connector-gone }
reason-not-offered = { problem-connector-not-offered }
reason-stopped = { problem-connector-stopped }
reason-net-bad-address = { net-bad-address }
reason-net-address-with-password = { net-address-with-password }
reason-net-address-refused = { net-address-refused }
reason-net-insecure = { net-insecure }
reason-net-downgrade = { net-downgrade }
reason-net-bad-request = { net-bad-request }
reason-net-name-unknown = { net-name-unknown }
reason-net-connection-refused = { net-connection-refused }
reason-net-unreachable = { net-unreachable }
reason-net-connect-timed-out = { net-connect-timed-out }
reason-net-tls = { net-tls }
reason-net-certificate = { net-certificate }
reason-net-timed-out = { net-timed-out }
reason-net-closed = { net-closed }
reason-net-body-cut = { net-body-cut }
reason-net-too-large = { net-too-large }
reason-net-too-many-redirects = { net-too-many-redirects }
reason-net-bad-redirect = { net-bad-redirect }
reason-net-answer-html = { net-answer-html }
reason-net-answer-not-json = { net-answer-not-json }
reason-net-answer-unexpected = { net-answer-unexpected }
reason-mention-unresolved = { draft-problem-mention-unresolved }
reason-thread-not-taken = { draft-problem-thread-not-taken }

# Dit quand c’est fini.
reason-rate-limited-given-up = { $host } demandait toujours de ralentir, et aucun essai ne suivra de lui-même.
reason-unreachable-given-up = { $host } était injoignable au dernier essai. Rien n’a été envoyé, et aucun essai ne suivra de lui-même.
reason-server-fault-given-up = { $host } était en panne au dernier essai. Rien n’y a été modifié, et aucun essai ne suivra de lui-même.
reason-credential-expired-given-up = La session chez { $host } a pris fin sans pouvoir être renouvelée, et aucun essai ne suivra de lui-même.
reason-uncertain-given-up = { $host } n’a pas dit si c’était fait. Allez voir sur place : aucun essai ne suivra de lui-même.
