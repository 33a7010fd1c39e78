# L’agenda tel qu’un calendrier extérieur le lit.

agenda-feed-name = { $workspace } : agenda
agenda-feed-site = Site
agenda-feed-untitled = Sans titre
agenda-feed-planned = Prévu pour { $local }, { $zone }.
agenda-feed-ahead = Son original ne sera pas encore en ligne.
agenda-feed-scheduled = Sort à cette heure.
agenda-feed-held = Retenu : quelqu’un doit décider.
agenda-feed-live = En ligne.
agenda-feed-unpublished = Retiré aux lecteurs.
agenda-feed-awaiting-approval = Attend une validation.
agenda-feed-sending = En cours d’envoi.
agenda-feed-published = Sorti.
agenda-feed-awaiting-hand = Quelqu’un doit le publier à la main.
agenda-feed-unconfirmed = Personne ne sait encore si c’est sorti.
agenda-feed-failed = Échec : rien n’est sorti.
agenda-feed-withdrawn = Retiré après sa sortie.
