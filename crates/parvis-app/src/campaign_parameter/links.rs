use super::{CampaignName, Carrier};
use crate::variant::CheckInput;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, CampaignParameter};
use parvis_store::{channel, original, workspace};
use parvis_text::campaign_parameter::{Carriage, on_address};

/// The links of a piece, and what they carry.
#[derive(Clone, Debug)]
pub struct Links {
    /// Whether the channel's links carry anything at all.
    pub active: bool,
    /// What they carry in this piece; nothing where the channel or the variant says so.
    pub parameters: Vec<CampaignParameter>,
    /// What its campaign is called.
    pub name: CampaignName,
    /// Each link in the text, part by part.
    pub links: Vec<PieceLink>,
    /// The address of its card as it is sent, where it has one.
    pub card: Option<String>,
}

/// One link in a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PieceLink {
    /// In which part, from 0.
    pub part: usize,
    /// As it is written.
    pub address: String,
    /// As it is sent.
    pub sent: String,
    /// What became of it; none where nothing is put on any link.
    pub carriage: Option<Carriage>,
}

/// Finds the links of a piece, saved or not, and says what they carry. Asks nobody.
///
/// # Errors
/// `invalid`; `not-found`; `denied`.
pub async fn links(app: &App, who: &Acting, input: &CheckInput) -> Result<Links> {
    app.allowed_here(who, Action::VariantRead)?;
    let (store, place) = (&app.store, who.place());
    let original = original::by_id(store, place, input.original).await?;
    let original = original.ok_or(Problem::not_found("original"))?;
    let channel = channel::by_id(store, place, input.channel).await?;
    let channel = channel.ok_or(Problem::not_found("channel"))?;
    let content = input.content.checked(&original.language)?;
    let carrier = Carrier::of(app, place, &original, &channel).await?;
    let parameters = carrier.parameters(&content.links);
    let mut links = Vec::new();
    for (part, words) in content.parts.iter().enumerate() {
        let carried = carrier.text(&words.text, &parameters);
        links.extend(carried.links.into_iter().map(|link| PieceLink {
            part,
            address: words.text[link.range].to_owned(),
            sent: link.sent,
            carriage: Some(link.carriage).filter(|_| !parameters.is_empty()),
        }));
    }
    let limits = crate::variant::capabilities(app, &channel).limits;
    let card = if content.link_card && limits.link_card.is_some() {
        let home = workspace::by_id(store, place).await?;
        let home = home.ok_or_else(|| Problem::internal("a member of no workspace"))?;
        let address = crate::outbox::address(app, &home, &original).await?;
        Some(on_address(&address, &parameters))
    } else {
        None
    };
    Ok(Links {
        active: carrier.rule().active,
        name: carrier.name(&content.links),
        parameters,
        links,
        card,
    })
}
