# Ce qui n’est pas possible dans l’agenda et les files d’attente, et ce qui conviendrait.

problem-agenda-backwards = Le dernier jour précède le premier.
problem-agenda-too-wide = C’est trop long : { $most } jours au plus.
problem-agenda-too-much = Il sort tant de choses pendant cette période qu’elles ne peuvent être montrées d’un coup. Choisissez moins de jours.
problem-slot-unreadable = Choisissez un jour de la semaine et une heure sous la forme 09:30.
problem-slots-too-close = { $one } et { $other } sont trop proches : laissez { $minutes } minutes entre deux créneaux.
problem-slots-too-many = C’est trop : un canal a { $most } créneaux au plus.
problem-queue-without-slots = « { $name } » n’a pas encore de créneaux. Donnez-lui-en sur sa page, ou choisissez une heure.
problem-queue-paused = La file d’attente de « { $name } » est en pause. Relancez-la d’abord, ou choisissez une heure.
problem-queue-full = Aucun créneau de « { $name } » n’est libre avant plus d’un an. Donnez-lui plus de créneaux, ou choisissez une heure.
problem-queue-moved-on = La file d’attente a changé entre-temps. Rien n’a été déplacé.
problem-queue-late = Dans la file d’attente de « { $name } », quelque chose a dépassé son heure. Donnez d’abord de nouvelles heures à la file.
