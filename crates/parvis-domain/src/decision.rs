use crate::{DecisionId, DueDay, Evidence, Origin, RecommendationId, Subject, Timestamp, UserId};
use jiff::civil::Date;

words! {
    /// Where a decision stands.
    DecisionState,
    /// A word that names no state of a decision.
    UnknownDecisionState, "state of a decision", {
        /// It holds.
        Standing = "standing",
        /// A later one stands in its place.
        Superseded = "superseded",
        /// It no longer matters.
        Over = "over",
    }
}

words! {
    /// What somebody had to do with a decision.
    DecisionPart,
    /// A word that names no part in a decision.
    UnknownDecisionPart, "part in a decision", {
        /// They decided.
        Decided = "decided",
        /// They were asked before.
        Consulted = "consulted",
        /// They were told after.
        Informed = "informed",
    }
}

words! {
    /// What was found when a decision was looked at again.
    LookOutcome,
    /// A word that names no such outcome.
    UnknownLookOutcome, "outcome of looking again", {
        /// It still holds, until another day.
        Holds = "holds",
        /// A new decision stands in its place.
        Changed = "changed",
        /// It no longer matters.
        Over = "over",
    }
}

/// Somebody who had to do with a decision: a member, or anybody by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionPerson {
    /// What they had to do with it.
    pub part: DecisionPart,
    /// Which member.
    pub user_id: Option<UserId>,
    /// What they were called.
    pub name: String,
}

/// One look at a decision, on the day set for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionLook {
    /// When.
    pub at: Timestamp,
    /// Who looked.
    pub by: UserId,
    /// What they found.
    pub outcome: LookOutcome,
    /// In a sentence.
    pub says: String,
    /// On which day to look again, where it holds.
    pub next_on: Option<Date>,
}

/// An entry of the decision register. What was decided isn't rewritten: a later decision takes its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its identifier.
    pub id: DecisionId,
    /// What was to be decided.
    pub question: String,
    /// What was considered.
    pub options: Vec<String>,
    /// What was decided.
    pub decision: String,
    /// Why; Markdown.
    pub reasons: String,
    /// What speaks for it.
    pub evidence: Vec<Evidence>,
    /// What led to it.
    pub origin: Option<Origin>,
    /// What it touches; the first is what it is about.
    pub subjects: Vec<Subject>,
    /// Who decided, who was asked before, who was told after.
    pub people: Vec<DecisionPerson>,
    /// The advice that it answers.
    pub recommendations: Vec<RecommendationId>,
    /// On which day it was taken.
    pub decided_on: Date,
    /// When to look at it again.
    pub look_on: Option<DueDay>,
    /// Where it stands.
    pub state: DecisionState,
    /// The earlier one in whose place it stands.
    pub supersedes: Option<DecisionId>,
    /// The later one that stands in its place.
    pub superseded_by: Option<DecisionId>,
    /// Counts its changes, from 1.
    pub version: i64,
    /// Who put it into the register.
    pub recorded_by: UserId,
    /// When.
    pub recorded_at: Timestamp,
    /// Every look at it, the first first.
    pub looks: Vec<DecisionLook>,
}

impl Decision {
    /// Since when it waits to be looked at again; none when it doesn't.
    pub fn look_due_since(&self, now: Timestamp) -> Option<Timestamp> {
        let due = self.look_on.filter(|_| self.state == DecisionState::Standing)?;
        (due.at <= now).then_some(due.at)
    }

    /// Those who had this part in it.
    pub fn people_who(&self, part: DecisionPart) -> impl Iterator<Item = &DecisionPerson> {
        self.people.iter().filter(move |person| person.part == part)
    }
}
