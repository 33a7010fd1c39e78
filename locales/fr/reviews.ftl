# La réunion régulière sur ce qui est dû.
reviews-next = { $due ->
    [0] Le prochain point a lieu le { $day }. Rien n’est à traiter d’ici là.
    [one] Le prochain point a lieu le { $day }. Un sujet est à traiter.
   *[other] Le prochain point a lieu le { $day }. { $due } sujets sont à traiter.
}
reviews-no-next = Le dernier point a eu lieu le { $day }. Aucun autre n’est prévu.
reviews-none = Aucun point n’est prévu.
reviews-empty = Un point est la réunion régulière sur ce qui est à traiter.
reviews-empty-detail = Son ordre du jour se fait tout seul : décisions à revoir, avis sans réponse, essais qui s’achèvent, canaux dont le jour est venu. Le compte rendu s’écrit sur place et ce qui en sort y reste relié.
reviews-plan = Prévoir un point
reviews-plan-first = Prévoir le premier
reviews-plan-do = Prévoir
reviews-change = Changer le jour ou les personnes
reviews-day = Jour
reviews-rhythm = À quel rythme
reviews-rhythm-hint = Quand le compte rendu est clos, le suivant est prévu.
reviews-rhythm-monthly = Chaque mois
reviews-rhythm-quarterly = Chaque trimestre
reviews-rhythm-once = Une fois
reviews-rhythm-of = { $rhythm ->
    [monthly] chaque mois
   *[quarterly] chaque trimestre
}
reviews-who = Qui vient
reviews-guests = Qui d’autre
reviews-guests-hint = Un client, un collègue sans compte.
reviews-coming = Plus tard
reviews-coming-note = Ce qui est à traiter à cette date.
reviews-past = Passés
reviews-past-note = Avec leur compte rendu, tel qu’il a été clos.
reviews-due = { $count } à traiter
reviews-place = Point du { $day }
reviews-one = { $count ->
    [0] Rien à traiter le { $day }.
    [one] Un sujet à aborder le { $day }.
   *[other] { $count } sujets à aborder le { $day }.
}
reviews-one-closed = { $outcomes ->
    [0] Le compte rendu du { $day } est clos. Rien n’a été noté de ce qui en est sorti.
    [one] Le compte rendu du { $day } est clos. Une chose en est sortie.
   *[other] Le compte rendu du { $day } est clos. { $outcomes } choses en sont sorties.
}
reviews-people = Avec { $people }.
reviews-print = Imprimer
reviews-close = Clore le compte rendu
reviews-to-next = Le suivant
reviews-closed-now = Le compte rendu est clos.
reviews-closed-next = Le compte rendu est clos et le prochain point est prévu.
reviews-agenda = Ordre du jour
reviews-agenda-note = Ce qui est à traiter au jour de la réunion. Ce qui est réglé s’en va ; ce dont on a écrit reste.
reviews-agenda-closed = Tel qu’il était à la clôture du compte rendu.
reviews-agenda-none = Rien n’est à traiter. Vous pouvez tout de même écrire un compte rendu, ou reporter la réunion.
reviews-since = À traiter depuis le { $day }
reviews-source-unanswered = Avis sans réponse
reviews-source-decision = Décision à revoir
reviews-source-to-judge = Cet avis était-il juste ?
reviews-source-trial = Un essai s’achève
reviews-source-fit = Faut-il y être ? À réexaminer
reviews-source-channel = Le jour d’un canal est venu
reviews-source-alarm = Un canal est délaissé
reviews-source-proposal = Une proposition pour la stratégie attend
reviews-source-costs = { $count ->
    [one] Pour une publication des trois derniers mois, personne ne sait combien de temps elle a pris
   *[other] Pour { $count } publications des trois derniers mois, personne ne sait combien de temps elles ont pris
}
reviews-minutes = Compte rendu
reviews-minutes-note = Ce qui a été dit hors de l’ordre du jour. Tout est enregistré pendant que vous écrivez.
reviews-minutes-free = Ce qui a été dit hors de l’ordre du jour
reviews-minutes-of = Ce qui en a été dit
reviews-nothing-written = Rien n’a été noté.
reviews-saving = Enregistrement…
reviews-saved = Enregistré.
reviews-keep-mine = Garder le mien
reviews-take-theirs = Prendre le leur
reviews-conclude = Ce qu’il en sort
reviews-concluded = C’est noté avec ce point.
reviews-outcome-title = Qu’en est-il sorti ?
reviews-outcome-kind = Il en est sorti
reviews-outcome-decision = une décision
reviews-outcome-recommendation = un avis
reviews-outcome-day = un jour où y revenir
reviews-outcome-when = Revenir sur ce canal le
reviews-outcome-which = Lequel ou laquelle
reviews-outcome-which-hint = Du plus récent au plus ancien.
reviews-outcome-choose = Choisir
reviews-outcome-new-decision = Consigner une nouvelle décision
reviews-outcome-new-note = Ce sera noté ici, sans rien faire de plus.
reviews-outcome-new-recommendation = Rédiger un nouvel avis
reviews-outcome-do = Noter
reviews-outcome-of = { $kind ->
    [decision] Décision :
    [recommendation] Avis :
   *[day] Y revenir :
}
reviews-outcome-on = { $name }, le { $day }
reviews-source-channel-costs = { $count ->
    [one] Pour un canal, personne n’a dit ce qu’il coûte, en heures ou en argent
   *[other] Pour { $count } canaux, personne n’a dit ce qu’ils coûtent, en heures ou en argent
}
reviews-more = { $count ->
    [one] { $shown } sont affichés ; un autre est à traiter.
   *[other] { $shown } sont affichés ; { $count } autres sont à traiter.
}
reviews-more-all = Tout voir
reviews-write = Écrire le compte rendu
reviews-how = Écrivez ce qui se dit sous chaque sujet et notez ce qui en sort ; à la fin, le compte rendu se clôt.
reviews-outcomes = Ce qui en est sorti
reviews-outcomes-note = Où cela en est aujourd’hui.
reviews-what-for = Un point est la réunion régulière sur ce qui est à traiter ; son ordre du jour se fait tout seul.
reviews-open = Ouvrir l’ordre du jour
reviews-next-agenda = Au prochain ordre du jour
reviews-came = { $count ->
    [0] clos
    [one] une suite
   *[other] { $count } suites
}
reviews-past-all = Afficher les { $count }
reviews-from = À traiter à partir du { $day }
