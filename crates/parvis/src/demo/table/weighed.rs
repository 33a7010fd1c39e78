//! What was said of places when they were weighed: those in use, and those that somebody asked for. The parish
//! newsletter, the courtyard and the letter nobody has weighed yet.

use super::super::spot::Spot;
use super::places::Weighed;
use parvis_domain::{FitAnswer, FitReasonKind, FitSide, Period};

pub(super) const THE_BOARD: Weighed = Weighed {
    spot: Some(Spot::Board),
    network: "",
    name: "",
    usages: &["venir"],
    home_serves: &["venir"],
    there: Some(
        "L’huissier a compté un mardi\u{202f}: deux cent dix personnes devant le tableau, dont onze l’ont lu.",
    ),
    reasons: &[
        (
            FitReasonKind::Test,
            FitSide::For,
            "Trois affiches datées depuis le printemps\u{202f}: à chaque fois, au moins cinq personnes sont venues en disant «\u{a0}c’est \
             marqué à la mairie\u{a0}».",
        ),
        (
            FitReasonKind::Usage,
            FitSide::Against,
            "L’objet du mois n’y a jamais rien retrouvé. On y passe avec un dossier sous le bras.",
        ),
    ],
    rhythm: (1, Period::Month),
    minutes: 90,
    answer: FitAnswer::Keep,
    why: "Pour les dates seulement. L’objet du mois est fini, et c’est lui que la raison contre vise.",
    again: 120,
};

pub(super) const THE_PAPER: Weighed = Weighed {
    spot: Some(Spot::Paper),
    network: "",
    name: "",
    usages: &["retrouver"],
    home_serves: &["retrouver"],
    there: Some("Le Courrier dit 3 400 exemplaires. Au guichet, une personne sur neuf cite le journal."),
    reasons: &[
        (
            FitReasonKind::Duty,
            FitSide::For,
            "L’arrêté de 1931 veut que l’inventaire paraisse chaque année dans un journal de la ville. Il n’y en a qu’un.",
        ),
        (
            FitReasonKind::Audience,
            FitSide::For,
            "Ceux qui lisent le Courrier ne demandent rien à personne sur la place.",
        ),
    ],
    rhythm: (1, Period::Month),
    minutes: 120,
    answer: FitAnswer::Keep,
    why: "",
    again: 200,
};

pub(super) const FARBANK: Weighed = Weighed {
    spot: Some(Spot::Farbank),
    network: "",
    name: "",
    usages: &["retrouver"],
    home_serves: &[],
    there: Some(
        "Winifred Ashdown asked at the parish tea: fourteen of thirty had read it, four had answered.",
    ),
    reasons: &[
        (
            FitReasonKind::Usage,
            FitSide::Against,
            "Nobody over there looks for a glove in our account. They ask when the ferry office is open, and whether we are.",
        ),
        (
            FitReasonKind::Audience,
            FitSide::For,
            "It is the only place where Farbank has ever written to us in English.",
        ),
    ],
    rhythm: (1, Period::Week),
    minutes: 240,
    answer: FitAnswer::ChangeUse,
    why: "",
    again: 25,
};

pub(super) const WHATSAPP: Weighed = Weighed {
    spot: None,
    network: "whatsapp",
    name: "WhatsApp",
    usages: &["retrouver", "plaindre"],
    home_serves: &[],
    there: Some("Every second person at the counter asks whether they may send us a photograph there."),
    reasons: &[
        (
            FitReasonKind::Duty,
            FitSide::Against,
            "In a group everybody reads everybody’s number. The town hall’s lawyer has put it in writing: not for a public \
             office.",
        ),
        (
            FitReasonKind::Neighbour,
            FitSide::For,
            "The driving school does it.",
        ),
    ],
    rhythm: (3, Period::Week),
    minutes: 300,
    answer: FitAnswer::StayAway,
    why: "",
    again: 330,
};

/// Once the trial runs.
pub(super) const THE_NEIGHBOURS_AGAIN: Weighed = Weighed {
    spot: Some(Spot::Neighbours),
    network: "voisins",
    name: "",
    usages: &["retrouver"],
    home_serves: &[],
    there: Some(
        "Baptiste a lu un mois entier\u{202f}: 46 personnes de nos trois rues, dont 9 cherchaient quelque chose.",
    ),
    reasons: &[(
        FitReasonKind::Audience,
        FitSide::For,
        "En un mois, neuf personnes y ont demandé des choses dont nous avions quatre.",
    )],
    rhythm: (1, Period::Week),
    minutes: 120,
    answer: FitAnswer::Try,
    why: "",
    again: 20,
};

pub(super) const THE_BULLETIN_ITSELF: Weighed = Weighed {
    spot: Some(Spot::Bulletin),
    network: "",
    name: "",
    usages: &["venir"],
    home_serves: &["venir"],
    there: Some("La mairie en distribue un par boîte aux lettres, moins celles qui disent non."),
    reasons: &[(
        FitReasonKind::Wish,
        FitSide::For,
        "L’adjoint voudrait une rubrique à nous, avec son portrait.",
    )],
    rhythm: (1, Period::Month),
    minutes: 45,
    answer: FitAnswer::Keep,
    why: "Il va de toute façon dans chaque boîte. Deux colonnes ne nous coûtent que la relecture, et l’horaire y est juste.",
    again: 75,
};
