use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Channel, Delivery, DeliveryId, Publication, PublicationId, WorkspaceId};
use parvis_store::{channel, delivery, publication};

/// A publication with what one needs to say where it stands.
#[derive(Clone, Debug)]
pub struct PublicationView {
    /// Itself.
    pub publication: Publication,
    /// Where.
    pub channel: Channel,
    /// What its original is called at present; empty for a note.
    pub title: String,
    /// The delivery that places it: when it is tried next, and why it wasn't done before.
    pub delivery: Option<Delivery>,
    /// The delivery that removes it.
    pub withdrawal: Option<Delivery>,
    /// The delivery that corrects it.
    pub correction: Option<Delivery>,
    /// How many of its parts stand there.
    pub parts_out: u32,
}

/// One publication. Cheap: it is asked for again and again while something is under way.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn show(app: &App, who: &Acting, id: PublicationId) -> Result<PublicationView> {
    app.allowed_here(who, Action::PublicationRead)?;
    let found = publication::by_id(&app.store, who.place(), id).await?;
    view(app, who.place(), found.ok_or(Problem::not_found("publication"))?).await
}

pub(super) async fn view(app: &App, place: WorkspaceId, publication: Publication) -> Result<PublicationView> {
    let store = &app.store;
    let channel = channel::by_id(store, place, publication.channel_id).await?;
    let titles = publication::titles(store, place, &[publication.original_id]).await?;
    let out = publication::out(store, place, &[publication.id]).await?;
    Ok(PublicationView {
        channel: channel.ok_or_else(|| Problem::internal("a publication without its channel"))?,
        title: titles
            .into_iter()
            .next()
            .map(|(_, title)| title)
            .unwrap_or_default(),
        delivery: delivery_of(app, place, publication.delivery_id).await?,
        withdrawal: delivery_of(app, place, publication.withdrawal_id).await?,
        correction: delivery_of(app, place, publication.correction_id).await?,
        parts_out: out.first().map_or(0, |(_, out)| *out),
        publication,
    })
}

pub(super) async fn delivery_of(
    app: &App,
    place: WorkspaceId,
    id: Option<DeliveryId>,
) -> Result<Option<Delivery>> {
    match id {
        Some(id) => Ok(delivery::by_id(&app.store, place, id).await?),
        None => Ok(None),
    }
}
