# Les jetons : par où entrent les scripts.
tokens-sentence =
    { $count ->
        [0] Aucun script n’agit ici pour vous.
        [one] Un jeton agit ici pour vous.
       *[other] { $Few } jetons agissent ici pour vous.
    }
tokens-more = Un script qui envoie un jeton agit en votre nom, dans cet espace seulement, et jamais au-delà de votre rôle.
tokens-make = Créer un jeton
tokens-make-do = Le créer
tokens-own = Les vôtres
tokens-others = D’autres membres
tokens-others-note = Vous êtes responsable de cet espace : vous voyez les jetons de tous et pouvez les reprendre.
tokens-acts-for = agit pour { $name }
tokens-until = valable jusqu’au
tokens-ended = a pris fin
tokens-used = dernier usage
tokens-unused = jamais utilisé
tokens-revoke = Reprendre
tokens-revoke-name = Reprendre le jeton { $name }
tokens-revoke-title = Reprendre « { $name } » ?
tokens-revoke-detail = Ce qui l’utilise sera refusé dès maintenant. C’est définitif ; vous pourrez créer un autre jeton.
tokens-revoked = Le jeton « { $name } » ne fonctionne plus.
tokens-name = À quoi il sert
tokens-name-hint = Par exemple « Export de la lettre ». Ce nom figure dans le journal à côté du vôtre.
tokens-scopes = Ce qu’il permet
tokens-area-content = Originaux et déclinaisons
tokens-area-content-hint = Avec les images, catégories, étiquettes et signatures.
tokens-area-publishing = Publication
tokens-area-publishing-hint = Mettre en ligne, placer les déclinaisons, et ce que cela a demandé.
tokens-area-conversations = Conversations
tokens-area-conversations-hint = Lire les conversations, répondre, masquer.
tokens-area-channels = Canaux
tokens-area-channels-hint = Avec leurs publics, leurs usages et leurs chiffres.
tokens-area-strategy = Stratégie et décisions
tokens-area-strategy-hint = Objectifs, usages, avis, décisions, points.
tokens-area-workspace = L’espace et son site
tokens-area-workspace-hint = Réglages, journal, ce qui change.
tokens-reach-none = Fermé
tokens-reach-read = Voir
tokens-reach-write = Voir et modifier
tokens-scope-content-read = voit les originaux et les déclinaisons
tokens-scope-content-write = voit et modifie les originaux et les déclinaisons
tokens-scope-publishing-read = voit les publications
tokens-scope-publishing-write = voit les publications, publie
tokens-scope-conversations-read = lit les conversations
tokens-scope-conversations-write = lit les conversations, répond
tokens-scope-channels-read = voit les canaux
tokens-scope-channels-write = voit et modifie les canaux
tokens-scope-strategy-read = voit la stratégie, les avis et les décisions
tokens-scope-strategy-write = voit et modifie la stratégie, les avis et les décisions
tokens-scope-workspace-read = voit l’espace et son site
tokens-scope-workspace-write = voit et modifie l’espace et son site
tokens-ends-on = Dernier jour
tokens-ends-on-hint = Dans un an au plus. Créez-en un nouveau avant cette date.
tokens-made-title = Le jeton est prêt
tokens-made-detail = Copiez-le maintenant et gardez-le comme un mot de passe : il n’est montré que cette fois.
tokens-made-use = Un script l’envoie ainsi :
tokens-word = Jeton
tokens-copy = Copier le jeton
tokens-copied = Copié
tokens-filter = Quels jetons
tokens-filter-all = Tous
tokens-filter-good = Valables
tokens-filter-ended = Expirés
tokens-search = Filtrer par nom ou par droit
