use crate::foundation::somewhere;
use crate::on_both_engines;
use parvis_domain::{Audience, AudienceId, Timestamp};
use parvis_store::{Store, StoreError, audience};
use uuid::Uuid;

on_both_engines!(
    an_audience_is_written_changed_and_taken_away,
    a_name_is_taken_once_in_a_workspace_and_free_in_another,
    one_workspace_never_sees_anothers,
);

fn neighbours() -> Audience {
    Audience {
        id: AudienceId::from_uuid(Uuid::from_u128(11)),
        name: "Voisins".into(),
        sentence: "Ceux qui passent devant la porte.".into(),
        created_at: Timestamp::from_seconds(7),
    }
}

async fn an_audience_is_written_changed_and_taken_away(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let mut audience = neighbours();
    let mut tx = store.begin().await.unwrap();
    audience::insert(&mut tx, halle, &audience).await.unwrap();
    audience.sentence = "Ceux du quartier.".into();
    assert!(audience::update(&mut tx, halle, &audience).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(audience::list(store, halle).await.unwrap(), [audience.clone()]);
    let mut tx = store.begin().await.unwrap();
    assert!(audience::delete(&mut tx, halle, audience.id).await.unwrap());
    assert!(!audience::delete(&mut tx, halle, audience.id).await.unwrap());
}

async fn a_name_is_taken_once_in_a_workspace_and_free_in_another(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let mut tx = store.begin().await.unwrap();
    audience::insert(&mut tx, halle, &neighbours()).await.unwrap();
    tx.commit().await.unwrap();
    let mut second = neighbours();
    second.id = AudienceId::from_uuid(Uuid::from_u128(12));
    let mut tx = store.begin().await.unwrap();
    let refused = audience::insert(&mut tx, halle, &second).await;
    assert!(matches!(refused, Err(StoreError::Taken(_))), "{refused:?}");
    tx.rollback().await.unwrap();
    let seuil = somewhere(store, "seuil-2").await;
    let mut tx = store.begin().await.unwrap();
    audience::insert(&mut tx, seuil, &second).await.unwrap();
    tx.commit().await.unwrap();
}

async fn one_workspace_never_sees_anothers(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let seuil = somewhere(store, "seuil-2").await;
    let mut tx = store.begin().await.unwrap();
    audience::insert(&mut tx, halle, &neighbours()).await.unwrap();
    assert!(!audience::update(&mut tx, seuil, &neighbours()).await.unwrap());
    assert!(!audience::delete(&mut tx, seuil, neighbours().id).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(
        audience::by_id(store, seuil, neighbours().id).await.unwrap(),
        None
    );
    assert_eq!(audience::list(store, seuil).await.unwrap(), []);
}
