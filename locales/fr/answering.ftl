# Qui répond de quoi.
answering-sentence = { $gaps ->
    [0] Chaque sujet a quelqu’un qui en répond.
    [one] Un sujet n’a personne qui en réponde.
   *[other] { $gaps } sujets n’ont personne qui en réponde.
}
answering-sentence-new = Personne n’a encore dit qui répond de quoi.
answering-more = Tout le monde voit cette carte ; les responsables la modifient. Le référent d’un canal se nomme dans le canal.
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
answering-asked = Consultés avant : { $people }
answering-told = Informés après : { $people }
answering-since = depuis le { $day }
answering-add = Ajouter un sujet
answering-change = Dire qui
answering-change-of = Dire qui répond de { $name }
answering-title = Qui répond de { $name } ?
answering-title-new = Un autre sujet
answering-subject = Sujet
answering-subject-hint = La presse, une crise, les horaires.
answering-member = En répond
answering-asked-before = Qui est consulté avant une décision
answering-told-after = Qui est informé après
answering-day = Depuis le
answering-remove = Retirer de la carte
answering-removed = C’est retiré de la carte.
