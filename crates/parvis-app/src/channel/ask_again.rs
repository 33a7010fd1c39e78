use crate::{Acting, App, Problem, Result};
use jiff::civil::Date;
use parvis_domain::{Action, Channel, ChannelId};
use parvis_store::{Tx, channel};
use serde_json::{Value, json};

/// Moves the day on which it is asked whether one should still be there. Nothing changes where it is that day already.
pub(crate) async fn ask_again(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    id: ChannelId,
    day: Option<Date>,
) -> Result<()> {
    let found = channel::for_update(tx, who.place(), id).await?;
    let mut found = found.ok_or(Problem::not_found("channel"))?;
    if found.purpose.review_on == day {
        return Ok(());
    }
    let before = said(&found);
    found.purpose.review_on = day;
    found.version += 1;
    channel::update(tx, who.place(), &found).await?;
    let detail = json!({ "before": before, "after": said(&found) });
    app.trace(tx, who, Action::ChannelEdit, id.uuid(), detail).await
}

fn said(channel: &Channel) -> Value {
    let purpose = &channel.purpose;
    json!({
        "name": channel.name,
        "usage": purpose.usage,
        "review_on": purpose.review_on.map(|day| day.to_string()),
    })
}
