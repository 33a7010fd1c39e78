use super::{ReviewInput, Shown, show};
use crate::{Acting, App, Result};
use parvis_domain::{Action, Review, ReviewId};
use parvis_store::review;
use serde_json::json;

/// Plans a review.
///
/// # Errors
/// `invalid`; `denied`.
pub async fn plan(app: &App, who: &Acting, input: &ReviewInput) -> Result<Shown> {
    app.allowed_here(who, Action::ReviewHold)?;
    let checked = input.checked(app, who).await?;
    let planned = Review {
        id: ReviewId::next(app.clock.as_ref(), app.dice.as_ref()),
        planned_on: checked.planned_on,
        rhythm: input.rhythm,
        attendees: checked.attendees,
        guests: checked.guests,
        minutes: String::new(),
        version: 1,
        created_at: app.now(),
        created_by: who.user.id,
        closed_at: None,
        closed_by: None,
        followed_by: None,
    };
    let mut tx = app.begin().await?;
    review::insert(&mut tx, who.place(), &planned).await?;
    let detail = json!({ "planned_on": planned.planned_on.to_string(), "rhythm": planned.rhythm });
    app.trace(&mut tx, who, Action::ReviewHold, planned.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    show(app, who, planned.id).await
}
