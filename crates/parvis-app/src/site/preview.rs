use crate::{Acting, App, Problem, Result, signed};
use parvis_domain::{Action, Theme, Timestamp, WorkspaceId};
use std::time::Duration;
use uuid::Uuid;

/// Such a link shows the theme this long.
const LIFE: Duration = Duration::from_hours(1);

/// Tells these words from those of other links.
const PURPOSE: &[u8; 5] = b"theme";

/// The purpose, an identifier of 16 bytes and an instant of 8; the theme's word follows.
const FIXED: usize = 5 + 16 + 8;

/// A word that shows the whole site in a theme that it need not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemePreview {
    /// The value of `theme` in the address of any page of the site.
    pub word: String,
    /// When it stops working.
    pub expires_at: Timestamp,
}

/// Makes a word that shows the site in a theme. Whoever has it needs no account, for an hour; readers notice nothing.
///
/// # Errors
/// `invalid`: `site-theme-unknown`; `denied`.
pub async fn make_preview(app: &App, who: &Acting, theme: &str) -> Result<ThemePreview> {
    app.allowed_here(who, Action::SiteRead)?;
    let Ok(theme) = theme.parse::<Theme>() else {
        return Err(Problem::field("theme", "site-theme-unknown"));
    };
    let expires_at = app.now().plus(LIFE);
    let mut said = PURPOSE.to_vec();
    said.extend_from_slice(who.place().uuid().as_bytes());
    said.extend_from_slice(&expires_at.micros().to_be_bytes());
    said.extend_from_slice(theme.as_str().as_bytes());
    let word = signed::seal(app, said).await?;
    Ok(ThemePreview { word, expires_at })
}

/// The theme that such a word shows on the site of this workspace; none once it has ended, and for any other word:
/// what stands in an address is anybody's.
///
/// # Errors
/// When the instance's key can't be read.
pub async fn open_preview(app: &App, place: WorkspaceId, word: &str) -> Result<Option<Theme>> {
    let said = signed::open(app, word).await?;
    let theme = said.and_then(|said| {
        let (fixed, theme) = said.split_at_checked(FIXED)?;
        let (of, expires_at) = read(fixed)?;
        let holds = of == place && app.now() < expires_at;
        holds.then(|| std::str::from_utf8(theme).ok()?.parse().ok())?
    });
    Ok(theme)
}

fn read(fixed: &[u8]) -> Option<(WorkspaceId, Timestamp)> {
    let rest = fixed.strip_prefix(PURPOSE.as_slice())?;
    let place = Uuid::from_slice(rest.get(..16)?).ok()?;
    let micros = i64::from_be_bytes(rest.get(16..)?.try_into().ok()?);
    Some((place.into(), Timestamp::from_micros(micros)))
}
