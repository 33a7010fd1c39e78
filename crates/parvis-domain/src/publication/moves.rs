use super::{Publication, PublicationHold, PublicationState as State};
use crate::{Outcome, PlannedTime, RemoteLink, RevisionId, RulingId, Timestamp};

/// A move that a publication's state doesn't allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a publication that is {from} can't {verb}")]
pub struct WrongMove {
    /// The state it is in.
    pub from: State,
    /// What was asked.
    pub verb: &'static str,
}

/// A publication is moved by verbs; each says from where it may be done, and nothing else changes the state.
impl Publication {
    /// The state a new one begins in.
    ///
    /// A ruling that denies makes no publication: whoever asks the policy has stopped before.
    pub const fn first_state(ruling: Outcome) -> State {
        match ruling {
            Outcome::Allow => State::Scheduled,
            Outcome::Ask | Outcome::Deny => State::AwaitingApproval,
        }
    }

    fn go(
        &mut self,
        from: &[State],
        to: State,
        verb: &'static str,
        reason: Option<&str>,
        now: Timestamp,
    ) -> Result<(), WrongMove> {
        if !from.contains(&self.state) {
            return Err(WrongMove {
                from: self.state,
                verb,
            });
        }
        self.state = to;
        self.state_since = now;
        self.reason = reason.map(ToOwned::to_owned);
        Ok(())
    }

    /// Somebody who may has said yes.
    pub fn approve(&mut self, now: Timestamp) -> Result<(), WrongMove> {
        self.go(
            &[State::AwaitingApproval],
            State::Scheduled,
            "be approved",
            None,
            now,
        )
    }

    /// Its time has come, and its channel is connected.
    pub fn begin_sending(&mut self, now: Timestamp) -> Result<(), WrongMove> {
        self.go(&[State::Scheduled], State::Sending, "be sent", None, now)
    }

    /// Its time has come, and it is for a person to carry out.
    pub fn hand_over(&mut self, now: Timestamp) -> Result<(), WrongMove> {
        self.go(
            &[State::Scheduled],
            State::AwaitingHand,
            "be handed over",
            None,
            now,
        )
    }

    /// It isn't sent: a person decides.
    pub fn hold(&mut self, reason: PublicationHold, now: Timestamp) -> Result<(), WrongMove> {
        self.go(
            &[State::Scheduled],
            State::Held,
            "be held",
            Some(reason.as_str()),
            now,
        )
    }

    /// Its time has come, and it waits for something that is about to happen.
    pub fn delay(&mut self, reason: &str) {
        self.reason = Some(reason.to_owned());
    }

    /// It stands there: the network says so, or it was found, by the worker or a member.
    pub fn stand(&mut self, remote: RemoteLink, now: Timestamp) -> Result<(), WrongMove> {
        self.go(
            &[State::Sending, State::Unconfirmed],
            State::Published,
            "stand",
            None,
            now,
        )?;
        self.remote = Some(remote);
        self.published_at = Some(now);
        Ok(())
    }

    /// Refused, or given up: nothing stands there.
    pub fn fail(&mut self, reason: &str, now: Timestamp) -> Result<(), WrongMove> {
        self.go(
            &[State::Sending, State::Unconfirmed],
            State::Failed,
            "fail",
            Some(reason),
            now,
        )
    }

    /// Something was sent, and what became of it isn't known.
    pub fn lose_sight(&mut self, reason: &str, now: Timestamp) -> Result<(), WrongMove> {
        if self.state == State::Unconfirmed {
            self.reason = Some(reason.to_owned());
            return Ok(());
        }
        self.go(
            &[State::Sending],
            State::Unconfirmed,
            "be lost sight of",
            Some(reason),
            now,
        )
    }

    /// Parts of it are out, and the others are sent after all.
    pub fn go_on(&mut self, now: Timestamp) -> Result<(), WrongMove> {
        self.go(
            &[State::Unconfirmed, State::Failed],
            State::Sending,
            "go on",
            None,
            now,
        )
    }

    /// It is known not to be there: it is sent again, under the same key.
    pub fn found_absent(&mut self, now: Timestamp) -> Result<(), WrongMove> {
        self.go(&[State::Unconfirmed], State::Sending, "be sent again", None, now)
    }

    /// A member has published it by hand and gives the link.
    pub fn confirm_by_hand(&mut self, remote: RemoteLink, now: Timestamp) -> Result<(), WrongMove> {
        self.go(
            &[State::AwaitingHand],
            State::Published,
            "be confirmed by hand",
            None,
            now,
        )?;
        self.remote = Some(remote);
        self.published_at = Some(now);
        Ok(())
    }

    /// A member says to send it all the same, at once.
    pub fn release(&mut self, now: Timestamp) -> Result<(), WrongMove> {
        self.go(&[State::Held], State::Scheduled, "be released", None, now)?;
        self.planned = None;
        self.due_at = now;
        Ok(())
    }

    /// A member says to try again, at once.
    pub fn retry(&mut self, now: Timestamp) -> Result<(), WrongMove> {
        self.go(&[State::Failed], State::Scheduled, "be tried again", None, now)?;
        self.planned = None;
        self.due_at = now;
        Ok(())
    }

    /// It gets another time. Rests on a new ruling.
    pub fn reschedule(
        &mut self,
        planned: Option<PlannedTime>,
        ruling: (Outcome, RulingId),
        now: Timestamp,
    ) -> Result<(), WrongMove> {
        let from = [State::AwaitingApproval, State::Scheduled, State::Held];
        self.go(&from, Self::first_state(ruling.0), "be planned anew", None, now)?;
        self.planned = planned;
        self.due_at = planned.map_or(now, PlannedTime::instant);
        self.ruling_id = ruling.1;
        Ok(())
    }

    /// It gets another text before it goes out. Rests on a new ruling.
    pub fn refreeze(
        &mut self,
        (revision, parts): (RevisionId, u32),
        ruling: RulingId,
    ) -> Result<(), WrongMove> {
        let open = [State::AwaitingApproval, State::Scheduled, State::Held];
        if !open.contains(&self.state) {
            return Err(WrongMove {
                from: self.state,
                verb: "get another text",
            });
        }
        self.revision_id = revision;
        self.parts = parts;
        self.ruling_id = ruling;
        Ok(())
    }

    /// Another text stands there now.
    pub fn correct(&mut self, (revision, parts): (RevisionId, u32)) -> Result<(), WrongMove> {
        if self.state != State::Published {
            return Err(WrongMove {
                from: self.state,
                verb: "be corrected",
            });
        }
        self.revision_id = revision;
        self.parts = parts;
        Ok(())
    }

    /// Given up before anything was sent.
    pub fn cancel(&mut self, now: Timestamp) -> Result<(), WrongMove> {
        let from = [
            State::AwaitingApproval,
            State::Scheduled,
            State::Held,
            State::AwaitingHand,
        ];
        self.go(&from, State::Cancelled, "be cancelled", None, now)
    }

    /// It has been removed from there: the whole, or the parts of it that were out.
    pub fn withdraw(&mut self, now: Timestamp) -> Result<(), WrongMove> {
        let from = [State::Published, State::Failed];
        self.go(&from, State::Withdrawn, "be withdrawn", None, now)
    }

    /// Whether it can be withdrawn, to be asked before anything is set in motion.
    pub fn may_withdraw(&self) -> Result<(), WrongMove> {
        self.clone().withdraw(self.state_since)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ChannelId, LocalTime, OriginalId, PublicationId, UserId, VariantId, publication::PublicationState,
    };
    use std::collections::BTreeSet;
    use uuid::Uuid;

    const LATER: Timestamp = Timestamp::from_seconds(99);

    fn publication(state: State) -> Publication {
        let id = Uuid::from_u128;
        Publication {
            id: PublicationId::from_uuid(id(1)),
            original_id: OriginalId::from_uuid(id(2)),
            variant_id: VariantId::from_uuid(id(3)),
            revision_id: RevisionId::from_uuid(id(4)),
            parts: 1,
            channel_id: ChannelId::from_uuid(id(5)),
            state,
            state_since: Timestamp::from_seconds(1),
            reason: Some("before".into()),
            planned: None,
            due_at: Timestamp::from_seconds(2),
            ruling_id: RulingId::from_uuid(id(6)),
            minutes_spent: None,
            remote: None,
            published_at: None,
            delivery_id: None,
            withdrawal_id: None,
            correction_id: None,
            replaces_id: None,
            created_at: Timestamp::from_seconds(1),
            created_by: UserId::from_uuid(id(7)),
        }
    }

    fn there() -> RemoteLink {
        RemoteLink {
            id: "at://x".into(),
            version: String::new(),
            url: None,
        }
    }

    fn anew() -> PlannedTime {
        let local: LocalTime = "2026-03-01T09:00".parse().unwrap();
        PlannedTime::new(local, "Europe/Paris".parse().unwrap())
    }

    type Verb = fn(&mut Publication) -> Result<(), WrongMove>;
    const VERBS: [(&str, Verb); 16] = [
        ("approve", |p| p.approve(LATER)),
        ("begin_sending", |p| p.begin_sending(LATER)),
        ("hand_over", |p| p.hand_over(LATER)),
        ("hold", |p| p.hold(PublicationHold::TooLate, LATER)),
        ("stand", |p| p.stand(there(), LATER)),
        ("fail", |p| p.fail("refused", LATER)),
        ("lose_sight", |p| p.lose_sight("uncertain", LATER)),
        ("found_absent", |p| p.found_absent(LATER)),
        ("confirm_by_hand", |p| p.confirm_by_hand(there(), LATER)),
        ("release", |p| p.release(LATER)),
        ("retry", |p| p.retry(LATER)),
        ("reschedule", |p| {
            p.reschedule(Some(anew()), (Outcome::Allow, p.ruling_id), LATER)
        }),
        ("reschedule, ask", |p| {
            p.reschedule(Some(anew()), (Outcome::Ask, p.ruling_id), LATER)
        }),
        ("cancel", |p| p.cancel(LATER)),
        ("withdraw", |p| p.withdraw(LATER)),
        ("go_on", |p| p.go_on(LATER)),
    ];

    /// The rows of the table of docs/state-machines.md that follows `## Publications`, as pairs of states.
    fn documented() -> BTreeSet<(State, State)> {
        let text = include_str!("../../../../docs/state-machines.md");
        let section = text.split("\n## Publications\n").nth(1).unwrap();
        let section = section.split("\n## ").next().unwrap();
        let mut pairs = BTreeSet::new();
        for row in section.lines().filter(|line| line.starts_with("| `")) {
            let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
            let states =
                |cell: &str| -> Vec<State> { cell.split('`').filter_map(|word| word.parse().ok()).collect() };
            let to = states(cells[2]);
            if to.is_empty() {
                continue;
            }
            for from in states(cells[0]) {
                pairs.extend(to.iter().map(|to| (from, *to)));
            }
        }
        pairs
    }

    #[test]
    fn the_verbs_make_the_moves_that_are_documented_and_no_others() {
        let mut made = BTreeSet::new();
        for (name, verb) in VERBS {
            for from in PublicationState::ALL {
                let before = publication(*from);
                let mut after = before.clone();
                match verb(&mut after) {
                    Ok(()) if after.state != *from => {
                        assert_eq!(after.state_since, LATER, "{name} from {from}");
                        made.insert((*from, after.state));
                    }
                    Ok(()) => {}
                    Err(refused) => {
                        assert_eq!(refused.from, *from);
                        assert_eq!(
                            after, before,
                            "a refused move changes nothing: {name} from {from}"
                        );
                    }
                }
            }
        }
        let documented: BTreeSet<_> = documented().into_iter().filter(|(from, to)| from != to).collect();
        assert_eq!(made, documented);
    }

    #[test]
    fn what_is_released_or_tried_again_is_due_at_once() {
        for (state, verb) in [(State::Held, VERBS[9].1), (State::Failed, VERBS[10].1)] {
            let mut publication = publication(state);
            verb(&mut publication).unwrap();
            assert_eq!((publication.due_at, publication.reason), (LATER, None));
        }
    }

    #[test]
    fn a_new_time_is_kept_as_it_was_meant() {
        let mut publication = publication(State::Held);
        publication
            .reschedule(
                Some(anew()),
                (Outcome::Allow, RulingId::from_uuid(Uuid::from_u128(60))),
                LATER,
            )
            .unwrap();
        assert_eq!(publication.due_at.to_rfc3339(), "2026-03-01T08:00:00.000Z");
        assert_eq!(publication.ruling_id.uuid(), Uuid::from_u128(60));
    }

    #[test]
    fn nothing_gets_another_text_once_it_may_be_out() {
        for state in PublicationState::ALL {
            let mut publication = publication(*state);
            let ruling = publication.ruling_id;
            let changed = publication.refreeze((RevisionId::from_uuid(Uuid::from_u128(44)), 2), ruling);
            let open = matches!(state, State::AwaitingApproval | State::Scheduled | State::Held);
            assert_eq!(changed.is_ok(), open, "{state}");
        }
    }
}
