mod moves;
mod pairs;
mod part;

pub use moves::WrongMove;
pub use part::{Deed, PartCounts, PublicationPart, PublicationText, deeds, reorders};

use crate::{
    ChannelId, DeliveryId, OriginalId, PlannedTime, PublicationId, RemoteLink, RevisionId, RulingId,
    Timestamp, UserId, VariantId,
};

words! {
    /// Where a publication stands.
    PublicationState,
    /// A word that names no publication state.
    UnknownPublicationState, "publication state", {
        /// The ruling was *ask*, and nobody has answered.
        AwaitingApproval = "awaiting_approval",
        /// Goes out at its time.
        Scheduled = "scheduled",
        /// A delivery is at work, or waits for its next attempt.
        Sending = "sending",
        /// It is out, and where is known.
        Published = "published",
        /// Due on a declared channel: somebody publishes by hand and gives the link.
        AwaitingHand = "awaiting_hand",
        /// Not sent, and nothing was: a person decides.
        Held = "held",
        /// Something was sent, and what became of it isn't known.
        Unconfirmed = "unconfirmed",
        /// Refused, or given up; nothing stands there, or only the first parts of a thread.
        Failed = "failed",
        /// Given up before anything was sent.
        Cancelled = "cancelled",
        /// It was out and has been removed.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// Why a publication was held: nothing was sent, and a person decides.
    PublicationHold,
    /// A word that names no reason to hold.
    UnknownPublicationHold, "reason to hold", {
        /// Its original isn't before readers.
        OriginalNotLive = "original-not-live",
        /// Its time passed too long ago.
        TooLate = "too-late",
        /// Its channel was left.
        ChannelDisconnected = "channel-disconnected",
        /// Its channel has to be connected again.
        ChannelCutOff = "channel-cut-off",
        /// Its channel's queue was paused.
        QueuePaused = "queue-paused",
    }
}

/// One variant placed, or to be placed, on one channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// Its identifier.
    pub id: PublicationId,
    /// What it comes from.
    pub original_id: OriginalId,
    /// What is placed.
    pub variant_id: VariantId,
    /// The variant's state that was frozen for it.
    pub revision_id: RevisionId,
    /// How many parts that has.
    pub parts: u32,
    /// Where.
    pub channel_id: ChannelId,
    /// Where it stands.
    pub state: PublicationState,
    /// Since when.
    pub state_since: Timestamp,
    /// Why it is held, delayed, failed or unconfirmed: the stable code of a sentence.
    pub reason: Option<String>,
    /// The time somebody planned; none when it was placed at once.
    pub planned: Option<PlannedTime>,
    /// When it is due.
    pub due_at: Timestamp,
    /// The policy's answer it rests on.
    pub ruling_id: RulingId,
    /// How long the piece took, in minutes; none is unknown, never zero.
    pub minutes_spent: Option<u32>,
    /// What stands there; of a thread, its first part.
    pub remote: Option<RemoteLink>,
    /// When it came out, as far as is known.
    pub published_at: Option<Timestamp>,
    /// The delivery that places it; none where a hand does.
    pub delivery_id: Option<DeliveryId>,
    /// The delivery that removes it.
    pub withdrawal_id: Option<DeliveryId>,
    /// The delivery that corrects it.
    pub correction_id: Option<DeliveryId>,
    /// The one it took the place of, where the network can't change what stands.
    pub replaces_id: Option<PublicationId>,
    /// When somebody placed it.
    pub created_at: Timestamp,
    /// Who.
    pub created_by: UserId,
}
