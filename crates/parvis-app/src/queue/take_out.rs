use super::{QueueView, show};
use crate::{Acting, App, Problem, Result, publication};
use parvis_domain::{Action, ChannelId, PublicationId};
use parvis_store::queue;

/// Takes something out of a queue: the publication is given up, its variant stays. The others stay where they are until
/// the queue is laid out anew. What isn't there any more is no fault.
///
/// # Errors
/// `publication-state` when it may be out already; `not-found`; `denied`.
pub async fn take_out(app: &App, who: &Acting, id: ChannelId, which: PublicationId) -> Result<QueueView> {
    app.allowed_here(who, Action::QueueManage)?;
    let found = parvis_store::publication::by_id(&app.store, who.place(), which).await?;
    if found.is_none_or(|publication| publication.channel_id != id) {
        return Err(Problem::not_found("publication"));
    }
    if queue::waiting(&app.store, who.place(), id)
        .await?
        .contains(&which)
    {
        publication::cancel(app, who, which).await?;
    }
    show(app, who, id).await
}
