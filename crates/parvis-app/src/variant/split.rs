use super::MOST_TEXT;
use super::check::capabilities;
use crate::{Acting, App, Checked, Fault, Problem, Result};
use parvis_domain::{Action, ChannelId, Numbering};
use parvis_store::channel;
use parvis_text::thread;

/// Splits a text into parts that a channel takes, each with room for its number. Nobody's text is split without asking.
///
/// # Errors
/// `invalid`; `not-found`; `denied`.
pub async fn split(
    app: &App,
    who: &Acting,
    there: ChannelId,
    text: &str,
    numbering: Numbering,
) -> Result<Vec<String>> {
    app.allowed_here(who, Action::VariantRead)?;
    let mut checked = Checked::new();
    if text.chars().count() > MOST_TEXT {
        checked.fault(Fault::new("text", "too-long").with("most", MOST_TEXT));
    }
    checked.done()?;
    let channel = channel::by_id(&app.store, who.place(), there).await?;
    let channel = channel.ok_or(Problem::not_found("channel"))?;
    let limits = capabilities(app, &channel).limits.text;
    let parts = thread::split(text, &limits, numbering);
    Ok(parts.into_iter().map(|range| text[range].to_owned()).collect())
}
