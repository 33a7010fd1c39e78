//! Plans for a channel: to revive it, or to leave it well. What is proposed comes from what is known; a person changes it,
//! follows it step by step, or gives it up.

mod archive;
mod edit;
mod follow;
mod leave;
mod list;
mod make;
mod page;
mod revive;
mod zip;

pub use archive::{Archive, archive};
pub use edit::{EditInput, edit};
pub use follow::{give_up, tick};
pub use leave::{Farewell, Leaving};
pub use list::list;
pub use make::make;
pub use revive::{Hours, Piece, Reviving};

use crate::Problem;
use parvis_domain::{PlanStep, WrongPlanMove};

/// A step that isn't done yet.
fn step(position: usize, step: &str, about: &serde_json::Value) -> PlanStep {
    PlanStep {
        position: u32::try_from(position).unwrap_or(u32::MAX),
        step: step.to_owned(),
        about: about.to_string(),
        done: None,
    }
}

fn refused(wrong: WrongPlanMove) -> Problem {
    match wrong {
        WrongPlanMove::NoSuchStep => Problem::not_found("step"),
        WrongPlanMove::Closed => Problem::conflict("plan-closed"),
    }
}
