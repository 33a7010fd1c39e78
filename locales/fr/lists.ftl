# De courtes listes de choses nommées : catégories, étiquettes, signatures, usages, publics.
lists-name = Nom
lists-sentence = En une phrase
lists-edit = modifier
lists-remove = Retirer
lists-remove-sure = Retirer quand même
lists-removed = « { $name } » ne figure plus ici.
lists-up = Monter { $name }
lists-down = Descendre { $name }
