use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Weighing, WeighingId};
use parvis_store::weighing as weighings;

/// One answer as it was given, with everything it was worked out from.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn weighing(app: &App, who: &Acting, id: WeighingId) -> Result<Weighing> {
    app.allowed_here(who, Action::FitRead)?;
    let found = weighings::by_id(&app.store, who.place(), id).await?;
    found.ok_or(Problem::not_found("weighing"))
}
