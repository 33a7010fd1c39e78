# Écrire : la table où se font les originaux.
write-tools = Mise en forme
write-tool-strong = Important
write-tool-emphasis = Accentué
write-tool-link = Lien
write-tool-heading = Intertitre
write-tool-bullets = Liste
write-tool-numbers = Liste numérotée
write-tool-quote = Citation
write-tool-picture = Ajouter une image
