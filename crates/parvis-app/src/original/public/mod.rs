//! What readers see. These functions ask no policy, because anybody may read what they give: live originals and
//! nothing else; lists, feeds and the sitemap leave out what isn't listed.

mod assemble;
mod find;
mod lists;
mod read_also;
mod topic;

pub(super) use assemble::of_working_copy;
pub use find::{Found, article_by_slug, note_by_short_id, object};
pub use lists::{Listing, by_ids, feed, feed_of, home, newest, of_part, sitemap};
pub use parvis_store::former_slug::Paged;
pub use parvis_store::original::LiveFilter;
pub use parvis_store::original::SitemapEntry;
pub use read_also::also;
pub use topic::{Led, Month, Topic, Topics, months, path_of, period, topic, topics};

use parvis_domain::{
    Author, Category, Cover, Language, Media, MediaId, OriginalId, OriginalKind, RevisionId, Tag, Timestamp,
};

/// An original as readers see it.
#[derive(Clone, Debug)]
pub struct PublicOriginal {
    /// Its identity: `/o/{id}`, `urn:uuid:{id}`.
    pub id: OriginalId,
    /// What it is.
    pub kind: OriginalKind,
    /// Its address, from the root.
    pub path: String,
    /// The language it is written in.
    pub language: Language,
    /// An article's title; empty for a note.
    pub title: String,
    /// What lists and cards say of it; may be empty.
    pub summary: String,
    /// Its Markdown. In lists it is cut: see [`PublicOriginal::body_is_cut`].
    pub body: String,
    /// Whether the body goes on where this one ends.
    pub body_is_cut: bool,
    /// The picture that leads it.
    pub cover: Option<Cover>,
    /// Every picture it names, the cover too.
    pub media: Vec<Media>,
    /// Its section.
    pub category: Option<Category>,
    /// Its topics, by name.
    pub tags: Vec<Tag>,
    /// Its byline.
    pub author: Option<Author>,
    /// Whether search engines may name it.
    pub listed: bool,
    /// When it went live first; in a preview of what never did, the present instant.
    pub published_at: Timestamp,
    /// When readers got another revision of it, if they did.
    pub revised_at: Option<Timestamp>,
    /// The revision these words are of; none in a preview of what has no revision yet.
    pub revision: Option<RevisionId>,
    /// The same in other languages, as far as it is live.
    pub translations: Vec<Translation>,
}

/// The same original in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// Which.
    pub language: Language,
    /// Its address, from the root.
    pub path: String,
    /// Its title; empty for a note.
    pub title: String,
}

impl PublicOriginal {
    /// A picture it names, if it is there.
    pub fn picture(&self, id: MediaId) -> Option<&Media> {
        self.media.iter().find(|media| media.id == id)
    }

    /// The picture that leads it, and what it shows: said for this place, or else of the picture.
    pub fn cover_picture(&self) -> Option<(&Media, &str)> {
        let cover = self.cover.as_ref()?;
        let media = self.picture(cover.media)?;
        let alt = if cover.alt.is_empty() {
            media.alt(self.language.ui())
        } else {
            &cover.alt
        };
        Some((media, alt))
    }

    /// When readers last got something new of it.
    pub fn changed_at(&self) -> Timestamp {
        self.revised_at.unwrap_or(self.published_at)
    }
}
