//! What was said of places when they were weighed and tried, who answers for what, and what the rest of the house says.

use super::super::spot::Spot;
use super::meetings::Answers;
use super::places::{Said, Tried, Weighed};
use parvis_domain::{FitAnswer, FitReasonKind, FitSide, Period};

/// Who answers for what, since the meeting on it. Nobody keeps the parish newsletter.
pub(super) const ANSWERS: &[Answers] = &[
    ("usage retrouver", "cm", &["contributor"], &["viewer"]),
    ("usage rapporter", "lead", &["contributor"], &[]),
    ("usage raconter", "cm", &["lead"], &[]),
    (
        "usage apprendre",
        "contributor",
        &["lead", "Mme Perrault, de l’école"],
        &["cm"],
    ),
    ("usage montrer", "contributor", &[], &[]),
    ("usage plaindre", "lead", &["cm"], &["viewer"]),
    (
        "usage venir",
        "lead",
        &["cm", "contributor"],
        &["viewer", "l’accueil de la mairie"],
    ),
    ("audience etourdis", "cm", &[], &[]),
    ("audience farbank", "cm", &["Winifred Ashdown"], &["lead"]),
    ("audience fideles", "lead", &[], &[]),
    (
        "audience classes",
        "contributor",
        &["Mme Perrault, de l’école"],
        &[],
    ),
    ("objective home", "lead", &["cm", "contributor"], &["viewer"]),
    ("objective answers", "cm", &["lead"], &["viewer"]),
    ("objective bank", "cm", &["Winifred Ashdown"], &["lead", "viewer"]),
    ("budget | Les impressions", "lead", &["cm"], &["viewer"]),
];

/// The same, of what came later.
pub(super) const AFTERWARDS: &[Answers] = &[("usage vente", "lead", &["cm", "contributor"], &["viewer"])];

pub(super) const THE_WINDOW: Tried = Tried {
    spot: Spot::Window,
    why: "Nobody can say what it is for. Eight weeks with a question under every picture will tell.",
    conversations: Some(20.0),
    sentence: "Twenty people ask about a thing they may have lost.",
    hours: 6.0,
    decision: "places.fr",
};

pub(super) const THE_NEIGHBOURS: Tried = Tried {
    spot: Spot::Neighbours,
    why: "On y demande déjà où sont les choses, et c’est quelqu’un d’autre qui répond.",
    conversations: None,
    sentence: "En huit semaines, au moins six personnes viennent chercher quelque chose en disant que c’est là qu’elles l’ont lu.",
    hours: 8.0,
    decision: "elsewhere.fr",
};

pub(super) const PINTEREST: Weighed = Weighed {
    spot: None,
    network: "pinterest",
    name: "Pinterest",
    usages: &["raconter"],
    home_serves: &["raconter"],
    there: None,
    reasons: &[
        (
            FitReasonKind::Neighbour,
            FitSide::For,
            "The next town shows its found keys there, laid out by size. It is very pretty.",
        ),
        (
            FitReasonKind::Wish,
            FitSide::For,
            "Mr Castaing at the town hall would like to see us there.",
        ),
        (
            FitReasonKind::Usage,
            FitSide::Against,
            "We had a window of pictures for half a year. People looked, and nobody found anything.",
        ),
    ],
    rhythm: (2, Period::Week),
    minutes: 60,
    answer: FitAnswer::StayAway,
    why: "",
    again: 300,
};

pub(super) const NEIGHBOURS: Weighed = Weighed {
    spot: None,
    network: "voisins",
    name: "Voisins d’Orvaine",
    usages: &["retrouver"],
    home_serves: &[],
    there: Some(
        "Baptiste read a month of it: 46 people of our three streets, 9 of them looking for something.",
    ),
    reasons: &[
        (
            FitReasonKind::Audience,
            FitSide::For,
            "Nine people asked there within a month for things of which we had four.",
        ),
        (
            FitReasonKind::Wish,
            FitSide::For,
            "Baptiste lives there and would like to.",
        ),
    ],
    rhythm: (1, Period::Week),
    minutes: 120,
    answer: FitAnswer::Try,
    why: "",
    again: 20,
};

pub(super) const THE_SQUARE: Weighed = Weighed {
    spot: Some(Spot::Square),
    network: "",
    name: "",
    usages: &["retrouver", "plaindre"],
    home_serves: &[],
    there: Some("The register, column “how did you hear of it”: the square in one line out of five."),
    reasons: &[(
        FitReasonKind::Usage,
        FitSide::For,
        "It is where people ask, and where others read the answer.",
    )],
    rhythm: (1, Period::Week),
    minutes: 360,
    answer: FitAnswer::Keep,
    why: "",
    again: 150,
};

pub(super) const IN_THE_PAPER: Said = Said {
    spot: Spot::Paper,
    title: "Cent cinquante et un gants gauches",
    days: (5, 5),
    time: "",
    by: "La rédaction du Courrier",
    note: "Ils ont choisi le titre. Ils viennent photographier la caisse la veille, à 17\u{a0}h.",
    campaign: true,
    original: Some("gloves.en"),
};

pub(super) const THE_BULLETIN: Said = Said {
    spot: Spot::Bulletin,
    title: "Deux colonnes sur la vente, page 6",
    days: (-12, -12),
    time: "",
    by: "Odile Vannestre",
    note: "Distribué dans toutes les boîtes. La date y est en chiffres.",
    campaign: true,
    original: Some("sale.fr"),
};

pub(super) const THE_SALE: Said = Said {
    spot: Spot::Courtyard,
    title: "La vente des dépareillés",
    days: (24, 24),
    time: "09:00",
    by: "Tout le monde",
    note: "Tréteaux, caisse, craie. Nell tient la table des gants, Baptiste le compteur, Solène la soupe.",
    campaign: true,
    original: Some("sale.fr"),
};

pub(super) const THE_LETTER: Said = Said {
    spot: Spot::Letter,
    title: "Lettre aux riverains\u{202f}: un samedi où l’on passera mal",
    days: (13, 14),
    time: "",
    by: "Baptiste Lorquin",
    note: "Quatre-vingts enveloppes, à la main. Dire que la fontaine reste accessible.",
    campaign: true,
    original: None,
};
