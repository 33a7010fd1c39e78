# Le registre des décisions.
decisions-place = Décisions
decisions-sentence-due =
    { $count ->
        [one] Une décision est à revoir.
       *[other] { $Few } décisions sont à revoir.
    }
decisions-sentence-due-many = Beaucoup de décisions sont à revoir.
decisions-sentence = Aucune décision n’est à revoir.
decisions-sentence-empty = Rien n’est encore inscrit.
decisions-more = Ce qui a été décidé, pourquoi, qui a été consulté avant et qui a été informé après. Rien n’est réécrit ici : une décision nouvelle prend la place d’une ancienne.
decisions-empty = Ici se trouve ce qui a été décidé, et pourquoi, pour qui viendra plus tard.
decisions-empty-more = Inscrivez la dernière décision prise : la question, ce qui a été envisagé, ce qui a été décidé, et qui a été consulté avant.
decisions-record = Inscrire une décision
decisions-filter = Quelles décisions
decisions-search = Chercher dans le registre
decisions-filter-all = Toutes
decisions-filter-standing = En vigueur
decisions-filter-to-look-at = À revoir
decisions-filter-past = Passées
decisions-year = Année
decisions-year-all = Toutes les années
decisions-load-more = Afficher la suite
decisions-state-standing = En vigueur
decisions-state-superseded = Remplacée
decisions-state-over = Sans objet
decisions-state-look = À revoir
decisions-look-by = à revoir le { $day }
decisions-look-since = à revoir depuis le { $day }
decisions-decided-on = Prise le { $day }
decisions-consulted-count =
    { $count ->
        [0] personne n’a été consulté avant
        [one] une personne a été consultée avant
       *[other] { $few } personnes ont été consultées avant
    }
decisions-stands-standing = Cette décision est en vigueur.
decisions-stands-look = Cette décision est à revoir.
decisions-stands-superseded = Une décision plus récente a pris sa place.
decisions-stands-over = Cette décision est sans objet.
decisions-stands-more = Prise par { $names } le { $day }.
decisions-stands-more-look = Prise par { $names } le { $day } ; on la reverra le { $next }.
decisions-options = Ce qui a été envisagé
decisions-options-none = Ce qui a été envisagé d’autre n’a pas été noté.
decisions-decision = Ce qui a été décidé
decisions-reasons = Pourquoi
decisions-reasons-none = Aucune raison n’a été notée.
decisions-people = Qui y a pris part
decisions-decided = A décidé
decisions-consulted = Personnes consultées avant
decisions-consulted-none = Personne n’a été consulté avant, pour autant que le registre le sache.
decisions-informed = Personnes informées après
decisions-informed-none = Personne encore.
decisions-touches = Ce qu’elle touche
decisions-advice = L’avis à l’origine
decisions-before = Ce dont elle prend la place
decisions-after = Ce qui a pris sa place
decisions-looks = Revue
decisions-looks-none = Personne ne l’a encore revue.
decisions-look-holds = Confirmée jusqu’au { $day }
decisions-look-changed = Changée
decisions-look-over = Devenue sans objet
decisions-look-line = { $name }, le { $day }
decisions-recorded = Inscrite par { $name } le { $day }.
decisions-look = La revoir
decisions-look-title = Est-elle encore valable ?
decisions-look-outcome = Votre constat
decisions-look-outcome-holds = Elle reste valable
decisions-look-outcome-over = Elle est sans objet
decisions-look-says = Pourquoi
decisions-look-next = La revoir le
decisions-look-do = Garder ce constat
decisions-look-changed-offer = S’il faut décider autrement, inscrivez la nouvelle décision : elle prendra la place de celle-ci.
decisions-look-noted = Votre constat est noté.
decisions-replace = Décider autrement
decisions-inform = Ajouter qui a été informé
decisions-inform-title = Qui en a été informé ?
decisions-inform-do = Ajouter
decisions-informed-toast = C’est noté.
decisions-form-title = Qu’est-ce qui a été décidé ?
decisions-form-more = Deux minutes maintenant évitent une dispute dans un an.
decisions-form-replaces = Elle prend la place de : { $decision }
decisions-form-answers = Elle répond à l’avis : { $question }
decisions-form-question = La question
decisions-form-options = Ce qui a été envisagé
decisions-form-options-hint = Une possibilité par ligne ; aussi ce qui n’a pas été choisi.
decisions-form-decision = Ce qui a été décidé
decisions-form-reasons = Pourquoi
decisions-form-reasons-hint = Qui lira ceci plus tard n’était pas là. Le Markdown fonctionne.
decisions-form-decided = Qui a décidé
decisions-form-consulted = Qui a été consulté avant
decisions-form-consulted-hint = Seulement qui pouvait encore y changer quelque chose.
decisions-form-informed = Qui a été informé après
decisions-form-person-hint = Un membre, ou toute personne par son nom.
decisions-form-person-add = Ajouter « { $name } »
decisions-form-person-remove = Enlever { $name }
decisions-form-decided-on = Décidé le
decisions-form-look-on = À revoir le
decisions-form-look-on-hint = Ce jour-là, on demandera si elle est encore valable.
decisions-form-record = L’inscrire
decisions-recorded-toast = La décision est au registre.
decisions-option-refuse = Ne pas le suivre
decisions-doubted = Un fait sur lequel elle repose a changé.
decisions-doubted-more = Revoyez la décision : elle peut tenir quand même.
