# What links carry, and what is at their other end.
links-carry = Les liens portent { $parameters }
links-carry-none = Les liens restent tels qu’ils sont écrits
links-carry-off = Les liens de ce canal ne portent pas de paramètres de campagne.
links-carry-off-set = Les régler sur le canal
links-carry-switch = Les liens portent des paramètres de campagne
links-carry-switch-hint = Comptés avec le texte. Seuls les liens vers notre maison et vers les hôtes listés en portent.
links-campaign = Campagne
links-campaign-hint-address = Vide : { $name }, le mot de l’adresse.
links-campaign-hint-original = Vide : { $name }, comme les autres déclinaisons de cet original.
links-campaign-all = Utiliser pour toutes les déclinaisons de cet original
links-campaign-all-done = Toutes les déclinaisons de cet original disent maintenant { $name }.
links-campaign-all-forget = Reprendre le mot de l’adresse
links-sent = Envoyé sous la forme
links-card = Carte du lien
links-own = A ses propres paramètres.
links-elsewhere = N’en porte pas : autre hôte.
links-unclear = N’en porte pas : les réseaux ne s’accordent pas sur la fin de cette adresse. Mettez une espace après elle.

links-title = Liens
links-checking = Vérification des liens…
links-fine = { $count ->
    [one] Le lien mène où il faut.
   *[other] Les { $count } liens mènent où il faut.
}
links-told = { $count ->
    [one] Un lien est à revoir.
   *[other] { $count } liens sont à revoir.
}
links-not-known = { $count ->
    [one] Un lien n’a pas pu être vérifié.
   *[other] { $count } liens n’ont pas pu être vérifiés.
}
links-checked = Vérifié
links-again = Vérifier à nouveau
links-replace = Remplacer
links-replace-with = par { $address }
links-replaced = L’adresse a été remplacée.
links-from = À partir du { $at }.
links-failed = Les liens n’ont pas pu être vérifiés.

links-rule = Paramètres de campagne
links-rule-note = Ce que les liens des publications de ce canal disent de la provenance des lecteurs. Les lecteurs le voient dans l’adresse ; rien n’est gardé sur eux.
links-rule-active = Les liens portent des paramètres de campagne
links-rule-active-hint = Vaut pour ce qui est planifié ou publié à partir de maintenant.
links-rule-source = Source (utm_source)
links-rule-medium = Support (utm_medium)
links-rule-content = Contenu (utm_content)
links-rule-term = Terme (utm_term)
links-rule-hosts = Autres hôtes
links-rule-hosts-hint = Les liens vers { $home } en portent. Indiquez ici vos autres hôtes, un par ligne.
links-rule-example = Un exemple
links-rule-save = Enregistrer les paramètres
