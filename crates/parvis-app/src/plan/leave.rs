use super::step;
use crate::health::{day, zone};
use crate::words::sentence;
use crate::{Acting, App, Params, Problem, Result, home, workspace as places};
use jiff::civil::Date;
use parvis_domain::health::HealthKind;
use parvis_domain::{Channel, PlanStep, UiLanguage};
use parvis_store::{health, plan, site};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The last day is proposed so many days ahead: whoever reads it there has time to follow.
const NOTICE_DAYS: i32 = 14;

/// What a plan to leave a channel well proposes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Leaving {
    /// The last day one answers there.
    pub last_on: Date,
    /// Where to find us afterwards.
    pub find_us: String,
    /// What one says there last, in each of the channel's languages.
    pub farewells: Vec<Farewell>,
    /// What stands in the profile afterwards, in its languages one under another.
    pub profile: String,
}

/// A text in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Farewell {
    /// Its tag: `fr`.
    pub language: String,
    /// What it says.
    pub text: String,
}

pub(super) async fn propose(app: &App, who: &Acting, channel: &Channel) -> Result<(Value, Vec<PlanStep>)> {
    let (store, place) = (&app.store, who.place());
    let mut languages = plan::languages(store, place, channel.id).await?;
    if languages.is_empty() {
        let site = site::of_workspace(store, place).await?;
        languages.extend(site.map(|site| site.language.to_string()));
    }
    languages.truncate(3);
    let find_us = if let Some(elsewhere) = home::address_elsewhere(app, place).await? {
        elsewhere
    } else {
        let site = places::address(app, &who.workspace, &app.outgoing.instance_url).await?;
        site.to_string()
    };
    let today = day(app.now(), &zone(&who.workspace.zone));
    let span = jiff::Span::new().try_days(NOTICE_DAYS);
    let last_on = span.and_then(|span| today.checked_add(span)).unwrap_or(today);

    let mut farewells = Vec::new();
    let mut profile = Vec::new();
    for tag in &languages {
        // The words of those of our languages that are nearest; a person edits them.
        let language = if tag.starts_with("fr") {
            UiLanguage::Fr
        } else {
            UiLanguage::En
        };
        let values = Params::from([
            ("where", find_us.clone().into()),
            ("day", last_on.day().into()),
            ("month", month(last_on, language).into()),
            ("year", last_on.year().to_string().into()),
        ]);
        let say = |key: &str| sentence(language, key, &values).unwrap_or_default();
        farewells.push(Farewell {
            language: tag.clone(),
            text: say("farewell-text"),
        });
        profile.push(say("farewell-profile"));
    }
    profile.dedup();
    let content = Leaving {
        last_on,
        find_us,
        farewells,
        profile: profile.join("\n"),
    };
    let said = health::of_channel(store, place, channel.id).await?;
    let findings = said.map(|said| said.health.findings).unwrap_or_default();
    let mut steps = Vec::new();
    let mut add = |word: &str, about: Value| steps.push(step(steps.len(), word, &about));
    add("decide", json!({}));
    add("farewell", json!({}));
    if let Some(left) = findings.iter().find(|found| found.kind == HealthKind::Unanswered) {
        add("answer", json!({ "questions": left.facts.questions }));
    }
    add("redirect", json!({}));
    add("archive", json!({}));
    add("disconnect", json!({}));
    Ok((serde_json::to_value(&content).map_err(Problem::internal)?, steps))
}

fn month(on: Date, language: UiLanguage) -> String {
    sentence(language, &format!("mail-month-{}", on.month()), &Params::new()).unwrap_or_default()
}
