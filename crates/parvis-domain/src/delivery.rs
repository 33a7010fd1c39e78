use crate::{AttemptId, ChannelId, DeliveryId, Timestamp, WorkspaceId};
use uuid::Uuid;

words! {
    /// What an outgoing effect does.
    DeliveryKind,
    /// A word that names no kind of delivery.
    UnknownDeliveryKind, "kind of delivery", {
        /// Puts something there. Its subject is a publication.
        Publish = "publish",
        /// Removes something from there. Its subject is a publication.
        Withdraw = "withdraw",
        /// Changes what stands there. Its subject is a publication.
        Edit = "edit",
        /// Answers somebody there. Its subject is a message.
        Answer = "answer",
        /// Removes an answer from there. Its subject is a message.
        WithdrawAnswer = "withdraw_answer",
    }
}

words! {
    /// How far an outgoing effect has come.
    DeliveryState,
    /// A word that names no delivery state.
    UnknownDeliveryState, "delivery state", {
        /// May be claimed once its time has come.
        Available = "available",
        /// Claimed by a node, under a lease.
        Running = "running",
        /// An attempt came to nothing; waits for its next time.
        Retryable = "retryable",
        /// Done, or found done.
        Completed = "completed",
        /// Its cause was given up before it ran.
        Cancelled = "cancelled",
        /// Given up: refused for good, or out of attempts.
        Discarded = "discarded",
    }
}

impl DeliveryState {
    /// Whether nothing more happens by itself.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Completed | Self::Cancelled | Self::Discarded)
    }
}

/// A move that a delivery's state doesn't allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a delivery that is {from} can't {verb}")]
pub struct WrongDeliveryMove {
    /// The state it is in.
    pub from: DeliveryState,
    /// What was asked.
    pub verb: &'static str,
}

/// One outgoing effect for one target, written in the transaction of its cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Whose.
    pub workspace_id: WorkspaceId,
    /// Its identifier.
    pub id: DeliveryId,
    /// What it does.
    pub kind: DeliveryKind,
    /// What it is the effect of: a publication, a message.
    pub subject_id: Uuid,
    /// Where it goes. One at a time for each channel.
    pub channel_id: ChannelId,
    /// What its kind needs beside the subject, as JSON.
    pub payload: String,
    /// How far it has come.
    pub state: DeliveryState,
    /// Not before.
    pub run_at: Timestamp,
    /// Attempts since it last became available; those that a stop of ours cut short don't count.
    pub attempts: u32,
    /// Looks that couldn't settle an unknown outcome.
    pub looks: u32,
    /// Whether something may stand there although we don't know: look before sending.
    pub uncertain: bool,
    /// Why the last attempt came to nothing: the stable code of a sentence.
    pub reason: Option<String>,
    /// Who holds it, and until when.
    pub lease: Option<Lease>,
    /// When its cause was written.
    pub created_at: Timestamp,
    /// When it was over.
    pub finished_at: Option<Timestamp>,
}

/// Who holds a running delivery. When it has run out, anybody may claim the delivery anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    /// The node, by the name it keeps when it is started again.
    pub node: String,
    /// The attempt it was claimed for: no two claims share one.
    pub attempt: AttemptId,
    /// The end, unless it is lengthened.
    pub until: Timestamp,
}

impl Delivery {
    /// Whether `attempt` still holds it.
    pub fn is_held_by(&self, attempt: AttemptId) -> bool {
        self.state == DeliveryState::Running
            && self.lease.as_ref().is_some_and(|lease| lease.attempt == attempt)
    }

    fn expect(&self, allowed: &[DeliveryState], verb: &'static str) -> Result<(), WrongDeliveryMove> {
        if allowed.contains(&self.state) {
            Ok(())
        } else {
            Err(WrongDeliveryMove {
                from: self.state,
                verb,
            })
        }
    }

    fn end(&mut self, state: DeliveryState, now: Timestamp) {
        self.state = state;
        self.lease = None;
        self.finished_at = Some(now);
    }

    /// It is done, or was found done.
    pub fn complete(&mut self, now: Timestamp) -> Result<(), WrongDeliveryMove> {
        use DeliveryState::{Available, Discarded, Retryable, Running};
        // A member may say that an unknown outcome is there while it waits for its next look.
        self.expect(&[Running, Available, Retryable, Discarded], "complete")?;
        self.reason = None;
        self.uncertain = false;
        self.end(DeliveryState::Completed, now);
        Ok(())
    }

    /// An attempt came to nothing; there is another at `at`.
    pub fn retry_at(&mut self, at: Timestamp, reason: &str) -> Result<(), WrongDeliveryMove> {
        self.expect(&[DeliveryState::Running], "be retried")?;
        self.state = DeliveryState::Retryable;
        self.lease = None;
        self.run_at = at;
        self.reason = Some(reason.to_owned());
        Ok(())
    }

    /// The outcome of an attempt is unknown; it is looked at, at `at`, before anything is sent again.
    pub fn look_at(&mut self, at: Timestamp, reason: &str) -> Result<(), WrongDeliveryMove> {
        self.retry_at(at, reason)?;
        self.uncertain = true;
        Ok(())
    }

    /// The node stopped before anything was sent: as if it had not been claimed.
    pub fn release(&mut self, at: Timestamp) -> Result<(), WrongDeliveryMove> {
        self.expect(&[DeliveryState::Running], "be released")?;
        self.state = DeliveryState::Retryable;
        self.lease = None;
        self.run_at = at;
        self.attempts = self.attempts.saturating_sub(1);
        Ok(())
    }

    /// It isn't the time yet after all: as if it had not been claimed, until `at`.
    pub fn put_off(&mut self, at: Timestamp, reason: &str) -> Result<(), WrongDeliveryMove> {
        self.expect(&[DeliveryState::Running], "be put off")?;
        self.state = DeliveryState::Available;
        self.lease = None;
        self.run_at = at;
        self.attempts = self.attempts.saturating_sub(1);
        self.reason = Some(reason.to_owned());
        Ok(())
    }

    /// It is known that nothing stands there: it may be sent.
    pub fn found_absent(&mut self) {
        self.uncertain = false;
        self.looks = 0;
    }

    /// Given up: refused for good, or out of attempts or looks.
    pub fn discard(&mut self, reason: &str, now: Timestamp) -> Result<(), WrongDeliveryMove> {
        self.expect(
            &[DeliveryState::Running, DeliveryState::Retryable],
            "be discarded",
        )?;
        self.reason = Some(reason.to_owned());
        self.end(DeliveryState::Discarded, now);
        Ok(())
    }

    /// Its cause was given up before anything was sent.
    pub fn cancel(&mut self, now: Timestamp) -> Result<(), WrongDeliveryMove> {
        use DeliveryState::{Available, Retryable, Running};
        self.expect(&[Available, Retryable, Running], "be cancelled")?;
        self.end(DeliveryState::Cancelled, now);
        Ok(())
    }

    /// It is to run after all, at `at`, with the keys it has: a new round of attempts.
    pub fn revive(&mut self, at: Timestamp) -> Result<(), WrongDeliveryMove> {
        use DeliveryState::{Available, Cancelled, Discarded, Retryable};
        self.expect(&[Available, Cancelled, Discarded, Retryable], "be revived")?;
        self.state = DeliveryState::Available;
        self.run_at = at;
        self.attempts = 0;
        self.looks = 0;
        self.reason = None;
        self.finished_at = None;
        Ok(())
    }
}

words! {
    /// The steps of an attempt, in the order they come. Each is kept, and at each of them a run may be cut short.
    DeliveryStep,
    /// A word that names no step of a delivery.
    UnknownDeliveryStep, "step of a delivery", {
        /// The delivery is ours, under a lease.
        Claimed = "claimed",
        /// The credential was renewed, and the new one kept.
        CredentialRenewed = "credential_renewed",
        /// The files are cut to what the network takes.
        Prepared = "prepared",
        /// The network is about to be asked whether it stands there.
        BeforeLookUp = "before_look_up",
        /// The network has answered that.
        AfterLookUp = "after_look_up",
        /// The key is kept, before anything is sent with it.
        KeyStored = "key_stored",
        /// A file is being uploaded.
        Uploading = "uploading",
        /// A file has been uploaded.
        Uploaded = "uploaded",
        /// That we are about to send is kept; from here on an interruption leaves the outcome unknown.
        BeforeSend = "before_send",
        /// The network says that it stands.
        Sent = "sent",
        /// The connector has given its answer, and nobody else knows it yet.
        AfterSend = "after_send",
        /// What came of a part is kept, and another part is left to do.
        PartStored = "part_stored",
        /// The outcome is about to be kept.
        BeforeOutcomeStored = "before_outcome_stored",
        /// The outcome is kept.
        AfterOutcomeStored = "after_outcome_stored",
    }
}

/// One piece of a delivery, with the key it is sent under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryPart {
    /// Counted from 0.
    pub position: u32,
    /// Its key, made once.
    pub key: String,
    /// The instant the piece says it was made at.
    pub made_at: Timestamp,
    /// When its first sending began.
    pub begun_at: Option<Timestamp>,
    /// What stands there now.
    pub remote: Option<RemoteLink>,
}

/// Something that stands on a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteLink {
    /// The network's own identity of it. Compared, never shown.
    pub id: String,
    /// Which state of it, where the network tells states apart; else empty.
    pub version: String,
    /// Where people see it.
    pub url: Option<String>,
}

/// One try of a delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Its identifier.
    pub id: AttemptId,
    /// Counted from 1 in the delivery, for ever.
    pub number: u32,
    /// The node that made it.
    pub node: String,
    /// When it began.
    pub started_at: Timestamp,
    /// When it ended; none while it runs, or when it was cut short and nobody has noticed.
    pub ended_at: Option<Timestamp>,
    /// What came of it.
    pub outcome: AttemptOutcome,
    /// The stable code of the sentence that says why.
    pub code: Option<String>,
    /// The message key of a more exact reason.
    pub because: Option<String>,
    /// What the network itself said: a stranger's words.
    pub words: Option<String>,
    /// When the next one is due, if there is one.
    pub next_at: Option<Timestamp>,
    /// How far it came, and when.
    pub steps: Vec<(DeliveryStep, Timestamp)>,
}

words! {
    /// What came of a try.
    AttemptOutcome,
    /// A word that names no outcome of an attempt.
    UnknownAttemptOutcome, "outcome of an attempt", {
        /// It runs.
        Running = "running",
        /// It did what it was for.
        Succeeded = "succeeded",
        /// Found there: an earlier attempt had succeeded.
        FoundThere = "found_there",
        /// It failed, and nothing was changed there.
        Failed = "failed",
        /// What became of it isn't known.
        Unknown = "unknown",
        /// Nothing was tried: it wasn't the time, or a person has to decide first.
        PutOff = "put_off",
        /// The node stopped in good order before anything was sent.
        Released = "released",
        /// The node died, or lost its lease.
        Interrupted = "interrupted",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn delivery(state: DeliveryState) -> Delivery {
        Delivery {
            workspace_id: WorkspaceId::from_uuid(Uuid::from_u128(1)),
            id: DeliveryId::from_uuid(Uuid::from_u128(2)),
            kind: DeliveryKind::Publish,
            subject_id: Uuid::from_u128(3),
            channel_id: ChannelId::from_uuid(Uuid::from_u128(4)),
            payload: "{}".into(),
            state,
            run_at: Timestamp::from_seconds(10),
            attempts: 3,
            looks: 2,
            uncertain: true,
            reason: Some("unreachable".into()),
            lease: None,
            created_at: Timestamp::from_seconds(1),
            finished_at: None,
        }
    }

    /// Every verb on every state, against the table of docs/state-machines.md.
    #[test]
    fn each_state_allows_the_moves_of_the_table_and_no_other() {
        use DeliveryState::{Available, Cancelled, Completed, Discarded, Retryable, Running};
        type Verb = fn(&mut Delivery) -> Result<(), WrongDeliveryMove>;
        let at = Timestamp::from_seconds(99);
        let verbs: [(&str, Verb, &[DeliveryState], DeliveryState); 8] = [
            (
                "put_off",
                |d| d.put_off(Timestamp::from_seconds(99), "original-not-live"),
                &[Running],
                Available,
            ),
            (
                "complete",
                |d| d.complete(Timestamp::from_seconds(99)),
                &[Available, Running, Retryable, Discarded],
                Completed,
            ),
            (
                "retry_at",
                |d| d.retry_at(Timestamp::from_seconds(99), "down"),
                &[Running],
                Retryable,
            ),
            (
                "look_at",
                |d| d.look_at(Timestamp::from_seconds(99), "uncertain"),
                &[Running],
                Retryable,
            ),
            (
                "release",
                |d| d.release(Timestamp::from_seconds(99)),
                &[Running],
                Retryable,
            ),
            (
                "discard",
                |d| d.discard("refused", Timestamp::from_seconds(99)),
                &[Running, Retryable],
                Discarded,
            ),
            (
                "cancel",
                |d| d.cancel(Timestamp::from_seconds(99)),
                &[Available, Running, Retryable],
                Cancelled,
            ),
            (
                "revive",
                |d| d.revive(Timestamp::from_seconds(99)),
                &[Available, Retryable, Cancelled, Discarded],
                Available,
            ),
        ];
        let mut made = BTreeSet::new();
        for (name, verb, allowed, to) in verbs {
            made.extend(allowed.iter().map(|from| (*from, to)));
            for from in DeliveryState::ALL {
                let before = delivery(*from);
                let mut after = before.clone();
                let moved = verb(&mut after);
                assert_eq!(moved.is_ok(), allowed.contains(from), "{name} from {from}");
                if moved.is_ok() {
                    assert_eq!(after.state, to, "{name} from {from}");
                    assert_eq!(after.finished_at.is_some(), to.is_over());
                    assert!(after.finished_at.is_none_or(|finished| finished == at));
                } else {
                    assert_eq!(after, before, "a refused move changes nothing");
                }
            }
        }
        assert_eq!(made, documented());
    }

    /// The rows of the second table that follows `## Deliveries` in docs/state-machines.md, claiming left out.
    fn documented() -> BTreeSet<(DeliveryState, DeliveryState)> {
        let text = include_str!("../../../docs/state-machines.md");
        let section = text.split("\n## Deliveries\n").nth(1).unwrap();
        let section = section.split("\n## ").next().unwrap();
        let states = |cell: &str| -> Vec<DeliveryState> {
            cell.split('`').filter_map(|word| word.parse().ok()).collect()
        };
        let mut pairs = BTreeSet::new();
        for row in section.lines().filter(|line| line.starts_with("| `")) {
            let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
            let Some(to) = cells.get(2).and_then(|cell| states(cell).first().copied()) else {
                continue;
            };
            if to != DeliveryState::Running {
                pairs.extend(states(cells[0]).into_iter().map(|from| (from, to)));
            }
        }
        pairs
    }

    #[test]
    fn a_new_round_keeps_in_mind_that_something_may_stand_there() {
        let mut discarded = delivery(DeliveryState::Discarded);
        discarded.revive(Timestamp::from_seconds(50)).unwrap();
        assert_eq!((discarded.attempts, discarded.looks), (0, 0));
        assert!(discarded.uncertain);
        discarded.found_absent();
        assert!(!discarded.uncertain);
    }

    #[test]
    fn stopping_in_good_order_costs_no_attempt() {
        let mut running = delivery(DeliveryState::Running);
        running.release(Timestamp::from_seconds(11)).unwrap();
        assert_eq!(running.attempts, 2);
    }
}
