# Le journal des traces : qui a fait quoi, et quand.
audit-sentence = Qui a fait quoi, et quand.
audit-more = Personne ne peut modifier ou retirer une ligne d’ici, pas même un responsable.
audit-more-one = Seulement ce qui a été fait à une chose.
audit-all = Tout ce qui a été fait
audit-empty = Rien n’a encore été fait ici.
audit-today = Aujourd’hui
audit-yesterday = Hier
audit-system = Parvis
audit-operator = { $name } (ligne de commande)
audit-agent = { $name } (agent)
audit-token = { $name } (jeton « { $token } »)
audit-changed = Ce qui a changé
audit-nothing = rien
audit-deed-other = a fait quelque chose qui n’a pas encore de nom ici : { $action }
audit-deed-workspace-configure = a modifié les réglages de l’espace
audit-deed-workspace-create = a créé cet espace
audit-deed-workspace-join = a rejoint l’espace, comme un administrateur peut le faire
audit-deed-user-manage = a modifié ce que quelqu’un peut faire sur cette instance
audit-deed-original-create =
    { $named ->
        [yes] a commencé « { $name } »
       *[no] a commencé un original
    }
audit-deed-original-edit = a modifié un original
audit-deed-original-publish =
    { $named ->
        [yes] a publié « { $name } »
       *[no] a publié un original
    }
audit-deed-original-schedule = a changé la date de parution d’un original
audit-deed-original-unpublish = a retiré un original aux lecteurs
audit-deed-original-trash = a mis un original à la corbeille
audit-deed-original-restore = a sorti un original de la corbeille
audit-deed-revision-restore = est revenu à un état antérieur d’un original
audit-deed-category-manage =
    { $how ->
        [created] a créé la catégorie « { $name } »
        [deleted] a retiré la catégorie « { $name } »
       *[changed] a modifié la catégorie « { $name } »
    }
audit-deed-tag-manage =
    { $how ->
        [created] a créé l’étiquette « { $name } »
        [deleted] a retiré l’étiquette « { $name } »
       *[changed] a modifié l’étiquette « { $name } »
    }
audit-deed-author-manage =
    { $how ->
        [created] a créé la signature « { $name } »
        [deleted] a retiré la signature « { $name } »
       *[changed] a modifié la signature « { $name } »
    }
audit-deed-audience-manage =
    { $how ->
        [created] a écrit le public « { $name } »
        [deleted] a retiré le public « { $name } »
       *[changed] a modifié le public « { $name } »
    }
audit-deed-usage-manage =
    { $how ->
        [created] a écrit l’usage « { $name } »
        [deleted] a retiré l’usage « { $name } »
       *[changed] a modifié l’usage « { $name } »
    }
audit-deed-strategy-remark = a noté une remarque sur la stratégie
audit-deed-strategy-propose = a proposé une modification de la stratégie, ou l’a retirée
audit-deed-strategy-edit = a modifié la stratégie
audit-deed-strategy-accept = a accepté ou refusé une modification proposée de la stratégie
audit-deed-strategy-restore = est revenu à une révision antérieure de la stratégie
audit-deed-media-upload = a ajouté l’image « { $name } »
audit-deed-media-edit = a modifié ce qui est dit d’une image
audit-deed-media-delete = a retiré l’image « { $name } »
audit-deed-media-replace = a mis une autre image à la place de « { $name } »
audit-deed-site-configure = a modifié les réglages du site
audit-deed-channel-connect =
    { $named ->
        [yes] a relié le canal « { $name } »
       *[no] a relié un canal de nouveau
    }
audit-deed-channel-declare = a déclaré le canal « { $name } »
audit-deed-channel-edit = a modifié ce à quoi sert un canal
audit-deed-channel-disconnect = a quitté le canal « { $name } »
audit-deed-health-look = a noté ce qu’on voit d’un canal
audit-deed-plan-make = a dressé ou modifié un plan pour un canal
audit-deed-plan-follow = a suivi un plan pour un canal
audit-deed-variant-edit = a modifié une déclinaison
audit-deed-publication-place = a placé une déclinaison sur un canal
audit-deed-publication-schedule = a changé la date d’une publication
audit-deed-publication-cancel = a annulé une publication avant son départ
audit-deed-publication-retry = a fait repartir une publication
audit-deed-publication-correct = a corrigé une publication
audit-deed-publication-withdraw = a retiré une publication
audit-deed-publication-settle = a tranché le sort d’une publication
audit-deed-publication-confirm-by-hand = a confirmé qu’une publication est en place
audit-deed-conversation-close = a dit qu’une conversation est terminée
audit-deed-conversation-reopen = a rouvert une conversation
audit-deed-conversation-mark = a marqué une conversation comme lue ou non lue
audit-deed-message-let-through = a laissé passer un message
audit-deed-message-hide = a masqué un message
audit-deed-message-answer = a répondu à un message
audit-deed-agenda-subscribe = a créé ou retiré un lien vers l’agenda
audit-deed-queue-arrange = a changé les créneaux d’un canal
audit-deed-queue-manage = a changé une file d’attente
audit-deed-cost-record = a noté le temps passé sur une pièce
audit-deed-member-invite = a proposé ou accepté une place de membre
audit-deed-member-change-role = a changé le rôle d’un membre
audit-deed-member-remove = a mis fin à la place d’un membre
audit-deed-invitation-revoke = a repris une invitation
audit-open = Ouvrir
audit-open-deed = Ouvrir : { $deed }
audit-changed-deed = Ce qui a changé : { $deed }
audit-deed-token-manage =
    { $how ->
        [created] a créé le jeton « { $name } »
       *[deleted] a repris le jeton « { $name } »
    }
audit-deed-token-oversee = a repris le jeton « { $name } » d’un membre
audit-deed-recommendation-make = a donné un avis
audit-deed-recommendation-edit = a modifié un avis
audit-deed-recommendation-withdraw = a retiré un avis
audit-deed-recommendation-send = a soumis un avis à un client
audit-deed-recommendation-answer = a répondu à un avis
audit-deed-recommendation-judge = a dit si un avis était juste
audit-deed-decision-record = a inscrit une décision
audit-deed-decision-look-again = a revu une décision
audit-deed-involvement-link = a dit sur quoi reposait un acte antérieur
audit-deed-review-hold = a prévu un point, écrit son compte rendu ou l’a clos
audit-deed-responsibility-manage = a dit qui répond de quoi
audit-deed-brief-ask = a demandé un contenu
audit-deed-brief-edit = a modifié un brief
audit-deed-brief-reply = a donné suite à un brief
audit-deed-brief-answer = a répondu à un brief, ou en a fait quelque chose
audit-deed-brief-invite = a donné à un client un lien pour demander, ou y a mis fin
audit-deed-campaign-order = a commandé une campagne
audit-deed-campaign-edit = a modifié une campagne
audit-deed-home-configure = a dit où vivent les articles
audit-deed-appearance-manage = a noté une parution de la maison
audit-client = { $name }, par un lien de client
audit-filter = Par qui
audit-filter-all = Tout le monde
audit-filter-person = Des personnes
audit-filter-token = Avec un jeton
audit-filter-system = L’installation
audit-search = Filtrer par personne ou par acte
audit-found-none-so-far = Rien parmi les { $count } traces les plus récentes. Les plus anciennes sont plus bas.
audit-deed-fit-weigh = a évalué s’il faut être sur { $name }
audit-deed-trial-open = a commencé l’essai de { $name }
audit-deed-trial-close = a terminé l’essai de { $name }
audit-deed-fact-manage =
    { $how ->
        [created] a noté quelque chose sur un réseau
        [deleted] a retiré ce qui était dit d’un réseau
       *[changed] a changé ce que l’on sait d’un réseau
    }
