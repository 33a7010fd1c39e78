use crate::foundation::somewhere;
use crate::on_both_engines;
use parvis_domain::{CampaignRule, Timestamp};
use parvis_store::{Store, StoreError, campaign_parameter, link_check};
use std::time::Duration;

on_both_engines!(
    a_rule_goes_on_from_the_one_before,
    an_originals_campaign_has_one_name,
    what_was_found_later_stays,
);

fn rule(version: i64) -> CampaignRule {
    CampaignRule {
        active: true,
        source: "mastodon".into(),
        medium: "social".into(),
        content: Some("bio".into()),
        term: None,
        hosts: vec!["boutique.exemple.fr".into()],
        version,
    }
}

async fn a_rule_goes_on_from_the_one_before(store: &Store) {
    let (place, other) = (
        somewhere(store, "halle").await,
        somewhere(store, "le-seuil").await,
    );
    let there = crate::channels::channel(store, place).await;

    let mut tx = store.begin().await.unwrap();
    assert!(
        campaign_parameter::set_rule(&mut tx, place, there, &rule(1))
            .await
            .unwrap()
    );
    assert!(
        !campaign_parameter::set_rule(&mut tx, place, there, &rule(1))
            .await
            .unwrap()
    );
    let second = CampaignRule {
        active: false,
        hosts: Vec::new(),
        ..rule(2)
    };
    assert!(
        campaign_parameter::set_rule(&mut tx, place, there, &second)
            .await
            .unwrap()
    );
    tx.commit().await.unwrap();
    assert_eq!(
        campaign_parameter::rule_of(store, place, there).await.unwrap(),
        Some(second)
    );
    assert_eq!(
        campaign_parameter::rule_of(store, other, there).await.unwrap(),
        None
    );

    let mut tx = store.begin().await.unwrap();
    let elsewhere = campaign_parameter::set_rule(&mut tx, other, there, &rule(1)).await;
    assert!(
        matches!(elsewhere, Err(StoreError::Reference(_))),
        "{elsewhere:?}"
    );
}

async fn an_originals_campaign_has_one_name(store: &Store) {
    let (place, other) = (
        somewhere(store, "halle").await,
        somewhere(store, "le-seuil").await,
    );
    let original = crate::originals::live(store, place, 77, "La rentrée").await;
    let mut tx = store.begin().await.unwrap();
    campaign_parameter::set_name(&mut tx, place, original.id, Some("rentrée"))
        .await
        .unwrap();
    campaign_parameter::set_name(&mut tx, place, original.id, Some("rentrée 2026"))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let name = campaign_parameter::name_of(store, place, original.id)
        .await
        .unwrap();
    assert_eq!(name.as_deref(), Some("rentrée 2026"));
    assert_eq!(
        campaign_parameter::name_of(store, other, original.id)
            .await
            .unwrap(),
        None
    );
    let mut tx = store.begin().await.unwrap();
    campaign_parameter::set_name(&mut tx, place, original.id, None)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        campaign_parameter::name_of(store, place, original.id)
            .await
            .unwrap(),
        None
    );
}

async fn what_was_found_later_stays(store: &Store) {
    let (place, other) = (
        somewhere(store, "halle").await,
        somewhere(store, "le-seuil").await,
    );
    let at = Timestamp::from_seconds;
    let address = "https://exemple.fr/été";
    let mut tx = store.begin().await.unwrap();
    link_check::keep(&mut tx, place, address, "\"new\"", at(100))
        .await
        .unwrap();
    link_check::keep(&mut tx, place, address, "\"old\"", at(50))
        .await
        .unwrap();
    link_check::keep(&mut tx, place, "https://exemple.fr/b", "\"b\"", at(10))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let both = [address, "https://exemple.fr/nowhere"];
    let found = link_check::of_addresses(store, place, &both).await.unwrap();
    assert_eq!(found, [(address.to_owned(), "\"new\"".to_owned(), at(100))]);
    assert_eq!(link_check::of_addresses(store, other, &both).await.unwrap(), []);
    assert_eq!(link_check::count_since(store, place, at(10)).await.unwrap(), 1);
    assert_eq!(link_check::count_since(store, place, at(9)).await.unwrap(), 2);
    let mut tx = store.begin().await.unwrap();
    let before = at(100).minus(Duration::from_secs(1));
    assert_eq!(
        link_check::forget_before(&mut tx, place, before).await.unwrap(),
        1
    );
    tx.commit().await.unwrap();
    assert_eq!(link_check::count_since(store, place, at(0)).await.unwrap(), 1);
}
