use super::cause::Cause;
use crate::{App, Result, day};
use parvis_domain::{NoticeAbout, NoticeKind, WorkspaceId};
use parvis_store::{review, workspace};

/// The reviews of today and tomorrow, for those who come.
pub(super) async fn find(app: &App, place: WorkspaceId) -> Result<Vec<Cause>> {
    let Some(here) = workspace::by_id(&app.store, place).await? else {
        return Ok(Vec::new());
    };
    let today = day::today(&here.zone, app.now());
    let tomorrow = today.tomorrow().unwrap_or(today);
    let near = review::between(&app.store, place, today, tomorrow).await?;
    let cause = |review: parvis_domain::Review| Cause {
        kind: NoticeKind::ReviewNear,
        noun: "review",
        noun_id: review.id.uuid(),
        about: NoticeAbout {
            title: review.planned_on.to_string(),
            ..NoticeAbout::default()
        },
        since: day::start_of(
            review.planned_on.yesterday().unwrap_or(review.planned_on),
            &here.zone,
        )
        .unwrap_or_else(|| app.now()),
        concerns: review.attendees,
        action: None,
    };
    Ok(near.into_iter().map(cause).collect())
}
