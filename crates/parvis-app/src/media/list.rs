use crate::{Acting, App, Result};
use parvis_domain::{Action, Cursor, Media, Page};
use parvis_store::{media, working_copy};

/// The workspace's pictures, the newest first. `text` looks in names and alternative texts.
///
/// # Errors
/// `denied`.
pub async fn list(
    app: &App,
    who: &Acting,
    text: Option<&str>,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<Media>> {
    app.allowed_here(who, Action::MediaRead)?;
    let text = text.map(working_copy::folded).unwrap_or_default();
    Ok(media::list(&app.store, who.place(), &text, after, size).await?)
}
