//! How each channel does, as the watch said last; alarms; and the pauses and promises it reckons with.

mod alarm;
mod aside;
mod change;
mod said;
mod terms;

pub use alarm::{Alarm, alarms, calm, heed, lessen, raise};
pub use aside::{SetAside, put_aside, set_aside, take_up};
pub use change::{Change, add_change, changes};
pub use said::{Said, Told, keep, list, of_channel};
pub use terms::{Terms, add_terms, terms};

use crate::{Result, StoreError};
use parvis_domain::health::HealthKind;

fn kinds(what: &'static str, stored: &str) -> Result<Vec<HealthKind>> {
    serde_json::from_str(stored).map_err(|error| StoreError::corrupt(what, error))
}

fn words(kinds: &[HealthKind]) -> String {
    let words: Vec<String> = kinds.iter().map(|kind| format!("\"{kind}\"")).collect();
    format!("[{}]", words.join(","))
}
