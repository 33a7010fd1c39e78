# Où en sont les originaux et les publications.
standing-publication-awaiting-approval = à valider
standing-publication-scheduled = prévue
standing-publication-sending = envoi en cours
standing-publication-published = publiée
standing-publication-awaiting-hand = à publier à la main
standing-publication-held = retenue
standing-publication-unconfirmed = non confirmée
standing-publication-failed = échouée
standing-publication-cancelled = abandonnée
standing-publication-withdrawn = retirée
standing-original-draft = brouillon
standing-original-scheduled = prévu
standing-original-live = en ligne
standing-original-unpublished = retiré
standing-original-trashed = à la corbeille
standing-original-held = vous attend
