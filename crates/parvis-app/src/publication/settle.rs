use super::parts::keep_standing;
use super::show::{PublicationView, view};
use super::{expect, keep_move, locked};
use crate::channel::web_address;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, DeliveryState, Publication, PublicationId, PublicationState, RemoteLink};
use parvis_store::{Tx, delivery, publication};
use serde_json::json;

/// What somebody found when they looked for a publication themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// It is there, at this address.
    There {
        /// Where people see it.
        url: String,
    },
    /// It isn't there: it is sent again, under the same key.
    SendAgain,
    /// It isn't there, and is to be left at that.
    Leave,
}

/// Says what became of a publication whose outcome is unknown.
///
/// # Errors
/// `publication-state`; `publication-thread-unsettled` for a part that others have to hang from;
/// `publication-busy` while the worker is looking itself; `invalid` with `address-unreadable`;
/// `not-found`; `denied`.
pub async fn settle(
    app: &App,
    who: &Acting,
    id: PublicationId,
    settlement: &Settlement,
) -> Result<PublicationView> {
    app.allowed_here(who, Action::PublicationSettle)?;
    let now = app.now();

    let mut tx = app.begin().await?;
    let (mut publication, delivery) = locked(&mut tx, who.place(), id).await?;
    expect(publication.state, PublicationState::Unconfirmed, "be settled")?;
    let mut delivery = delivery.ok_or_else(|| Problem::internal("it was sent without a delivery"))?;
    if delivery.state == DeliveryState::Running {
        return Err(Problem::conflict("publication-busy"));
    }
    match settlement {
        Settlement::There { url } => {
            let url = web_address(url).ok_or_else(|| Problem::field("url", "address-unreadable"))?;
            let position = the_last_part(&mut tx, who, &publication).await?;
            delivery.complete(now)?;
            let remote = RemoteLink {
                id: url.clone(),
                version: String::new(),
                url: Some(url),
            };
            let revision = publication.revision_id;
            let part = (position, &remote, revision);
            keep_standing(app, &mut tx, &delivery, &mut publication, part).await?;
            let root = publication.remote.clone().unwrap_or(remote);
            publication.stand(root, now)?;
            publication::begin_text(&mut tx, who.place(), id, revision, now).await?;
        }
        Settlement::SendAgain => {
            delivery.revive(now)?;
            delivery.found_absent();
            publication.found_absent(now)?;
        }
        Settlement::Leave => {
            if delivery.state != DeliveryState::Discarded {
                delivery.discard("settled-absent", now)?;
            }
            delivery.found_absent();
            publication.fail("settled-absent", now)?;
        }
    }
    delivery::update(&mut tx, &delivery).await?;
    keep_move(&mut tx, who.place(), &publication, Some(who.user.id)).await?;
    let said = match settlement {
        Settlement::There { .. } => "there",
        Settlement::SendAgain => "send_again",
        Settlement::Leave => "leave",
    };
    app.trace(
        &mut tx,
        who,
        Action::PublicationSettle,
        id.uuid(),
        json!({ "settled": said }),
    )
    .await?;
    tx.commit().await?;
    app.bell.notify_one();
    view(app, who.place(), publication).await
}

/// Which part is in doubt, if it is the last: what an address was given for can be looked at, but nothing can hang from
/// it.
async fn the_last_part(tx: &mut Tx, who: &Acting, publication: &Publication) -> Result<u32> {
    let standing = publication::standing(tx, who.place(), publication.id).await?;
    let position = u32::try_from(standing.len()).map_err(Problem::internal)?;
    if position + 1 < publication.parts {
        let refused = Problem::conflict("publication-thread-unsettled");
        return Err(refused.with("part", position + 1).with("all", publication.parts));
    }
    Ok(position)
}
