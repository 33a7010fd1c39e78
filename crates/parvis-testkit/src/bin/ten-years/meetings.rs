use crate::advice::{Thought, days};
use crate::{World, clock_at, said};
use jiff::ToSpan as _;
use parvis_domain::{
    ChannelId, OutcomeKind, Review, ReviewId, ReviewItem, ReviewOutcome, ReviewRhythm, ReviewSource,
    Timestamp,
};
use parvis_store::{Tx, review};

/// One each month of ten years; the last is to come.
const REVIEWS: u64 = 120;
/// So many points of each source were spoken of.
const POINTS: u64 = 3;

/// Ten years of monthly reviews, with minutes on each point and what came of it.
pub(crate) async fn meet(world: &World, channels: &[ChannelId], thought: &[Thought]) -> Result<u64, String> {
    let mut following: Option<ReviewId> = None;
    // From the last to the first, so that each knows the one after it.
    for back in 0..REVIEWS {
        let at = world.end.plus(days(5)).minus(days(30 * back));
        let on = at.to_jiff().to_zoned(jiff::tz::TimeZone::UTC).date();
        let closed = back > 0;
        let made_at = at.minus(days(30));
        let one = Review {
            id: ReviewId::next(&clock_at(made_at), &world.dice),
            planned_on: on,
            rhythm: Some(ReviewRhythm::Monthly),
            attendees: vec![world.who],
            guests: "Colette Roux".to_owned(),
            minutes: if closed {
                "We began with the figures of the month.\n\nNothing else was said.".repeat(4)
            } else {
                String::new()
            },
            version: 3,
            created_at: made_at,
            created_by: world.who,
            closed_at: closed.then_some(at),
            closed_by: closed.then_some(world.who),
            followed_by: following,
        };
        let mut tx = world.begin().await?;
        review::insert(&mut tx, world.place, &one).await.map_err(said)?;
        if closed {
            hold(world, &mut tx, &one, (back, at), (channels, thought)).await?;
        }
        tx.commit().await.map_err(said)?;
        following = Some(one.id);
    }
    Ok(REVIEWS)
}

async fn hold(
    world: &World,
    tx: &mut Tx,
    of: &Review,
    (back, at): (u64, Timestamp),
    (channels, thought): (&[ChannelId], &[Thought]),
) -> Result<(), String> {
    let since = of.planned_on.checked_sub(4.days()).ok();
    for number in 0..POINTS {
        // What was thought about in that month, as far as it goes.
        let nth = usize::try_from((REVIEWS - 1 - back) * 20 + number).unwrap_or(0);
        let (Some(it), Some(channel)) = (thought.get(nth), channels.get(nth % channels.len())) else {
            continue;
        };
        let spoken = [
            (
                ReviewSource::Unanswered,
                it.advice.uuid(),
                OutcomeKind::Recommendation,
            ),
            (ReviewSource::Decision, it.decision.uuid(), OutcomeKind::Decision),
            (ReviewSource::Channel, channel.uuid(), OutcomeKind::Day),
        ];
        for ((source, noun, kind), place) in spoken.into_iter().zip(0_i64..) {
            let item = ReviewItem {
                source,
                noun: Some(noun),
                title: format!("Should we go on here as we do, question {nth}?"),
                since,
                count: None,
                minutes: "It brought more questions than readers: half of the rhythm.".to_owned(),
                version: 1,
            };
            let position = place * i64::try_from(POINTS).unwrap_or(0) + i64::try_from(number).unwrap_or(0);
            review::keep_item(tx, world.place, of.id, position, &item)
                .await
                .map_err(said)?;
            let outcome = ReviewOutcome {
                item: Some(item.key()),
                kind,
                noun: Some(noun),
                title: item.title,
                day: (kind == OutcomeKind::Day).then_some(of.planned_on),
                at,
                by: world.who,
            };
            review::add_outcome(tx, world.place, of.id, &outcome)
                .await
                .map_err(said)?;
        }
    }
    Ok(())
}
