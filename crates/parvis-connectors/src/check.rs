//! Holding a draft against declared limits: the same for every network.

use crate::Draft;
use parvis_domain::{Capabilities, DraftPlace, DraftProblem, DraftProblemCode as Code, TextLimits};
use parvis_text::measure::count;

/// Everything in `draft` that goes beyond what `capabilities` declare, in the order a person reads a draft.
pub fn against(capabilities: &Capabilities, draft: &Draft) -> Vec<DraftProblem> {
    let limits = &capabilities.limits;
    let mut problems = Vec::new();
    if draft.text.trim().is_empty() && draft.pictures.is_empty() && draft.link_card.is_none() {
        problems.push(DraftProblem::new(Code::Empty, DraftPlace::Text));
    }
    too_long(&limits.text, &draft.text, DraftPlace::Text, &mut problems);
    if draft.languages.len() > usize::from(limits.languages) {
        problems.push(
            DraftProblem::new(Code::TooManyLanguages, DraftPlace::Languages)
                .measured(draft.languages.len() as u64, u64::from(limits.languages)),
        );
    }
    pictures(capabilities, draft, &mut problems);
    link_card(capabilities, draft, &mut problems);
    problems
}

fn too_long(limits: &TextLimits, text: &str, place: DraftPlace, problems: &mut Vec<DraftProblem>) {
    for limit in limits.iter() {
        let measured = count(text, limit.measure) as u64;
        if measured > u64::from(limit.max) {
            problems.push(
                DraftProblem::new(Code::TooLong, place)
                    .measured(measured, u64::from(limit.max))
                    .in_unit(limit.measure),
            );
        }
    }
}

fn pictures(capabilities: &Capabilities, draft: &Draft, problems: &mut Vec<DraftProblem>) {
    if draft.pictures.is_empty() {
        return;
    }
    let Some(limits) = &capabilities.limits.pictures else {
        problems.push(DraftProblem::new(Code::PicturesNotTaken, DraftPlace::Pictures));
        return;
    };
    if draft.pictures.len() > usize::from(limits.most) {
        problems.push(
            DraftProblem::new(Code::TooManyPictures, DraftPlace::Pictures)
                .measured(draft.pictures.len() as u64, u64::from(limits.most)),
        );
    }
    for (at, picture) in (0_u8..).zip(&draft.pictures) {
        if !limits.takes(&picture.media_type) {
            problems.push(
                DraftProblem::new(Code::PictureKindNotTaken, DraftPlace::Picture(at))
                    .about(&picture.media_type),
            );
        }
        if picture.bytes > limits.bytes {
            problems.push(
                DraftProblem::new(Code::PictureTooLarge, DraftPlace::Picture(at))
                    .measured(picture.bytes, limits.bytes),
            );
        }
        if picture.alternative.trim().is_empty() {
            problems.push(DraftProblem::new(
                Code::AlternativeMissing,
                DraftPlace::Alternative(at),
            ));
        }
        too_long(
            &limits.alternative,
            &picture.alternative,
            DraftPlace::Alternative(at),
            problems,
        );
    }
}

fn link_card(capabilities: &Capabilities, draft: &Draft, problems: &mut Vec<DraftProblem>) {
    let Some(card) = &draft.link_card else { return };
    let Some(limits) = &capabilities.limits.link_card else {
        problems.push(DraftProblem::new(Code::LinkCardNotTaken, DraftPlace::LinkCard));
        return;
    };
    if capabilities.limits.link_card_or_pictures && !draft.pictures.is_empty() {
        problems.push(DraftProblem::new(
            Code::LinkCardWithPictures,
            DraftPlace::LinkCard,
        ));
    }
    if !leads_to_the_web(&card.url) {
        problems.push(DraftProblem::new(Code::LinkCardAddress, DraftPlace::LinkCard).about(&card.url));
    }
    let Some(thumbnail) = &card.thumbnail else { return };
    if !limits.media_types.contains(&thumbnail.media_type.as_str()) {
        problems.push(
            DraftProblem::new(Code::PictureKindNotTaken, DraftPlace::Thumbnail).about(&thumbnail.media_type),
        );
    }
    if thumbnail.bytes > limits.thumbnail_bytes {
        problems.push(
            DraftProblem::new(Code::PictureTooLarge, DraftPlace::Thumbnail)
                .measured(thumbnail.bytes, limits.thumbnail_bytes),
        );
    }
}

/// Whether an address is one that a browser opens: `http` or `https`, with a host.
pub(crate) fn leads_to_the_web(address: &str) -> bool {
    url::Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}
