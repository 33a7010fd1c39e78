use crate::world::World;
use axum::http::StatusCode;

#[tokio::test]
async fn the_feed_carries_whole_texts_with_whole_addresses() {
    let world = World::new().await;
    let path = world
        .article("Les courges & les coings", "Voir [le plan](/plan).\n\n\u{b}Fin.")
        .await;
    let feed = world.get("/feed.xml").await;
    assert_eq!(feed.status, StatusCode::OK);
    assert_eq!(
        feed.headers["content-type"],
        "application/atom+xml; charset=utf-8"
    );
    for part in [
        "<title>Les courges &amp; les coings</title>",
        "href=\"https://halle.example/feed.xml\"",
        "<published>2026-09-21T14:53:20.000Z</published>",
        "https://halle.example/plan",
        &format!("https://halle.example{path}"),
        "<id>urn:uuid:",
    ] {
        assert!(feed.body.contains(part), "{part} is missing in {}", feed.body);
    }
    assert!(!feed.body.contains('\u{b}'), "XML has no place for it");
}

#[tokio::test]
async fn an_empty_feed_and_sitemap_are_still_whole() {
    let world = World::new().await;
    assert!(
        world
            .get("/feed.xml")
            .await
            .body
            .contains("<updated>1970-01-01T00:00:01.000Z</updated>")
    );
    let sitemap = world.get("/sitemap.xml").await.body;
    assert!(sitemap.contains("<loc>https://halle.example/</loc>"), "{sitemap}");
    assert!(
        world
            .get("/robots.txt")
            .await
            .body
            .contains("Sitemap: https://halle.example/sitemap.xml")
    );
}
