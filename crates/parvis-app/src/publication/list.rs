use super::show::{PublicationView, delivery_of};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, ChannelId, Cursor, OriginalId, Page, PublicationId, PublicationState};
use parvis_store::publication::Filter;
use parvis_store::{channel, publication};

/// Which publications a list shows.
#[derive(Clone, Debug, Default)]
pub struct PublicationQuery {
    /// In this state only.
    pub state: Option<PublicationState>,
    /// Of this original only.
    pub original: Option<OriginalId>,
    /// On this channel only.
    pub channel: Option<ChannelId>,
}

/// Publications, the latest due first, a page at a time.
///
/// # Errors
/// `denied`.
pub async fn list(
    app: &App,
    who: &Acting,
    query: &PublicationQuery,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<PublicationView>> {
    app.allowed_here(who, Action::PublicationRead)?;
    let (store, place) = (&app.store, who.place());
    let filter = Filter {
        state: query.state,
        original: query.original,
        channel: query.channel,
    };
    let page = publication::list(store, place, &filter, after, size).await?;
    let channels = channel::list(store, place).await?;
    let originals: Vec<OriginalId> = page.items.iter().map(|item| item.original_id).collect();
    let titles = publication::titles(store, place, &originals).await?;
    let ids: Vec<PublicationId> = page.items.iter().map(|item| item.id).collect();
    let out = publication::out(store, place, &ids).await?;
    let mut views = Vec::with_capacity(page.items.len());
    for publication in page.items {
        let channel = channels
            .iter()
            .find(|channel| channel.id == publication.channel_id);
        let title = titles
            .iter()
            .find(|(original, _)| *original == publication.original_id);
        views.push(PublicationView {
            channel: channel
                .cloned()
                .ok_or_else(|| Problem::internal("a publication without its channel"))?,
            title: title.map(|(_, title)| title.clone()).unwrap_or_default(),
            delivery: delivery_of(app, place, publication.delivery_id).await?,
            withdrawal: delivery_of(app, place, publication.withdrawal_id).await?,
            correction: delivery_of(app, place, publication.correction_id).await?,
            parts_out: out
                .iter()
                .find(|(id, _)| *id == publication.id)
                .map_or(0, |(_, out)| *out),
            publication,
        });
    }
    Ok(Page {
        items: views,
        next: page.next,
    })
}
