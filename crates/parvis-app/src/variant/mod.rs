//! What originals become on each channel.

mod check;
mod copy;
mod create;
mod delete;
mod list;
mod save;
mod show;
mod suggest;

pub use check::{CheckInput, Checkup, Measured, check};
pub use create::{CreateInput, create};
pub use delete::delete;
pub use list::list;
pub use save::{SaveInput, save};
pub use show::{VariantView, show};
pub use suggest::{Suggestion, suggest};

pub(crate) use check::sendable;

use crate::{Checked, Fault, Problem, Result};
use parvis_domain::{Language, MediaId, Variant, VariantContent, VariantPicture};
use serde_json::json;

/// What somebody wrote for a channel.
#[derive(Clone, Debug, Default)]
pub struct VariantInput {
    /// The text: at most 20,000 characters, whatever the channel takes.
    pub text: String,
    /// The language it is in; unless told, the original's.
    pub language: Option<Language>,
    /// Whether a card leads to the original.
    pub link_card: bool,
    /// Pictures in their order, each with what it shows: at most 20.
    pub pictures: Vec<(MediaId, String)>,
}

/// More than any channel takes; a text this long was pasted by mistake.
const MOST_TEXT: usize = 20_000;
const MOST_PICTURES: usize = 20;
const MOST_ALTERNATIVE: usize = 5_000;

impl VariantInput {
    /// Holds it against what is kept at all. What the channel takes is said by [`check`], and stops nobody from writing.
    fn checked(&self, otherwise: &Language) -> Result<VariantContent> {
        let mut checked = Checked::new();
        let mut within = |field: String, text: &str, most: usize| {
            let measured = text.chars().count();
            if measured > most {
                checked.fault(
                    Fault::new(field, "too-long")
                        .with("most", most)
                        .with("measured", measured),
                );
            }
        };
        within("text".to_owned(), &self.text, MOST_TEXT);
        for (number, (_, alternative)) in self.pictures.iter().enumerate() {
            within(
                format!("pictures.{number}.alternative"),
                alternative,
                MOST_ALTERNATIVE,
            );
        }
        if self.pictures.len() > MOST_PICTURES {
            checked.fault(Fault::new("pictures", "too-many").with("most", MOST_PICTURES));
        }
        checked.done()?;
        Ok(VariantContent {
            text: self.text.replace("\r\n", "\n"),
            language: self.language.clone().unwrap_or_else(|| otherwise.clone()),
            link_card: self.link_card,
            pictures: self
                .pictures
                .iter()
                .map(|(media, alternative)| VariantPicture {
                    media: *media,
                    alternative: alternative.trim().to_owned(),
                })
                .collect(),
        })
    }
}

/// Refuses to act on a variant that whoever asks hasn't seen; both texts are in `extra`. Without a version, what is
/// there is meant.
pub(crate) fn same_version(variant: &Variant, seen: Option<i64>) -> Result<()> {
    match seen {
        Some(seen) if seen != variant.version => Err(moved_on(variant, None)),
        _ => Ok(()),
    }
}

/// Somebody else saved meanwhile.
fn moved_on(theirs: &Variant, mine: Option<&VariantContent>) -> Problem {
    Problem::conflict("variant-moved-on").with_extra(json!({
        "version": theirs.version,
        "theirs": theirs.content,
        "mine": mine,
        "saved_by": theirs.updated_by,
        "saved_at": theirs.updated_at.to_rfc3339(),
    }))
}
