//! Puts together what readers see from what the tables keep.

use super::{PublicOriginal, Translation};
use crate::{App, Result};
use parvis_domain::{Content, Original, OriginalId, Timestamp, WorkingCopy, WorkspaceId};
use parvis_store::original::LiveOriginal;
use parvis_store::{author, category, media, original, revision, tag};

/// Live originals, in the order given, with everything they name. `cut_at` is the number of characters their
/// bodies were cut to, if they were.
pub(super) async fn assemble(
    app: &App,
    place: WorkspaceId,
    found: Vec<LiveOriginal>,
    cut_at: Option<u32>,
) -> Result<Vec<PublicOriginal>> {
    let now = app.now();
    let ids: Vec<OriginalId> = found.iter().map(|live| live.original.id).collect();
    let mut pictures: Vec<_> = found.iter().flat_map(|live| live.content.media()).collect();
    pictures.sort_unstable();
    pictures.dedup();
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let media = media::by_ids(&app.store, place, &pictures).await?;
    let categories = category::list(&app.store, place).await?;
    let authors = author::list(&app.store, place).await?;
    let tags = tag::of_originals(&app.store, place, &ids).await?;
    let public = |live: LiveOriginal| {
        let (original, content) = (live.original, live.content);
        let named = content.media();
        let own = tags.iter().filter(|(of, _)| *of == original.id);
        PublicOriginal {
            media: media
                .iter()
                .filter(|it| named.contains(&it.id))
                .cloned()
                .collect(),
            category: categories
                .iter()
                .find(|it| Some(it.id) == original.category)
                .cloned(),
            author: authors.iter().find(|it| Some(it.id) == original.author).cloned(),
            tags: own.map(|(_, tag)| tag.clone()).collect(),
            ..plain(&original, content, now, cut_at)
        }
    };
    Ok(found.into_iter().map(public).collect())
}

/// One live original with its translations.
pub(super) async fn one(app: &App, place: WorkspaceId, live: LiveOriginal) -> Result<Option<PublicOriginal>> {
    let (id, group) = (live.original.id, live.original.translation_group);
    let mut public = assemble(app, place, vec![live], None).await?;
    let Some(mut public) = public.pop() else {
        return Ok(None);
    };
    public.translations = translations(app, place, id, group).await?;
    Ok(Some(public))
}

/// What is being written, as readers would see it.
pub(in crate::original) async fn of_working_copy(
    app: &App,
    place: WorkspaceId,
    original: Original,
    copy: WorkingCopy,
) -> Result<PublicOriginal> {
    let (id, group, revision) = (original.id, original.translation_group, copy.revision);
    let live = LiveOriginal {
        original,
        content: copy.content,
    };
    let mut public = assemble(app, place, vec![live], None).await?;
    let mut public = public
        .pop()
        .ok_or_else(|| crate::Problem::internal("one in, one out"))?;
    public.revision = revision;
    public.translations = translations(app, place, id, group).await?;
    Ok(public)
}

fn plain(original: &Original, content: Content, now: Timestamp, cut_at: Option<u32>) -> PublicOriginal {
    let body_is_cut = cut_at.is_some_and(|most| content.body.chars().count() >= most as usize);
    PublicOriginal {
        id: original.id,
        kind: original.kind,
        path: original.path().unwrap_or_else(|| format!("/o/{}", original.id)),
        language: original.language.clone(),
        title: content.title,
        summary: content.summary,
        body: content.body,
        body_is_cut,
        cover: content.cover,
        media: Vec::new(),
        category: None,
        tags: Vec::new(),
        author: None,
        listed: original.listed,
        published_at: original.published_at.unwrap_or(now),
        revised_at: original.revised_at,
        revision: original.published_revision,
        translations: Vec::new(),
    }
}

async fn translations(
    app: &App,
    place: WorkspaceId,
    id: OriginalId,
    group: OriginalId,
) -> Result<Vec<Translation>> {
    let mut found = Vec::new();
    for other in original::of_group(&app.store, place, group).await? {
        if other.id == id || !other.is_live() || !other.listed {
            continue;
        }
        if let (Some(path), Some(revision)) = (other.path(), other.published_revision)
            && let Some(revision) = revision::by_id(&app.store, place, revision).await?
        {
            found.push(Translation {
                language: other.language,
                path,
                title: revision.content.title,
            });
        }
    }
    Ok(found)
}
