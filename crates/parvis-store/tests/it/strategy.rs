use crate::channels::{channel_called, declared, mira};
use crate::foundation::somewhere;
use crate::on_both_engines;
use parvis_domain::{
    Counted, Grounds, Metric, Objective, ObjectiveId, Passage, PassageKind, Period, ProposalHead, ProposalId,
    ProposalState, Purpose, Remark, RemarkId, Rhythm, Serving, ServingId, Strategy, StrategyCause,
    StrategyRevisionHead, StrategyRevisionId, Timestamp, Usage, UsageId, UserId, WorkspaceId,
};
use parvis_store::{
    Store, StoreError, channel, objective, proposal, remark, serving, strategy, strategy_revision, usage,
};
use uuid::Uuid;

on_both_engines!(
    what_a_channel_serves_is_said_once,
    the_shortest_answering_time_is_what_was_promised,
    an_objective_is_kept_whole_with_what_leads_there,
    a_usage_that_is_still_named_stays_and_nothing_else_is_lost,
    revisions_are_counted_listed_and_never_written_twice,
    a_proposal_has_one_answer,
    a_remark_is_answered_settled_and_opened_again,
    no_workspace_sees_anothers_strategy,
);

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

async fn usage_called(store: &Store, place: WorkspaceId, number: u128, name: &str) -> UsageId {
    let usage = Usage {
        id: UsageId::from_uuid(id(number)),
        name: name.into(),
        sentence: String::new(),
        created_at: Timestamp::from_seconds(3),
    };
    let mut tx = store.begin().await.unwrap();
    usage::insert(&mut tx, place, &usage).await.unwrap();
    tx.commit().await.unwrap();
    usage.id
}

const WEEKLY: Rhythm = Rhythm {
    times: 2,
    per: Period::Week,
};

async fn what_a_channel_serves_is_said_once(store: &Store) {
    let place = somewhere(store, "halle").await;
    let by = mira(store).await;
    let (ask, show) = (
        usage_called(store, place, 1, "Ask").await,
        usage_called(store, place, 2, "Show").await,
    );
    let mut first = declared("First", by);
    first.purpose = Purpose {
        usage: Some(ask),
        rhythm: Some(WEEKLY),
        ..Purpose::default()
    };
    let main = Serving {
        tone: "Kind".into(),
        kinds: "Answers".into(),
        answer_hours: Some(24),
        usage: Some(ask),
        rhythm: Some(WEEKLY),
        ..Serving::undecided(first.id, "First")
    };
    let beside = Serving {
        id: ServingId::from_uuid(id(7)),
        usage: Some(show),
        ..Serving::undecided(first.id, "First")
    };
    let mut tx = store.begin().await.unwrap();
    channel::insert(&mut tx, place, &first).await.unwrap();
    serving::keep(&mut tx, place, &main).await.unwrap();
    serving::keep(&mut tx, place, &beside).await.unwrap();
    tx.commit().await.unwrap();
    let second = channel_called(store, place, "Second").await;
    let all = serving::list(store, place).await.unwrap();
    assert_eq!(all, [main.clone(), beside, Serving::undecided(second, "Second")]);

    // The channel's usage is changed where channels are, and is so here.
    let mut tx = store.begin().await.unwrap();
    let mut first = channel::for_update(&mut tx, place, first.id)
        .await
        .unwrap()
        .unwrap();
    first.purpose.usage = Some(show);
    channel::update(&mut tx, place, &first).await.unwrap();
    tx.commit().await.unwrap();
    let all = serving::of_channel(store, place, first.id).await.unwrap();
    assert_eq!((all[0].usage, all[0].tone.as_str()), (Some(show), "Kind"));

    // A place that was left serves nothing.
    let mut tx = store.begin().await.unwrap();
    first.disconnect(Timestamp::from_seconds(9));
    channel::update(&mut tx, place, &first).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(serving::of_channel(store, place, first.id).await.unwrap(), []);
}

async fn the_shortest_answering_time_is_what_was_promised(store: &Store) {
    let place = somewhere(store, "halle").await;
    let channel = channel_called(store, place, "First").await;
    assert_eq!(
        serving::answering_time(store, place, channel).await.unwrap(),
        None
    );
    let ask = usage_called(store, place, 1, "Ask").await;
    let mut tx = store.begin().await.unwrap();
    for (number, hours) in [(channel.uuid(), 48), (id(7), 6)] {
        let it = Serving {
            id: ServingId::from_uuid(number),
            usage: Some(ask),
            answer_hours: Some(hours),
            ..Serving::undecided(channel, "First")
        };
        serving::keep(&mut tx, place, &it).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(
        serving::answering_time(store, place, channel).await.unwrap(),
        Some(6)
    );
    assert_eq!(
        serving::answering_times(store, place).await.unwrap(),
        [(channel, 6)]
    );
}

fn objective(usages: Vec<UsageId>) -> Objective {
    Objective {
        id: ObjectiveId::from_uuid(id(21)),
        name: "Be asked".into(),
        metric: "questions a month".into(),
        counted: None,
        baseline: None,
        target: 2.5,
        by: Some(jiff::civil::date(2027, 1, 31)),
        budget: "Communication".into(),
        usages,
    }
}

async fn an_objective_is_kept_whole_with_what_leads_there(store: &Store) {
    let place = somewhere(store, "halle").await;
    let channel = channel_called(store, place, "First").await;
    let ask = usage_called(store, place, 1, "Ask").await;
    let mut it = objective(vec![ask]);
    let mut tx = store.begin().await.unwrap();
    objective::keep(&mut tx, place, &it, Timestamp::from_seconds(1))
        .await
        .unwrap();
    it.counted = Some(Counted {
        metric: Metric::Followers,
        channel,
    });
    it.baseline = Some(-0.25);
    objective::keep(&mut tx, place, &it, Timestamp::from_seconds(2))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(objective::list(store, place).await.unwrap(), [it.clone()]);
    let mut tx = store.begin().await.unwrap();
    assert!(objective::delete(&mut tx, place, it.id).await.unwrap());
    assert!(!objective::delete(&mut tx, place, it.id).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(objective::by_id(store, place, it.id).await.unwrap(), None);
}

async fn a_usage_that_is_still_named_stays_and_nothing_else_is_lost(store: &Store) {
    let place = somewhere(store, "halle").await;
    let (ask, show) = (
        usage_called(store, place, 1, "Ask").await,
        usage_called(store, place, 2, "Show").await,
    );
    let mut tx = store.begin().await.unwrap();
    objective::keep(&mut tx, place, &objective(vec![ask]), Timestamp::from_seconds(1))
        .await
        .unwrap();
    assert!(!usage::delete_if_free(&mut tx, place, ask).await.unwrap());
    assert!(usage::delete_if_free(&mut tx, place, show).await.unwrap());
    tx.commit().await.unwrap();
    let left = usage::list(store, place).await.unwrap();
    assert_eq!(left.iter().map(|it| it.id).collect::<Vec<_>>(), [ask]);
    assert_eq!(objective::list(store, place).await.unwrap().len(), 1);
}

fn revision(number: i64, by: UserId) -> StrategyRevisionHead {
    StrategyRevisionHead {
        id: StrategyRevisionId::from_uuid(id(100 + u128::try_from(number).unwrap())),
        number,
        cause: StrategyCause::Edited,
        why: "Because.".into(),
        grounds: Grounds::default(),
        returned_to: None,
        made_by: by,
        made_at: Timestamp::from_seconds(number),
    }
}

async fn revisions_are_counted_listed_and_never_written_twice(store: &Store) {
    let place = somewhere(store, "halle").await;
    let by = mira(store).await;
    let text = |number: i64| Strategy {
        introduction: format!("Number {number}."),
        ..Strategy::default()
    };
    let mut tx = store.begin().await.unwrap();
    strategy::lock(&mut tx, place).await.unwrap();
    for number in 1..=3 {
        strategy::set_introduction(&mut tx, place, &text(number).introduction)
            .await
            .unwrap();
        strategy_revision::insert(&mut tx, place, &revision(number, by), &text(number))
            .await
            .unwrap();
        strategy::set_number(&mut tx, place, number).await.unwrap();
    }
    tx.commit().await.unwrap();
    let present = strategy::present(store, place).await.unwrap();
    assert_eq!((present.number, present.strategy), (3, text(3)));
    let page = strategy_revision::list(store, place, None, 2).await.unwrap();
    let numbers: Vec<_> = page.items.iter().map(|head| head.number).collect();
    assert_eq!(numbers, [3, 2]);
    let rest = strategy_revision::list(store, place, page.next.as_ref(), 2)
        .await
        .unwrap();
    assert_eq!(rest.items, [revision(1, by)]);
    let second = strategy_revision::numbered(store, place, 2)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(second.content, text(2));
    assert_eq!(
        strategy_revision::by_id(store, place, second.head.id)
            .await
            .unwrap(),
        Some(second)
    );
    let mut tx = store.begin().await.unwrap();
    let mut again = revision(3, by);
    again.id = StrategyRevisionId::from_uuid(id(999));
    let refused = strategy_revision::insert(&mut tx, place, &again, &text(3)).await;
    assert!(matches!(refused, Err(StoreError::Taken(_))), "{refused:?}");
}

async fn a_proposal_has_one_answer(store: &Store) {
    let place = somewhere(store, "halle").await;
    let by = mira(store).await;
    let mut head = ProposalHead {
        id: ProposalId::from_uuid(id(31)),
        base: 0,
        why: "Nobody asks on Pinterest.".into(),
        state: ProposalState::Open,
        made_by: by,
        made_at: Timestamp::from_seconds(4),
        settled_by: None,
        settled_at: None,
        answer: String::new(),
        revision: None,
    };
    let content = Strategy {
        introduction: "As it would be.".into(),
        ..Strategy::default()
    };
    let mut tx = store.begin().await.unwrap();
    proposal::insert(&mut tx, place, &head, &content).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(proposal::count_open(store, place).await.unwrap(), 1);
    head.state = ProposalState::Accepted;
    head.settled_by = Some(by);
    head.settled_at = Some(Timestamp::from_seconds(5));
    head.revision = Some(1);
    let mut tx = store.begin().await.unwrap();
    assert!(proposal::settle(&mut tx, place, &head).await.unwrap());
    let mut second = head.clone();
    second.state = ProposalState::Refused;
    assert!(!proposal::settle(&mut tx, place, &second).await.unwrap());
    tx.commit().await.unwrap();
    let open = proposal::list(store, place, ProposalState::Open, None, 5)
        .await
        .unwrap();
    assert_eq!(open.items, []);
    let accepted = proposal::list(store, place, ProposalState::Accepted, None, 5)
        .await
        .unwrap();
    assert_eq!(accepted.items, [head.clone()]);
    let kept = proposal::by_id(store, place, head.id).await.unwrap().unwrap();
    assert_eq!((kept.head, kept.content), (head, content));
}

fn note(number: u128, answers: Option<RemarkId>, by: UserId) -> Remark {
    Remark {
        id: RemarkId::from_uuid(id(number)),
        passage: Passage {
            kind: PassageKind::Introduction,
            id: None,
        },
        quote: "a market".into(),
        said: None,
        answers,
        body: "Really?".into(),
        made_by: by,
        made_at: Timestamp::from_seconds(i64::try_from(number).unwrap()),
        settled_by: None,
        settled_at: None,
    }
}

async fn a_remark_is_answered_settled_and_opened_again(store: &Store) {
    let place = somewhere(store, "halle").await;
    let by = mira(store).await;
    let first = note(41, None, by);
    let answer = note(42, Some(first.id), by);
    let mut tx = store.begin().await.unwrap();
    remark::insert(&mut tx, place, &first).await.unwrap();
    remark::insert(&mut tx, place, &answer).await.unwrap();
    tx.commit().await.unwrap();
    let open = remark::list(store, place, false, None, 5).await.unwrap();
    assert_eq!(open.items.first(), Some(&first));
    assert_eq!(open.items.len(), 1);
    assert_eq!(
        remark::answers(store, place, &[first.id]).await.unwrap(),
        std::slice::from_ref(&answer)
    );
    let at = Timestamp::from_seconds(50);
    let mut tx = store.begin().await.unwrap();
    assert!(
        remark::settle(&mut tx, place, first.id, Some((by, at)))
            .await
            .unwrap()
    );
    assert!(
        !remark::settle(&mut tx, place, answer.id, Some((by, at)))
            .await
            .unwrap()
    );
    tx.commit().await.unwrap();
    assert_eq!(remark::count_open(store, place).await.unwrap(), 0);
    let settled = remark::list(store, place, true, None, 5).await.unwrap();
    assert_eq!(settled.items[0].settled_at, Some(at));
    let mut tx = store.begin().await.unwrap();
    assert!(remark::settle(&mut tx, place, first.id, None).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(remark::by_id(store, place, first.id).await.unwrap(), Some(first));
}

async fn no_workspace_sees_anothers_strategy(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let seuil = somewhere(store, "seuil-2").await;
    let by = mira(store).await;
    let ask = usage_called(store, halle, 1, "Ask").await;
    let mut tx = store.begin().await.unwrap();
    strategy::lock(&mut tx, halle).await.unwrap();
    strategy::set_introduction(&mut tx, halle, "Ours.").await.unwrap();
    strategy_revision::insert(&mut tx, halle, &revision(1, by), &Strategy::default())
        .await
        .unwrap();
    objective::keep(&mut tx, halle, &objective(vec![ask]), Timestamp::from_seconds(1))
        .await
        .unwrap();
    remark::insert(&mut tx, halle, &note(41, None, by)).await.unwrap();
    tx.commit().await.unwrap();
    let there = strategy::present(store, seuil).await.unwrap();
    assert_eq!((there.number, there.strategy.is_empty()), (0, true));
    assert_eq!(strategy_revision::numbered(store, seuil, 1).await.unwrap(), None);
    assert_eq!(
        remark::list(store, seuil, false, None, 5).await.unwrap().items,
        []
    );
    assert_eq!(objective::list(store, seuil).await.unwrap(), []);
}
