# La pertinence, les faits sur les réseaux, les essais.
fit-sentence-none = Faut-il y être ? Personne n’a encore rien évalué.
fit-sentence =
    { $weighed ->
        [0] { $count ->
            [one] Un lieu, et personne n’a évalué s’il faut y être.
           *[other] { $Few } lieux, et personne n’a évalué s’il faut y être.
        }
       *[other] { $open ->
            [0] Chaque lieu a sa réponse.
            [one] { $weighed } lieux sur { $count } ont une réponse ; un attend la première.
           *[other] { $weighed } lieux sur { $count } ont une réponse ; { $open } attendent la première.
        }
    }
fit-more-due =
    { $count ->
        [one] Une réponse est à revoir.
       *[other] { $Few } réponses sont à revoir.
    }
fit-more = Une réponse vient avec ses raisons, et un jour où la revoir. « Non » et « fermer » valent autant que « oui ».
fit-consider = Envisager un réseau
fit-consider-detail = Là où vous n’êtes pas encore, ou ne savez pas s’il faut être. Rien n’est ouvert par cela.
fit-consider-network = Lequel
fit-consider-other = Un autre
fit-consider-word = Son mot
fit-consider-word-hint = Un mot en minuscules, comme « flickr » ou « foire ».
fit-consider-do = L’évaluer
fit-filter = Lieux évalués
fit-search = Trouver un lieu
fit-filter-all = Tous
fit-filter-due = À revoir
fit-filter-open = Non évalués
fit-filter-used = Utilisés
fit-filter-considered = Envisagés
fit-empty = Faut-il y être ?
fit-empty-more = Ici, on évalue chaque réseau utilisé ou envisagé : quel usage il sert, si votre public s’y trouve, ce qu’il vous coûte et ce qu’il a apporté.
fit-in-use = Utilisés
fit-considered = Envisagés
fit-kept-by = { $name } porte cette réponse
fit-no-keeper = personne ne porte cette réponse
fit-open-kept-by = { $name } répond du canal
fit-open-no-keeper = personne ne répond du canal
fit-again-on = à revoir le { $day }
fit-is-due = À revoir
fit-doubts =
    { $count ->
        [one] Un fait sur lequel elle repose a changé
       *[other] { $Few } faits sur lesquels elle repose ont changé
    }
fit-on-trial = À l’essai jusqu’au { $day }
fit-answer-open = L’ouvrir
fit-answer-try = L’essayer
fit-answer-keep = Le garder
fit-answer-change-use = Changer son usage
fit-answer-pause = Le suspendre
fit-answer-close = Le fermer
fit-answer-stay-away = Ne pas l’ouvrir
fit-answer-none = Pas encore évalué
fit-one-answered = { $name } : { $answer ->
        [open] l’ouvrir.
        [try] l’essayer.
        [keep] le garder.
        [change_use] le garder, pour un autre usage.
        [pause] le suspendre, et l’y dire.
        [close] le fermer, bien.
       *[stay_away] ne pas l’ouvrir.
    }
fit-one-open = { $name } : devons-nous y être ? Personne ne l’a encore évalué.
fit-one-rules-today = Selon les règles, la réponse d’aujourd’hui serait : { $answer }.
fit-one-of = Évalué le { $day } par { $person }.
fit-weigh = L’évaluer
fit-weigh-again = L’évaluer à nouveau
fit-advise = Donner un avis
fit-decide = Inscrire une décision
fit-try = Ouvrir un essai
fit-declare = Déclarer le lieu
fit-connect = Connecter un compte
fit-why = La réponse, et pourquoi
fit-why-note = Ouvrez n’importe quelle étape pour voir sur quoi elle repose. Si vous voyez les choses autrement, évaluez à nouveau : votre réponse reste à côté de celle des règles.
fit-by-rules = Les règles disent : { $answer }
fit-chosen = { $person } a choisi : { $answer }
fit-decided = Cette règle a décidé
fit-also = Vrai aussi, sans décider
fit-rests-on = Elle regarde : { $what }
fit-input-usages = les usages
fit-input-audience = le public
fit-input-reasons = les raisons données
fit-input-cost = le coût
fit-input-brought = ce qu’il a apporté
fit-input-trial = l’essai
fit-is-doubted = Ce que l’on sait a changé depuis
fit-doubted-then = Alors : { $says }
fit-doubted-now = Maintenant : { $says }
fit-doubted-new = Nouveau : { $says }
fit-doubted-gone = On n’en tient plus compte.
fit-step-usages = Ce qu’on y viendrait faire
fit-step-audience = Le public y est-il ?
fit-step-reasons = Les raisons, pour et contre
fit-step-asks = Ce qu’il demande
fit-step-cost = Ce qu’il coûte
fit-step-brought = Ce qu’il a apporté
fit-step-trial = Ce qui a été essayé
fit-usages-none = Aucun. L’usage vient avant le canal.
fit-usages-none-in-strategy = La stratégie n’a pas encore d’usage. Commencez par là : que vient-on faire ?
fit-usage-alone = Rien d’autre ne le sert.
fit-usage-others = Déjà servi par : { $others }.
fit-usage-home = ce site lui-même
fit-unserved = Aucun canal ne répond à : { $usages }.
fit-audience-there = Il s’y trouve.
fit-audience-not-there = Il ne s’y trouve pas.
fit-audience-unknown = Personne ne le sait.
fit-audience-source = On le tient de : { $source }
fit-reasons-none = Personne n’a donné de raison.
fit-reason-usage = Un usage
fit-reason-audience = Un public
fit-reason-test = Un test
fit-reason-duty = Une obligation
fit-reason-wish = Une envie
fit-reason-neighbour = L’exemple d’un voisin
fit-reason-counts-not = Noté, sans compter
fit-side-for = Pour
fit-side-against = Contre
fit-asks-none = On ne sait encore rien de ce réseau.
fit-asks-add = Noter un fait
fit-asks-rhythm = Prévu : { $rhythm }.
fit-asks-rhythm-none = Aucun rythme n’est prévu.
fit-rhythm-day = { $times } par jour
fit-rhythm-week = { $times } par semaine
fit-rhythm-month = { $times } par mois
fit-asks-answer = Les questions doivent trouver réponse en { $hours } heures.
fit-checked = vérifié le { $day }
fit-source = source
fit-cost-none = Inconnu : aucune durée n’a été notée.
fit-cost-borrowed = Ce lieu n’a pas de relevés : ceux de vos autres canaux en tiennent lieu.
fit-cost-placing = Placer { $kind ->
        [article] un article
       *[note] une note
    } : { $median } minutes au milieu, entre { $low } et { $high } (n = { $n })
fit-cost-making = Créer { $kind ->
        [article] un article
       *[note] une note
    } : { $median } minutes au milieu, entre { $low } et { $high } (n = { $n })
fit-cost-few = Si peu ne dit pas grand-chose.
fit-cost-needed = Le rythme prévu prend environ { $hours } heures par mois.
fit-cost-needed-unknown = Ce que prend le rythme prévu est inconnu.
fit-cost-there = On y dispose de { $hours } heures par mois.
fit-cost-there-unknown = Personne n’a dit de combien d’heures on dispose.
fit-cost-money = { $money } par mois, outre ce que prend le réseau.
fit-cost-fee-per-piece = Le réseau prend { $sum } par mois, si tout ce qui est prévu y sort.
fit-cost-fee-link = { $sum } par mois, si tout porte un lien.
fit-cost-fee-month = Le réseau prend { $sum } par mois.
fit-cost-fee-unknown = Le réseau fait payer chaque publication ; sans rythme, la somme est inconnue.
fit-brought-days = Ces { $days } derniers jours :
fit-brought-pieces =
    { $count ->
        [0] Rien n’y est sorti.
        [one] Une publication y est sortie.
       *[other] { $Few } publications y sont sorties.
    }
fit-brought-responses =
    { $count ->
        [0] Aucune réponse aux { $counted } publications comptées.
        [one] Une réponse aux { $counted } publications comptées.
       *[other] { $count } réponses aux { $counted } publications comptées.
    }
fit-brought-responses-unknown = Réponses : inconnues.
fit-brought-conversations =
    { $count ->
        [0] Aucune conversation n’y a commencé.
        [one] Une conversation y a commencé.
       *[other] { $Few } conversations y ont commencé.
    }
fit-brought-conversations-unknown = Conversations : inconnues ; personne ne lit ce qui en revient.
fit-brought-followers = Abonnés : { $then } au début, { $now } maintenant.
fit-brought-followers-now = Abonnés : { $now } maintenant ; au début, inconnu.
fit-brought-followers-unknown = Abonnés : inconnu.
fit-brought-visits = Visites et conversions : inconnues tant qu’elles ne sont pas mesurées.
fit-brought-not = Vous n’y êtes pas : il n’a encore rien apporté.
fit-trial-none = Rien n’y a été essayé.
fit-trial-runs = Un essai court jusqu’au { $day }.
fit-trial-met = Le dernier essai, jusqu’au { $day }, a atteint son critère.
fit-trial-missed = Le dernier essai, jusqu’au { $day }, a manqué son critère.
fit-trial-cannot-tell = Le dernier essai, jusqu’au { $day }, n’a pas permis de le dire.
fit-history = Réponses antérieures
fit-history-note = Chacune telle qu’elle a été donnée, avec ce sur quoi elle repose.
fit-history-none = Celle-ci est la première.
fit-form-title = Évaluer { $name }
fit-form-usage-hint = Qu’y viendrait-on faire ?
fit-form-home = Notre propre site le sert
fit-form-network = Réseau
fit-form-network-hint = Son mot, pour que ce que l’on en sait compte : « facebook », « newsletter »…
fit-form-audience = Votre public s’y trouve-t-il ?
fit-form-source = D’où le sait-on ?
fit-form-source-hint = Une adresse, une enquête, un comptage à l’accueil. Sans source, on ne le sait pas.
fit-form-reasons = Raisons
fit-form-reasons-hint = Pour et contre. Ce qui compte : un usage servi, un public dont la présence est établie, un essai réussi, un devoir. Une envie ou l’exemple d’un voisin est noté, et ne compte pas.
fit-form-reason-kind = Nature
fit-form-reason-side = Sens
fit-form-reason-says = En une phrase
fit-form-reason-add = Ajouter une raison
fit-form-reason-remove = Retirer cette raison
fit-form-rhythm = À quel rythme y seriez-vous ?
fit-form-per = Par
fit-form-per-day = jour
fit-form-per-week = semaine
fit-form-per-month = mois
fit-form-answer-hours = En combien d’heures répondriez-vous ?
fit-form-hours = Heures par mois dont on dispose
fit-form-money = Argent par mois
fit-form-money-hint = Ce qui est dépensé en plus des frais du réseau : images, publicité.
fit-form-currency = Devise
fit-form-see = Voir où mènent les règles
fit-form-leads = Les règles mènent à : { $answer }.
fit-form-choose = Votre réponse
fit-form-choose-rules = Comme disent les règles
fit-form-why = Pourquoi vous voyez les choses autrement
fit-form-why-hint = Les deux réponses sont conservées côte à côte.
fit-form-keeper = Qui en répond
fit-form-nobody = Personne encore
fit-form-again = Le jour où la revoir
fit-form-keep = Conserver cette réponse
fit-form-kept = Conservé. { $name } : { $answer }.
fit-line-see = Voir pourquoi
fit-rule-duty-against-leave = Une obligation s’y oppose. Ce qu’on ne doit pas faire ne se pèse pas.
fit-rule-duty-against = Une obligation s’y oppose. Ce qu’on ne doit pas faire ne se pèse pas.
fit-rule-duty-stay = Une obligation le demande. Ce qu’on doit faire ne se pèse pas non plus.
fit-rule-duty-open = Une obligation le demande. Ce qu’on doit faire ne se pèse pas non plus.
fit-rule-trial-runs = Un essai est en cours. Son critère fut fixé avant ; on l’attend.
fit-rule-trial-missed-leave = Il a été essayé, et le critère convenu d’avance a été manqué.
fit-rule-trial-missed = Il a été essayé, et le critère convenu d’avance a été manqué.
fit-rule-no-usage-change = Il ne sert aucun usage, alors qu’un autre usage n’a pas de lieu.
fit-rule-no-usage-leave = Il ne sert aucun usage. Personne ne saurait dire ce qu’on vient y faire.
fit-rule-no-usage = Il ne servirait aucun usage, et l’usage vient avant le canal.
fit-rule-usage-against-change = Une raison montre que l’usage n’y est pas servi.
fit-rule-usage-against = Une raison montre que ce qu’on viendrait y faire n’y marcherait pas.
fit-rule-audience-absent-leave = Il est établi que le public ne s’y trouve pas.
fit-rule-audience-absent = Il est établi que le public ne s’y trouve pas.
fit-rule-beyond-means-pause = Le rythme prévu prend plus d’heures qu’on n’en a.
fit-rule-beyond-means = Le rythme prévu prendrait plus d’heures qu’on n’en a.
fit-rule-silent-leave = Rien n’est sorti depuis 90 jours, et chaque usage est servi ailleurs.
fit-rule-silent-pause = Rien n’est sorti depuis 90 jours. Ceux qui viennent devraient le savoir.
fit-rule-nothing-back-leave = Beaucoup a été donné, rien n’est revenu, et chaque usage est servi ailleurs.
fit-rule-nothing-back-change = Beaucoup a été donné et rien n’est revenu, mais l’usage n’a pas d’autre lieu.
fit-rule-trial-met-keep = Il a été essayé, et le critère convenu d’avance a été atteint.
fit-rule-trial-met-open = Il a été essayé, et le critère convenu d’avance a été atteint.
fit-rule-something-back = On y répond.
fit-rule-cannot-tell = Personne ne peut encore dire s’il sert. Un critère fixé maintenant le dira.
fit-rule-audience-shown = Il est établi que le public s’y trouve, et un usage n’a pas d’autre lieu.
fit-rule-audience-shown-elsewhere = Il est établi que le public s’y trouve ; les canaux qui servent déjà cet usage l’atteignent peut-être moins bien.
fit-rule-audience-unknown-elsewhere = Personne ne sait si le public s’y trouve, et chaque usage est servi ailleurs.
fit-rule-audience-unknown = Personne ne sait si le public s’y trouve, mais un usage n’a pas d’autre lieu.
fit-rule-other = Une règle que cette page ne connaît pas : { $rule }
fit-network-bluesky = Bluesky
fit-network-discord = Discord
fit-network-facebook = Facebook
fit-network-instagram = Instagram
fit-network-linkedin = LinkedIn
fit-network-market = Un stand au marché
fit-network-mastodon = Mastodon
fit-network-matrix = Matrix
fit-network-newsletter = Lettre d’information
fit-network-pinterest = Pinterest
fit-network-press = La presse
fit-network-reddit = Reddit
fit-network-rehearsal = Réseau d’entraînement
fit-network-telegram = Telegram
fit-network-threads = Threads
fit-network-tiktok = TikTok
fit-network-whatsapp = Chaînes WhatsApp
fit-network-x = X
fit-network-youtube = YouTube
# Faits
fit-facts-sentence =
    { $count ->
        [0] On ne sait encore rien des réseaux.
       *[other] { $count } faits sur { $networks } réseaux, chacun avec sa source et son jour.
    }
fit-facts-more = Ce qui est livré avec Parvis peut être corrigé et complété ici. Un changement signale ce qui en dépend.
fit-facts-more-old =
    { $count ->
        [one] L’un d’eux a été vérifié il y a plus de six mois.
       *[other] { $Few } ont été vérifiés il y a plus de six mois.
    }
fit-facts-add = Ajouter un fait
fit-facts-edit = Le corriger
fit-facts-check = C’est toujours vrai
fit-facts-aside = L’écarter
fit-facts-unaside = En tenir compte à nouveau
fit-facts-restore = Revenir à ce qui est livré
fit-facts-delete = Le retirer
fit-facts-since = depuis le { $day }
fit-facts-own = De vous
fit-facts-edited = Corrigé ici
fit-facts-is-aside = Écarté
fit-facts-checked-now = Noté : il a été vérifié aujourd’hui.
fit-facts-saved = C’est écrit.
fit-facts-aside-now = On n’en tient plus compte.
fit-facts-unaside-now = On en tient compte à nouveau.
fit-facts-restored = Ce qui est livré vaut à nouveau.
fit-facts-deleted = Il n’y est plus.
fit-facts-filter = Réseaux
fit-facts-search = Trouver un fait
fit-facts-view-all = Tous
fit-facts-view-old = Non vérifiés depuis six mois
fit-facts-view-own = De vous et corrigés
fit-facts-view-aside = Écartés
fit-facts-empty = Ce que l’on sait des réseaux
fit-facts-empty-more = Leurs règles, prix et limites, chacun avec l’endroit où il est écrit et le jour où on l’a vérifié.
fit-facts-doubts = Cela a changé, et quelque chose en dépend
fit-facts-doubt-weighings = Réponses à revoir :
fit-facts-doubt-decisions = Décisions d’avant :
fit-facts-doubt-recommendations = Avis d’avant :
fit-facts-form-network = Réseau
fit-facts-form-network-hint = Un mot en minuscules : « pinterest », « newsletter », « market ».
fit-facts-form-kind = De quoi il s’agit
fit-facts-form-says = Le fait
fit-facts-form-says-hint = En une phrase, dans vos propres mots.
fit-facts-form-amount = Nombre
fit-facts-form-unit = De quoi
fit-facts-form-unit-none = Pas de nombre
fit-facts-form-since = Vrai depuis
fit-facts-form-source = Où c’est écrit
fit-facts-form-source-hint = Une adresse que d’autres peuvent ouvrir.
fit-facts-form-note = En enregistrant, vous dites l’avoir vérifié aujourd’hui.
fit-kind-rule = Règle
fit-kind-price = Prix
fit-kind-limit = Limite
fit-kind-api = Pour les programmes
fit-kind-format = Format
fit-kind-rhythm = Rythme
fit-kind-audience = Qui s’y trouve
fit-unit-characters = { $amount } caractères
fit-unit-pictures = { $amount } images
fit-unit-hashtags = { $amount } mots-dièse
fit-unit-seconds = { $amount } secondes
fit-unit-megabytes = { $amount } Mo
fit-unit-choices = { $amount } choix
fit-unit-minutes = { $amount } minutes
fit-unit-hours = { $amount } heures
fit-unit-days = { $amount } jours
fit-unit-pieces-per-day = { $amount } publications par jour
fit-unit-pieces-per-week = { $amount } publications par semaine
fit-unit-requests-per-five-minutes = { $amount } requêtes en cinq minutes
fit-unit-quota-per-day = { $amount } unités par jour
fit-unit-quota = { $amount } unités
fit-unit-usd-per-piece = { $amount } USD par publication
fit-unit-usd-per-piece-with-link = { $amount } USD par publication avec un lien
fit-unit-eur-per-piece = { $amount } EUR par publication
fit-unit-usd-per-month = { $amount } USD par mois
fit-unit-eur-per-month = { $amount } EUR par mois
fit-unit-percent = { $amount } %
fit-unit-people = { $amount } personnes
# Essais
