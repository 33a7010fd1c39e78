# Qui travaille dans un espace, et qui est invité.
members-sentence =
    { $count ->
        [one] Vous êtes la seule personne ici.
       *[other] { $Few } personnes travaillent ici.
    }
members-more =
    { $count ->
        [0] Aucune invitation n’attend de réponse.
        [one] Une invitation attend une réponse.
       *[other] { $Few } invitations attendent une réponse.
    }
members-more-others = Un responsable peut inviter quelqu’un ou changer un rôle.
members-here = Ici
members-you = vous
members-since = depuis le
members-role = Rôle
members-role-of = Rôle de { $name } : { $role }
members-role-lead = Tout dans l’espace, y compris les membres.
members-role-cm = Les contenus, les canaux, la publication, les réponses.
members-role-contributor = Écrit originaux et déclinaisons ; ne publie ni ne répond.
members-role-viewer = Lit tout, ne change rien.
members-role-changed = Nouveau rôle de { $name } : { $role }.
members-remove = Retirer
members-remove-name = Retirer { $name }
members-remove-title = Retirer { $name } ?
members-remove-detail = Ce que cette personne a écrit reste, sous son nom. Pour revenir, il lui faudra une nouvelle invitation.
members-removed = { $name } n’est plus membre.
members-invite = Inviter quelqu’un
members-invited = Sur invitation
members-invited-note = Une invitation sert une fois, pendant sept jours.
members-invitation-made = faite le
members-invitation-until = valable jusqu’au
members-invitation-old = trop ancienne pour servir
members-invitation-revoked = L’invitation de { $email } n’est plus valable.
members-revoke = Reprendre
members-revoke-email = Reprendre l’invitation de { $email }
members-revoke-title = Reprendre l’invitation de { $email } ?
members-revoke-detail = Son lien cesse de fonctionner aussitôt. Pour inviter la même personne plus tard, créez une nouvelle invitation : le lien sera différent.
members-link = Lien
members-link-make = Créer un lien
members-link-title = L’invitation est prête
members-link-detail = Envoyez vous-même ce lien à { $email }. Il sert une fois, pendant sept jours, et n’est montré que maintenant.
members-link-copy = Copier le lien
members-link-copied = Copié
members-link-mailed = Ce lien part par courriel à { $email }. Il fonctionne une seule fois, pendant sept jours, et n’est montré que maintenant.
members-invite-by-mail = Envoyer le lien par courriel
members-filter = Quels membres
members-filter-all = Tous
members-search = Filtrer par nom ou par adresse
