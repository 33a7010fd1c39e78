# Décider : où l’on en est, les onglets, et sur quel avis on agit.
decide-tabs = Ce qui se décide
decide-tab-overview = Vue d’ensemble
decide-tab-strategy = Stratégie

# La vue d’ensemble.
decide-place = Décider
decide-sentence-new = Rien n’est encore décidé ici.
decide-sentence-waits =
    { $count ->
        [one] Une chose attend une réponse.
       *[other] { $Few } choses attendent une réponse.
    }
decide-sentence-calm = Rien n’attend de réponse.
decide-more-new = Commencez par ce que les gens viennent faire, et à qui vous vous adressez. Ce que l’on conseille et décide s’y mesure ensuite.
decide-more-whole = Votre stratégie tient : chaque usage est servi, et chaque canal en sert un.
decide-more-gaps =
    { $count ->
        [one] Dans la stratégie, une chose est à régler.
       *[other] Dans la stratégie, { $few } choses sont à régler.
    }
decide-begin = Écrire la stratégie
decide-waits = Ce qui attend
decide-waits-note = Ce qui reçoit sa réponse ici n’a pas à être demandé deux fois.
decide-waits-none = Rien.
decide-advice =
    { $count ->
        [one] Un avis attend une réponse.
       *[other] { $Few } avis attendent une réponse.
    }
decide-to-judge =
    { $count ->
        [one] D’un avis, on peut dire maintenant s’il était juste.
       *[other] De { $few } avis, on peut dire maintenant s’ils étaient justes.
    }
decide-to-look-at =
    { $count ->
        [one] Une décision est à revoir.
       *[other] { $Few } décisions sont à revoir.
    }
decide-proposals =
    { $count ->
        [one] Une modification proposée de la stratégie attend une réponse.
       *[other] { $Few } modifications proposées de la stratégie attendent une réponse.
    }
decide-remarks =
    { $count ->
        [one] Une remarque sur la stratégie n’est pas réglée.
       *[other] { $Few } remarques sur la stratégie ne sont pas réglées.
    }
decide-wait-judge = était-ce juste ?
decide-wait-judge-more = Un avis de { $name } : on peut dire maintenant s’il était juste.
decide-wait-remark = remarque
decide-wait-remark-more = { $name }, sur { $on }
decide-wait-remark-introduction = ce que vous voulez
decide-strategy-note = Ce que vous voulez, et ce qui y sert.
decide-open-strategy = Ouvrir la stratégie

decide-tab-recommendations = Avis
decide-tab-decisions = Décisions
decide-tab-involvement = Consultation
decide-tab-reviews = Points
decide-tab-responsibilities = Qui répond de quoi
# Sur quoi repose ce que l’on fait. Dans les fenêtres des actes de stratégie.
decide-grounds = Sur l’avis de qui ?
decide-grounds-note = Facultatif. Indiquez l’avis ou la décision à l’origine de cet acte : on verra plus tard qui a été consulté avant.
decide-grounds-none = Personne n’a encore donné d’avis et le registre est vide. Vous pourrez relier cet acte plus tard à ce qui existait avant lui.
decide-grounds-failed = Les avis ne peuvent pas être lus pour l’instant. Vous pouvez continuer et relier cet acte plus tard.
decide-grounds-recommendation = L’avis à l’origine
decide-grounds-nobody = De personne
decide-grounds-decision = La décision qu’il applique
decide-grounds-no-decision = Aucune
decide-grounds-option = { $question } ({ $when }, { $state })
decide-grounds-refused = Cet avis a été refusé. On peut tout de même le nommer : qui décide autrement a été conseillé.
decide-offer-taken = suivi
decide-offer-in-part = suivi en partie
decide-offer-refused = refusé
decide-offer-withdrawn = retiré
decide-offer-open = sans réponse pour l’instant
decide-offer-standing = en vigueur
decide-offer-superseded = remplacée depuis
decide-offer-over = close
