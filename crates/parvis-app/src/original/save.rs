use super::text::{keepable, no_such_cover};
use super::{Opened, open_here};
use crate::revision::RESTED_AFTER;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Content, OriginalId, Timestamp, UserId, WorkingCopy};
use parvis_store::{original, revision, user, working_copy};
use serde_json::json;

/// What somebody wrote.
#[derive(Clone, Debug)]
pub struct Save {
    /// The version of the working copy it goes on from.
    pub version: i64,
    /// All of it, anew.
    pub content: Content,
}

/// What is there after a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The working copy.
    pub copy: WorkingCopy,
    /// What whoever saved it is called.
    pub saved_by: String,
}

/// Keeps what was written in the working copy. Makes no revision, and readers see no difference.
///
/// Saving what is there already changes nothing, whatever version it goes on from.
///
/// # Errors
/// `conflict-saved-by-other` when somebody, or another tab, saved since `version`: `extra` has both texts
/// (`mine`, `theirs`), the present `version`, `saved_by` and `saved_at`; `original-trashed`; `invalid` as in
/// [`create`](super::create); `not-found`; `denied`.
pub async fn save(app: &App, who: &Acting, id: OriginalId, given: Save) -> Result<Saved> {
    let mut tx = app.begin().await?;
    let Opened {
        original,
        copy: before,
    } = open_here(&mut tx, who, id).await?;
    app.allowed(who, Action::OriginalEdit, &who.context_of(&original))?;
    original.not_trashed()?;
    keepable(&given.content, original.kind)?;
    if before.content == given.content {
        let saved_by = name_of(app, before.saved_by).await?;
        return Ok(Saved {
            copy: before,
            saved_by,
        });
    }
    if before.version != given.version {
        return Err(conflict(app, who, before, given.content).await?);
    }

    let at = app.now();
    let mut after = WorkingCopy {
        version: before.version + 1,
        content: given.content,
        revision: None,
        saved_by: who.user.id,
        saved_at: at,
        ..before.clone()
    };
    // Somebody who takes a change back has what the newest revision has.
    if let Some(newest) = revision::newest(&mut tx, who.place(), id).await?
        && newest.content == after.content
    {
        after.revision = Some(newest.head.id);
    }
    working_copy::update(&mut tx, who.place(), &after)
        .await
        .map_err(no_such_cover)?;
    original::touch(&mut tx, who.place(), id, at).await?;
    if begins_a_stretch(&before, who, at) {
        let detail = json!({ "version": after.version });
        app.trace(&mut tx, who, Action::OriginalEdit, id.uuid(), detail)
            .await?;
    }
    tx.commit().await?;
    Ok(Saved {
        copy: after,
        saved_by: who.user.name.clone(),
    })
}

/// Text saves itself every few seconds; the trace has one entry for each stretch of somebody's writing, as there
/// is one revision for it.
fn begins_a_stretch(before: &WorkingCopy, who: &Acting, at: Timestamp) -> bool {
    before.saved_by != who.user.id
        || before.revision.is_some()
        || before.version == 1
        || at.since(before.saved_at) >= RESTED_AFTER
}

async fn conflict(app: &App, who: &Acting, theirs: WorkingCopy, mine: Content) -> Result<Problem> {
    let name = name_of(app, theirs.saved_by).await?;
    let own = if theirs.saved_by == who.user.id {
        "yes"
    } else {
        "no"
    };
    let extra = json!({
        "mine": mine,
        "theirs": theirs.content,
        "version": theirs.version,
        "saved_by": { "id": theirs.saved_by, "name": name },
        "saved_at": theirs.saved_at.to_rfc3339(),
    });
    Ok(Problem::conflict("conflict-saved-by-other")
        .with("name", name)
        .with("own", own)
        .with_extra(extra))
}

async fn name_of(app: &App, id: UserId) -> Result<String> {
    let names = user::names(&app.store, &[id]).await?;
    Ok(names.into_iter().next().map(|(_, name)| name).unwrap_or_default())
}
