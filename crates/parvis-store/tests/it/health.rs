use crate::channels::channel;
use crate::foundation::somewhere;
use crate::on_both_engines;
use parvis_domain::health::{ChannelHistory, HealthKind, HealthState, LinkSeen, judge};
use parvis_domain::{
    ChannelId, LookId, Period, Plan, PlanId, PlanKind, PlanState, PlanStep, Rhythm, Timestamp, UserId,
};
use parvis_store::health::{self, Change, Said, SetAside, Terms, Told};
use parvis_store::look::{self, Look};
use parvis_store::{Store, StoreError, channel_archive, channel_history, plan};
use uuid::Uuid;

on_both_engines!(
    what_was_promised_is_kept_in_its_order,
    what_the_watch_said_is_kept_and_found_by_its_state,
    an_alarm_is_raised_heeded_raised_anew_and_taken_away,
    a_look_is_kept_whole_and_a_place_is_looked_at_once_a_day,
    one_plan_at_a_time_is_followed_step_by_step,
    what_is_known_of_a_channel_can_be_asked_on_each_engine,
);

const fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(seconds)
}

fn uuid(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

async fn mira(store: &Store) -> UserId {
    let found = parvis_store::user::by_email(store, "mira@example.org").await;
    found.unwrap().unwrap().0.id
}

fn terms(since: i64) -> Terms {
    Terms {
        since: at(since),
        usage: true,
        keeper: false,
        rhythm: Some(Rhythm {
            times: 2,
            per: Period::Week,
        }),
        answer_hours: Some(24),
        paused_until: None,
        pause_reason: String::new(),
    }
}

async fn what_was_promised_is_kept_in_its_order(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let here = channel(store, halle).await;
    let paused = Terms {
        rhythm: None,
        paused_until: Some("2027-01-31".parse().unwrap()),
        pause_reason: "Away".into(),
        ..terms(20)
    };
    let mut tx = store.begin().await.unwrap();
    health::add_terms(&mut tx, halle, here, 1, &paused).await.unwrap();
    health::add_terms(&mut tx, halle, here, 0, &terms(10))
        .await
        .unwrap();
    health::add_terms(&mut tx, halle, here, 0, &paused).await.unwrap();
    tx.commit().await.unwrap();
    let kept = health::terms(store, halle).await.unwrap();
    assert_eq!(
        kept,
        [(here, 0, terms(10)), (here, 1, paused)],
        "the first who wrote it wins"
    );
    let seuil = somewhere(store, "le-seuil").await;
    assert_eq!(health::terms(store, seuil).await.unwrap(), []);
}

fn said(channel: ChannelId, left: bool) -> Said {
    let day = "2026-11-22".parse().unwrap();
    let history = ChannelHistory {
        declared: false,
        from: "2026-10-01".parse().unwrap(),
        rhythm: None,
        answer_hours: None,
        usage: false,
        keeper: true,
        entries: Vec::new(),
    };
    Said {
        channel_id: channel,
        since: at(5),
        day,
        judged_at: at(9),
        health: judge(&history, day, false, left),
    }
}

async fn what_the_watch_said_is_kept_and_found_by_its_state(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let here = channel(store, halle).await;
    let mut tx = store.begin().await.unwrap();
    health::keep(&mut tx, halle, &[(said(here, false), true)])
        .await
        .unwrap();
    let change = Change {
        id: uuid(71),
        channel_id: here,
        at: at(9),
        before: None,
        after: HealthState::Neglected,
        began: vec![HealthKind::UsageUndecided, HealthKind::Rhythm],
        ended: Vec::new(),
    };
    health::add_change(&mut tx, halle, &change).await.unwrap();
    tx.commit().await.unwrap();
    let neglected = health::list(store, halle, Some(HealthState::Neglected))
        .await
        .unwrap();
    let told = Told {
        said: said(here, false),
        alarm: Vec::new(),
    };
    assert_eq!(neglected, [told]);
    assert_eq!(health::changes(store, halle, here, 10).await.unwrap(), [change]);

    let mut tx = store.begin().await.unwrap();
    health::keep(&mut tx, halle, &[(said(here, true), true)])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        health::list(store, halle, Some(HealthState::Neglected))
            .await
            .unwrap(),
        []
    );
    let now = health::of_channel(store, halle, here).await.unwrap().unwrap();
    assert_eq!(now.health.state, HealthState::Left);
    let seuil = somewhere(store, "le-seuil").await;
    assert_eq!(health::list(store, seuil, None).await.unwrap(), []);
    assert_eq!(health::of_channel(store, seuil, here).await.unwrap(), None);
}

async fn an_alarm_is_raised_heeded_raised_anew_and_taken_away(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let here = channel(store, halle).await;
    let mira = mira(store).await;
    let kinds = [HealthKind::Rhythm, HealthKind::NoKeeper];
    let mut tx = store.begin().await.unwrap();
    health::raise(&mut tx, halle, here, uuid(1), &kinds[..1], at(10))
        .await
        .unwrap();
    assert!(health::heed(&mut tx, halle, here, mira, at(11)).await.unwrap());
    assert!(!health::heed(&mut tx, halle, here, mira, at(12)).await.unwrap());
    tx.commit().await.unwrap();
    let standing = health::alarms(store, halle).await.unwrap();
    assert_eq!((standing[0].id, standing[0].heeded_at), (uuid(1), Some(at(11))));

    let mut tx = store.begin().await.unwrap();
    health::raise(&mut tx, halle, here, uuid(2), &kinds, at(20))
        .await
        .unwrap();
    health::lessen(&mut tx, halle, here, &kinds[1..]).await.unwrap();
    tx.commit().await.unwrap();
    let standing = health::alarms(store, halle).await.unwrap();
    assert_eq!(standing.len(), 1);
    assert_eq!(
        (standing[0].id, standing[0].heeded_at),
        (uuid(2), None),
        "nobody has seen the new one"
    );
    assert_eq!(standing[0].kinds, kinds[1..]);
    let mut tx = store.begin().await.unwrap();
    health::keep(&mut tx, halle, &[(said(here, false), true)])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let told = health::list(store, halle, None).await.unwrap();
    assert_eq!(
        told[0].alarm,
        kinds[1..],
        "the list says it with the same statement"
    );

    let aside = SetAside {
        channel_id: here,
        kind: HealthKind::NoKeeper,
        until: "2027-02-01".parse().unwrap(),
        reason: "Hired in January".into(),
        by: mira,
        at: at(21),
    };
    let mut tx = store.begin().await.unwrap();
    health::put_aside(&mut tx, halle, &aside).await.unwrap();
    health::put_aside(&mut tx, halle, &aside).await.unwrap();
    health::calm(&mut tx, halle, here).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(health::set_aside(store, halle).await.unwrap(), [aside]);
    assert_eq!(health::alarms(store, halle).await.unwrap(), []);
    let mut tx = store.begin().await.unwrap();
    assert!(
        health::take_up(&mut tx, halle, here, HealthKind::NoKeeper)
            .await
            .unwrap()
    );
    assert!(
        !health::take_up(&mut tx, halle, here, HealthKind::NoKeeper)
            .await
            .unwrap()
    );
}

async fn a_look_is_kept_whole_and_a_place_is_looked_at_once_a_day(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let here = channel(store, halle).await;
    let due = look::due(store, at(100), 10).await.unwrap();
    assert_eq!(due.iter().map(|due| due.channel_id).collect::<Vec<_>>(), [here]);
    let by_hand = Look {
        id: LookId::from_uuid(uuid(81)),
        channel_id: here,
        way: "hand".into(),
        at: at(150),
        by: Some(mira(store).await),
        last_piece_on: Some("2026-11-01".parse().unwrap()),
        questions: Some(2),
        oldest_question_on: Some("2026-11-03".parse().unwrap()),
        pinned: Some(None),
        lacks: None,
        link: Some(LinkSeen::Dead),
        address: None,
        status: None,
        because: None,
        note: "Somebody asks about the hours".into(),
    };
    let by_itself = Look {
        id: LookId::from_uuid(uuid(82)),
        way: "page".into(),
        at: at(160),
        by: None,
        last_piece_on: None,
        questions: None,
        oldest_question_on: None,
        pinned: None,
        link: None,
        address: Some("https://example.org/halle".into()),
        status: Some(403),
        because: Some("net-refused".into()),
        note: String::new(),
        ..by_hand.clone()
    };
    let mut tx = store.begin().await.unwrap();
    look::insert(&mut tx, halle, &by_hand).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        look::due(store, at(100), 10).await.unwrap().len(),
        1,
        "what a person saw isn't the page"
    );
    let mut tx = store.begin().await.unwrap();
    look::insert(&mut tx, halle, &by_itself).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(look::due(store, at(100), 10).await.unwrap().len(), 0);
    assert_eq!(look::due(store, at(170), 10).await.unwrap().len(), 1);
    assert_eq!(
        look::since(store, halle, at(0)).await.unwrap(),
        [by_hand.clone(), by_itself.clone()]
    );
    assert_eq!(look::newest(store, halle, here, 1).await.unwrap(), [by_itself]);
    let mut tx = store.begin().await.unwrap();
    assert_eq!(look::forget(&mut tx, at(1_000)).await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert_eq!(look::since(store, halle, at(0)).await.unwrap(), [by_hand]);
}

async fn one_plan_at_a_time_is_followed_step_by_step(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let here = channel(store, halle).await;
    let mira = mira(store).await;
    let plan = |id, steps| Plan {
        id: PlanId::from_uuid(uuid(id)),
        channel_id: here,
        kind: PlanKind::Leave,
        state: PlanState::Open,
        content: "{}".into(),
        reason: String::new(),
        version: 1,
        made_by: mira,
        made_at: at(10),
        changed_at: at(10),
        closed: None,
        steps,
    };
    let step = |position| PlanStep {
        position,
        step: "archive".into(),
        about: "{}".into(),
        done: None,
    };
    let mut first = plan(91, vec![step(0), step(1)]);
    let mut tx = store.begin().await.unwrap();
    plan::insert(&mut tx, halle, &first).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = store.begin().await.unwrap();
    let second = plan::insert(&mut tx, halle, &plan(92, Vec::new())).await;
    assert!(matches!(second, Err(StoreError::Taken(_))), "{second:?}");
    drop(tx);

    let mut tx = store.begin().await.unwrap();
    let kept = plan::for_update(&mut tx, halle, first.id).await.unwrap();
    assert_eq!(kept.as_ref(), Some(&first));
    first.tick(0, true, mira, at(11)).unwrap();
    first.give_up("We stay", mira, at(12)).unwrap();
    plan::update(&mut tx, halle, &first).await.unwrap();
    plan::insert(&mut tx, halle, &plan(92, Vec::new())).await.unwrap();
    tx.commit().await.unwrap();
    let all = plan::of_channel(store, halle, here).await.unwrap();
    assert_eq!(all, [plan(92, Vec::new()), first]);
    let seuil = somewhere(store, "le-seuil").await;
    assert_eq!(plan::of_channel(store, seuil, here).await.unwrap(), []);
}

async fn what_is_known_of_a_channel_can_be_asked_on_each_engine(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let here = channel(store, halle).await;
    let present = channel_history::present(store, halle, at(0)).await.unwrap();
    assert_eq!(
        (present.len(), present[0].id, present[0].declared),
        (1, here, true)
    );
    assert!(!present[0].usage && present[0].keeper.is_none());
    assert_eq!(channel_history::pieces(store, halle, at(0)).await.unwrap(), []);
    assert_eq!(channel_history::asked(store, halle, at(0)).await.unwrap(), []);
    assert_eq!(channel_history::followed(store, halle, at(0)).await.unwrap(), []);
    assert_eq!(channel_history::failed(store, halle).await.unwrap(), []);
    assert_eq!(channel_archive::placed(store, halle, here).await.unwrap(), []);
    assert_eq!(channel_archive::spoken(store, halle, here).await.unwrap(), []);
    assert_eq!(channel_archive::counted(store, halle, here).await.unwrap(), []);
    assert_eq!(plan::never_placed(store, halle, here, 5).await.unwrap(), []);
    assert_eq!(
        plan::minutes(store, halle, Some(here), at(0)).await.unwrap(),
        Vec::<i64>::new()
    );
    assert_eq!(
        plan::minutes(store, halle, None, at(0)).await.unwrap(),
        Vec::<i64>::new()
    );
    assert_eq!(
        plan::languages(store, halle, here).await.unwrap(),
        Vec::<String>::new()
    );
}
