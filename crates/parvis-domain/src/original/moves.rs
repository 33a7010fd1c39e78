//! What leads from one state to another. Each verb looks whether it may, changes everything that goes with it,
//! and says whether there was anything to change: asking twice is no fault.

use super::{Original, OriginalState};
use crate::{PlannedTime, RevisionId, Timestamp};
use std::time::Duration;

/// What is more overdue than this isn't published without asking: 6 hours.
pub const TOO_LATE: Duration = Duration::from_hours(6);

/// Why an original can't go where it is sent.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum OriginalRefusal {
    /// It lies in the trash: bring it back first.
    #[error("it is in the trash")]
    Trashed,
    /// It is live: publish it anew, or unpublish it first.
    #[error("it is live already")]
    AlreadyLive,
    /// It isn't scheduled.
    #[error("it isn't scheduled")]
    NotScheduled,
    /// It isn't live.
    #[error("it isn't live")]
    NotLive,
    /// The time is past.
    #[error("the time is past")]
    Past,
}

/// How a scheduled original stands to its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Its time is to come, or it isn't scheduled, or it is held.
    No,
    /// Its time has come.
    Now,
    /// Its time is more than [`TOO_LATE`] ago.
    TooLate,
}

impl Original {
    /// Puts a revision before readers, the first or another one.
    ///
    /// Gives whether anything changed: nothing does when readers see that revision already.
    ///
    /// # Errors
    /// [`OriginalRefusal::Trashed`].
    pub fn publish(&mut self, revision: RevisionId, at: Timestamp) -> Result<bool, OriginalRefusal> {
        self.not_trashed()?;
        if self.is_live() && self.published_revision == Some(revision) {
            return Ok(false);
        }
        if self.was_ever_live() && self.published_revision != Some(revision) {
            self.revised_at = Some(at);
        }
        self.forget_plan();
        self.state = OriginalState::Live;
        self.published_revision = Some(revision);
        self.published_at.get_or_insert(at);
        Ok(true)
    }

    /// Plans when a revision goes live. What is scheduled already gets the revision and the time given.
    ///
    /// # Errors
    /// [`OriginalRefusal::Trashed`]; [`OriginalRefusal::AlreadyLive`]; [`OriginalRefusal::Past`].
    pub fn schedule(
        &mut self,
        revision: RevisionId,
        planned: PlannedTime,
        now: Timestamp,
    ) -> Result<bool, OriginalRefusal> {
        self.not_trashed()?;
        if self.is_live() {
            return Err(OriginalRefusal::AlreadyLive);
        }
        if self.scheduled_revision == Some(revision)
            && self.planned == Some(planned)
            && self.held_at.is_none()
        {
            return Ok(false);
        }
        if planned.instant() <= now {
            return Err(OriginalRefusal::Past);
        }
        self.state = OriginalState::Scheduled;
        self.scheduled_revision = Some(revision);
        self.planned = Some(planned);
        self.held_at = None;
        Ok(true)
    }

    /// Moves the time of what is scheduled or held; the revision stays.
    ///
    /// # Errors
    /// [`OriginalRefusal::NotScheduled`]; [`OriginalRefusal::Past`].
    pub fn reschedule(&mut self, planned: PlannedTime, now: Timestamp) -> Result<bool, OriginalRefusal> {
        match self.scheduled_revision {
            Some(revision) if self.state == OriginalState::Scheduled => self.schedule(revision, planned, now),
            _ => Err(OriginalRefusal::NotScheduled),
        }
    }

    /// Gives the plan up: back to where it was.
    ///
    /// # Errors
    /// [`OriginalRefusal::NotScheduled`] when it is live or in the trash.
    pub fn unschedule(&mut self) -> Result<bool, OriginalRefusal> {
        match self.state {
            OriginalState::Scheduled => {
                self.forget_plan();
                self.state = self.hidden();
                Ok(true)
            }
            OriginalState::Draft | OriginalState::Unpublished => Ok(false),
            OriginalState::Live | OriginalState::Trashed => Err(OriginalRefusal::NotScheduled),
        }
    }

    /// Takes it away from readers.
    ///
    /// # Errors
    /// [`OriginalRefusal::NotLive`] when it isn't live and wasn't just taken away.
    pub fn unpublish(&mut self) -> Result<bool, OriginalRefusal> {
        match self.state {
            OriginalState::Live => {
                self.state = OriginalState::Unpublished;
                Ok(true)
            }
            OriginalState::Unpublished => Ok(false),
            _ => Err(OriginalRefusal::NotLive),
        }
    }

    /// Throws it away, from wherever it is. Gives whether it wasn't there yet.
    pub fn trash(&mut self) -> bool {
        let moved = self.state != OriginalState::Trashed;
        self.forget_plan();
        self.state = OriginalState::Trashed;
        moved
    }

    /// Brings it back from the trash, never straight before readers: what was live comes back unpublished, what
    /// was scheduled as it was before. Gives whether it was in the trash.
    pub fn bring_back(&mut self) -> bool {
        let moved = self.state == OriginalState::Trashed;
        if moved {
            self.state = self.hidden();
        }
        moved
    }

    /// How it stands to its time.
    pub fn due(&self, now: Timestamp) -> Due {
        match self.planned {
            Some(planned) if self.state == OriginalState::Scheduled && self.held_at.is_none() => {
                if planned.instant() > now {
                    Due::No
                } else if now.since(planned.instant()) > TOO_LATE {
                    Due::TooLate
                } else {
                    Due::Now
                }
            }
            _ => Due::No,
        }
    }

    /// Leaves it scheduled but not due, for a person to say what becomes of it.
    ///
    /// # Errors
    /// [`OriginalRefusal::NotScheduled`].
    pub fn hold(&mut self, at: Timestamp) -> Result<bool, OriginalRefusal> {
        if self.state != OriginalState::Scheduled {
            return Err(OriginalRefusal::NotScheduled);
        }
        let moved = self.held_at.is_none();
        self.held_at.get_or_insert(at);
        Ok(moved)
    }

    /// Whether its working copy may be written.
    ///
    /// # Errors
    /// [`OriginalRefusal::Trashed`].
    pub fn not_trashed(&self) -> Result<(), OriginalRefusal> {
        if self.state == OriginalState::Trashed {
            Err(OriginalRefusal::Trashed)
        } else {
            Ok(())
        }
    }

    fn forget_plan(&mut self) {
        self.scheduled_revision = None;
        self.planned = None;
        self.held_at = None;
    }

    /// Where it rests when neither readers nor the trash have it.
    fn hidden(&self) -> OriginalState {
        if self.was_ever_live() {
            OriginalState::Unpublished
        } else {
            OriginalState::Draft
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, OriginalId, OriginalKind, UserId};
    use uuid::Uuid;

    const NOW: Timestamp = Timestamp::from_seconds(1_800_000_000);

    fn revision(number: u128) -> RevisionId {
        RevisionId::from_uuid(Uuid::from_u128(number))
    }

    fn draft() -> Original {
        Original::begun(
            OriginalId::from_uuid(Uuid::from_u128(1)),
            "00000001".parse().unwrap(),
            OriginalKind::Article,
            Language::FRENCH,
            UserId::from_uuid(Uuid::from_u128(2)),
            NOW,
        )
    }

    fn tomorrow() -> PlannedTime {
        PlannedTime::new(
            "2027-01-16T09:00".parse().unwrap(),
            "Europe/Paris".parse().unwrap(),
        )
    }

    fn scheduled() -> Original {
        let mut original = draft();
        original.schedule(revision(1), tomorrow(), NOW).unwrap();
        original
    }

    fn live() -> Original {
        let mut original = draft();
        original.publish(revision(1), NOW).unwrap();
        original
    }

    fn unpublished() -> Original {
        let mut original = live();
        original.unpublish().unwrap();
        original
    }

    fn trashed(mut original: Original) -> Original {
        assert!(original.trash());
        original
    }

    /// The table of `docs/state-machines.md`, every verb from every state: the state it leads to and whether
    /// anything changed, or the refusal.
    #[test]
    fn every_verb_from_every_state_does_what_the_table_says() {
        use OriginalRefusal as No;
        use OriginalState::{Draft, Live, Scheduled, Trashed, Unpublished};
        type Outcome = Result<(OriginalState, bool), OriginalRefusal>;
        type Verb = fn(&mut Original) -> Result<bool, OriginalRefusal>;
        let verbs: [(&str, Verb); 7] = [
            ("publish", |o| o.publish(revision(2), NOW)),
            ("schedule", |o| o.schedule(revision(2), tomorrow(), NOW)),
            ("reschedule", |o| {
                let later = PlannedTime::new("2027-02-01T09:00".parse().unwrap(), tomorrow().zone());
                o.reschedule(later, NOW)
            }),
            ("unschedule", Original::unschedule),
            ("unpublish", Original::unpublish),
            ("trash", |o| Ok(o.trash())),
            ("bring_back", |o| Ok(o.bring_back())),
        ];
        let table: [(Original, [Outcome; 7]); 6] = [
            (
                draft(),
                [
                    Ok((Live, true)),
                    Ok((Scheduled, true)),
                    Err(No::NotScheduled),
                    Ok((Draft, false)),
                    Err(No::NotLive),
                    Ok((Trashed, true)),
                    Ok((Draft, false)),
                ],
            ),
            (
                scheduled(),
                [
                    Ok((Live, true)),
                    Ok((Scheduled, true)),
                    Ok((Scheduled, true)),
                    Ok((Draft, true)),
                    Err(No::NotLive),
                    Ok((Trashed, true)),
                    Ok((Scheduled, false)),
                ],
            ),
            (
                live(),
                [
                    Ok((Live, true)),
                    Err(No::AlreadyLive),
                    Err(No::NotScheduled),
                    Err(No::NotScheduled),
                    Ok((Unpublished, true)),
                    Ok((Trashed, true)),
                    Ok((Live, false)),
                ],
            ),
            (
                unpublished(),
                [
                    Ok((Live, true)),
                    Ok((Scheduled, true)),
                    Err(No::NotScheduled),
                    Ok((Unpublished, false)),
                    Ok((Unpublished, false)),
                    Ok((Trashed, true)),
                    Ok((Unpublished, false)),
                ],
            ),
            (
                trashed(scheduled()),
                [
                    Err(No::Trashed),
                    Err(No::Trashed),
                    Err(No::NotScheduled),
                    Err(No::NotScheduled),
                    Err(No::NotLive),
                    Ok((Trashed, false)),
                    Ok((Draft, true)),
                ],
            ),
            (
                trashed(live()),
                [
                    Err(No::Trashed),
                    Err(No::Trashed),
                    Err(No::NotScheduled),
                    Err(No::NotScheduled),
                    Err(No::NotLive),
                    Ok((Trashed, false)),
                    Ok((Unpublished, true)),
                ],
            ),
        ];
        for (from, outcomes) in table {
            for ((name, verb), expected) in verbs.into_iter().zip(outcomes) {
                let mut original = from.clone();
                let outcome = verb(&mut original).map(|moved| (original.state, moved));
                assert_eq!(outcome, expected, "{name} from {:?}", from.state);
                if outcome.is_err() {
                    assert_eq!(original, from, "a refused {name} changes nothing");
                }
                assert_eq!(
                    original.state == Scheduled,
                    original.planned.is_some() && original.scheduled_revision.is_some(),
                    "a plan goes with its state"
                );
            }
        }
    }

    #[test]
    fn publishing_what_readers_see_changes_nothing_and_anew_is_dated() {
        let mut original = live();
        let later = NOW.plus(Duration::from_mins(1));
        assert_eq!(original.publish(revision(1), later), Ok(false));
        assert_eq!(original, live());
        assert_eq!(original.publish(revision(2), later), Ok(true));
        assert_eq!(
            (original.published_at, original.revised_at),
            (Some(NOW), Some(later))
        );
    }

    #[test]
    fn what_was_live_and_is_scheduled_goes_back_to_unpublished() {
        let mut original = unpublished();
        original.schedule(revision(2), tomorrow(), NOW).unwrap();
        original.unschedule().unwrap();
        assert_eq!(original.state, OriginalState::Unpublished);
    }

    #[test]
    fn a_time_that_is_past_is_refused_and_six_hours_late_is_held() {
        let mut original = draft();
        let due = tomorrow().instant();
        assert_eq!(
            original.schedule(revision(1), tomorrow(), due),
            Err(OriginalRefusal::Past)
        );
        original.schedule(revision(1), tomorrow(), NOW).unwrap();
        let just_before = due.minus(Duration::from_micros(1));
        assert_eq!(original.due(just_before), Due::No);
        assert_eq!(original.due(due), Due::Now);
        assert_eq!(original.due(due.plus(TOO_LATE)), Due::Now);
        let late = due.plus(TOO_LATE).plus(Duration::from_micros(1));
        assert_eq!(original.due(late), Due::TooLate);
        assert_eq!(original.hold(late), Ok(true));
        assert_eq!(original.hold(late), Ok(false));
        assert_eq!(original.due(late), Due::No);
        let anew = PlannedTime::new("2027-02-01T09:00".parse().unwrap(), tomorrow().zone());
        assert_eq!(original.reschedule(anew, late), Ok(true));
        assert_eq!(original.held_at, None);
    }
}
