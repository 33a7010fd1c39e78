# Words that a text’s own markup needs, in the language of the text.
text-footnotes = Notes
text-footnote-back = Retour au texte
text-task-done = Fait
text-task-open = À faire
text-table = Tableau
# Why a text can’t be kept.
text-problem-too-long = Le texte compte { $bytes } octets ; le maximum est de 1 048 576. Veuillez le diviser.
text-problem-not-utf8 = La ligne { $line } contient quelque chose qui n’est pas de l’UTF-8. Veuillez enregistrer le fichier en UTF-8, puis réessayer.
text-problem-null = La ligne { $line } contient un caractère nul, invisible. Veuillez le retirer.
