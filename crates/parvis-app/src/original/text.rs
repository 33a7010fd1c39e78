use crate::{Checked, Fault, Problem, Result};
use parvis_domain::{Content, ContentFault, OriginalKind};

/// Refuses words that can't be kept, naming everything that is wrong.
pub(super) fn keepable(content: &Content, kind: OriginalKind) -> Result<()> {
    said(content.faults(kind))
}

/// Refuses words that can't go before readers yet.
pub(super) fn ready(content: &Content, kind: OriginalKind) -> Result<()> {
    said(content.unready(kind))
}

fn said(faults: Vec<ContentFault>) -> Result<()> {
    let mut checked = Checked::new();
    for fault in faults {
        checked.fault(sentence(fault));
    }
    checked.done()
}

fn sentence(fault: ContentFault) -> Fault {
    let too_long = |field: &str, most: usize, measured: usize| {
        Fault::new(field, "too-long")
            .with("most", most)
            .with("measured", measured)
    };
    match fault {
        ContentFault::NoTitle => Fault::new("title", "title-missing"),
        ContentFault::Nothing => Fault::new("body", "content-empty"),
        ContentFault::TitleOnNote => Fault::new("title", "note-has-no-title"),
        ContentFault::TitleTooLong(measured) => too_long("title", Content::TITLE_MOST, measured),
        ContentFault::SummaryTooLong(measured) => too_long("summary", Content::SUMMARY_MOST, measured),
        ContentFault::AltTooLong(measured) => too_long("cover.alt", Content::ALT_MOST, measured),
        ContentFault::BodyTooLong(measured) => {
            Fault::new("body", "body-too-long").with("kibibytes", measured.div_ceil(1024))
        }
        ContentFault::ControlCharacter(field) => Fault::new(field, "control-characters"),
    }
}

/// What the store says when a cover isn't a picture of the workspace.
pub(super) fn no_such_cover(error: parvis_store::StoreError) -> Problem {
    match error {
        parvis_store::StoreError::Reference(_) => Problem::field("cover.media", "picture-unknown"),
        other => other.into(),
    }
}
