use super::{QueueView, open, show, usual_zone};
use crate::{Acting, App, Checked, Fault, Problem, Result};
use parvis_domain::{APART, Action, ChannelId, MOST_SLOTS, Slot, Zone, too_close};
use parvis_store::queue;
use serde_json::json;

/// What is said anew of a channel's slots: all of them.
#[derive(Clone, Debug)]
pub struct SlotsInput {
    /// The version they were read at.
    pub version: i64,
    /// Where the clocks are that they are read on; unless told, where the workspace plans.
    pub zone: Option<String>,
    /// Each as a day, 1 for Monday to 7 for Sunday, and a time of day, `09:30`.
    pub slots: Vec<(i64, String)>,
}

/// Says at which times of the week something may go out on a channel. What waits in the queue stays where it is until
/// somebody lays it out anew.
///
/// # Errors
/// `changed-meanwhile`, with the present version; `invalid`: `slot-unreadable`, `slots-too-close`, `slots-too-many`,
/// `zone-unknown`; `channel-disconnected`; `not-found`; `denied`.
pub async fn arrange(app: &App, who: &Acting, id: ChannelId, input: &SlotsInput) -> Result<QueueView> {
    app.allowed_here(who, Action::QueueArrange)?;
    let (zone, slots) = input.read(who)?;
    let mut tx = app.begin().await?;
    let channel = open(&mut tx, who, id).await?;
    let mut kept = queue::for_update(&mut tx, who.place(), id, usual_zone(who)).await?;
    if kept.version != input.version {
        let extra = json!({ "version": kept.version });
        return Err(Problem::conflict("changed-meanwhile").with_extra(extra));
    }
    kept.zone = zone;
    kept.version += 1;
    queue::update(&mut tx, who.place(), id, &kept).await?;
    queue::replace_slots(&mut tx, who.place(), id, &slots).await?;
    let told: Vec<String> = slots
        .iter()
        .map(|slot| format!("{} {}", slot.weekday(), slot.time()))
        .collect();
    let detail = json!({ "channel": channel.name, "zone": zone, "slots": told });
    app.trace(&mut tx, who, Action::QueueArrange, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    show(app, who, id).await
}

impl SlotsInput {
    fn read(&self, who: &Acting) -> Result<(Zone, Vec<Slot>)> {
        let mut checked = Checked::new();
        let named = self.zone.as_deref().unwrap_or(&who.workspace.zone);
        let zone = named.parse::<Zone>().unwrap_or_else(|_| {
            checked.fault(Fault::new("zone", "zone-unknown"));
            Zone::UTC
        });
        let mut slots = Vec::with_capacity(self.slots.len());
        for (at, (weekday, time)) in self.slots.iter().enumerate() {
            match Slot::new(*weekday, time.trim()) {
                Ok(slot) => slots.push(slot),
                Err(_) => checked.fault(Fault::new(format!("slots.{at}"), "slot-unreadable")),
            }
        }
        if slots.len() > MOST_SLOTS {
            checked.fault(Fault::new("slots", "slots-too-many").with("most", MOST_SLOTS));
        } else if let Some((one, other)) = too_close(&slots, APART) {
            let minutes = APART.as_secs() / 60;
            let fault = Fault::new("slots", "slots-too-close").with("minutes", minutes);
            checked.fault(fault.with("one", one.time()).with("other", other.time()));
        }
        checked.done()?;
        Ok((zone, slots))
    }
}
