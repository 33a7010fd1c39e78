use crate::channels::channel;
use crate::foundation::somewhere;
use crate::on_both_engines;
use crate::publications::written;
use jiff::civil::date;
use parvis_domain::{
    Appearance, AppearanceDays, AppearanceId, Elsewhere, Home, HomeKind, RemoteOriginal, Timestamp, UserId,
    WorkspaceId, Zone,
};
use parvis_store::{Store, appearance, home, original, remote_original, user};
use uuid::Uuid;

on_both_engines!(
    a_home_is_said_anew_and_read_by_one_at_a_time,
    what_lives_elsewhere_is_found_by_what_it_is_there,
    appearances_are_found_by_their_days_and_their_words,
);

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(seconds)
}

async fn mira(store: &Store) -> UserId {
    let found = user::by_email(store, "mira@example.org").await.unwrap();
    found.unwrap().0.id
}

fn elsewhere(by: UserId, address: &str) -> Home {
    Home {
        kind: HomeKind::WordPress,
        channel: None,
        elsewhere: Some(Elsewhere {
            address: address.into(),
            title: "Le carnet".into(),
            language: Some("fr".parse().unwrap()),
            feed: None,
            comments_feed: None,
            api: Some(format!("{address}wp-json/")),
        }),
        version: 1,
        configured_by: by,
        configured_at: at(5),
    }
}

async fn a_home_is_said_anew_and_read_by_one_at_a_time(store: &Store) {
    let place = somewhere(store, "halle").await;
    let other = somewhere(store, "seuil-2").await;
    assert_eq!(home::of_workspace(store, place).await.unwrap(), None);
    let by = mira(store).await;
    let mut said = elsewhere(by, "https://carnet.example/");
    for version in [1, 2] {
        said.version = version;
        let mut tx = store.begin().await.unwrap();
        home::put(&mut tx, place, &said).await.unwrap();
        home::begin_reading(&mut tx, place, at(10)).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(
            home::of_workspace(store, place).await.unwrap(),
            Some(said.clone())
        );
    }
    assert_eq!(home::of_workspace(store, other).await.unwrap(), None);

    assert!(!home::any_due(store, at(9)).await.unwrap());
    let (one, two) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let claim = async |now: i64, lease: Uuid| {
        let mut tx = store.begin().await.unwrap();
        let claimed = home::claim_due(&mut tx, at(now), lease, at(now + 60))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        claimed
    };
    let mut mine = claim(10, one).await.unwrap();
    assert!(claim(11, two).await.is_none(), "somebody reads it");
    mine.next_at = at(200);
    mine.etag = Some("\"x\"".into());
    mine.read_at = Some(at(12));
    let mut tx = store.begin().await.unwrap();
    assert!(
        !home::give_back(&mut tx, &mine, two).await.unwrap(),
        "who doesn't hold it"
    );
    assert!(home::give_back(&mut tx, &mine, one).await.unwrap());
    home::hasten(&mut tx, place, at(50)).await.unwrap();
    tx.commit().await.unwrap();
    let again = claim(50, two).await.unwrap();
    assert_eq!(
        (again.etag.as_deref(), again.read_at),
        (Some("\"x\""), Some(at(12)))
    );
    assert!(claim(120, one).await.is_some(), "a lease ends");
}

async fn what_lives_elsewhere_is_found_by_what_it_is_there(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    let id = written(store, place, there, 1).await.original_id;
    let remote = RemoteOriginal {
        original: id,
        remote_id: "https://carnet.example/wp-json/#7".into(),
        address: "https://carnet.example/2026/pain/".into(),
        fingerprint: "a".into(),
        picture: None,
        written_by: Some("Mira".into()),
        seen_at: at(3),
    };
    let mut tx = store.begin().await.unwrap();
    remote_original::put(&mut tx, place, &remote).await.unwrap();
    remote_original::see(&mut tx, place, &[id], at(9)).await.unwrap();
    tx.commit().await.unwrap();
    let seen = Some(RemoteOriginal {
        seen_at: at(9),
        ..remote.clone()
    });
    assert_eq!(
        remote_original::of_original(store, place, id).await.unwrap(),
        seen
    );
    let by_id = remote_original::by_remote_id(store, place, &remote.remote_id).await;
    assert_eq!(by_id.unwrap(), seen);
    let by_address = remote_original::by_address(store, place, &remote.address).await;
    assert_eq!(by_address.unwrap(), seen);
    assert_eq!(
        remote_original::of_originals(store, place, &[id])
            .await
            .unwrap()
            .len(),
        1
    );

    let kept = original::by_id(store, place, id).await.unwrap().unwrap();
    let live = i64::from(kept.is_live());
    let count = async |place: WorkspaceId, source: &str| {
        remote_original::count_live(store, place, source).await.unwrap()
    };
    assert_eq!(count(place, "https://carnet.example/wp-json/#").await, live);
    assert_eq!(
        count(place, "https://carnet.example/wp-json/#7%").await,
        0,
        "a sign of the pattern is a sign"
    );
    assert_eq!(count(place, "https://autre.example/").await, 0);
    let other = somewhere(store, "seuil-2").await;
    assert_eq!(
        remote_original::of_original(store, other, id).await.unwrap(),
        None
    );
    assert_eq!(count(other, "https://").await, 0);
}

async fn appearances_are_found_by_their_days_and_their_words(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    let by = mira(store).await;
    let fair = |number: u128, title: &str, first: i8, last: i8| Appearance {
        id: AppearanceId::from_uuid(Uuid::from_u128(number)),
        title: title.into(),
        channel: there,
        when: AppearanceDays {
            first: date(2026, 11, first),
            last: date(2026, 11, last),
            time: (number == 1).then(|| jiff::civil::time(9, 30, 0, 0)),
            zone: "Europe/Paris".parse::<Zone>().unwrap(),
        },
        by_whom: "Odile".into(),
        address: None,
        note: String::new(),
        campaign: None,
        campaign_name: None,
        original: None,
        original_title: None,
        version: 1,
        created_by: by,
        created_at: at(1),
        changed_at: at(i64::try_from(number).unwrap()),
    };
    let (press, stand) = (fair(1, "La Gazette", 20, 20), fair(2, "Un stand à l’été", 18, 22));
    let mut tx = store.begin().await.unwrap();
    appearance::insert(&mut tx, place, &press).await.unwrap();
    appearance::insert(&mut tx, place, &stand).await.unwrap();
    tx.commit().await.unwrap();
    let days = async |place: WorkspaceId, from: i8, until: i8| {
        let (from, until) = (date(2026, 11, from), date(2026, 11, until));
        appearance::between(store, place, from, until, 10).await.unwrap()
    };
    assert_eq!(days(place, 20, 20).await, [stand.clone(), press.clone()]);
    assert_eq!(days(place, 21, 30).await, std::slice::from_ref(&stand));
    assert_eq!(days(place, 23, 30).await, []);
    let words = async |text: &str| {
        let folded = parvis_store::working_copy::folded(text);
        appearance::with_words(store, place, &folded, 10).await.unwrap()
    };
    assert_eq!(words("ETE").await, std::slice::from_ref(&stand));
    assert_eq!(words("odile").await.len(), 2);
    let moved = Appearance {
        when: press.when.moved_to(date(2026, 11, 25)).unwrap(),
        version: 2,
        ..press.clone()
    };
    let mut tx = store.begin().await.unwrap();
    appearance::update(&mut tx, place, &moved).await.unwrap();
    assert!(appearance::delete(&mut tx, place, stand.id).await.unwrap());
    assert!(!appearance::delete(&mut tx, place, stand.id).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(days(place, 1, 30).await, [moved]);
    let other = somewhere(store, "seuil-2").await;
    assert_eq!(days(other, 1, 30).await, []);
}
