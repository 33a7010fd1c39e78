# Réglages de la personne.
me-more = Vous vous connectez avec { $email }.
me-own = Vous
me-language = Langue
me-language-hint = Celle de l’atelier, non celle de ce que vous écrivez.
me-password-note = Le changer ferme vos sessions partout ailleurs.
me-password-present = Mot de passe actuel
me-password-change = Changer le mot de passe
me-password-changed = Votre mot de passe est changé. Les autres sessions sont fermées.
