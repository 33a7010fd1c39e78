# Déclinaisons : ce qu’un original devient sur un canal.
variant-places = Ailleurs
variant-none = Écrire pour lui
variant-side-by-side = Toutes, côte à côte
variant-side-by-side-short = Côte à côte
variant-preview-waits = L’aperçu se dessine pendant que vous écrivez.
variant-begun = écrite, non placée
variant-title = Pour { $channel }
variant-text = Texte
variant-part = Partie { $number } sur { $all }
variant-part-add = Ajouter une partie
variant-part-split = Couper ici
variant-part-join = Joindre à la suivante
variant-part-up = Monter la partie { $number }
variant-part-down = Descendre la partie { $number }
variant-part-remove = Enlever la partie { $number }
variant-part-moved = C’est maintenant la partie { $number } sur { $all }.
variant-part-joined = La partie { $number } et la suivante n’en font qu’une.
variant-part-removed = La partie { $number } est enlevée.
variant-part-split-done = Il y a maintenant { $count } parties.
variant-split = Couper en parties
variant-split-offer = Trop long pour une seule partie. On peut en faire un fil.
variant-split-done = Coupé en { $count } parties. Relisez chacune.
variant-numbering = Numéros
variant-numbering-none = Sans numéro
variant-numbering-start = 1/5 au début
variant-numbering-end = 1/5 à la fin
variant-numbering-shown-start = Sort ainsi : « { $number } … »
variant-numbering-shown-end = Sort ainsi : « … { $number } »
variant-graphemes = caractères
variant-bytes = octets
variant-over =
    { $count ->
        [0] dans la limite
        [one] un de trop
       *[other] { $count } de trop
    }
variant-suggest = Proposer un premier texte
variant-suggested = Une proposition a pris la place de votre texte.
variant-link-card = Carte qui mène à l’original
variant-link-card-hint = Avec son titre, son résumé et son image. Sans elle, mettez l’adresse dans le texte si vous en voulez une.
variant-picture-crop = Recadrer l’image { $number } pour ce canal
variant-picture-cropped = Recadrée ici
variant-picture-crop-short = Recadrer
variant-picture-add = Ajouter une image
variant-picture-remove = L’enlever
variant-picture-removed = L’image est enlevée.
variant-picture-earlier = Plus tôt
variant-original = L’original
variant-stale = L’original a été publié de nouveau depuis.
variant-stale-short = dépassée
variant-stale-detail = Ce qui a changé est montré à côté. Changez ce qui doit l’être, puis dites qu’elle est à jour.
variant-fresh = Elle est à jour
variant-same =
    { $count ->
        [one] { $channels } dit presque la même chose.
       *[other] { $channels } disent presque la même chose.
    }
variant-same-detail = Un texte fait pour son lieu se lit ; une copie se saute.
variant-since = Ce qui a changé dans l’original depuis
variant-since-unread = Ce qui a changé ne peut pas être lu pour le moment.
variant-same-usage = Ce qu’on vient faire sur { $channel } : { $usage }
variant-same-audience = Qui y lit : { $audience }
variant-same-undecided = Personne n’a encore décidé à quoi sert { $channel } : cela dirait quoi écrire à la place.
variant-left = Vous avez quitté ce lieu. Ce qui a été écrit pour lui reste.
variant-may-not-place = Ici vous écrivez, d’autres placent.
variant-not-live = L’original n’est pas en ligne : ce qui est placé maintenant est retenu jusque-là.
variant-minutes-hint = Pour cette pièce, si vous le savez. Laissé vide, cela reste inconnu.
variant-place = Placer maintenant
variant-place-hand = Je la publie à la main
variant-place-again = La placer encore une fois tout de même
variant-plan = Prévoir pour { $channel }
variant-publications = Ce qu’elle est devenue
variant-warning = Avertissement de contenu
variant-warning-hint = Affiché à la place du texte jusqu’à ce qu’on le demande. Il compte avec le texte.
variant-visibility = Qui la voit
variant-visibility-usual = Selon les réglages du compte
variant-visibility-public = Tout le monde
variant-visibility-unlisted = Tout le monde, sans mise en avant
variant-visibility-followers = Les abonnés seulement
variant-sensitive = Voiler les images
variant-sensitive-hint = Elles se découvrent sur demande.
variant-poll = Sondage
variant-poll-add = Ajouter un sondage
variant-poll-remove = Sans sondage
variant-poll-choice = Choix { $number }
variant-poll-choice-add = Ajouter un choix
variant-poll-choice-remove = Retirer le choix { $number }
variant-poll-open = Ouvert pendant
variant-poll-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
variant-poll-hours =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
variant-poll-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
variant-poll-several = Plusieurs réponses possibles
variant-poll-hidden = Ne montrer les résultats qu’à la fin
