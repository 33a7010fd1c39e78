# Ce que le site public dit de lui-même. Le reste appartient à la marque.
site-skip = Aller au texte
site-feed = Suivre par flux
site-sections = Rubriques
site-topics = Sujets
site-authors = Qui écrit ici
site-also = À lire aussi
site-archive = Archives
site-elsewhere = Ailleurs sur ce site
site-a-section = Rubrique
site-a-topic = Sujet
site-an-author = De la plume de
site-count-texts = { $count ->
    [one] 1 texte
   *[other] { $count } textes
}
site-search = Rechercher
site-search-field = Que cherchez-vous ?
site-search-button = Rechercher
site-search-title = « { $query } » : ce qu’on a trouvé
site-search-hint = On trouve articles et notes par leurs mots, quelle que soit leur forme, avec ou sans accents.
site-search-found = { $count ->
    [one] Un texte contient ces mots.
   *[other] { $count } textes contiennent ces mots.
}
site-search-some = { $count ->
    [one] Aucun texte ne contient tous ces mots. Celui-ci en contient une partie.
   *[other] Aucun texte ne contient tous ces mots. Ces { $count } textes en contiennent une partie.
}
site-search-none = Rien ici ne contient « { $query } ».
site-search-advice = D’autres mots pour la même chose peuvent aider, ou moins de mots.
site-search-instead = Voici ce qui contient
site-search-as-typed = Chercher « { $query } » tel quel
site-preview = Aperçu : seules les personnes qui ont ce lien le voient, et pendant une heure.
site-theme-preview = Aperçu d’un thème : seules les personnes qui ont ce lien le voient, pendant une heure.
site-read-on = Lire la suite
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
