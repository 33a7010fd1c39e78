use super::gather::gather;
use super::{FitPlace, FitSaid};
use crate::fact::{Doubted, doubted};
use crate::{Acting, App, Result, fact};
use parvis_domain::{Action, FitInputs, FitReasoning};

/// Whether to be somewhere: what was answered, and where the rules would lead now.
#[derive(Clone, Debug)]
pub struct FitShown {
    /// Where, with what was answered before.
    pub place: FitPlace,
    /// What was said last time, or what the strategy says: what weighing again begins with.
    pub said: FitSaid,
    /// What an answer would be worked out from today.
    pub inputs: FitInputs,
    /// Where the rules lead today.
    pub reasoning: FitReasoning,
    /// Facts on which the newest answer rests, and that aren't as they were.
    pub doubted: Vec<Doubted>,
}

/// Whether to be somewhere.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn show(app: &App, who: &Acting, key: &str) -> Result<FitShown> {
    app.allowed_here(who, Action::FitRead)?;
    let place = FitPlace::find(app, who, key).await?;
    let said = FitSaid::before(app, who, &place).await?;
    let heard = said.heard(app, who, &place).await?;
    let inputs = gather(app, who, &place, &heard).await?;
    let doubted = match place.history.first() {
        Some(newest) => doubted(newest, &fact::all(&app.store, who.place()).await?),
        None => Vec::new(),
    };
    Ok(FitShown {
        reasoning: parvis_domain::work_out(&inputs),
        place,
        said: heard.said,
        inputs,
        doubted,
    })
}
