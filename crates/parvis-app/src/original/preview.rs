use super::public::{PublicOriginal, of_working_copy};
use crate::{Acting, App, Problem, ProblemKind, Result};
use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use parvis_domain::{Action, OriginalId, Timestamp, WorkspaceId};
use parvis_store::{original, setting, working_copy};
use std::time::Duration;
use uuid::Uuid;

/// A link to a preview works this long.
const LIFE: Duration = Duration::from_hours(1);

/// The setting that keeps the key. Whoever changes it ends every link.
const KEY: &str = "preview.key";

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
    let mut said = Vec::with_capacity(SIGNED + 32);
    said.extend_from_slice(who.place().uuid().as_bytes());
    said.extend_from_slice(id.uuid().as_bytes());
    said.extend_from_slice(&expires_at.micros().to_be_bytes());
    let signature = hmac::sign(&key(app).await?, &said);
    said.extend_from_slice(signature.as_ref());
    Ok(PreviewLink {
        path: format!("/preview/{}", BASE64_URL_SAFE_NO_PAD.encode(said)),
        expires_at,
    })
}

/// What a link to a preview shows, on the site of the workspace it was made for: the working copy as it is now.
///
/// # Errors
/// `preview-expired`; `not-found` for anything that wasn't made here, or not for this workspace.
pub async fn open_preview(app: &App, place: WorkspaceId, signed: &str) -> Result<PublicOriginal> {
    let nothing = || Problem::not_found("preview");
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(signed).map_err(|_| nothing())?;
    let (said, signature) = bytes.split_at_checked(SIGNED).ok_or_else(nothing)?;
    hmac::verify(&key(app).await?, said, signature).map_err(|_| nothing())?;
    let (of, id, expires_at) = read(said).ok_or_else(nothing)?;
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
    let place = Uuid::from_slice(said.get(..16)?).ok()?;
    let id = Uuid::from_slice(said.get(16..32)?).ok()?;
    let micros = i64::from_be_bytes(said.get(32..40)?.try_into().ok()?);
    Some((place.into(), id.into(), Timestamp::from_micros(micros)))
}

/// The instance's key, made when it is first wanted. Two nodes that make one at once agree on the first.
async fn key(app: &App) -> Result<hmac::Key> {
    let kept = if let Some(kept) = setting::get(&app.store, KEY).await? {
        kept
    } else {
        let thrown = BASE64_STANDARD.encode(app.dice.throw::<32>());
        let mut tx = app.begin().await?;
        setting::put_first(&mut tx, KEY, &thrown).await?;
        let kept = setting::get(&mut tx, KEY).await?;
        tx.commit().await?;
        kept.unwrap_or(thrown)
    };
    let bytes = BASE64_STANDARD.decode(kept).map_err(Problem::internal)?;
    Ok(hmac::Key::new(hmac::HMAC_SHA256, &bytes))
}
