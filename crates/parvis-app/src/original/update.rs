use super::{Opened, OriginalView, address, open_here, show};
use crate::{Acting, App, Checked, Fault, Problem, Result, search};
use parvis_domain::{
    Action, AuthorId, CategoryId, Content, Language, Original, OriginalId, OriginalKind, Slug, TagId,
};
use parvis_store::{StoreError, Tx, author, category, original, site, tag};
use serde_json::json;

/// What is said of an original beside its words: all of it, anew.
#[derive(Clone, Debug)]
pub struct OriginalDetails {
    /// The version of the original that this goes on from; without one, whatever is there is meant.
    pub version: Option<i64>,
    /// The language it is written in.
    pub language: Language,
    /// An article's word in its address; none leaves it to the title. A note has none.
    pub slug: Option<String>,
    /// Its section.
    pub category: Option<CategoryId>,
    /// Its byline.
    pub author: Option<AuthorId>,
    /// Its topics: at most 20.
    pub tags: Vec<TagId>,
    /// Whether lists and feeds name it.
    pub listed: bool,
    /// How long it took, in minutes; none is unknown.
    pub minutes_spent: Option<u32>,
}

/// A piece took a year of days and nights at most; more is a slip of the finger.
const MINUTES_MOST: u32 = 525_600;

/// Says anew what is said of an original beside its words. On a live one readers see it at once.
///
/// Whoever may only record what a piece took may still do that here, if nothing else changes.
///
/// # Errors
/// `original-changed-by-other` when `version` isn't the original's; `original-trashed`; `invalid`: `slug-…`,
/// `note-has-no-slug`, `slug-needed`, `tags-too-many`, `category-unknown`, `tag-unknown`, `author-unknown`,
/// `translation-exists`, `minutes-too-many`; `not-found`; `denied`.
pub async fn update(app: &App, who: &Acting, id: OriginalId, given: OriginalDetails) -> Result<OriginalView> {
    let place = who.place();
    let mut tx = app.begin().await?;
    let Opened { original: before, .. } = open_here(&mut tx, who, id).await?;
    let had = tag::of_originals(&mut tx, place, &[id]).await?;
    let had: Vec<TagId> = had.into_iter().map(|(_, tag)| tag.id).collect();

    let mut after = before.clone();
    after.language = given.language;
    after.category = given.category;
    after.author = given.author;
    after.listed = given.listed;
    let slug = checked(&before, given.slug.as_deref(), given.minutes_spent, &given.tags)?;
    let tags = sorted(given.tags);
    let edits = after != before || slug != before.slug || tags != sorted(had.clone());
    let context = who.context_of(&before);
    if edits {
        app.allowed(who, Action::OriginalEdit, &context)?;
    }
    if given.minutes_spent != before.minutes_spent {
        app.allowed(who, Action::CostRecord, &context)?;
    } else if !edits {
        app.allowed_here(who, Action::OriginalRead)?;
        drop(tx);
        return show(app, who, id).await;
    }
    if given.version.is_some_and(|seen| seen != before.version) {
        return Err(Problem::conflict("original-changed-by-other"));
    }
    before.not_trashed()?;
    after.minutes_spent = given.minutes_spent;

    known(&mut tx, who, &after).await?;
    only_one_in_language(&mut tx, who, &before, &after).await?;
    match slug {
        Some(wanted) => address::change(&mut tx, place, &mut after, wanted, app.now()).await?,
        None if after.slug.is_some() => {
            parvis_store::slug::release(&mut tx, place, id).await?;
            after.slug = None;
        }
        None => {}
    }
    after.version += 1;
    after.changed_at = app.now();
    original::update(&mut tx, place, &after).await?;
    if tags != sorted(had.clone()) {
        tag::set_of_original(&mut tx, place, id, &tags)
            .await
            .map_err(no_such_tag)?;
    }
    if edits && after.is_live() {
        site::touch(&mut tx, place, app.now()).await?;
        search::index(&mut tx, place, &after).await?;
    }
    let action = if edits {
        Action::OriginalEdit
    } else {
        Action::CostRecord
    };
    let detail = json!({ "before": said(&before, &had), "after": said(&after, &tags) });
    app.trace(&mut tx, who, action, id.uuid(), detail).await?;
    tx.commit().await?;
    show(app, who, id).await
}

fn sorted(mut tags: Vec<TagId>) -> Vec<TagId> {
    tags.sort_unstable();
    tags.dedup();
    tags
}

fn said(original: &Original, tags: &[TagId]) -> serde_json::Value {
    json!({
        "language": original.language, "slug": original.slug, "category": original.category,
        "author": original.author, "tags": tags, "listed": original.listed,
        "minutes_spent": original.minutes_spent,
    })
}

fn checked(
    before: &Original,
    given: Option<&str>,
    minutes: Option<u32>,
    tags: &[TagId],
) -> Result<Option<Slug>> {
    let mut checked = Checked::new();
    if tags.len() > Content::TAGS_MOST {
        checked.fault(
            Fault::new("tags", "tags-too-many")
                .with("most", Content::TAGS_MOST)
                .with("measured", tags.len()),
        );
    }
    if minutes.is_some_and(|minutes| minutes > MINUTES_MOST) {
        checked.fault(Fault::new("minutes_spent", "minutes-too-many").with("most", MINUTES_MOST));
    }
    let given = given.map(str::trim).filter(|given| !given.is_empty());
    let slug = match given {
        None => None,
        // The word it has stands, whatever words are refused today.
        Some(given) if before.slug.as_ref().is_some_and(|slug| slug.as_str() == given) => before.slug.clone(),
        Some(_) if before.kind == OriginalKind::Note => {
            checked.fault(Fault::new("slug", "note-has-no-slug"));
            None
        }
        Some(given) => match given.parse::<Slug>() {
            Ok(slug) => Some(slug),
            Err(wrong) => {
                checked.fault(address::fault(&wrong));
                None
            }
        },
    };
    if slug.is_none()
        && before.slug.is_some()
        && (before.is_public() || before.was_ever_live())
        && given.is_none()
    {
        checked.fault(Fault::new("slug", "slug-needed"));
    }
    checked.done()?;
    Ok(slug)
}

/// Looks whether the section and the byline are the workspace's.
async fn known(tx: &mut Tx, who: &Acting, after: &Original) -> Result<()> {
    let mut checked = Checked::new();
    if let Some(id) = after.category
        && category::by_id(&mut *tx, who.place(), id).await?.is_none()
    {
        checked.fault(Fault::new("category", "category-unknown"));
    }
    if let Some(id) = after.author
        && author::by_id(&mut *tx, who.place(), id).await?.is_none()
    {
        checked.fault(Fault::new("author", "author-unknown"));
    }
    checked.done()
}

async fn only_one_in_language(tx: &mut Tx, who: &Acting, before: &Original, after: &Original) -> Result<()> {
    if before.language == after.language {
        return Ok(());
    }
    let group = original::of_group(&mut *tx, who.place(), after.translation_group).await?;
    if group
        .iter()
        .any(|other| other.id != after.id && other.language == after.language)
    {
        return Err(Problem::invalid(vec![
            Fault::new("language", "translation-exists").with("language", after.language.as_str()),
        ]));
    }
    Ok(())
}

fn no_such_tag(error: StoreError) -> Problem {
    match error {
        StoreError::Reference(_) => Problem::field("tags", "tag-unknown"),
        other => other.into(),
    }
}
