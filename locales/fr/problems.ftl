# Chaque code qu’un problème peut porter, en une phrase : ce qui ne va pas, et ce qui irait.
problem-invalid = Il reste quelque chose à corriger dans le formulaire. Rien n’a été modifié ; votre saisie est intacte.
problem-empty = Ce champ est vide. Écrivez quelque chose.
problem-too-long = Ce texte fait { $measured } caractères ; le maximum est de { $most }.
problem-control-characters = Ce texte contient un caractère de contrôle invisible. Saisissez-le au clavier plutôt que de le coller.
problem-name-taken = Ce nom est déjà pris ici. Choisissez-en un autre.
problem-denied =
    { $count ->
        [0] Votre rôle ne le permet pas.
       *[other] Votre rôle ne le permet pas. Peuvent le faire : { $roles }.
    }
problem-not-signed-in = Vous n’êtes pas connecté, ou votre session a pris fin. Reconnectez-vous ; votre saisie est conservée.
problem-sign-in-refused = Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux.
problem-csrf = Cette demande ne venait pas d’une page de l’atelier : rien n’a été fait. Rechargez la page et recommencez.
problem-too-often =
    { $seconds ->
        [one] Trop d’essais en peu de temps. Attendez une seconde avant de recommencer.
       *[other] Trop d’essais en peu de temps. Attendez { $seconds } secondes avant de recommencer.
    }
problem-not-found =
    { $noun ->
        [workspace] Cet espace n’existe pas, ou vous n’en êtes pas membre.
        [audience] Ce public n’existe plus.
        [usage] Cet usage n’existe plus.
        [proposal] Cette proposition n’existe pas.
        [remark] Cette remarque n’existe plus.
        [passage] Ce passage n’est plus dans la stratégie.
        [operation] Il n’y a rien à cette adresse de l’API.
        [original] Cet original n’existe pas, ou a été supprimé.
        [revision] Cette révision n’existe pas.
        [category] Cette catégorie n’existe plus.
        [tag] Cette étiquette n’existe plus.
        [author] Cette signature n’existe plus.
        [media] Cette image n’existe plus.
        [channel] Ce canal n’existe plus.
        [variant] Cette déclinaison n’existe plus.
        [publication] Cette publication n’existe pas.
        [conversation] Cette conversation n’existe pas.
        [message] Ce message n’existe plus.
        [member] Cette personne n’est pas membre de l’espace.
        [invitation] Cette invitation n’existe pas, ou ne vaut plus.
       *[other] Ce que vous cherchez n’existe pas.
    }
problem-busy = La base de données est occupée. Rien n’a été modifié ; réessayez dans un instant.
problem-storage-full = Le disque de cette installation est plein : ceci n’a pas pu être enregistré. Votre saisie est toujours là ; rien n’a été modifié. Prévenez la personne qui administre l’installation, pour qu’elle fasse de la place ; l’enregistrement reprendra ensuite de lui-même.
problem-internal = Quelque chose a échoué de notre côté. Rien n’a été modifié ; la cause est dans le journal du serveur. Réessayez, et prévenez l’administrateur si cela continue.
problem-body-not-json = La demande doit porter du JSON, avec « Content-Type : application/json ».
problem-body-too-large = C’est plus gros que ce que ce serveur accepte.
problem-body-unreadable = La demande est illisible : « { $where } » n’est pas ce qui est attendu.
problem-body-malformed = Ce n’est pas du JSON : la lecture s’arrête à la ligne { $line }, colonne { $column }.
problem-body-not-an-object = La demande doit porter des champs avec leurs noms, entre accolades.
problem-field-not-text = Un texte est attendu ici, entre guillemets.
problem-field-not-whole = Un nombre entier est attendu ici, par exemple 30.
problem-field-not-a-number = Un nombre est attendu ici, par exemple 2.5.
problem-field-neither-true-nor-false = « true » ou « false » est attendu ici, sans guillemets.
problem-field-not-a-list = Une liste est attendue ici, entre crochets.
problem-field-not-an-object = Des champs avec leurs noms sont attendus ici, entre accolades.
problem-field-not-offered = Valeurs acceptées ici : { $offered }.
problem-field-missing = Ce champ manque. Ajoutez-le.
problem-field-unknown = Aucun champ ne porte ce nom ici. Sont connus : { $offered }.
problem-field-unreadable = Cette valeur n’est pas acceptée ici. La description de l’API dit ce qui est attendu.
problem-parameter-not-a-number = Le paramètre « { $parameter } » ne peut pas valoir « { $given } » : un nombre entier est attendu, par exemple 30.
problem-parameter-neither-true-nor-false = Le paramètre « { $parameter } » ne peut pas valoir « { $given } » : « true » ou « false » est attendu.
problem-parameter-not-offered = Le paramètre « { $parameter } » ne peut pas valoir « { $given } ». Valeurs acceptées : { $offered }.
problem-parameter-twice = Le paramètre « { $parameter } » est donné plusieurs fois. Ne le donnez qu’une fois.
problem-parameter-missing = Le paramètre « { $parameter } » manque. Ajoutez-le à l’adresse.
problem-body-with-nul = Ce texte contient le caractère U+0000, qui ne peut pas être conservé. Retirez-le, puis renvoyez-le.
problem-parameter-out-of-range = Le paramètre « { $parameter } » ne peut pas valoir « { $given } » : un nombre entier est attendu, dans l’intervalle { $offered }.
problem-parameter-with-nul = Le paramètre « { $parameter } » contient le caractère U+0000, que rien ne contient. Retirez-le.
problem-method-not-offered = Cette adresse existe, mais cette méthode n’y est pas proposée. « Allow » dit lesquelles le sont.
problem-parameter-unreadable = Le paramètre « { $parameter } » ne peut pas valoir « { $given } ». La description de l’API dit ce qui est attendu.
problem-cursor-unreadable = Ce curseur est illisible. Prenez-le dans « next » de la page précédente.
problem-audience-in-use = Un canal s’adresse encore à ce public. Donnez-lui d’abord un autre public.
problem-usage-in-use = Un canal sert encore cet usage. Donnez-lui d’abord un autre usage.
role-lead = responsable
role-cm = CM
role-contributor = contributeur
role-viewer = observateur
problem-too-many-lines = Cette page ne peut pas suivre ce qui change : { $most } de vos pages le font déjà. Fermez-en quelques-unes.
