# Ce qui arrête quelqu’un qui s’occupe des canaux, écrit des déclinaisons ou les place.

problem-network-not-offered = Cette instance ne parle pas à ce réseau.
problem-usage-unknown = Cet usage n’existe plus. Choisissez-en un autre, ou laissez-le indécis.
problem-audience-unknown = Ce public n’existe plus. Choisissez-en un autre, ou laissez-le indécis.
problem-keeper-not-a-member = Seul un membre de l’espace peut être référent d’un canal.
problem-rhythm-out-of-range = Un rythme va de 1 à 99 fois par jour, par semaine ou par mois.
problem-address-unreadable = Ce n’est pas une adresse qu’un navigateur ouvre. Elle devrait ressembler à https://example.org/page.
problem-channel-taken = Ce compte est déjà connecté, sous le nom « { $name } ». Un compte fait un seul canal.
problem-channel-declared = On publie à la main dans ce lieu : il n’y a pas de compte à connecter.
problem-channel-other-account = C’est un autre compte : { $given } au lieu de { $expected }. Pour parler au nom de { $given }, connectez-le comme un canal à part.
problem-channel-disconnected = « { $name } » a été quitté. Reconnectez-le d’abord.
problem-channel-cut-off = « { $name } » n’accepte plus notre accès. Reconnectez-le d’abord.
problem-changed-meanwhile = Quelqu’un d’autre a modifié ceci entre-temps. Ce que vous avez saisi est encore là : regardez ce qui a changé, puis enregistrez de nouveau.
problem-too-many = Il y en a trop : { $most } au plus.
problem-variant-taken = Il existe déjà une déclinaison pour ce canal. Continuez avec celle-là.
problem-variant-moved-on = Quelqu’un d’autre a enregistré cette déclinaison entre-temps. Les deux textes sont gardés : choisissez, ou réunissez-les.
problem-variant-not-ready = Ceci ne peut pas partir tel quel. Ce qui l’empêche est indiqué à côté ; rien n’a été envoyé.
problem-variant-in-use = Cette déclinaison a déjà été placée ou programmée : elle reste, car elle fait partie de cette histoire.
problem-original-not-before-readers = Son original n’est pas encore en ligne : un lien ne mènerait nulle part. Publiez d’abord l’original, ou programmez les deux pour la même heure.
problem-publication-open = Cette déclinaison est déjà en route vers ce canal. Regardez d’abord cette publication.
problem-publication-same-again = Exactement la même y figure déjà. Si elle doit paraître une fois de plus, dites-le.
problem-publication-state =
    { $state ->
        [awaiting_approval] Ce n’est pas possible tant qu’elle est à valider.
        [scheduled] Ce n’est pas possible tant qu’elle est programmée.
        [sending] Ce n’est pas possible pendant l’envoi.
        [published] Ce n’est pas possible : elle est parue.
        [awaiting_hand] Ce n’est pas possible : elle attend que quelqu’un la publie à la main.
        [held] Ce n’est pas possible tant qu’elle est retenue.
        [unconfirmed] Ce n’est pas possible tant que personne ne sait si elle est parue.
        [failed] Ce n’est pas possible : elle a échoué, et rien n’est paru.
        [cancelled] Ce n’est pas possible : elle a été annulée.
        [withdrawn] Ce n’est pas possible : elle a été retirée.
       *[other] Ce n’est pas possible dans l’état où elle se trouve.
    }
problem-publication-busy = L’envoi s’en occupe en ce moment même. Réessayez dans quelques secondes.
problem-publication-thread-unsettled = C’est la partie { $part } sur { $all }, et la suivante doit s’y accrocher : une adresse n’y suffit pas. Si elle y est, retirez-la là-bas et dites qu’elle n’y est pas.
problem-publication-partly-out = Les premières parties sont sorties : les autres sortent telles qu’elles ont été figées. Publiez ensuite une correction, ou retirez ce qui est sorti.
problem-correction-by-hand = { $name } ne peut pas être changé d’ici. Changez-le là-bas à la main.
problem-correction-reorders = Des mots changeraient de place dans le fil, et les réponses tiendraient à d’autres. Laissez les parties où elles sont, ou retirez-le et publiez-le de nouveau.
problem-correction-anew = { $name } ne permet pas de changer ce qui est en place. On peut le retirer et le publier de nouveau ; réponses et mentions « j’aime » sont alors perdues.
problem-correction-nothing = Ce qui est en place dit déjà la même chose.
problem-withdraw-by-hand = « { $name } » se range à la main. Retirez-la là-bas, puis dites ici qu’elle n’y est plus.
problem-minutes-out-of-range = C’est plus d’un mois de travail. Il s’agit de minutes.
problem-filter-unreadable = Ce filtre ne peut pas être lu. Prenez la valeur dans la liste qu’il filtre.
problem-host-unreadable = « { $host } » n’est pas un hôte. Il devrait ressembler à boutique.exemple.fr.
problem-instant-unreadable = Ce n’est pas un instant. Il devrait ressembler à 2027-01-31T09:00:00Z.
problem-body-or-texts = Envoyez les mots d’un original ou ceux d’une déclinaison, pas les deux.
problem-day-unreadable = Ce n’est pas un jour du calendrier. Il devrait ressembler à 2027-01-31.

# Les raisons d’une adresse inutilisable, dans les mots du catalogue du réseau.
problem-net-bad-address = { net-bad-address }
problem-net-address-with-password = { net-address-with-password }
problem-net-address-refused = { net-address-refused }
problem-net-insecure = { net-insecure }
problem-net-downgrade = { net-downgrade }
problem-net-bad-request = { net-bad-request }
problem-net-name-unknown = { net-name-unknown }
problem-net-connection-refused = { net-connection-refused }
problem-net-unreachable = { net-unreachable }
problem-net-connect-timed-out = { net-connect-timed-out }
problem-net-tls = { net-tls }
problem-net-certificate = { net-certificate }
problem-net-timed-out = { net-timed-out }
problem-net-closed = { net-closed }
problem-net-body-cut = { net-body-cut }
problem-net-too-large = { net-too-large }
problem-net-too-many-redirects = { net-too-many-redirects }
problem-net-bad-redirect = { net-bad-redirect }
problem-net-answer-html = { net-answer-html }
problem-net-answer-not-json = { net-answer-not-json }
problem-net-answer-unexpected = { net-answer-unexpected }
