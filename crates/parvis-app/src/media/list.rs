use crate::{Acting, App, Result};
use parvis_domain::{Action, Cursor, Media, MediaId, Page, UiLanguage};
use parvis_media::Format;
use parvis_store::{media, media_uses, working_copy};

/// Which pictures are meant.
#[derive(Clone, Debug, Default)]
pub struct MediaFilter {
    /// Words in the name or in what it shows.
    pub text: Option<String>,
    /// What the file that came is.
    pub format: Option<Format>,
    /// Nothing says what it shows, in this language.
    pub silent_in: Option<UiLanguage>,
    /// Nothing uses it: it could be removed.
    pub unused: bool,
}

/// The workspace's pictures, the newest first.
///
/// # Errors
/// `denied`.
pub async fn list(
    app: &App,
    who: &Acting,
    filter: &MediaFilter,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<Media>> {
    app.allowed_here(who, Action::MediaRead)?;
    let text = filter
        .text
        .as_deref()
        .map(working_copy::folded)
        .unwrap_or_default();
    let used = if filter.unused {
        let used = media_uses::used(&app.store, who.place()).await?;
        Some(used.into_iter().map(MediaId::uuid).collect::<Vec<_>>())
    } else {
        None
    };
    let meant = media::Filter {
        text: &text,
        format: filter.format.map(Format::extension),
        silent_in: filter.silent_in,
        without: used.as_deref(),
    };
    Ok(media::filtered(&app.store, who.place(), &meant, after, size).await?)
}
