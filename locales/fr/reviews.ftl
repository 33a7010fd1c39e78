# La réunion régulière sur ce qui est dû.
reviews-next = { $due ->
    [0] Le prochain point a lieu le { $day }. Rien n’est à traiter d’ici là.
    [one] Le prochain point a lieu le { $day }. Un sujet est à traiter.
   *[other] Le prochain point a lieu le { $day }. { $due } sujets sont à traiter.
}
reviews-no-next = Le dernier point a eu lieu le { $day }. Aucun autre n’est prévu.
reviews-none = Aucun point n’est prévu.
reviews-empty = Un point est la réunion régulière sur ce qui est à traiter.
reviews-empty-detail = Son ordre du jour se fait tout seul : décisions à revoir, avis sans réponse, essais qui s’achèvent, canaux à réexaminer. Le compte rendu s’écrit sur place et ce qui en sort y reste relié.
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
reviews-agenda-note = Ce qui est à traiter au jour de la réunion. Ce qui est réglé s’en va ; ce sur quoi l’on a écrit reste.
reviews-agenda-closed = Tel qu’il était à la clôture du compte rendu.
reviews-agenda-none = Rien n’est à traiter. Vous pouvez tout de même écrire un compte rendu, ou reporter la réunion.
reviews-since = À traiter depuis le { $day }
reviews-source-unanswered = Avis sans réponse
reviews-source-decision = { $count ->
    [one] Décision à revoir
   *[other] Décisions à revoir
}
reviews-source-to-judge = { $count ->
    [one] Avis à juger : était-il juste ?
   *[other] Avis à juger : étaient-ils justes ?
}
reviews-source-trial = { $count ->
    [one] Essai qui s’achève
   *[other] Essais qui s’achèvent
}
reviews-source-fit = Faut-il y être ? À réexaminer
reviews-source-channel = { $count ->
    [one] Canal à réexaminer
   *[other] Canaux à réexaminer
}
reviews-source-alarm = { $count ->
    [one] Canal délaissé
   *[other] Canaux délaissés
}
reviews-source-proposal = { $count ->
    [one] Proposition en attente pour la stratégie
   *[other] Propositions en attente pour la stratégie
}
reviews-source-costs = { $count ->
    [one] Le temps passé sur une publication des trois derniers mois : personne ne le sait
   *[other] Le temps passé sur { $count } publications des trois derniers mois : personne ne le sait
}
reviews-minutes = Hors de l’ordre du jour
reviews-minutes-note = L’ordre du jour se fait de ce qui est dû. Notez ici ce dont vous voulez parler en plus, dès maintenant ou pendant la réunion. Tout est enregistré pendant que vous écrivez.
reviews-minutes-free = Autres sujets, et ce qui s’en est dit
reviews-minutes-of = Ce qui en a été dit
reviews-nothing-written = Rien n’a été noté.
reviews-saving = Enregistrement…
reviews-saved = Enregistré.
reviews-keep-mine = Garder le mien
reviews-take-theirs = Prendre le leur
reviews-conclude = Noter une suite
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
    [one] Ce que coûte un canal : personne ne l’a dit, en heures ou en argent
   *[other] Ce que coûtent { $count } canaux : personne ne l’a dit, en heures ou en argent
}
reviews-more = { $count ->
    [one] { $shown } sont affichés ; un autre est à traiter.
   *[other] { $shown } sont affichés ; { $count } autres sont à traiter.
}
reviews-more-all = Tout voir
reviews-write = Noter ce qui se dit
reviews-how = Notez sous chaque sujet ce qui se dit et ce qui en sort ; à la fin, le compte rendu se clôt.
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
reviews-one-before = { $count ->
    [0] Rien n’est encore à traiter le { $day }.
    [one] Un sujet à préparer pour le { $day }.
   *[other] { $count } sujets à préparer pour le { $day }.
}
reviews-prepare = D’ici là : lisez l’ordre du jour, notez sous chaque sujet ce que vous voulez dire et prévenez les personnes qui viennent.
reviews-close-title = Clore le compte rendu ?
reviews-close-early = La réunion n’a lieu que le { $day }.
reviews-close-empty = Rien n’a encore été noté.
reviews-close-fixed = L’ordre du jour reste tel qu’il est et plus rien ne peut être écrit. C’est irréversible.
reviews-close-open = La clôture ne règle aucun sujet : ce qui reste à traiter revient au prochain ordre du jour.
reviews-close-next = Le prochain point est prévu automatiquement.
reviews-close-last = Aucun autre point n’est prévu ensuite : prévoyez-en un pour continuer.
reviews-source-objective = { $count ->
    [one] Objectif dont le jour est passé
   *[other] Objectifs dont le jour est passé
}
reviews-source-remark = { $count ->
    [one] Remarque en suspens sur la stratégie
   *[other] Remarques en suspens sur la stratégie
}
reviews-fact-changed = Un fait sur lequel cela repose a changé : aucun jour n’était fixé.
reviews-add-subject = Noter autre chose, hors de l’ordre du jour
