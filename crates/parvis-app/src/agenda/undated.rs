use super::entries::in_plain_words;
use crate::{Acting, App, Result};
use parvis_domain::{Action, ChannelId, Language, OriginalId, OriginalKind, VariantId};
use parvis_store::agenda;

/// As many of each kind are offered; the rest is found in the list of originals.
const MOST: u32 = 60;

/// As many characters of a text say what it is.
const WORDS: usize = 140;

/// What could be given a time and has none.
#[derive(Clone, Debug)]
pub struct Undated {
    /// Drafts, and originals taken away from readers; what changed last first.
    pub originals: Vec<UndatedItem>,
    /// Variants that were never placed; what was saved last first.
    pub variants: Vec<UndatedItem>,
}

/// Something that could be given a time.
#[derive(Clone, Debug)]
pub struct UndatedItem {
    /// The original it is, or comes from.
    pub original: OriginalId,
    /// What the original is; none for a variant.
    pub kind: Option<OriginalKind>,
    /// The variant; none for an original.
    pub variant: Option<(VariantId, ChannelId)>,
    /// The original's title; empty for a note.
    pub title: String,
    /// How its own words begin.
    pub words: String,
    /// The language it is in.
    pub language: Language,
}

/// The originals and variants without a time.
///
/// # Errors
/// `denied`.
pub async fn undated(app: &App, who: &Acting) -> Result<Undated> {
    app.allowed_here(who, Action::AgendaRead)?;
    let originals = agenda::undated_originals(&app.store, who.place(), MOST).await?;
    let variants = agenda::undated_variants(&app.store, who.place(), MOST).await?;
    let of_original = |entry: agenda::OriginalEntry| UndatedItem {
        original: entry.id,
        kind: Some(entry.kind),
        variant: None,
        words: in_plain_words(&entry.beginning),
        title: entry.title,
        language: entry.language,
    };
    let of_variant = |entry: agenda::UndatedVariant| UndatedItem {
        original: entry.original,
        kind: None,
        variant: Some((entry.id, entry.channel)),
        title: entry.title,
        words: parvis_text::excerpt(&entry.content.text(), WORDS),
        language: entry.content.language,
    };
    Ok(Undated {
        originals: originals.into_iter().map(of_original).collect(),
        variants: variants.into_iter().map(of_variant).collect(),
    })
}
