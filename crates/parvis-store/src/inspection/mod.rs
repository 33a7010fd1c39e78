//! A database looked at from beside, by whoever wants to know what is wrong with it: nothing is made, brought up to
//! date, or written. Each question stands alone, so that one that an older or damaged database can't answer takes no
//! other along.

mod channel;
mod engine;
mod newest;
mod open;
mod steps;
mod waiting;

pub use channel::{Place, SealedAt, channels, sealed};
pub use engine::{Server, Size, broken_references, damage, server, size};
pub use newest::{LastAttempt, last_attempt, last_written};
pub use open::Inspection;
pub use steps::{Step, StepFault, Steps, steps};
pub use waiting::{
    Abandoned, Behind, Letters, Overdue, WaitingForPeople, abandoned, hosts, letters, overdue,
    overdue_originals, planned_zones, waiting_for_people, workspace_zones,
};
