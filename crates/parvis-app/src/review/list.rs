use super::show::agenda;
use crate::{Acting, App, Result};
use parvis_domain::{Action, Review};
use parvis_store::review;

/// A review in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The review.
    pub review: Review,
    /// How much is on its agenda; told of the ones that aren't closed.
    pub due: Option<usize>,
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
    for review in review::list(&app.store, who.place()).await? {
        let mut due = None;
        if review.closed_at.is_none() && looked < 3 {
            looked += 1;
            due = Some(agenda(app, who, &review).await?.len());
        }
        listed.push(Listed { review, due });
    }
    Ok(listed)
}
