//! What is shown of a queue.

use crate::originals::PlannedBody;
use crate::publications::PublicationBody;
use crate::shapes::instant;
use parvis_app::queue::QueueView;
use parvis_domain::{Slot, UiLanguage};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A channel's slots and what waits for them.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct QueueBody {
    channel: String,
    /// Where the clocks are that the slots are read on, by its IANA name.
    zone: String,
    /// Since when nothing goes out of it; null while it runs.
    paused_at: Option<String>,
    /// Counts changes of the slots. Send it back with them.
    version: i64,
    /// From Monday on.
    slots: Vec<SlotShape>,
    /// Slots that would keep the channel's rhythm; empty where it has none.
    suggested: Vec<SlotShape>,
    /// What waits, what goes out first first.
    waiting: Vec<WaitingBody>,
    /// The slot that the next one added would take; null when there is none.
    next_free: Option<PlannedBody>,
    /// Whether whoever asks may change the slots.
    may_arrange: bool,
    /// Whether they may order, lay out and pause it.
    may_manage: bool,
}

/// A time of the week.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SlotShape {
    /// 1 is Monday, 7 is Sunday.
    #[schema(minimum = 1, maximum = 7)]
    pub(super) weekday: i64,
    /// `09:30`, as clocks in the queue's zone show it.
    #[schema(pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$")]
    pub(super) time: String,
}

/// Something that waits.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WaitingBody {
    publication: PublicationBody,
    /// Whether it stands on one of the present slots.
    on_slot: bool,
    /// Where it would stand if the queue were laid out anew; null when there is no slot for it.
    would_be: Option<PlannedBody>,
}

impl From<Slot> for SlotShape {
    fn from(slot: Slot) -> Self {
        Self {
            weekday: slot.weekday(),
            time: slot.time(),
        }
    }
}

impl QueueBody {
    pub(super) fn of(channel: parvis_domain::ChannelId, view: QueueView, language: UiLanguage) -> Self {
        Self {
            channel: channel.to_string(),
            zone: view.queue.zone.to_string(),
            paused_at: view.queue.paused_at.map(instant),
            version: view.queue.version,
            slots: view.slots.into_iter().map(Into::into).collect(),
            suggested: view.suggested.into_iter().map(Into::into).collect(),
            waiting: view
                .waiting
                .into_iter()
                .map(|waiting| WaitingBody {
                    publication: PublicationBody::of(waiting.publication, language),
                    on_slot: waiting.on_slot,
                    would_be: waiting.would_be.map(Into::into),
                })
                .collect(),
            next_free: view.next_free.map(Into::into),
            may_arrange: view.may_arrange,
            may_manage: view.may_manage,
        }
    }
}
