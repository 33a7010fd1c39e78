use crate::channels::channel_called;
use crate::foundation::{somebody, somewhere};
use crate::on_both_engines;
use jiff::civil::date;
use parvis_domain::{
    AudienceThere, Fact, FactId, FactKind, FactOrigin, FactUnit, FactWords, Figure, FitAnswer, FitCost,
    FitInputs, Network, Timestamp, Trial, TrialId, TrialMeasured, TrialMetric, TrialResult, TrialThen,
    UserId, Weighing, WeighingId, work_out,
};
use parvis_store::{Store, StoreError, fact, fit, trial, weighing};
use uuid::Uuid;

on_both_engines!(
    a_workspaces_own_facts_are_its_own,
    the_newest_answer_is_the_one_that_counts_and_the_others_stay,
    a_channel_is_tried_for_one_thing_at_a_time,
    what_was_never_read_is_unknown,
);

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(seconds)
}

fn price(by: UserId) -> Fact {
    Fact {
        id: FactId::from_uuid(Uuid::from_u128(5)),
        network: Network::named("pinterest"),
        kind: FactKind::Price,
        says: FactWords::own("A pin costs nothing."),
        figure: Some(Figure {
            millionths: 15_000,
            unit: FactUnit::UsdPerPiece,
        }),
        since: Some(date(2026, 8, 1)),
        source: "https://example.org/prices".into(),
        checked_on: date(2026, 11, 1),
        aside: false,
        origin: FactOrigin::Own,
        changed_at: Some(at(7)),
        changed_by: Some(by),
        version: 1,
    }
}

async fn a_workspaces_own_facts_are_its_own(store: &Store) {
    let (here, there) = (somewhere(store, "halle").await, somewhere(store, "seuil-2").await);
    let mira = parvis_store::user::by_email(store, "mira@example.org")
        .await
        .unwrap();
    let mut mine = price(mira.unwrap().0.id);
    let mut tx = store.begin().await.unwrap();
    fact::put(&mut tx, here, &mine).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(fact::list(store, here).await.unwrap(), [mine.clone()]);
    assert_eq!(fact::list(store, there).await.unwrap(), []);

    mine.says.fr = "Une épingle ne coûte rien.".into();
    mine.aside = true;
    mine.version = 2;
    let mut tx = store.begin().await.unwrap();
    fact::put(&mut tx, here, &mine).await.unwrap();
    assert_eq!(
        fact::for_update(&mut tx, here, mine.id).await.unwrap(),
        Some(mine.clone())
    );
    assert!(fact::delete(&mut tx, here, mine.id).await.unwrap());
    assert!(!fact::delete(&mut tx, here, mine.id).await.unwrap());
}

fn inputs() -> FitInputs {
    FitInputs {
        days_in_use: None,
        heard: false,
        usages: Vec::new(),
        unserved: vec!["Se plaindre".into()],
        audience: AudienceThere::Unknown,
        audience_source: String::new(),
        reasons: Vec::new(),
        facts: vec![price(UserId::from_uuid(Uuid::from_u128(1))).frozen()],
        rhythm: Some((2, parvis_domain::Period::Week)),
        answer_hours: None,
        cost: FitCost::default(),
        brought: None,
        trial: None,
    }
}

async fn the_newest_answer_is_the_one_that_counts_and_the_others_stay(store: &Store) {
    let by = somebody(store).await;
    let (here, there) = (somewhere(store, "halle").await, somewhere(store, "seuil-2").await);
    let channel = channel_called(store, here, "Pinterest").await;
    let first = Weighing {
        id: WeighingId::from_uuid(Uuid::from_u128(1)),
        place: "pinterest".into(),
        name: "Pinterest".into(),
        network: Some(Network::named("pinterest")),
        channel: None,
        answer: FitAnswer::Try,
        why: "The shop asks for it.".into(),
        inputs: inputs(),
        reasoning: work_out(&inputs()),
        keeper: Some(by),
        look_again_on: Some(date(2027, 2, 1)),
        made_by: by,
        made_at: at(10),
    };
    let second = Weighing {
        id: WeighingId::from_uuid(Uuid::from_u128(2)),
        place: channel.to_string(),
        channel: Some(channel),
        look_again_on: Some(date(2027, 3, 1)),
        made_at: at(20),
        ..first.clone()
    };
    for (weighing, before) in [(&first, "pinterest"), (&second, "pinterest")] {
        let mut tx = store.begin().await.unwrap();
        weighing::insert(&mut tx, here, weighing, before).await.unwrap();
        tx.commit().await.unwrap();
    }
    assert_eq!(
        weighing::newest(store, here).await.unwrap(),
        std::slice::from_ref(&second)
    );
    let all = weighing::of_place(store, here, &channel.to_string(), "pinterest")
        .await
        .unwrap();
    assert_eq!(all, [second.clone(), first.clone()]);
    assert_eq!(weighing::by_id(store, there, first.id).await.unwrap(), None);
    assert_eq!(weighing::newest(store, there).await.unwrap(), []);
}

async fn a_channel_is_tried_for_one_thing_at_a_time(store: &Store) {
    let by = somebody(store).await;
    let here = somewhere(store, "halle").await;
    let channel = channel_called(store, here, "Marché").await;
    let tried = Trial {
        id: TrialId::from_uuid(Uuid::from_u128(1)),
        channel,
        why: "To see who comes.".into(),
        metric: TrialMetric::Followers,
        at_least: Some(1_000),
        sentence: String::new(),
        minutes_most: Some(600),
        weeks: 4,
        opened_at: at(10),
        opened_by: by,
        ends_at: at(100),
        ends_on: date(2026, 12, 1),
        closed_at: None,
        closed_by: None,
        result: None,
        measured: None,
        note: String::new(),
        then: None,
    };
    let again = Trial {
        id: TrialId::from_uuid(Uuid::from_u128(2)),
        ..tried.clone()
    };
    let mut tx = store.begin().await.unwrap();
    trial::insert(&mut tx, here, &tried).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = store.begin().await.unwrap();
    let refused = trial::insert(&mut tx, here, &again).await;
    assert!(matches!(refused, Err(StoreError::Taken(_))), "{refused:?}");
    drop(tx);
    assert_eq!(trial::due(store, here, at(99)).await.unwrap(), []);
    assert_eq!(
        trial::due(store, here, at(100)).await.unwrap(),
        std::slice::from_ref(&tried)
    );

    let closed = Trial {
        closed_at: Some(at(101)),
        closed_by: Some(by),
        result: Some(TrialResult::CannotTell),
        measured: Some(TrialMeasured {
            pieces: 3,
            ..TrialMeasured::default()
        }),
        note: "Nobody counted.".into(),
        then: Some(TrialThen::Close),
        ..tried.clone()
    };
    let mut tx = store.begin().await.unwrap();
    assert!(
        trial::for_update(&mut tx, here, tried.id)
            .await
            .unwrap()
            .is_some()
    );
    trial::close(&mut tx, here, &closed).await.unwrap();
    trial::insert(&mut tx, here, &again).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(trial::by_id(store, here, tried.id).await.unwrap(), Some(closed));
    assert_eq!(trial::of_channel(store, here, channel).await.unwrap().len(), 2);
}

async fn what_was_never_read_is_unknown(store: &Store) {
    somebody(store).await;
    let here = somewhere(store, "halle").await;
    let channel = channel_called(store, here, "Marché").await;
    let placed = fit::placed(store, here, channel, at(0), at(100)).await.unwrap();
    assert_eq!(placed, fit::Placed::default());
    assert_eq!(placed.responses, None);
    assert_eq!(fit::followers(store, here, channel, at(100)).await.unwrap(), None);
    assert_eq!(fit::last_out(store, here, channel).await.unwrap(), None);
    assert_eq!(
        fit::conversations(store, here, channel, at(0), at(9))
            .await
            .unwrap(),
        0
    );
    assert_eq!(
        fit::minutes_of_placing(store, here, Some(channel), at(0))
            .await
            .unwrap(),
        []
    );
    assert_eq!(
        fit::minutes_of_placing(store, here, None, at(0)).await.unwrap(),
        []
    );
    assert_eq!(fit::minutes_of_making(store, here, at(0)).await.unwrap(), []);
    let changed = at(50);
    let fact = FactId::from_uuid(Uuid::from_u128(5));
    let doubted = fit::advice_before(store, here, fact, "pinterest", &[channel], changed).await;
    assert_eq!(doubted.unwrap(), []);
    let doubted = fit::decisions_before(store, here, fact, "pinterest", &[channel], changed).await;
    assert_eq!(doubted.unwrap(), []);
}
