//! Nothing scheduled, unlisted, taken away or thrown away is seen early, late, or by another road.

use crate::world::World;
use axum::http::StatusCode;
use parvis_app::original;
use parvis_domain::{Content, OriginalKind};
use std::time::Duration;

/// Every place where a reader could come upon something.
const PLACES: [&str; 3] = ["/", "/feed.xml", "/sitemap.xml"];

async fn appears(world: &World, words: &str) -> bool {
    for place in PLACES {
        if world.get(place).await.body.contains(words) {
            return true;
        }
    }
    false
}

#[tokio::test]
async fn what_is_scheduled_appears_at_its_minute_and_not_before() {
    let world = World::new().await;
    let draft = world.draft("Secret de demain", "Chut.").await;
    let id = draft.original.id;
    world.schedule(id, "2026-09-22T09:00").await;
    // Pages are kept from before: they must not be shown after, nor the other way round.
    assert!(!appears(&world, "ecret").await);
    for path in ["/secret-de-demain".to_owned(), format!("/o/{id}")] {
        assert_eq!(world.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    world.clock.advance(Duration::from_hours(16));
    original::publish_due(&world.app).await.unwrap();
    assert!(!appears(&world, "ecret").await, "08:53 is not 09:00");
    world.clock.advance(Duration::from_mins(8));
    original::publish_due(&world.app).await.unwrap();
    assert!(appears(&world, "ecret").await);
    assert_eq!(world.get("/secret-de-demain").await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_unlisted_is_reached_by_its_address_only() {
    let world = World::new().await;
    let content = Content {
        body: "Pour qui a le lien.".into(),
        ..Content::default()
    };
    let note = world.begin(OriginalKind::Note, content).await;
    world.unlist(&note).await;
    let path = world.publish(note.original.id).await.original.path().unwrap();
    assert!(!appears(&world, "Pour qui a le lien").await);
    assert!(!appears(&world, &path).await);
    let page = world.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("noindex"));
}

#[tokio::test]
async fn what_is_taken_away_is_gone_at_once_from_every_place() {
    let world = World::new().await;
    let draft = world.draft("Une erreur", "À retirer.").await;
    let path = world.publish(draft.original.id).await.original.path().unwrap();
    assert!(appears(&world, "Une erreur").await);
    assert_eq!(world.get(&path).await.status, StatusCode::OK);
    original::unpublish(&world.app, &world.mira, draft.original.id)
        .await
        .unwrap();
    assert!(!appears(&world, "Une erreur").await);
    let gone = world.get(&path).await;
    assert_eq!(gone.status, StatusCode::GONE);
    assert!(!gone.body.contains("À retirer."));
    original::trash(&world.app, &world.mira, draft.original.id)
        .await
        .unwrap();
    assert!(!appears(&world, "Une erreur").await);
}

#[tokio::test]
async fn a_draft_is_seen_by_whoever_has_its_preview_and_nobody_keeps_it() {
    let world = World::new().await;
    let draft = world.draft("Brouillon", "Pas encore.").await;
    let link = original::make_preview(&world.app, &world.mira, draft.original.id)
        .await
        .unwrap();
    let page = world.get(&link.path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("Pas encore.") && page.body.contains("Aperçu"));
    assert_eq!(page.headers["cache-control"], "no-store");
    assert!(!appears(&world, "Brouillon").await);
    let mut forged = link.path.clone();
    forged.pop();
    assert_eq!(world.get(&forged).await.status, StatusCode::NOT_FOUND);
    world.clock.advance(Duration::from_secs(3601));
    assert_eq!(world.get(&link.path).await.status, StatusCode::NOT_FOUND);
}
