use super::freeze::freeze;
use super::locked;
use super::place::{around, open_channel};
use super::show::{PublicationView, view};
use super::withdraw::{can, withdraw_in};
use crate::campaign_parameter::carried;
use crate::observation::TalkCounts;
use crate::outbox::{EditPayload, New, enqueue};
use crate::variant::{capabilities, same_version, sendable};
use crate::{Acting, App, Problem, Result, observation};
use parvis_domain::{
    Ability, Action, Channel, Deed, Delivery, DeliveryKind, DeliveryState, Original, Publication,
    PublicationId, Ruling, Variant, VariantContent, deeds, reorders,
};
use parvis_store::{Db, Tx, channel, delivery, original, publication, variant};
use serde_json::json;

/// How what stands can become what the variant says now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It says the same: there is nothing to do.
    Nothing,
    /// The network changes what stands.
    Edit,
    /// It is withdrawn and published anew: the network can't change it, or words would change their place.
    Anew,
    /// Somebody has to, there.
    ByHand,
}

/// What publishing a correction would do.
#[derive(Clone, Debug)]
pub struct Correction {
    /// How.
    pub way: Way,
    /// What would be done, in order; empty unless the way is [`Way::Edit`].
    pub deeds: Vec<Deed>,
    /// Whether words would change their place: that can't be edited.
    pub reorders: bool,
    /// The version of the variant that was looked at.
    pub version: i64,
    /// What stands there now, and what would.
    pub texts: (VariantContent, VariantContent),
    /// What the network counted last: lost when it is published anew.
    pub counts: TalkCounts,
}

/// Says what publishing a correction would do, and what it would cost.
///
/// # Errors
/// `publication-state` unless it is out; `not-found`; `denied`.
pub async fn correction(app: &App, who: &Acting, id: PublicationId) -> Result<Correction> {
    app.allowed_here(who, Action::PublicationRead)?;
    let (store, place) = (&app.store, who.place());
    let found = publication::by_id(store, place, id).await?;
    let found = found.ok_or(Problem::not_found("publication"))?;
    let of = variant::by_id(store, place, found.variant_id).await?;
    let channel = channel::by_id(store, place, found.channel_id).await?;
    let missing = || Problem::internal("a publication without its variant or its channel");
    let (of, channel) = (of.ok_or_else(missing)?, channel.ok_or_else(missing)?);
    let weighed = weigh(app, store, who, &found, &of, &channel).await?;
    let counts = observation::of_publications(app, who, &[id]).await?;
    Ok(Correction {
        way: weighed.way,
        deeds: weighed.deeds,
        reorders: weighed.reorders,
        version: of.version,
        texts: (weighed.stands, weighed.would),
        counts: counts
            .into_iter()
            .next()
            .map(|(_, counts)| counts)
            .unwrap_or_default(),
    })
}

/// What somebody says when they publish a correction.
#[derive(Clone, Copy, Debug, Default)]
pub struct Correct {
    /// The version of the variant that was seen; without one, whatever is there is meant.
    pub version: Option<i64>,
    /// That it may be withdrawn and published anew, with all that is lost by that.
    pub anew: bool,
}

/// Publishes the variant's present text in the place of what stands: by editing what changed where the network can, else,
/// if `anew` was said, by withdrawing it and publishing it anew as one deed.
///
/// # Errors
/// `publication-state`; `publication-busy` while it is being corrected or withdrawn; `correction-nothing`;
/// `correction-anew` when that is the only way and wasn't said; `correction-reorders` likewise; `correction-by-hand`;
/// `variant-moved-on`; `variant-not-ready`; `original-not-before-readers`; `channel-disconnected`, `channel-cut-off`;
/// `not-found`; `denied`.
pub async fn correct(app: &App, who: &Acting, id: PublicationId, given: Correct) -> Result<PublicationView> {
    let ruling = app.allowed_here(who, Action::PublicationCorrect)?;

    let mut tx = app.begin().await?;
    let (mut publication, _) = locked(&mut tx, who.place(), id).await?;
    publication
        .clone()
        .correct((publication.revision_id, publication.parts))?;
    not_busy(&mut tx, who, &publication).await?;
    let of = variant::for_update(&mut tx, who.place(), publication.variant_id).await?;
    let of = of.ok_or_else(|| Problem::internal("a publication without its variant"))?;
    same_version(&of, given.version)?;
    let (original, channel) = around(&mut tx, who, &of).await?;
    open_channel(&channel)?;
    if !original.is_live() {
        return Err(Problem::conflict("original-not-before-readers"));
    }
    if let Some(unsettled) = unsettled(&mut tx, who, &publication).await? {
        take_up(app, &mut tx, unsettled).await?;
    } else {
        let weighed = weigh(app, &mut tx, who, &publication, &of, &channel).await?;
        let around = (&original, &channel);
        match weighed.way {
            Way::Nothing => return Err(Problem::conflict("correction-nothing")),
            Way::ByHand => {
                return Err(Problem::conflict("correction-by-hand").with("name", channel.name.as_str()));
            }
            Way::Anew if !given.anew && weighed.reorders => {
                return Err(Problem::conflict("correction-reorders"));
            }
            Way::Anew if !given.anew => {
                return Err(Problem::conflict("correction-anew").with("name", channel.name.as_str()));
            }
            Way::Anew => replace(app, &mut tx, who, &mut publication, &of, around, &ruling).await?,
            Way::Edit => edit(app, &mut tx, who, &mut publication, &of, around, &ruling).await?,
        }
    }
    let detail = json!({ "variant_version": of.version, "anew": given.anew });
    app.trace(&mut tx, who, Action::PublicationCorrect, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    app.bell.notify_one();
    view(app, who.place(), publication).await
}

struct Weighed {
    way: Way,
    deeds: Vec<Deed>,
    reorders: bool,
    stands: VariantContent,
    would: VariantContent,
}

async fn weigh(
    app: &App,
    db: impl Into<Db<'_>>,
    who: &Acting,
    publication: &Publication,
    of: &Variant,
    channel: &Channel,
) -> Result<Weighed> {
    publication
        .clone()
        .correct((publication.revision_id, publication.parts))?;
    let (place, mut db) = (who.place(), db.into());
    let gone = || Problem::internal("a part of a state that nobody kept");
    let frozen = variant::revision(db.again(), place, publication.revision_id).await?;
    let stands = frozen.ok_or_else(gone)?.content;
    let mut shown = Vec::new();
    for part in publication::standing(db.again(), place, publication.id).await? {
        let frozen = variant::revision(db.again(), place, part.revision_id).await?;
        shown.push(frozen.ok_or_else(gone)?.content);
    }
    let shown: Vec<&VariantContent> = shown.iter().collect();
    let original = original::by_id(db, place, of.original_id).await?;
    let original = original.ok_or_else(gone)?;
    let would = carried(app, place, &of.content, &original, channel).await?;
    let deeds = deeds(Some(&would), &shown);
    let reorders = reorders(&stands, &would);
    let edits = deeds.iter().any(|deed| matches!(deed, Deed::Edit(_)));
    let offered = capabilities(app, channel);
    let way = if deeds.is_empty() {
        Way::Nothing
    } else if channel.is_declared() || shown.is_empty() {
        Way::ByHand
    } else if !reorders && (!edits || offered.can(Ability::Edit)) {
        Way::Edit
    } else if can(app, channel) {
        Way::Anew
    } else {
        Way::ByHand
    };
    Ok(Weighed {
        deeds: if way == Way::Edit { deeds } else { Vec::new() },
        way,
        reorders,
        stands,
        would,
    })
}

/// Nobody corrects what is being corrected or removed.
async fn not_busy(tx: &mut Tx, who: &Acting, publication: &Publication) -> Result<()> {
    for id in [publication.withdrawal_id, publication.correction_id]
        .into_iter()
        .flatten()
    {
        let under_way = delivery::by_id(&mut *tx, who.place(), id).await?;
        if under_way.is_some_and(|delivery| !delivery.state.is_over()) {
            return Err(Problem::conflict("publication-busy"));
        }
    }
    Ok(())
}

/// A correction that was given up with its outcome unknown: it is settled before anything else is corrected.
async fn unsettled(tx: &mut Tx, who: &Acting, publication: &Publication) -> Result<Option<Delivery>> {
    let Some(id) = publication.correction_id else {
        return Ok(None);
    };
    let given_up = delivery::for_update(tx, who.place(), id).await?;
    Ok(given_up.filter(|delivery| delivery.state == DeliveryState::Discarded && delivery.uncertain))
}

async fn take_up(app: &App, tx: &mut Tx, mut given_up: Delivery) -> Result<()> {
    given_up.revive(app.now())?;
    delivery::update(tx, &given_up).await?;
    Ok(())
}

async fn edit(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    publication: &mut Publication,
    of: &Variant,
    (original, channel): (&Original, &Channel),
    ruling: &Ruling,
) -> Result<()> {
    let sent = sendable(app, &mut *tx, who, of, original, channel).await?;
    let (revision, _) = freeze(app, &mut *tx, who, of, sent).await?;
    publication.ruling_id = app.keep_ruling(&mut *tx, who, ruling).await?;
    let payload = serde_json::to_string(&EditPayload { revision }).map_err(Problem::internal)?;
    let new = New {
        kind: DeliveryKind::Edit,
        subject: publication.id.uuid(),
        channel: publication.channel_id,
        payload: &payload,
        run_at: app.now(),
    };
    publication.correction_id = Some(enqueue(app, &mut *tx, who.place(), &new).await?);
    publication::update(tx, who.place(), publication).await?;
    Ok(())
}

/// One deed of two halves: what is to follow is written with the removal, and made by the transaction that keeps its end.
async fn replace(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    publication: &mut Publication,
    of: &Variant,
    (original, channel): (&Original, &Channel),
    ruling: &Ruling,
) -> Result<()> {
    let sent = sendable(app, &mut *tx, who, of, original, channel).await?;
    let (revision, parts) = freeze(app, &mut *tx, who, of, sent).await?;
    let anew = super::withdrawing::Anew {
        id: PublicationId::next(app.clock.as_ref(), app.dice.as_ref()),
        revision,
        parts,
        ruling: app.keep_ruling(&mut *tx, who, ruling).await?,
        by: who.user.id,
    };
    withdraw_in(app, tx, who, publication, Some(anew)).await?;
    Ok(())
}
