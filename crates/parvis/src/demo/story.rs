use parvis_domain::Role;

/// What somebody did with a piece. Names are those of the files in `demo/`.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deed {
    /// Began it, with all its words and what is said of it.
    Begin(&'static str),
    /// Began it with the words of another file, to be written on.
    BeginAs(&'static str, &'static str),
    /// Wrote its words anew, with these replaced.
    Write(&'static str, &'static [(&'static str, &'static str)]),
    /// Wrote on at its end, with the words of another file.
    Append(&'static str, &'static str),
    /// Kept what stood there under a name.
    Keep(&'static str, &'static str),
    /// Put it before readers.
    Publish(&'static str),
    /// Planned it for tomorrow at this time.
    PlanForTomorrow(&'static str, &'static str),
    /// Took it away from readers.
    Unpublish(&'static str),
    /// Threw it away.
    Trash(&'static str),
}

/// Open days back from today, the time of day, who, and what.
pub(super) type Step = (u32, &'static str, Role, Deed);

/// What happened at the office, from the first day to the last.
pub(super) const STORY: [Step; 43] = {
    use Deed::{Append, Begin, BeginAs, Keep, PlanForTomorrow, Publish, Trash, Unpublish, Write};
    use Role::{Cm, Contributor, Lead};
    [
        (29, "09:40", Lead, Begin("how.fr")),
        (29, "16:10", Lead, Publish("how.fr")),
        (28, "10:15", Cm, Begin("how.en")),
        (27, "09:05", Cm, Publish("how.en")),
        (26, "11:00", Lead, Begin("shelf.fr")),
        (25, "10:30", Cm, Publish("shelf.fr")),
        (23, "17:35", Cm, Begin("tally.en")),
        (23, "17:45", Cm, Publish("tally.en")),
        (22, "10:00", Cm, Begin("fountain.en")),
        (21, "17:30", Cm, Publish("fountain.en")),
        (20, "14:20", Contributor, Begin("fountain.fr")),
        (19, "09:10", Cm, Publish("fountain.fr")),
        (18, "08:50", Cm, Begin("violin.fr")),
        (18, "09:00", Cm, Publish("violin.fr")),
        (17, "15:25", Lead, Begin("keys.fr")),
        (16, "10:00", Cm, Publish("keys.fr")),
        (14, "11:45", Cm, Begin("gloves.en")),
        (13, "12:15", Cm, Publish("gloves.en")),
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
        // Somebody had asked what an average of one day can mean.
        (8, "10:55", Cm, Write("umbrellas.fr", &[])),
        (8, "11:05", Cm, Publish("umbrellas.fr")),
        (7, "10:35", Cm, Begin("parrot.en")),
        (7, "10:50", Cm, Publish("parrot.en")),
        (6, "16:30", Cm, Unpublish("parrot.en")),
        (6, "16:38", Cm, Begin("parrot.fr")),
        (6, "16:40", Cm, Publish("parrot.fr")),
        (5, "13:30", Lead, Begin("school.fr")),
        (5, "13:45", Lead, Publish("school.fr")),
        (4, "17:10", Contributor, Begin("duplicate.fr")),
        (4, "17:12", Contributor, Trash("duplicate.fr")),
        (3, "14:00", Cm, Begin("umbrellas.en")),
        (2, "09:20", Cm, Publish("umbrellas.en")),
        (2, "11:30", Lead, Append("keys.fr", "keys.fr.next")),
        (2, "15:15", Cm, Begin("drawers-open.fr")),
        (1, "08:55", Cm, Begin("bow.en")),
        (1, "09:00", Cm, Publish("bow.en")),
        (1, "11:10", Cm, PlanForTomorrow("drawers-open.fr", "08:30")),
        (1, "17:10", Contributor, Begin("ring.fr")),
    ]
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_happens_after_the_other() {
        for pair in STORY.windows(2) {
            let [before, after] = pair else { unreachable!() };
            let ordered = before.0 > after.0 || (before.0 == after.0 && before.1 < after.1);
            assert!(ordered, "{before:?} stands before {after:?}");
        }
    }
}
