# La file d’un canal et ses créneaux.
queue-title = Créneaux et file d’attente
queue-note = Les heures de la semaine auxquelles quelque chose peut sortir. Ce qui entre dans la file d’attente prend le prochain créneau libre.
queue-zone = Les créneaux se lisent sur les horloges de
queue-slots = Créneaux
queue-no-slots = Pas encore de créneaux.
queue-slot-day = Jour
queue-slot-time = Heure
queue-slot-add = Ajouter un créneau
queue-slot-remove = Supprimer { $slot }
queue-suggest = Proposer d’après le rythme
queue-save = Enregistrer les créneaux
queue-saved = Les créneaux sont enregistrés. Rien n’a bougé dans la file d’attente.
queue-waiting = Dans la file d’attente
queue-empty = Rien n’attend. Ajoutez une déclinaison à la file d’attente depuis son bureau.
queue-next = La prochaine déclinaison ajoutée sortirait le { $at }.
queue-up = Plus tôt : { $name }
queue-down = Plus tard : { $name }
queue-take-out = Retirer { $name }
queue-taken-out = « { $name } » n’est plus dans la file d’attente. Son texte reste.
queue-off-slot = plus aucun créneau
queue-would-be = sortirait le { $at }
queue-could-move =
    { $count ->
        [one] Une publication pourrait prendre un autre créneau.
       *[other] { $Few } publications pourraient prendre d’autres créneaux.
    }
queue-lay-out = Leur donner les prochains créneaux libres
queue-laid-out = La file d’attente a de nouvelles heures.
queue-pause = Mettre en pause
queue-resume = Relancer
queue-paused = En pause depuis le { $at }. Rien n’en sort.
queue-paused-now = La file d’attente est en pause : rien n’en sort.
queue-resumed = La file d’attente reprend ; ce qui attend a pris les prochains créneaux libres.
queue-ordered = La file d’attente a un autre ordre.
queue-add = Ajouter à la file d’attente
queue-add-at = Sort le { $at }
