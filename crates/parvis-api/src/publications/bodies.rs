//! What is shown of a publication.

use crate::channels::ReasonBody;
use crate::originals::PlannedBody;
use crate::shapes::instant;
use parvis_app::publication::PublicationView;
use parvis_domain::{Channel, Delivery, PublicationState, UiLanguage};
use serde::Serialize;
use utoipa::ToSchema;

/// One variant placed, or to be placed, on one channel.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PublicationBody {
    id: String,
    original: String,
    /// What the original is called at present; empty for a note.
    title: String,
    variant: String,
    channel: String,
    channel_name: String,
    /// The channel's network; null for a declared place.
    network: Option<String>,
    /// `awaiting_approval`, `scheduled`, `sending`, `published`, `awaiting_hand`, `held`, `unconfirmed`, `failed`,
    /// `cancelled` or `withdrawn`.
    state: String,
    /// Since when.
    state_since: String,
    /// Why it is held, late, failed or unconfirmed.
    reason: Option<ReasonBody>,
    /// The time somebody planned; null when it was placed at once.
    planned: Option<PlannedBody>,
    /// When it is due: what lists are ordered by.
    due_at: String,
    /// When it is tried, or looked for, next; null when nothing happens by itself any more.
    next_attempt_at: Option<String>,
    /// How many attempts were made since it was last set in motion.
    attempts: u32,
    /// How long the piece took, in minutes; null is unknown, and not zero.
    minutes_spent: Option<u32>,
    /// Where people see it.
    url: Option<String>,
    published_at: Option<String>,
    /// How many parts it has.
    parts: u32,
    /// How many of them stand there.
    parts_out: u32,
    /// The removal that was asked for; null when none was.
    withdrawal: Option<WithdrawalBody>,
    /// The correction that was asked for last; null when none was.
    correction: Option<WithdrawalBody>,
    /// The publication it took the place of, where what stood couldn't be changed.
    replaces: Option<String>,
    created_at: String,
    created_by: String,
}

/// A removal or a correction.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WithdrawalBody {
    /// `available`, `running`, `retryable`, `completed`, `cancelled` or `discarded`.
    state: String,
    /// Why it wasn't done yet, or won't be.
    reason: Option<ReasonBody>,
    /// When it is tried next.
    next_attempt_at: Option<String>,
}

impl PublicationBody {
    pub(crate) fn of(view: PublicationView, language: UiLanguage) -> Self {
        let (publication, channel) = (view.publication, view.channel);
        let say = |code: &str| ReasonBody::of(code, None, None, &channel.name, language);
        let say_at_last = |code: &str| ReasonBody::of_the_end(code, None, None, &channel.name, language);
        let failed = publication.state == PublicationState::Failed;
        let next_attempt_at = view
            .delivery
            .as_ref()
            .and_then(|delivery| next(delivery, &channel));
        let waits = view.delivery.as_ref().is_some_and(|it| waits(it, &channel));
        let set_in_motion = |delivery: Delivery| WithdrawalBody {
            state: delivery.state.to_string(),
            reason: delivery.reason.as_deref().map(|code| {
                if delivery.state.is_over() {
                    say_at_last(code)
                } else {
                    say(code)
                }
            }),
            next_attempt_at: next(&delivery, &channel),
        };
        let held_up = channel.status_reason.as_deref().filter(|_| waits);
        Self {
            id: publication.id.to_string(),
            original: publication.original_id.to_string(),
            title: view.title,
            variant: publication.variant_id.to_string(),
            channel: channel.id.to_string(),
            network: channel.network.map(|network| network.to_string()),
            state: publication.state.to_string(),
            state_since: instant(publication.state_since),
            reason: match publication.reason.as_deref() {
                Some(code) if failed => Some(say_at_last(code)),
                code => code.or(held_up).map(say),
            },
            planned: publication.planned.map(Into::into),
            due_at: instant(publication.due_at),
            next_attempt_at,
            attempts: view.delivery.as_ref().map_or(0, |delivery| delivery.attempts),
            minutes_spent: publication.minutes_spent,
            url: publication.remote.and_then(|remote| remote.url),
            published_at: publication.published_at.map(instant),
            // Somebody who publishes by hand publishes it whole.
            parts_out: if publication.state == PublicationState::Published
                && publication.delivery_id.is_none()
            {
                publication.parts
            } else {
                view.parts_out
            },
            parts: publication.parts,
            withdrawal: view.withdrawal.map(set_in_motion),
            correction: view.correction.map(set_in_motion),
            replaces: publication.replaces_id.map(|id| id.to_string()),
            created_at: instant(publication.created_at),
            created_by: publication.created_by.to_string(),
            channel_name: channel.name,
        }
    }
}

fn next(delivery: &Delivery, channel: &Channel) -> Option<String> {
    let at = channel
        .not_before
        .map_or(delivery.run_at, |until| until.max(delivery.run_at));
    (!delivery.state.is_over()).then(|| instant(at))
}

/// A network that asked us to wait holds up everything that is due there before it goes on.
fn waits(delivery: &Delivery, channel: &Channel) -> bool {
    !delivery.state.is_over() && channel.not_before.is_some_and(|until| until > delivery.run_at)
}
