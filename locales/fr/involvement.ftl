# Qui a été consulté avant et qui a été informé après.
involvement-none = Aucun acte de stratégie n’a encore eu lieu.
involvement-empty = Ici, on voit qui a été consulté avant une décision et qui en a été informé après.
involvement-empty-detail = Cela découle de ce que l’on fait : un canal ouvert ou quitté, son usage changé, la stratégie réécrite, une campagne commandée. Personne ne remplit de formulaire ; qui agit peut nommer l’avis à l’origine.
involvement-now-none-quarter = Aucun acte de stratégie ce trimestre.
involvement-now-none-month = Aucun acte de stratégie ce mois-ci.
involvement-now-quarter = { $asked ->
    [0] { $acts ->
        [one] Un acte de stratégie ce trimestre, et personne n’a été consulté avant.
       *[other] { $acts } actes de stratégie ce trimestre, et personne n’a été consulté avant.
    }
   *[other] Ce trimestre, { $asked } { $asked ->
        [one] acte de stratégie sur { $acts } a suivi un avis ou une question.
       *[other] actes de stratégie sur { $acts } ont suivi un avis ou une question.
    }
}
involvement-now-month = { $asked ->
    [0] { $acts ->
        [one] Un acte de stratégie ce mois-ci, et personne n’a été consulté avant.
       *[other] { $acts } actes de stratégie ce mois-ci, et personne n’a été consulté avant.
    }
   *[other] Ce mois-ci, { $asked } { $asked ->
        [one] acte de stratégie sur { $acts } a suivi un avis ou une question.
       *[other] actes de stratégie sur { $acts } ont suivi un avis ou une question.
    }
}
involvement-trend = { $now } % lors de la dernière période complète, { $before } % lors de la précédente.
involvement-no-trend = L’évolution ne peut pas encore être dite : il faut deux périodes complètes d’au moins { $minimum } actes chacune.
involvement-acts = Ce qui a été fait
involvement-acts-note = Les actes de stratégie seulement, d’après le journal. Un acte est conseillé si un avis avait été donné avant.
involvement-acts-filter = Les actes affichés
involvement-acts-none = Il n’y en a pas.
involvement-all = Tous
involvement-filter-advised = Conseillés
involvement-filter-consulted = Consultation avant
involvement-filter-told-after = Information après
involvement-advised = Conseillé
involvement-consulted = Consultation avant
involvement-told-after = Information après
involvement-on-advice = D’après l’avis :
involvement-for-decision = Consultation avant la décision :
involvement-gone = n’est plus ici
involvement-offers = { $count ->
    [one] Un avis ou une décision sur le même sujet l’a précédé.
   *[other] { $count } avis ou décisions sur le même sujet l’ont précédé.
}
involvement-no-offers = Aucun avis ni décision sur ce sujet dans les six mois qui ont précédé.
involvement-link = Relier
involvement-link-title = Sur quoi cet acte reposait-il ?
involvement-link-note = Seul ce qui l’a précédé, sur le même sujet, est proposé. Un avis donné après ne compte pas.
involvement-link-advice = Avis
involvement-link-decisions = Décisions
involvement-link-do = Relier
involvement-linked = C’est relié.
involvement-what-one-can-do = Un acte a été annoncé après coup alors qu’on en avait parlé avant ? Reliez-le. Quelque chose se prépare ? Donnez un avis maintenant, ou consultez quelqu’un et consignez la décision avec son nom : cela prend une minute, et cela compte.
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
involvement-time-note = Une part est affichée à partir de { $minimum } actes. En dessous, elle ne dit rien, si nette qu’elle paraisse.
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
involvement-both-note = Ce que les avis sont devenus, s’ils se sont vérifiés, et si ceux qui conseillent ont répondu quand on les a sollicités.
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
    [one] s’est vérifié
   *[other] se sont vérifiés
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
