# Publications : déclinaisons placées, ou à placer, sur un canal, et leur histoire complète.
publication-due = départ
publication-due-on = départ le
publication-out = publiée
publication-out-on = publiée le
publication-next-attempt = Prochain essai
publication-next-look = Prochaine vérification
publication-network-said = Le réseau a dit :
publication-refused-said = Changez ce qui le gêne, puis réessayez avec le texte actuel.
publication-refused-silent = Il n’a pas dit pourquoi. Le reçu montre ce qui a été envoyé et ce qu’il a répondu.
publication-withdrawing = Elle est en train d’être retirée.
publication-parts-out =
    { $out ->
        [one] { $out } partie sur { $all } est sortie
       *[other] { $out } parties sur { $all } sont sorties
    }
publication-continue = Envoyer les autres
publication-part-gone = retirée
publication-part-likes = { $count ->
        [one] { $count } j’aime
       *[other] { $count } j’aime
    }
publication-part-reposts = { $count ->
        [one] { $count } partage
       *[other] { $count } partages
    }
publication-part-replies = { $count ->
        [one] { $count } réponse
       *[other] { $count } réponses
    }
publication-part-quotes = { $count ->
        [one] { $count } citation
       *[other] { $count } citations
    }
publication-parts-replies = Le réseau compte les réponses partie par partie ; la partie suivante du fil en est une, on ne les additionne donc pas.
publication-correct = Publier une correction
publication-correcting = La correction est en cours.
publication-correction-stopped = La correction n’a pas abouti, ou à moitié seulement.
publication-correction-nothing = Ce qui est en place dit déjà la même chose.
publication-correction-by-hand = { $channel } ne peut pas être changé d’ici. Changez-le là-bas à la main.
publication-correction-edit = Ce qui est en place sur { $channel } est changé ; réponses et j’aime restent.
publication-correction-anew = { $channel } ne permet pas de changer ce qui est en place. On peut le retirer et le publier de nouveau.
publication-correction-reorders = Des mots changeraient de place dans le fil, et les réponses tiendraient à d’autres. On peut retirer le fil et le publier de nouveau.
publication-correction-put = La partie { $part } est ajoutée.
publication-correction-edit-part = La partie { $part } est changée.
publication-correction-remove = La partie { $part } est enlevée.
publication-anew = Retirer et publier de nouveau
publication-replaces = Elle a pris la place d’une autre, retirée.
publication-lost = Ce qui s’y perd
publication-lost-replies = Réponses
publication-lost-likes = J’aime
publication-lost-reposts = Partages
publication-lost-quotes = Citations
publication-lost-unknown = inconnu
publication-lost-read = Tel que relevé
publication-lost-never-read = Personne n’a encore compté : il y en a peut-être.
publication-lost-address = Son adresse change aussi : les liens qui y mènent ne mènent plus nulle part.
publication-stood = Ce qui a été en place
publication-stands-still = maintenant
publication-delivery-edit = Correction
publication-hand = C’est publié : coller le lien
publication-url = Son adresse
publication-url-hint = Laissée vide si elle n’en a pas.
publication-settle = Dire ce qu’il en est
publication-settle-detail = L’envoi vers { $channel } est parti, et aucune réponse n’est venue. Allez voir : y est-elle ?
publication-settle-there = Elle y est
publication-settle-again = Elle n’y est pas : renvoyer
publication-settle-leave = En rester là
publication-retry = Réessayer
publication-retry-present = Réessayer avec le texte actuel
publication-release = Envoyer maintenant
publication-reschedule = Prévoir de nouveau
publication-cancel = Abandonner
publication-cancelled-now = Elle ne sera pas envoyée.
publication-moved = Prévue à nouveau.
publication-withdraw = Retirer
publication-withdraw-detail = Elle disparaît de là-bas, avec ce qui en dépend. Le réseau ne peut pas revenir en arrière ; les réponses venues ici restent ici.
publication-withdraw-declared = Retirez-la d’abord là-bas à la main, puis dites-le ici.
publication-withdrawn-by-hand = Je l’ai retirée là-bas
publication-minutes = Minutes passées
publication-minutes-unknown = temps passé : non noté
publication-minutes-known = { $minutes } min de travail
publication-receipt = Reçu
publication-story = Ce qui s’est passé
publication-worker = de soi-même
publication-delivery-publish = Envoi
publication-delivery-withdraw = Retrait
publication-key = Clé
publication-attempt = Essai { $number }
publication-steps = Étapes
publication-frozen = Ce qui a été envoyé (texte numéro { $number })
publication-ruling = Pourquoi c’était permis
publication-outcome-running = en cours
publication-outcome-succeeded = réussi
publication-outcome-found-there = trouvée là-bas
publication-outcome-failed = échoué
publication-outcome-unknown = issue inconnue
publication-outcome-put-off = remis
publication-outcome-released = rendu
publication-outcome-interrupted = interrompu
publication-step-claimed = pris en main
publication-step-credential-renewed = accès renouvelé
publication-step-prepared = préparé
publication-step-before-look-up = vérification là-bas
publication-step-after-look-up = vérifié là-bas
publication-step-key-stored = clé enregistrée
publication-step-uploading = envoi d’une image
publication-step-uploaded = image envoyée
publication-step-before-send = juste avant l’envoi
publication-step-sent = envoyé
publication-step-after-send = réponse lue
publication-step-part-stored = partie enregistrée, la suivante vient
publication-step-before-outcome-stored = enregistrement de l’issue
publication-step-after-outcome-stored = issue enregistrée
