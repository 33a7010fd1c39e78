use super::VariantInput;
use crate::outbox::describe;
use crate::{Acting, App, Problem, ProblemKind, Result};
use parvis_domain::{
    Action, Capabilities, Channel, ChannelId, Content, DraftProblem, Idempotency, Limits, LookUp, MediaId,
    Original, OriginalId, TextLimits, TextMeasure, Variant, VariantContent,
};
use parvis_store::{Tx, channel, original, revision, working_copy};
use parvis_text::measure::count;
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
    /// What is wrong, in the order one reads a draft; what only degrades it too.
    pub problems: Vec<DraftProblem>,
    /// The text, counted as the network counts; the first is the one to show while writing.
    pub measured: Vec<Measured>,
    /// Pictures that are no more.
    pub missing: Vec<MediaId>,
}

impl Checkup {
    /// Whether it can't be sent as it is.
    pub fn stops(&self) -> bool {
        !self.missing.is_empty() || self.problems.iter().any(DraftProblem::stops)
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
    examine(app, who, &content, &original, &words, &channel).await
}

/// Refuses what couldn't be sent as it is: said before, not after.
pub(crate) async fn sendable(
    app: &App,
    _held: &mut Tx,
    who: &Acting,
    variant: &Variant,
    original: &Original,
    channel: &Channel,
) -> Result<()> {
    let words = words(app, who, original).await?;
    let found = examine(app, who, &variant.content, original, &words, channel).await?;
    if !found.stops() {
        return Ok(());
    }
    Err(
        Problem::new(ProblemKind::Invalid, "variant-not-ready").with_extra(json!({
            "problems": found.problems,
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
    let connector = channel
        .network
        .and_then(|network| app.outgoing.connectors.on(network));
    let facts = channel.facts();
    let capabilities = connector.map_or_else(by_hand, |connector| connector.capabilities(facts));
    let described = describe(app, &who.workspace, content, original, words, &capabilities).await?;
    let problems = match connector {
        Some(connector) => connector.check(facts, &described.draft),
        None => parvis_connectors::against(&capabilities, &described.draft),
    };
    let measured = capabilities.limits.text.iter().map(|limit| Measured {
        measure: limit.measure,
        measured: count(&content.text, limit.measure) as u64,
        limit: u64::from(limit.max),
    });
    Ok(Checkup {
        problems,
        measured: measured.collect(),
        missing: described.missing,
    })
}

/// A place where somebody publishes by hand takes whatever they can carry there.
pub(super) fn by_hand() -> Capabilities {
    Capabilities {
        abilities: &[],
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
        },
        idempotency: Idempotency::None,
        look_up: LookUp::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_domain::{DraftPlace, DraftProblemCode};

    #[test]
    fn a_missing_picture_stops_a_piece_and_a_missing_description_of_one_doesnt() {
        let mut found = Checkup {
            problems: vec![DraftProblem::new(
                DraftProblemCode::AlternativeMissing,
                DraftPlace::Alternative(0),
            )],
            measured: Vec::new(),
            missing: Vec::new(),
        };
        assert!(!found.stops());
        found.missing.push(MediaId::from_uuid(uuid::Uuid::from_u128(1)));
        assert!(found.stops());
    }
}
