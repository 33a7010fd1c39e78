use crate::{Language, Timestamp};

words! {
    /// What readers see a site in: its layout, its letters, its colours.
    Theme,
    /// A word that names no theme.
    UnknownTheme, "theme", {
        /// A page of text that reads like a book.
        Seuil = "seuil",
        /// A magazine: pictures, a grid, sections.
        Halle = "halle",
    }
}

/// How a workspace's public site is set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// What it is called.
    pub title: String,
    /// What it is about, in a sentence; may be empty.
    pub tagline: String,
    /// What stands at the foot of each page, in Markdown; may be empty.
    pub footer: String,
    /// The language of its own words, and of what doesn't say otherwise.
    pub language: Language,
    /// Originals on a page of a list.
    pub items_per_page: u32,
    /// What readers see it in.
    pub theme: Theme,
    /// Grows with every change that readers could see: what was rendered under an older one is out of date.
    pub version: i64,
    /// When that was.
    pub changed_at: Timestamp,
}

impl Site {
    /// Originals on a page of a list, unless somebody chose otherwise.
    pub const ITEMS_PER_PAGE: u32 = 10;
}
