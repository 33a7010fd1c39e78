//! What speaks for advice, and for a decision: checked when it is written down, and shown with what it is at present.

mod check;
mod shown;

pub use check::EvidenceInput;
pub use shown::{EvidenceStands, Figure, ShownEvidence};

pub(crate) use check::checked_evidence;
pub(crate) use shown::{Reader, shown_evidence};
