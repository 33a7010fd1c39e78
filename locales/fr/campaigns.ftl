# Des originaux et des déclinaisons avec un but et une période.
campaigns-sentence =
    { $count ->
        [0] Aucune campagne n’est en cours.
        [one] Une campagne est en cours.
       *[other] { $Few } campagnes sont en cours.
    }
campaigns-sentence-empty = Rien n’a encore été prévu comme campagne.
campaigns-more =
    { $count ->
        [0] Aucune n’est à venir.
        [one] Une est à venir.
       *[other] { $Few } sont à venir.
    }
campaigns-order = Commander une campagne
campaigns-filter = Quelles campagnes
campaigns-search = Chercher parmi les campagnes
campaigns-filter-all = Toutes
campaigns-filter-running = En cours
campaigns-filter-to-come = À venir
campaigns-filter-over = Terminées
campaigns-filter-called-off = Annulées
campaigns-empty = Une campagne, ce sont plusieurs originaux avec un but et une période
campaigns-empty-more = Elle dit ce qui doit être différent ensuite, pour qui et jusqu’à quand, et montre ce qui en fait partie et où on l’a placé.
campaigns-standing-running = En cours
campaigns-standing-to-come = À venir
campaigns-standing-over = Terminée
campaigns-standing-called-off = Annulée
campaigns-period = du { $from } au { $until }
campaigns-pieces =
    { $count ->
        [0] aucun original encore
        [one] un original, { $live } en ligne
       *[other] { $count } originaux, { $live } en ligne
    }
campaigns-new-place = Une campagne
campaigns-new-sentence = Qu’est-ce qui doit être différent quand elle se termine ?
campaigns-new-more = Un but et une période ; les originaux s’y ajoutent à mesure qu’ils s’écrivent.
campaigns-new-brief = Issue du brief « { $title } », qui le dira.
campaigns-name = Comment elle s’appelle
campaigns-aim = Ce qui doit être différent ensuite
campaigns-usage = Ce que l’on vient faire
campaigns-usage-open = Pas décidé
campaigns-audience = Pour qui
campaigns-audience-open = Pas décidé
campaigns-from = Du
campaigns-until = Au
campaigns-for = Qui la veut
campaigns-for-hint = Le nom de quelqu’un, ou d’un service
campaigns-hours = Heures prévues
campaigns-money = Argent prévu
campaigns-currency = Devise
campaigns-unknown-hint = Laissez vide si vous ne savez pas.
campaigns-called-off = Annulée, parce que
campaigns-called-off-hint = Vide tant qu’elle a lieu.
campaigns-part-aim = Pour quoi
campaigns-part-when = Quand, et pour qui l’on travaille
campaigns-part-means = Avec quoi
campaigns-make = La commander
campaigns-save = Enregistrer
campaigns-made = Commandée.
campaigns-one-to-come = Elle commence le { $day }.
campaigns-one-running = Elle court jusqu’au { $day }.
campaigns-one-over = Elle s’est terminée le { $day }.
campaigns-one-called-off = Elle est annulée : { $why }
campaigns-one-next-none = Rien n’en fait encore partie. Ajoutez le premier original.
campaigns-one-next =
    { $count ->
        [one] Son unique original est en ligne.
       *[other] { $live } de ses { $count } originaux sont en ligne.
    }
campaigns-one-next-one = Son unique original n’est pas encore en ligne.
campaigns-about = Ce qu’elle est
campaigns-ordered = Commandée par { $name }, le { $at }
campaigns-originals = Ses originaux
campaigns-originals-note = Où chacun en est, et où on l’a placé.
campaigns-nowhere = placé nulle part
campaigns-placed = { $channel } : { $state }
campaigns-add = Ajouter un original
campaigns-add-search = Chercher un original
campaigns-added = Ajouté.
campaigns-remove = Retirer
campaigns-remove-name = Retirer { $title } de la campagne
campaigns-removed = Il ne fait plus partie de la campagne.
campaigns-edit = Modifier
campaigns-hours-said = { $hours } heures prévues
campaigns-hours-unknown = Heures non prévues
campaigns-money-unknown = Argent non prévu
campaigns-fact = { $name } : { $value }
campaigns-of = Campagne : { $name }
