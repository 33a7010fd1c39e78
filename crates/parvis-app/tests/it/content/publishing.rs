use super::words;
use crate::house::{House, refusals};
use parvis_app::original::public::{self, Found};
use parvis_app::original::{self, Publish};
use parvis_app::{revision, site};
use parvis_domain::{OriginalKind, OriginalState, Outcome};
use parvis_store::ruling;

#[tokio::test]
async fn an_article_goes_live_with_a_revision_an_address_a_ruling_and_a_trace() {
    let house = House::new().await;
    let id = house.article("L’été à la halle").await;
    assert_eq!(
        house.sees(id).await.suggested_slug.as_deref(),
        Some("l-ete-a-la-halle")
    );
    let live = house.publishes(id).await;
    assert_eq!(live.original.state, OriginalState::Live);
    assert_eq!(live.original.path().as_deref(), Some("/l-ete-a-la-halle"));
    assert_eq!(live.original.published_revision, live.copy.revision);
    assert_eq!(live.original.published_at, Some(house.app.now()));
    assert!(!live.differs_from_published());
    let kept = ruling::by_id(&house.store, house.place(), live.original.ruling.unwrap())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (kept.outcome, kept.action.as_str()),
        (Outcome::Allow, "original.publish")
    );
    let page = parvis_store::audit::list(&house.store, house.place(), Some(id.uuid()), None, 9)
        .await
        .unwrap();
    assert_eq!(page.items[0].action, "original.publish");
    assert_eq!(page.items[0].principal_name, "Mira");
}

#[tokio::test]
async fn a_second_click_changes_nothing_and_a_change_waits_for_its_publication() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    let first = house.publishes(id).await;
    let version = site::public(&house.app, house.place()).await.unwrap().version;
    let second = house.publishes(id).await;
    assert_eq!(first.original, second.original);
    assert_eq!(
        site::public(&house.app, house.place()).await.unwrap().version,
        version
    );

    house.writes(id, words("Titre", "Autre texte.")).await.unwrap();
    assert!(house.sees(id).await.differs_from_published());
    let Found::Here(seen) = public::article_by_slug(&house.app, house.place(), "titre")
        .await
        .unwrap()
    else {
        panic!("it is live");
    };
    assert_eq!(seen.body, "Un texte.");
    let anew = house.publishes(id).await;
    assert_ne!(
        anew.original.published_revision,
        first.original.published_revision
    );
    assert_eq!(anew.original.published_at, first.original.published_at);
    assert!(anew.original.revised_at.is_some());
    let Found::Here(seen) = public::article_by_slug(&house.app, house.place(), "titre")
        .await
        .unwrap()
    else {
        panic!("it is live");
    };
    assert_eq!(seen.body, "Autre texte.");
    assert!(site::public(&house.app, house.place()).await.unwrap().version > version);
}

#[tokio::test]
async fn nobody_publishes_words_they_have_not_seen() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    let seen = house.sees(id).await.copy.version;
    house
        .writes(id, words("Titre", "D’un autre onglet."))
        .await
        .unwrap();
    let given = Publish {
        version: Some(seen),
        revision: None,
    };
    let refused = original::publish(&house.app, &house.leo, id, given)
        .await
        .unwrap_err();
    assert_eq!(refused.code, "working-copy-moved-on");
    assert_eq!(house.sees(id).await.original.state, OriginalState::Draft);
}

#[tokio::test]
async fn what_is_not_ready_says_what_it_wants() {
    let house = House::new().await;
    let empty = house.begins(&house.mira, OriginalKind::Article, "", " \n").await;
    let refused = original::publish(&house.app, &house.mira, empty.original.id, Publish::default())
        .await
        .unwrap_err();
    assert_eq!(
        refusals(&refused),
        [
            ("title".to_owned(), "title-missing"),
            ("body".to_owned(), "content-empty")
        ]
    );
    let list = revision::list(&house.app, &house.mira, empty.original.id, None, 9)
        .await
        .unwrap();
    assert!(list.page.items.is_empty(), "a refusal leaves no revision behind");
}

#[tokio::test]
async fn readers_get_an_older_revision_back_while_the_text_goes_on() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    let first = house.publishes(id).await.original.published_revision.unwrap();
    house.writes(id, words("Titre", "Une erreur.")).await.unwrap();
    house.publishes(id).await;
    house.writes(id, words("Titre", "En travail.")).await.unwrap();
    let given = Publish {
        version: None,
        revision: Some(first),
    };
    let back = original::publish(&house.app, &house.mira, id, given)
        .await
        .unwrap();
    assert_eq!(back.original.published_revision, Some(first));
    assert_eq!(back.copy.content.body, "En travail.");
    let other = house.article("Autre").await;
    let refused = original::publish(&house.app, &house.mira, other, given)
        .await
        .unwrap_err();
    assert_eq!(refused.code, "not-found");
}

#[tokio::test]
async fn unpublishing_and_the_trash_take_it_from_readers_and_never_give_it_back_by_themselves() {
    let house = House::new().await;
    let id = house.live_article("Titre").await.original.id;
    let gone = async || {
        let found = public::article_by_slug(&house.app, house.place(), "titre")
            .await
            .unwrap();
        matches!(found, Found::Gone)
    };
    assert!(!gone().await);
    let unpublished = original::unpublish(&house.app, &house.mira, id).await.unwrap();
    assert_eq!(unpublished.original.state, OriginalState::Unpublished);
    let again = original::unpublish(&house.app, &house.mira, id).await.unwrap();
    assert_eq!(unpublished.original, again.original);
    assert!(gone().await);
    house.publishes(id).await;
    assert!(!gone().await);

    let trashed = original::trash(&house.app, &house.mira, id).await.unwrap();
    assert_eq!(trashed.original.state, OriginalState::Trashed);
    let again = original::trash(&house.app, &house.mira, id).await.unwrap();
    assert_eq!(trashed.original, again.original);
    assert!(gone().await);
    let back = original::bring_back(&house.app, &house.mira, id).await.unwrap();
    assert_eq!(back.original.state, OriginalState::Unpublished);
    assert!(gone().await);
    let again = original::bring_back(&house.app, &house.mira, id).await.unwrap();
    assert_eq!(back.original, again.original);

    let draft = house.article("Brouillon").await;
    original::trash(&house.app, &house.mira, draft).await.unwrap();
    let back = original::bring_back(&house.app, &house.mira, draft)
        .await
        .unwrap();
    assert_eq!(back.original.state, OriginalState::Draft);
    let refused = original::unpublish(&house.app, &house.mira, draft)
        .await
        .unwrap_err();
    assert_eq!(refused.code, "original-not-live");
}

#[tokio::test]
async fn many_who_publish_at_once_make_one_publication() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    let clicks = (0..8).map(|_| {
        let (app, mira) = (house.app.clone(), house.mira.clone());
        tokio::spawn(async move { original::publish(&app, &mira, id, Publish::default()).await })
    });
    let clicks: Vec<_> = clicks.collect();
    for click in clicks {
        click.await.unwrap().unwrap();
    }
    let list = revision::list(&house.app, &house.mira, id, None, 9)
        .await
        .unwrap();
    assert_eq!(list.page.items.len(), 1);
    let page = parvis_store::audit::list(&house.store, house.place(), Some(id.uuid()), None, 50)
        .await
        .unwrap();
    let published = page
        .items
        .iter()
        .filter(|entry| entry.action == "original.publish");
    assert_eq!(published.count(), 1);
}
