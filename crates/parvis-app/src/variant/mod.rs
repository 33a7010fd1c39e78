//! What originals become on each channel.

mod check;
mod copy;
mod create;
mod delete;
mod list;
mod save;
mod show;
mod shown;
mod split;
mod suggest;

pub use check::{CheckInput, Checkup, Measured, PartCheckup, check};
pub use create::{CreateInput, create};
pub use delete::delete;
pub use list::list;
pub use parvis_connectors::{Mark, Run};
pub use save::{SaveInput, save};
pub use show::{VariantView, show};
pub use shown::{CardShown, PartShown, PictureShown};
pub use split::{SplitInput, split};
pub use suggest::{Suggestion, suggest};

pub(crate) use check::{capabilities, sendable};

use crate::{Checked, Fault, Problem, Result};
use parvis_domain::{
    Language, Numbering, Poll, Variant, VariantContent, VariantLinks, VariantOptions, VariantPart,
    VariantPicture,
};
use serde_json::json;

/// What somebody wrote for a channel.
#[derive(Clone, Debug, Default)]
pub struct VariantInput {
    /// Its parts in their order, at most 50; none is one empty part.
    pub parts: Vec<PartInput>,
    /// The language it is in; unless told, the original's.
    pub language: Option<Language>,
    /// Whether a card leads to the original.
    pub link_card: bool,
    /// Whether each part says which of how many it is.
    pub numbering: Numbering,
    /// What only this channel's network asks.
    pub options: VariantOptions,
    /// What it says of its links; what they carry is worked out.
    pub links: VariantLinks,
}

/// One part of what somebody wrote.
#[derive(Clone, Debug, Default)]
pub struct PartInput {
    /// The text, without its number: at most 20,000 characters, whatever the channel takes.
    pub text: String,
    /// Pictures in their order, each with what it shows and which part of it: at most 20.
    pub pictures: Vec<VariantPicture>,
}

/// More than any channel takes; a text this long was pasted by mistake.
const MOST_TEXT: usize = 20_000;
const MOST_PARTS: usize = 50;
const MOST_PICTURES: usize = 20;
const MOST_WARNING: usize = 500;
const MOST_CHOICES: usize = 20;
const MOST_ALTERNATIVE: usize = 5_000;

impl VariantInput {
    /// One part of words.
    pub fn words(text: impl Into<String>) -> Self {
        Self {
            parts: vec![PartInput {
                text: text.into(),
                pictures: Vec::new(),
            }],
            ..Self::default()
        }
    }

    /// Holds it against what is kept at all. What the channel takes is said by [`check`], and stops nobody from writing.
    pub(crate) fn checked(&self, otherwise: &Language) -> Result<VariantContent> {
        let mut checked = Checked::new();
        if self.parts.len() > MOST_PARTS {
            checked.fault(Fault::new("parts", "too-many").with("most", MOST_PARTS));
        }
        for (number, part) in self.parts.iter().enumerate() {
            part.check(number, &mut checked);
        }
        let options = options(&self.options, &mut checked);
        let campaign = self.links.campaign.as_deref().unwrap_or_default();
        let campaign = checked.optional_line("links.campaign", campaign, crate::campaign_parameter::MOST);
        let links = VariantLinks {
            plain: self.links.plain,
            campaign: Some(campaign).filter(|campaign| !campaign.is_empty()),
            carries: Vec::new(),
        };
        checked.done()?;
        let mut parts: Vec<VariantPart> = self.parts.iter().map(PartInput::kept).collect();
        if parts.is_empty() {
            parts.push(VariantPart::default());
        }
        Ok(VariantContent {
            parts,
            language: self.language.clone().unwrap_or_else(|| otherwise.clone()),
            link_card: self.link_card,
            numbering: self.numbering,
            options,
            links,
        })
    }
}

impl PartInput {
    fn check(&self, number: usize, checked: &mut Checked) {
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
        within(format!("parts.{number}.text"), &self.text, MOST_TEXT);
        for (at, picture) in self.pictures.iter().enumerate() {
            within(
                format!("parts.{number}.pictures.{at}.alternative"),
                &picture.alternative,
                MOST_ALTERNATIVE,
            );
        }
        for (at, picture) in self.pictures.iter().enumerate() {
            let field = format!("parts.{number}.pictures.{at}");
            if picture.focus.is_some_and(|point| point.x.max(point.y) > 1_000) {
                checked.fault(Fault::new(format!("{field}.focus"), "focal-outside"));
            }
            if picture.crop.is_some_and(|crop| !crop.is_sound()) {
                checked.fault(Fault::new(format!("{field}.crop"), "crop-outside"));
            }
        }
        if self.pictures.len() > MOST_PICTURES {
            checked.fault(
                Fault::new(format!("parts.{number}.pictures"), "too-many").with("most", MOST_PICTURES),
            );
        }
    }

    fn kept(&self) -> VariantPart {
        let pictures = self.pictures.iter().map(|picture| VariantPicture {
            alternative: picture.alternative.trim().to_owned(),
            ..picture.clone()
        });
        VariantPart {
            text: self.text.replace("\r\n", "\n"),
            pictures: pictures.collect(),
        }
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

/// What only some networks ask, without blanks at its ends, and nothing where nothing was written.
fn options(given: &VariantOptions, checked: &mut Checked) -> VariantOptions {
    let mut within = |field: String, text: &str| {
        let measured = text.chars().count();
        if measured > MOST_WARNING {
            checked.fault(
                Fault::new(field, "too-long")
                    .with("most", MOST_WARNING)
                    .with("measured", measured),
            );
        }
    };
    let warning = given
        .warning
        .as_deref()
        .map(str::trim)
        .filter(|warning| !warning.is_empty());
    within("options.warning".to_owned(), warning.unwrap_or_default());
    let poll = given.poll.clone().map(|poll| Poll {
        choices: poll
            .choices
            .iter()
            .map(|choice| choice.trim().to_owned())
            .collect(),
        ..poll
    });
    let choices = poll.as_ref().map_or(&[][..], |poll| poll.choices.as_slice());
    for (number, choice) in choices.iter().enumerate() {
        within(format!("options.poll.choices.{number}"), choice);
    }
    if choices.len() > MOST_CHOICES {
        checked.fault(Fault::new("options.poll.choices", "too-many").with("most", MOST_CHOICES));
    }
    VariantOptions {
        visibility: given.visibility,
        warning: warning.map(ToOwned::to_owned),
        sensitive: given.sensitive,
        poll,
    }
}
