# Qui a été consulté avant et qui a été informé après.
involvement-none = Aucun acte de stratégie n’a encore eu lieu.
involvement-empty = Ici, on voit qui a été consulté avant une décision et qui en a été informé après.
involvement-empty-detail = Cela découle de ce que l’on fait : un canal ouvert ou quitté, son usage changé, la stratégie réécrite, une campagne commandée. Personne ne remplit de formulaire ; qui agit peut nommer l’avis à l’origine.
involvement-now-none-quarter = Aucun acte de stratégie ce trimestre.
involvement-now-none-month = Aucun acte de stratégie ce mois-ci.
involvement-now-quarter = { $acts ->
    [one] Un acte de stratégie ce trimestre : { $advised ->
        [1] un avis l’a précédé.
       *[other] { $consulted ->
            [1] quelqu’un a été consulté avant.
           *[other] personne n’a été consulté avant.
        }
    }
   *[other] { $acts } actes de stratégie ce trimestre : { $advised } sur avis, { $consulted } après consultation, { $after } sans rien demander avant.
}
involvement-now-month = { $acts ->
    [one] Un acte de stratégie ce mois-ci : { $advised ->
        [1] un avis l’a précédé.
       *[other] { $consulted ->
            [1] quelqu’un a été consulté avant.
           *[other] personne n’a été consulté avant.
        }
    }
   *[other] { $acts } actes de stratégie ce mois-ci : { $advised } sur avis, { $consulted } après consultation, { $after } sans rien demander avant.
}
involvement-trend = Lors de la dernière période complète, { $now } % ont suivi un avis ou une consultation ; lors de la précédente, { $before } %.
involvement-no-trend = Un acte de stratégie : un canal ouvert ou quitté, la stratégie réécrite, une campagne, un essai. Trop peu d’actes pour un pourcentage : il en faut { $minimum }, et deux périodes complètes qui en ont autant pour une évolution.
involvement-acts = Ce qui a été fait
involvement-acts-note = Les actes de stratégie seulement, d’après le journal. Sur avis : un avis avait été donné avant. Après consultation : la décision nomme quelqu’un qui a été consulté. Sans demander : ni l’un ni l’autre.
involvement-acts-filter = Les actes affichés
involvement-acts-none = Il n’y en a pas.
involvement-all = Tous
involvement-filter-advised = Sur avis
involvement-filter-consulted = Après consultation
involvement-filter-told-after = Sans demander
involvement-advised = Sur avis
involvement-consulted = Après consultation
involvement-told-after = Sans demander
involvement-on-advice = D’après l’avis :
involvement-for-decision = Consultation avant la décision :
involvement-gone = n’est plus ici
involvement-offers = { $count ->
    [one] Un avis ou une décision sur le même sujet l’a précédé.
   *[other] { $count } avis ou décisions sur le même sujet l’ont précédé.
}
involvement-link = Relier
involvement-link-title = Sur quoi cet acte reposait-il ?
involvement-link-note = Seul ce qui l’a précédé, sur le même sujet, est proposé. Un avis donné après ne compte pas.
involvement-link-advice = Avis
involvement-link-decisions = Décisions
involvement-link-do = Relier
involvement-linked = C’est relié.
involvement-deed-channel-connect = a connecté le canal « { $name } »
involvement-deed-channel-declare = a déclaré le canal « { $name } »
involvement-deed-channel-edit = a changé ce à quoi sert le canal « { $name } »
involvement-deed-channel-disconnect = a quitté le canal « { $name } »
involvement-deed-strategy-edit = a réécrit la stratégie
involvement-deed-strategy-accept = a accepté une proposition pour la stratégie
involvement-deed-strategy-restore = est revenu à une stratégie antérieure
involvement-deed-campaign-order = a commandé la campagne « { $name } »
involvement-deed-trial-open = a ouvert un essai : « { $name } »
involvement-deed-home-configure = a changé l’emplacement de la maison
involvement-deed-budget-change = a changé un budget : « { $name } »
involvement-deed-mandate-change = a changé un mandat : « { $name } »
involvement-deed-other = a fait un acte de stratégie ({ $action })
involvement-time = Au fil du temps
involvement-time-note = Les actes de stratégie, et la part qui a suivi un avis ou une consultation. Elle est affichée à partir de { $minimum } actes. En dessous, elle ne dit rien, si nette qu’elle paraisse.
involvement-time-by = Le découpage du temps
involvement-by-quarter = Par trimestre
involvement-by-month = Par mois
involvement-running = jusqu’ici
involvement-period = { $advised } avec avis, { $consulted } avec consultation avant, { $after } avec information après.
involvement-share = Avec avis ou consultation : { $share } %.
involvement-too-few = Trop peu pour une part.
involvement-period-none = Aucun acte de stratégie.
involvement-role = { $role ->
    [lead] responsables
    [cm] CM
    [contributor] contributeurs
    [viewer] observateurs
   *[other] rôle non noté
}
involvement-by-role = { $role } : { $acts } { $acts ->
    [one] acte
   *[other] actes
}, dont { $after } avec information après
involvement-both = Des deux côtés
involvement-advice-none = Aucun avis n’a été donné.
involvement-advice = { $given ->
    [one] Un avis donné
   *[other] { $given } avis donnés
} : { $taken } { $taken ->
    [one] suivi
   *[other] suivis
}, { $part } en partie, { $refused } { $refused ->
    [one] refusé
   *[other] refusés
}.
involvement-advice-unanswered = { $count } sans réponse alors que le délai est passé.
involvement-advice-waiting = { $count } en attente.
involvement-advice-in-time = { $count } { $count ->
    [one] réponse sur { $of } est arrivée à temps.
   *[other] réponses sur { $of } sont arrivées à temps.
}
involvement-held-none = Aucun n’a encore été réexaminé.
involvement-held = Sur { $judged } { $judged ->
    [one] réexaminé
   *[other] réexaminés
}, { $held } { $held ->
    [one] était juste
   *[other] étaient justes
}, { $part } en partie, { $no } non ; pour { $unknown }, personne ne peut le dire.
involvement-briefs-none = Aucun brief n’a été adressé.
involvement-briefs = { $asked ->
    [one] Un brief adressé
   *[other] { $asked } briefs adressés
}, { $waiting ->
    [0] tous avec une réponse.
    [one] dont un encore sans réponse.
   *[other] dont { $waiting } encore sans réponse.
}
involvement-quarter = T{ $quarter } { $year }
involvement-percent = { $share } %
involvement-columns = En haut, le nombre d’actes. En bas, la part avec avis ou consultation avant ; un tiret quand ils sont trop peu.
involvement-since = Depuis { $month }
involvement-in-words = Chaque période en mots
involvement-side-decide = Qui décide
involvement-side-advise = Qui conseille
involvement-fact-taken = avis suivis, en tout ou en partie
involvement-fact-in-time = avis répondus à temps
involvement-fact-held = avis justes, en tout ou en partie
involvement-fact-briefs = briefs avec une réponse
involvement-fact = { $count } sur { $of }
involvement-fact-none = aucun encore
involvement-fact-few = peu : pas de part
involvement-next = Ce que vous pouvez faire
involvement-next-note = Un acte compte comme conseillé, ou décidé après consultation, s’il est relié à ce qui l’a précédé.
involvement-to-link = { $count ->
    [one] Un acte compte comme fait sans demander, alors qu’un avis ou une décision sur le même sujet l’a précédé. Reposait-il là-dessus ?
   *[other] { $count } actes comptent comme faits sans demander, alors qu’un avis ou une décision sur le même sujet les a précédés. Reposaient-ils là-dessus ?
}
involvement-nothing-to-link = Il n’y a rien à relier : avant les actes faits sans demander, rien n’avait été conseillé ni décidé sur le même sujet.
involvement-coming = Quelque chose se prépare ? Donnez un avis maintenant, ou consultez quelqu’un et consignez la décision avec son nom : avant l’acte, cela compte.
involvement-advise = Donner un avis
involvement-record = Consigner une décision
involvement-newer = Plus récents
involvement-older = Plus anciens
