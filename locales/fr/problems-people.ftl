# Ce qui peut ne pas aller quand on arrive, et parmi les membres.
problem-set-up-done = Cette instance est déjà installée. Connectez-vous.
problem-set-up-token = Ce n’est pas le bon jeton. Il est écrit dans le journal à chaque démarrage, tant que l’installation n’est pas faite.
problem-link-spent = Ce lien ne vaut plus : il a servi, ou il est trop ancien. Demandez-en un autre à l’administrateur.
problem-invitation-spent = Cette invitation ne vaut plus : elle a servi, a été retirée, ou date de plus de sept jours. Demandez-en une autre à la personne qui vous a invité.
problem-invitation-has-user = Quelqu’un se connecte déjà avec cette adresse. Connectez-vous d’abord, puis rouvrez l’invitation.
problem-member-already = Cette personne est déjà membre de l’espace.
problem-last-lead = C’est la seule personne responsable de l’espace. Nommez d’abord quelqu’un d’autre responsable.
problem-role-unknown = Ce rôle n’existe pas. Les rôles sont : lead, cm, contributor, viewer.
problem-email-unreadable = Cette adresse n’est pas complète. Elle ressemble à nom@example.org.
problem-password-short = Ce mot de passe fait { $measured } caractères ; il en faut au moins { $least }. Quelques mots à la suite conviennent très bien.
problem-password-wrong = Ce n’est pas votre mot de passe actuel.
problem-language-unknown = Cette langue n’est pas connue. Donnez son étiquette, par exemple fr ou en.
problem-theme-unknown = Le thème est l’un de : light, dark, auto.
problem-zone-unknown = Ce fuseau horaire n’est pas connu. Utilisez un nom comme Europe/Paris.
problem-workspace-slug = Cela ne peut pas figurer dans une adresse. Utilisez de 2 à 40 minuscules, chiffres et tirets, avec une lettre ou un chiffre au début et à la fin ; quelques mots comme app et api sont réservés à Parvis.
