# Le parvis : ce que disent les autres, et ce que nous répondons.
square-sentence-waiting =
    { $count ->
        [one] Un message attend que vous le laissiez passer.
       *[other] { $Few } messages attendent que vous les laissiez passer.
    }
square-sentence-unread =
    { $count ->
        [one] Il y a du nouveau dans une conversation.
       *[other] Il y a du nouveau dans { $few } conversations.
    }
square-sentence-open =
    { $count ->
        [one] Une conversation est ouverte ; vous l’avez lue.
       *[other] { $Few } conversations sont ouvertes ; vous les avez toutes lues.
    }
square-sentence-rest = Personne n’attend de réponse.
square-sentence-empty = Personne ne vous a encore répondu.
square-more =
    { $count ->
        [0] Aucune conversation n’est ouverte.
        [one] Une conversation est ouverte.
       *[other] { $Few } conversations sont ouvertes.
    } { $unread ->
        [0] Tout est lu.
        [one] Une n’est pas lue.
       *[other] { $Unread } ne sont pas lues.
    }
square-more-stuck =
    { $count ->
        [one] L’une de vos réponses n’est pas passée. Elle attend dans sa conversation.
       *[other] { $Few } de vos réponses ne sont pas passées. Elles attendent dans leurs conversations.
    }
square-filter = Quelles conversations
square-filter-open = Ouvertes
square-filter-unread = Non lues
square-filter-waiting = À laisser passer
square-filter-done = Terminées
square-filter-all = Toutes
square-none-open = Rien n’est ouvert. Ce qui est terminé figure sous « Terminées ».
square-none-unread = Tout a été lu.
square-none-waiting = Aucun message n’attend qu’on le laisse passer.
square-none-done = Rien n’est encore terminé.
square-none-all = Il n’y a rien ici.
square-empty = Ici, vous rencontrez ceux qui vous répondent.
square-empty-more = Ce que l’on dit sous ce que vous placez sur vos canaux se retrouve ici. Vous décidez de ce que vos lecteurs en voient, et répondez là où cela a été écrit.
square-empty-channels = Voir vos canaux
square-keys = Touches : j et k pour se déplacer, Entrée pour ouvrir, e pour terminer, u pour marquer comme non lu.
square-others = Autres conversations
square-unread-mark = Non lu :
square-wordless = sans mots
square-we = nous
square-we-said = nous avons répondu
square-under = sous « { $title } »
square-untitled = quelque chose qui n’a pas été publié d’ici
square-waiting =
    { $count ->
        [one] un en attente
       *[other] { $few } en attente
    }
square-done = terminée
square-close = C’est terminé
square-closed = Cette conversation est terminée. Un nouveau message la rouvrira.
square-reopen = Rouvrir
square-reopened = Cette conversation est rouverte.
square-mark-unread = Marquer comme non lue
square-usage = Ce que l’on vient faire sur ce canal : { $usage }.
square-see-there = Voir sur place
square-see-there-of = Voir le message de { $name } là où il a été écrit
square-root-gone = Ce à quoi tient cette conversation n’est plus en place. Les lecteurs de votre site ne la voient pas.
square-message-of = Message de { $name }
square-written-by = écrit par { $name }
square-new = nouveau venu
square-new-more = Rien de ce qu’écrit { $name } n’est encore passé. Laissez passer ceci, et la suite paraîtra d’elle-même.
square-waiting-more = { $name } a écrit ceci avant que l’on ait rien laissé passer de sa part.
square-attachments =
    { $count ->
        [one] Une image, un film ou une carte l’accompagne, à voir sur place.
       *[other] { $count } images, films ou cartes l’accompagnent, à voir sur place.
    }
square-state-waiting = vous attend
square-state-let-through = laissé passer
square-state-hidden = tenu hors du site
square-state-hidden-there = masqué sur le réseau
square-state-gone = disparu
square-state-not-for-everybody = pas pour tout le monde
square-gone-more = Il n’est plus là où il a été écrit ; les lecteurs ne le voient donc pas ici non plus.
square-hidden-there-more = Nous l’avons masqué sur le réseau même. Il ne peut pas paraître sur le site.
square-not-for-everybody-more = Son auteur, ou une modération là-bas, demande qu’il ne soit pas montré à tout le monde ; ou il a été écrit dans un salon qui n’est pas ouvert à tous. Il reste ici, qui que ce soit qui l’ait écrit.
square-let-through = Laisser passer
square-let-through-done = C’est passé. Ce qu’écrira { $name } paraîtra désormais de soi-même.
square-hide = Tenir hors du site
square-hidden-done = Tenu hors du site, avec ce qui y répond. Il reste là où il a été écrit.
square-show = Montrer de nouveau
square-shown-done = Montré de nouveau.
square-distrust = Ne plus rien laisser passer d’office
square-distrusted = Ce qu’écrira { $name } vous attendra désormais. Ce qui est montré le reste.
square-answer = Répondre
square-answer-to = Répondre à { $name }
square-answer-root = Répondre à tout le monde, sous votre propre texte
square-answer-root-instead = Répondre plutôt à tout le monde
square-answer-send = Envoyer
square-answer-hint = Ctrl et Entrée pour envoyer
square-answer-unseen = Les lecteurs de votre site ne verront pas cette réponse tant qu’ils ne voient pas ce à quoi elle répond.
square-size = { $count } caractères sur { $most }
square-size-bytes = { $count } octets sur { $most }
square-too-long =
    { $by ->
        [one] Un caractère de trop : ce réseau en prend { $most }.
       *[other] { $by } caractères de trop : ce réseau en prend { $most }.
    }
square-too-heavy = { $by } octets de trop : ce réseau en prend { $most }. Emojis et lettres accentuées pèsent le plus.
square-answer-sending = en chemin
square-answer-sent = en place
square-answer-failed = pas partie
square-answer-unconfirmed = on ne sait pas
square-answer-withdrawn = retirée
square-answer-withdrawing = retrait en cours
square-answer-unconfirmed-more = Elle est partie, et le réseau n’a pas dit s’il l’a prise. On la cherche ; rien n’est envoyé deux fois.
square-answer-retry = Réessayer
square-answer-look = Regarder de nouveau
square-answer-withdraw = Retirer
square-withdraw-title = Retirer cette réponse ?
square-withdraw-detail = Elle disparaît là-bas et ne peut être remise en place : une autre viendrait à la fin. Qui l’a lue l’a lue.
square-reads-only = Vous lisez. Les CM et les responsables répondent.
square-cannot-answer = Aucune réponse ne peut partir d’ici : le canal a été quitté ou doit être relié de nouveau, ou ce à quoi tient cette conversation a disparu.
square-look = Écouter maintenant
square-looked = On a demandé des nouvelles à chaque canal.
square-search = Filtrer par mots ou par personnes
square-marked-read = Marqué comme lu.
square-marked-unread = Marqué comme non lu.
square-key-done = Dire que c’est fait, ou rouvrir
square-key-unread = Marquer comme non lu, ou comme lu
square-only = Seulement ce qui s’est dit sur { $channel }.
square-only-all = Tout, d’où que cela vienne
square-answer-there = Répondre là-bas
square-answer-there-to = Répondre là-bas : { $name }
square-answered-there = Les articles se trouvent sur { $host } : c’est là que l’on répond, sous le nom que vous y portez. Ce que vous écrivez revient ici en quelques minutes, et l’on voit alors que la réponse est donnée.
square-answer-article = Écrire sous l’article
