use super::show::{PublicationView, view};
use super::{checked_minutes, keep_move, locked};
use crate::channel::web_address;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, PartCounts, PublicationId, PublicationPart, RemoteLink};
use parvis_store::publication;
use serde_json::json;

/// What stands for the identity of something that has no address: a poster, a stand at the market.
const NOWHERE: &str = "by-hand";

/// Says that it is out on a declared channel, and where; an empty address where there is none to give.
///
/// # Errors
/// `publication-state`; `invalid` with `address-unreadable` or `minutes-out-of-range`; `not-found`; `denied`.
pub async fn confirm_by_hand(
    app: &App,
    who: &Acting,
    id: PublicationId,
    url: &str,
    minutes_spent: Option<u32>,
) -> Result<PublicationView> {
    app.allowed_here(who, Action::PublicationConfirmByHand)?;
    let minutes_spent = checked_minutes(minutes_spent)?;
    let url = match url.trim() {
        "" => None,
        typed => Some(web_address(typed).ok_or_else(|| Problem::field("url", "address-unreadable"))?),
    };

    let mut tx = app.begin().await?;
    let (mut publication, _) = locked(&mut tx, who.place(), id).await?;
    let remote = RemoteLink {
        id: url.clone().unwrap_or_else(|| NOWHERE.to_owned()),
        version: String::new(),
        url,
    };
    let detail = json!({ "url": remote.url });
    let part = PublicationPart {
        position: 0,
        remote: remote.clone(),
        revision_id: publication.revision_id,
        out_at: app.now(),
        gone_at: None,
        counts: PartCounts::default(),
    };
    publication.confirm_by_hand(remote, app.now())?;
    let at = (publication.id, publication.channel_id);
    publication::keep_part(&mut tx, who.place(), at, &part).await?;
    publication::begin_text(&mut tx, who.place(), id, publication.revision_id, app.now()).await?;
    publication.minutes_spent = minutes_spent.or(publication.minutes_spent);
    keep_move(&mut tx, who.place(), &publication, Some(who.user.id)).await?;
    app.trace(&mut tx, who, Action::PublicationConfirmByHand, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    view(app, who.place(), publication).await
}
