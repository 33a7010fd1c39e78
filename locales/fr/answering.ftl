# Qui répond de quoi.
answering-sentence = { $gaps ->
    [0] Chaque sujet a quelqu’un qui en répond.
    [one] Un sujet n’a encore personne qui en réponde.
   *[other] { $gaps } sujets n’ont encore personne qui en réponde.
}
answering-sentence-new = Personne n’a encore dit qui répond de quoi.
answering-more = Tout le monde voit cette liste ; qui dirige l’espace la modifie. Le référent d’un canal en répond ; il se nomme sur la page du canal.
answering-kind = { $kind ->
    [channel] Canaux
    [usage] Usages
    [audience] Publics
    [objective] Objectifs
    [network] Réseaux
   *[other] Autres sujets
}
answering-nobody = personne
answering-name-keeper = Nommer un référent
answering-by = En répond :
answering-asked = À consulter avant : { $people }
answering-told = À informer après : { $people }
answering-since = depuis le { $day }
answering-add = Ajouter un sujet
answering-change = Modifier
answering-say = Dire qui
answering-change-member = Modifier qui répond de { $name }
answering-change-of = Dire qui répond de { $name }
answering-title = Qui répond de { $name } ?
answering-title-new = Un autre sujet
answering-subject = Sujet
answering-subject-hint = La presse, une crise, les horaires.
answering-member = En répond
answering-asked-before = Qui est consulté avant une décision
answering-told-after = Qui est informé après
answering-day = Depuis le
answering-remove = Retirer de la liste
answering-removed = C’est retiré de la liste.
