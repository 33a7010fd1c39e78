# Les clauses derrière une réponse du mandat, chacune en une phrase ; les noms sont ceux de crates/parvis-policy/policies.
policy-viewers-read = Tous les membres de l’espace peuvent voir ceci.
policy-viewers-make-tokens = Chaque membre peut créer des jetons qui agissent en son nom, dans la limite de son rôle.
policy-contributors-draft = Les contributeurs écrivent : originaux, déclinaisons, images.
policy-contributors-edit-their-own = Les contributeurs modifient ce qu’ils ont fait eux-mêmes, tant que les lecteurs ne le voient pas.
policy-cms-edit = Les CM modifient tous les originaux et toutes les images.
policy-cms-arrange = Les CM s’occupent des catégories, des étiquettes, des signatures, des publics et des usages.
policy-cms-publish = Les CM publient, sur le site et sur les canaux.
policy-cms-run-channels = Les CM s’occupent des canaux.
policy-cms-answer = Les CM s’occupent des conversations.
policy-leads-govern = Les responsables décident qui fait partie de l’espace et comment il est réglé.
policy-members-only = Seuls les membres d’un espace voient ce qu’il contient.
policy-administrators-administer = Les administrateurs font fonctionner l’instance.
policy-nothing-allows = Votre rôle ne comprend pas cela.
policy-not-decided = Les règles n’ont pas pu être appliquées à cette demande, la réponse est donc non. Prévenez l’administrateur, s’il vous plaît.
