use super::gather::gather;
use super::{FitPlace, FitSaid};
use crate::{Acting, App, Checked, Result};
use parvis_domain::{Action, FitInputs, FitReasoning};

/// Says where the rules lead, without keeping anything.
///
/// # Errors
/// `not-found`; `invalid`; `denied`.
pub async fn work_out(
    app: &App,
    who: &Acting,
    key: &str,
    said: &FitSaid,
) -> Result<(FitInputs, FitReasoning)> {
    app.allowed_here(who, Action::FitRead)?;
    let place = FitPlace::find(app, who, key).await?;
    let mut checked = Checked::new();
    let heard = said.checked(app, who, &place, &mut checked).await?;
    checked.done()?;
    let inputs = gather(app, who, &place, &heard).await?;
    let reasoning = parvis_domain::work_out(&inputs);
    Ok((inputs, reasoning))
}
