use super::PurposeInput;
use super::declare::address;
use crate::notice;
use crate::{Acting, App, Checked, Problem, Result, grounds, strategy};
use parvis_domain::{Action, Channel, ChannelId, StrategyCause};
use parvis_store::channel;
use serde_json::json;

/// What somebody says anew of a channel.
#[derive(Clone, Debug, Default)]
pub struct EditInput {
    /// The version it was read at.
    pub version: i64,
    /// What it is called: 1 to 80 characters.
    pub name: String,
    /// A declared place's address; a connected one's comes from its network.
    pub address: Option<String>,
    /// What the place is for.
    pub purpose: PurposeInput,
}

/// Says anew what a channel is called and what it is for.
///
/// # Errors
/// `not-found`; `invalid`; `changed-meanwhile` with the channel's version in `extra`; `denied`.
pub async fn edit(app: &App, who: &Acting, id: ChannelId, input: &EditInput) -> Result<Channel> {
    app.allowed_here(who, Action::ChannelEdit)?;
    let mut checked = Checked::new();
    let name = checked.line("name", &input.name, 80);
    let address = address(&mut checked, input.address.as_deref().unwrap_or_default());
    let purpose = input.purpose.checked(app, who, &mut checked).await?;
    checked.done()?;

    let mut tx = app.begin().await?;
    let opened = strategy::open(app, &mut tx, who).await?;
    let channel = channel::for_update(&mut tx, who.place(), id).await?;
    let before = channel.ok_or(Problem::not_found("channel"))?;
    if before.version != input.version {
        let extra = json!({ "version": before.version });
        return Err(Problem::conflict("changed-meanwhile").with_extra(extra));
    }
    let mut after = before.clone();
    after.name = name;
    if after.is_declared() {
        after.address = address;
    }
    after.purpose = purpose;
    after.version += 1;
    channel::update(&mut tx, who.place(), &after).await?;
    notice::name_keeper(app, &mut tx, who, &after, before.purpose.keeper).await?;
    let mut detail = json!({ "before": said(&before), "after": said(&after) });
    if before.purpose.usage != after.purpose.usage {
        let subject = grounds::channel(&after);
        detail = grounds::told(detail, who, &subject, input.purpose.grounds);
    }
    app.trace(&mut tx, who, Action::ChannelEdit, id.uuid(), detail)
        .await?;
    opened.note(app, &mut tx, who, StrategyCause::Channel).await?;
    tx.commit().await?;
    Ok(after)
}

fn said(channel: &Channel) -> serde_json::Value {
    let purpose = &channel.purpose;
    json!({
        "name": channel.name,
        "address": channel.address,
        "usage": purpose.usage,
        "audience": purpose.audience,
        "rhythm": purpose.rhythm.map(|rhythm| format!("{}/{}", rhythm.times, rhythm.per)),
        "keeper": purpose.keeper,
        "review_on": purpose.review_on.map(|day| day.to_string()),
    })
}
