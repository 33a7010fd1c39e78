# What is told of a link. $host: the server spoken to; $status: its answer; $because: a sentence that says why; $seconds.
link-finding-cut-off = Cette adresse semble coupée. Vérifiez sa fin.
link-finding-gone = Il n’y a rien à cette adresse ({ $status }).
link-finding-failing = { $host } répond par une erreur ({ $status }). C’est peut-être passager.
link-finding-unreachable = Cette adresse est injoignable. { $because }
link-finding-not-allowed = { $because }
link-finding-moved = Cette adresse a changé définitivement.
link-finding-insecure = La même adresse répond avec chiffrement.
link-finding-slow = { $host } a mis { NUMBER($seconds, maximumFractionDigits: 1) } secondes à répondre. Sur un téléphone, on risque d’abandonner.
link-finding-home-missing = Notre propre site n’a rien à cette adresse.
link-finding-home-not-live = Notre propre site ne montre pas encore cette page aux lecteurs, ou ne la montre plus.
link-finding-home-later = Notre propre site ne montrera cette page aux lecteurs que plus tard.
link-finding-home-unlisted = Sur notre propre site, cette page n’est pas listée : on n’y arrive que par ce lien.
link-finding-home-unasked = Cette page de notre propre site n’a pas été vérifiée.
link-finding-unknown = Ce lien n’a pas pu être vérifié. { $because }

link-because-status = { $host } ne nous laisse pas regarder (réponse { $status }) ; le navigateur d’un lecteur passera peut-être.
link-because-too-often = Beaucoup de liens ont été vérifiés en une minute. Réessayez dans un instant.
link-because-too-many = Il est trop long, ou il y a plus de quarante liens.
link-because-nobody-asks = Cette installation ne contacte aucun autre serveur.
