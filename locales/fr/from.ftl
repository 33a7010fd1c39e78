# Formulaires d’avis et de décisions remplis à partir de quelque chose, et ce qui en est sorti.
from-filled = Rempli à partir de
from-filled-check = Vérifiez, et complétez.
from-fit = la question de notre présence sur { $name }
from-fit-question = Faut-il être sur { $name } ?
from-fit-question-here = Continuons-nous sur { $name } ?
from-fit-advice =
    { $answer ->
        [open] Ouvrir { $name }.
        [try] Essayer { $name } quelques semaines, selon un critère fixé maintenant.
        [keep] Rester sur { $name }.
        [change_use] Employer { $name } à autre chose.
        [pause] Mettre { $name } en pause, en le disant là-bas.
        [close] Quitter { $name }, en disant où nous trouver.
       *[stay_away] Ne pas ouvrir { $name }.
    }
from-fit-decision =
    { $answer ->
        [open] Nous ouvrons { $name }.
        [try] Nous essayons { $name } quelques semaines, selon un critère fixé maintenant.
        [keep] Nous restons sur { $name }.
        [change_use] Nous employons { $name } à autre chose.
        [pause] Nous mettons { $name } en pause, en le disant là-bas.
        [close] Nous quittons { $name }, en disant où nous trouver.
       *[stay_away] Nous n’ouvrons pas { $name }.
    }
from-fit-audience = Le public y est.
from-fit-audience-not = Le public n’y est pas.
from-trial = l’essai de { $name }
from-trial-question = Restons-nous sur { $name } après l’essai ?
from-trial-tried = Essayé pendant { $weeks ->
        [one] une semaine
       *[other] { $weeks } semaines
    }, jusqu’au { $day }. Le critère fixé au départ : { $criterion }.
from-trial-counted = { $known ->
        [yes] Compté : { $value }.
       *[no] Ce qui en est sorti n’est pas connu.
    }
from-trial-result = Résultat : { $standing }.
from-leave-advice = Quitter { $name }, en disant où nous trouver.
from-leave-decision = Nous quittons { $name }, en disant où nous trouver.
from-stay-advice = Rester sur { $name }.
from-stay-decision = Nous restons sur { $name }.
from-plan-leave = le plan pour bien quitter { $name }
from-plan-revive = le plan pour relancer { $name }
from-plan-question = Que faisons-nous de { $name } ?
from-plan-leave-words = Nous y répondons jusqu’au { $day }. Ensuite : { $where }
from-revive-advice = Relancer { $name } : { $rhythm }, tenu.
from-revive-decision = Nous relançons { $name } : { $rhythm }, tenu.
from-review = le point du { $day }
from-brief = le brief « { $name } »
from-advice = l’avis « { $name } »
from-decision = la décision « { $name } »
from-came = Ce qui en est sorti
from-came-decision = Décidé le { $day } :
from-came-decision-over = (ne vaut plus)
from-came-advice =
    { $state ->
        [taken] Conseillé et suivi :
        [in_part] Conseillé et suivi en partie :
        [refused] Conseillé et refusé :
        [withdrawn] Conseillé puis repris :
       *[open] Conseillé, attend sa réponse :
    }
from-origin = D’où cela vient
from-origin-fit = La question de notre présence sur { $name }
from-origin-trial = L’essai de { $name }
from-origin-plan = Le plan pour { $name }
from-origin-review = Le point du { $name }
from-origin-brief = Le brief « { $name } »
from-origin-gone = Cela n’existe plus.
