use crate::{ChannelId, Language, MediaId, OriginalId, RevisionId, Timestamp, UserId, VariantId};
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

/// What a variant says and shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VariantContent {
    /// The text.
    pub text: String,
    /// The language it is in.
    pub language: Language,
    /// Whether a card leads to the original.
    pub link_card: bool,
    /// Pictures, in their order.
    pub pictures: Vec<VariantPicture>,
}

/// One picture beside a variant's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VariantPicture {
    /// Which.
    pub media: MediaId,
    /// What it shows, in words.
    pub alternative: String,
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
            content: VariantContent {
                text: "Bonjour".into(),
                language: Language::FRENCH,
                link_card: true,
                pictures: Vec::new(),
            },
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
}
