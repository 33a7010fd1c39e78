use super::due::Due;
use super::show::agenda;
use crate::{Acting, App, Result};
use parvis_domain::{Action, Review, ReviewSource};
use parvis_store::review;

/// A review in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The review.
    pub review: Review,
    /// How much is on its agenda, by what brought it there, in the agenda's order; told of the next ones that aren't
    /// closed.
    pub due: Option<Vec<(ReviewSource, usize)>>,
    /// How much came of it.
    pub outcomes: usize,
}

/// The reviews, the last day first.
///
/// # Errors
/// `denied`.
pub async fn list(app: &App, who: &Acting) -> Result<Vec<Listed>> {
    app.allowed_here(who, Action::ReviewRead)?;
    let mut listed = Vec::new();
    // What is due is the same for all that are open, but for their days: a few are looked at, no more.
    let mut looked = 0;
    let outcomes = review::outcome_counts(&app.store, who.place()).await?;
    for review in review::list(&app.store, who.place()).await?.into_iter().rev() {
        let mut due = None;
        if review.closed_at.is_none() && looked < 3 {
            looked += 1;
            due = Some(by_source(&agenda(app, who, &review).await?));
        }
        let outcomes = outcomes.get(&review.id).copied().unwrap_or_default();
        listed.push(Listed {
            review,
            due,
            outcomes,
        });
    }
    listed.reverse();
    Ok(listed)
}

fn by_source(due: &Due) -> Vec<(ReviewSource, usize)> {
    let mut counts: Vec<(ReviewSource, usize)> = Vec::new();
    let more = due.more.iter().map(|(source, count)| (*source, *count as usize));
    for (source, count) in due.items.iter().map(|item| (item.source, 1)).chain(more) {
        match counts.iter_mut().find(|(known, _)| *known == source) {
            Some((_, known)) => *known += count,
            None => counts.push((source, count)),
        }
    }
    counts
}
