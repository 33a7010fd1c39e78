mod content;
mod moves;
mod short_id;

pub use content::{Content, ContentFault, Cover};
pub use moves::{Due, OriginalRefusal, TOO_LATE};
pub use short_id::{BadShortId, ShortId};

use crate::{
    AuthorId, CategoryId, Language, OriginalId, PlannedTime, RevisionId, RulingId, Slug, Timestamp, UserId,
};

words! {
    /// What an original is.
    OriginalKind,
    /// A word that names no kind of original.
    UnknownOriginalKind, "kind of original", {
        /// With a title, at `/{slug}`.
        Article = "article",
        /// Short and without a title, at `/notes/{short id}`.
        Note = "note",
    }
}

words! {
    /// Where an original stands. What leads from one to another is in `docs/state-machines.md`.
    OriginalState,
    /// A word that names no state of an original.
    UnknownOriginalState, "state of an original", {
        /// Being written; no reader has seen it.
        Draft = "draft",
        /// Goes live at its planned time.
        Scheduled = "scheduled",
        /// Before readers.
        Live = "live",
        /// Was live, and was taken away from readers.
        Unpublished = "unpublished",
        /// Thrown away; can be brought back.
        Trashed = "trashed",
    }
}

/// An article or a note: what is said about it as a whole. Its words are in the working copy and in revisions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// Its identifier, which its lasting addresses are made of.
    pub id: OriginalId,
    /// Its short word: a note's address, and an article's when its title gives none.
    pub short_id: ShortId,
    /// What it is.
    pub kind: OriginalKind,
    /// The language it is written in.
    pub language: Language,
    /// The same for an original and its translations: the identifier of the first of them.
    pub translation_group: OriginalId,
    /// Where it stands.
    pub state: OriginalState,
    /// An article's word in its address; none until it is chosen or the article goes live. A note has none.
    pub slug: Option<Slug>,
    /// The section of the site.
    pub category: Option<CategoryId>,
    /// The byline.
    pub author: Option<AuthorId>,
    /// Whether lists and feeds name it. What isn't listed is reached by its address only.
    pub listed: bool,
    /// What readers see, or saw last.
    pub published_revision: Option<RevisionId>,
    /// While scheduled: what will go live.
    pub scheduled_revision: Option<RevisionId>,
    /// While scheduled: when.
    pub planned: Option<PlannedTime>,
    /// While scheduled: since when it waits for a person, because its time was more than [`TOO_LATE`] ago.
    pub held_at: Option<Timestamp>,
    /// The policy's answer that its state rests on.
    pub ruling: Option<RulingId>,
    /// When it went live first.
    pub published_at: Option<Timestamp>,
    /// When readers last got another revision of it.
    pub revised_at: Option<Timestamp>,
    /// How long it took to make, in minutes. Unknown is not zero.
    pub minutes_spent: Option<u32>,
    /// Counts every change of what stands here, so that nobody changes what they haven't seen.
    pub version: i64,
    /// Who began it.
    pub created_by: UserId,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When anything about it changed last, its words too.
    pub changed_at: Timestamp,
}

impl Original {
    /// A new draft. It begins a translation group of its own.
    pub fn begun(
        id: OriginalId,
        short_id: ShortId,
        kind: OriginalKind,
        language: Language,
        by: UserId,
        at: Timestamp,
    ) -> Self {
        Self {
            id,
            short_id,
            kind,
            language,
            translation_group: id,
            state: OriginalState::Draft,
            slug: None,
            category: None,
            author: None,
            listed: true,
            published_revision: None,
            scheduled_revision: None,
            planned: None,
            held_at: None,
            ruling: None,
            published_at: None,
            revised_at: None,
            minutes_spent: None,
            version: 1,
            created_by: by,
            created_at: at,
            changed_at: at,
        }
    }

    /// Whether readers see it, or will at a planned time.
    pub fn is_public(&self) -> bool {
        matches!(self.state, OriginalState::Live | OriginalState::Scheduled)
    }

    /// Whether readers see it now.
    pub fn is_live(&self) -> bool {
        self.state == OriginalState::Live
    }

    /// Whether its address was ever given away: from then on it leads here for ever.
    pub fn was_ever_live(&self) -> bool {
        self.published_at.is_some()
    }

    /// Its address on the site, from the root; none for an article that has no slug yet.
    pub fn path(&self) -> Option<String> {
        match self.kind {
            OriginalKind::Article => self.slug.as_ref().map(|slug| format!("/{slug}")),
            OriginalKind::Note => Some(format!("/notes/{}", self.short_id)),
        }
    }
}
