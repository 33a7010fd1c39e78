use super::gather::gather;
use super::{FitPlace, FitSaid};
use crate::channel::ask_again;
use crate::{Acting, App, Checked, Fault, Result, fact};
use jiff::civil::Date;
use parvis_domain::{Action, FitAnswer, Subject, SubjectKind, UserId, Weighing, WeighingId};
use parvis_store::{membership, weighing};
use serde_json::json;

/// What somebody says of a place, and what they choose.
#[derive(Clone, Debug, Default)]
pub struct WeighInput {
    /// What they say of it.
    pub said: FitSaid,
    /// What they choose; none for what the rules say.
    pub answer: Option<FitAnswer>,
    /// Why, where that isn't what the rules say: at most 1,000 characters.
    pub why: String,
    /// Who answers for it.
    pub keeper: Option<UserId>,
    /// The day to look again.
    pub look_again_on: Option<Date>,
}

/// Weighs whether to be somewhere, and keeps the answer with everything it was worked out from. Earlier ones stay.
///
/// # Errors
/// `not-found`; `invalid`; `denied`.
pub async fn weigh(app: &App, who: &Acting, key: &str, input: &WeighInput) -> Result<Weighing> {
    app.allowed_here(who, Action::FitWeigh)?;
    let place = FitPlace::find(app, who, key).await?;
    let mut checked = Checked::new();
    let heard = input.said.checked(app, who, &place, &mut checked).await?;
    let inputs = gather(app, who, &place, &heard).await?;
    let reasoning = parvis_domain::work_out(&inputs);
    let answer = input.answer.unwrap_or(reasoning.answer);
    let why = checked.optional_line("why", &input.why, 1_000);
    if answer != reasoning.answer && why.is_empty() {
        checked.fault(Fault::new("why", "fit-why-needed"));
    }
    if let Some(keeper) = input.keeper {
        let members = membership::list(&app.store, who.place()).await?;
        if !members.iter().any(|member| member.user_id == keeper) {
            checked.fault(Fault::new("keeper", "keeper-not-a-member"));
        }
    }
    if input
        .look_again_on
        .is_some_and(|day| day <= fact::today(app, who))
    {
        checked.fault(Fault::new("look_again_on", "fit-day-past"));
    }
    checked.done()?;
    let named = place.channel.is_none() && !heard.said.name.is_empty();
    let weighed = Weighing {
        id: WeighingId::next(app.clock.as_ref(), app.dice.as_ref()),
        name: if named {
            heard.said.name.clone()
        } else {
            place.name.clone()
        },
        network: heard.network,
        channel: place.channel.as_ref().map(|channel| channel.id),
        answer,
        why: if answer == reasoning.answer {
            String::new()
        } else {
            why
        },
        inputs,
        reasoning,
        keeper: input.keeper,
        look_again_on: input.look_again_on,
        made_by: who.user.id,
        made_at: app.now(),
        place: place.key,
    };

    let mut tx = app.begin().await?;
    // What was said of the network before we were there is gone on from.
    let before = weighed
        .network
        .map_or_else(|| weighed.place.clone(), |network| network.to_string());
    weighing::insert(&mut tx, who.place(), &weighed, &before).await?;
    // There is one day on which the question is asked again: the channel's own is that of the answer.
    if let (Some(id), Some(day)) = (weighed.channel, weighed.look_again_on) {
        ask_again(app, &mut tx, who, id, Some(day)).await?;
    }
    let subject = subject(&weighed);
    let detail = json!({
        "name": weighed.name,
        "answer": weighed.answer,
        "worked_out": weighed.reasoning.answer,
        "subject": subject,
    });
    app.trace(&mut tx, who, Action::FitWeigh, weighed.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(weighed)
}

fn subject(weighed: &Weighing) -> Subject {
    Subject {
        kind: if weighed.channel.is_some() {
            SubjectKind::Channel
        } else {
            SubjectKind::Network
        },
        id: weighed.channel.map(parvis_domain::ChannelId::uuid),
        word: weighed.network.map(|network| network.to_string()),
        name: weighed.name.clone(),
    }
}
