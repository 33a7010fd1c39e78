# Les parutions : ce que dit le reste de la maison (presse, évènement, courrier), dans l'agenda.

appearances-standing = Parution de la maison
appearances-all-day = Journée
appearances-sentence =
    { $count ->
        [one] Le reste de la maison a une parution à côté.
       *[other] Le reste de la maison a { $few } parutions à côté.
    }
appearances-add = Ajouter une parution
appearances-instead = Plutôt une parution de la maison
appearances-new = Que dit le reste de la maison ?
appearances-edit = Une parution de la maison
appearances-more = La presse, un évènement, un courrier : rien n’est envoyé d’ici. La parution figure dans l’agenda, pour que chacun voie ce que dit la maison, et quand.
appearances-title = De quoi s’agit-il ?
appearances-title-example = La foire d’automne
appearances-where = Où
appearances-where-hint = Un lieu où quelqu’un publie à la main.
appearances-where-new = Un nouveau lieu
appearances-where-name = Comment s’appelle ce lieu ?
appearances-where-example = La Gazette, un stand au marché
appearances-day = Jour
appearances-from = Du
appearances-until = Au
appearances-time = Commence à
appearances-several = Cela dure plusieurs jours
appearances-by = Par qui
appearances-by-hint = Qui s’en occupe, sur Parvis ou non.
appearances-address = Adresse sur le web
appearances-note = Remarque
appearances-reads-only = Un contributeur, un CM ou un responsable peut modifier ceci.
appearances-do = Ajouter
appearances-save = Enregistrer
appearances-strike = Supprimer
appearances-made = « { $name } » figure dans l’agenda : { $day }.
appearances-changed = « { $name } » a été modifiée : { $day }.
appearances-struck = « { $name } » a été rayée.
appearances-moved = « { $name } » est désormais prévue : { $day }.
appearances-moving-to = Vers { $day }
appearances-campaign-none = Aucune
appearances-original-none = Aucun
appearances-campaign = À quelle campagne appartient-elle ?
appearances-campaign-open = Ouvrir la campagne « { $name } »
appearances-original = De quel article parle-t-elle ?
appearances-original-hint = Ainsi, on l’y retrouve.
appearances-original-open = Ouvrir « { $title } »
