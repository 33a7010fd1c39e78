use crate::{
    AdviceAnswer, AuditEntryId, BriefId, DecisionId, Grounds, Held, RecommendationId, Subject, Timestamp,
};
use std::collections::BTreeSet;
use uuid::Uuid;

words! {
    /// How those who advise had to do with an act, as the audit trail has it.
    Involvement,
    /// A word that names no involvement.
    UnknownInvolvement, "involvement", {
        /// Advice was given before it, and it is linked to that advice.
        Advised = "advised",
        /// It carries out a decision, written down before it, for which somebody was asked.
        Consulted = "consulted",
        /// Neither, as far as the trail says.
        ToldAfter = "told_after",
    }
}

/// A strategic act, as an audit entry tells it, and what was known before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// The audit entry.
    pub entry: AuditEntryId,
    /// When.
    pub at: Timestamp,
    /// The action's word.
    pub action: String,
    /// What it was done to.
    pub subject: Subject,
    /// Who did it, where that is somebody with an identifier.
    pub by: Option<Uuid>,
    /// What they were called.
    pub by_name: String,
    /// Their role then; none where the trail doesn't say.
    pub role: Option<String>,
    /// The advice it rests on, given before.
    pub advised_by: Option<RecommendationId>,
    /// The decision it carries out, for which somebody was asked before.
    pub consulted_by: Option<DecisionId>,
}

impl Act {
    /// How those who advise had to do with it. Where both hold, advice counts.
    pub const fn involvement(&self) -> Involvement {
        if self.advised_by.is_some() {
            Involvement::Advised
        } else if self.consulted_by.is_some() {
            Involvement::Consulted
        } else {
            Involvement::ToldAfter
        }
    }
}

/// On what an act was said to rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroundsSaid {
    /// The act's audit entry.
    pub act: AuditEntryId,
    /// Whether it was said after the act, by a link.
    pub afterwards: bool,
    /// When it was said.
    pub at: Timestamp,
    /// The audit entry that says it.
    pub entry: AuditEntryId,
    /// What was named.
    pub grounds: Grounds,
}

/// Something that can be said again: the last time counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Latest<T> {
    /// What was said last.
    pub what: T,
    /// When.
    pub at: Timestamp,
    /// By which audit entry.
    pub entry: AuditEntryId,
}

/// What the trail has of one piece of advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdviceTrail {
    /// Which.
    pub id: RecommendationId,
    /// When it was made; none while only something else of it was read.
    pub made_at: Option<Timestamp>,
    /// Until when an answer was wanted.
    pub due: Option<Latest<Timestamp>>,
    /// When it was taken back.
    pub withdrawn_at: Option<Timestamp>,
    /// When it was answered for the first time.
    pub first_answered_at: Option<Timestamp>,
    /// What was answered.
    pub answer: Option<Latest<AdviceAnswer>>,
    /// Whether it held.
    pub held: Option<Latest<Held>>,
}

impl AdviceTrail {
    /// Of which nothing is known yet.
    pub const fn of(id: RecommendationId) -> Self {
        Self {
            id,
            made_at: None,
            due: None,
            withdrawn_at: None,
            first_answered_at: None,
            answer: None,
            held: None,
        }
    }

    /// Whether it had been given by then, and not taken back.
    pub fn was_given_by(&self, at: Timestamp) -> bool {
        self.made_at.is_some_and(|made| made <= at)
            && self.withdrawn_at.is_none_or(|withdrawn| withdrawn > at)
    }
}

/// What the trail has of one decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionTrail {
    /// Which.
    pub id: DecisionId,
    /// When it was written down; none while only something else of it was read.
    pub recorded_at: Option<Timestamp>,
    /// How many were asked before it.
    pub asked_before: u32,
    /// The advice it answers.
    pub answers: BTreeSet<RecommendationId>,
    /// When another one took its place.
    pub superseded_at: Option<Timestamp>,
}

impl DecisionTrail {
    /// Of which nothing is known yet.
    pub const fn of(id: DecisionId) -> Self {
        Self {
            id,
            recorded_at: None,
            asked_before: 0,
            answers: BTreeSet::new(),
            superseded_at: None,
        }
    }

    /// Whether it stood in the register then.
    pub fn stood_at(&self, at: Timestamp) -> bool {
        self.recorded_at.is_some_and(|recorded| recorded <= at)
            && self.superseded_at.is_none_or(|superseded| superseded > at)
    }
}

/// What the trail has of one brief: content that those who advise were asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BriefTrail {
    /// Which.
    pub id: BriefId,
    /// When it was asked.
    pub asked_at: Option<Timestamp>,
    /// When it was answered for the first time.
    pub answered_at: Option<Timestamp>,
}

impl BriefTrail {
    /// Of which nothing is known yet.
    pub const fn of(id: BriefId) -> Self {
        Self {
            id,
            asked_at: None,
            answered_at: None,
        }
    }
}

/// How many acts of one role, in a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActCounts {
    /// In which role they were done; none where the trail doesn't say.
    pub role: Option<String>,
    /// With advice before them.
    pub advised: u32,
    /// With somebody asked before the decision, and no advice.
    pub consulted: u32,
    /// With neither.
    pub told_after: u32,
    /// Of those that were advised: for which somebody was asked, too.
    pub both: u32,
}

/// What became of the advice given in a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AdviceCounts {
    /// Followed.
    pub taken: u32,
    /// Followed in part.
    pub in_part: u32,
    /// Not followed, with a reason.
    pub refused: u32,
    /// Its day isn't over, and nobody has answered yet.
    pub waiting: u32,
    /// Its day is over, and nobody has answered.
    pub unanswered: u32,
    /// Taken back before it was answered.
    pub withdrawn: u32,
    /// Answered by the day that was asked for.
    pub in_time: u32,
    /// Answered after it.
    pub late: u32,
    /// It held.
    pub held: u32,
    /// A part of it held.
    pub held_in_part: u32,
    /// It didn't hold.
    pub did_not_hold: u32,
    /// Nobody can tell whether it held.
    pub cannot_tell: u32,
}

/// What became of what those who advise were asked for in a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BriefCounts {
    /// Answered.
    pub answered: u32,
    /// Not yet.
    pub waiting: u32,
}
