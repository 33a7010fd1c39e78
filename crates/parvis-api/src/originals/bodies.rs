//! What is shown of an original.

use crate::authors::AuthorBody;
use crate::categories::CategoryBody;
use crate::media::MediaBody;
use crate::shapes::instant;
use crate::tags::TagBody;
use parvis_app::original::{OriginalView, Permission};
use parvis_domain::{Content, Occurrence, Original, PlannedTime, RemoteOriginal, UserId, WorkingCopy};
use serde::Serialize;
use utoipa::ToSchema;

/// An article or a note, with what is being written in it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OriginalBody {
    id: String,
    /// `article` or `note`.
    kind: String,
    /// A language tag: `fr`.
    language: String,
    /// `draft`, `scheduled`, `live`, `unpublished` or `trashed`.
    state: String,
    /// Counts changes of what stands here, the working copy left out. Send it back with the details.
    version: i64,
    /// An article's word in its address; null until it is chosen or the article goes live. A note has none.
    slug: Option<String>,
    /// The word that an article without one would get now.
    suggested_slug: Option<String>,
    /// Words that readers knew, and that lead here for ever.
    former_slugs: Vec<String>,
    /// Eight letters and digits: a note's address, and an article's when its title gives none.
    short_id: String,
    /// Its address on the site, from the root; null while an article has no slug.
    path: Option<String>,
    category: Option<CategoryBody>,
    author: Option<AuthorBody>,
    /// By name.
    tags: Vec<TagBody>,
    /// Whether lists, feeds and the sitemap name it. What isn't listed is reached by its address only.
    listed: bool,
    /// While scheduled: when it goes live.
    planned: Option<PlannedBody>,
    /// While scheduled: since when it waits for a person, because it was more than six hours late. Publish it
    /// (`scheduled_revision` is what was planned), plan it anew, or unschedule it.
    held_at: Option<String>,
    /// What readers see, or saw last.
    published_revision: Option<String>,
    /// While scheduled: what will go live. What is written meanwhile doesn't change it.
    scheduled_revision: Option<String>,
    /// When it went live first.
    published_at: Option<String>,
    /// When readers last got another revision.
    revised_at: Option<String>,
    /// How long it took, in minutes; null is unknown, and not zero.
    minutes_spent: Option<u32>,
    working_copy: WorkingCopyBody,
    /// Whether readers see, or saw last, something else than the working copy.
    differs_from_published: bool,
    /// Whether something else is planned than the working copy.
    differs_from_scheduled: bool,
    /// The pictures that the working copy names.
    media: Vec<MediaBody>,
    /// The same in other languages.
    translations: Vec<TranslationBody>,
    created_by: PersonBody,
    created_at: String,
    /// When anything about it changed last, its words too.
    changed_at: String,
    /// What it is elsewhere; null when it is written here. Nothing of it can be changed here then.
    elsewhere: Option<OriginalElsewhereBody>,
    /// What whoever asks may do with it.
    permissions: Vec<PermissionBody>,
}

/// An original that lives elsewhere.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OriginalElsewhereBody {
    /// Where readers find it, or found it.
    address: String,
    /// Who wrote it, as its home names them: a stranger's words.
    written_by: Option<String>,
    /// Where the picture that leads it is.
    picture: Option<String>,
    /// When it was last seen there.
    seen_at: String,
}

impl From<RemoteOriginal> for OriginalElsewhereBody {
    fn from(there: RemoteOriginal) -> Self {
        Self {
            address: there.address,
            written_by: there.written_by,
            picture: there.picture,
            seen_at: instant(there.seen_at),
        }
    }
}

/// What is being written. Readers never see it before it is published.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WorkingCopyBody {
    /// Counts the saves. Send it back with the next one.
    version: i64,
    #[serde(flatten)]
    content: ContentBody,
    /// The revision that has these very words; null when none was made yet.
    revision: Option<String>,
    saved_by: PersonBody,
    saved_at: String,
}

/// The words and the cover of an original.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ContentBody {
    /// An article's title; empty in a note.
    title: String,
    /// What lists and cards say of it; may be empty.
    summary: String,
    /// Markdown. Pictures of the library are named `media:{id}`.
    body: String,
    /// The picture that leads it.
    cover: Option<CoverBody>,
}

/// The picture that leads an original.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CoverBody {
    media: String,
    /// What it shows, said for this place; empty means as the library says.
    alt: String,
}

/// A planned time: what was written, and the instant that follows from it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PlannedBody {
    /// What clocks in the zone show: `2026-03-29T14:30`.
    local: String,
    /// The zone, by its IANA name.
    zone: String,
    /// When that is.
    at: String,
    /// Clocks skip the time that was written: they show this one instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    moved_to: Option<String>,
    /// Clocks show the time twice; the first is meant, and this is the second.
    #[serde(skip_serializing_if = "Option::is_none")]
    comes_again_at: Option<String>,
}

/// The same original in another language.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TranslationBody {
    id: String,
    language: String,
    /// The title that is being written.
    title: String,
    /// Where it stands.
    state: String,
}

/// Somebody, by name.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PersonBody {
    id: String,
    name: String,
}

/// Whether whoever asks may do something, and who could.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PermissionBody {
    /// The action's dotted word: `original.publish`.
    action: String,
    allowed: bool,
    /// If not: the roles that could, from the least to the most.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    roles_that_could: Vec<String>,
}

impl PersonBody {
    pub(crate) fn new(id: UserId, name: &str) -> Self {
        Self {
            id: id.to_string(),
            name: name.to_owned(),
        }
    }

    pub(crate) fn among(people: &[(UserId, String)], id: UserId) -> Self {
        let found = people.iter().find(|(user, _)| *user == id);
        Self::new(id, found.map_or("", |(_, name)| name))
    }
}

impl WorkingCopyBody {
    pub(crate) fn of(copy: WorkingCopy, saved_by: &str) -> Self {
        Self {
            version: copy.version,
            content: copy.content.into(),
            revision: copy.revision.map(|id| id.to_string()),
            saved_by: PersonBody::new(copy.saved_by, saved_by),
            saved_at: instant(copy.saved_at),
        }
    }
}

impl From<Content> for ContentBody {
    fn from(content: Content) -> Self {
        Self {
            title: content.title,
            summary: content.summary,
            body: content.body,
            cover: content.cover.map(|cover| CoverBody {
                media: cover.media.to_string(),
                alt: cover.alt,
            }),
        }
    }
}

impl From<PlannedTime> for PlannedBody {
    fn from(planned: PlannedTime) -> Self {
        let (moved_to, comes_again_at) = match planned.occurrence() {
            Occurrence::Once => (None, None),
            Occurrence::Skipped { moved_to } => (Some(moved_to.to_string()), None),
            Occurrence::Twice { again } => (None, Some(instant(again))),
        };
        Self {
            local: planned.local().to_string(),
            zone: planned.zone().to_string(),
            at: instant(planned.instant()),
            moved_to,
            comes_again_at,
        }
    }
}

impl From<(Original, String)> for TranslationBody {
    fn from((original, title): (Original, String)) -> Self {
        Self {
            id: original.id.to_string(),
            language: original.language.into(),
            title,
            state: original.state.to_string(),
        }
    }
}

impl From<Permission> for PermissionBody {
    fn from(permission: Permission) -> Self {
        Self {
            action: permission.action.to_string(),
            allowed: permission.allowed,
            roles_that_could: permission
                .roles_that_could
                .iter()
                .map(ToString::to_string)
                .collect(),
        }
    }
}

impl From<OriginalView> for OriginalBody {
    fn from(view: OriginalView) -> Self {
        let saved_by = view.name_of(view.copy.saved_by).to_owned();
        let created_by = PersonBody::among(&view.people, view.original.created_by);
        let differs_from_published = view.differs_from_published();
        let differs_from_scheduled = view.differs_from_scheduled();
        let original = view.original;
        Self {
            id: original.id.to_string(),
            kind: original.kind.to_string(),
            state: original.state.to_string(),
            version: original.version,
            suggested_slug: view.suggested_slug,
            former_slugs: view.former_slugs,
            short_id: original.short_id.to_string(),
            path: original.path(),
            category: view.category.map(Into::into),
            author: view.author.map(Into::into),
            tags: view.tags.into_iter().map(Into::into).collect(),
            listed: original.listed,
            planned: original.planned.map(Into::into),
            held_at: original.held_at.map(instant),
            published_revision: original.published_revision.map(|id| id.to_string()),
            scheduled_revision: original.scheduled_revision.map(|id| id.to_string()),
            published_at: original.published_at.map(instant),
            revised_at: original.revised_at.map(instant),
            minutes_spent: original.minutes_spent,
            working_copy: WorkingCopyBody::of(view.copy, &saved_by),
            differs_from_published,
            differs_from_scheduled,
            media: view.media.into_iter().map(Into::into).collect(),
            translations: view.translations.into_iter().map(Into::into).collect(),
            created_by,
            created_at: instant(original.created_at),
            changed_at: instant(original.changed_at),
            elsewhere: view.elsewhere.map(Into::into),
            permissions: view.permissions.into_iter().map(Into::into).collect(),
            language: original.language.into(),
            slug: original.slug.map(Into::into),
        }
    }
}
