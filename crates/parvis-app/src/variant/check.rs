use super::VariantInput;
use super::copy::copies;
use super::shown::{Making, PartShown, shown as as_it_stands};
use crate::campaign_parameter::carried;
use crate::outbox::describe;
use crate::{Acting, App, Problem, ProblemKind, Result};
use parvis_connectors::{Connector, Draft};
use parvis_domain::{
    Ability, Action, Capabilities, Channel, ChannelId, Content, DraftPlace, DraftProblem, DraftProblemCode,
    Idempotency, Limits, LookUp, MediaId, OptionLimits, Original, OriginalId, TextLimits, TextMeasure,
    Variant, VariantContent, VariantId,
};
use parvis_store::{Tx, channel, original, revision, variant, working_copy};
use serde_json::json;

/// A text to hold against a channel, saved or not.
#[derive(Clone, Debug)]
pub struct CheckInput {
    /// Of which original.
    pub original: OriginalId,
    /// For which channel.
    pub channel: ChannelId,
    /// What it says.
    pub content: VariantInput,
}

/// What holding a text against a channel found.
#[derive(Clone, Debug)]
pub struct Checkup {
    /// Each part, in order.
    pub parts: Vec<PartCheckup>,
    /// Pictures that are no more.
    pub missing: Vec<MediaId>,
    /// Variants of the same original for other channels that say nearly the same.
    pub copies: Vec<VariantId>,
}

/// What holding one part against a channel found.
#[derive(Clone, Debug, Default)]
pub struct PartCheckup {
    /// What is wrong, in the order one reads a draft; what only degrades it too.
    pub problems: Vec<DraftProblem>,
    /// The text with its number, counted as the network counts; the first is the one to show while writing.
    pub measured: Vec<Measured>,
    /// How it would stand there.
    pub shown: PartShown,
}

impl Checkup {
    /// Whether it can't be sent as it is.
    pub fn stops(&self) -> bool {
        let mut problems = self.parts.iter().flat_map(|part| &part.problems);
        !self.missing.is_empty() || problems.any(DraftProblem::stops)
    }
}

/// A count against a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// What is counted.
    pub measure: TextMeasure,
    /// How much there is.
    pub measured: u64,
    /// How much there may be.
    pub limit: u64,
}

/// Holds a text against what a channel takes, without asking its network: to be said while one writes.
///
/// # Errors
/// `invalid`; `not-found`; `denied`.
pub async fn check(app: &App, who: &Acting, input: &CheckInput) -> Result<Checkup> {
    app.allowed_here(who, Action::VariantRead)?;
    let (store, place) = (&app.store, who.place());
    let original = original::by_id(store, place, input.original).await?;
    let original = original.ok_or(Problem::not_found("original"))?;
    let channel = channel::by_id(store, place, input.channel).await?;
    let channel = channel.ok_or(Problem::not_found("channel"))?;
    let content = input.content.checked(&original.language)?;
    let words = words(app, who, &original).await?;
    let sent = carried(app, place, &content, &original, &channel).await?;
    let mut found = examine(app, who, &sent, &original, &words, &channel).await?;
    let siblings = variant::of_original(store, place, original.id).await?;
    found.copies = copies(&content.text(), channel.id, &siblings);
    Ok(found)
}

/// What is sent of a variant, its links with what they carry. Refuses what couldn't be sent as it is: said before, not
/// after.
pub(crate) async fn sendable(
    app: &App,
    _held: &mut Tx,
    who: &Acting,
    variant: &Variant,
    original: &Original,
    channel: &Channel,
) -> Result<VariantContent> {
    let words = words(app, who, original).await?;
    let sent = carried(app, who.place(), &variant.content, original, channel).await?;
    let found = examine(app, who, &sent, original, &words, channel).await?;
    if !found.stops() {
        return Ok(sent);
    }
    Err(
        Problem::new(ProblemKind::Invalid, "variant-not-ready").with_extra(json!({
            "parts": found.parts.iter().map(|part| &part.problems).collect::<Vec<_>>(),
            "missing": found.missing,
        })),
    )
}

/// What readers see of the original, else what is being written.
pub(super) async fn words(app: &App, who: &Acting, original: &Original) -> Result<Content> {
    if let Some(published) = original.published_revision {
        let revision = revision::by_id(&app.store, who.place(), published).await?;
        return Ok(revision.map(|revision| revision.content).unwrap_or_default());
    }
    let copy = working_copy::of_original(&app.store, who.place(), original.id).await?;
    Ok(copy.map(|copy| copy.content).unwrap_or_default())
}

async fn examine(
    app: &App,
    who: &Acting,
    content: &VariantContent,
    original: &Original,
    words: &Content,
    channel: &Channel,
) -> Result<Checkup> {
    let capabilities = capabilities(app, channel);
    let mut found = Checkup {
        parts: Vec::with_capacity(content.parts.len()),
        missing: Vec::new(),
        copies: Vec::new(),
    };
    for position in 0..content.parts.len() {
        let Some(shown) = content.shown(position) else {
            break;
        };
        let described = describe(app, &who.workspace, &shown, original, words, &capabilities).await?;
        let mut problems = problems(app, channel, &capabilities, &described.draft);
        if position > 0 && !capabilities.can(Ability::Thread) {
            problems.insert(
                0,
                DraftProblem::new(DraftProblemCode::ThreadNotTaken, DraftPlace::Text),
            );
        }
        found.missing.extend(described.missing.iter().copied());
        let measured = capabilities.limits.text.iter().map(|limit| Measured {
            measure: limit.measure,
            measured: parvis_connectors::measured(&described.draft, limit),
            limit: u64::from(limit.max),
        });
        let making = Making {
            home: &who.workspace,
            original,
            words,
            capabilities: &capabilities,
            connector: connector(app, channel),
        };
        found.parts.push(PartCheckup {
            problems,
            measured: measured.collect(),
            shown: as_it_stands(app, &making, shown.pictures, &described).await?,
        });
    }
    Ok(found)
}

fn problems(app: &App, channel: &Channel, capabilities: &Capabilities, draft: &Draft) -> Vec<DraftProblem> {
    match connector(app, channel) {
        Some(connector) => connector.check(channel.facts(), draft),
        None => parvis_connectors::against(capabilities, draft),
    }
}

fn connector<'a>(app: &'a App, channel: &Channel) -> Option<&'a dyn Connector> {
    let network = channel.network?;
    app.outgoing.connectors.on(network)
}

/// What a channel takes.
pub(crate) fn capabilities(app: &App, channel: &Channel) -> Capabilities {
    let connector = connector(app, channel);
    connector.map_or_else(by_hand, |connector| connector.capabilities(channel.facts()))
}

/// A place where somebody publishes by hand takes whatever they can carry there.
pub(super) fn by_hand() -> Capabilities {
    Capabilities {
        abilities: &[Ability::Thread],
        limits: Limits {
            text: TextLimits::none(),
            pictures: Some(parvis_domain::PictureLimits {
                most: u8::MAX,
                bytes: u64::MAX,
                media_types: &["image/jpeg", "image/png", "image/webp", "image/gif"],
                alternative: TextLimits::none(),
            }),
            link_card: Some(parvis_domain::LinkCardLimits {
                thumbnail_bytes: u64::MAX,
                media_types: &["image/jpeg", "image/png", "image/webp", "image/gif"],
            }),
            link_card_or_pictures: false,
            languages: u8::MAX,
            options: OptionLimits::NONE,
        },
        idempotency: Idempotency::None,
        look_up: LookUp::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_picture_stops_a_piece_and_a_missing_description_of_one_doesnt() {
        let mut found = Checkup {
            parts: vec![PartCheckup {
                problems: vec![DraftProblem::new(
                    DraftProblemCode::AlternativeMissing,
                    DraftPlace::Alternative(0),
                )],
                ..PartCheckup::default()
            }],
            missing: Vec::new(),
            copies: Vec::new(),
        };
        assert!(!found.stops());
        found.missing.push(MediaId::from_uuid(uuid::Uuid::from_u128(1)));
        assert!(found.stops());
    }
}
