//! What is thought and decided: the strategy's passages, where to be, what is tried, what the house says elsewhere.
//! Of most of it there are some dozens; they are read and held against the words here.

use super::everything::holds;
use super::thing::{FoundThing, ThingKind};
use crate::{App, Result};
use parvis_domain::{ChannelId, WorkspaceId};
use parvis_store::{appearance, audience, channel, objective, plan, trial, usage, weighing};
use parvis_text::excerpt;
use serde_json::Value;
use std::collections::HashMap;
use uuid::Uuid;

pub(super) async fn of_kind(
    app: &App,
    place: WorkspaceId,
    kind: ThingKind,
    folded: &[String],
    most: u32,
) -> Result<Vec<FoundThing>> {
    let store = &app.store;
    let thing = |id: Uuid, title: String, detail: String| FoundThing::new(kind, id, title, detail);
    let said = |name: &str, sentence: &str| holds(&format!("{name} {sentence}"), folded);
    Ok(match kind {
        ThingKind::Usage => (usage::list(store, place).await?.into_iter())
            .filter(|it| said(&it.name, &it.sentence))
            .map(|it| thing(it.id.uuid(), it.name, it.sentence))
            .collect(),
        ThingKind::Audience => (audience::list(store, place).await?.into_iter())
            .filter(|it| said(&it.name, &it.sentence))
            .map(|it| thing(it.id.uuid(), it.name, it.sentence))
            .collect(),
        ThingKind::Objective => (objective::list(store, place).await?.into_iter())
            .filter(|it| holds(&format!("{} {} {}", it.name, it.metric, it.budget), folded))
            .map(|it| thing(it.id.uuid(), it.name, it.metric))
            .collect(),
        ThingKind::Fit => (weighing::newest(store, place).await?.into_iter())
            .filter(|it| said(&it.name, &it.why))
            .map(|it| FoundThing {
                place: Some(it.place),
                state: Some(it.answer.as_str().to_owned()),
                at: Some(it.made_at),
                ..thing(it.id.uuid(), it.name, excerpt(&it.why, 140))
            })
            .collect(),
        ThingKind::Trial => trials(app, place, folded).await?,
        ThingKind::Plan => plans(app, place, folded).await?,
        ThingKind::Appearance => (appearance::with_words(store, place, folded, most)
            .await?
            .into_iter())
        .map(|it| FoundThing {
            day: Some(it.when.first),
            ..thing(it.id.uuid(), it.title, it.by_whom)
        })
        .collect(),
        _ => Vec::new(),
    })
}

/// Trials, called as their channel.
async fn trials(app: &App, place: WorkspaceId, folded: &[String]) -> Result<Vec<FoundThing>> {
    let names = names(app, place).await?;
    let all = trial::list(&app.store, place).await?.into_iter().map(|it| {
        let name = names.get(&it.channel).cloned().unwrap_or_default();
        (name, it)
    });
    let found =
        all.filter(|(name, it)| holds(&format!("{name} {} {} {}", it.why, it.sentence, it.note), folded));
    let thing = |(name, it): (String, parvis_domain::Trial)| FoundThing {
        place: Some(it.channel.to_string()),
        at: Some(it.opened_at),
        ..FoundThing::new(ThingKind::Trial, it.id.uuid(), name, excerpt(&it.why, 140))
    };
    Ok(found.map(thing).collect())
}

/// Plans, called as their channel.
async fn plans(app: &App, place: WorkspaceId, folded: &[String]) -> Result<Vec<FoundThing>> {
    let names = names(app, place).await?;
    let all = plan::newest(&app.store, place).await?.into_iter().map(|it| {
        let name = names.get(&it.channel).cloned().unwrap_or_default();
        (name, it)
    });
    let found =
        all.filter(|(name, it)| holds(&format!("{name} {} {}", words(&it.content), it.reason), folded));
    let thing = |(name, it): (String, plan::PlanHead)| FoundThing {
        place: Some(it.channel.to_string()),
        state: Some(it.kind.as_str().to_owned()),
        at: Some(it.made_at),
        ..FoundThing::new(ThingKind::Plan, it.id.uuid(), name, excerpt(&it.reason, 140))
    };
    Ok(found.map(thing).collect())
}

/// The words in what a plan proposes, without the names of its parts.
fn words(content: &str) -> String {
    let mut said = Vec::new();
    let mut rest: Vec<Value> = serde_json::from_str(content).into_iter().collect();
    while let Some(value) = rest.pop() {
        match value {
            Value::String(text) => said.push(text),
            Value::Array(all) => rest.extend(all),
            Value::Object(parts) => rest.extend(parts.into_iter().map(|(_, part)| part)),
            _ => {}
        }
    }
    said.join(" ")
}

/// What every channel is called, those that were left too.
async fn names(app: &App, place: WorkspaceId) -> Result<HashMap<ChannelId, String>> {
    let channels = channel::list(&app.store, place).await?;
    Ok(channels.into_iter().map(|it| (it.id, it.name)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_plan_only_what_people_wrote_is_looked_through() {
        let kept = r#"{"find_us":"carnet.example","last_on":"2026-12-07","farewells":[{"language":"fr","text":"Adieu"}]}"#;
        let said = words(kept);
        assert!(
            said.contains("Adieu") && said.contains("carnet.example"),
            "{said}"
        );
        assert!(!said.contains("farewells") && !said.contains("find_us"), "{said}");
        assert_eq!(words("nothing of the kind"), "");
    }
}
