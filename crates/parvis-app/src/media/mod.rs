//! Pictures.

mod delete;
mod file;
mod list;
mod make;
mod show;
mod sweep;
mod update;
mod upload;

pub use delete::delete;
pub use file::{MediaFile, file, may_read};
pub use list::list;
pub use show::{MediaView, show};
pub use sweep::sweep;
pub use update::{MediaInput, update};
pub use upload::{MOST_BYTES, Upload, upload};

use crate::{Problem, ProblemKind};
use parvis_media::{Foreign, Refusal};

/// As many pictures are worked on at once: one at the limit takes half a gibibyte.
pub(crate) const AT_ONCE: usize = 2;

/// A refusal in words.
fn refused(refusal: Refusal) -> Problem {
    match refusal {
        Refusal::TooManyBytes { limit, .. } => Problem::new(ProblemKind::TooLarge, "picture-too-many-bytes")
            .with("mebibytes", limit / 1024 / 1024),
        Refusal::Foreign(Foreign::Video) => invalid("picture-video"),
        Refusal::Foreign(foreign) => invalid("picture-foreign").with("format", foreign.name()),
        Refusal::TooLarge { width, height } => invalid("picture-too-large")
            .with("width", width.to_string())
            .with("height", height.to_string()),
        other => invalid(other.code()),
    }
}

fn invalid(code: &'static str) -> Problem {
    Problem::new(ProblemKind::Invalid, code)
}
