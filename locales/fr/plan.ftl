# Plans to revive a channel, or to leave it well.
plan-title = Que faire
plan-note = Un plan énumère les étapes et dit qui a coché quoi. Il s’achève avec la dernière, ou on y renonce en disant pourquoi.
plan-none = Deux plans peuvent être dressés d’après ce qui est connu : l’un pour relancer { $name }, l’autre pour le quitter proprement. L’une et l’autre fin se valent.
plan-revive = Plan pour le relancer
plan-leave = Plan pour le quitter proprement
plan-revive-title = Relancer { $name }
plan-leave-title = Quitter { $name } proprement
plan-state-open = Prêt
plan-state-followed = En cours
plan-state-done = Terminé
plan-state-given-up = Abandonné
plan-revive-sentence = Publier { $rhythm }, { $promised ->
        [yes] comme promis.
       *[no] pour commencer.
    } { $hours }
plan-hours-range = Cela prend { $unit ->
        [minutes] de { $low } à { $high } minutes
       *[hours] de { $low } à { $high } heures
    } par semaine, d’après { $records } relevés { $here ->
        [yes] de ce canal
       *[no] de tous les canaux
    } sur un an.
plan-hours-unknown = Ce que cela prend n’est pas connu : trop peu d’heures ont été notées.
plan-done-of = { $done ->
        [0] aucune étape faite sur { $all }
        [one] { $done } étape faite sur { $all }
       *[other] { $done } étapes faites sur { $all }
    }
plan-step-reconnect = Le reconnecter
plan-step-keeper = Nommer son référent
plan-step-usage = Dire à quoi il sert
plan-step-answer = { $count ->
        [0] Répondre à ce qui reste
        [1] Répondre à la question qui reste
       *[other] Répondre aux { $count } questions qui restent
    }
plan-step-settle = S’occuper de ce qui a échoué
plan-step-profile = Remettre le profil en état : son lien, ce qui est épinglé
plan-step-place = Placer « { $title } »
plan-step-place-why-did-well = Il a bien marché ailleurs : { $count } réactions.
plan-step-place-why-never-there = Il n’a jamais été placé ici.
plan-step-place-on = Proposé pour le { $at }
plan-step-place-missed = C’était proposé pour le { $day }, et manqué.
plan-step-place-anew = Nouvelle proposition : le { $at }
plan-step-write = Écrire quelque chose pour lui : il ne reste aucun article qui n’y ait été
plan-step-promise = Dire ce qui peut être promis désormais : { $rhythm }, ou moins
plan-step-decide = Consigner la décision de partir, avec ses raisons
plan-step-farewell = Publier l’adieu
plan-step-redirect = Changer le profil pour qu’il mène où vous êtes
plan-step-archive = Emporter l’archive
plan-step-disconnect = Déconnecter le canal
plan-step-done = { $who }, { $day }
plan-step-go = Y aller
plan-step-untitled = Sans titre
plan-step-place-do = Décliner et planifier
plan-step-decide-do = Écrire la décision
plan-step-farewell-do = L’écrire comme publication
plan-step-copy = Copier
plan-step-copied = Copié.
plan-step-archive-do = Télécharger l’archive
plan-step-disconnect-do = Le déconnecter…
plan-leave-sentence = Le dernier jour est le { $day }. Qui vous cherche là apprend où vous trouver.
plan-leave-planned = { $count ->
        [one] Une publication y est encore prévue.
       *[other] { $count } publications y sont encore prévues.
    } Ce qui tombe après l’adieu part quand même tant que le canal n’est pas déconnecté : abandonnez-le ou placez-le ailleurs.
plan-leave-planned-see = Voir ce qui est prévu
plan-leave-last = Dernier jour
plan-leave-find-us = Où vous trouver ensuite
plan-leave-farewell = Adieu ({ $language })
plan-leave-profile = Ce qui reste ensuite dans le profil
plan-give-up = Abandonner le plan
plan-give-up-title = Abandonner ce plan ?
plan-give-up-why = Pourquoi
plan-given-up = Le plan a été abandonné : { $reason }
plan-done-on = Terminé le { $day }.
plan-earlier = Plans précédents
plan-made = Le plan est dressé d’après ce qui est connu. Changez ce qui ne va pas.
plan-disconnect-detail = Son accès est oublié, son histoire reste, et ce qui y était prévu est retenu.
plan-left-now = { $name } est quitté. Son histoire reste.
plan-decide = Inscrire une décision
plan-advise = En faire un avis
plan-conflict-leave = À la question « Faut-il y être ? », la réponse est « { $answer } », et ce plan quitte le lieu. L’un des deux doit changer : évaluez de nouveau, ou consignez pourquoi vous partez.
plan-conflict-revive = À la question « Faut-il y être ? », la réponse est « { $answer } », et ce plan continue comme avant. L’un des deux doit changer : évaluez de nouveau, ou consignez pourquoi vous continuez.
plan-conflict-weigh = Évaluer de nouveau
plan-conflict-decide = Consigner la décision
