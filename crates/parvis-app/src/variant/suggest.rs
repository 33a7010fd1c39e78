use super::check::{capabilities, words};
use crate::campaign_parameter::Carrier;
use crate::outbox::address;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, ChannelId, Language, OriginalId, VariantLinks};
use parvis_store::{channel, original, workspace};
use parvis_text::campaign_parameter::on_address;
use parvis_text::{Material, markdown::plain};

/// A first text for a channel, from the original's own words. Nobody gets one without asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The text, within what the channel takes.
    pub text: String,
    /// The language it is in.
    pub language: Language,
    /// Whether a card leads to the original, instead of the address in the text.
    pub link_card: bool,
}

/// Suggests a first text for a channel.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn suggest(app: &App, who: &Acting, of: OriginalId, channel_id: ChannelId) -> Result<Suggestion> {
    app.allowed_here(who, Action::VariantEdit)?;
    let (store, place) = (&app.store, who.place());
    let original = original::by_id(store, place, of).await?;
    let original = original.ok_or(Problem::not_found("original"))?;
    let channel = channel::by_id(store, place, channel_id).await?;
    let channel = channel.ok_or(Problem::not_found("channel"))?;
    let limits = capabilities(app, &channel).limits;
    let link_card = !channel.is_declared() && limits.link_card.is_some();
    let home = workspace::by_id(store, place).await?;
    let home = home.ok_or_else(|| Problem::internal("a member of no workspace"))?;
    let link = address(app, &home, &original).await?;
    // Suggested with what the link carries, so that there is room for it; it is written without.
    let carrier = Carrier::of(app, place, &original, &channel).await?;
    let sent = on_address(&link, &carrier.parameters(&VariantLinks::default()));
    let words = words(app, who, &original).await?;
    let text = plain(&words.body).map_err(|error| Problem::internal(error.to_string()))?;
    let material = Material {
        title: Some(words.title.as_str()).filter(|title| !title.is_empty()),
        summary: Some(words.summary.as_str()).filter(|summary| !summary.is_empty()),
        text: &text,
        link: (!link_card).then_some(sent.as_str()),
    };
    Ok(Suggestion {
        text: parvis_text::suggest(&material, &limits.text).replace(&sent, &link),
        language: original.language,
        link_card,
    })
}
