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
    /// How much is due by it; told of the next ones that aren't closed.
    pub due: Option<HowMuch>,
    /// How much came of it.
    pub outcomes: usize,
}

/// How much is due by a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HowMuch {
    /// Points to speak about, those that don't fit on the agenda too.
    pub points: usize,
    /// Things, by what brings them, in the agenda's order. One point may stand for many.
    pub by_source: Vec<(ReviewSource, usize)>,
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
            due = Some(how_much(&agenda(app, who, &review).await?));
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

fn how_much(due: &Due) -> HowMuch {
    let mut by_source: Vec<(ReviewSource, usize)> = Vec::new();
    let more = due.more.iter().map(|(source, count)| (*source, *count as usize));
    let points = due.items.len() + more.clone().map(|(_, count)| count).sum::<usize>();
    let items = due
        .items
        .iter()
        .map(|item| (item.source, item.count.unwrap_or(1) as usize));
    for (source, count) in items.chain(more) {
        match by_source.iter_mut().find(|(known, _)| *known == source) {
            Some((_, known)) => *known += count,
            None => by_source.push((source, count)),
        }
    }
    HowMuch { points, by_source }
}
