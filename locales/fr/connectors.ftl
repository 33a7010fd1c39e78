# Pourquoi un réseau n’a pas fait ce qui était demandé. $host : le serveur ou le compte ; $words : ce que le réseau a dit.

problem-connector-credential-rejected = { $host } n’accepte pas cet accès. Vérifiez votre saisie, ou créez-y un nouvel accès si celui-ci a été révoqué.
problem-connector-credential-expired = La session chez { $host } a pris fin. Elle est renouvelée avant le prochain essai.
problem-connector-app-password-wanted = Il faut ici un mot de passe d’application, et non celui du compte. Sur Bluesky, il se crée dans Paramètres → Confidentialité et sécurité → Mots de passe d’application ; il peut être révoqué seul.
problem-connector-account-unavailable = Ce compte est suspendu ou désactivé sur le réseau. Réglez cela sur place, puis connectez-le de nouveau.
problem-connector-account-not-found = Personne ne répond à ce nom. Vérifiez l’orthographe ; un identifiant ressemble à nom.bsky.social, ou à votre propre domaine.
problem-connector-input-unreadable = Cette saisie est illisible. Un identifiant ressemble à nom.bsky.social, un serveur à https://pds.example.org ; avec une adresse électronique, indiquez aussi le serveur.
problem-connector-refused = Le réseau a refusé, et dit : { $words }
problem-connector-rate-limited = { $host } nous demande de ralentir. Un nouvel essai suivra dès que ce sera permis.
problem-connector-unreachable = { $host } est injoignable. Rien n’a été envoyé ; un nouvel essai suivra.
problem-connector-server-fault = { $host } a une panne. Rien n’y a été modifié ; un nouvel essai suivra.
problem-connector-uncertain = { $host } n’a pas dit s’il avait pris cet envoi. Nous allons voir sur place avant d’envoyer quoi que ce soit de nouveau.
problem-connector-not-the-network-expected = { $host } ne répond pas comme ce réseau le fait. Vérifiez que c’est bien l’adresse du serveur lui-même.
problem-connector-guard-refused = { $host } n’est pas une adresse que l’on peut appeler d’ici. L’administrateur peut l’autoriser dans la configuration.
problem-connector-place-not-found = Aucun salon ne porte ce nom chez { $host }. Vérifiez-le ; il commence par « # » ou par « ! ».
problem-connector-place-closed = Ce compte n’est pas admis dans le salon. Faites-le inviter là-bas, puis connectez-le de nouveau.
problem-connector-place-encrypted = Ce qui se dit dans ce salon est chiffré, et nous ne chiffrons pas : nos messages y paraîtraient suspects. Choisissez un salon sans chiffrement.
problem-connector-place-silent = Dans ce salon, ce compte peut seulement lire. Un modérateur du salon peut lui donner le droit d’écrire.
problem-connector-place-moved = Ce salon a été fermé, et un autre l’a remplacé : { $words }. Connectez celui-ci comme un canal à part.
problem-connector-gone = Ce dont il s’agit n’existe plus sur le réseau.
problem-connector-not-offered = Ce réseau ne propose pas cela.
problem-connector-stopped = L’envoi a été arrêté ici avant que rien ne parte ; il reprendra de lui-même.

# Ce qui ne va pas dans une déclinaison. $measured et $limit : des nombres ; $measure : ce qui est compté ; $number : quelle image ; $words : de quoi il s’agit.

draft-problem-empty = Il n’y a encore rien à publier : ni texte, ni image, ni carte de lien.
draft-problem-too-long =
    { $measure ->
        [bytes] Ce texte pèse { $measured } octets ; ce réseau en accepte { $limit }. Les émojis et les lettres accentuées pèsent le plus.
       *[graphemes] Ce texte compte { $measured } caractères ; ce réseau en accepte { $limit }.
    }
draft-problem-too-many-pictures = Il y a { $measured } images ; ce réseau en accepte { $limit }.
draft-problem-pictures-not-taken = Ce réseau ne montre pas d’images.
draft-problem-picture-too-large = Cette image pèse { $measured } octets ; ce réseau en accepte { $limit }.
draft-problem-picture-kind-not-taken = Ce réseau n’accepte pas les images de type { $words }.
draft-problem-alternative-missing = Cette image n’a pas de texte alternatif : dites en une phrase ce qu’elle montre, pour qui ne la voit pas.
draft-problem-link-card-with-pictures = Ce réseau montre des images ou une carte de lien, pas les deux. Retirez l’un ou l’autre.
draft-problem-link-card-not-taken = Ce réseau ne montre pas de carte de lien.
draft-problem-link-card-address = La carte de lien doit mener à une adresse du web, qui commence par https.
draft-problem-too-many-languages = { $measured } langues sont indiquées ; ce réseau en accepte { $limit }.
draft-problem-mention-unresolved = Personne ne répond ici au nom @{ $words } : il restera du simple texte.
draft-problem-thread-not-taken = Ce réseau n’accepte qu’une seule partie.
draft-problem-warning-not-taken = Ce réseau n’affiche pas d’avertissement de contenu : la publication y paraîtrait sans lui.
draft-problem-visibility-not-taken = Ce réseau ne propose pas cette visibilité.
draft-problem-poll-not-taken = Ce réseau ne propose pas de sondage.
draft-problem-poll-with-pictures = Ici, une publication porte un sondage ou des images, pas les deux.
draft-problem-poll-choices =
    { $measured ->
        [0] Le sondage n’a pas de choix : il en faut au moins deux.
        [1] Le sondage n’a qu’un choix : il en faut au moins deux.
       *[other] Le sondage propose { $measured } choix ; ce réseau en accepte { $limit }.
    }
draft-problem-poll-duration = Le sondage est ouvert { $measured } minutes ; la limite est ici de { $limit }.
draft-problem-choice-empty = Le choix { $number } est vide.
draft-problem-choice-twice = Le choix { $number } répète un autre choix.
draft-problem-choice-too-long = Le choix { $number } compte { $measured } caractères ; ce réseau en accepte { $limit }.
problem-authorisation-ended = Cet accès a déjà servi, a trop tardé, ou a été demandé depuis une autre session. Rien n’a été connecté : recommencez.
problem-visibility-unknown = La visibilité est l’une de celles-ci : public, unlisted, followers.
