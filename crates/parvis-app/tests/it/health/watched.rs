use crate::house::{House, refusals};
use parvis_app::channel::{self, DeclareInput, EditInput, PurposeInput};
use parvis_app::health::{self, LookInput, PauseInput, SetAsideInput};
use parvis_app::{Acting, notice};
use parvis_domain::health::{HealthKind, HealthState, Severity};
use parvis_domain::{ChannelId, NoticeKind, Period};
use std::time::Duration;

const DAY: Duration = Duration::from_hours(24);

/// A place on paper, with a weekly promise and Mira as its keeper.
pub(super) async fn declared(house: &House, keeper: Option<&Acting>) -> ChannelId {
    let input = DeclareInput {
        name: "La gazette".into(),
        purpose: PurposeInput {
            rhythm: Some((1, Period::Week)),
            keeper: keeper.map(|keeper| keeper.user.id),
            ..PurposeInput::default()
        },
        ..DeclareInput::default()
    };
    channel::declare(&house.app, &house.leo, &input).await.unwrap().id
}

async fn judged(house: &House) {
    health::look_over(&house.app, &house.mira.workspace)
        .await
        .unwrap();
    notice::reconcile(&house.app, &house.mira.workspace)
        .await
        .unwrap();
}

async fn told(house: &House, who: &Acting) -> Vec<NoticeKind> {
    let told = notice::list(&house.app, who, false, None, 50).await.unwrap();
    let mut kinds: Vec<NoticeKind> = told.items.iter().map(|told| told.kind).collect();
    kinds.retain(|kind| *kind != NoticeKind::KeeperNamed);
    kinds
}

async fn state(house: &House, id: ChannelId) -> HealthState {
    let shown = health::show(&house.app, &house.vic, id).await.unwrap();
    shown.said.unwrap().health.state
}

async fn neglect(house: &House, id: ChannelId) -> Vec<HealthKind> {
    let shown = health::show(&house.app, &house.vic, id).await.unwrap();
    let findings = shown.said.unwrap().health.findings;
    let neglect = findings
        .iter()
        .filter(|found| found.severity == Severity::Neglect);
    neglect.map(|found| found.kind).collect()
}

/// Goes from hour to hour as the worker does, until the alarm is told, and gives the hours that passed.
async fn hours_until_told(house: &House, who: &Acting, kind: NoticeKind, at_most: u32) -> Option<u32> {
    for hour in 0..=at_most {
        judged(house).await;
        if told(house, who).await.contains(&kind) {
            return Some(hour);
        }
        house.pass(Duration::from_hours(1));
    }
    None
}

async fn an_alarm_comes_within_a_day_to_the_keeper_and_then_to_the_lead(house: House) {
    let id = declared(&house, Some(&house.mira)).await;
    judged(&house).await;
    assert_eq!(told(&house, &house.mira).await, []);

    // Nobody said what it is for: true in the evening of the 28th day, 20 December.
    house.pass(27 * DAY);
    judged(&house).await;
    assert_eq!(neglect(&house, id).await, []);
    // The 20th begins nine hours later; its evening ends after another day, and the alarm comes within one.
    let hours = hours_until_told(&house, &house.mira, NoticeKind::ChannelNeglected, 80)
        .await
        .unwrap();
    assert!((33..=34).contains(&hours), "{hours} hours");
    assert_eq!(neglect(&house, id).await, [HealthKind::UsageUndecided]);
    assert_eq!(
        told(&house, &house.leo).await,
        [],
        "it is the keeper's affair first"
    );

    let hours = hours_until_told(&house, &house.leo, NoticeKind::NeglectUnheeded, 40)
        .await
        .unwrap();
    assert!((23..=25).contains(&hours), "{hours} hours");
    assert_eq!(
        told(&house, &house.mira).await,
        [NoticeKind::ChannelNeglected],
        "told once"
    );

    // Leo opens it: he needn't be told any more. It stays neglected.
    health::open(&house.app, &house.leo, id).await.unwrap();
    judged(&house).await;
    assert_eq!(told(&house, &house.leo).await, []);
    assert_eq!(told(&house, &house.mira).await, [NoticeKind::ChannelNeglected]);
    let due = health::due(&house.app, house.place()).await.unwrap();
    assert_eq!((due.len(), due[0].channel_id), (1, id));

    // Its usage is said: healed, and nobody is told any more.
    let usage = parvis_app::usage::create(&house.app, &house.mira, &usage_input())
        .await
        .unwrap();
    say_usage(&house, id, Some(usage.id)).await;
    judged(&house).await;
    assert_eq!(told(&house, &house.mira).await, []);
    assert_eq!(neglect(&house, id).await, []);
    let shown = health::show(&house.app, &house.vic, id).await.unwrap();
    let turns: Vec<_> = shown
        .changes
        .iter()
        .map(|turn| (turn.began.clone(), turn.ended.clone()))
        .collect();
    assert!(
        turns.contains(&(vec![HealthKind::UsageUndecided], Vec::new())),
        "{turns:?}"
    );
    assert_eq!(turns[0], (Vec::new(), vec![HealthKind::UsageUndecided]));
}

#[tokio::test]
async fn an_alarm_comes_within_a_day_on_sqlite() {
    an_alarm_comes_within_a_day_to_the_keeper_and_then_to_the_lead(House::new().await).await;
}

#[tokio::test]
async fn an_alarm_comes_within_a_day_on_postgres() {
    an_alarm_comes_within_a_day_to_the_keeper_and_then_to_the_lead(House::on_postgres().await).await;
}

fn usage_input() -> parvis_app::usage::UsageInput {
    parvis_app::usage::UsageInput {
        name: "Find an event".into(),
        ..Default::default()
    }
}

async fn say_usage(house: &House, id: ChannelId, usage: Option<parvis_domain::UsageId>) {
    let known = channel::show(&house.app, &house.mira, id).await.unwrap();
    let input = EditInput {
        version: known.version,
        name: known.name.clone(),
        address: None,
        purpose: PurposeInput {
            usage,
            rhythm: known
                .purpose
                .rhythm
                .map(|rhythm| (u32::from(rhythm.times), rhythm.per)),
            keeper: known.purpose.keeper,
            ..PurposeInput::default()
        },
    };
    channel::edit(&house.app, &house.mira, id, &input).await.unwrap();
}

#[tokio::test]
async fn a_place_nobody_looks_at_is_unknown_until_somebody_does() {
    let house = House::new().await;
    let id = declared(&house, Some(&house.mira)).await;
    let usage = parvis_app::usage::create(&house.app, &house.mira, &usage_input())
        .await
        .unwrap();
    say_usage(&house, id, Some(usage.id)).await;
    judged(&house).await;
    house.pass(40 * DAY);
    judged(&house).await;
    assert_eq!(
        state(&house, id).await,
        HealthState::Unknown,
        "silence that nobody saw is no neglect"
    );
    assert_eq!(told(&house, &house.mira).await, []);

    let input = LookInput {
        last_piece_on: Some("2026-11-20".parse().unwrap()),
        questions: Some(2),
        oldest_question_on: Some("2026-12-02".parse().unwrap()),
        link: Some("ok".into()),
        ..LookInput::default()
    };
    health::look(&house.app, &house.mira, id, &input).await.unwrap();
    house.pass(DAY);
    judged(&house).await;
    assert_eq!(state(&house, id).await, HealthState::Neglected);
    assert_eq!(
        neglect(&house, id).await,
        [HealthKind::Rhythm, HealthKind::Unanswered]
    );

    // Somebody answered, and something came out, twice in two weeks.
    for on in ["2027-01-04", "2027-01-11"] {
        house.pass(5 * DAY);
        let input = LookInput {
            last_piece_on: Some(on.parse().unwrap()),
            questions: Some(0),
            ..LookInput::default()
        };
        let seen = health::look(&house.app, &house.mira, id, &input).await;
        if let Err(problem) = &seen {
            assert_eq!(refusals(problem), [("last_piece_on".to_owned(), "day-to-come")]);
            house.pass(4 * DAY);
            health::look(&house.app, &house.mira, id, &input).await.unwrap();
        }
    }
    assert_eq!(neglect(&house, id).await, []);
}

#[tokio::test]
async fn an_alarm_is_set_aside_with_a_reason_until_a_day() {
    let house = House::new().await;
    let id = declared(&house, Some(&house.mira)).await;
    judged(&house).await;
    house.pass(30 * DAY);
    judged(&house).await;
    assert_eq!(told(&house, &house.mira).await, [NoticeKind::ChannelNeglected]);

    let mut input = SetAsideInput {
        kind: "usage_undecided".into(),
        until: "2026-12-20".parse().unwrap(),
        reason: String::new(),
    };
    let refused = health::set_aside(&house.app, &house.mira, id, &input)
        .await
        .unwrap_err();
    assert_eq!(
        refusals(&refused),
        [("until".to_owned(), "day-over"), ("reason".to_owned(), "empty")]
    );
    input.until = "2027-01-10".parse().unwrap();
    input.reason = "The board decides on the 8th".into();
    health::set_aside(&house.app, &house.mira, id, &input)
        .await
        .unwrap();
    judged(&house).await;
    assert_eq!(told(&house, &house.mira).await, []);
    assert_eq!(
        neglect(&house, id).await,
        [HealthKind::UsageUndecided],
        "it stays true and in sight"
    );

    house.pass(25 * DAY);
    judged(&house).await;
    assert_eq!(told(&house, &house.mira).await, [NoticeKind::ChannelNeglected]);
    let denied = health::set_aside(&house.app, &house.vic, id, &input)
        .await
        .unwrap_err();
    assert_eq!(refusals(&denied), [(String::new(), "denied")]);
}

#[tokio::test]
async fn a_pause_is_announced_and_ends_on_its_day() {
    let house = House::new().await;
    let id = declared(&house, Some(&house.mira)).await;
    let usage = parvis_app::usage::create(&house.app, &house.mira, &usage_input())
        .await
        .unwrap();
    say_usage(&house, id, Some(usage.id)).await;
    let input = PauseInput {
        until: "2027-01-05".parse().unwrap(),
        reason: "The editor is away".into(),
    };
    health::pause(&house.app, &house.mira, id, &input).await.unwrap();
    assert_eq!(state(&house, id).await, HealthState::Paused);
    house.pass(30 * DAY);
    judged(&house).await;
    assert_eq!(state(&house, id).await, HealthState::Paused);
    let shown = health::resume(&house.app, &house.mira, id).await.unwrap();
    assert_eq!(shown.paused, None);
    assert_eq!(
        shown.said.unwrap().health.state,
        HealthState::Unknown,
        "nobody has looked there"
    );
}

#[tokio::test]
async fn one_workspace_never_sees_anothers_health() {
    let house = House::new().await;
    let id = declared(&house, None).await;
    judged(&house).await;
    assert_eq!(health::list(&house.app, &house.zoe, None).await.unwrap(), []);
    let hidden = health::show(&house.app, &house.zoe, id).await.unwrap_err();
    assert_eq!(refusals(&hidden), [(String::new(), "not-found")]);
    let seen = health::list(&house.app, &house.vic, Some(HealthState::Unknown))
        .await
        .unwrap();
    assert_eq!(seen.len(), 1, "nobody has looked there");
}
