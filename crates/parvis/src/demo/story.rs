use super::deed::Deed;
use super::spot::Spot;
use parvis_domain::Role;

/// Open days back from today, the time of day, who, and what. On day 0 the time is how long ago.
pub(super) type Step = (u32, &'static str, Role, Deed);

/// What happened at the office in the last weeks, from the first day to the last.
pub(super) const STORY: &[Step] = {
    use Deed::{
        Answer, Append, Arrange, Begin, BeginAs, Correct, DoneWith, Keep, Make, Place, PlaceOn, PlanFor,
        Posted, Publish, Queue, RefuseOnce, StrangerSays, TakeBack, Tend, Trash, Unpublish, Write,
    };
    use Role::{Cm, Contributor, Lead};
    use Spot::{Board, Paper, Square};
    &[
        (29, "09:40", Lead, Begin("how.fr")),
        (29, "16:10", Lead, Publish("how.fr")),
        (28, "10:15", Cm, Begin("how.en")),
        (27, "09:05", Cm, Publish("how.en")),
        (26, "11:00", Lead, Begin("shelf.fr")),
        (25, "10:30", Cm, Publish("shelf.fr")),
        (25, "10:40", Cm, Make("shelf.fr", Square)),
        (25, "10:50", Cm, Place("shelf.fr", Square, Some(15))),
        (23, "09:20", Cm, Tend),
        (23, "17:35", Cm, Begin("tally.en")),
        (23, "17:45", Cm, Publish("tally.en")),
        (22, "10:00", Cm, Begin("fountain.en")),
        (21, "17:30", Cm, Publish("fountain.en")),
        (21, "17:40", Cm, Make("fountain.en", Square)),
        (21, "17:50", Cm, Place("fountain.en", Square, Some(20))),
        (20, "14:20", Contributor, Begin("fountain.fr")),
        (
            20,
            "18:05",
            Cm,
            StrangerSays(
                "wren.halloway",
                "fountain.en",
                "A white dog on a windy day, ten years ago or so? Ours was called Biscuit. I am crossing over on Saturday.",
            ),
        ),
        (19, "09:10", Cm, Publish("fountain.fr")),
        (19, "09:20", Cm, Tend),
        (
            19,
            "09:30",
            Cm,
            Answer(
                "wren.halloway",
                "Biscuit is the right answer to a question we hadn’t finished asking. The prints are behind the \
                 counter, come when you like.",
            ),
        ),
        (18, "08:50", Cm, Begin("violin.fr")),
        (18, "09:00", Cm, Publish("violin.fr")),
        (18, "09:25", Cm, DoneWith("shelf.fr")),
        (17, "15:25", Lead, Begin("keys.fr")),
        (16, "10:00", Cm, Publish("keys.fr")),
        (14, "11:45", Cm, Begin("gloves.en")),
        (13, "09:10", Lead, Begin("sale.fr")),
        (13, "09:30", Cm, Publish("sale.fr")),
        (13, "12:15", Cm, Publish("gloves.en")),
        (13, "12:25", Cm, Make("gloves.en", Square)),
        (13, "12:30", Cm, Place("gloves.en", Square, Some(35))),
        (12, "16:40", Cm, Begin("stand.fr")),
        (12, "16:50", Cm, Publish("stand.fr")),
        (
            11,
            "10:05",
            Contributor,
            BeginAs("umbrellas.fr", "umbrellas.fr.first"),
        ),
        (
            11,
            "11:20",
            Contributor,
            Keep("umbrellas.fr", "Avant le recomptage"),
        ),
        (
            10,
            "15:00",
            Lead,
            Write("umbrellas.fr", &[("Délai médian", "Délai moyen")]),
        ),
        (9, "09:30", Cm, Publish("umbrellas.fr")),
        (9, "09:50", Cm, Make("umbrellas.fr", Square)),
        (9, "10:00", Cm, Place("umbrellas.fr", Square, Some(25))),
        (9, "10:20", Cm, Make("umbrellas.fr", Board)),
        (9, "10:25", Cm, Place("umbrellas.fr", Board, None)),
        (9, "12:10", Lead, Posted("umbrellas.fr", Board, "", 30)),
        (
            9,
            "19:20",
            Cm,
            StrangerSays(
                "mirabelle.quint",
                "umbrellas.fr",
                "Le monsieur, c’est mon père. Il le fait sécher dans l’entrée, à côté de celui qui l’avait remplacé. Ils \
                 ont l’air de s’entendre.",
            ),
        ),
        (8, "09:30", Cm, Tend),
        (
            8,
            "09:45",
            Lead,
            Answer(
                "mirabelle.quint",
                "Dites-lui que la ligne est close au registre, et que la pharmacie est à l’arcade 4.",
            ),
        ),
        // Somebody had asked what an average of one day can mean.
        (8, "10:55", Cm, Write("umbrellas.fr", &[])),
        (8, "11:05", Cm, Publish("umbrellas.fr")),
        (7, "10:35", Cm, Begin("parrot.en")),
        (7, "10:50", Cm, Publish("parrot.en")),
        (7, "10:55", Cm, Make("parrot.en", Square)),
        (7, "11:00", Cm, Place("parrot.en", Square, Some(10))),
        (6, "09:15", Cm, Tend),
        (6, "16:30", Cm, TakeBack("parrot.en", Square)),
        (6, "16:31", Cm, Unpublish("parrot.en")),
        (6, "16:38", Cm, Begin("parrot.fr")),
        (6, "16:40", Cm, Publish("parrot.fr")),
        (
            5,
            "11:30",
            Cm,
            Arrange(Square, &[(2, "09:30"), (4, "12:15"), (6, "10:00")]),
        ),
        (5, "13:30", Lead, Begin("school.fr")),
        (5, "13:45", Lead, Publish("school.fr")),
        (4, "17:10", Contributor, Begin("duplicate.fr")),
        (4, "17:12", Contributor, Trash("duplicate.fr")),
        (3, "09:10", Cm, Tend),
        (3, "14:00", Cm, Begin("umbrellas.en")),
        (2, "09:20", Cm, Publish("umbrellas.en")),
        (2, "09:35", Cm, Make("umbrellas.en", Square)),
        (2, "09:40", Cm, RefuseOnce),
        (2, "09:45", Cm, Place("umbrellas.en", Square, Some(15))),
        (2, "10:20", Cm, Make("keys.fr", Square)),
        (2, "10:30", Cm, Place("keys.fr", Square, Some(10))),
        // A slip of the pen, seen by the colleague who had counted them.
        (
            2,
            "10:55",
            Cm,
            Correct("keys.fr", Square, &[("trois cent vingt", "trois cent douze")]),
        ),
        (2, "11:30", Lead, Append("keys.fr", "keys.fr.next")),
        (2, "14:40", Cm, Make("gloves.en", Paper)),
        (2, "14:45", Cm, Place("gloves.en", Paper, None)),
        (2, "15:15", Cm, Begin("drawers-open.fr")),
        (2, "15:40", Cm, Begin("sale.en")),
        (2, "15:45", Cm, PlanFor("sale.en", 5, "09:00")),
        (1, "08:55", Cm, Begin("bow.en")),
        (1, "09:00", Cm, Publish("bow.en")),
        (1, "11:10", Cm, PlanFor("drawers-open.fr", 1, "08:30")),
        (1, "11:20", Cm, Make("drawers-open.fr", Square)),
        (1, "11:25", Cm, PlaceOn("drawers-open.fr", Square, 1, "09:00")),
        (1, "11:40", Cm, Make("drawers-open.fr", Board)),
        (1, "14:05", Cm, Begin("left-shoe.en")),
        (1, "14:15", Cm, PlanFor("left-shoe.en", 4, "10:00")),
        (1, "14:30", Cm, Make("how.en", Square)),
        (1, "14:35", Cm, Queue("how.en", Square)),
        (1, "14:45", Cm, Make("violin.fr", Square)),
        (1, "14:50", Cm, Queue("violin.fr", Square)),
        (1, "14:55", Cm, Make("sale.fr", Square)),
        (1, "15:00", Cm, PlaceOn("sale.fr", Square, 6, "10:15")),
        (
            1,
            "18:40",
            Cm,
            StrangerSays(
                "dunstan.pike",
                "keys.fr",
                "Three hundred keys, and it is me who has to draw. My bank asks less.",
            ),
        ),
        (1, "19:05", Contributor, Begin("ring.fr")),
        (0, "00:12", Cm, Make("bow.en", Square)),
        (0, "00:10", Cm, Place("bow.en", Square, Some(5))),
        (
            0,
            "00:04",
            Cm,
            StrangerSays(
                "ines.brandt",
                "bow.en",
                "Mine, I think. I have been plucking since Tuesday. The screw has tooth marks, the cat’s.",
            ),
        ),
    ]
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_happens_after_the_other() {
        for pair in STORY.windows(2) {
            let [before, after] = pair else { unreachable!() };
            let ordered = match (before.0, after.0) {
                (0, 0) => before.1 > after.1,
                (one, other) => one > other || (one == other && before.1 < after.1),
            };
            assert!(ordered, "{before:?} stands before {after:?}");
        }
    }
}
