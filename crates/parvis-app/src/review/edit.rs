use super::{ReviewInput, Shown, open, show};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, ReviewId};
use parvis_store::review;
use serde_json::json;

/// Says anew when a review is held and who comes.
///
/// # Errors
/// `not-found`; `review-closed`; `changed-meanwhile` with its version in `extra`; `invalid`; `denied`.
pub async fn edit(app: &App, who: &Acting, id: ReviewId, version: i64, input: &ReviewInput) -> Result<Shown> {
    app.allowed_here(who, Action::ReviewHold)?;
    let checked = input.checked(app, who).await?;
    let mut tx = app.begin().await?;
    let mut found = open(&mut tx, who.place(), id).await?;
    if found.version != version {
        let extra = json!({ "version": found.version });
        return Err(Problem::conflict("changed-meanwhile").with_extra(extra));
    }
    let before = found.planned_on;
    found.planned_on = checked.planned_on;
    found.rhythm = input.rhythm;
    found.attendees = checked.attendees;
    found.guests = checked.guests;
    found.version += 1;
    review::update(&mut tx, who.place(), &found).await?;
    let detail = json!({
        "before": { "planned_on": before.to_string() },
        "after": { "planned_on": found.planned_on.to_string(), "rhythm": found.rhythm },
    });
    app.trace(&mut tx, who, Action::ReviewHold, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    show(app, who, id).await
}
