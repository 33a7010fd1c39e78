use super::address;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{
    Action, Author, Category, Media, Original, OriginalId, OriginalState, RemoteOriginal, Role, Tag, UserId,
    WorkingCopy,
};
use parvis_store::{author, category, media, original, remote_original, slug, tag, user, working_copy};

/// What a screen offers on one original, in the order of `docs/roles.md`.
const OFFERED: [Action; 8] = [
    Action::OriginalEdit,
    Action::OriginalPublish,
    Action::OriginalSchedule,
    Action::OriginalUnpublish,
    Action::OriginalTrash,
    Action::OriginalRestore,
    Action::RevisionRestore,
    Action::CostRecord,
];

/// An original as the workbench shows it.
#[derive(Clone, Debug)]
pub struct OriginalView {
    /// What is said of it as a whole.
    pub original: Original,
    /// What is being written.
    pub copy: WorkingCopy,
    /// Its section.
    pub category: Option<Category>,
    /// Its byline.
    pub author: Option<Author>,
    /// Its topics, by name.
    pub tags: Vec<Tag>,
    /// The pictures its words name.
    pub media: Vec<Media>,
    /// The originals of its translation group, itself left out, with their titles.
    pub translations: Vec<(Original, String)>,
    /// Other words that lead here.
    pub former_slugs: Vec<String>,
    /// The word an article without one would get now.
    pub suggested_slug: Option<String>,
    /// The names of those named here.
    pub people: Vec<(UserId, String)>,
    /// What it is elsewhere, when it isn't written here.
    pub elsewhere: Option<RemoteOriginal>,
    /// What whoever looks may do with it.
    pub permissions: Vec<Permission>,
}

/// Whether somebody may do something, and who could.
#[derive(Clone, Debug)]
pub struct Permission {
    /// What.
    pub action: Action,
    /// Whether they may.
    pub allowed: bool,
    /// If not, the roles that could.
    pub roles_that_could: Vec<Role>,
}

impl OriginalView {
    /// Whether readers see, or saw last, something else than what is being written.
    pub fn differs_from_published(&self) -> bool {
        self.original.published_revision.is_some() && self.original.published_revision != self.copy.revision
    }

    /// While scheduled: whether what will go live is something else than what is being written.
    pub fn differs_from_scheduled(&self) -> bool {
        self.original.state == OriginalState::Scheduled
            && self.original.scheduled_revision != self.copy.revision
    }

    /// What somebody named here is called.
    pub fn name_of(&self, id: UserId) -> &str {
        let found = self.people.iter().find(|(user, _)| *user == id);
        found.map_or("", |(_, name)| name)
    }
}

/// One original with its working copy.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn show(app: &App, who: &Acting, id: OriginalId) -> Result<OriginalView> {
    app.allowed_here(who, Action::OriginalRead)?;
    let (store, place) = (&app.store, who.place());
    let original = original::by_id(store, place, id)
        .await?
        .ok_or(Problem::not_found("original"))?;
    let copy = working_copy::of_original(store, place, id)
        .await?
        .ok_or_else(|| Problem::internal("an original without a working copy"))?;
    let category = match original.category {
        Some(id) => category::by_id(store, place, id).await?,
        None => None,
    };
    let author = match original.author {
        Some(id) => author::by_id(store, place, id).await?,
        None => None,
    };
    let tags = tag::of_originals(store, place, &[id]).await?;
    let mut former_slugs = slug::of_original(store, place, id).await?;
    former_slugs.retain(|word| original.slug.as_ref().is_none_or(|slug| slug.as_str() != word));
    let suggested = match original.kind {
        parvis_domain::OriginalKind::Article if original.slug.is_none() && !original.is_live() => {
            address::suggest(store, place, &original, &copy.content.title).await?
        }
        _ => None,
    };
    let elsewhere = remote_original::of_original(store, place, id).await?;
    Ok(OriginalView {
        category,
        author,
        tags: tags.into_iter().map(|(_, tag)| tag).collect(),
        media: media::by_ids(store, place, &copy.content.media()).await?,
        translations: translations(app, who, &original).await?,
        former_slugs,
        suggested_slug: suggested.map(Into::into),
        people: user::names(store, &[original.created_by, copy.saved_by]).await?,
        permissions: permissions(app, who, &original, elsewhere.is_none()),
        elsewhere,
        original,
        copy,
    })
}

async fn translations(app: &App, who: &Acting, of: &Original) -> Result<Vec<(Original, String)>> {
    let mut found = Vec::new();
    for other in original::of_group(&app.store, who.place(), of.translation_group).await? {
        if other.id != of.id {
            let copy = working_copy::of_original(&app.store, who.place(), other.id).await?;
            found.push((other, copy.map(|copy| copy.content.title).unwrap_or_default()));
        }
    }
    Ok(found)
}

/// What is written elsewhere is changed by nobody here.
fn permissions(app: &App, who: &Acting, original: &Original, is_here: bool) -> Vec<Permission> {
    let context = who.context_of(original);
    OFFERED
        .into_iter()
        .map(|action| {
            let ruling = app.would_allow(who, action, &context);
            Permission {
                action,
                allowed: ruling.is_allowed() && is_here,
                roles_that_could: ruling.roles_that_could,
            }
        })
        .collect()
}
