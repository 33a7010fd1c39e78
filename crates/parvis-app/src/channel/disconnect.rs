use crate::{Acting, App, Checked, Problem, Result, grounds, publication, strategy};
use parvis_domain::{
    Action, Channel, ChannelId, ChannelStatus, Grounds, PublicationHold, PublicationState, StrategyCause,
};
use parvis_store::{channel, credential, publication as publications};
use serde_json::json;

/// Leaves a place: its credential is forgotten, its history kept, and what was planned there is held for somebody to
/// decide about. `named` is on whose advice, and which decision this carries out.
///
/// # Errors
/// `not-found`; `invalid` when what is named isn't there; `denied`.
pub async fn disconnect(app: &App, who: &Acting, id: ChannelId, named: Grounds) -> Result<Channel> {
    app.allowed_here(who, Action::ChannelDisconnect)?;
    let mut checked = Checked::new();
    grounds::check(app, who, &mut checked, named).await?;
    checked.done()?;

    let mut tx = app.begin().await?;
    let opened = strategy::open(app, &mut tx, who).await?;
    let planned = publications::of_channel_in(&mut tx, who.place(), id, PublicationState::Scheduled).await?;
    let mut held = 0;
    for planned in planned {
        let (mut publication, delivery) = publication::locked(&mut tx, who.place(), planned).await?;
        if publication
            .hold(PublicationHold::ChannelDisconnected, app.now())
            .is_ok()
        {
            publication::cancel_delivery(app, &mut tx, delivery).await?;
            publication::keep_move(&mut tx, who.place(), &publication, Some(who.user.id)).await?;
            held += 1;
        }
    }
    // After the publications: whoever takes both locks takes them in this order.
    let channel = channel::for_update(&mut tx, who.place(), id).await?;
    let mut channel = channel.ok_or(Problem::not_found("channel"))?;
    if channel.status == ChannelStatus::Disconnected {
        return Ok(channel);
    }
    channel.disconnect(app.now());
    channel::update(&mut tx, who.place(), &channel).await?;
    credential::delete(&mut tx, who.place(), id).await?;
    let detail = json!({ "name": channel.name, "held": held });
    let detail = grounds::told(detail, who, &grounds::channel(&channel), named);
    app.trace(&mut tx, who, Action::ChannelDisconnect, id.uuid(), detail)
        .await?;
    opened.note(app, &mut tx, who, StrategyCause::Channel).await?;
    tx.commit().await?;
    Ok(channel)
}
