//! Holding a draft against declared limits: the same for every network.

use crate::Draft;
use parvis_domain::{
    Capabilities, DraftPlace, DraftProblem, DraftProblemCode as Code, Poll, PollLimits, TextLimit, TextLimits,
};
use parvis_text::measure::{count, count_under};

/// Everything in `draft` that goes beyond what `capabilities` declare, in the order a person reads a draft.
pub fn against(capabilities: &Capabilities, draft: &Draft) -> Vec<DraftProblem> {
    let limits = &capabilities.limits;
    let mut problems = Vec::new();
    let nothing_beside =
        draft.pictures.is_empty() && draft.link_card.is_none() && draft.options.poll.is_none();
    if draft.text.trim().is_empty() && nothing_beside {
        problems.push(DraftProblem::new(Code::Empty, DraftPlace::Text));
    }
    for limit in limits.text.iter() {
        beyond(limit, measured(draft, limit), DraftPlace::Text, &mut problems);
    }
    // A piece is always in a language. A network that names none leaves it out, and nothing is wrong.
    if limits.languages > 0 && draft.languages.len() > usize::from(limits.languages) {
        problems.push(
            DraftProblem::new(Code::TooManyLanguages, DraftPlace::Languages)
                .measured(draft.languages.len() as u64, u64::from(limits.languages)),
        );
    }
    pictures(capabilities, draft, &mut problems);
    link_card(capabilities, draft, &mut problems);
    options(capabilities, draft, &mut problems);
    problems
}

/// How much of a limit's measure there is in a draft's text: with its warning, where the network counts them together.
pub fn measured(draft: &Draft, limit: TextLimit) -> u64 {
    count_under(draft.options.warning.as_deref(), &draft.text, limit.measure) as u64
}

fn beyond(limit: TextLimit, measured: u64, place: DraftPlace, problems: &mut Vec<DraftProblem>) {
    if measured > u64::from(limit.max) {
        problems.push(
            DraftProblem::new(Code::TooLong, place)
                .measured(measured, u64::from(limit.max))
                .in_unit(limit.measure),
        );
    }
}

fn too_long(limits: &TextLimits, text: &str, place: DraftPlace, problems: &mut Vec<DraftProblem>) {
    for limit in limits.iter() {
        beyond(limit, count(text, limit.measure) as u64, place, problems);
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

fn options(capabilities: &Capabilities, draft: &Draft, problems: &mut Vec<DraftProblem>) {
    let (limits, wanted) = (&capabilities.limits.options, &draft.options);
    if wanted.warning.is_some() && !limits.warning {
        problems.push(DraftProblem::new(Code::WarningNotTaken, DraftPlace::Warning));
    }
    if let Some(visibility) = wanted.visibility.filter(|one| !limits.visibilities.contains(one)) {
        problems.push(
            DraftProblem::new(Code::VisibilityNotTaken, DraftPlace::Visibility).about(visibility.as_str()),
        );
    }
    match (&wanted.poll, &limits.poll) {
        (None, _) => {}
        (Some(_), None) => problems.push(DraftProblem::new(Code::PollNotTaken, DraftPlace::Poll)),
        (Some(poll), Some(limits)) => {
            if limits.or_pictures && !draft.pictures.is_empty() {
                problems.push(DraftProblem::new(Code::PollWithPictures, DraftPlace::Poll));
            }
            self::poll(poll, *limits, problems);
        }
    }
}

fn poll(poll: &Poll, limits: PollLimits, problems: &mut Vec<DraftProblem>) {
    let held = |code, measured: u64, least: u64, most: u64| {
        let limit = if measured < least { least } else { most };
        let within = (least..=most).contains(&measured);
        (!within).then(|| DraftProblem::new(code, DraftPlace::Poll).measured(measured, limit))
    };
    let choices = poll.choices.len() as u64;
    problems.extend(held(
        Code::PollChoices,
        choices,
        limits.fewest.into(),
        limits.most.into(),
    ));
    problems.extend(held(
        Code::PollDuration,
        poll.minutes.into(),
        limits.shortest.into(),
        limits.longest.into(),
    ));
    for (at, choice) in (0_u8..).zip(&poll.choices) {
        let place = DraftPlace::Choice(at);
        if choice.trim().is_empty() {
            problems.push(DraftProblem::new(Code::ChoiceEmpty, place));
        } else if poll.choices[..usize::from(at)]
            .iter()
            .any(|before| before.trim() == choice.trim())
        {
            problems.push(DraftProblem::new(Code::ChoiceTwice, place).about(choice.trim()));
        }
        let limit = TextLimits::at_most(limits.choice, parvis_domain::TextMeasure::Graphemes);
        for limit in limit.iter() {
            let counted = count(choice, limit.measure) as u64;
            if counted > u64::from(limit.max) {
                problems.push(
                    DraftProblem::new(Code::ChoiceTooLong, place)
                        .measured(counted, u64::from(limit.max))
                        .in_unit(limit.measure),
                );
            }
        }
    }
}

/// Whether an address is one that a browser opens: `http` or `https`, with a host.
pub(crate) fn leads_to_the_web(address: &str) -> bool {
    url::Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}
