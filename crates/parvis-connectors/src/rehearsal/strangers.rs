/// Somebody on the rehearsal network. All are invented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stranger {
    /// The name people call them by.
    pub handle: &'static str,
    /// The name they show: strangers' words, so not to be trusted.
    pub name: &'static str,
    /// Whether they write French rather than English.
    pub(super) french: bool,
    pub(super) mood: Mood,
}

/// How somebody tends to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mood {
    Warm,
    Curious,
    Practical,
    Dry,
    Grumpy,
    /// Sends markup and scripts, to see what happens.
    Hostile,
}

/// Everybody there is.
pub const STRANGERS: [Stranger; 12] = [
    stranger("mirabelle.quint", "Mirabelle Quint", true, Mood::Warm),
    stranger("oswin.tarrade", "Oswin Tarrade", false, Mood::Curious),
    stranger("noe.falguiere", "Noé Falguière", true, Mood::Curious),
    stranger("ines.brandt", "Ines Brandt", false, Mood::Practical),
    stranger("thea.lindqvist", "Théa Lindqvist", true, Mood::Practical),
    stranger("basile.okonkwo", "Basile Okonkwo", true, Mood::Dry),
    stranger("wren.halloway", "Wren Halloway", false, Mood::Warm),
    stranger("greta.amsel", "Greta Amsel", false, Mood::Dry),
    stranger("yanis.corbeau", "Yanis Corbeau", true, Mood::Grumpy),
    stranger("dunstan.pike", "Dunstan Pike", false, Mood::Grumpy),
    stranger(
        "gaspard.null",
        "Gaspard <img src=x onerror=alert(1)>",
        true,
        Mood::Hostile,
    ),
    stranger(
        "tilly.tables",
        "Tilly\"; drop table replies; --",
        false,
        Mood::Hostile,
    ),
];

const fn stranger(handle: &'static str, name: &'static str, french: bool, mood: Mood) -> Stranger {
    Stranger {
        handle,
        name,
        french,
        mood,
    }
}

impl Stranger {
    /// The stranger with this handle.
    pub fn find(handle: &str) -> Option<&'static Self> {
        STRANGERS.iter().find(|stranger| stranger.handle == handle)
    }

    /// The language they write, as a tag.
    pub const fn language(&self) -> &'static str {
        if self.french { "fr" } else { "en" }
    }
}
