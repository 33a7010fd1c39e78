use crate::foundation::{somebody, somewhere};
use crate::on_both_engines;
use parvis_domain::{Scopes, Timestamp, Token, TokenId, UserId};
use parvis_store::{Store, StoreError, token};
use uuid::Uuid;

on_both_engines!(
    a_token_is_found_by_its_hash_used_and_taken_back,
    one_workspace_never_sees_anothers_tokens,
);

fn export(user_id: UserId) -> Token {
    Token {
        id: TokenId::from_uuid(Uuid::from_u128(21)),
        user_id,
        name: "Export".into(),
        scopes: Scopes::from("content:read publishing:write"),
        created_at: Timestamp::from_seconds(7),
        expires_at: Timestamp::from_seconds(70),
        used_at: None,
        revoked_at: None,
    }
}

async fn a_token_is_found_by_its_hash_used_and_taken_back(store: &Store) {
    let mira = somebody(store).await;
    let halle = somewhere(store, "halle").await;
    let mut known = export(mira);
    let mut tx = store.begin().await.unwrap();
    token::insert(&mut tx, halle, &known, b"hash").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        token::by_hash(store, b"hash").await.unwrap(),
        Some((halle, known.clone()))
    );
    assert_eq!(token::by_hash(store, b"other").await.unwrap(), None);

    let mut tx = store.begin().await.unwrap();
    token::touch(&mut tx, halle, known.id, Timestamp::from_seconds(9))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    known.used_at = Some(Timestamp::from_seconds(9));
    assert_eq!(
        token::list(store, halle).await.unwrap(),
        [(known.clone(), "Mira".to_owned())]
    );
    assert_eq!(token::list_of_user(store, halle, mira).await.unwrap().len(), 1);
    let nobody = UserId::from_uuid(Uuid::from_u128(99));
    assert_eq!(token::list_of_user(store, halle, nobody).await.unwrap(), []);

    let mut tx = store.begin().await.unwrap();
    let at = Timestamp::from_seconds(10);
    assert!(token::revoke(&mut tx, halle, known.id, at).await.unwrap());
    assert!(!token::revoke(&mut tx, halle, known.id, at).await.unwrap());
    assert_eq!(token::revoke_of_user(&mut tx, halle, mira, at).await.unwrap(), 0);
    tx.commit().await.unwrap();
    let (_, found) = token::by_hash(store, b"hash").await.unwrap().unwrap();
    assert!(!found.works(Timestamp::from_seconds(11)));
    assert_eq!(token::list(store, halle).await.unwrap(), []);
}

async fn one_workspace_never_sees_anothers_tokens(store: &Store) {
    let mira = somebody(store).await;
    let halle = somewhere(store, "halle").await;
    let seuil = somewhere(store, "seuil-2").await;
    let mut tx = store.begin().await.unwrap();
    token::insert(&mut tx, halle, &export(mira), b"hash")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(token::list(store, seuil).await.unwrap(), []);
    assert_eq!(token::by_id(store, seuil, export(mira).id).await.unwrap(), None);
    let mut tx = store.begin().await.unwrap();
    let at = Timestamp::from_seconds(10);
    assert!(!token::revoke(&mut tx, seuil, export(mira).id, at).await.unwrap());
    let again = token::insert(&mut tx, seuil, &export(mira), b"hash").await;
    assert!(matches!(again, Err(StoreError::Taken(_))), "{again:?}");
}
