# À quoi servent les canaux : usages et publics, dans les mots de l’espace.
strategy-usages = Usages
strategy-usages-note = Ce que l’on vient faire : suivre l’actualité, être aidé, se rencontrer. Un canal sert d’abord l’un d’eux, et parfois d’autres à côté.
strategy-usages-empty = Aucun n’est écrit. Dites ce que l’on vient faire chez vous, et chaque canal pourra dire auquel de ces usages il sert.
strategy-usage-add = Ajouter un usage
strategy-usage-edit = Modifier un usage
strategy-usage-sentence-hint = Ce que l’on y fait, comme le diraient ceux qui viennent.
strategy-audiences = Publics
strategy-audiences-note = À qui vous parlez. Un canal parle d’abord à l’un d’eux.
strategy-audiences-empty = Aucun n’est écrit. Dites à qui vous parlez, et chaque canal pourra dire pour qui il est là.
strategy-audience-add = Ajouter un public
strategy-audience-edit = Modifier un public
strategy-audience-sentence-hint = Qui sont ces personnes, et ce qui les amène à vous.

# La stratégie comme un document.
strategy-place = Stratégie
strategy-sentence-empty = Personne n’a encore écrit ce que vous voulez.
strategy-sentence-whole = Tout ce que vous faites sert à quelque chose, et chaque usage est servi.
strategy-sentence-gaps =
    { $count ->
        [one] Dans votre stratégie, une chose est à régler.
       *[other] Dans votre stratégie, { $few } choses sont à régler.
    }
strategy-more-changed = Dernière modification par { $who }, le { $when } : { $what }
strategy-more-changed-bare = Dernière modification par { $who }, le { $when }.
strategy-empty = Ici se trouve ce que vous voulez, ce que les gens viennent faire, et le canal qui y sert.
strategy-empty-more = Commencez par les usages : que viennent faire les gens ? Demander, apprendre, montrer ce qu’ils ont fait, trouver un événement. Les canaux viennent après.
strategy-begin = Écrire le premier usage
strategy-revisions = Révisions
strategy-gaps = Ce qui ne tient pas ensemble
strategy-gap-usage = Aucun canal ne sert l’usage « { $name } ».
strategy-gap-audience = Aucun canal ne s’adresse à « { $name } ».
strategy-gap-channel-usage = { $name } ne sert aucun usage.
strategy-gap-channel-audience = { $name } ne s’adresse à personne en particulier.
strategy-gap-channel-keeper = Personne ne répond de { $name }.
strategy-gap-objective = Rien de ce que vous faites ne mène à « { $name } ».
strategy-gap-past = Le jour de « { $name } » est passé.
strategy-gaps-more =
    { $count ->
        [one] En montrer une de plus
       *[other] En montrer { $count } de plus
    }
strategy-introduction = Où nous en sommes, ce que nous voulons
strategy-introduction-none = Rien n’est encore écrit ici : où vous en êtes, ce que vous voulez, ce que vous laissez à d’autres.
strategy-introduction-write = L’écrire
strategy-introduction-edit = Modifier l’introduction
strategy-introduction-label = Texte, en Markdown
strategy-edit = Modifier
strategy-edit-named = Modifier { $name }
strategy-objectives = Objectifs
strategy-objectives-note = Ce qui est à atteindre, à quoi on le verra, et pour quand.
strategy-objectives-none = Aucun encore. Un objectif a quelque chose à compter et un jour.
strategy-objective-add = Ajouter un objectif
strategy-objective-edit = Modifier un objectif
strategy-objective-name = Que faut-il atteindre ?
strategy-objective-metric = Que compte-t-on ?
strategy-objective-metric-hint = En mots : « questions qui ont reçu une réponse sous nos articles en un mois ».
strategy-objective-counted = Ou un nombre relevé pour vous
strategy-objective-counted-none = Aucun : quelqu’un le compte
strategy-objective-baseline = Où vous en êtes aujourd’hui
strategy-objective-baseline-hint = Laissé vide, il est inconnu, et on le dit.
strategy-objective-target = Cible
strategy-objective-by = Pour quand
strategy-objective-budget = Quel budget sert-il ?
strategy-objective-usages = Quels usages y mènent ?
strategy-objective-usages-none = Aucun usage n’est encore écrit.
strategy-objective-line = { $metric } : de { $baseline } à { $target }
strategy-objective-line-unknown = { $metric } : cible { $target }
strategy-objective-baseline-unknown = Le point de départ est inconnu.
strategy-objective-until = d’ici au { $day }
strategy-objective-past = son jour est passé
strategy-objective-now = à présent { $value }, relevé
strategy-objective-now-unknown = pas encore relevé
strategy-objective-serves = Pour le budget : { $budget }
strategy-objective-through = Par :
strategy-objective-unserved = rien n’y mène
strategy-counted = { $metric } sur { $channel }
strategy-serves-none = aucun canal ne le sert
strategy-serve = Dire quel canal le sert
strategy-serve-more = Ajouter un autre canal
strategy-serving-title = Ce que sert un canal
strategy-serving-usage = Que viennent faire les gens ?
strategy-serving-channel = Quel canal y sert ?
strategy-serving-channel-beside = { $name } sert d’abord autre chose. Ce sera alors son deuxième usage.
strategy-serving-audience = Pour qui ?
strategy-serving-tone = Ton
strategy-serving-tone-hint = « Chaleureux, bref, sans jargon ».
strategy-serving-kinds = Genres de contenu
strategy-serving-kinds-hint = « Réponses, dates, photos des étals ».
strategy-serving-hours = Répondre sous, en heures
strategy-serving-hours-hint = Ce que les gens peuvent en attendre. La négligence se mesure à cela.
strategy-serving-main = premier usage
strategy-serving-beside = deuxième usage
strategy-serving-for = pour { $audience }
strategy-serving-for-nobody = pour personne en particulier
strategy-serving-tone-line = Ton : { $tone }
strategy-serving-kinds-line = Contenu : { $kinds }
strategy-serving-hours-line =
    { $hours ->
        [one] Répond en une heure
       *[other] Répond sous { $hours } heures
    }
strategy-serving-of = Ce que { $channel } fait pour « { $usage } »
strategy-serving-of-undecided = À quoi sert { $channel }
strategy-serving-stop = Il ne sert plus cela
strategy-unassigned = Canaux sans usage
strategy-unassigned-note = Dites pour chacun ce que les gens viennent y faire, ou prévoyez de bien quitter ce canal.
strategy-unspoken = aucun canal ne leur parle
strategy-audience-through = Canaux qui leur parlent :
strategy-why = Pourquoi ?
strategy-why-hint = Une phrase que comprendra qui lit ceci dans un an.
strategy-propose-only = Seulement le proposer : quelqu’un d’autre l’accepte
strategy-propose = Proposer
strategy-proposed = Votre proposition attend une réponse.
strategy-saved = La stratégie est modifiée.
strategy-remove = Retirer
strategy-clash-title = Les deux textes
strategy-clash-theirs = Ce qu’a écrit { $name }
strategy-clash-mine = Ce que vous avez écrit
strategy-clash-take-mine = Garder le mien
strategy-clash-take-theirs = Garder l’autre

# Révisions.
strategy-revisions-title = Révisions de la stratégie
strategy-revisions-none = Aucune encore. La première modification en fait une.
strategy-revision-number = Révision { $number }
strategy-revision-now = Telle qu’elle est
strategy-revision-nothing = Avant la première
strategy-revision-against = Comparée à
strategy-revision-same = Les deux disent la même chose.
strategy-revision-return = Revenir à cette révision
strategy-revision-returning = Revenir à la révision { $number } changerait ceci :
strategy-revision-return-nothing = Revenir ne changerait rien : elle est comme alors.
strategy-revision-return-do = Revenir à la révision { $number }
strategy-revision-returned = Vous êtes revenu à la révision { $number }. Ce qui s’y trouvait est aussi une révision.
strategy-revision-between = De { $older } à { $newer }
strategy-cause-begun = Telle qu’elle était avant
strategy-cause-edited = Modifiée
strategy-cause-listed = Usages ou publics modifiés
strategy-cause-channel = Un canal a changé
strategy-cause-accepted = Une proposition a été acceptée
strategy-cause-returned = Retour à la révision { $number }
strategy-note-channel-left = { $name } a été quitté depuis. Ce qu’il servait ne revient pas.
strategy-note-channel-stays = { $name } est venu plus tard. Il reste, et garde ce qu’il sert.
strategy-note-usage-stays = L’usage « { $name } » est venu plus tard. Il reste, parce que quelque chose qui reste s’y réfère.
strategy-note-audience-stays = Le public « { $name } » est venu plus tard. Il reste, parce que quelque chose qui reste s’y réfère.

# Ce qui diffère.
strategy-how-added = nouveau
strategy-how-removed = retiré
strategy-how-changed = modifié
strategy-kind-introduction = Introduction
strategy-kind-objective = Objectif
strategy-kind-usage = Usage
strategy-kind-audience = Public
strategy-kind-serving = Ce que sert un canal
strategy-field-text = Texte
strategy-field-name = Nom
strategy-field-sentence = Phrase
strategy-field-metric = Ce que l’on compte
strategy-field-counted = Nombre relevé pour vous
strategy-field-baseline = Point de départ
strategy-field-target = Cible
strategy-field-by = Pour quand
strategy-field-budget = Budget
strategy-field-usages = Usages
strategy-field-usage = Usage
strategy-field-audience = Public
strategy-field-rhythm = Rythme
strategy-field-tone = Ton
strategy-field-kinds = Contenu
strategy-field-answer-hours = Répond sous (heures)
strategy-nothing = rien

# Propositions.
strategy-proposal-by = { $who } propose : { $why }
strategy-proposal-open = La regarder
strategy-proposal = Une proposition
strategy-proposal-was-accepted = { $who } l’a acceptée.
strategy-proposal-was-refused = { $who } l’a refusée.
strategy-proposal-was-withdrawn = { $who } l’a retirée.
strategy-proposal-title = Une proposition de { $who }
strategy-proposal-behind = La stratégie a été modifiée depuis. Ce qui a changé ailleurs reste.
strategy-proposal-clashes =
    { $count ->
        [one] Un passage a aussi été modifié depuis par quelqu’un d’autre. Quel texte garder ?
       *[other] { $Few } passages ont aussi été modifiés depuis par quelqu’un d’autre. Quel texte garder ?
    }
strategy-proposal-clash = { $kind } : { $name }
strategy-proposal-take-mine = Le texte de la proposition
strategy-proposal-take-theirs = Ce qui s’y trouve à présent
strategy-proposal-accept = Accepter
strategy-proposal-refuse = Refuser
strategy-proposal-refuse-do = Refuser avec cette raison
strategy-proposal-reason = Pourquoi pas ?
strategy-proposal-withdraw = La retirer
strategy-proposal-accepted = La proposition est maintenant dans la stratégie.
strategy-proposal-refused = La proposition est refusée, avec votre raison.
strategy-proposal-withdrawn = Votre proposition est retirée.

# Remarques.
strategy-remark-add = Remarque
strategy-remark-add-to = Remarque sur { $name }
strategy-remark-body = Votre remarque, pour les membres seulement
strategy-remark-quote = Sur ces mots
strategy-remark-quote-hint = Copiez les mots de l’introduction dont il s’agit ; laissé vide, il s’agit de tout.
strategy-remark-do = La noter
strategy-remark-answer = Répondre
strategy-remark-answer-body = Votre réponse
strategy-remark-settle = Marquer comme réglée
strategy-remark-settled = La remarque est réglée.
strategy-remark-changed = Le passage a été modifié depuis.
strategy-remark-gone = Le passage n’est plus là.
strategy-remarks-elsewhere = Remarques sur ce qui n’est plus là

# Où en est la stratégie, et que faire ensuite.
strategy-stands = Où en sont les choses
strategy-stands-none = rien d’écrit encore
strategy-stands-introduction = Ce que nous voulons
strategy-stands-introduction-on = c’est écrit
strategy-stands-objectives-past =
    { $count ->
        [one] le jour de l’un d’eux est passé
       *[other] le jour de { $count } d’entre eux est passé
    }
strategy-stands-objectives-off =
    { $count ->
        [one] rien ne mène à l’un d’eux
       *[other] rien ne mène à { $count } d’entre eux
    }
strategy-stands-objectives-on = quelque chose mène à chacun
strategy-stands-usages-off =
    { $count ->
        [one] l’un est sans canal
       *[other] { $count } sont sans canal
    }
strategy-stands-usages-on = chacun est servi
strategy-stands-channels = Canaux
strategy-stands-channels-off =
    { $count ->
        [one] l’un ne sert aucun usage
       *[other] { $count } ne servent aucun usage
    }
strategy-stands-channels-on = chacun sert un usage
strategy-stands-audiences-off =
    { $count ->
        [one] aucun canal ne parle à l’un d’eux
       *[other] aucun canal ne parle à { $count } d’entre eux
    }
strategy-stands-audiences-on = on s’adresse à chacun
strategy-stands-remarks = Remarques
strategy-stands-remarks-on =
    { $count ->
        [one] pas encore réglée
       *[other] pas encore réglées
    }
strategy-next = Que faire ensuite
strategy-next-none = Rien : ce que vous voulez, ce que les gens viennent faire et les lieux où vous êtes vont ensemble. Si vous pensez autrement, donnez votre avis.
strategy-next-advise = Donner un avis
