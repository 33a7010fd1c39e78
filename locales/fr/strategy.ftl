# À quoi servent les canaux : usages et publics, dans les mots de l’espace.
strategy-usages = Usages
strategy-usages-note = Ce que l’on vient faire : suivre l’actualité, être aidé, se rencontrer. Un canal sert l’un d’eux.
strategy-usages-empty = Aucun n’est écrit. Dites ce que l’on vient faire chez vous, et chaque canal pourra dire auquel de ces usages il sert.
strategy-usage-add = Ajouter un usage
strategy-usage-edit = Modifier un usage
strategy-usage-sentence-hint = Ce que l’on y fait, comme le diraient ceux qui viennent.
strategy-audiences = Publics
strategy-audiences-note = À qui vous parlez. Un canal parle d’abord à l’un d’eux.
strategy-audiences-empty = Aucun n’est écrit. Dites à qui vous parlez, et chaque canal pourra dire pour qui il est là.
strategy-audience-add = Ajouter un public
strategy-audience-edit = Modifier un public
strategy-audience-sentence-hint = Qui sont ces personnes, et ce qui les amène à vous.
