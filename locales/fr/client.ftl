# Ce qu’une personne sans compte lit, et à quoi elle répond, par un lien.
client-spent = Ce lien ne fonctionne plus
client-spent-more = Il a pris fin, ou la personne qui l’a envoyé l’a repris. Demandez-lui-en un nouveau.
client-elsewhere = Ce lien sert à autre chose.
client-letter-for = Pour { $name }
client-letter-from = { $name }, { $workspace }
client-letter-greeting = Bonjour { $name },
client-letter-opening = { $from } vous conseille ce qui suit et a besoin de votre réponse pour le { $day }.
client-letter-opening-late = { $from } vous conseille ce qui suit. Votre réponse était souhaitée pour le { $day } ; elle compte encore.
client-letter-advice = Ce que nous conseillons
client-letter-reasons = Pourquoi
client-letter-evidence = À l’appui de cet avis
client-letter-cost = Ce que cela coûterait
client-letter-cost-unknown = Nous ne le savons pas encore.
client-letter-cost-hours =
    { $count ->
        [one] { $hours } heure de travail
       *[other] { $hours } heures de travail
    }
client-letter-cost-hours-unknown = coût en heures inconnu
client-letter-cost-money-unknown = coût en argent inconnu
client-letter-if-nothing = Si l’on ne fait rien
client-letter-later = Comment nous le saurons
client-letter-later-line = Le { $day }, nous regarderons si cet avis était juste, d’après ceci : { $criterion }
client-answer = Votre réponse
client-answer-as = Vous répondez en tant que { $name }.
client-answer-taken = Oui, suivre cet avis
client-answer-in-part = Le suivre en partie
client-answer-refused = Non, ne pas le suivre
client-answer-part = Quelle partie
client-answer-part-hint = Ce qui est à suivre, et ce qui ne l’est pas.
client-answer-reason = Pourquoi
client-answer-reason-refused-hint = Dites-nous pourquoi : cela aide à mieux vous conseiller la prochaine fois.
client-answer-send = Envoyer la réponse
client-answer-change = Modifier la réponse
client-answer-cancel = La laisser telle quelle
client-answered-taken = Vous avez répondu : oui, suivre cet avis.
client-answered-in-part = Vous avez répondu : le suivre en partie.
client-answered-refused = Vous avez répondu : non, ne pas le suivre.
client-answered-other = { $name } y a répondu.
client-answered-at = { $name }, le { $at }
client-answered-thanks = Merci. La réponse est arrivée ; vous pouvez fermer cette page.
client-answered-may-change = Vous pouvez la modifier ici tant qu’aucune décision n’est inscrite.
client-answered-decided = Une décision repose sur cette réponse : elle ne peut plus être modifiée ici.
client-withdrawn = Cet avis a été retiré. Rien n’attend votre réponse.
client-until = Ce lien fonctionne jusqu’au { $day }. Il est destiné à { $name } seulement.
client-print = Imprimer
client-letter-opening-past = { $from } vous conseille ce qui suit. Le jour fixé au départ, le { $day }, est passé ; une réponse compte encore.
client-letter-written = Écrit le { $day }.
client-answer-taken-hint = Tel qu’il est donné ci-dessus.
client-answer-in-part-hint = Vous dites quelle partie.
client-answer-refused-hint = Vous dites pourquoi.
client-answer-exactly = Quoi exactement ?
client-answer-exactly-hint = Si la question laisse un choix entre deux choses, dites laquelle vous choisissez.
client-answer-choose = Choisissez d’abord une réponse.
