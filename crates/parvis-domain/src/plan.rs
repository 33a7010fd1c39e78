use crate::{ChannelId, PlanId, Timestamp, UserId};

words! {
    /// What a plan is for.
    PlanKind,
    /// A word that names no kind of plan.
    UnknownPlanKind, "kind of plan", {
        /// To take a channel up again.
        Revive = "revive",
        /// To leave it so that nobody who was there stands before a closed door.
        Leave = "leave",
    }
}

words! {
    /// How far a plan has come.
    PlanState,
    /// A word that names no state of a plan.
    UnknownPlanState, "state of a plan", {
        /// Nothing in it has been done.
        Open = "open",
        /// Something in it has been done.
        Followed = "followed",
        /// Everything in it has been done.
        Done = "done",
        /// Somebody gave it up, with a reason.
        GivenUp = "given_up",
    }
}

/// What to do about a channel, step by step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its identifier.
    pub id: PlanId,
    /// Of which channel.
    pub channel_id: ChannelId,
    /// What for.
    pub kind: PlanKind,
    /// How far it has come.
    pub state: PlanState,
    /// What it proposes: JSON, in the shape of its kind.
    pub content: String,
    /// Why it was given up; else empty.
    pub reason: String,
    /// Counts changes of what it proposes.
    pub version: i64,
    /// Who made it.
    pub made_by: UserId,
    /// When.
    pub made_at: Timestamp,
    /// When something in it changed last.
    pub changed_at: Timestamp,
    /// Who closed it, and when.
    pub closed: Option<(UserId, Timestamp)>,
    /// What is to be done, in order.
    pub steps: Vec<PlanStep>,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanStep {
    /// Its place, from 0.
    pub position: u32,
    /// What: a stable code.
    pub step: String,
    /// About what: JSON.
    pub about: String,
    /// When it was ticked off, and by whom.
    pub done: Option<(UserId, Timestamp)>,
}

/// Why a plan doesn't move. The sentence is `problem-{code}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WrongPlanMove {
    /// It is done or given up.
    #[error("plan-closed")]
    Closed,
    /// It has no such step.
    #[error("not-found")]
    NoSuchStep,
}

impl WrongPlanMove {
    /// The stable code of the sentence.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Closed => "plan-closed",
            Self::NoSuchStep => "not-found",
        }
    }
}

impl Plan {
    /// Whether it is still to be followed.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, PlanState::Open | PlanState::Followed)
    }

    /// Ticks a step off, or takes that back. With the last one the plan is done. Gives whether that is news.
    pub fn tick(
        &mut self,
        position: u32,
        done: bool,
        by: UserId,
        now: Timestamp,
    ) -> Result<bool, WrongPlanMove> {
        if !self.is_open() {
            return Err(WrongPlanMove::Closed);
        }
        let step = self.steps.iter_mut().find(|step| step.position == position);
        let step = step.ok_or(WrongPlanMove::NoSuchStep)?;
        if step.done.is_some() == done {
            return Ok(false);
        }
        step.done = done.then_some((by, now));
        self.changed_at = now;
        let ticked = self.steps.iter().filter(|step| step.done.is_some()).count();
        self.state = match ticked {
            0 => PlanState::Open,
            all if all == self.steps.len() => {
                self.closed = Some((by, now));
                PlanState::Done
            }
            _ => PlanState::Followed,
        };
        Ok(true)
    }

    /// Gives it up.
    pub fn give_up(&mut self, reason: &str, by: UserId, now: Timestamp) -> Result<(), WrongPlanMove> {
        if !self.is_open() {
            return Err(WrongPlanMove::Closed);
        }
        self.state = PlanState::GivenUp;
        reason.clone_into(&mut self.reason);
        self.closed = Some((by, now));
        self.changed_at = now;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_plan_is_done_with_its_last_step_and_closed_for_good() {
        let (mira, at) = (UserId::from_uuid(Uuid::from_u128(1)), Timestamp::from_seconds);
        let step = |position| PlanStep {
            position,
            step: "place".into(),
            about: "{}".into(),
            done: None,
        };
        let mut plan = Plan {
            id: PlanId::from_uuid(Uuid::from_u128(2)),
            channel_id: ChannelId::from_uuid(Uuid::from_u128(3)),
            kind: PlanKind::Revive,
            state: PlanState::Open,
            content: "{}".into(),
            reason: String::new(),
            version: 1,
            made_by: mira,
            made_at: at(1),
            changed_at: at(1),
            closed: None,
            steps: vec![step(0), step(1)],
        };
        assert_eq!(plan.tick(0, true, mira, at(2)), Ok(true));
        assert_eq!(plan.tick(0, true, mira, at(3)), Ok(false), "twice is once");
        assert_eq!(plan.state, PlanState::Followed);
        assert_eq!(plan.tick(0, false, mira, at(4)), Ok(true));
        assert_eq!(plan.state, PlanState::Open);
        assert_eq!(plan.tick(7, true, mira, at(4)), Err(WrongPlanMove::NoSuchStep));
        for position in [0, 1] {
            plan.tick(position, true, mira, at(5)).unwrap();
        }
        assert_eq!((plan.state, plan.closed), (PlanState::Done, Some((mira, at(5)))));
        assert_eq!(plan.give_up("no time", mira, at(6)), Err(WrongPlanMove::Closed));
        assert_eq!(plan.tick(0, false, mira, at(6)), Err(WrongPlanMove::Closed));
    }
}
