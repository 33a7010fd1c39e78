use crate::world::World;
use axum::http::StatusCode;
use feed_rs::model::FeedType;

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

/// The formats, as an independent reader of feeds reads them.
#[tokio::test]
async fn a_feed_reader_finds_the_same_in_every_format() {
    let world = World::new().await;
    let (title, body) = (
        "Les courges & les coings",
        "Un *bon* mot. <script>x</script>\n\n[Plan](/plan)",
    );
    let path = world.article(title, body).await;
    let mut read = Vec::new();
    for (file, kind) in [
        ("feed.xml", FeedType::Atom),
        ("rss.xml", FeedType::RSS2),
        ("feed.json", FeedType::JSON),
    ] {
        let answer = world.get(&format!("/{file}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{file}");
        let feed = feed_rs::parser::parse(answer.body.as_bytes()).unwrap();
        assert_eq!(feed.feed_type, kind, "{file}");
        assert_eq!(feed.title.unwrap().content, "Le journal de la Halle");
        assert_eq!(feed.description.unwrap().content, "Ce qui se dit sous le toit.");
        assert_eq!(feed.language.as_deref(), Some("fr"), "{file}");
        let entry = &feed.entries[0];
        let content = entry.content.as_ref().and_then(|it| it.body.clone()).unwrap();
        assert!(content.contains("<em>bon</em>"), "{file}: {content}");
        assert!(
            content.contains("https://halle.example/plan"),
            "{file}: {content}"
        );
        assert!(!content.contains("<script"), "{file}: {content}");
        let link = entry
            .links
            .iter()
            .find(|link| link.href.contains("courges"))
            .unwrap();
        assert_eq!(link.href, format!("https://halle.example{path}"));
        read.push((
            entry.id.clone(),
            entry.title.clone().unwrap().content,
            entry.published.unwrap().timestamp(),
        ));
    }
    assert!(read.iter().all(|one| *one == read[0]), "{read:?}");
    assert_eq!((read[0].1.as_str(), read[0].2), (title, 1_790_002_400));
}

#[tokio::test]
async fn a_language_has_its_own_feed_and_pages_name_theirs() {
    let world = World::new().await;
    let path = world.article("Un article", "Texte.").await;
    for file in ["feed.xml", "rss.xml", "feed.json"] {
        let french = world.get(&format!("/feeds/fr/{file}")).await;
        assert!(french.body.contains("Un article"), "{}", french.body);
        assert!(feed_rs::parser::parse(french.body.as_bytes()).is_ok());
        for nothing in [
            format!("/feeds/en/{file}"),
            format!("/feeds/FR/{file}"),
            format!("/feeds/fr-CA/{file}"),
        ] {
            assert_eq!(
                world.get(&nothing).await.status,
                StatusCode::NOT_FOUND,
                "{nothing}"
            );
        }
    }
    for page in ["/", path.as_str(), "/search", "/archive"] {
        let page = world.get(page).await.body;
        for (kind, file) in [
            ("application/atom+xml", "feed.xml"),
            ("application/rss+xml", "rss.xml"),
            ("application/feed+json", "feed.json"),
        ] {
            assert!(page.contains(&format!("type=\"{kind}\"")), "{page}");
            assert!(
                page.contains(&format!("href=\"https://halle.example/{file}\"")),
                "{page}"
            );
        }
    }
}
