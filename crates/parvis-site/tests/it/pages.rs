use crate::world::World;
use axum::http::{StatusCode, header};
use parvis_app::original;
use parvis_domain::{Content, OriginalKind};

#[tokio::test]
async fn an_empty_site_says_so_and_is_whole() {
    let world = World::new().await;
    let home = world.get("/").await;
    assert_eq!(home.status, StatusCode::OK);
    assert!(
        home.body.contains("Rien n’a encore été publié ici"),
        "{}",
        home.body
    );
    assert!(
        home.body
            .contains("<h1 class=\"name\"><a href=\"/\">Le journal de la Halle</a></h1>")
    );
    assert_eq!(home.headers[header::CONTENT_TYPE], "text/html; charset=utf-8");
    let policy = home.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.contains("default-src 'none'"), "{policy}");
    // The workbench shows previews of a site that answers on a host of its own.
    assert!(
        policy.ends_with("frame-ancestors 'self' https://halle.example"),
        "{policy}"
    );
}

#[tokio::test]
async fn an_article_stands_at_its_address_with_what_search_engines_and_cards_want() {
    let world = World::new().await;
    let path = world
        .article(
            "Le marché d’automne",
            "Il *pleut* sur les courges.\n\n## Les étals\n\nTrente.",
        )
        .await;
    assert_eq!(path, "/le-marche-d-automne");
    let page = world.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    for part in [
        "<html lang=\"fr\">",
        "<h1>Le marché d’automne</h1>",
        "<em>pleut</em>",
        "<title>Le marché d’automne · Le journal de la Halle</title>",
        "<link rel=\"canonical\" href=\"https://halle.example/le-marche-d-automne\">",
        "<meta property=\"og:type\" content=\"article\">",
        "\"@type\": \"BlogPosting\"",
        "21 septembre 2026",
        "<a class=\"skip\" href=\"#main\">",
    ] {
        assert!(page.body.contains(part), "{part} is missing in {}", page.body);
    }
    assert!(!page.body.contains("<script>"), "no script");
    assert!(page.body.len() < 20_000, "{} bytes", page.body.len());
}

#[tokio::test]
async fn the_front_page_is_cut_into_pages() {
    let world = World::new().await;
    for number in 1..=4 {
        world.article(&format!("Article {number}"), "Du texte.").await;
        world.clock.advance(std::time::Duration::from_mins(1));
    }
    let first = world.get("/").await.body;
    assert!(
        first.contains("Article 4") && !first.contains("Article 1<"),
        "{first}"
    );
    assert!(first.contains("<a rel=\"next\" href=\"/page/2\">"));
    let second = world.get("/page/2").await.body;
    assert!(second.contains("Article 1<"), "{second}");
    assert!(second.contains("Page 2 sur 2"));
    assert_eq!(world.get("/page/1").await.status, StatusCode::PERMANENT_REDIRECT);
    for nowhere in ["/page/3", "/page/0", "/page/02", "/page/x", "/page/-1"] {
        assert_eq!(
            world.get(nowhere).await.status,
            StatusCode::NOT_FOUND,
            "{nowhere}"
        );
    }
}

#[tokio::test]
async fn what_is_not_there_is_said_in_the_sites_clothes() {
    let world = World::new().await;
    let missing = world.get("/rien-de-tel").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert!(missing.body.contains("Il n’y a rien à cette adresse"));
    assert!(missing.body.contains("noindex"));
    assert_eq!(world.get("/a/b/c").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_campaigns_parameters_make_no_other_page_and_are_not_lost_on_an_old_address() {
    let world = World::new().await;
    let draft = world.draft("Un titre", "Un texte.").await;
    let view = world.publish(draft.original.id).await;
    let path = view.original.path().unwrap();
    let utm = "utm_source=mastodon&utm_medium=social&utm_campaign=f%C3%AAte";
    let bare = world.get(&path).await;
    let carried = world.get(&format!("{path}?{utm}")).await;
    assert_eq!(carried.status, StatusCode::OK);
    assert_eq!(carried.headers[header::ETAG], bare.headers[header::ETAG]);
    assert_eq!(carried.body, bare.body);
    assert!(carried.body.contains("rel=\"canonical\"") && !carried.body.contains("utm_"));

    let moved = world.get(&format!("/o/{}?{utm}", view.original.id)).await;
    assert_eq!(moved.headers[header::LOCATION], format!("{path}?{utm}"));
    let bare = world.get(&format!("/o/{}", view.original.id)).await;
    assert_eq!(bare.headers[header::LOCATION], path);
}

#[tokio::test]
async fn a_browser_that_has_the_page_is_not_sent_it_again_until_it_changes() {
    let world = World::new().await;
    let draft = world.draft("Un titre", "Premier texte.").await;
    let path = world.publish(draft.original.id).await.original.path().unwrap();
    let etag = world.get(&path).await.headers[header::ETAG]
        .to_str()
        .unwrap()
        .to_owned();
    let same = world
        .get_with(&path, &[(header::IF_NONE_MATCH, &format!("W/{etag}"))])
        .await;
    assert_eq!((same.status, same.body.as_str()), (StatusCode::NOT_MODIFIED, ""));

    let content = Content {
        title: "Un titre".into(),
        body: "Second texte.".into(),
        ..Content::default()
    };
    let save = original::Save { version: 1, content };
    original::save(&world.app, &world.mira, draft.original.id, save)
        .await
        .unwrap();
    let still = world.get_with(&path, &[(header::IF_NONE_MATCH, &etag)]).await;
    assert_eq!(
        still.status,
        StatusCode::NOT_MODIFIED,
        "what is being written changes nothing"
    );
    world.publish(draft.original.id).await;
    let anew = world.get_with(&path, &[(header::IF_NONE_MATCH, &etag)]).await;
    assert_eq!(anew.status, StatusCode::OK);
    assert!(anew.body.contains("Second texte."));
}

#[tokio::test]
async fn a_note_has_its_own_address_and_its_identity_leads_there() {
    let world = World::new().await;
    let content = Content {
        body: "La halle ouvre à 7 h demain.".into(),
        ..Content::default()
    };
    let note = world.begin(OriginalKind::Note, content).await;
    let path = world.publish(note.original.id).await.original.path().unwrap();
    assert!(path.starts_with("/notes/"), "{path}");
    let page = world.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("La halle ouvre à 7 h demain."));
    let identity = world.get(&format!("/o/{}", note.original.id)).await;
    assert_eq!(identity.headers[header::LOCATION], path.as_str());
}

#[tokio::test]
async fn hostile_markdown_cannot_act() {
    let world = World::new().await;
    let path = world
        .article(
            "<script>alert(1)</script>",
            "<script>alert(2)</script>[x](javascript:alert(3)) <img src=x onerror=alert(4)>",
        )
        .await;
    let body = world.get(&path).await.body;
    assert!(!body.contains("<script>alert"), "{body}");
    assert!(
        !body.contains("href=\"javascript:") && !body.contains("<img"),
        "{body}"
    );
}

#[tokio::test]
async fn a_host_that_leads_nowhere_with_two_sites_shows_none() {
    let world = World::new().await;
    let other = parvis_domain::Workspace {
        id: parvis_domain::WorkspaceId::from_uuid(uuid::Uuid::from_u128(9)),
        slug: "seuil".into(),
        name: "Seuil".into(),
        ..world.mira.workspace.clone()
    };
    world.make_workspace(&other).await;
    assert_eq!(
        world.get("/").await.status,
        StatusCode::NOT_FOUND,
        "whose site would it be?"
    );
    let by_slug = world.get_at("halle.halle.example", "/").await;
    assert!(by_slug.body.contains("Le journal de la Halle"));
    let local = world.get_at("halle.localhost:8080", "/").await;
    assert!(local.body.contains("Le journal de la Halle"));
    assert_eq!(
        world.get_at("nobody.localhost", "/").await.status,
        StatusCode::NOT_FOUND
    );
}
