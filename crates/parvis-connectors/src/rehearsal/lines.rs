//! What strangers say. Each language is written for itself; `{}` stands for a word of the piece they answer.

use super::strangers::{Mood, Stranger};

/// What `stranger` may answer to a piece: some of it about a word of the piece.
pub(super) const fn answers(stranger: &Stranger) -> &'static [&'static str] {
    match (stranger.french, stranger.mood) {
        (true, Mood::Warm) => &WARM_FR,
        (true, Mood::Curious) => &CURIOUS_FR,
        (true, Mood::Practical) => &PRACTICAL_FR,
        (true, Mood::Dry) => &DRY_FR,
        (true, Mood::Grumpy) => &GRUMPY_FR,
        (true, Mood::Hostile) => &HOSTILE_FR,
        (false, Mood::Warm) => &WARM_EN,
        (false, Mood::Curious) => &CURIOUS_EN,
        (false, Mood::Practical) => &PRACTICAL_EN,
        (false, Mood::Dry) => &DRY_EN,
        (false, Mood::Grumpy) => &GRUMPY_EN,
        (false, Mood::Hostile) => &HOSTILE_EN,
    }
}

/// What `stranger` may say to another stranger's answer.
pub(super) const fn asides(stranger: &Stranger) -> &'static [&'static str] {
    if stranger.french { &ASIDES_FR } else { &ASIDES_EN }
}

/// What `stranger` may say once we have answered.
pub(super) const fn thanks(stranger: &Stranger) -> &'static [&'static str] {
    match (stranger.french, stranger.mood) {
        (true, Mood::Grumpy | Mood::Dry | Mood::Hostile) => &APPEASED_FR,
        (true, _) => &THANKS_FR,
        (false, Mood::Grumpy | Mood::Dry | Mood::Hostile) => &APPEASED_EN,
        (false, _) => &THANKS_EN,
    }
}

const WARM_FR: [&str; 7] = [
    "Oh que ça fait plaisir à lire ! Je le garde pour dimanche.",
    "Merci pour ça. Le passage sur « {} », je vais le lire à ma mère ce soir.",
    "Voilà pourquoi je vous suis. Continuez !",
    "J’y étais l’an dernier, j’en parle encore. « {} », tout est là.",
    "C’est tellement vous, et c’est très bien comme ça 🌿",
    "Bravo à toute l’équipe, on sent le travail derrière.",
    "Je partage avec les collègues, ils vont adorer.",
];
const CURIOUS_FR: [&str; 7] = [
    "Une question : « {} », ça veut dire quoi exactement chez vous ?",
    "Et l’hiver, comment faites-vous ?",
    "Vous en avez parlé avec ceux qui le vivent tous les jours ? J’aimerais les entendre.",
    "Qui a eu l’idée au départ ? Il y a sûrement une histoire.",
    "Est-ce qu’on peut venir voir, même sans s’inscrire ?",
    "Je ne connaissais pas du tout. Par où commencer pour en savoir plus sur « {} » ?",
    "C’est ouvert aux enfants ? La mienne a huit ans et pose encore plus de questions que moi.",
];
const PRACTICAL_FR: [&str; 7] = [
    "C’est à quelle heure, et faut-il réserver ?",
    "Le lien marche bien sur mon téléphone, merci. Les horaires sont-ils les mêmes en août ?",
    "Pour « {} », avez-vous un tarif réduit ?",
    "On peut venir en train ? La dernière fois, le parking était plein.",
    "Accessible en fauteuil ? Je ne le trouve pas sur la page.",
    "Petite coquille dans le deuxième paragraphe, sinon très clair.",
    "Je peux avoir la même chose en PDF pour l’afficher à l’atelier ?",
];
const DRY_FR: [&str; 6] = [
    "« {} ». Il fallait oser.",
    "J’ai lu jusqu’au bout, ce qui ne m’arrive pas tous les jours.",
    "Pas mal. Pour une fois que quelqu’un explique.",
    "Mon voisin dit le contraire, mais mon voisin a toujours tort.",
    "Il manque un chat sur la photo.",
    "Je reviendrai dire si j’ai changé d’avis.",
];
const GRUMPY_FR: [&str; 6] = [
    "Encore de la com’. Et le fond, c’est pour quand ?",
    "Trois semaines que j’attends une réponse à mon courriel, mais pour publier, là, il y a du monde.",
    "« {} », franchement, vous n’avez rien de mieux à faire de notre argent ?",
    "C’était mieux avant. Tout le monde le pense, je le dis.",
    "Vous censurez les avis négatifs, alors je fais une capture d’écran.",
    "Nul. Désabonné.",
];
const HOSTILE_FR: [&str; 3] = [
    "Joli site <script>document.body.innerHTML = 'à moi'</script> dommage qu'il soit si naïf",
    "<img src=x onerror=\"alert('coucou')\"> cliquez <a href=\"javascript:alert(1)\">ici pour gagner</a> !!!",
    "</article></main><style>*{display:none}</style> On ne voit plus rien, si ?",
];
const ASIDES_FR: [&str; 5] = [
    "Même question !",
    "Je crois que c’est expliqué vers la fin de l’article.",
    "Ah, je ne l’avais pas vu comme ça.",
    "Bien dit.",
    "On s’y retrouve samedi, alors ?",
];
const THANKS_FR: [&str; 5] = [
    "Merci d’avoir répondu si vite !",
    "Parfait, c’est noté. À bientôt.",
    "Super, merci pour la précision 🙏",
    "Ah, je comprends mieux. Merci !",
    "Une vraie réponse de vraies gens, ça devient rare. Merci.",
];
const APPEASED_FR: [&str; 4] = [
    "Bon. Au moins, vous répondez.",
    "D’accord, je retire la moitié de ce que j’ai dit.",
    "Hm. On verra.",
    "Je ne m’attendais pas à une réponse. Merci, donc.",
];

const WARM_EN: [&str; 7] = [
    "This made my morning. Thank you for writing it down.",
    "Sent it to three people already. The bit about \"{}\" is spot on.",
    "More of this, please!",
    "You can tell somebody cared about every line of it.",
    "I was there last year and I still talk about it 🌻",
    "So good to see \"{}\" get some attention at last.",
    "Lovely. Say hello to the team from a quiet fan.",
];
const CURIOUS_EN: [&str; 7] = [
    "Genuine question: what made you start with \"{}\"?",
    "How does it work in winter?",
    "Is there a longer version somewhere? I'd read it.",
    "Did you try it the other way round first? I'm curious what happened.",
    "Who decides that in the end, you or the people who come?",
    "Where does the word \"{}\" come from, by the way?",
    "Could my class visit? Twenty-two nine-year-olds, be warned.",
];
const PRACTICAL_EN: [&str; 7] = [
    "What time does it start, and do I need to book?",
    "Is it step-free? Couldn't find that on the page.",
    "Works fine on my old phone, which I can't say of most sites. Are the hours the same in August?",
    "Any reduced price for \"{}\"?",
    "Can one get there by train and be back the same evening?",
    "Tiny typo in the second paragraph, otherwise very clear.",
    "Could you post the dates as text too? The picture is hard to copy from.",
];
const DRY_EN: [&str; 6] = [
    "\"{}\", then. Brave.",
    "Read to the end. That hardly ever happens to me.",
    "My neighbour disagrees, but my neighbour disagrees with weather.",
    "The photograph could do with a dog.",
    "Well. Somebody had to say it.",
    "I'll report back when I've changed my mind.",
];
const GRUMPY_EN: [&str; 6] = [
    "Another post. Any chance of an answer to my e-mail from the third?",
    "\"{}\"? With our money?",
    "It was better before you explained it.",
    "You'll delete this anyway, so I've taken a screenshot.",
    "Nobody asked for this. Unfollowed.",
    "Marketing. All of it.",
];
const HOSTILE_EN: [&str; 3] = [
    "nice blog <script>alert(document.cookie)</script> be a shame if something happened to it",
    "<img src=x onerror=\"alert('hi')\"> click <a href=\"javascript:alert(1)\">here for a prize</a>",
    "</p></article><h1 style=\"font-size:20em\">OWNED</h1><!--",
];
const ASIDES_EN: [&str; 5] = [
    "Same question here.",
    "I think it's explained further down.",
    "Hadn't thought of it like that.",
    "Hear, hear.",
    "See you there on Saturday, then?",
];
const THANKS_EN: [&str; 5] = [
    "Thanks for getting back to me so quickly!",
    "Perfect, noted. See you soon.",
    "Ah, that makes sense now. Thank you!",
    "A real answer from real people. Getting rare.",
    "Brilliant, thanks 🙏",
];
const APPEASED_EN: [&str; 4] = [
    "Fine. At least you answer.",
    "All right, I take back half of it.",
    "Hm. We'll see.",
    "Didn't expect a reply. Thanks, I suppose.",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rehearsal::STRANGERS;

    #[test]
    fn everybody_has_something_to_say_at_each_turn() {
        for stranger in &STRANGERS {
            assert!(
                !answers(stranger).is_empty() && !asides(stranger).is_empty() && !thanks(stranger).is_empty()
            );
        }
    }

    #[test]
    fn french_is_set_as_french_is() {
        for stranger in STRANGERS
            .iter()
            .filter(|stranger| stranger.french && stranger.mood != Mood::Hostile)
        {
            for line in [answers(stranger), asides(stranger), thanks(stranger)].concat() {
                for (before, mark) in line.chars().zip(line.chars().skip(1)) {
                    if matches!(mark, ':' | ';' | '?' | '!') {
                        assert!(before == '\u{202f}' || before == '!', "{line}");
                    }
                    assert!(!(before == '«' && mark != '\u{a0}'), "{line}");
                }
            }
        }
    }
}
