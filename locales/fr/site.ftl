# Ce que le site public dit de lui-même. Le reste appartient à la marque.
site-skip = Aller au texte
site-feed = Suivre par flux
site-preview = Aperçu : seules les personnes qui ont ce lien le voient, et pendant une heure.
site-nothing-yet = Rien n’a encore été publié ici. Revenez bientôt, ou suivez le flux.
site-pages = Pages
site-page-number = Page { $number } sur { $total }
site-newer = ← Plus récent
site-older = Plus ancien →
site-tags = Sujets
site-note-of = Une note
site-read-translation = Lire en français
site-ours = la maison
site-not-found = Il n’y a rien à cette adresse
site-not-found-detail = La page a peut-être changé de place, ou n’a jamais existé. Tout ce qui est publié ici part de la première page.
site-back-home = Vers la première page
site-no-site = Il n’y a pas de site à cette adresse
site-no-site-detail = La personne qui administre ce Parvis peut dire quels sites vivent ici.
site-reading = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
site-replies-heading = Ce qu’on a répondu
site-count-replies = { $count ->
    [one] 1 réponse
   *[other] { $count } réponses
}
site-count-likes = { $count ->
    [one] 1 j’aime
   *[other] { $count } j’aime
}
site-count-reposts = { $count ->
    [one] 1 partage
   *[other] { $count } partages
}
site-network-rehearsal = le réseau d’entraînement
site-network-bluesky = Bluesky
site-date = { $day }{ $day ->
    [1] er
   *[other] {""}
} { $month } { $year }
site-month-1 = janvier
site-month-2 = février
site-month-3 = mars
site-month-4 = avril
site-month-5 = mai
site-month-6 = juin
site-month-7 = juillet
site-month-8 = août
site-month-9 = septembre
site-month-10 = octobre
site-month-11 = novembre
site-month-12 = décembre
site-text-footnotes = Notes
site-text-back = Revenir au texte
site-text-task-done = Fait
site-text-task-open = À faire
site-text-table = Tableau
