use super::came::{Came, came};
use super::due::{Due, due};
use crate::{Acting, App, Problem, Result, day};
use parvis_domain::{Action, Review, ReviewId, ReviewItem, ReviewSource};
use parvis_store::review;

/// A review with its agenda and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The review.
    pub review: Review,
    /// Its agenda: what is due by its day, and what was spoken about; as it was, once it is closed.
    pub items: Vec<ReviewItem>,
    /// How many more are due of a source than stand on the agenda, where there are more; none once it is closed.
    pub more: Vec<(ReviewSource, u32)>,
    /// What came of it.
    pub outcomes: Vec<Came>,
}

/// Shows a review.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn show(app: &App, who: &Acting, id: ReviewId) -> Result<Shown> {
    app.allowed_here(who, Action::ReviewRead)?;
    let (store, place) = (&app.store, who.place());
    let found = review::by_id(store, place, id).await?;
    let found = found.ok_or(Problem::not_found("review"))?;
    let Due { items, more } = agenda(app, who, &found).await?;
    Ok(Shown {
        items,
        more,
        outcomes: came(store, place, id).await?,
        review: found,
    })
}

/// The agenda as it stands now: what was written about something stays with it, and on the agenda, when it is no longer
/// due.
pub(super) async fn agenda(app: &App, who: &Acting, of: &Review) -> Result<Due> {
    let mut kept = review::items(&app.store, who.place(), of.id).await?;
    if of.closed_at.is_some() {
        return Ok(Due {
            items: kept,
            more: Vec::new(),
        });
    }
    let zone = who.workspace.zone.as_str();
    // A meeting that was put off is about what is due when it is held.
    let today = day::today(zone, app.now());
    let on = of.planned_on.max(today);
    let end = day::end_of(on, zone).unwrap_or_else(|| app.now());
    let mut due = due(app, who, on, end).await?;
    for item in &mut due.items {
        if let Some(at) = kept.iter().position(|one| one.key() == item.key()) {
            let written = kept.remove(at);
            item.minutes = written.minutes;
            item.version = written.version;
        }
    }
    due.items.extend(kept);
    due.items.sort_by_key(|item| item.source);
    Ok(due)
}
