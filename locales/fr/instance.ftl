# Pour qui administre l’instance.
instance-sentence =
    { $count ->
        [0] Il n’y a encore aucun espace.
        [one] Un espace vit ici.
       *[other] { $Few } espaces vivent ici.
    }
instance-more = Vous administrez l’instance. Ce qui est dans un espace regarde ses membres ; vous le voyez une fois que vous l’avez rejoint.
instance-make = Créer un espace
instance-made = { $name } est prêt. Rejoignez-le pour inviter ses membres.
instance-open = Ouvrir
instance-join = Rejoindre
instance-join-title = Rejoindre { $name } comme responsable ?
instance-join-detail = Vous y verrez tout et pourrez tout y changer. Ses membres liront dans leurs traces que vous l’avez rejoint.
