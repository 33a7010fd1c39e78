//! Sections, topics, bylines and months.

use crate::world::World;
use axum::http::{StatusCode, header};
use parvis_app::author::{self, AuthorInput};
use parvis_app::category::{self, CategoryInput};
use parvis_app::original::{self, OriginalDetails, OriginalView};
use parvis_app::tag::{self, TagInput};
use parvis_domain::{Author, Category, Language, Tag};
use std::time::Duration;

/// What an article can be filed under.
struct Shelf {
    section: Category,
    topic: Tag,
    byline: Author,
}

async fn shelf(world: &World) -> Shelf {
    let section = CategoryInput {
        name: "Quartier".into(),
        sentence: "Autour de la halle.".into(),
        ..CategoryInput::default()
    };
    let topic = TagInput {
        name: "Marchés".into(),
        ..TagInput::default()
    };
    let byline = AuthorInput {
        name: "Élise Haie".into(),
        sentence: "Écrit sous le toit.".into(),
        user: None,
    };
    Shelf {
        section: category::create(&world.app, &world.mira, &section).await.unwrap(),
        topic: tag::create(&world.app, &world.mira, &topic).await.unwrap(),
        byline: author::create(&world.app, &world.mira, &byline).await.unwrap(),
    }
}

async fn filed(world: &World, shelf: &Shelf, title: &str) -> OriginalView {
    let draft = world.draft(title, "Du texte.").await;
    let details = OriginalDetails {
        version: None,
        language: Language::FRENCH,
        slug: None,
        category: Some(shelf.section.id),
        author: Some(shelf.byline.id),
        tags: vec![shelf.topic.id],
        listed: true,
        minutes_spent: None,
    };
    original::update(&world.app, &world.mira, draft.original.id, details)
        .await
        .unwrap();
    world.clock.advance(Duration::from_mins(1));
    draft
}

const PAGES: [&str; 3] = ["/category/quartier", "/tag/marches", "/author/elise-haie"];

#[tokio::test]
async fn a_section_a_topic_and_a_byline_have_pages_once_something_in_them_is_live() {
    let world = World::new().await;
    let shelf = shelf(&world).await;
    let draft = filed(&world, &shelf, "Encore secret").await;
    for page in PAGES {
        assert_eq!(world.get(page).await.status, StatusCode::NOT_FOUND, "{page}");
        assert_eq!(
            world.get(&format!("{page}/feed.xml")).await.status,
            StatusCode::NOT_FOUND
        );
        assert!(
            !world.get("/").await.body.contains(page),
            "no box leads to {page}"
        );
    }
    world.publish(draft.original.id).await;
    let article = world.get("/encore-secret").await.body;
    for (page, name) in PAGES.into_iter().zip(["Quartier", "Marchés", "Élise Haie"]) {
        let found = world.get(page).await;
        assert_eq!(found.status, StatusCode::OK, "{page}");
        assert!(found.body.contains(&format!("<h1>{name}</h1>")), "{}", found.body);
        assert!(found.body.contains("Encore secret") && found.body.contains("1 texte"));
        assert!(article.contains(&format!("href=\"{page}\"")), "{article}");
        assert!(world.get("/").await.body.contains(&format!("href=\"{page}\"")));
        assert!(world.get("/sitemap.xml").await.body.contains(page));
        assert!(found.body.len() < 20_000);
    }
    original::unpublish(&world.app, &world.mira, draft.original.id)
        .await
        .unwrap();
    for page in PAGES {
        assert_eq!(world.get(page).await.status, StatusCode::NOT_FOUND, "{page}");
    }
}

#[tokio::test]
async fn what_has_many_is_cut_into_pages_each_with_one_address() {
    let world = World::new().await;
    let shelf = shelf(&world).await;
    for number in 1..=4 {
        let draft = filed(&world, &shelf, &format!("Article {number}")).await;
        world.publish(draft.original.id).await;
    }
    for page in PAGES.into_iter().chain(["/archive/2026", "/archive/2026/09"]) {
        let first = world.get(page).await.body;
        assert!(
            first.contains("Article 4") && !first.contains("Article 1<"),
            "{first}"
        );
        assert!(
            first.contains(&format!("<a rel=\"next\" href=\"{page}/page/2\">")),
            "{first}"
        );
        let second = world.get(&format!("{page}/page/2")).await.body;
        assert!(
            second.contains("Article 1<") && second.contains("Page 2 sur 2"),
            "{second}"
        );
        for nowhere in ["page/1", "page/3", "page/02", "page/x"] {
            let answer = world.get(&format!("{page}/{nowhere}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page}/{nowhere}");
        }
    }
}

#[tokio::test]
async fn an_address_that_changed_leads_on_for_ever_and_is_given_to_nobody_else() {
    let world = World::new().await;
    let shelf = shelf(&world).await;
    let draft = filed(&world, &shelf, "Un article").await;
    world.publish(draft.original.id).await;
    let (app, mira) = (&world.app, &world.mira);
    let named = |slug: &str| TagInput {
        name: "Marchés".into(),
        slug: slug.into(),
    };
    tag::update(app, mira, shelf.topic.id, &named("etals"))
        .await
        .unwrap();
    tag::update(app, mira, shelf.topic.id, &named("halles"))
        .await
        .unwrap();
    let input = CategoryInput {
        name: "Le quartier".into(),
        slug: "le-quartier".into(),
        ..CategoryInput::default()
    };
    category::update(app, mira, shelf.section.id, &input)
        .await
        .unwrap();
    let input = AuthorInput {
        name: "Élise Haie-Durand".into(),
        ..AuthorInput::default()
    };
    author::update(app, mira, shelf.byline.id, &input).await.unwrap();
    for (old, new) in [
        ("/tag/marches", "/tag/halles"),
        ("/tag/etals", "/tag/halles"),
        ("/tag/etals/feed.json", "/tag/halles/feed.json"),
        ("/category/quartier", "/category/le-quartier"),
        ("/author/elise-haie", "/author/elise-haie-durand"),
        ("/author/elise-haie/rss.xml", "/author/elise-haie-durand/rss.xml"),
    ] {
        let moved = world.get(old).await;
        assert_eq!(moved.status, StatusCode::MOVED_PERMANENTLY, "{old}");
        assert_eq!(moved.headers[header::LOCATION], new);
        assert_eq!(world.get(new).await.status, StatusCode::OK, "{new}");
    }
    let other = TagInput {
        name: "Étals".into(),
        slug: "etals".into(),
    };
    assert!(
        tag::create(app, mira, &other).await.is_err(),
        "it leads elsewhere"
    );
    let other = TagInput {
        name: "Étals".into(),
        slug: String::new(),
    };
    assert_eq!(tag::create(app, mira, &other).await.unwrap().slug, "etals-2");
    // It may take back what it had.
    tag::update(app, mira, shelf.topic.id, &named("marches"))
        .await
        .unwrap();
    assert_eq!(world.get("/tag/marches").await.status, StatusCode::OK);
    assert_eq!(
        world.get("/tag/halles").await.headers[header::LOCATION],
        "/tag/marches"
    );
}

#[tokio::test]
async fn the_archive_counts_days_as_the_sites_zone_does() {
    let world = World::new().await;
    assert!(
        world
            .get("/archive")
            .await
            .body
            .contains("Rien n’a encore été publié")
    );
    world.article("En septembre", "Texte.").await;
    // 22:30 UTC on the last of September is October in Paris.
    world.clock.advance(Duration::from_mins(9 * 1_440 + 7 * 60 + 37));
    world.article("En octobre", "Texte.").await;
    let archive = world.get("/archive").await.body;
    for part in [
        "href=\"/archive/2026\"",
        "href=\"/archive/2026/10\"",
        "href=\"/archive/2026/09\"",
        "1 texte",
    ] {
        assert!(archive.contains(part), "{part} in {archive}");
    }
    let october = world.get("/archive/2026/10").await.body;
    assert!(october.contains("octobre 2026"), "{october}");
    assert!(october.contains("En octobre") && !october.contains("En septembre"));
    for nowhere in [
        "2025",
        "2026/08",
        "2026/9",
        "2026/13",
        "26",
        "x",
        "9999",
        "2026/09/21",
    ] {
        let answer = world.get(&format!("/archive/{nowhere}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
}
