use crate::foundation::{somebody, somewhere};
use crate::on_both_engines;
use parvis_domain::{
    Digest, MailId, Notice, NoticeAbout, NoticeId, NoticeKind, NoticeWay, Role, Timestamp, UserId,
    WorkspaceId,
};
use parvis_store::mail::{self, Mail};
use parvis_store::notice::{self, Kept};
use parvis_store::{Store, membership};
use uuid::Uuid;

on_both_engines!(
    one_cause_is_told_once_until_it_is_settled,
    one_workspace_never_sees_anothers_notices,
    how_somebody_is_told_is_kept_and_a_digest_is_taken_once,
    what_waits_and_what_went_out_can_be_asked_on_each_engine,
    mail_is_taken_by_one_put_off_sent_and_forgotten,
    a_letter_that_was_given_up_is_told_until_the_next_one_arrives,
);

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(seconds)
}

fn waits(id: u128, user_id: UserId) -> Notice {
    Notice {
        id: NoticeId::from_uuid(Uuid::from_u128(id)),
        user_id,
        kind: NoticeKind::ChannelCutOff,
        noun: "channel".into(),
        noun_id: Uuid::from_u128(7),
        about: NoticeAbout {
            title: "Le marché".into(),
            ..NoticeAbout::default()
        },
        since: at(5),
        created_at: at(6),
        read_at: None,
    }
}

async fn listed(store: &Store, place: WorkspaceId, user: UserId, unread: bool) -> Vec<Notice> {
    notice::list(store, place, user, unread, None, 10)
        .await
        .unwrap()
        .items
}

async fn one_cause_is_told_once_until_it_is_settled(store: &Store) {
    let mira = somebody(store).await;
    let halle = somewhere(store, "halle").await;
    let first = waits(31, mira);
    let mut tx = store.begin().await.unwrap();
    assert!(notice::insert(&mut tx, halle, &first).await.unwrap());
    assert!(!notice::insert(&mut tx, halle, &waits(32, mira)).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(
        listed(store, halle, mira, true).await,
        std::slice::from_ref(&first)
    );
    assert_eq!(notice::count_unread(store, halle, mira).await.unwrap(), 1);

    let mut tx = store.begin().await.unwrap();
    assert!(
        notice::mark(&mut tx, halle, mira, first.id, Some(at(9)))
            .await
            .unwrap()
    );
    let nobody = UserId::from_uuid(Uuid::from_u128(99));
    assert!(
        !notice::mark(&mut tx, halle, nobody, first.id, None)
            .await
            .unwrap()
    );
    let mut changed = first.clone();
    changed.about.title = "La halle".into();
    notice::retell(&mut tx, halle, &changed).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(listed(store, halle, mira, true).await, []);
    let told = listed(store, halle, mira, false).await;
    assert_eq!(
        (told[0].read_at, told[0].about.title.as_str()),
        (Some(at(9)), "La halle")
    );

    let mut tx = store.begin().await.unwrap();
    notice::settle(&mut tx, halle, &first, at(10)).await.unwrap();
    assert!(notice::insert(&mut tx, halle, &waits(33, mira)).await.unwrap());
    assert_eq!(notice::mark_all(&mut tx, halle, mira, at(11)).await.unwrap(), 1);
    assert_eq!(notice::forget_settled(&mut tx, at(12)).await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert_eq!(notice::open(store, halle).await.unwrap().len(), 1);
}

async fn one_workspace_never_sees_anothers_notices(store: &Store) {
    let mira = somebody(store).await;
    let halle = somewhere(store, "halle").await;
    let seuil = somewhere(store, "seuil-2").await;
    let mut tx = store.begin().await.unwrap();
    notice::insert(&mut tx, halle, &waits(31, mira)).await.unwrap();
    assert!(
        !notice::mark(&mut tx, seuil, mira, waits(31, mira).id, None)
            .await
            .unwrap()
    );
    tx.commit().await.unwrap();
    assert_eq!(listed(store, seuil, mira, false).await, []);
    assert_eq!(notice::open(store, seuil).await.unwrap(), []);
    assert_eq!(notice::count_unread(store, seuil, mira).await.unwrap(), 0);
}

async fn how_somebody_is_told_is_kept_and_a_digest_is_taken_once(store: &Store) {
    let mira = somebody(store).await;
    let halle = somewhere(store, "halle").await;
    let mut tx = store.begin().await.unwrap();
    membership::insert(&mut tx, halle, mira, Role::Cm, at(3))
        .await
        .unwrap();
    for way in [NoticeWay::Digest, NoticeWay::Off] {
        notice::set_way(&mut tx, halle, mira, NoticeKind::AnswerWaits, way)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(
        notice::ways(store, halle).await.unwrap(),
        [(mira, NoticeKind::AnswerWaits, NoticeWay::Off)]
    );
    assert_eq!(
        notice::without_digest(store, halle).await.unwrap(),
        [(mira, "cm".to_owned())]
    );
    let kept = Kept {
        digest: Digest::usual(Role::Cm, "Europe/Paris"),
        next_at: Some(at(100)),
        looked_at: at(50),
    };
    let mut tx = store.begin().await.unwrap();
    notice::keep_digest(&mut tx, halle, mira, &kept).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(notice::digest(store, halle, mira).await.unwrap(), Some(kept));
    assert_eq!(notice::due_digests(store, at(99)).await.unwrap(), []);
    assert_eq!(
        notice::due_digests(store, at(100)).await.unwrap(),
        [(halle, mira)]
    );
    let mut tx = store.begin().await.unwrap();
    let taken = notice::take_digest(&mut tx, halle, mira, at(100), Some(at(200)), at(101)).await;
    assert!(taken.unwrap());
    let again = notice::take_digest(&mut tx, halle, mira, at(100), Some(at(200)), at(101)).await;
    assert!(!again.unwrap(), "another node was faster");
    tx.commit().await.unwrap();
    assert_eq!(notice::without_digest(store, halle).await.unwrap(), []);
}

async fn what_waits_and_what_went_out_can_be_asked_on_each_engine(store: &Store) {
    let halle = somewhere(store, "halle").await;
    assert_eq!(notice::waiting_publications(store, halle).await.unwrap(), []);
    assert_eq!(notice::waiting_conversations(store, halle).await.unwrap(), []);
    assert_eq!(notice::waiting_channels(store, halle, at(1)).await.unwrap(), []);
    assert_eq!(notice::keepers(store, halle).await.unwrap(), []);
    assert_eq!(notice::went_out(store, halle, at(1), at(2)).await.unwrap(), []);
    assert_eq!(notice::goes_out(store, halle, at(1), at(2)).await.unwrap(), []);
    assert_eq!(notice::count_heard(store, halle, at(1), at(2)).await.unwrap(), 0);
}

fn letter(id: u128, workspace: WorkspaceId, user: UserId) -> Mail {
    Mail {
        id: MailId::from_uuid(Uuid::from_u128(id)),
        workspace: Some(workspace),
        user: Some(user),
        kind: "digest".into(),
        to_name: "Mira".into(),
        to_address: "mira@example.org".into(),
        message_id: format!("<{id}@parvis.example>"),
        content: "{}".into(),
        attempts: 0,
    }
}

async fn mail_is_taken_by_one_put_off_sent_and_forgotten(store: &Store) {
    let mira = somebody(store).await;
    let halle = somewhere(store, "halle").await;
    let mut tx = store.begin().await.unwrap();
    mail::insert(&mut tx, &letter(41, halle, mira), Some(b"word"), at(10))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let mut tx = store.begin().await.unwrap();
    assert_eq!(mail::claim(&mut tx, at(9), at(300), 5).await.unwrap(), []);
    let taken = mail::claim(&mut tx, at(10), at(300), 5).await.unwrap();
    assert_eq!(taken.len(), 1);
    assert_eq!((taken[0].attempts, taken[0].content.as_str()), (1, "{}"));
    assert_eq!(mail::claim(&mut tx, at(11), at(300), 5).await.unwrap(), []);
    mail::put_off(&mut tx, taken[0].id, at(20), "come again")
        .await
        .unwrap();
    tx.commit().await.unwrap();

    let mut tx = store.begin().await.unwrap();
    let again = mail::claim(&mut tx, at(20), at(300), 5).await.unwrap();
    assert_eq!(
        (again[0].attempts, again[0].message_id.as_str()),
        (2, "<41@parvis.example>")
    );
    mail::note_sent(&mut tx, again[0].id, at(21)).await.unwrap();
    tx.commit().await.unwrap();
    let state = mail::state(store, again[0].id).await.unwrap();
    assert_eq!(state, Some(("sent".to_owned(), Some(at(21)))));
    assert_eq!(
        mail::by_unsubscribe(store, b"word").await.unwrap(),
        Some((halle, mira, "digest".to_owned()))
    );
    assert_eq!(mail::by_unsubscribe(store, b"other").await.unwrap(), None);
    let mut tx = store.begin().await.unwrap();
    assert_eq!(mail::claim(&mut tx, at(900), at(999), 5).await.unwrap(), []);
    assert_eq!(mail::forget(&mut tx, at(11)).await.unwrap(), 1);
    tx.commit().await.unwrap();
}

async fn a_letter_that_was_given_up_is_told_until_the_next_one_arrives(store: &Store) {
    let mira = somebody(store).await;
    let halle = somewhere(store, "halle").await;
    let (first, second) = (letter(41, halle, mira), letter(42, halle, mira));
    let mut tx = store.begin().await.unwrap();
    mail::insert(&mut tx, &first, None, at(10)).await.unwrap();
    mail::insert(&mut tx, &second, None, at(11)).await.unwrap();
    mail::give_up(&mut tx, first.id, "nobody lives here")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let told = mail::last_refusal(store, mira).await.unwrap();
    let expected = (
        "mira@example.org".to_owned(),
        "nobody lives here".to_owned(),
        at(10),
    );
    assert_eq!(told, Some(expected));
    let mut tx = store.begin().await.unwrap();
    mail::note_sent(&mut tx, second.id, at(12)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(mail::last_refusal(store, mira).await.unwrap(), None);
}
