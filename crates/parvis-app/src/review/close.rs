use super::show::agenda;
use super::{Shown, open, show};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Review, ReviewId};
use parvis_store::review;
use serde_json::json;

/// Closes the minutes: the agenda stays as it is now, nothing is written any more, and the next review is planned if it is
/// a regular one. Closing twice is no fault.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn close(app: &App, who: &Acting, id: ReviewId) -> Result<Shown> {
    app.allowed_here(who, Action::ReviewHold)?;
    let known = review::by_id(&app.store, who.place(), id).await?;
    let known = known.ok_or(Problem::not_found("review"))?;
    if known.closed_at.is_some() {
        return show(app, who, id).await;
    }
    let mut items = agenda(app, who, &known).await?.items;

    let mut tx = app.begin().await?;
    let mut found = open(&mut tx, who.place(), id).await?;
    // What was written since the agenda was read isn't written over.
    let kept = review::items(&mut tx, who.place(), id).await?;
    for item in &mut items {
        if let Some(kept) = kept.iter().find(|kept| kept.key() == item.key()) {
            item.minutes.clone_from(&kept.minutes);
            item.version = kept.version;
        }
    }
    for (item, position) in items.iter().zip(0..) {
        review::keep_item(&mut tx, who.place(), id, position, item).await?;
    }
    let next = next(app, who, &found);
    if let Some(next) = &next {
        review::insert(&mut tx, who.place(), next).await?;
    }
    found.closed_at = Some(app.now());
    found.closed_by = Some(who.user.id);
    found.followed_by = next.as_ref().map(|next| next.id);
    found.version += 1;
    review::update(&mut tx, who.place(), &found).await?;
    let detail = json!({
        "closed": true,
        "planned_on": found.planned_on.to_string(),
        "items": items.len(),
        "next": next.as_ref().map(|next| next.planned_on.to_string()),
    });
    app.trace(&mut tx, who, Action::ReviewHold, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    show(app, who, id).await
}

fn next(app: &App, who: &Acting, closed: &Review) -> Option<Review> {
    Some(Review {
        id: ReviewId::next(app.clock.as_ref(), app.dice.as_ref()),
        planned_on: closed.next_day()?,
        minutes: String::new(),
        version: 1,
        created_at: app.now(),
        created_by: who.user.id,
        closed_at: None,
        closed_by: None,
        followed_by: None,
        ..closed.clone()
    })
}
