# Première installation d’une instance.
setup-title = Ouvrons la maison
setup-lead = Quelques réponses, et vous pourrez écrire. Tout pourra être modifié plus tard, sauf l’adresse.
setup-token = Jeton d’installation
setup-token-hint = Le serveur l’a affiché à son démarrage. Il prouve que cette instance est la vôtre.
setup-you = Vous
setup-workspace = Votre espace
setup-workspace-name = Nom de la marque ou de l’organisation
setup-workspace-name-hint = Un espace contient une marque : son site, ses canaux, ses membres.
setup-workspace-slug = Dans les adresses
setup-workspace-slug-hint = Des minuscules sans accent, des chiffres et des traits d’union.
setup-site = Son site
setup-site-title = Titre du blog
setup-site-title-hint = Le blog est la maison de ce que vous écrivez. Les lecteurs voient ce titre en haut.
setup-site-language = Langue du site
setup-site-zone = Fuseau horaire
setup-do = Ouvrir la maison
