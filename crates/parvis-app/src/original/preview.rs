use super::public::{PublicOriginal, of_working_copy};
use crate::{Acting, App, Problem, ProblemKind, Result, signed};
use parvis_domain::{Action, OriginalId, Timestamp, WorkspaceId};
use parvis_store::{original, working_copy};
use std::time::Duration;
use uuid::Uuid;

/// A link to a preview works this long.
const LIFE: Duration = Duration::from_hours(1);

/// Two identifiers of 16 bytes and an instant of 8.
const SIGNED: usize = 16 + 16 + 8;

/// Where whoever has the link sees what is being written, in the site's own clothes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewLink {
    /// Its address on the workspace's site, from the root.
    pub path: String,
    /// When it stops working.
    pub expires_at: Timestamp,
}

/// Makes a link to a preview of what is being written. Whoever has it needs no account, for an hour.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn make_preview(app: &App, who: &Acting, id: OriginalId) -> Result<PreviewLink> {
    app.allowed_here(who, Action::OriginalRead)?;
    if original::by_id(&app.store, who.place(), id).await?.is_none() {
        return Err(Problem::not_found("original"));
    }
    let expires_at = app.now().plus(LIFE);
    let mut said = Vec::with_capacity(SIGNED);
    said.extend_from_slice(who.place().uuid().as_bytes());
    said.extend_from_slice(id.uuid().as_bytes());
    said.extend_from_slice(&expires_at.micros().to_be_bytes());
    Ok(PreviewLink {
        path: format!("/preview/{}", signed::seal(app, said).await?),
        expires_at,
    })
}

/// What a link to a preview shows, on the site of the workspace it was made for: the working copy as it is now.
///
/// # Errors
/// `preview-expired`; `not-found` for anything that wasn't made here, or not for this workspace.
pub async fn open_preview(app: &App, place: WorkspaceId, word: &str) -> Result<PublicOriginal> {
    let nothing = || Problem::not_found("preview");
    let said = signed::open(app, word).await?.ok_or_else(nothing)?;
    let (of, id, expires_at) = read(&said).ok_or_else(nothing)?;
    if of != place {
        return Err(nothing());
    }
    if app.now() >= expires_at {
        return Err(Problem::new(ProblemKind::Gone, "preview-expired"));
    }
    let original = original::by_id(&app.store, place, id)
        .await?
        .ok_or_else(nothing)?;
    let copy = working_copy::of_original(&app.store, place, id)
        .await?
        .ok_or_else(nothing)?;
    of_working_copy(app, place, original, copy).await
}

fn read(said: &[u8]) -> Option<(WorkspaceId, OriginalId, Timestamp)> {
    if said.len() != SIGNED {
        return None;
    }
    let place = Uuid::from_slice(said.get(..16)?).ok()?;
    let id = Uuid::from_slice(said.get(16..32)?).ok()?;
    let micros = i64::from_be_bytes(said.get(32..40)?.try_into().ok()?);
    Some((place.into(), id.into(), Timestamp::from_micros(micros)))
}
