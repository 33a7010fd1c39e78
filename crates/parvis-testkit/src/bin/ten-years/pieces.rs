use crate::{DAYS, World, clock_at, said};
use parvis_domain::{
    Action, ChannelId, Content, Language, Metric, Observation, ObservationId, Observed, Original, OriginalId,
    OriginalKind, Outcome, Publication, PublicationId, PublicationState, RemoteLink, Revision, RevisionHead,
    RevisionId, RevisionReason, Role, Ruling, RulingId, Timestamp, Variant, VariantContent, VariantId,
    VariantRevision, WorkingCopy,
};
use parvis_store::publication::Event;
use parvis_store::{
    Tx, beginning, observation, original, publication, revision, ruling, slug, variant, working_copy,
};
use std::time::Duration;

/// So often each publication's answers were counted anew.
const READINGS: u64 = 6;

/// Something that stands on a channel.
pub(crate) struct Placed {
    pub(crate) id: PublicationId,
    pub(crate) original: OriginalId,
    pub(crate) channel: ChannelId,
    pub(crate) at: Timestamp,
}

/// Articles, each placed on five channels; on two, where there are very many.
pub(crate) async fn place(world: &World, channels: &[ChannelId]) -> Result<Vec<Placed>, String> {
    let (mut placed, originals) = (Vec::new(), world.originals);
    let places = if originals > 5_000 { 2 } else { 5 };
    for number in 0..originals {
        let at = world.ago((originals - 1 - number) * DAYS / originals);
        let mut tx = world.begin().await?;
        let (made, revision) = article(world, &mut tx, number, at).await?;
        for place in 0..places {
            let nth = (number * places + place) % channels.len() as u64;
            let Some(channel) = usize::try_from(nth).ok().and_then(|nth| channels.get(nth)) else {
                continue;
            };
            placed.push(put(world, &mut tx, (made, revision), *channel, at).await?);
        }
        tx.commit().await.map_err(said)?;
    }
    Ok(placed)
}

async fn article(
    world: &World,
    tx: &mut Tx,
    number: u64,
    at: Timestamp,
) -> Result<(OriginalId, RevisionId), String> {
    let id = OriginalId::next(&clock_at(at), &world.dice);
    let short = format!("{number:08}").parse().map_err(said)?;
    let mut made = Original::begun(id, short, OriginalKind::Article, Language::ENGLISH, world.who, at);
    let word: parvis_domain::Slug = format!("piece-{number}").parse().map_err(said)?;
    made.slug = Some(word.clone());
    // Of every third piece nobody said how long it took.
    made.minutes_spent =
        (!number.is_multiple_of(3)).then(|| 60 + u32::try_from(world.below(240)).unwrap_or(0));
    original::insert(tx, world.place, &made).await.map_err(said)?;
    beginning::note(tx, world.place, id, Role::Cm)
        .await
        .map_err(said)?;
    let content = Content {
        title: format!("What the market taught us, part {number}"),
        summary: "A summary of two lines, as they are, which says what one will find further down."
            .to_owned(),
        body: "A paragraph as long as paragraphs are, about stalls, weather and what was sold.\n\n"
            .repeat(12),
        cover: None,
    };
    let head = RevisionHead {
        id: RevisionId::next(&clock_at(at), &world.dice),
        original: id,
        number: 1,
        title: content.title.clone(),
        name: None,
        reason: RevisionReason::Published,
        made_by: world.who,
        made_at: at,
    };
    let revision = head.id;
    let whole = Revision {
        head,
        content: content.clone(),
    };
    revision::insert(tx, world.place, &whole).await.map_err(said)?;
    let copy = WorkingCopy {
        original: id,
        version: 1,
        content,
        revision: Some(revision),
        saved_by: world.who,
        saved_at: at,
    };
    working_copy::insert(tx, world.place, &copy).await.map_err(said)?;
    slug::insert(tx, world.place, &word, id, Some(at))
        .await
        .map_err(said)?;
    made.publish(revision, at).map_err(said)?;
    original::update(tx, world.place, &made).await.map_err(said)?;
    Ok((id, revision))
}

async fn put(
    world: &World,
    tx: &mut Tx,
    (original, made_from): (OriginalId, RevisionId),
    channel: ChannelId,
    at: Timestamp,
) -> Result<Placed, String> {
    let clock = clock_at(at);
    let text = "What the market taught us this week, and where to read the whole story: {link}";
    let made = Variant {
        id: VariantId::next(&clock, &world.dice),
        original_id: original,
        channel_id: channel,
        content: VariantContent::words(text, Language::ENGLISH),
        made_from: Some(made_from),
        version: 1,
        created_at: at,
        updated_at: at,
        updated_by: world.who,
    };
    variant::insert(tx, world.place, &made).await.map_err(said)?;
    let frozen = VariantRevision {
        id: RevisionId::next(&clock, &world.dice),
        variant_id: made.id,
        number: 1,
        content: made.content.clone(),
        made_from: made.made_from,
        created_at: at,
        created_by: world.who,
    };
    variant::insert_revision(tx, world.place, &frozen)
        .await
        .map_err(said)?;
    let ruling_id = RulingId::next(&clock, &world.dice);
    let ruled = Ruling {
        outcome: Outcome::Allow,
        action: Action::PublicationPlace,
        role: None,
        reasons: Vec::new(),
        roles_that_could: Vec::new(),
    };
    let (who, action) = (world.who.uuid(), Action::PublicationPlace);
    ruling::insert(tx, world.place, ruling_id, who, action, &ruled, at)
        .await
        .map_err(said)?;
    let id = PublicationId::next(&clock, &world.dice);
    let one = Publication {
        id,
        original_id: original,
        variant_id: made.id,
        revision_id: frozen.id,
        parts: 1,
        channel_id: channel,
        state: PublicationState::Published,
        state_since: at,
        reason: None,
        planned: None,
        due_at: at,
        ruling_id,
        minutes_spent: (world.below(3) > 0).then(|| 5 + u32::try_from(world.below(40)).unwrap_or(0)),
        remote: Some(RemoteLink {
            id: format!("remote-{id}"),
            version: "1".to_owned(),
            url: Some(format!("https://example.org/{id}")),
        }),
        published_at: Some(at),
        delivery_id: None,
        withdrawal_id: None,
        correction_id: None,
        replaces_id: None,
        created_at: at,
        created_by: world.who,
    };
    publication::insert(tx, world.place, &one).await.map_err(said)?;
    let event = Event {
        state: PublicationState::Published,
        reason: None,
        at,
        by: None,
    };
    publication::add_event(tx, world.place, id, &event)
        .await
        .map_err(said)?;
    count(world, tx, id, at).await?;
    Ok(Placed {
        id,
        original,
        channel,
        at,
    })
}

/// What was counted of it in the days after.
async fn count(world: &World, tx: &mut Tx, of: PublicationId, at: Timestamp) -> Result<(), String> {
    let mut value = world.below(4);
    for reading in 0..READINGS {
        let at = at.plus(Duration::from_hours(6 << reading));
        for metric in [Metric::Likes, Metric::Reposts, Metric::Replies] {
            let one = Observation {
                id: ObservationId::next(&clock_at(at), &world.dice),
                of: Observed::Publication(of),
                metric,
                definition: 1,
                value: Some(value),
                read_at: at,
                still_at: at,
                after_gap: false,
            };
            observation::insert(tx, world.place, &one).await.map_err(said)?;
        }
        value += 1 + world.below(5);
    }
    Ok(())
}
