# Entrer : connexion, liens à usage unique, invitations.
session-sign-in = Se connecter
session-sign-in-lead = La maison est ouverte. Entrez, et voyez ce qui se dit sur le parvis.
session-name = Votre nom
session-name-hint = Tel que vos collègues le verront.
session-email = Adresse électronique
session-password = Mot de passe
session-password-hint = Au moins 12 caractères. Quelques mots à la suite conviennent très bien.
session-forgotten = Oublié ? La personne qui administre cette instance peut vous en donner un nouveau.
session-link-spent = Ce lien ne fonctionne plus.
session-link-spent-detail = Un lien de connexion ne sert qu’une fois, et peu de temps.
session-invitation = { $workspace } vous invite
session-invitation-lead =
    { $role ->
        [lead] Vous serez responsable de l’espace : ses contenus, ses canaux, ses membres.
        [cm] Vous y serez CM : vous écrivez, publiez et répondez.
        [contributor] Vous y serez contributeur : vous écrivez, d’autres publient.
       *[viewer] Vous y serez observateur : vous pouvez tout lire, sans rien modifier.
    }
session-invitation-as = Votre session est ouverte au nom de { $name } : vous rejoindrez l’espace sous ce nom.
session-invitation-accept = Rejoindre l’espace
session-invitation-spent = Cette invitation n’est plus valable.
session-invitation-spent-detail = Elle a servi, a été retirée, ou elle est trop ancienne. Demandez-en une autre à la personne qui vous a invité.
session-nowhere = Vous n’êtes encore membre d’aucun espace.
session-nowhere-detail = Le responsable d’un espace peut vous envoyer une invitation.
session-invitation-by = Une invitation de { $name }.
session-invitation-known = Quelqu’un se connecte déjà ici avec l’adresse { $email }. Si c’est vous, connectez-vous d’abord : vous reviendrez ici.
session-new-password = Choisissez un nouveau mot de passe
session-new-password-lead = Ce lien ne sert qu’une fois. Vous serez ensuite connecté ici, et déconnecté partout ailleurs.
session-new-password-label = Nouveau mot de passe
session-new-password-do = Adopter ce mot de passe
session-again = Votre session est terminée
session-again-detail = Connectez-vous de nouveau pour continuer. Ce que vous avez saisi est toujours là.
session-again-other = Se connecter sous un autre nom
