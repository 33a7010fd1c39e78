use crate::{ResponsibilityId, Subject, Timestamp, UserId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Somebody named: a member, or anybody by their name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonNamed {
    /// Which member.
    pub user: Option<UserId>,
    /// What they are called.
    pub name: String,
}

/// Who answers for a subject. A channel's keeper stands at the channel: here is only who is asked and told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Responsibility {
    /// Its identifier.
    pub id: ResponsibilityId,
    /// For what.
    pub subject: Subject,
    /// The member who answers for it; none: nobody does.
    pub member: Option<UserId>,
    /// Who is asked before something is decided.
    pub asked_before: Vec<PersonNamed>,
    /// Who is told after.
    pub told_after: Vec<PersonNamed>,
    /// Since which day it is so.
    pub since: Date,
    /// Counts its changes, from 1.
    pub version: i64,
    /// When it was first said.
    pub created_at: Timestamp,
}
