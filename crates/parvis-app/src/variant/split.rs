use super::MOST_TEXT;
use super::check::capabilities;
use crate::campaign_parameter::Carrier;
use crate::{Acting, App, Checked, Fault, Problem, Result};
use parvis_domain::{Action, ChannelId, Numbering, OriginalId, VariantLinks};
use parvis_store::{channel, original};
use parvis_text::thread;

/// A text to split.
#[derive(Clone, Debug)]
pub struct SplitInput {
    /// For which channel.
    pub channel: ChannelId,
    /// At most 20,000 characters.
    pub text: String,
    /// Room is left for each part's number.
    pub numbering: Numbering,
    /// The original it is a variant of: room is left for what its links carry.
    pub original: Option<OriginalId>,
    /// What the variant says of its links.
    pub links: VariantLinks,
}

/// Splits a text into parts that a channel takes, each with room for its number and for what its links carry. Nobody's
/// text is split without asking.
///
/// # Errors
/// `invalid`; `not-found`; `denied`.
pub async fn split(app: &App, who: &Acting, input: &SplitInput) -> Result<Vec<String>> {
    app.allowed_here(who, Action::VariantRead)?;
    let text = input.text.as_str();
    let mut checked = Checked::new();
    if text.chars().count() > MOST_TEXT {
        checked.fault(Fault::new("text", "too-long").with("most", MOST_TEXT));
    }
    let campaign = input.links.campaign.as_deref().unwrap_or_default();
    checked.optional_line("links.campaign", campaign, crate::campaign_parameter::MOST);
    checked.done()?;
    let channel = channel::by_id(&app.store, who.place(), input.channel).await?;
    let channel = channel.ok_or(Problem::not_found("channel"))?;
    let limits = capabilities(app, &channel).limits.text;
    let Some(original) = input.original else {
        let parts = thread::split(text, &limits, input.numbering);
        return Ok(parts.into_iter().map(|range| text[range].to_owned()).collect());
    };
    let original = original::by_id(&app.store, who.place(), original).await?;
    let original = original.ok_or(Problem::not_found("original"))?;
    let carrier = Carrier::of(app, who.place(), &original, &channel).await?;
    // Split as it is sent, so that each part keeps within the limits with all that its links carry.
    let carried = carrier.text(text, &carrier.parameters(&input.links));
    let parts = thread::split(&carried.text, &limits, input.numbering).into_iter();
    let origins = parts.map(|range| carried.origin(range.start)..carried.origin(range.end));
    Ok(origins.map(|range| text[range].to_owned()).collect())
}
