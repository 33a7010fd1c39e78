use crate::{MediaId, Timestamp, UiLanguage, UserId};

/// A picture of the workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media {
    /// Its identifier: texts name it `media:{id}`.
    pub id: MediaId,
    /// What the file was called when it came.
    pub name: String,
    /// The file that came, kept and never shown: `{digest}.{extension}`.
    pub file: String,
    /// That file's size.
    pub bytes: i64,
    /// In pixels, upright.
    pub width: u32,
    /// In pixels, upright.
    pub height: u32,
    /// Whether the file moved; readers get its first frame.
    pub animated: bool,
    /// What it shows, in English; empty until somebody says.
    pub alt_en: String,
    /// What it shows, in French; empty until somebody says.
    pub alt_fr: String,
    /// The point that a crop keeps, in thousandths from the left.
    pub focal_x: u16,
    /// The point that a crop keeps, in thousandths from the top.
    pub focal_y: u16,
    /// Who added it.
    pub created_by: UserId,
    /// When.
    pub created_at: Timestamp,
    /// What was made of it, from the narrowest to the widest, then the card.
    pub renditions: Vec<Rendition>,
}

/// One size of a picture, encoded here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendition {
    /// Its word in the address: the width (`960`), or `card`.
    pub name: String,
    /// The kept file: `{digest}.{extension}`.
    pub file: String,
    /// Its size.
    pub bytes: i64,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

impl Rendition {
    /// The rendition that cards on other people's pages show: 1200 × 630.
    pub const CARD: &'static str = "card";

    /// How its file name ends: `jpg` or `png`.
    pub fn extension(&self) -> &str {
        self.file.rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// The name it is asked for by: `960.jpg`.
    pub fn address(&self) -> String {
        format!("{}.{}", self.name, self.extension())
    }

    /// Its address on the site, from the root. What follows the question mark changes with the picture, so that
    /// nobody goes on seeing what they kept of an earlier one.
    pub fn path(&self, of: MediaId) -> String {
        let state = self.file.get(..8).unwrap_or_default();
        format!("/media/{of}/{}?v={state}", self.address())
    }
}

impl Media {
    /// What it shows, in a language, else in the other one; empty when nobody said.
    pub fn alt(&self, language: UiLanguage) -> &str {
        let (first, second) = match language {
            UiLanguage::En => (&self.alt_en, &self.alt_fr),
            UiLanguage::Fr => (&self.alt_fr, &self.alt_en),
        };
        if first.is_empty() { second } else { first }
    }
}

/// What a picture was before another file took its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierPicture {
    /// Counts the files of a picture from 1.
    pub number: i64,
    /// What the file was called.
    pub name: String,
    /// The file that came: `{digest}.{extension}`.
    pub file: String,
    /// That file's size.
    pub bytes: i64,
    /// In pixels, upright.
    pub width: u32,
    /// In pixels, upright.
    pub height: u32,
    /// Whether the file moved.
    pub animated: bool,
    /// The point that a crop kept, in thousandths from the left.
    pub focal_x: u16,
    /// The point that a crop kept, in thousandths from the top.
    pub focal_y: u16,
    /// Who put another in its place.
    pub replaced_by: UserId,
    /// When.
    pub replaced_at: Timestamp,
}
