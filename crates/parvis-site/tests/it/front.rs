//! Pages are kept whole, and never shown once they are no longer true.

use crate::world::{Answer, World};
use axum::http::{StatusCode, header};
use parvis_app::original::{self, Publish, Save};
use parvis_app::site as setting;
use parvis_domain::{Content, Site, Timestamp, Workspace, WorkspaceId};
use parvis_store::site;
use std::time::Duration;

const BROWSER: (header::HeaderName, &str) = (header::ACCEPT_ENCODING, "gzip, deflate, br, zstd");
const CODINGS: [&str; 4] = ["identity", "gzip", "br", "br;q=0.5, gzip;q=1"];

async fn packed(world: &World, path: &str, coding: &str) -> Answer {
    world.get_with(path, &[(header::ACCEPT_ENCODING, coding)]).await
}

fn names(answer: &Answer) -> Vec<(&str, &[u8])> {
    let mut names: Vec<_> = (answer.headers.iter())
        .map(|(name, value)| (name.as_str(), value.as_bytes()))
        .filter(|(name, _)| *name != "transfer-encoding")
        .collect();
    names.sort_unstable();
    names
}

#[tokio::test]
async fn the_second_reader_gets_what_the_first_one_got_in_every_coding() {
    let world = World::new().await;
    let path = world
        .article("Les pommes", &"Elles sont mûres. ".repeat(40))
        .await;
    for coding in CODINGS {
        let first = packed(&world, &path, coding).await;
        let second = packed(&world, &path, coding).await;
        assert_eq!(first.status, StatusCode::OK, "{coding}");
        assert_eq!(names(&first), names(&second), "{coding}");
        assert_eq!(first.bytes, second.bytes, "{coding}");
        assert!(first.headers.contains_key(header::CONTENT_SECURITY_POLICY));
        let said = first
            .headers
            .get(header::CONTENT_ENCODING)
            .map(|it| it.to_str().unwrap());
        let expected = match coding {
            "identity" => None,
            "br" => Some("br"),
            _ => Some("gzip"),
        };
        assert_eq!(said, expected, "{coding}");
    }
    let counts = world.app.counts();
    let of_readers = (counts.pages_asked.get(), counts.pages_made.get());
    assert_eq!(
        of_readers,
        (2 * CODINGS.len() as u64, 1),
        "it is made once, and packed once in each coding"
    );
}

#[tokio::test]
async fn a_change_is_seen_at_once_in_every_coding_and_by_whoever_had_the_page() {
    let world = World::new().await;
    let draft = world.draft("Les pommes", "Elles sont vertes.").await;
    let id = draft.original.id;
    let path = world.publish(id).await.original.path().unwrap();
    let mut before = Vec::new();
    for coding in CODINGS {
        packed(&world, &path, coding).await;
        before.push(packed(&world, &path, coding).await);
    }
    let etag = before[0].headers[header::ETAG].to_str().unwrap().to_owned();
    let known = [(header::IF_NONE_MATCH, etag.as_str()), BROWSER];
    let still = world.get_with(&path, &known).await;
    assert_eq!((still.status, still.bytes.len()), (StatusCode::NOT_MODIFIED, 0));
    assert!(!still.headers.contains_key(header::CONTENT_ENCODING));

    let content = Content {
        title: "Les pommes".into(),
        body: "Elles sont rouges.".into(),
        ..Content::default()
    };
    let save = Save {
        version: draft.copy.version,
        content,
    };
    original::save(&world.app, &world.mira, id, save).await.unwrap();
    let now = Publish {
        version: None,
        revision: None,
    };
    original::publish(&world.app, &world.mira, id, now).await.unwrap();
    assert!(world.get(&path).await.body.contains("rouges"));
    for (coding, before) in CODINGS.iter().zip(&before) {
        let after = packed(&world, &path, coding).await;
        assert_ne!(
            after.headers[header::ETAG],
            before.headers[header::ETAG],
            "{coding}"
        );
        assert_ne!(after.bytes, before.bytes, "{coding}");
    }
    assert_eq!(world.get_with(&path, &known).await.status, StatusCode::OK);
}

#[tokio::test]
async fn who_only_asks_about_a_page_gets_its_headers() {
    let world = World::new().await;
    let path = world
        .article("Les pommes", &"Elles sont mûres. ".repeat(40))
        .await;
    world.get_with(&path, &[BROWSER]).await;
    let whole = world.get_with(&path, &[BROWSER]).await;
    let bare = world.head(&path, &[BROWSER]).await;
    assert_eq!((bare.status, bare.bytes.len()), (StatusCode::OK, 0));
    let length = bare.headers[header::CONTENT_LENGTH].to_str().unwrap();
    assert_eq!(length, whole.bytes.len().to_string());
    for name in [
        header::ETAG,
        header::CONTENT_ENCODING,
        header::VARY,
        header::CONTENT_TYPE,
    ] {
        assert_eq!(bare.headers[&name], whole.headers[&name], "{name}");
    }
}

#[tokio::test]
async fn each_host_has_its_own_pages_and_nobody_elses() {
    let world = World::new().await;
    let path = world.article("Les pommes", "Elles sont mûres.").await;
    // While there is one site, it answers whatever the host.
    for _ in 0..2 {
        let found = world.get_at("elsewhere.example", &path).await;
        assert_eq!(found.status, StatusCode::OK);
    }
    let quay = Workspace {
        id: WorkspaceId::from_uuid(uuid::Uuid::from_u128(9)),
        slug: "quay".into(),
        name: "The quay".into(),
        zone: "Europe/London".into(),
        created_at: Timestamp::from_seconds(1),
    };
    world.make_workspace(&quay).await;
    for _ in 0..2 {
        for host in ["quay.halle.example", "elsewhere.example"] {
            let other = world.get_at(host, &path).await;
            assert_eq!(other.status, StatusCode::NOT_FOUND, "{host}");
        }
        let own = world.get_at("halle.halle.example", &path).await;
        assert!(own.body.contains("mûres"));
    }
}

#[tokio::test]
async fn a_theme_on_trial_is_neither_kept_nor_hidden_by_what_is() {
    let world = World::new().await;
    let path = world.article("Les pommes", "Elles sont mûres.").await;
    let made = setting::make_preview(&world.app, &world.mira, "halle")
        .await
        .unwrap();
    world.get(&path).await;
    let kept = world.get(&path).await;
    // Written plainly, and with a letter in disguise.
    for query in ["theme", "them%65"] {
        let tried = world.get(&format!("{path}?{query}={}", made.word)).await;
        assert!(tried.body.contains("/assets/halle-"), "{query}");
        assert_eq!(tried.headers[header::CACHE_CONTROL], "no-store");
        assert_eq!(world.get(&path).await.bytes, kept.bytes);
    }
    // What campaigns add to an address changes nothing.
    let carried = world.get(&format!("{path}?utm_source=mail")).await;
    assert_eq!(carried.bytes, kept.bytes);
}

#[tokio::test]
async fn what_another_node_changed_unheard_is_seen_within_a_second() {
    let world = World::new().await;
    let path = world.article("Les pommes", "Elles sont mûres.").await;
    world.get(&path).await;
    world
        .touched_by_another_node(async |tx| {
            let place = world.mira.workspace.id;
            let before = site::of_workspace(&mut *tx, place).await.unwrap().unwrap();
            let after = Site {
                title: "Un autre nom".into(),
                ..before
            };
            site::put(tx, place, &after, Timestamp::from_seconds(2))
                .await
                .unwrap();
        })
        .await;
    world.clock.advance(Duration::from_secs(1));
    assert!(world.get(&path).await.body.contains("Un autre nom"));
}
