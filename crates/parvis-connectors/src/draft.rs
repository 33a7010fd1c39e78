use crate::Remote;
use bytes::Bytes;
use parvis_domain::{Focus, Language, Timestamp, VariantOptions};
use serde::{Deserialize, Serialize};

/// One part as it is to stand on a network, without the bytes of its files: enough to check it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The text, as a person wrote it.
    pub text: String,
    /// Its languages, the main one first.
    pub languages: Vec<Language>,
    /// Pictures in their order.
    pub pictures: Vec<Picture>,
    /// A card that stands for a link.
    pub link_card: Option<LinkCard>,
    /// What only some networks offer.
    pub options: VariantOptions,
}

impl Draft {
    /// A draft of words only.
    pub fn words(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}

/// A picture's facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its media type.
    pub media_type: String,
    /// Bytes of the file.
    pub bytes: u64,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// What it shows, in words.
    pub alternative: String,
    /// The point that a crop keeps, where the network asks for it and somebody chose one.
    pub focus: Option<Focus>,
}

/// A card that stands for a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkCard {
    /// Where it leads.
    pub url: String,
    /// Its title.
    pub title: String,
    /// Its description; may be empty.
    pub description: String,
    /// A picture on it. Its alternative text isn't used.
    pub thumbnail: Option<Picture>,
}

/// The bytes of a draft's files, in the draft's order.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// One for each of [`Draft::pictures`].
    pub pictures: Vec<Bytes>,
    /// The thumbnail's, when the card has one.
    pub thumbnail: Option<Bytes>,
}

/// The key of one part, made once and stored before its first attempt, so that sending again is the same sending.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartKey {
    /// What the network knows the piece by, in its own form.
    pub key: String,
    /// The instant the piece says it was made at.
    pub made_at: Timestamp,
}

/// Whom a part answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyTo {
    /// What the whole thread hangs from.
    pub root: Remote,
    /// What is answered; the root itself when the thread has nothing else.
    pub parent: Remote,
}

/// One part to be sent.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// Its key.
    pub key: &'a PartKey,
    /// What it is.
    pub draft: &'a Draft,
    /// The bytes of its files.
    pub files: &'a Files,
    /// Whom it answers: the part before it in a thread, or somebody in the inbox.
    pub reply_to: Option<&'a ReplyTo>,
    /// What stands there for other pieces of ours, by its identities: none of it is this one.
    pub others: &'a [String],
}
