use super::show::agenda;
use super::{Shown, open, show};
use crate::channel::ask_again;
use crate::{Acting, App, Checked, Problem, Result};
use parvis_domain::{Action, OutcomeKind, ReviewId, ReviewItem, ReviewOutcome, ReviewSource};
use parvis_store::{decision, recommendation, review};
use serde_json::json;
use uuid::Uuid;

/// What came of a point of the agenda.
#[derive(Clone, Debug)]
pub struct OutcomeInput {
    /// On which point; none: on none in particular.
    pub item: Option<String>,
    /// Of which kind.
    pub kind: OutcomeKind,
    /// Which decision or recommendation; not of a day.
    pub noun: Option<Uuid>,
    /// On which day the channel of the point is looked at again: `2027-01-31`; of a day only.
    pub day: String,
}

/// Notes what came of a review: a decision or a recommendation that was just written down, or the day on which the
/// channel of the point is looked at again, which is set there.
///
/// # Errors
/// `not-found`; `review-closed`; `invalid` with `outcome-unknown` on `noun`, `outcome-no-channel` on `item`, or the
/// day's; `denied`.
pub async fn conclude(app: &App, who: &Acting, id: ReviewId, input: &OutcomeInput) -> Result<Shown> {
    app.allowed_here(who, Action::ReviewHold)?;
    let known = review::by_id(&app.store, who.place(), id).await?;
    let known = known.ok_or(Problem::not_found("review"))?;
    let on_agenda = agenda(app, who, &known).await?.items;
    let item = match &input.item {
        None => None,
        Some(key) => {
            let at = on_agenda.iter().position(|item| item.key() == *key);
            Some(at.ok_or(Problem::not_found("item"))?)
        }
    };
    let point = item.map(|at| &on_agenda[at]);
    let outcome = outcome(app, who, input, point).await?;

    let mut tx = app.begin().await?;
    open(&mut tx, who.place(), id).await?;
    if let (OutcomeKind::Day, Some(channel), Some(_)) = (outcome.kind, outcome.noun, outcome.day) {
        ask_again(app, &mut tx, who, channel.into(), outcome.day).await?;
    }
    if let (Some(at), Some(point)) = (item, point) {
        // What something came of stays on the agenda, though it is no longer due.
        let kept = review::items(&mut tx, who.place(), id).await?;
        if !kept.iter().any(|kept| kept.key() == point.key()) {
            review::keep_item(&mut tx, who.place(), id, i64::try_from(at).unwrap_or(0), point).await?;
        }
    }
    review::add_outcome(&mut tx, who.place(), id, &outcome).await?;
    let detail = json!({ "outcome": outcome.kind, "title": outcome.title });
    app.trace(&mut tx, who, Action::ReviewHold, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    show(app, who, id).await
}

async fn outcome(
    app: &App,
    who: &Acting,
    input: &OutcomeInput,
    point: Option<&ReviewItem>,
) -> Result<ReviewOutcome> {
    let (store, place) = (&app.store, who.place());
    let unknown = || Problem::field("noun", "outcome-unknown");
    let mut made = ReviewOutcome {
        item: input.item.clone(),
        kind: input.kind,
        noun: input.noun,
        title: String::new(),
        day: None,
        at: app.now(),
        by: who.user.id,
    };
    match input.kind {
        OutcomeKind::Decision => {
            let noun = input.noun.ok_or_else(unknown)?;
            let found = decision::by_id(store, place, noun.into()).await?;
            made.title = found.ok_or_else(unknown)?.question;
        }
        OutcomeKind::Recommendation => {
            let noun = input.noun.ok_or_else(unknown)?;
            let found = recommendation::by_id(store, place, noun.into()).await?;
            made.title = found.ok_or_else(unknown)?.advice.question;
        }
        OutcomeKind::Day => {
            app.allowed_here(who, Action::ChannelEdit)?;
            let of_channel = [ReviewSource::Channel, ReviewSource::Alarm];
            let point = point.filter(|point| of_channel.contains(&point.source));
            let point = point.ok_or_else(|| Problem::field("item", "outcome-no-channel"))?;
            let mut checked = Checked::new();
            made.day = checked
                .from_day("day", &input.day, &who.workspace.zone, app.now())
                .map(|day| day.on);
            checked.done()?;
            made.noun = point.noun;
            made.title.clone_from(&point.title);
        }
    }
    Ok(made)
}
