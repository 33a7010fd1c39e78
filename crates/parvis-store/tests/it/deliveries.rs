use crate::channels::{channel, channel_called};
use crate::foundation::somewhere;
use crate::on_both_engines;
use parvis_domain::{
    Attempt, AttemptId, AttemptOutcome, ChannelId, Delivery, DeliveryId, DeliveryKind, DeliveryPart,
    DeliveryState, DeliveryStep, Lease, RemoteLink, Timestamp, WorkspaceId,
};
use parvis_store::{Store, StoreError, channel, delivery, gauge};
use uuid::Uuid;

on_both_engines!(
    what_is_due_longest_is_claimed_first_and_only_once,
    two_claimers_at_once_never_get_the_same_one_nor_the_same_channel,
    a_channel_that_is_to_wait_gives_nothing,
    a_lease_that_ran_out_is_claimed_anew_and_its_old_holder_knows,
    a_node_that_is_started_again_frees_what_it_held,
    a_clock_moved_back_leaves_nothing_waiting_for_ever,
    what_was_put_off_by_a_clock_that_was_ahead_goes_on,
    a_clock_moved_back_leaves_nobody_with_a_channel_for_ever,
    one_knows_when_the_next_falls_due_and_what_could_be_claimed_since_when,
    a_key_is_kept_once,
    one_knows_what_else_stands_in_a_channel,
    an_attempt_tells_how_far_it_came,
);

const NOW: Timestamp = Timestamp::from_seconds(1_000);

fn id(n: u128) -> DeliveryId {
    DeliveryId::from_uuid(Uuid::from_u128(n))
}

fn lease(n: u128, until: i64) -> Lease {
    Lease {
        node: format!("node-{n}"),
        attempt: AttemptId::from_uuid(Uuid::from_u128(n)),
        until: Timestamp::from_seconds(until),
    }
}

async fn due(store: &Store, place: WorkspaceId, channel: ChannelId, n: u128, at: i64) -> Delivery {
    let delivery = Delivery {
        workspace_id: place,
        id: id(n),
        kind: DeliveryKind::Publish,
        subject_id: Uuid::from_u128(n),
        channel_id: channel,
        payload: "{}".into(),
        state: DeliveryState::Available,
        run_at: Timestamp::from_seconds(at),
        attempts: 0,
        looks: 0,
        uncertain: false,
        reason: None,
        lease: None,
        created_at: Timestamp::from_seconds(1),
        finished_at: None,
    };
    let mut tx = store.begin().await.unwrap();
    delivery::insert(&mut tx, &delivery).await.unwrap();
    tx.commit().await.unwrap();
    delivery
}

async fn claim(store: &Store, lease: &Lease) -> Option<Delivery> {
    let mut tx = store.begin().await.unwrap();
    let claimed = delivery::claim_due(&mut tx, NOW, lease).await.unwrap();
    tx.commit().await.unwrap();
    claimed
}

async fn what_is_due_longest_is_claimed_first_and_only_once(store: &Store) {
    let place = somewhere(store, "halle").await;
    let (one, two) = (
        channel(store, place).await,
        channel_called(store, place, "Second").await,
    );
    due(store, place, one, 1, 900).await;
    due(store, place, one, 2, 700).await;
    due(store, place, two, 3, 800).await;
    due(store, place, two, 4, 1_001).await;

    let first = claim(store, &lease(11, 1_060)).await.unwrap();
    assert_eq!(
        (first.id, first.state, first.attempts),
        (id(2), DeliveryState::Running, 1)
    );
    assert!(first.is_held_by(AttemptId::from_uuid(Uuid::from_u128(11))));
    // The first channel has somebody at work: the second's turn.
    assert_eq!(claim(store, &lease(12, 1_060)).await.unwrap().id, id(3));
    assert_eq!(claim(store, &lease(13, 1_060)).await, None);

    let mut done = first;
    done.complete(NOW).unwrap();
    let mut tx = store.begin().await.unwrap();
    delivery::update(&mut tx, &done).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(claim(store, &lease(14, 1_060)).await.unwrap().id, id(1));
    assert_eq!(delivery::by_id(store, place, id(2)).await.unwrap(), Some(done));
}

async fn two_claimers_at_once_never_get_the_same_one_nor_the_same_channel(store: &Store) {
    let place = somewhere(store, "halle").await;
    for number in 0..6_u128 {
        let channel = channel_called(store, place, &format!("Place {number}")).await;
        for nth in 0..4 {
            due(store, place, channel, number * 10 + nth, 900).await;
        }
    }
    let claimers = (0..8_u128).map(|claimer| {
        let store = store.clone();
        tokio::spawn(async move {
            let mut got = Vec::new();
            for turn in 0..12 {
                let lease = lease(1_000 + claimer * 100 + turn, 1_060);
                let mut tx = store.begin().await.unwrap();
                match delivery::claim_due(&mut tx, NOW, &lease).await {
                    Ok(claimed) => {
                        tx.commit().await.unwrap();
                        got.extend(claimed);
                    }
                    Err(StoreError::Busy(_)) => tx.rollback().await.unwrap(),
                    Err(other) => panic!("{other}"),
                }
            }
            got
        })
    });
    let mut all = Vec::new();
    for claimer in claimers.collect::<Vec<_>>() {
        all.extend(claimer.await.unwrap());
    }
    let mut channels: Vec<ChannelId> = all.iter().map(|claimed| claimed.channel_id).collect();
    channels.sort();
    channels.dedup();
    assert_eq!((all.len(), channels.len()), (6, 6), "one for each channel");
}

async fn a_channel_that_is_to_wait_gives_nothing(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    due(store, place, there, 1, 900).await;
    let wait = |until: Option<Timestamp>| async move {
        let mut tx = store.begin().await.unwrap();
        let mut channel = channel::for_update(&mut tx, place, there).await.unwrap().unwrap();
        channel.not_before = until;
        channel::update(&mut tx, place, &channel).await.unwrap();
        tx.commit().await.unwrap();
    };
    wait(Some(Timestamp::from_seconds(1_001))).await;
    assert_eq!(claim(store, &lease(1, 1_060)).await, None);
    wait(Some(NOW)).await;
    assert!(claim(store, &lease(1, 1_060)).await.is_some());
}

async fn a_lease_that_ran_out_is_claimed_anew_and_its_old_holder_knows(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    due(store, place, there, 1, 900).await;
    let (old, new) = (lease(1, 1_060), lease(2, 2_000));
    claim(store, &old).await.unwrap();

    let mut tx = store.begin().await.unwrap();
    let early = delivery::claim_expired(&mut tx, Timestamp::from_seconds(1_059), &new).await;
    assert_eq!(early.unwrap(), None);
    let longer = Timestamp::from_seconds(1_100);
    assert!(
        delivery::lengthen_lease(&mut tx, place, id(1), old.attempt, longer)
            .await
            .unwrap()
    );
    let still = delivery::claim_expired(&mut tx, Timestamp::from_seconds(1_060), &new).await;
    assert_eq!(still.unwrap(), None);
    let late = delivery::claim_expired(&mut tx, longer, &new)
        .await
        .unwrap()
        .unwrap();
    assert!(late.is_held_by(new.attempt) && !late.is_held_by(old.attempt));
    assert_eq!(late.attempts, 1, "the one before came to nothing of its own");
    let lengthened = delivery::lengthen_lease(&mut tx, place, id(1), old.attempt, longer).await;
    assert!(!lengthened.unwrap(), "it belongs to somebody else by now");
    tx.commit().await.unwrap();
}

async fn a_node_that_is_started_again_frees_what_it_held(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    due(store, place, there, 1, 900).await;
    claim(store, &lease(1, 9_000)).await.unwrap();
    let mut tx = store.begin().await.unwrap();
    assert_eq!(
        delivery::expire_leases_of(&mut tx, "node-2", NOW).await.unwrap(),
        0
    );
    assert_eq!(
        delivery::expire_leases_of(&mut tx, "node-1", NOW).await.unwrap(),
        1
    );
    let again = delivery::claim_expired(&mut tx, NOW, &lease(2, 9_000)).await;
    assert_eq!(again.unwrap().unwrap().id, id(1));
    tx.commit().await.unwrap();
}

async fn a_clock_moved_back_leaves_nothing_waiting_for_ever(store: &Store) {
    let place = somewhere(store, "halle").await;
    let (one, two) = (
        channel(store, place).await,
        channel_called(store, place, "Second").await,
    );
    // Made while the clock was a year ahead.
    let ahead = 1_000 + 365 * 86_400;
    due(store, place, one, 1, ahead).await;
    let mut waiting = due(store, place, two, 2, 900).await;
    waiting.state = DeliveryState::Retryable;
    waiting.run_at = Timestamp::from_seconds(ahead);
    let mut tx = store.begin().await.unwrap();
    delivery::update(&mut tx, &waiting).await.unwrap();
    let latest = Timestamp::from_seconds(1_000 + 86_400);
    assert_eq!(delivery::pull_in_beyond(&mut tx, latest, NOW).await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert_eq!(claim(store, &lease(1, 1_060)).await.unwrap().id, id(2));
    // What somebody planned for that day stays there.
    assert_eq!(claim(store, &lease(2, 1_060)).await, None);
}

async fn what_was_put_off_by_a_clock_that_was_ahead_goes_on(store: &Store) {
    let place = somewhere(store, "halle").await;
    let (one, two, three) = (
        channel(store, place).await,
        channel_called(store, place, "Second").await,
        channel_called(store, place, "Third").await,
    );
    // All wait for half an hour; the first was tried by a clock that showed so much more, and so did it at the end of
    // the third's attempt.
    let tries = [(1, one, 2_790, 2_790), (2, two, 990, 990), (3, three, 990, 2_790)];
    for (n, channel, tried_at, ended_at) in tries {
        let mut waiting = due(store, place, channel, n, 900).await;
        waiting.state = DeliveryState::Retryable;
        waiting.run_at = Timestamp::from_seconds(2_800);
        let tried = Attempt {
            id: AttemptId::from_uuid(Uuid::from_u128(n)),
            number: 1,
            node: "node".into(),
            started_at: Timestamp::from_seconds(tried_at),
            ended_at: Some(Timestamp::from_seconds(ended_at)),
            outcome: AttemptOutcome::Failed,
            code: None,
            because: None,
            words: None,
            next_at: None,
            steps: Vec::new(),
        };
        let mut tx = store.begin().await.unwrap();
        delivery::insert_attempt(&mut tx, place, id(n), &tried)
            .await
            .unwrap();
        delivery::end_attempt(&mut tx, place, &tried).await.unwrap();
        delivery::update(&mut tx, &waiting).await.unwrap();
        let mut held = channel::for_update(&mut tx, place, channel)
            .await
            .unwrap()
            .unwrap();
        held.not_before = Some(waiting.run_at);
        held.wait_told_at = tried.ended_at;
        channel::update(&mut tx, place, &held).await.unwrap();
        tx.commit().await.unwrap();
    }
    let mut tx = store.begin().await.unwrap();
    assert_eq!(delivery::pull_in_from_ahead(&mut tx, NOW).await.unwrap(), 2);
    let latest = Timestamp::from_seconds(86_400);
    assert_eq!(
        channel::forget_waits_beyond(&mut tx, latest, NOW).await.unwrap(),
        2
    );
    tx.commit().await.unwrap();
    let mut freed = Vec::new();
    while let Some(claimed) = claim(store, &lease(11, 1_060)).await {
        freed.push(claimed.id);
    }
    freed.sort();
    assert_eq!(freed, [id(1), id(3)]);
}

async fn a_clock_moved_back_leaves_nobody_with_a_channel_for_ever(store: &Store) {
    let place = somewhere(store, "halle").await;
    let (one, two) = (
        channel(store, place).await,
        channel_called(store, place, "Second").await,
    );
    due(store, place, one, 1, 900).await;
    due(store, place, two, 2, 900).await;
    // Claimed when the clock was a year ahead, by a node that is no more; the other is at work now.
    let ahead = 1_000 + 365 * 86_400;
    assert_eq!(claim(store, &lease(1, ahead)).await.unwrap().id, id(1));
    assert_eq!(claim(store, &lease(2, 1_060)).await.unwrap().id, id(2));
    let mut tx = store.begin().await.unwrap();
    let latest = Timestamp::from_seconds(1_120);
    assert_eq!(
        delivery::end_leases_beyond(&mut tx, latest, NOW).await.unwrap(),
        1
    );
    let left = delivery::claim_expired(&mut tx, Timestamp::from_seconds(1_001), &lease(3, 1_061))
        .await
        .unwrap();
    assert_eq!(left.unwrap().id, id(1));
    let another = lease(4, 1_061);
    let others = delivery::claim_expired(&mut tx, Timestamp::from_seconds(1_001), &another);
    assert_eq!(others.await.unwrap(), None);
    tx.commit().await.unwrap();
}

async fn one_knows_when_the_next_falls_due_and_what_could_be_claimed_since_when(store: &Store) {
    let (place, other) = (somewhere(store, "halle").await, somewhere(store, "quai").await);
    let (one, two) = (
        channel(store, place).await,
        channel_called(store, place, "Second").await,
    );
    let at = Timestamp::from_seconds;
    assert_eq!(delivery::next_due(store, NOW).await.unwrap(), None);
    due(store, place, one, 1, 900).await;
    due(store, place, two, 2, 950).await;
    due(store, place, two, 3, 1_200).await;
    due(store, place, one, 4, 1_100).await;
    assert_eq!(delivery::next_due(store, NOW).await.unwrap(), Some(at(1_100)));
    assert_eq!(gauge::oldest_claimable(store, NOW).await.unwrap(), Some(at(900)));
    let of = |place, latest| gauge::oldest_claimable_of(store, place, at(latest), NOW);
    assert_eq!(of(place, 1_000).await.unwrap(), Some(at(900)));
    assert_eq!(of(place, 899).await.unwrap(), None);
    assert_eq!(of(other, 1_000).await.unwrap(), None);

    // Somebody is at work for the one channel, and the other has to wait.
    assert_eq!(claim(store, &lease(1, 1_060)).await.unwrap().id, id(1));
    assert_eq!(gauge::oldest_claimable(store, NOW).await.unwrap(), Some(at(950)));
    let mut tx = store.begin().await.unwrap();
    let mut waits = channel::for_update(&mut tx, place, two).await.unwrap().unwrap();
    waits.not_before = Some(at(1_500));
    channel::update(&mut tx, place, &waits).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(gauge::oldest_claimable(store, NOW).await.unwrap(), None);
    assert_eq!(of(place, 1_000).await.unwrap(), None);
}

async fn a_key_is_kept_once(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    due(store, place, there, 1, 900).await;
    let mut part = DeliveryPart {
        position: 0,
        key: "3kabc".into(),
        made_at: NOW,
        begun_at: None,
        remote: None,
    };
    let mut tx = store.begin().await.unwrap();
    delivery::insert_part(&mut tx, place, id(1), &part).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = store.begin().await.unwrap();
    let other = DeliveryPart {
        key: "other".into(),
        ..part.clone()
    };
    let refused = delivery::insert_part(&mut tx, place, id(1), &other).await;
    assert!(matches!(refused, Err(StoreError::Taken(_))), "{refused:?}");
    tx.rollback().await.unwrap();

    let link = RemoteLink {
        id: "at://did/app.bsky.feed.post/3kabc".into(),
        version: "cid".into(),
        url: Some("https://bsky.app/x".into()),
    };
    let mut tx = store.begin().await.unwrap();
    delivery::begin_part(&mut tx, place, id(1), 0, NOW).await.unwrap();
    delivery::begin_part(&mut tx, place, id(1), 0, Timestamp::from_seconds(2_000))
        .await
        .unwrap();
    delivery::note_remote(&mut tx, place, id(1), 0, &link)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    part.begun_at = Some(NOW);
    part.remote = Some(link);
    assert_eq!(delivery::parts(store, place, id(1)).await.unwrap(), [part]);
}

async fn one_knows_what_else_stands_in_a_channel(store: &Store) {
    let place = somewhere(store, "halle").await;
    let (here, there) = (
        channel(store, place).await,
        channel_called(store, place, "Second").await,
    );
    // Brought there long ago, lately, now; elsewhere; and the one that is asked about, whose first part stands.
    let all = [(1, here), (2, here), (3, here), (4, there), (5, here)];
    for (n, channel) in all {
        let mut one = due(store, place, channel, n, 900).await;
        let part = |position| DeliveryPart {
            position,
            key: format!("{n}-{position}"),
            made_at: NOW,
            begun_at: None,
            remote: None,
        };
        let mut tx = store.begin().await.unwrap();
        for position in 0..2 {
            delivery::insert_part(&mut tx, place, id(n), &part(position))
                .await
                .unwrap();
        }
        let link = RemoteLink {
            id: format!("status {n}"),
            version: String::new(),
            url: None,
        };
        delivery::note_remote(&mut tx, place, id(n), 0, &link)
            .await
            .unwrap();
        match n {
            1 => one.finished_at = Some(Timestamp::from_seconds(99)),
            2 => one.finished_at = Some(Timestamp::from_seconds(101)),
            3 => one.state = DeliveryState::Retryable,
            _ => one.state = DeliveryState::Running,
        }
        if n < 3 {
            one.state = DeliveryState::Completed;
        }
        delivery::update(&mut tx, &one).await.unwrap();
        tx.commit().await.unwrap();
    }
    let since = Timestamp::from_seconds(100);
    let others = async |position| {
        let mut others = delivery::other_remotes(store, place, here, (id(5), position), since)
            .await
            .unwrap();
        others.sort();
        others
    };
    assert_eq!(others(0).await, ["status 2", "status 3"]);
    assert_eq!(others(1).await, ["status 2", "status 3", "status 5"]);
}

async fn an_attempt_tells_how_far_it_came(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    due(store, place, there, 1, 900).await;
    let mut attempt = Attempt {
        id: AttemptId::from_uuid(Uuid::from_u128(70)),
        number: delivery::next_number(store, place, id(1)).await.unwrap(),
        node: "node-1".into(),
        started_at: NOW,
        ended_at: None,
        outcome: AttemptOutcome::Running,
        code: None,
        because: None,
        words: None,
        next_at: None,
        steps: vec![(DeliveryStep::Claimed, NOW), (DeliveryStep::KeyStored, NOW)],
    };
    let mut tx = store.begin().await.unwrap();
    delivery::insert_attempt(&mut tx, place, id(1), &attempt)
        .await
        .unwrap();
    for (position, (step, at)) in (0..).zip(attempt.steps.clone()) {
        delivery::add_step(&mut tx, place, attempt.id, position, step, at)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(
        delivery::attempts(store, place, id(1)).await.unwrap(),
        [attempt.clone()]
    );
    assert_eq!(delivery::next_number(store, place, id(1)).await.unwrap(), 2);

    attempt.ended_at = Some(Timestamp::from_seconds(1_001));
    attempt.outcome = AttemptOutcome::Failed;
    attempt.code = Some("rate-limited".into());
    attempt.words = Some("slow down".into());
    attempt.next_at = Some(Timestamp::from_seconds(1_031));
    let mut tx = store.begin().await.unwrap();
    delivery::end_attempt(&mut tx, place, &attempt).await.unwrap();
    assert_eq!(
        delivery::end_open_attempts(&mut tx, place, id(1), NOW)
            .await
            .unwrap(),
        0
    );
    tx.commit().await.unwrap();
    assert_eq!(delivery::attempts(store, place, id(1)).await.unwrap(), [attempt]);
}
