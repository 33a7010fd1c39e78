# Décider : où l’on en est, les onglets, et sur quel avis on agit.
decide-tabs = Ce qui se décide
decide-tab-overview = Vue d’ensemble
decide-tab-strategy = Stratégie

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
decide-offer-open = sans réponse pour l’instant
decide-offer-standing = en vigueur
decide-offer-superseded = remplacée depuis
decide-offer-over = close
