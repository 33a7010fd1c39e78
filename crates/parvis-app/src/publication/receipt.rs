use super::show::{PublicationView, view};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{
    Action, Attempt, Delivery, DeliveryPart, PublicationId, PublicationPart, PublicationText, Ruling, UserId,
    VariantRevision,
};
use parvis_store::publication::Event;
use parvis_store::{delivery, publication, ruling, user, variant};

/// The full story of a publication.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// Where it stands.
    pub view: PublicationView,
    /// What was frozen for it.
    pub revision: VariantRevision,
    /// The policy's answer it rests on.
    pub ruling: Ruling,
    /// Each change of its state, from the first.
    pub events: Vec<Event>,
    /// Everything that was set in motion for it, in order.
    pub deliveries: Vec<DeliveryStory>,
    /// What stands or stood for each of its parts, in order.
    pub parts: Vec<PublicationPart>,
    /// What stood there, from when to when.
    pub texts: Vec<(PublicationText, VariantRevision)>,
    /// What the people in it are called.
    pub names: Vec<(UserId, String)>,
}

/// One outgoing effect with all its tries.
#[derive(Clone, Debug)]
pub struct DeliveryStory {
    /// Itself.
    pub delivery: Delivery,
    /// Its pieces that have a key.
    pub parts: Vec<DeliveryPart>,
    /// Its tries, each with its steps.
    pub attempts: Vec<Attempt>,
}

/// Tells everything that happened to a publication.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn receipt(app: &App, who: &Acting, id: PublicationId) -> Result<Receipt> {
    app.allowed_here(who, Action::PublicationRead)?;
    let (store, place) = (&app.store, who.place());
    let found = publication::by_id(store, place, id).await?;
    let found = found.ok_or(Problem::not_found("publication"))?;
    let revision = variant::revision(store, place, found.revision_id).await?;
    let ruling = ruling::by_id(store, place, found.ruling_id).await?;
    let missing = || Problem::internal("a publication without its revision or its ruling");
    let events = publication::events(store, place, id).await?;
    let mut people: Vec<UserId> = events.iter().filter_map(|event| event.by).collect();
    people.push(found.created_by);
    people.sort_unstable();
    people.dedup();
    let mut deliveries = Vec::new();
    for delivery in delivery::of_subject(store, place, id.uuid()).await? {
        deliveries.push(DeliveryStory {
            parts: delivery::parts(store, place, delivery.id).await?,
            attempts: delivery::attempts(store, place, delivery.id).await?,
            delivery,
        });
    }
    let mut texts = Vec::new();
    for text in publication::texts(store, place, id).await? {
        let stood = variant::revision(store, place, text.revision_id).await?;
        texts.push((text, stood.ok_or_else(missing)?));
    }
    Ok(Receipt {
        parts: publication::parts(store, place, id).await?,
        texts,
        view: view(app, place, found).await?,
        revision: revision.ok_or_else(missing)?,
        ruling: ruling.ok_or_else(missing)?,
        events,
        deliveries,
        names: user::names(store, &people).await?,
    })
}
