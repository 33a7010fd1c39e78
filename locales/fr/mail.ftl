# Les lettres. Dites par le serveur seulement.
mail-greeting = Bonjour { $name },
mail-greeting-nobody = Bonjour,
mail-open = L’ouvrir
mail-settings = Changer ces réglages :
mail-unsubscribe = Arrêter ces courriels :
mail-since = depuis le { $at }
mail-when = { $day }{ $day ->
    [1] er
   *[other] {""}
} { $month } à { $time } { $zone }
mail-month-1 = janvier
mail-month-2 = février
mail-month-3 = mars
mail-month-4 = avril
mail-month-5 = mai
mail-month-6 = juin
mail-month-7 = juillet
mail-month-8 = août
mail-month-9 = septembre
mail-month-10 = octobre
mail-month-11 = novembre
mail-month-12 = décembre
mail-untitled = Une note
mail-on-at = sur { $channel }, le { $at }
mail-site-at = sur le site, le { $at }
mail-notice-opening = Quelque chose vous attend dans l’espace { $workspace }.
mail-notice-why = Vous recevez cette lettre parce que vous avez choisi, ou que votre rôle le veut, d’apprendre aussitôt ces choses de l’espace { $workspace }.
mail-digest-subject =
    { $count ->
        [0] { $workspace } : où en sont les choses
        [one] { $workspace } : une chose vous attend
       *[other] { $workspace } : { $count } choses vous attendent
    }
mail-digest-opening =
    { $count ->
        [0] Rien ne vous attend dans l’espace { $workspace }. Voici où en sont les choses.
        [one] Une chose vous attend dans l’espace { $workspace }. Voici où en sont les choses.
       *[other] { $count } choses vous attendent dans l’espace { $workspace }. Voici où en sont les choses.
    }
mail-digest-waits = Ce qui vous attend
mail-digest-came = Ce qui est arrivé
mail-digest-heard =
    { $count ->
        [one] Un message vous a été écrit.
       *[other] { $count } messages vous ont été écrits.
    }
mail-digest-out = Ce qui est paru
mail-digest-ahead = Ce qui va paraître
mail-digest-more =
    { $count ->
        [one] Et un autre.
       *[other] Et { $count } autres.
    }
mail-digest-why-daily = Vous recevez cette lettre chaque jour où il y a quelque chose à dire de l’espace { $workspace }.
mail-digest-why-weekly = Vous recevez cette lettre chaque semaine où il y a quelque chose à dire de l’espace { $workspace }.
mail-invitation-subject = { $name } vous invite dans l’espace { $workspace }
mail-invitation-opening = { $name } vous invite à travailler dans l’espace { $workspace }, sur Parvis.
mail-invitation-line = Acceptez l’invitation. Le lien fonctionne une seule fois, pendant sept jours.
mail-invitation-why = Si vous ne connaissez pas { $name }, laissez cette lettre sans réponse : il ne se passera rien.

mail-advice-subject = { $workspace } vous demande une réponse : { $question }
mail-advice-opening = { $name }, pour { $workspace }, vous conseille ce qui suit et a besoin de votre réponse pour le { $day }.
mail-advice-opening-past = { $name }, pour { $workspace }, vous conseille ce qui suit. Le jour fixé au départ, le { $day }, est passé ; votre réponse compte encore.
mail-advice-question = La question
mail-advice-advice = Ce qui est conseillé
mail-advice-reasons = Pourquoi
mail-advice-if-nothing = Si l’on ne fait rien
mail-advice-by-when = Votre réponse
mail-advice-answer-by = Lisez le tout et répondez pour le { $day } : aucun compte n’est nécessaire.
mail-advice-answer-past = Lisez le tout et répondez dès que vous pouvez : aucun compte n’est nécessaire.
mail-advice-why = Le lien vous est destiné. Si vous ne connaissez pas { $name }, vous pouvez laisser cette lettre sans réponse.
# Au client qui a demandé un contenu par un lien.
mail-brief-subject = { $workspace } : votre brief « { $title } »
mail-brief-answer-feasible = { $name } a répondu à votre brief « { $title } » : c’est faisable tel quel.
mail-brief-answer-otherwise = { $name } a répondu à votre brief « { $title } » : autre chose le servirait mieux.
mail-brief-answer-declined = { $name } a répondu à votre brief « { $title } » : il ne sera pas suivi, et voici pourquoi.
mail-brief-message = { $name } vous a écrit au sujet de votre brief « { $title } » :
mail-brief-where = La réponse entière est sur la page dont vous avez reçu le lien. Vous pouvez y convenir, ou répondre.
mail-brief-why = Vous recevez cette lettre parce que { $workspace } vous a donné un lien pour demander un contenu.
mail-brief-invite-subject = { $workspace } : demandez ce qu’il vous faut
mail-brief-invite-opening = { $name } vous invite à dire ce qu’il vous faut avant que rien ne soit fait.
mail-brief-invite-line = Sur cette page vous demandez, voyez ce qui est répondu et ce que cela coûte, et convenez. Il ne faut pas de compte ; gardez le lien.
