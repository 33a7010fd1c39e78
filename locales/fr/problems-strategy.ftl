# Ce qui peut mal se passer avec la stratégie, ses révisions, ses propositions et ses remarques.
problem-conflict-strategy =
    { $own ->
        [yes] Vous avez modifié le même passage dans un autre onglet entre-temps. Rien n’est perdu : les deux textes sont là ; choisissez celui qui reste.
       *[no] { $name } a modifié le même passage entre-temps. Rien n’est perdu : les deux textes sont là ; choisissez celui qui reste.
    }
problem-strategy-moved-on = La stratégie a été modifiée depuis que vous l’avez vue. Regardez ce que le retour changerait maintenant, puis recommencez.
problem-strategy-name-kept = Quelque chose qui porte ce nom doit rester, parce qu’autre chose ici s’y réfère. Choisissez un autre nom.
problem-strategy-channel-unknown = Ce canal n’est plus là. Retirez-le.
problem-strategy-metric-unknown = D’un canal, on peut compter les abonnés, les membres ou les publications.
problem-strategy-number-unreadable = Il faut un nombre, par exemple 40 ou 2,5.
problem-strategy-hours-out-of-range = Un délai de réponse est compris entre 1 et { $most } heures.
problem-strategy-id-unreadable = Un identifiant est un UUID.
problem-strategy-side-unknown = Indiquez « mine » ou « theirs ».
problem-strategy-passage-unknown = Un passage est l’un de : introduction, objective, usage, audience, serving.
problem-proposal-clashes = { $count ->
    [one] Un passage a été modifié depuis cette proposition. Choisissez le texte qui reste.
   *[other] { $count } passages ont été modifiés depuis cette proposition. Choisissez le texte qui reste.
}
problem-proposal-settled = Cette proposition a déjà sa réponse. Regardez ce qui a été dit.
problem-proposal-of-another = Seule la personne qui a fait une proposition la retire. Vous pouvez la refuser, avec une raison.
problem-proposal-changes-nothing = Cette proposition ne change rien. Modifiez d’abord un passage.
problem-proposal-state-unknown = Une proposition est l’un de : open, accepted, refused, withdrawn.
problem-remark-quote-not-there = L’introduction n’a plus ces mots. Marquez de nouveau le passage.
