use super::deed::Deed;
use super::spot::Spot;
use parvis_domain::Role;

/// Days ago, the time of day, who, and what.
pub(super) type Then = (u32, &'static str, Role, Deed);

/// What doesn't hang on the season: when the office took up its places, and how it left one of them.
pub(super) const LONG_AGO: &[Then] = {
    use Deed::{Begin, Leave, OpenPlaces, Publish, Spread};
    use Role::Cm;
    use Spot::{Square, Window};
    &[
        (428, "17:30", Cm, OpenPlaces),
        (256, "10:00", Cm, Begin("window-closing.fr")),
        (256, "10:30", Cm, Publish("window-closing.fr")),
        (
            256,
            "10:45",
            Cm,
            Spread("window-closing.fr", &[Window, Square], 10),
        ),
        (244, "17:05", Cm, Leave(Window)),
    ]
};

/// Something that happens at its time of the year, whatever day it is today.
#[derive(Debug)]
pub(super) struct Episode {
    /// The month and the day on which it begins; the office may be closed then.
    pub(super) from: (i8, i8),
    /// Open days after that, the time of day, who, and what.
    pub(super) steps: &'static [Then],
}

/// A year at the office, the last weeks left out. Each episode is told of its last time.
pub(super) const YEAR: &[Episode] = {
    use Deed::{Answer, Begin, Publish, Spread, StrangerSays, Write};
    use Role::{Cm, Contributor, Lead};
    use Spot::{Board, Farbank, Paper, Square, Window};
    &[
        Episode {
            from: (1, 12),
            steps: &[
                (0, "10:10", Lead, Begin("year.fr")),
                (1, "09:20", Cm, Publish("year.fr")),
                (1, "09:45", Cm, Spread("year.fr", &[Square, Window, Board], 15)),
                (3, "14:10", Cm, Begin("year.en")),
                (4, "09:15", Cm, Publish("year.en")),
                (4, "09:40", Cm, Spread("year.en", &[Farbank], 10)),
            ],
        },
        Episode {
            from: (2, 3),
            steps: &[
                (0, "16:45", Contributor, Begin("metronome.fr")),
                (0, "16:55", Cm, Publish("metronome.fr")),
                (0, "17:00", Cm, Spread("metronome.fr", &[Square], 10)),
                (
                    1,
                    "12:20",
                    Cm,
                    StrangerSays(
                        "noe.falguiere",
                        "metronome.fr",
                        "Ma professeure de piano a repris ses leçons mardi. Je lui montre ça ce soir.",
                    ),
                ),
                (
                    1,
                    "14:00",
                    Cm,
                    Answer(
                        "noe.falguiere",
                        "Montrez, montrez. Et demandez-lui si elle a une petite clé plate.",
                    ),
                ),
                (4, "11:10", Lead, Begin("metronome-home.fr")),
                (4, "11:20", Lead, Publish("metronome-home.fr")),
            ],
        },
        Episode {
            from: (3, 12),
            steps: &[
                (0, "08:50", Cm, Begin("water.fr")),
                (0, "09:00", Cm, Publish("water.fr")),
                (0, "09:10", Cm, Spread("water.fr", &[Square], 5)),
                (5, "15:30", Cm, Begin("river.en")),
                (6, "09:30", Cm, Publish("river.en")),
                (6, "09:50", Cm, Spread("river.en", &[Square, Farbank, Paper], 20)),
                (
                    8,
                    "18:15",
                    Cm,
                    StrangerSays(
                        "greta.amsel",
                        "river.en",
                        "The green boat isn’t lost. I lent it to my brother-in-law, who said he was in the garden.",
                    ),
                ),
                (
                    9,
                    "09:05",
                    Cm,
                    Answer(
                        "greta.amsel",
                        "Oh. We are putting that right this minute. Is he all right?",
                    ),
                ),
                (9, "09:30", Cm, Begin("river-wrong.en")),
                (9, "09:40", Cm, Publish("river-wrong.en")),
                (9, "09:45", Cm, Spread("river-wrong.en", &[Square, Farbank], 5)),
                (
                    9,
                    "10:15",
                    Cm,
                    Write(
                        "river.en",
                        &[(
                            "A small rowing boat, green, with",
                            "A small rowing boat, green (no longer lost, see our correction), with",
                        )],
                    ),
                ),
                (9, "10:20", Cm, Publish("river.en")),
            ],
        },
        Episode {
            from: (4, 7),
            steps: &[
                (0, "10:40", Contributor, Begin("label.fr")),
                (1, "09:30", Cm, Publish("label.fr")),
                (1, "09:50", Cm, Spread("label.fr", &[Square, Board], 15)),
                (2, "11:00", Cm, Begin("label.en")),
                (3, "09:10", Cm, Publish("label.en")),
                (3, "09:20", Cm, Spread("label.en", &[Farbank, Square], 10)),
            ],
        },
        Episode {
            from: (5, 12),
            steps: &[
                (0, "13:20", Cm, Begin("winifred.en")),
                (1, "10:00", Cm, Publish("winifred.en")),
                (1, "10:20", Cm, Spread("winifred.en", &[Farbank, Square], 20)),
                (4, "15:00", Lead, Begin("winifred.fr")),
                (5, "09:20", Cm, Publish("winifred.fr")),
                (5, "09:40", Cm, Spread("winifred.fr", &[Window, Paper], 15)),
            ],
        },
        Episode {
            from: (6, 9),
            steps: &[
                (0, "11:30", Lead, Begin("lanterns-soon.fr")),
                (0, "11:40", Lead, Publish("lanterns-soon.fr")),
                (0, "11:50", Cm, Spread("lanterns-soon.fr", &[Square, Board], 10)),
                (1, "09:05", Cm, Begin("lanterns-soon.en")),
                (1, "09:10", Cm, Publish("lanterns-soon.en")),
                (1, "09:20", Cm, Spread("lanterns-soon.en", &[Farbank], 5)),
                (12, "16:00", Lead, Begin("lanterns.fr")),
                (13, "09:30", Cm, Publish("lanterns.fr")),
                (13, "09:45", Cm, Spread("lanterns.fr", &[Square, Window], 20)),
                (
                    13,
                    "20:40",
                    Cm,
                    StrangerSays(
                        "mirabelle.quint",
                        "lanterns.fr",
                        "C’est moi qui ai la quarante et unième. Elle est sur le balcon, elle éclaire le basilic.",
                    ),
                ),
                (
                    14,
                    "09:15",
                    Lead,
                    Answer(
                        "mirabelle.quint",
                        "Qu’elle y reste. Nous l’inscrivons sous « prêtée au basilic ».",
                    ),
                ),
            ],
        },
        Episode {
            from: (7, 15),
            steps: &[
                (0, "12:30", Cm, Begin("packing.en")),
                (1, "09:00", Cm, Publish("packing.en")),
                (1, "09:15", Cm, Spread("packing.en", &[Square, Farbank], 15)),
            ],
        },
        Episode {
            from: (8, 5),
            steps: &[
                (0, "16:30", Contributor, Begin("august.fr")),
                (0, "16:40", Cm, Publish("august.fr")),
                (0, "16:50", Cm, Spread("august.fr", &[Square, Board], 5)),
                (1, "09:00", Cm, Begin("august.en")),
                (1, "09:05", Cm, Publish("august.en")),
            ],
        },
        Episode {
            from: (8, 25),
            steps: &[
                (0, "17:30", Contributor, Begin("back.fr")),
                (1, "09:00", Cm, Publish("back.fr")),
                (1, "09:10", Cm, Spread("back.fr", &[Square], 5)),
            ],
        },
        Episode {
            from: (9, 8),
            steps: &[
                (0, "17:10", Contributor, Begin("satchels.fr")),
                (1, "10:30", Cm, Publish("satchels.fr")),
                (1, "10:45", Cm, Spread("satchels.fr", &[Square, Window], 15)),
            ],
        },
        Episode {
            from: (10, 31),
            steps: &[
                (0, "08:50", Cm, Begin("hour.en")),
                (0, "08:55", Cm, Publish("hour.en")),
                (0, "09:00", Cm, Spread("hour.en", &[Square, Farbank], 5)),
            ],
        },
        Episode {
            from: (11, 10),
            steps: &[
                (0, "15:40", Lead, Begin("coat.fr")),
                (1, "09:30", Lead, Publish("coat.fr")),
                (1, "09:50", Cm, Spread("coat.fr", &[Square], 15)),
                (
                    1,
                    "19:35",
                    Cm,
                    StrangerSays(
                        "yanis.corbeau",
                        "coat.fr",
                        "Moi, on m’a rendu le bon, du premier coup. Je le dis, parce que d’habitude je ne dis rien d’aimable.",
                    ),
                ),
                (
                    2,
                    "09:40",
                    Lead,
                    Answer(
                        "yanis.corbeau",
                        "C’est noté, daté, et affiché au-dessus de l’évier.",
                    ),
                ),
            ],
        },
        Episode {
            from: (12, 4),
            steps: &[
                (0, "11:00", Contributor, Begin("inventory-soon.fr")),
                (0, "11:10", Cm, Publish("inventory-soon.fr")),
                (0, "11:20", Cm, Spread("inventory-soon.fr", &[Square, Board], 10)),
                (6, "14:30", Lead, Begin("inventory.fr")),
                (7, "09:30", Cm, Publish("inventory.fr")),
                (7, "09:45", Cm, Spread("inventory.fr", &[Square, Window], 15)),
                (9, "10:10", Cm, Begin("elephant.en")),
                (9, "10:15", Cm, Publish("elephant.en")),
                (9, "10:20", Cm, Spread("elephant.en", &[Square, Farbank], 5)),
                (12, "17:20", Lead, Begin("elephant-home.fr")),
                (12, "17:30", Lead, Publish("elephant-home.fr")),
            ],
        },
    ]
};
