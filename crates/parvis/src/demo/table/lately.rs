use super::super::spot::Spot;
use super::deed::AtTable;
use super::said::{AFTERWARDS, IN_THE_PAPER, THE_BULLETIN, THE_LETTER, THE_SALE};
use super::steps::Seat;
use super::strategy::{Edition, Note};
use parvis_domain::{BriefAnswerKind, Role};

/// What was said and done there in the last weeks, so many open days back.
pub(in crate::demo) const BACK: &[Seat] = {
    use AtTable::{
        Advise, Agree, AnswerBrief, Appear, Ask, Belong, ClientAgrees, ClientAsks, Entrust, Invite, Know,
        Look, LookAgain, Order, Propose, Remark, Reply, Steer, Turn,
    };
    use BriefAnswerKind::{Declined, Feasible, Otherwise};
    use Role::{Cm, Contributor, Lead, Viewer};
    &[
        (38, "14:20", Viewer, Ask("leaflet.fr")),
        (36, "10:10", Cm, AnswerBrief("leaflet.fr", Otherwise)),
        (34, "16:40", Viewer, Agree("leaflet.fr")),
        (29, "09:45", Lead, Turn("leaflet.fr", "how.fr")),
        (21, "16:15", Viewer, Ask("film.fr")),
        (20, "09:30", Cm, AnswerBrief("film.fr", Declined)),
        (15, "10:20", Lead, Steer(Edition::Sale)),
        (15, "10:30", Lead, Order("campaign.fr", "sale.fr")),
        (15, "10:50", Lead, Entrust(AFTERWARDS)),
        (12, "10:20", Cm, Belong("campaign.fr", "sale.fr")),
        (12, "10:21", Cm, Belong("campaign.fr", "gloves.en")),
        (12, "10:30", Contributor, Appear(IN_THE_PAPER)),
        (11, "16:20", Contributor, Appear(THE_BULLETIN)),
        (11, "16:25", Contributor, Appear(THE_SALE)),
        (11, "16:30", Contributor, Appear(THE_LETTER)),
        (
            10,
            "11:10",
            Cm,
            Know("An announcement stays for thirty days now, and may be put back once."),
        ),
        (9, "14:00", Lead, Invite("class.fr")),
        (8, "18:30", Lead, ClientAsks("class.fr")),
        (7, "09:20", Lead, AnswerBrief("class.fr", Feasible)),
        (6, "20:15", Lead, ClientAgrees("class.fr")),
        (
            6,
            "09:40",
            Lead,
            LookAgain(
                "return.fr",
                "holds",
                "Personne n’a regretté le chiffre rond. La région a redemandé le nombre d’objets rendus.",
                Some(170),
            ),
        ),
        (5, "13:47", Lead, Turn("class.fr", "school.fr")),
        (5, "17:15", Contributor, Propose),
        (
            4,
            "11:10",
            Cm,
            Remark(Note {
                name: "answers",
                objective: Some("answers"),
                quote: "",
                body: "The day has gone by, and by my count we stand at eighty-four. Do we move the day, or do we say \
                       what the other sixteen were waiting for? Eleven of them asked on a Sunday.",
            }),
        ),
        (
            3,
            "16:20",
            Lead,
            Reply(
                "answers",
                "Le dimanche n’est pas une excuse, mais c’est une explication. À mettre au prochain point.",
            ),
        ),
        (2, "11:50", Cm, Advise("trolley.en")),
        (2, "17:25", Contributor, Ask("third.fr")),
        (
            2,
            "18:10",
            Lead,
            Look(Spot::Bulletin, -12, "Deux colonnes, et l’horaire est juste."),
        ),
        (1, "14:20", Cm, Belong("campaign.fr", "drawers-open.fr")),
        (1, "14:21", Cm, Belong("campaign.fr", "sale.en")),
    ]
};
