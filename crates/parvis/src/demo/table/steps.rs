use super::super::deed::Deed;
use super::super::spot::Spot;
use super::deed::AtTable;
use super::said::{ANSWERS, NEIGHBOURS, PINTEREST, THE_NEIGHBOURS, THE_SQUARE, THE_WINDOW};
use super::strategy::{Edition, Note};
use super::weighed::{FARBANK, THE_BOARD, THE_BULLETIN_ITSELF, THE_NEIGHBOURS_AGAIN, THE_PAPER, WHATSAPP};
use parvis_domain::{PlanKind, Role};

/// Days, the time of day, who, and what.
pub(super) type Seat = (u32, &'static str, Role, AtTable);

/// What was said and done at the table, so many days ago as the calendar counts. What follows from something comes three
/// days after it, or later on the day: days on which the office is closed fall on the last open one before.
pub(in crate::demo) const AGO: &[Seat] = {
    use AtTable::{
        Advise, Answer, ClientAnswers, Convene, Decide, Declare, Entrust, Follow, GiveWay, Hold, Inform,
        Judge, Know, Link, LookAgain, Plan, Remark, Reply, Return, Send, Serve, Settle, Steer, Try, Weigh,
    };
    use PlanKind::{Leave, Revive};
    use Role::{Cm, Contributor, Lead};
    use Spot::{Board, Bulletin, Courtyard, Farbank, Letter, Neighbours, Window};
    &[
        (433, "15:00", Lead, Steer(Edition::Founding)),
        (432, "15:30", Cm, Advise("places.en")),
        (
            431,
            "16:00",
            Lead,
            Answer(
                "places.en",
                "in_part",
                "Les quatre lieux, le rythme et le référent de chacun. Mais la vitrine d’images aussi, pour un an.",
                "Je sais ce que vous en pensez. J’aime ces photos, et je préfère le dire que de trouver une raison.",
            ),
        ),
        (430, "16:30", Lead, Decide("places.fr")),
        (402, "10:00", Cm, Decide("tone.en")),
        (400, "11:00", Cm, Steer(Edition::Tone)),
        (330, "17:20", Contributor, Advise("evening.fr")),
        (
            325,
            "09:30",
            Lead,
            Answer(
                "evening.fr",
                "refused",
                "",
                "Les grilles de la place ferment à 18\u{a0}h 30 et la ville ne les rouvre pas pour nous\u{202f}: j’ai demandé. \
                 Votre compte est juste, gardez-le. Si les grilles changent, c’est la première chose que je rouvre.",
            ),
        ),
        (330, "18:00", Cm, Try(THE_WINDOW)),
        (
            271,
            "10:00",
            Cm,
            GiveWay(
                Window,
                "Pretty, and quiet. Most of those who wrote wanted to know which lens it was.",
            ),
        ),
        (268, "14:10", Cm, Advise("window.en")),
        (
            263,
            "10:15",
            Lead,
            Answer(
                "window.en",
                "taken",
                "",
                "Vous aviez raison il y a cinq mois. Merci de ne pas l’avoir écrit dans l’avis.",
            ),
        ),
        (259, "11:30", Lead, Decide("window.fr")),
        (259, "11:40", Cm, Plan(Window, Leave)),
        (256, "11:10", Cm, Follow(Window, 2)),
        (
            247,
            "11:00",
            Lead,
            LookAgain(
                "places.fr",
                "holds",
                "Quatre lieux sur cinq ont tenu leur rythme. Le cinquième est quitté, et dit.",
                Some(25),
            ),
        ),
        (
            246,
            "14:30",
            Cm,
            Judge(
                "places.en",
                "in_part",
                "The square and the board kept their rhythm, the paper more than that. Farbank kept it until the great \
                 tidying of the shelf took my mornings. About one thing a month goes home because of us; I had hoped for two.",
            ),
        ),
        (244, "17:20", Cm, Follow(Window, 9)),
        (226, "17:10", Contributor, Advise("board.fr")),
        (
            221,
            "09:40",
            Lead,
            Answer("board.fr", "taken", "", "Pas le dentier."),
        ),
        (218, "10:00", Lead, Decide("board.first.fr")),
        (218, "10:20", Lead, Serve(Board, "retrouver", None)),
        (217, "17:00", Cm, Link("channel.edit", "board.first.fr")),
        (
            216,
            "17:30",
            Cm,
            LookAgain(
                "tone.en",
                "holds",
                "Two hundred answers, three complaints, and none of them was about the tone.",
                Some(60),
            ),
        ),
        (
            212,
            "10:10",
            Lead,
            Judge(
                "evening.fr",
                "cannot_tell",
                "Nous ne l’avons pas essayé\u{202f}: personne ne peut dire si un retrait sur dix se serait fait le soir. Le refus \
                 n’en fait pas un mauvais avis.",
            ),
        ),
        (190, "19:40", Lead, Steer(Edition::Followers)),
        (175, "11:00", Lead, Decide("return.fr")),
        (172, "09:30", Lead, Return),
        (
            149,
            "09:50",
            Lead,
            LookAgain(
                "window.fr",
                "over",
                "Personne n’en parle plus, nous non plus. Les photos sont dans les articles.",
                None,
            ),
        ),
        (
            148,
            "15:10",
            Lead,
            Judge(
                "window.en",
                "yes",
                "Une personne a demandé où était passée la vitrine, et c’était pour acheter le cadre. Les deux heures sont \
                 passées aux réponses\u{202f}: le délai médian est descendu sous la journée.",
            ),
        ),
        (140, "11:20", Cm, Advise("questions.en")),
        (
            134,
            "10:00",
            Lead,
            Answer(
                "questions.en",
                "taken",
                "",
                "Oui, samedi compris, et je prends le samedi.",
            ),
        ),
        (126, "16:00", Cm, Decide("farbank-hour.en")),
        (122, "15:30", Cm, Steer(Edition::Bank)),
        (118, "10:40", Lead, Steer(Edition::Answers)),
        (
            111,
            "17:20",
            Contributor,
            Remark(Note {
                name: "announce",
                objective: None,
                quote: "La réponse avant l’annonce.",
                body: "Est-ce que cela veut dire que l’on n’annonce plus rien tant qu’il reste une question ouverte\u{202f}? J’en ai \
                       compté quatre ce matin, et les tiroirs sont ouverts samedi.",
            }),
        ),
        (
            110,
            "18:00",
            Lead,
            Reply(
                "announce",
                "Non\u{202f}: cela veut dire que l’on répond avant de publier, le matin, dans cet ordre. Les tiroirs ouverts ne sont \
                 pas une annonce, c’est une invitation.",
            ),
        ),
        (109, "18:10", Contributor, Settle("announce")),
        (
            99,
            "17:30",
            Lead,
            Judge(
                "board.fr",
                "no",
                "Deux personnes en quatre mois, au lieu de dix. Baptiste a recompté. L’une des deux cherchait la piscine. \
                 C’était une bonne question sur un mauvais mur.",
            ),
        ),
        (100, "17:00", Lead, Convene(-86)),
        (86, "11:30", Lead, Advise("drawer.fr")),
        (86, "17:15", Lead, Hold("review.fr")),
        (83, "10:30", Lead, Serve(Board, "venir", Some("board.again.fr"))),
        (83, "10:40", Lead, Declare(Bulletin, "venir", "board.again.fr")),
        (83, "10:45", Lead, Declare(Courtyard, "venir", "board.again.fr")),
        (83, "10:50", Lead, Declare(Letter, "venir", "board.again.fr")),
        (83, "11:20", Lead, Entrust(ANSWERS)),
        (82, "15:10", Cm, Send("drawer.fr")),
        (
            71,
            "12:20",
            Lead,
            ClientAnswers(
                "drawer.fr",
                "in_part",
                "Le vendredi à 16\u{a0}h, oui, avec la signature de l’accueil. La clé reste chez nous.",
                "La clé ouvre aussi l’armoire des formulaires, dont vous n’auriez pas l’usage et moi non plus. Pour le reste\u{202f}: \
                 j’ai retrouvé mes lunettes dans ce tiroir. Merci.",
            ),
        ),
        (
            60,
            "15:00",
            Cm,
            Know("An announcement stays for fifteen days, and then it is gone."),
        ),
        (59, "15:20", Cm, Weigh(PINTEREST)),
        (59, "15:40", Cm, Weigh(NEIGHBOURS)),
        (57, "09:10", Cm, Weigh(THE_BOARD)),
        (57, "09:40", Cm, Weigh(THE_PAPER)),
        (56, "10:00", Lead, Decide("elsewhere.fr")),
        (
            53,
            "11:00",
            Lead,
            Declare(Neighbours, "retrouver", "elsewhere.fr"),
        ),
        (50, "11:30", Cm, Advise("farbank.en")),
        (49, "16:20", Cm, Weigh(FARBANK)),
        (45, "11:50", Cm, Weigh(WHATSAPP)),
        (40, "09:30", Cm, Try(THE_NEIGHBOURS)),
        (40, "09:50", Cm, Weigh(THE_NEIGHBOURS_AGAIN)),
        (33, "15:10", Cm, Weigh(THE_BULLETIN_ITSELF)),
        (31, "14:20", Cm, Weigh(THE_SQUARE)),
        (26, "09:50", Cm, Plan(Farbank, Revive)),
        (24, "10:20", Lead, Decide("sale.fr")),
        (
            20,
            "09:20",
            Lead,
            Inform("sale.fr", "Winifred Ashdown, la commission des fêtes"),
        ),
    ]
};

/// The same, among everything else.
pub(in crate::demo) fn seats(all: &'static [Seat]) -> impl Iterator<Item = (u32, &'static str, Role, Deed)> {
    all.iter()
        .map(|&(day, time, role, deed)| (day, time, role, Deed::Table(deed)))
}
