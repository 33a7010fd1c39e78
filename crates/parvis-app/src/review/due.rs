use crate::{App, Result};
use jiff::civil::Date;
use parvis_domain::{ReviewItem, ReviewSource, Timestamp, WorkspaceId};
use parvis_store::review;
use std::time::Duration;

/// Pieces older than that are no longer asked about: nobody remembers how long they took.
const REMEMBERED: Duration = Duration::from_hours(92 * 24);

/// What is due at the end of a day, in the order of the agenda.
pub(super) async fn due(app: &App, place: WorkspaceId, on: Date, end: Timestamp) -> Result<Vec<ReviewItem>> {
    let store = &app.store;
    let mut agenda = review::unanswered(store, place, end).await?;
    agenda.extend(review::decisions(store, place, end).await?);
    agenda.extend(review::to_judge(store, place, end).await?);
    agenda.extend(review::trials(store, place, end).await?);
    agenda.extend(review::fits(store, place, on).await?);
    agenda.extend(review::channels(store, place, on).await?);
    agenda.extend(review::alarms(store, place).await?);
    agenda.extend(review::proposals(store, place).await?);
    let count = review::without_costs(store, place, app.now().minus(REMEMBERED)).await?;
    if count > 0 {
        agenda.push(ReviewItem {
            source: ReviewSource::Costs,
            noun: None,
            title: String::new(),
            since: None,
            count: Some(count),
            minutes: String::new(),
            version: 0,
        });
    }
    Ok(agenda)
}
