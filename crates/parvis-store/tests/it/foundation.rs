use crate::on_both_engines;
use parvis_domain::{AuditEntry, AuditEntryId, Role, Timestamp, User, UserId, Workspace, WorkspaceId};
use parvis_store::{Store, StoreError, audit, membership, user, workspace};
use uuid::Uuid;

on_both_engines!(
    a_workspace_is_found_by_its_slug,
    two_users_never_share_an_address,
    what_is_not_committed_did_not_happen,
    a_trace_is_read_newest_first_and_page_by_page,
    readers_go_on_while_somebody_writes,
    a_membership_needs_its_workspace,
    names_are_looked_up_for_a_set_of_any_size,
);

pub(crate) async fn somebody(store: &Store) -> UserId {
    let mira = User {
        id: UserId::from_uuid(Uuid::from_u128(1)),
        name: "Mira".into(),
        email: "mira@example.org".into(),
        language: "fr".into(),
        theme: "auto".into(),
        is_administrator: false,
        created_at: Timestamp::from_seconds(1),
        deactivated_at: None,
    };
    let mut tx = store.begin().await.unwrap();
    user::insert(&mut tx, &mira, Some("hash")).await.unwrap();
    tx.commit().await.unwrap();
    mira.id
}

pub(crate) async fn somewhere(store: &Store, slug: &str) -> WorkspaceId {
    let by = match user::by_email(store, "mira@example.org").await.unwrap() {
        Some((mira, _)) => mira.id,
        None => somebody(store).await,
    };
    let place = Workspace {
        id: WorkspaceId::from_uuid(Uuid::from_u128(slug.len() as u128 + 100)),
        slug: slug.into(),
        name: slug.to_uppercase(),
        zone: "Europe/Paris".into(),
        created_at: Timestamp::from_seconds(2),
    };
    let mut tx = store.begin().await.unwrap();
    workspace::insert(&mut tx, &place, by).await.unwrap();
    tx.commit().await.unwrap();
    place.id
}

async fn a_workspace_is_found_by_its_slug(store: &Store) {
    let halle = somewhere(store, "halle").await;
    assert_eq!(
        workspace::by_slug(store, "halle").await.unwrap().unwrap().id,
        halle
    );
    assert!(workspace::by_slug(store, "Halle").await.unwrap().is_none());
    let mira = somebody_of(store).await;
    let mut tx = store.begin().await.unwrap();
    membership::insert(&mut tx, halle, mira, Role::Cm, Timestamp::from_seconds(3))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let at = membership::at(store, mira, "halle").await.unwrap().unwrap();
    assert_eq!((at.role, at.workspace.id), (Role::Cm, halle));
    assert_eq!(membership::of_user(store, mira).await.unwrap(), [at]);
}

async fn somebody_of(store: &Store) -> UserId {
    user::by_email(store, "mira@example.org")
        .await
        .unwrap()
        .unwrap()
        .0
        .id
}

async fn two_users_never_share_an_address(store: &Store) {
    let mira = somebody(store).await;
    let mut second = user::by_id(store, mira).await.unwrap().unwrap();
    second.id = UserId::from_uuid(Uuid::from_u128(2));
    let mut tx = store.begin().await.unwrap();
    let refused = user::insert(&mut tx, &second, None).await;
    assert!(matches!(refused, Err(StoreError::Taken(_))), "{refused:?}");
}

async fn what_is_not_committed_did_not_happen(store: &Store) {
    let mut tx = store.begin().await.unwrap();
    let mira = User {
        id: UserId::from_uuid(Uuid::from_u128(9)),
        name: "Mira".into(),
        email: "m@example.org".into(),
        language: "en".into(),
        theme: "auto".into(),
        is_administrator: true,
        created_at: Timestamp::from_seconds(1),
        deactivated_at: None,
    };
    user::insert(&mut tx, &mira, None).await.unwrap();
    drop(tx);
    assert!(!user::any(store).await.unwrap());
}

async fn a_trace_is_read_newest_first_and_page_by_page(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let mut tx = store.begin().await.unwrap();
    for number in 0..5_i64 {
        let entry = AuditEntry {
            id: AuditEntryId::from_uuid(Uuid::from_u128(u128::try_from(number).unwrap())),
            // Two and two at one instant: the identifier decides.
            at: Timestamp::from_seconds(number / 2),
            principal_kind: "system".into(),
            principal_id: None,
            principal_name: "Parvis".into(),
            action: "channel.edit".into(),
            noun: "channel".into(),
            noun_id: None,
            detail: "{}".into(),
        };
        audit::insert(&mut tx, halle, &entry).await.unwrap();
    }
    tx.commit().await.unwrap();
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let page = audit::list(store, halle, None, after.as_ref(), 2).await.unwrap();
        seen.extend(page.items.iter().map(|entry| entry.id.uuid().as_u128()));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen, [4, 3, 2, 1, 0]);
}

async fn readers_go_on_while_somebody_writes(store: &Store) {
    let mut tx = store.begin().await.unwrap();
    parvis_store::workspace::list(&mut tx).await.unwrap();
    let reading = workspace::list(store);
    tokio::time::timeout(std::time::Duration::from_secs(2), reading)
        .await
        .expect("no waiting")
        .unwrap();
    tx.rollback().await.unwrap();
}

async fn a_membership_needs_its_workspace(store: &Store) {
    let mira = somebody(store).await;
    let nowhere = WorkspaceId::from_uuid(Uuid::from_u128(5));
    let mut tx = store.begin().await.unwrap();
    let refused = membership::insert(&mut tx, nowhere, mira, Role::Lead, Timestamp::from_seconds(1)).await;
    assert!(matches!(refused, Err(StoreError::Reference(_))), "{refused:?}");
}

async fn names_are_looked_up_for_a_set_of_any_size(store: &Store) {
    let mira = somebody(store).await;
    let nobody = UserId::from_uuid(Uuid::from_u128(404));
    assert_eq!(user::names(store, &[]).await.unwrap(), []);
    assert_eq!(
        user::names(store, &[nobody, mira]).await.unwrap(),
        [(mira, "Mira".to_owned())]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_is_whole_though_somebody_is_in_the_middle_of_writing() {
    let house = parvis_testkit::engines::sqlite().await;
    somewhere(&house.store, "seuil").await;
    // Another program copies: it has connections of its own.
    let folder = tempfile::tempdir().unwrap();
    let first = folder.path().join("first.db");
    house.store.copy_sqlite_to(&first).await.unwrap();
    let other = Store::open_sqlite(&first).await.unwrap();

    let mut tx = other.begin().await.unwrap();
    let mira = user::by_email(&mut tx, "mira@example.org")
        .await
        .unwrap()
        .unwrap()
        .0;
    let halle = Workspace {
        id: WorkspaceId::from_uuid(Uuid::from_u128(7)),
        slug: "halle".into(),
        name: "halle".into(),
        zone: "Europe/Paris".into(),
        created_at: Timestamp::from_seconds(1),
    };
    workspace::insert(&mut tx, &halle, mira.id).await.unwrap();
    let copying = Store::open_sqlite(&first).await.unwrap();
    let second = folder.path().join("second.db");
    copying.copy_sqlite_to(&second).await.unwrap();
    tx.commit().await.unwrap();

    let copy = Store::open_sqlite(&second).await.unwrap();
    assert!(workspace::by_slug(&copy, "seuil").await.unwrap().is_some());
    assert!(workspace::by_slug(&copy, "halle").await.unwrap().is_none());
    assert!(workspace::by_slug(&other, "halle").await.unwrap().is_some());
}
