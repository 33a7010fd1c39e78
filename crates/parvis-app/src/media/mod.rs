//! Pictures.

mod delete;
mod file;
mod list;
mod make;
mod replace;
mod show;
mod sweep;
mod update;
mod upload;

pub use delete::delete;
pub use file::{MediaFile, file, may_read};
pub use list::{MediaFilter, list};
pub use parvis_store::media_uses::{OriginalUse, PublicationUse, VariantUse};
pub use replace::{put_back, replace};
pub use show::{MediaView, show};
pub use sweep::sweep;
pub use update::{MediaInput, update};
pub use upload::{MOST_BYTES, Upload, upload};

use crate::{Acting, App, Problem, ProblemKind};
pub use parvis_media::Format;
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

/// A file's name without its folders and without control characters, at most 120 characters.
fn last_part(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let plain: String = last.chars().filter(|c| !c.is_control()).take(120).collect();
    let plain = plain.trim();
    if plain.is_empty() {
        "image".to_owned()
    } else {
        plain.to_owned()
    }
}

/// The rows are gone already: a file that stays is a waste of room, not a fault of the request.
async fn remove_files(app: &App, who: &Acting, idle: &[String]) {
    for file in idle {
        let Ok(name) = file.parse() else { continue };
        if let Err(error) = app.media.delete(who.place().uuid(), name).await {
            tracing::warn!(%file, %error, "a file that nothing uses could not be removed");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_no_folder_and_nothing_invisible() {
        assert_eq!(last_part("C:\\photos\\Été.jpg"), "Été.jpg");
        assert_eq!(last_part("../../etc/passwd"), "passwd");
        assert_eq!(last_part("a\u{0}b\n.png"), "ab.png");
        assert_eq!(last_part("folder/"), "image");
        assert_eq!(last_part(&"x".repeat(500)).len(), 120);
    }
}
