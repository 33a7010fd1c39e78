//! Where advice and decisions came from, what speaks for them, and what is put in doubt.

use crate::house::House;
use parvis_app::channel::{DeclareInput, PurposeInput, declare};
use parvis_app::decision::{DecisionInput, LookInput, PersonInput, look_again};
use parvis_app::evidence::EvidenceInput;
use parvis_app::fact::{self, FactInput};
use parvis_app::fit::{self, FitSaid, WeighInput};
use parvis_app::trial::{self, CloseInput, OpenInput};
use parvis_app::{decision, origin};
use parvis_domain::{
    Channel, Decision, DecisionId, Fact, Grounds, Origin, OriginKind, Subject, SubjectKind, TrialId,
};
use std::time::Duration;
use uuid::Uuid;

async fn market(house: &House) -> Channel {
    let purpose = PurposeInput {
        usage: None,
        audience: None,
        rhythm: None,
        keeper: None,
        review_on: None,
        grounds: Grounds::default(),
    };
    let place = DeclareInput {
        name: "Market".into(),
        address: String::new(),
        purpose,
    };
    declare(&house.app, &house.mira, &place).await.unwrap()
}

/// Tried for two weeks, by what a person says, and missed.
async fn missed(house: &House, channel: &Channel) -> TrialId {
    let input = OpenInput {
        channel: Some(channel.id),
        why: "Does anybody ask there?".into(),
        metric: "by_hand".into(),
        at_least: None,
        sentence: "Ten people asked us something.".into(),
        hours_most: None,
        weeks: 2,
        grounds: Grounds::default(),
    };
    let opened = trial::open(&house.app, &house.mira, &input).await.unwrap();
    house.pass(Duration::from_hours(24 * 15));
    let end = CloseInput {
        result: Some("missed".into()),
        note: "Three did.".into(),
        then: "close".into(),
    };
    trial::close(&house.app, &house.leo, opened.trial.id, &end)
        .await
        .unwrap();
    opened.trial.id
}

fn shows(kind: &str, id: Uuid) -> EvidenceInput {
    EvidenceInput {
        kind: kind.into(),
        id: Some(id),
        url: None,
        says: String::new(),
    }
}

fn to_leave(about: Subject, evidence: Vec<EvidenceInput>, origin: Option<Origin>) -> DecisionInput {
    DecisionInput {
        question: "Do we stay?".into(),
        options: vec![],
        decision: "We leave.".into(),
        reasons: String::new(),
        evidence,
        origin,
        subjects: vec![about],
        decided: vec![PersonInput {
            user_id: None,
            name: "Colette".into(),
        }],
        consulted: vec![],
        informed: vec![],
        recommendations: vec![],
        decided_on: None,
        look_on: None,
        supersedes: None,
    }
}

fn other(name: &str) -> Subject {
    Subject {
        kind: SubjectKind::Other,
        id: None,
        word: None,
        name: name.into(),
    }
}

async fn record(house: &House, input: &DecisionInput) -> Decision {
    decision::record(&house.app, &house.leo, input).await.unwrap()
}

#[tokio::test]
async fn a_trial_shows_the_decision_that_came_of_it_and_the_decision_the_trial() {
    let house = House::new().await;
    let channel = market(&house).await;
    let tried = missed(&house, &channel).await;
    let led = Origin {
        kind: OriginKind::Trial,
        id: tried.to_string(),
    };
    let nothing = origin::came_of(&house.app, &house.vic, &led).await.unwrap();
    assert!(nothing.decisions.is_empty() && nothing.recommendations.is_empty());

    let input = to_leave(
        other("Market"),
        vec![shows("trial", tried.uuid())],
        Some(led.clone()),
    );
    let made = record(&house, &input).await;

    let came = origin::came_of(&house.app, &house.vic, &led).await.unwrap();
    let found: Vec<DecisionId> = came.decisions.iter().map(|it| it.id).collect();
    assert_eq!(found, [made.id]);
    let shown = decision::show(&house.app, &house.vic, made.id).await.unwrap();
    let from = shown.origin.unwrap();
    assert_eq!(from.name, "Market");
    assert_eq!(from.channel, Some(channel.id.uuid()));
    let evidence = &shown.evidence[0];
    assert_eq!(evidence.title, "Market");
    assert_eq!(evidence.stands.as_ref().unwrap().word, "missed");

    let elsewhere = origin::came_of(&house.app, &house.zoe, &led).await.unwrap_err();
    assert_eq!(elsewhere.code, "not-found");
}

#[tokio::test]
async fn what_is_not_of_the_workspace_neither_leads_to_anything_nor_speaks_for_it() {
    let house = House::new().await;
    let channel = market(&house).await;
    let tried = missed(&house, &channel).await;
    let led = Origin {
        kind: OriginKind::Trial,
        id: tried.to_string(),
    };
    let unknown = Uuid::from_u128(77);
    let kinds = [
        "channel",
        "publication",
        "original",
        "conversation",
        "fact",
        "health",
        "weighing",
        "trial",
    ];
    let mut evidence: Vec<EvidenceInput> = kinds.iter().map(|kind| shows(kind, unknown)).collect();
    evidence.push(shows("trial", tried.uuid()));
    let theirs = to_leave(other("Market"), evidence, Some(led));

    let refused = decision::record(&house.app, &house.zoe, &theirs)
        .await
        .unwrap_err();
    let fields: Vec<&str> = refused.faults.iter().map(|fault| fault.field.as_str()).collect();
    let mut expected: Vec<String> = (0..=kinds.len()).map(|at| format!("evidence.{at}.id")).collect();
    expected.push("origin".into());
    assert_eq!(fields, expected);
    assert_eq!(refused.faults[0].code, "evidence-not-here");
    assert_eq!(refused.faults[kinds.len() + 1].code, "origin-unknown");
}

#[tokio::test]
async fn an_answer_and_a_fact_about_a_network_speak_for_a_decision() {
    let house = House::new().await;
    let said = FitSaid {
        name: "Pinterest".into(),
        ..FitSaid::default()
    };
    let weigh = WeighInput {
        said,
        ..WeighInput::default()
    };
    let weighed = fit::weigh(&house.app, &house.mira, "pinterest", &weigh)
        .await
        .unwrap();
    let known = rule(&house, "An announcement stays for fifteen days.").await;
    let led = Origin {
        kind: OriginKind::Fit,
        id: "pinterest".into(),
    };
    let evidence = vec![
        shows("weighing", weighed.id.uuid()),
        shows("fact", known.id.uuid()),
    ];
    let made = record(&house, &to_leave(other("Pictures"), evidence, Some(led.clone()))).await;

    let shown = decision::show(&house.app, &house.mira, made.id).await.unwrap();
    let [answer, fact] = shown.evidence.as_slice() else {
        panic!("two speak for it");
    };
    assert_eq!(answer.title, "Pinterest");
    assert_eq!(answer.place.as_deref(), Some("pinterest"));
    assert_eq!(answer.stands.as_ref().unwrap().word, "stay_away");
    assert_eq!(fact.title, "An announcement stays for fifteen days.");
    assert_eq!(fact.changed, None);
    let came = origin::came_of(&house.app, &house.mira, &led).await.unwrap();
    assert_eq!(came.decisions.len(), 1);
}

#[tokio::test]
async fn a_decision_is_in_doubt_when_a_fact_that_speaks_for_it_changes_until_it_is_looked_at() {
    let house = House::new().await;
    let known = rule(&house, "An announcement stays for fifteen days.").await;
    // It is about something else: only what speaks for it names the network.
    let made = record(
        &house,
        &to_leave(other("The lanterns"), vec![shows("fact", known.id.uuid())], None),
    )
    .await;
    assert!(fact::doubts(&house.app, &house.mira).await.unwrap().is_empty());

    house.pass(Duration::from_hours(24));
    let anew = about_neighbours("It stays for thirty days now.");
    fact::edit(&house.app, &house.mira, known.id, known.version, &anew)
        .await
        .unwrap();
    let doubts = fact::doubts(&house.app, &house.mira).await.unwrap();
    assert_eq!(doubts[0].decisions, [(made.id, "We leave.".to_owned())]);
    let shown = decision::show(&house.app, &house.mira, made.id).await.unwrap();
    assert!(shown.evidence[0].changed.is_some());

    house.pass(Duration::from_hours(1));
    let look = LookInput {
        outcome: "holds".into(),
        says: "Thirty days change nothing.".into(),
        next_on: Some("2027-06-01".into()),
        version: made.version,
    };
    look_again(&house.app, &house.leo, made.id, &look).await.unwrap();
    assert!(fact::doubts(&house.app, &house.mira).await.unwrap().is_empty());
    let shown = decision::show(&house.app, &house.mira, made.id).await.unwrap();
    assert_eq!(shown.evidence[0].changed, None);
}

async fn rule(house: &House, says: &str) -> Fact {
    fact::add(&house.app, &house.mira, &about_neighbours(says))
        .await
        .unwrap()
}

fn about_neighbours(says: &str) -> FactInput {
    FactInput {
        network: "voisins".into(),
        kind: "rule".into(),
        says: says.into(),
        source: "https://voisins.example/rules".into(),
        ..FactInput::default()
    }
}
