use crate::{Acting, App, Result};
use parvis_domain::{Action, Fact, Network};

/// What is known about networks, or about one; what was set aside too. In the order of the networks' words.
///
/// # Errors
/// `denied`.
pub async fn list(app: &App, who: &Acting, network: Option<Network>) -> Result<Vec<Fact>> {
    app.allowed_here(who, Action::FactRead)?;
    let mut facts = super::all(&app.store, who.place()).await?;
    facts.retain(|fact| network.is_none_or(|network| fact.network == network));
    Ok(facts)
}
