//! Link checks: what is at the addresses in a text, looked at before they are sent.

mod check;
mod form;
mod here;
mod probe;

pub use check::{CheckInput, LinkReport, LinkWords, check};
pub(crate) use probe::{Outcome, probe};

use parvis_domain::Timestamp;

/// As many addresses are looked at at once on one node.
pub(crate) const AT_ONCE: usize = 8;

/// Something to be told of a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// What: the stable code of a sentence.
    pub code: &'static str,
    /// The address that would be right in its place.
    pub fix: Option<String>,
    /// Who was spoken to.
    pub host: String,
    /// What the server answered.
    pub status: Option<u16>,
    /// Why exactly: the stable code of a sentence of its own.
    pub because: Option<String>,
    /// How long it took, in milliseconds.
    pub took: Option<u32>,
    /// When it will be otherwise.
    pub at: Option<Timestamp>,
}

impl Finding {
    fn of(code: &'static str) -> Self {
        Self {
            code,
            ..Self::default()
        }
    }

    /// Whether the link couldn't be looked at: nothing is wrong with it that we know of.
    pub fn is_unknown(&self) -> bool {
        matches!(self.code, "unknown" | "home-unasked")
    }
}
