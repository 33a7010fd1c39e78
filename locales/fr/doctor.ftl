# Ce que dit `parvis doctor`. Dit en ligne de commande seulement. Une clé qui finit par -mend dit que faire de la phrase
# qui la précède.
doctor-title = Parvis { $version } : ce qui ne va pas dans cette installation, et comment y remédier
doctor-still = Examen en cours : { $areas }…
doctor-level-wrong = à réparer
doctor-level-look = à voir
doctor-level-unknown = inconnu
doctor-level-well = bien
doctor-level-left-out = omis
doctor-verdict-well = Tout va bien :
doctor-verdict-look = Quelque chose demande votre attention :
doctor-verdict-unknown = Tout n’a pas pu être examiné :
doctor-count-wrong = { $count } à réparer
doctor-count-look = { $count } à voir
doctor-count-unknown = { $count } inconnu{ $count ->
    [one] {""}
   *[other] s
}
doctor-count-well = { $count } bien
doctor-count-left-out = { $count } omis
doctor-span-seconds =
    { $count ->
        [one] { $count } seconde
       *[other] { $count } secondes
    }
doctor-span-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
doctor-span-hours =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
doctor-span-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
doctor-bytes-kib = { $count } Kio
doctor-bytes-mib = { $count } Mio
doctor-bytes-gib = { $count } Gio
doctor-and-more =
    { $count ->
        [one] et un autre
       *[other] et { $count } autres
    }

doctor-area-folder = Dossier
doctor-area-disk = Disque
doctor-area-key = Clé
doctor-area-database = Base
doctor-area-tables = Tables
doctor-area-clock = Horloge
doctor-area-zones = Fuseaux
doctor-area-program = Programme
doctor-area-worker = Envois
doctor-area-address = Adresse
doctor-area-domains = Domaines
doctor-area-mail = Courriel
doctor-area-letters = Lettres
doctor-area-channels = Canaux
doctor-area-deliveries = Livraisons
doctor-area-backups = Sauvegardes

doctor-closed = Non examiné : la base ne peut pas être lue.
doctor-closed-mend = Remettez d’abord la base en état, puis recommencez.
doctor-no-folder = Non examiné : le dossier des données n’est pas là.
doctor-offline = Non examiné, à cause de --offline.
doctor-no-answer = Non examiné : la base n’a pas répondu ({ $why }).
doctor-no-answer-mend = Si les tables sont dites plus anciennes ou plus récentes, ou la base abîmée, commencez par là.
doctor-too-long = Non examiné : pas de réponse en { $span }.
doctor-too-long-mend = Le disque ou la base est peut-être surchargé, ou bloqué. Recommencez plus tard ; si cela dure, voyez ce qu’ils font.
doctor-broke-off = Non examiné : la vérification s’est interrompue. C’est un défaut de Parvis.
doctor-no-way-out = Parvis ne peut ouvrir aucune connexion vers l’extérieur : { $why }.
doctor-no-way-out-mend = Le plus souvent, les autorités de certification du système manquent : installez le paquet ca-certificates.

doctor-folder-missing = Il n’y a pas de dossier { $path }.
doctor-folder-missing-mend = Si l’instance est ailleurs, dites où, comme vous le faites pour serve. S’il n’y en a pas encore, le premier démarrage le crée.
doctor-folder-no-folder = { $path } est un fichier, et devrait être le dossier qui contient tout.
doctor-folder-no-folder-mend = Donnez le dossier avec --data (PARVIS_DATA).
doctor-folder-not-yours = { $path } appartient à { $owner }, et cette commande tourne sous { $me }, qui ne peut peut-être pas lire ce qu’il faut examiner.
doctor-folder-not-yours-mend = Lancez-la sous { $owner }. Si le programme qui sert tourne lui aussi sous { $me }, il ne peut pas démarrer : donnez-lui le dossier avec chown.
doctor-folder-root = { $path } appartient à root : le programme qui sert tourne donc sous root, et qui y trouve une faille a toute la machine.
doctor-folder-root-mend = Donnez à Parvis un utilisateur à lui, faites tourner le programme sous ce nom (dans systemd : User=parvis), et remettez-lui le dossier pendant que rien ne le sert.
doctor-folder-open = D’autres, sur cette machine, peuvent entrer dans { $path } (son mode est { $mode }), où sont les accès et les données des personnes.
doctor-folder-open-mend = Fermez-le à tous sauf à son propriétaire.
doctor-folder-strange = Dans le dossier des données, ceci appartient à { $theirs } et non à { $owner }, et le programme ne peut peut-être pas y écrire : { $paths }. Cela arrive quand une commande a été lancée sous un autre nom.
doctor-folder-strange-mend = Rendez-le, et lancez les commandes de Parvis sous { $owner }.
doctor-folder-locked = { $owner } n’a pas le droit de lire et d’écrire ce dont Parvis a besoin : { $paths }.
doctor-folder-locked-mend = Rendez ce droit au propriétaire.
doctor-folder-well = { $path } appartient à { $owner }, qui seul peut y entrer.

doctor-disk-silent = Non examiné : le disque ne dit pas ce qui reste libre ({ $why }).
doctor-disk-silent-mend = Voyez si le disque est monté et répond.
doctor-disk-read-only = Le disque qui porte { $path } ne peut qu’être lu : rien ne peut être enregistré, et rien ne part.
doctor-disk-read-only-mend = Il a peut-être été monté ainsi, ou le système l’a décidé parce que le disque a des défauts. Voyez ce que dit le système avant de le remonter.
doctor-disk-full = Il ne reste que { $free } sur le disque qui porte { $path } : bientôt rien ne pourra être enregistré, et rien ne partira.
doctor-disk-full-mend = Faites de la place maintenant. Ceci montre ce qui en prend le plus dans le dossier ; les journaux et les vieilles sauvegardes du même disque comptent aussi.
doctor-disk-files = Il ne reste de place que pour { $files } fichiers sur le disque qui porte { $path }, quel que soit l’espace libre.
doctor-disk-files-mend = Cherchez un dossier qui contient un très grand nombre de petits fichiers, et supprimez-les.
doctor-disk-little = Il reste { $free } sur le disque qui porte { $path } ; il en faudrait { $least }.
doctor-disk-little-mend = Faites de la place avant qu’il soit plein, ou dites avec --least-free-mib que moins suffit. Ceci montre ce qui en prend le plus dans le dossier.
doctor-disk-well = Il reste { $free } sur le disque qui porte { $path }.

doctor-key-open = D’autres peuvent lire la clé { $path } (son mode est { $mode }). Avec elle et la base, on peut parler au nom de chaque canal.
doctor-key-open-mend = Fermez-la à tous sauf à son propriétaire. Si quelqu’un d’autre a pu la lire, reconnectez les canaux avec de nouveaux accès.
doctor-key-untried = La clé { $path } se lit, mais n’a pas pu être essayée sur les accès, parce que la base ne peut pas être lue.
doctor-key-untried-mend = Remettez d’abord la base en état, puis recommencez.
doctor-key-well = La clé { $path } ouvre tous les accès, et seul son propriétaire peut la lire. Gardez-en une copie, à part des sauvegardes.
doctor-key-none = Il n’y a pas encore de clé dans { $path }, ni d’accès qui en demanderait une : le prochain démarrage la crée.
doctor-key-none-mend = Après ce démarrage, copiez la clé là où vous gardez vos mots de passe.
doctor-key-missing-alone = Il n’y a pas de clé dans { $path }.
doctor-key-missing-alone-mend = Si cette instance vient d’une sauvegarde, mettez-y votre copie de la clé avant de la démarrer.
doctor-key-missing =
    { $count ->
        [one] Il n’y a pas de clé dans { $path }, et un canal ne peut donc pas parler : { $channels }. Le prochain démarrage créerait une nouvelle clé, qui n’ouvre pas l’ancien accès.
       *[other] Il n’y a pas de clé dans { $path }, et { $count } canaux ne peuvent donc pas parler : { $channels }. Le prochain démarrage créerait une nouvelle clé, qui n’ouvre pas les anciens accès.
    }
doctor-key-missing-mend = Remettez votre copie de la clé avant de démarrer. S’il n’y en a pas, démarrez, et reconnectez ces canaux dans l’atelier.
doctor-key-unreadable = La clé { $path } ne peut pas être lue : { $why }.
doctor-key-unreadable-mend = Lancez ceci sous l’utilisateur de Parvis. Si c’est le cas, donnez-lui le fichier, avec le mode 600.
doctor-key-damaged = { $path } ne contient pas de clé : { $why }. Le programme ne démarre pas ainsi.
doctor-key-damaged-mend = Mettez votre copie de la clé à sa place. S’il n’y en a pas, écartez ce fichier, démarrez, et reconnectez les canaux dans l’atelier.
doctor-key-other =
    { $count ->
        [one] La clé { $path } n’est pas celle qui a chiffré l’accès d’un canal (sur { $all }) : { $channels }. Il ne peut pas parler.
       *[other] La clé { $path } n’est pas celle qui a chiffré les accès de { $count } canaux (sur { $all }) : { $channels }. Ils ne peuvent pas parler.
    }
doctor-key-other-mend = Ajoutez la bonne clé, d’après votre copie, sur une ligne de plus du fichier, et redémarrez. S’il n’y en a pas, reconnectez ces canaux dans l’atelier.

doctor-database-missing = Il n’y a pas de base dans { $path }.
doctor-database-missing-mend = Si l’instance est ailleurs, dites où avec --data (PARVIS_DATA), ou avec --database-url (PARVIS_DATABASE_URL) pour PostgreSQL. Si elle est neuve, le premier démarrage la crée. Si la base y était, restaurez une sauvegarde : docs/operations/backup-and-restore.md.
doctor-database-unreached = La base { $where } ne nous laisse pas entrer : { $why }.
doctor-database-unreached-mend = Voyez si le serveur tourne, et si le nom, l’utilisateur et le mot de passe de PARVIS_DATABASE_URL sont justes. Ceci demande le mot de passe et se connecte de la même façon :
doctor-database-damaged = La base { $path } est abîmée : { $why }.
doctor-database-damaged-mend = Arrêtez le programme, gardez une copie de tout le dossier, et restaurez la dernière sauvegarde : docs/operations/backup-and-restore.md. Cherchez ensuite la cause : un disque défectueux, ou une copie du fichier faite pendant qu’il servait.
doctor-database-closed = La base { $path } ne peut pas être ouverte : { $why }.
doctor-database-closed-mend = Lancez ceci sous l’utilisateur de Parvis. Si c’est le cas, voyez ce qui est dit du dossier et du disque.
doctor-database-standby = Le serveur PostgreSQL ne fait qu’en suivre un autre : rien ne peut y être écrit.
doctor-database-standby-mend = Donnez dans PARVIS_DATABASE_URL le serveur qui accepte les écritures.
doctor-database-encoding = La base PostgreSQL est dans l’encodage { $encoding } : les lettres d’autres langues et les émojis ne peuvent pas être gardés.
doctor-database-encoding-mend = Créez une base dans l’encodage UTF8, et restaurez-y une sauvegarde.
doctor-database-old = Le serveur PostgreSQL est en version { $version } ; Parvis est essayé à partir de { $tested }.
doctor-database-old-mend = Prévoyez une mise à niveau du serveur.
doctor-database-server-well = PostgreSQL { $version } répond.
doctor-database-references =
    { $count ->
        [one] Une ligne de la base désigne quelque chose qui n’existe pas, dans : { $tables }. Parvis n’écrit pas cela : quelqu’un a modifié le fichier par d’autres moyens, ou il est abîmé.
       *[other] { $count } lignes de la base désignent quelque chose qui n’existe pas, dans : { $tables }. Parvis n’écrit pas cela : quelqu’un a modifié le fichier par d’autres moyens, ou il est abîmé.
    }
doctor-database-references-mend = Copiez le dossier pendant que rien ne le sert, puis restaurez la dernière sauvegarde qui n’a pas ce défaut.
doctor-database-log = Le journal à côté de la base contient { $log }, et la base elle-même { $size } : il n’est plus vidé, parce que quelque chose continue de lire un ancien état.
doctor-database-log-mend = Cherchez un programme qui garde le fichier ouvert, comme une copie ou une analyse. Redémarrer Parvis vide le journal.
doctor-database-file-well = { $path } est intacte ({ $size }).

doctor-tables-none = La base ne contient rien de Parvis.
doctor-tables-none-mend = Voyez si c’est la bonne. Si elle est neuve, le premier démarrage crée les tables.
doctor-tables-newer = Un Parvis plus récent a mené les tables à l’étape { $there }, et ce programme les connaît jusqu’à l’étape { $known }. Il ne démarre pas avec cette base.
doctor-tables-newer-mend = Installez la version qui l’a servie en dernier, ou une plus récente. Il n’y a de retour que par la sauvegarde faite avant la mise à niveau.
doctor-tables-unfinished = Une mise à niveau des tables s’est interrompue (à l’étape { $steps }).
doctor-tables-unfinished-mend = Restaurez la sauvegarde faite avant, et recommencez la mise à niveau.
doctor-tables-gap = Parmi les étapes qui ont mené les tables où elles sont, il en manque : { $steps }. Aucune version publiée ne les laisse ainsi.
doctor-tables-gap-mend = Restaurez la dernière sauvegarde. Si ceci vient d’une version en développement, prenez celle qui l’a fait.
doctor-tables-changed = Les tables ont été faites par des étapes d’un autre contenu que celles de ce programme : { $steps }. Il ne démarre pas avec cette base.
doctor-tables-changed-mend = Prenez le programme qui les a faites. Si ceci vient d’une version en développement, repartez d’un dossier vide.
doctor-tables-older = Les tables en sont à l’étape { $there }, et ce programme les mène à { $known } quand on le démarre.
doctor-tables-older-mend = Faites une sauvegarde avec le programme qui servait jusqu’ici, puis démarrez celui-ci.
doctor-tables-well = Les tables sont celles de ce programme (étape { $there }).

doctor-clock-behind = L’horloge dit { $now }, mais quelque chose a été écrit à { $last }, { $span } plus tard. Elle retarde, ou avançait alors : ce qui est prévu part à la mauvaise heure.
doctor-clock-behind-mend = Mettez l’horloge à l’heure, et faites-la régler d’elle-même désormais (timedatectl set-ntp true). Ceci montre où elle en est.
doctor-clock-server = L’horloge de cette machine et celle du serveur PostgreSQL ont { $span } d’écart.
doctor-clock-server-mend = Trouvez laquelle se trompe, et faites-les régler d’elles-mêmes (timedatectl set-ntp true).
doctor-clock-instance = L’horloge de l’instance qui tourne et celle de cette commande ont { $span } d’écart.
doctor-clock-instance-mend = Voyez si les deux tournent sur cette machine, et si quelqu’un vient d’en changer l’heure.
doctor-clock-well = L’horloge dit { $now }, et rien n’a été écrit plus tard (en dernier : { $last }).
doctor-clock-alone = L’horloge dit { $now }. Rien n’a encore été écrit à quoi la comparer.

doctor-zones-workspace = Ce programme ne connaît pas le fuseau { $zone } de l’espace { $workspace } : rien ne peut y être prévu.
doctor-zones-workspace-mend = Choisissez un autre fuseau dans les réglages du site de cet espace, ou installez un Parvis plus récent.
doctor-zones-planned = Quelque chose est prévu dans le fuseau { $zone }, que ce programme ne connaît pas.
doctor-zones-planned-mend = Prévoyez-le dans un autre fuseau, ou installez un Parvis plus récent.
doctor-zones-well = Parvis apporte ses propres fuseaux, et connaît tous ceux qui servent ici.

doctor-program-other = Quelque chose répond à { $at } (par { $status }), mais ce n’est pas une instance qui a cette clé : un autre programme, un Parvis plus ancien, ou un dossier de données différent.
doctor-program-other-mend = Donnez à cette commande les mêmes --listen, --data et --database-url qu’à serve. S’ils sont les mêmes, voyez qui a pris le port (ss -ltnp), et redémarrez Parvis.
doctor-program-none = Rien ne répond à { $at }. Tant que rien ne sert, rien ne part.
doctor-program-none-mend = Démarrez-le, ou donnez à cette commande le même --listen qu’à serve. Avec systemd, ceci montre pourquoi il ne tourne pas :
doctor-program-unasked = Non examiné : sans la clé, on ne peut pas demander à ce qui répond à { $at } qui c’est.
doctor-program-version = L’instance qui tourne est Parvis { $running }, et cette commande { $mine }.
doctor-program-version-mend = Si vous venez d’installer une nouvelle version, redémarrez le programme qui sert.
doctor-program-told = À l’instance qui tourne, il a été dit qu’on la joint à { $running } ; à cette commande, { $mine }. Elles n’ont peut-être pas les mêmes réglages.
doctor-program-told-mend = Donnez à cette commande l’environnement du service, ou redémarrez le service si vous l’avez changé :
doctor-program-unready = L’instance à { $at } tourne, mais ne peut pas faire son travail : { $said }.
doctor-program-unready-mend = Voyez ce qui est dit ici de la base ; si elle va bien, redémarrez le programme et lisez son journal.
doctor-program-stuck = L’instance à { $at } sert, mais une partie d’elle est à l’arrêt : { $stuck }.
doctor-program-stuck-mend = Lisez son journal d’avant l’arrêt, puis redémarrez-la : ce qu’elle envoyait est cherché avant que rien ne reparte.
doctor-program-well = Parvis { $version } répond à { $at }, et peut faire son travail (nœud « { $node } »).

doctor-worker-stopped =
    { $count ->
        [one] Une livraison est due depuis { $span }, et rien ne sert ici qui l’enverrait.
       *[other] { $count } livraisons sont dues, la première depuis { $span }, et rien ne sert ici qui les enverrait.
    }
doctor-worker-stopped-mend = Démarrez le programme. Ce qui a plus de six heures de retard est alors retenu, et quelqu’un est interrogé.
doctor-worker-idle =
    { $count ->
        [one] Une livraison est due depuis { $span }, et rien n’a été commencé depuis : personne n’est au travail.
       *[other] { $count } livraisons sont dues, la première depuis { $span }, et rien n’a été commencé depuis : personne n’est au travail.
    }
doctor-worker-idle-mend = Lisez le journal du programme, puis redémarrez-le. Avec plusieurs nœuds, voyez que l’un d’eux fait les envois.
doctor-worker-originals =
    { $count ->
        [one] Un original aurait dû paraître il y a { $span }, et n’est pas paru.
       *[other] { $count } originaux auraient dû paraître, le premier il y a { $span }, et ne sont pas parus.
    }
doctor-worker-originals-mend = Démarrez le programme si rien ne sert ; sinon lisez son journal, puis redémarrez-le.
doctor-worker-well = Rien de ce qui est dû n’attend. Le dernier essai a commencé à { $at }, par le nœud « { $node } ».
doctor-worker-new = Rien de ce qui est dû n’attend. Rien n’a encore été envoyé d’ici.

doctor-address-unreadable = Non examiné : l’adresse de l’instance ne peut pas être lue.
doctor-address-unreadable-mend = Donnez dans PARVIS_INSTANCE_URL l’adresse que l’on utilise, comme https://parvis.example.
doctor-address-plain = On joint cette instance à { $url }, sans chiffrement : qui se trouve sur le chemin lit les mots de passe et les sessions.
doctor-address-plain-mend = Mettez devant elle un mandataire qui fait TLS (docs/operations/install.md), et donnez dans PARVIS_INSTANCE_URL l’adresse en https.
doctor-address-no-proxy = On joint cette instance à { $url } : un mandataire fait donc TLS devant elle, mais aucun n’est cru. Chaque visiteur semble venir du mandataire, et tous partagent une seule limite d’essais de connexion.
doctor-address-no-proxy-mend = Dites où est le mandataire. S’il tourne sur cette machine :
doctor-address-other = À { $url }, quelque chose répond (par { $status }) qui n’est pas cette instance.
doctor-address-other-mend = Voyez où mène le nom, et à quoi le mandataire transmet les requêtes : ce doit être là où écoute cette instance. Si PARVIS_INSTANCE_URL n’est pas l’adresse que l’on utilise, corrigez-la.
doctor-address-unreached = On ne peut pas joindre cette instance à { $url } : { $why }.
doctor-address-unreached-mend = Voyez si le nom mène à cette machine, si le mandataire tourne, si son certificat est valable, et si le pare-feu laisse passer.
doctor-address-unasked = Non examiné : sans la clé, on ne peut pas demander à ce qui répond à { $url } qui c’est.
doctor-address-gullible = Le mandataire à { $peer } transmet ce que les visiteurs prétendent de leur provenance : n’importe qui échappe aux limites d’essais de connexion.
doctor-address-gullible-mend = Faites écrire X-Forwarded-For par le mandataire lui-même, ou ajouter ce qu’il voit à la fin (dans nginx : $proxy_add_x_forwarded_for), et ne croyez que les réseaux de vos mandataires.
doctor-address-untrusted = Le mandataire à { $peer } dit d’où viennent les visiteurs, et n’est pas cru : chaque visiteur semble venir de lui, et tous partagent une seule limite d’essais de connexion.
doctor-address-untrusted-mend = Croyez-le, et redémarrez :
doctor-address-silent = Ce qui est devant cette instance ({ $peer }) ne dit pas d’où viennent les visiteurs : tous partagent une seule limite d’essais de connexion.
doctor-address-silent-mend = Faites-lui envoyer X-Forwarded-For. Dans nginx :
doctor-address-host = Qui demande { $wanted } arrive ici comme s’il avait demandé { $seen } : les sites ne sont pas trouvés par leur nom, et des liens peuvent se tromper.
doctor-address-host-mend = Faites transmettre au mandataire l’hôte demandé. Dans nginx :
doctor-address-well = { $url } mène à cette instance, et elle voit d’où viennent les visiteurs.

doctor-domains-none = Aucun espace n’a d’hôte à lui.
doctor-domains-unasked = Non examiné : sans la clé, on ne peut pas demander à ce qui répond aux hôtes des espaces qui c’est.
doctor-domains-unreadable = { $host }, l’hôte de { $workspace }, n’est pas un hôte.
doctor-domains-host = { $host }, l’hôte de { $workspace }, mène ici, mais arrive comme { $seen } : un autre site est montré, ou aucun.
doctor-domains-host-mend = Faites transmettre au mandataire l’hôte demandé. Dans nginx :
doctor-domains-other = À { $host }, l’hôte de { $workspace }, quelque chose répond qui n’est pas cette instance.
doctor-domains-other-mend = Voyez où mène le nom (DNS), et que le mandataire transmet cet hôte à Parvis.
doctor-domains-unreached = { $host }, l’hôte de { $workspace }, ne peut pas être joint : { $why }.
doctor-domains-unreached-mend = Voyez où mène le nom (DNS), et que le mandataire a un certificat pour lui.
doctor-domains-well =
    { $count ->
        [one] Le seul hôte propre à un espace mène ici.
       *[other] Les { $count } hôtes propres aux espaces mènent ici.
    }

doctor-mail-unusable = Les réglages du courriel ne peuvent pas servir : { $why }. Le programme ne démarre pas ainsi.
doctor-mail-unusable-mend = Voyez docs/operations/mail.md.
doctor-mail-none = Rien n’est envoyé : aucun serveur n’est réglé. Les avertissements sont dans l’atelier seulement, et qui invite transmet le lien. docs/operations/mail.md dit comment en régler un.
doctor-mail-well = { $at } est joint avec ce qui est réglé, et prendrait des lettres. Aucune n’a été envoyée pour essayer.
doctor-mail-unreached = Le serveur de courriel { $at } ne peut pas être joint ({ $why }) : les lettres attendent, et sont abandonnées après deux jours.
doctor-mail-unreached-mend = Voyez si PARVIS_SMTP_HOST et PARVIS_SMTP_PORT sont justes, si le serveur tourne, et si le pare-feu laisse cette machine sortir vers ce port.
doctor-mail-tls = Aucune connexion sûre ne s’établit avec le serveur de courriel { $at } ({ $why }) : les lettres attendent, et sont abandonnées après deux jours.
doctor-mail-tls-mend = Voyez si PARVIS_SMTP_TLS va avec le port (starttls : 587, tls : 465). Si le certificat du serveur vient d’une autorité à vous, nommez-la avec PARVIS_SMTP_CA_FILE.
doctor-mail-sign-in = Le serveur de courriel { $at } n’accepte pas notre identification ({ $why }) : les lettres attendent, et sont abandonnées après deux jours.
doctor-mail-sign-in-mend = Voyez si PARVIS_SMTP_USER est juste, et si le fichier PARVIS_SMTP_PASSWORD_FILE contient le mot de passe et rien d’autre ; puis redémarrez.
doctor-mail-greeting = Ce qui répond à { $at } ne se conduit pas comme un serveur de courriel qui prendrait nos lettres ({ $why }).
doctor-mail-greeting-mend = Voyez si PARVIS_SMTP_HOST, PARVIS_SMTP_PORT et PARVIS_SMTP_TLS sont justes.

doctor-letters-waiting =
    { $count ->
        [one] Une lettre attend depuis { $span }, et personne n’a essayé de l’envoyer.
       *[other] { $count } lettres attendent, la première depuis { $span }, et personne n’a essayé de les envoyer.
    }
doctor-letters-waiting-mend = Démarrez le programme, avec les réglages du courriel.
doctor-letters-refused =
    { $count ->
        [one] Une lettre attend depuis { $span }. Le serveur de courriel a dit en dernier : { $why }
       *[other] { $count } lettres attendent, la première depuis { $span }. Le serveur de courriel a dit en dernier : { $why }
    }
doctor-letters-refused-mend = Remédiez à ce qu’il dit ; elles repartent d’elles-mêmes.
doctor-letters-given-up =
    { $count ->
        [one] Une lettre a été abandonnée dans les sept derniers jours. Le serveur de courriel a dit en dernier : { $why }
       *[other] { $count } lettres ont été abandonnées dans les sept derniers jours. Le serveur de courriel a dit en dernier : { $why }
    }
doctor-letters-given-up-mend = S’il nomme une adresse, dites à son propriétaire de corriger la sienne ; s’il nous refuse, voyez le serveur de courriel.
doctor-letters-well = Aucune lettre n’attend.

doctor-channels-well =
    { $count ->
        [0] Aucun canal n’est connecté.
        [one] Le seul canal connecté peut parler.
       *[other] Les { $count } canaux connectés peuvent parler.
    }
doctor-channels-cut-off = { $channel } ({ $workspace }) est coupé depuis { $span } : { $why }.
doctor-channels-cut-off-mend = Quelqu’un de cet espace doit le reconnecter, dans l’atelier, sous Canaux. Ce qui devait y partir est retenu jusque-là.
doctor-channels-troubled = { $channel } ({ $workspace }) a des difficultés depuis { $span } : { $why }.
doctor-channels-troubled-mend = Parvis continue d’essayer. Si son serveur vous répond depuis cette machine, voyez le pare-feu ; sinon, attendez ceux qui le font tourner.
doctor-channels-renewal = L’accès de { $channel } ({ $workspace }) aurait dû être renouvelé il y a { $span }. Quand il finira, le canal ne pourra plus parler.
doctor-channels-renewal-mend = Si le programme tourne, son journal dit pourquoi cela échoue ; sinon, démarrez-le.

doctor-deliveries-overdue =
    { $count ->
        [one] Une livraison pour { $channel } ({ $workspace }) est due depuis { $span }, et personne ne s’en occupe.
       *[other] { $count } livraisons pour { $channel } ({ $workspace }) sont dues, la première depuis { $span }, et personne ne s’en occupe.
    }
doctor-deliveries-overdue-mend = Si le programme tourne et que les envois vont bien, son journal dit ce qui gêne ce canal.
doctor-deliveries-waiting =
    { $count ->
        [one] Une livraison pour { $channel } ({ $workspace }) est due depuis { $span } : voyez Envois.
       *[other] { $count } livraisons pour { $channel } ({ $workspace }) sont dues, la première depuis { $span } : voyez Envois.
    }
doctor-deliveries-abandoned = Quelque chose pour { $channel } ({ $workspace }) était en cours d’envoi par le nœud « { $node } », qui n’a pas donné signe de vie depuis { $span } ; personne ne l’a repris, et rien d’autre n’y part en attendant.
doctor-deliveries-abandoned-mend = Démarrez le programme, sur ce nœud ou un autre : il regarde sur le réseau ce qu’il en est advenu, et continue.
doctor-deliveries-unconfirmed =
    { $count ->
        [one] { $workspace } : d’une publication, on ne sait pas depuis { $span } si elle est parue. Regarder n’a pas suffi à le savoir.
       *[other] { $workspace } : de { $count } publications, on ne sait pas si elles sont parues, de la première depuis { $span }. Regarder n’a pas suffi à le savoir.
    }
doctor-deliveries-unconfirmed-mend = Quelqu’un de cet espace doit regarder sur le réseau et dire ce qu’il voit, dans l’atelier. Rien ne repart tout seul.
doctor-deliveries-held =
    { $count ->
        [one] { $workspace } : une publication est retenue depuis { $span }, et attend que quelqu’un décide.
       *[other] { $workspace } : { $count } publications sont retenues, la première depuis { $span }, et attendent que quelqu’un décide.
    }
doctor-deliveries-held-mend = Chacune dit dans l’atelier pourquoi. Quelqu’un de cet espace l’envoie tout de même, lui donne une autre heure, ou l’annule.
doctor-deliveries-well = Rien n’est bloqué, et rien n’attend que quelqu’un décide.

doctor-backups-untold = Non examiné : personne n’a dit où sont les sauvegardes. Nommez le dossier avec --backups (PARVIS_BACKUPS).
doctor-backups-unreadable = Non examiné : le dossier des sauvegardes { $path } ne peut pas être lu ({ $why }).
doctor-backups-unreadable-mend = Voyez si --backups (PARVIS_BACKUPS) le nomme bien, et si cet utilisateur peut le lire.
doctor-backups-none = Il n’y a aucune sauvegarde entière dans { $path }.
doctor-backups-none-mend = Faites-en une maintenant, et une chaque nuit :
doctor-backups-old = La dernière sauvegarde a { $span } : { $path }.
doctor-backups-old-mend = Voyez pourquoi aucune n’a été faite depuis, et faites-en une maintenant :
doctor-backups-well = La dernière sauvegarde a { $span } : { $path }.
