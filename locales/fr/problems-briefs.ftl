# Briefs et campagnes.
problem-brief-state = Le brief n’en est plus là où cela est possible. Regardez-le à nouveau.
problem-brief-answered = Il a reçu une réponse entre-temps : ce qui était demandé reste tel quel. Écrivez plutôt un message.
problem-brief-too-many = Trop de briefs attendent déjà une réponse. Demandez à nouveau quand certains l’auront reçue.
problem-brief-usage-missing = Dites ce que l’on vient faire : choisissez-le, ou écrivez-le avec vos mots.
problem-brief-unknown = Ce brief n’existe pas ici.
problem-minutes-reversed = Le plus est inférieur au moins.
problem-period-reversed = Le dernier jour précède le premier.
problem-money-out-of-range = Donnez un montant supérieur à zéro, ou laissez vide.
problem-beginning-unknown = Un contenu commence avec un brief, de l’initiative d’un CM, avec quelqu’un d’autre, ou l’on ne sait pas : brief, own, told, unknown.
problem-form-unknown = Cette forme n’existe pas.
problem-hours-out-of-range = Donnez des heures au-dessus de zéro et au plus { $most }, ou laissez vide.
problem-days-unknown = La période est de 30, 90 ou 365 jours.
problem-brief-answer-unknown = On répond à un brief tel quel, autrement, ou on le décline ; on convient d’une réponse, on y répond, ou on reprend le brief.
