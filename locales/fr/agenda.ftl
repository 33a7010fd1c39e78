# Ce qui sort, et quand : l’agenda, les créneaux et la file d’attente d’un canal, et le calendrier lu ailleurs.

agenda-untitled = Sans titre
agenda-site = Site
agenda-queued = dans la file d’attente
agenda-warned = à regarder
agenda-sentence =
    { $count ->
        [0] Rien ne sort { $when }.
        [one] Une sortie { $when }.
       *[other] { $Few } sorties { $when }.
    }
agenda-sentence-past =
    { $count ->
        [0] Rien n’est sorti { $when }.
        [one] Une sortie { $when }.
       *[other] { $Few } sorties { $when }.
    }
agenda-when-this-week = cette semaine
agenda-when-week = la semaine du { $day }
agenda-when-this-month = ce mois-ci
agenda-when-month = en { $month }
agenda-when-four-weeks = pendant ces quatre semaines
agenda-when-four-weeks-from = pendant les quatre semaines à partir du { $day }
agenda-silence-ever = Rien n’est jamais sorti sur { $name }, et rien n’est prévu.
agenda-silence-first = Rien ne sort sur { $name } avant le { $next }.
agenda-silence-since = Rien n’est sorti sur { $name } depuis le { $since }, et rien n’est prévu.
agenda-silence-after = Rien n’est prévu sur { $name } après le { $since }.
agenda-silence-between = Rien sur { $name } du { $since } au { $next } : { $count } jours, plus que son rythme ne le permet.
agenda-crowded =
    { $count ->
        [one] Une fois, des sorties se gênent.
       *[other] { $Few } fois, des sorties se gênent.
    }
agenda-collision = { $place }, { $day } : trop proches l’une de l’autre.
agenda-collision-at-once = { $place }, { $day } : exactement à la même heure.
agenda-ahead-of = Serait retenu, car son original ne sera pas encore en ligne :
agenda-warnings = À regarder
agenda-quiet = Silence plus long que le rythme ne le permet : { $names }
agenda-span = { $from } – { $until }
agenda-views = Façon de regarder
agenda-view-week = Semaine
agenda-view-month = Mois
agenda-view-list = Liste
agenda-earlier = Plus tôt
agenda-later = Plus tard
agenda-today = Aujourd’hui
agenda-today-is = Aujourd’hui, { $day }
agenda-tomorrow-is = Demain, { $day }
agenda-zone = Heures de
agenda-filter-place = Lieu
agenda-filter-every-place = Partout
agenda-filter-language = Langue
agenda-filter-every-language = Toutes les langues
agenda-filter-state = État
agenda-filter-every-state = Tous les états
agenda-filter-planned = Prévu
agenda-filter-waiting = Attend quelqu’un
agenda-filter-out = Sorti
agenda-filter-house = Parutions de la maison
agenda-list-none = Rien ici. D’autres jours ou d’autres filtres en montreront peut-être plus.
agenda-empty = Ici, vous voyez ce qui sort, et quand.
agenda-empty-more = Dès que quelque chose est écrit, vous lui donnez ici un jour, sur votre site et sur chaque canal.
agenda-grid = Ce qui sort, jour par jour
agenda-keys = Les flèches vont d’un jour et d’une sortie à l’autre ; Entrée ouvre ; M déplace.
agenda-add = Prévoir une sortie
agenda-add-on = Prévoir quelque chose le { $day }
agenda-add-title = Prévoir quelque chose le { $day }
agenda-add-none = Tout ce qui est écrit a son heure, ou rien n’est encore écrit.
agenda-add-what = Quoi
agenda-add-what-hint = Les brouillons, et les déclinaisons jamais placées.
agenda-add-time = Heure
agenda-add-time-hint = Telle que la montrent les horloges : { $zone }.
agenda-add-do = Prévoir
agenda-where = Où
agenda-when = Quand
agenda-state = État
agenda-planned-in = Prévu pour { $at } ({ $zone })
agenda-ahead = Son original ne sera pas encore en ligne : la publication serait retenue.
agenda-close-to = À moins d’un quart d’heure de « { $name } », à { $time }.
agenda-give-up = Renoncer à cette date
agenda-given-up = « { $name } » n’a plus d’heure.
agenda-date = Date et heure
agenda-date-title = Quand sort « { $name } »
agenda-move = Déplacer
agenda-open = Ouvrir
agenda-moved = « { $name } » sort le { $day } à { $time }.
agenda-undone = « { $name } » est de retour à sa place.
agenda-move-left = Rien n’a été déplacé.
agenda-moving = Déplacement de « { $name } »
agenda-moving-to = { $day }, { $time } ({ $zone })
agenda-moving-keys = Gauche et droite : un jour. Haut et bas : un quart d’heure, avec Maj une heure. Page préc. et suiv. : une semaine. Entrée pose, Échap laisse en place.
agenda-moving-keys-month = Flèches : un jour ou une semaine. Maj avec haut et bas : une heure. Entrée pose, Échap laisse en place.
agenda-moving-day-before = Un jour plus tôt
agenda-moving-day-after = Un jour plus tard
agenda-moving-earlier = Un quart d’heure plus tôt
agenda-moving-later = Un quart d’heure plus tard
agenda-moving-place = Poser ici
agenda-subscribe = Votre propre calendrier
agenda-subscribe-short = S’abonner
agenda-subscribe-how = Créez un lien secret et ajoutez-le à votre calendrier comme abonnement (« à partir d’une URL », « s’abonner à un calendrier »). Il montre ce qui sort ici, ne change rien, et prend fin avec votre appartenance à l’espace.
agenda-link = Lien secret
agenda-link-once = Copiez-le maintenant : il ne sera plus montré. Quiconque l’a lit l’agenda.
agenda-link-since = Vous avez un lien depuis le { $at }.
agenda-link-read = Un calendrier est venu pour la dernière fois le { $at }.
agenda-link-unread = Aucun calendrier n’est encore venu.
agenda-link-renew-hint = Le lien lui-même n’est pas gardé ici. En le renouvelant, vous en recevez un autre, et l’ancien cesse de fonctionner.
agenda-link-make = Créer le lien
agenda-link-renew = Renouveler le lien
agenda-link-take-back = Le retirer
agenda-link-ask = Les calendriers qui lisent par le lien actuel s’arrêtent aussitôt, et il ne peut être rétabli.
agenda-link-renew-sure = Le renouveler tout de même
agenda-link-take-back-sure = Le retirer pour de bon
agenda-link-gone = Le lien ne fonctionne plus.
agenda-search = Filtrer par titre ou par lieu
