use super::cause::Cause;
use crate::{App, Result, home};
use parvis_domain::{NoticeAbout, NoticeKind, Role, Timestamp, WorkspaceId};
use parvis_store::{channel, membership, remote_original};
use std::time::Duration;

/// That an article is gone is news for so long, unless it is back before.
const NEWS: Duration = Duration::from_hours(14 * 24);
/// No more than this is told; the list of originals tells the rest.
const MOST: u32 = 50;

/// Articles that aren't any more where the home is: for the leads, and for whoever answers for the blog. What was placed
/// leads nowhere now, and what was planned is held.
pub(super) async fn find(app: &App, place: WorkspaceId, now: Timestamp) -> Result<Vec<Cause>> {
    let Some(there) = parvis_store::home::of_workspace(&app.store, place).await? else {
        return Ok(Vec::new());
    };
    let Some(source) = home::source(&there) else {
        return Ok(Vec::new());
    };
    let gone = remote_original::gone_since(&app.store, place, &source, now.minus(NEWS), MOST).await?;
    if gone.is_empty() {
        return Ok(Vec::new());
    }
    let weighed = match there.channel {
        Some(id) => channel::by_id(&app.store, place, id).await?,
        None => None,
    };
    let keeper = weighed.and_then(|blog| blog.purpose.keeper);
    let members = membership::list(&app.store, place).await?;
    let leads = members.iter().filter(|member| member.role == Role::Lead);
    let concerns: Vec<_> = leads.map(|lead| lead.user_id).chain(keeper).collect();
    let title = there.elsewhere.map(|it| it.title).unwrap_or_default();
    let causes = gone.into_iter().map(|gone| Cause {
        kind: NoticeKind::OriginalGone,
        noun: "original",
        noun_id: gone.original.uuid(),
        about: NoticeAbout {
            title: gone.title,
            channel: title.clone(),
            original_id: Some(gone.original.uuid()),
            ..NoticeAbout::default()
        },
        since: gone.since,
        concerns: concerns.clone(),
        action: None,
    });
    Ok(causes.collect())
}
