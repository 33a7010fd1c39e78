use super::entries::{AgendaItem, entries};
use crate::secret::Token;
use crate::session::standing_in;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Appearance, Channel, UiLanguage, Workspace, Zone};
use parvis_store::agenda_link::{self, AgendaLink};
use parvis_store::{appearance, channel, membership, user};
use std::time::Duration;

/// A calendar shows this much of what was.
const PAST: Duration = Duration::from_hours(31 * 24);

/// And this much of what is to come.
const FUTURE: Duration = Duration::from_hours(366 * 24);

/// As many appearances are shown.
const MOST_APPEARANCES: u32 = 1_000;

/// That a calendar came is noted this often at most: some come every minute.
const NOTED: Duration = Duration::from_mins(15);

/// What a calendar outside is shown.
pub struct Outside {
    /// Whose agenda it is.
    pub workspace: Workspace,
    /// The language its sentences are in.
    pub language: UiLanguage,
    /// The earliest first.
    pub items: Vec<AgendaItem>,
    /// What the rest of the house says, the earliest first.
    pub appearances: Vec<Appearance>,
    /// Where they go out.
    pub channels: Vec<Channel>,
}

/// What a member's secret link shows, under the role they have now.
///
/// # Errors
/// `not-found` for a link that was never made, was renewed or taken back, or whose owner isn't a member any more.
pub async fn read_outside(app: &App, secret: &str) -> Result<Outside> {
    let nothing = || Problem::not_found("agenda");
    let hash = Token::hash(secret);
    let link = agenda_link::by_hash(&app.store, &hash)
        .await?
        .ok_or_else(nothing)?;
    let who = owner(app, &link).await?.ok_or_else(nothing)?;
    app.allowed_here(&who, Action::AgendaRead)
        .map_err(|_| nothing())?;
    let now = app.now();
    let items = entries(app, who.place(), now.minus(PAST), now.plus(FUTURE)).await?;
    let channels = channel::list(&app.store, who.place()).await?;
    let day = |at: parvis_domain::Timestamp| Zone::UTC.local(at).date();
    let (from, until) = (day(now.minus(PAST)), day(now.plus(FUTURE)));
    let appearances = appearance::between(&app.store, who.place(), from, until, MOST_APPEARANCES).await?;
    if link.read_at.is_none_or(|read| now.since(read) >= NOTED) {
        let mut tx = app.begin().await?;
        agenda_link::note_read(&mut tx, link.workspace, link.user, now).await?;
        tx.commit().await?;
    }
    Ok(Outside {
        workspace: who.workspace,
        language: link.language,
        items,
        appearances,
        channels,
    })
}

/// Whoever made the link, if they may still come in.
async fn owner(app: &App, link: &AgendaLink) -> Result<Option<Acting>> {
    let found = user::by_id(&app.store, link.user).await?;
    let Some(user) = found.filter(|user| user.deactivated_at.is_none()) else {
        return Ok(None);
    };
    let places = membership::of_user(&app.store, user.id).await?;
    match places
        .into_iter()
        .find(|place| place.workspace.id == link.workspace)
    {
        Some(place) => standing_in(app, &user, &place.workspace.slug).await,
        None => Ok(None),
    }
}
