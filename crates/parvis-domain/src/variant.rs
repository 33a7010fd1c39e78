use crate::{
    ChannelId, Crop, Focus, Language, MediaId, OriginalId, RevisionId, Timestamp, UserId, VariantId,
    VariantOptions,
};
use serde::{Deserialize, Serialize};

/// An original's text, pictures and options made for one channel: a working copy, changed at will.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Its identifier.
    pub id: VariantId,
    /// What it was made from.
    pub original_id: OriginalId,
    /// For where.
    pub channel_id: ChannelId,
    /// What it is.
    pub content: VariantContent,
    /// The original's revision it was made from; none while the original has never been published.
    pub made_from: Option<RevisionId>,
    /// Counts changes: saving over somebody else's save is refused.
    pub version: i64,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last saved.
    pub updated_at: Timestamp,
    /// By whom.
    pub updated_by: UserId,
}

/// What a variant says and shows: one part, or several that hang one from the other as a thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Stored")]
pub struct VariantContent {
    /// In their order; at least one.
    pub parts: Vec<VariantPart>,
    /// The language they are in.
    pub language: Language,
    /// Whether a card leads to the original; it stands on the first part.
    pub link_card: bool,
    /// Whether each part says which of how many it is.
    pub numbering: Numbering,
    /// What only this channel's network asks.
    pub options: VariantOptions,
    /// What it says of its links.
    pub links: crate::VariantLinks,
}

/// One part of a variant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VariantPart {
    /// The text, without its number.
    pub text: String,
    /// Pictures, in their order.
    #[serde(default)]
    pub pictures: Vec<VariantPicture>,
}

words! {
    /// Whether each part of a thread says which of how many it is, and where.
    Numbering,
    /// A word that names no numbering.
    UnknownNumbering, "numbering", {
        /// It doesn't.
        None = "none",
        /// Before its text: `1/5 `.
        Start = "start",
        /// After its text: ` 1/5`.
        End = "end",
    }
}

#[expect(
    clippy::derivable_impls,
    reason = "the words above are a macro's, and take no attribute of their own"
)]
impl Default for Numbering {
    fn default() -> Self {
        Self::None
    }
}

impl Numbering {
    /// A part's text as it is sent: part `number`, counted from 1, of `all`. A part that is alone has no number.
    pub fn put_on(self, text: &str, number: usize, all: usize) -> String {
        match self {
            _ if all < 2 => text.to_owned(),
            Self::None => text.to_owned(),
            Self::Start | Self::End if text.trim().is_empty() => format!("{number}/{all}"),
            Self::Start => format!("{number}/{all} {text}"),
            Self::End => format!("{} {number}/{all}", text.trim_end()),
        }
    }
}

/// A part as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownPart<'a> {
    /// Its text, with its number where it has one.
    pub text: String,
    /// Its pictures.
    pub pictures: &'a [VariantPicture],
    /// The language it is in.
    pub language: &'a Language,
    /// Whether the card that leads to the original stands on it.
    pub link_card: bool,
    /// What only this channel's network asks; a question stands on the first part only.
    pub options: VariantOptions,
    /// What the card's link carries; the links in the text have it already.
    pub carries: &'a [crate::CampaignParameter],
}

impl VariantContent {
    /// Of one part without pictures.
    pub fn words(text: impl Into<String>, language: Language) -> Self {
        let text = text.into();
        Self {
            parts: vec![VariantPart {
                text,
                pictures: Vec::new(),
            }],
            language,
            link_card: false,
            numbering: Numbering::None,
            options: VariantOptions::default(),
            links: crate::VariantLinks::default(),
        }
    }

    /// A part as it is sent, counted from 0.
    pub fn shown(&self, position: usize) -> Option<ShownPart<'_>> {
        let part = self.parts.get(position)?;
        Some(ShownPart {
            text: self.numbering.put_on(&part.text, position + 1, self.parts.len()),
            pictures: &part.pictures,
            language: &self.language,
            link_card: self.link_card && position == 0,
            options: VariantOptions {
                poll: self.options.poll.clone().filter(|_| position == 0),
                ..self.options.clone()
            },
            carries: if self.link_card && position == 0 {
                &self.links.carries
            } else {
                &[]
            },
        })
    }

    /// All of its text, without numbers, an empty line between two parts.
    pub fn text(&self) -> String {
        let texts: Vec<&str> = self.parts.iter().map(|part| part.text.as_str()).collect();
        texts.join("\n\n")
    }

    /// Every picture of every part.
    pub fn pictures(&self) -> impl Iterator<Item = &VariantPicture> {
        self.parts.iter().flat_map(|part| &part.pictures)
    }
}

/// As it is kept, and as it was kept before there were parts: one text and its pictures.
#[derive(Deserialize)]
struct Stored {
    #[serde(default)]
    parts: Vec<VariantPart>,
    #[serde(default)]
    text: String,
    #[serde(default)]
    pictures: Vec<VariantPicture>,
    language: Language,
    link_card: bool,
    #[serde(default)]
    numbering: Numbering,
    #[serde(default)]
    options: VariantOptions,
    #[serde(default)]
    links: crate::VariantLinks,
}

impl From<Stored> for VariantContent {
    fn from(stored: Stored) -> Self {
        let (text, pictures) = (stored.text, stored.pictures);
        let parts = if stored.parts.is_empty() {
            vec![VariantPart { text, pictures }]
        } else {
            stored.parts
        };
        Self {
            parts,
            language: stored.language,
            link_card: stored.link_card,
            numbering: stored.numbering,
            options: stored.options,
            links: stored.links,
        }
    }
}

/// One picture beside a variant's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VariantPicture {
    /// Which.
    pub media: MediaId,
    /// What it shows, in words.
    pub alternative: String,
    /// The point of the whole picture that a crop keeps here; none: the picture's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focus: Option<Focus>,
    /// The part of it that is sent here; none: all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub crop: Option<Crop>,
}

impl VariantPicture {
    /// All of a picture, with its own focal point.
    pub const fn whole(media: MediaId, alternative: String) -> Self {
        Self {
            media,
            alternative,
            focus: None,
            crop: None,
        }
    }
}

/// A frozen state of a variant: what was ruled on is what goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariantRevision {
    /// Its identifier.
    pub id: RevisionId,
    /// Of which variant.
    pub variant_id: VariantId,
    /// Counted from 1 in the variant.
    pub number: i64,
    /// What it is.
    pub content: VariantContent,
    /// The original's revision it was made from.
    pub made_from: Option<RevisionId>,
    /// When it was frozen.
    pub created_at: Timestamp,
    /// By whom.
    pub created_by: UserId,
}

impl Variant {
    /// Whether its original was published anew since. `published` is the original's published revision.
    pub fn is_stale(&self, published: Option<RevisionId>) -> bool {
        published.is_some() && self.made_from != published
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_variant_is_stale_once_its_original_was_published_anew() {
        let revision = |n| Some(RevisionId::from_uuid(Uuid::from_u128(n)));
        let mut variant = Variant {
            id: VariantId::from_uuid(Uuid::from_u128(1)),
            original_id: OriginalId::from_uuid(Uuid::from_u128(2)),
            channel_id: ChannelId::from_uuid(Uuid::from_u128(3)),
            content: VariantContent::words("Bonjour", Language::FRENCH),
            made_from: revision(7),
            version: 1,
            created_at: Timestamp::from_seconds(1),
            updated_at: Timestamp::from_seconds(1),
            updated_by: UserId::from_uuid(Uuid::from_u128(4)),
        };
        assert!(!variant.is_stale(revision(7)));
        assert!(variant.is_stale(revision(8)));
        assert!(!variant.is_stale(None));
        // Begun on a draft: what was published since is news to it.
        variant.made_from = None;
        assert!(!variant.is_stale(None));
        assert!(variant.is_stale(revision(7)));
    }

    #[test]
    fn what_was_kept_before_there_were_parts_is_one_part() {
        let kept = r#"{"text":"Bonjour","language":"fr","link_card":true,"pictures":[
            {"media":"00000000-0000-0000-0000-000000000005","alternative":"Des étals"}]}"#;
        let read: VariantContent = serde_json::from_str(kept).unwrap();
        let [part] = read.parts.as_slice() else {
            panic!("{read:?}")
        };
        assert_eq!((part.text.as_str(), part.pictures.len()), ("Bonjour", 1));
        assert!(read.link_card && read.numbering == Numbering::None);
        let again: VariantContent = serde_json::from_str(&serde_json::to_string(&read).unwrap()).unwrap();
        assert_eq!(again, read);
    }

    #[test]
    fn how_a_picture_is_cropped_is_kept_only_where_somebody_chose() {
        let mut picture = VariantPicture::whole(MediaId::from_uuid(Uuid::from_u128(5)), "Des étals".into());
        let kept = serde_json::to_value(&picture).unwrap();
        assert_eq!(kept.as_object().unwrap().len(), 2, "{kept}");
        picture.focus = Some(Focus { x: 100, y: 900 });
        picture.crop = Some(Crop {
            left: 0,
            top: 100,
            width: 1_000,
            height: 800,
            ratio: None,
        });
        let kept = serde_json::to_string(&picture).unwrap();
        assert_eq!(serde_json::from_str::<VariantPicture>(&kept).unwrap(), picture);
    }

    #[test]
    fn a_number_stands_where_it_is_wanted_and_never_on_a_part_that_is_alone() {
        let mut content = VariantContent::words("Un", Language::FRENCH);
        content.numbering = Numbering::End;
        content.link_card = true;
        assert_eq!(content.shown(0).unwrap().text, "Un");
        content.parts.push(VariantPart {
            text: "Deux \n".into(),
            pictures: Vec::new(),
        });
        let shown = |content: &VariantContent| [0, 1].map(|at| content.shown(at).unwrap().text);
        assert_eq!(shown(&content), ["Un 1/2", "Deux 2/2"]);
        content.numbering = Numbering::Start;
        content.parts[0].text.clear();
        assert_eq!(shown(&content), ["1/2", "2/2 Deux \n"]);
        assert!(content.shown(0).unwrap().link_card && !content.shown(1).unwrap().link_card);
        assert_eq!(content.shown(2), None);
    }
}
