use super::remove_files;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, MediaId};
use parvis_policy::Context;
use parvis_store::{StoreError, media, media_earlier};
use serde_json::json;

/// Takes away a picture that nothing uses, with its files. Revisions that readers don't see may name it: they
/// are shown without it.
///
/// # Errors
/// `media-in-use` with the originals that use it in `extra.originals`, each with `id` and `title`; `not-found`;
/// `denied`.
pub async fn delete(app: &App, who: &Acting, id: MediaId) -> Result<()> {
    let mut tx = app.begin().await?;
    let found = media::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("media"))?;
    let own = Context::thing(found.created_by == who.user.id, false);
    app.allowed(who, Action::MediaDelete, &own)?;
    let uses = media::uses(&mut tx, who.place(), id).await?;
    if !uses.is_empty() {
        return Err(in_use(&uses));
    }
    let earlier = media_earlier::list(&mut tx, who.place(), id).await?;
    media::delete(&mut tx, who.place(), id)
        .await
        .map_err(|error| match error {
            StoreError::Reference(_) => in_use(&[]),
            other => other.into(),
        })?;
    let detail = json!({ "deleted": found.name });
    app.trace(&mut tx, who, Action::MediaDelete, id.uuid(), detail)
        .await?;
    let mut idle = Vec::new();
    let files = found.renditions.iter().map(|rendition| &rendition.file);
    for file in files
        .chain([&found.file])
        .chain(earlier.iter().map(|it| &it.file))
    {
        if !media::is_file_used(&mut tx, who.place(), file).await? {
            idle.push(file.clone());
        }
    }
    tx.commit().await?;
    remove_files(app, who, &idle).await;
    Ok(())
}

fn in_use(uses: &[(parvis_domain::OriginalId, String)]) -> Problem {
    let originals: Vec<_> = uses
        .iter()
        .map(|(id, title)| json!({ "id": id, "title": title }))
        .collect();
    let first = uses
        .iter()
        .map(|(_, title)| title.as_str())
        .find(|title| !title.is_empty());
    Problem::conflict("media-in-use")
        .with("count", uses.len())
        .with("titled", if first.is_some() { "yes" } else { "no" })
        .with("title", first.unwrap_or_default())
        .with_extra(json!({ "originals": originals }))
}
