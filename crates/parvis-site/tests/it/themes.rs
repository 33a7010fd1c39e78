//! Every page in every theme.

use crate::world::{Answer, World};
use axum::http::{StatusCode, header};
use parvis_app::author::{self, AuthorInput};
use parvis_app::category::{self, CategoryInput};
use parvis_app::media::{self, MediaInput, Upload};
use parvis_app::original::{self, OriginalDetails};
use parvis_app::site as setting;
use parvis_app::tag::{self, TagInput};
use parvis_domain::{Content, Cover, Language, MediaId, OriginalId, OriginalKind, Theme};
use std::collections::BTreeSet;
use std::time::Duration;

fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let pixels = vec![90; usize::from(width) * usize::from(height) * 3];
    let mut bytes = Vec::new();
    image::codecs::jpeg::JpegEncoder::new(&mut bytes)
        .encode(
            &pixels,
            width.into(),
            height.into(),
            image::ExtendedColorType::Rgb8,
        )
        .unwrap();
    bytes
}

/// A picture whose point is far to the right and at the top.
async fn picture(world: &World) -> MediaId {
    let given = Upload {
        name: "etal.jpg".into(),
        bytes: jpeg(1700, 900).into(),
    };
    let id = media::upload(&world.app, &world.mira, given).await.unwrap().id;
    let said = MediaInput {
        name: "etal.jpg".into(),
        alt_en: String::new(),
        alt_fr: "Un étal de courges".into(),
        focal_x: 870,
        focal_y: 120,
    };
    media::update(&world.app, &world.mira, id, said).await.unwrap();
    id
}

/// A site with one of everything: a cover, a section, a topic, a byline, notes, two pages.
async fn furnished() -> (World, OriginalId) {
    let world = World::new().await;
    let (app, mira) = (&world.app, &world.mira);
    let section = CategoryInput {
        name: "Quartier".into(),
        sentence: "Autour de la halle.".into(),
        ..CategoryInput::default()
    };
    let section = category::create(app, mira, &section).await.unwrap().id;
    let topic = TagInput {
        name: "Marchés".into(),
        ..TagInput::default()
    };
    let topic = tag::create(app, mira, &topic).await.unwrap().id;
    let byline = AuthorInput {
        name: "Élise Haie".into(),
        sentence: "Écrit sous le toit.".into(),
        user: None,
    };
    let byline = author::create(app, mira, &byline).await.unwrap().id;
    let cover = picture(&world).await;
    let mut last = None;
    for (number, kind, body) in [
        (1, OriginalKind::Article, "Du pain."),
        (2, OriginalKind::Note, "Des poires, encore.\n\n## Les étals"),
        (
            3,
            OriginalKind::Note,
            "La halle ouvre à 7 h demain.\n\n## Les étals",
        ),
        (
            4,
            OriginalKind::Article,
            "Il *pleut*.\n\n## Les étals\n\n| a | b |\n|---|---|\n| 1 | 2 |",
        ),
        (5, OriginalKind::Note, "Mot."),
        (6, OriginalKind::Article, "Il *pleut* sur les courges."),
    ] {
        let is_article = kind == OriginalKind::Article;
        let content = Content {
            title: if is_article {
                format!("Article {number}")
            } else {
                String::new()
            },
            body: if number == 5 {
                "Un mot long. ".repeat(60)
            } else {
                body.into()
            },
            cover: (number == 6 || number == 3).then(|| Cover {
                media: cover,
                alt: String::new(),
            }),
            ..Content::default()
        };
        let made = world.begin(kind, content).await.original.id;
        let details = OriginalDetails {
            version: None,
            language: Language::FRENCH,
            slug: None,
            category: Some(section),
            author: Some(byline),
            tags: vec![topic],
            listed: true,
            minutes_spent: None,
        };
        original::update(app, mira, made, details).await.unwrap();
        world.clock.advance(Duration::from_mins(1));
        world.publish(made).await;
        last = Some(made);
    }
    (world, last.unwrap())
}

/// Where each kind of page is.
async fn pages(world: &World) -> Vec<String> {
    let home = world.get("/page/2").await.body;
    let note = home.split("href=\"/notes/").nth(1).unwrap();
    let mut pages: Vec<String> = [
        "/",
        "/page/2",
        "/article-6",
        "/article-4",
        "/category/quartier",
        "/tag/marches",
        "/author/elise-haie",
        "/archive",
        "/archive/2026",
        "/archive/2026/09",
        "/search",
        "/search?q=courges",
        "/search?q=courgse",
        "/search?q=tramway",
        "/nowhere",
    ]
    .map(String::from)
    .into();
    pages.push(format!("/notes/{}", note.split(['"', '#']).next().unwrap()));
    pages
}

fn count(body: &str, part: &str) -> usize {
    body.matches(part).count()
}

/// What every page has, whatever it is and whatever it wears.
fn is_well_made(page: &Answer, what: &str) {
    let body = &page.body;
    assert!(
        body.starts_with("<!doctype html>\n<html lang=\"fr\">"),
        "{what}: {body}"
    );
    for one in [
        "<h1",
        "<main id=\"main\"",
        "<footer",
        "<a class=\"skip\" href=\"#main\">",
        "rel=\"stylesheet\"",
    ] {
        assert_eq!(count(body, one), 1, "{what}: {one} in {body}");
    }
    assert!(count(body, "<header") >= 1, "{what}");
    for none in ["<script>", "<style", " style=\"", " onclick=", "{{", "{%"] {
        assert!(!body.contains(none), "{what}: {none} in {body}");
    }
    for picture in body.split("<img").skip(1) {
        let tag = picture.split('>').next().unwrap();
        for wanted in [" width=\"", " height=\"", " alt=\"", " srcset=\"", " sizes=\""] {
            assert!(tag.contains(wanted), "{what}: a picture without{wanted}: {tag}");
        }
    }
    let mut ids = BTreeSet::new();
    for id in body
        .split(" id=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
    {
        assert!(ids.insert(id), "{what}: two are called {id}");
    }
    let labelled = body.split("aria-labelledby=\"").skip(1);
    for id in labelled.map(|rest| rest.split('"').next().unwrap()) {
        assert!(ids.contains(id), "{what}: {id}");
    }
}

#[tokio::test]
async fn every_page_is_whole_in_every_theme_and_weighs_little() {
    let (world, _) = furnished().await;
    let pages = pages(&world).await;
    for theme in Theme::ALL {
        world.wears(*theme).await;
        let mut sheets = Vec::new();
        for path in &pages {
            let page = world.get(path).await;
            let what = format!("{path} in {theme}");
            let status = if path == "/nowhere" {
                StatusCode::NOT_FOUND
            } else {
                StatusCode::OK
            };
            assert_eq!(page.status, status, "{what}");
            is_well_made(&page, &what);
            let sheet = page.body.split("rel=\"stylesheet\" href=\"").nth(1).unwrap();
            let sheet = sheet.split('"').next().unwrap().to_owned();
            assert!(sheet.starts_with(&format!("/assets/{theme}-")), "{sheet}");
            sheets.push((page.body.len(), what, sheet));
        }
        let sheet = world.get(&sheets[0].2).await;
        assert_eq!(sheet.headers[header::CONTENT_TYPE], "text/css; charset=utf-8");
        assert!(!sheet.body.contains("/*"), "comments stay at home");
        for (length, what, path) in sheets {
            assert!(
                sheet.body.len() + length < 24_000,
                "{what}: {length} and {}",
                sheet.body.len()
            );
            assert!(path.starts_with("/assets/"));
        }
    }
    assert_eq!(
        world.get("/assets/halle-0.css").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn what_is_cropped_keeps_its_point_in_every_theme() {
    let (world, _) = furnished().await;
    for theme in Theme::ALL {
        world.wears(*theme).await;
        let home = world.get("/").await.body;
        let picture = home.split("<img").nth(1).unwrap().split('>').next().unwrap();
        assert!(picture.contains("fx9 fy1"), "{theme}: {picture}");
        let sheet = home.split("rel=\"stylesheet\" href=\"").nth(1).unwrap();
        let css = world.get(sheet.split('"').next().unwrap()).await.body;
        assert!(
            css.contains(".fx9{--fx:90%}") && css.contains("object-position:var(--fx,50%) var(--fy,50%)")
        );
    }
}

#[tokio::test]
async fn halle_has_a_lead_stalls_aisles_and_what_else_is_in_each_section() {
    let (world, _) = furnished().await;
    world.wears(Theme::Halle).await;
    let home = world.get("/").await.body;
    let lead = home.split("class=\"card lead pictured\"").nth(1).unwrap();
    assert!(
        lead.split("</article>")
            .next()
            .unwrap()
            .contains(">Article 6</a>"),
        "{home}"
    );
    assert_eq!(count(&home, ">Article 6</a>"), 1, "what leads isn't said twice");
    assert!(
        !lead
            .split("</article>")
            .next()
            .unwrap()
            .contains("loading=\"lazy\""),
        "the lead is seen first"
    );
    let aisles = home
        .split("<nav class=\"aisles\" aria-label=\"Rubriques\">")
        .nth(1);
    assert!(
        aisles.is_some_and(|nav| nav.contains("<a href=\"/category/quartier\">Quartier</a>")),
        "{home}"
    );
    assert!(
        home.contains("Lire la suite"),
        "a long note goes on at its own place"
    );
    let rows = home.split("<div class=\"rows\">").nth(1).unwrap();
    assert!(
        rows.contains("La halle ouvre") && rows.contains("Article 1"),
        "{rows}"
    );
    assert!(
        !rows.contains("Article 4") && !rows.contains("Article 6"),
        "nothing stands twice: {rows}"
    );
    let second = world.get("/page/2").await.body;
    assert!(
        !second.contains("card lead") && !second.contains("class=\"rows\""),
        "{second}"
    );
    assert!(second.contains("La halle ouvre à 7 h demain."), "{second}");
    let section = world.get("/category/quartier").await.body;
    assert!(
        section.contains("<a href=\"/category/quartier\" aria-current=\"page\">"),
        "{section}"
    );
    let article = world.get("/article-6").await.body;
    assert!(
        article.contains("<a href=\"/category/quartier\" aria-current=\"true\">"),
        "{article}"
    );
}

#[tokio::test]
async fn another_theme_is_before_readers_at_once() {
    let (world, _) = furnished().await;
    let before = world.get("/").await;
    assert!(before.body.contains("/assets/seuil-"));
    world.wears(Theme::Halle).await;
    let etag = before.headers[header::ETAG].to_str().unwrap();
    let after = world.get_with("/", &[(header::IF_NONE_MATCH, etag)]).await;
    assert_eq!(
        after.status,
        StatusCode::OK,
        "what the browser keeps is out of date"
    );
    assert!(after.body.contains("/assets/halle-"));
    world.wears(Theme::Seuil).await;
    assert_eq!(world.get("/").await.body, before.body);
}

#[tokio::test]
async fn a_preview_shows_every_page_in_a_theme_and_readers_notice_nothing() {
    let (world, draft) = furnished().await;
    let made = setting::make_preview(&world.app, &world.mira, "halle")
        .await
        .unwrap();
    let query = format!("theme={}", made.word);
    for path in pages(&world).await {
        let joint = if path.contains('?') { '&' } else { '?' };
        let page = world.get(&format!("{path}{joint}{query}")).await;
        let what = format!("the preview of {path}");
        is_well_made(&page, &what);
        assert!(
            page.body.contains("/assets/halle-") && page.body.contains("noindex"),
            "{what}"
        );
        assert!(page.body.contains("Aperçu d’un thème"), "{what}");
        assert!(
            page.body.contains(&format!("<a href=\"/?{query}\">")),
            "{what}: links stay in it"
        );
        let kept = page.headers[header::CACHE_CONTROL].to_str().unwrap();
        assert!(!kept.contains("public"), "{what}: {kept}");
        assert!(
            world.get(&path).await.body.contains("/assets/seuil-"),
            "{what}: readers"
        );
    }
    let search = world.get(&format!("/search?{query}")).await.body;
    assert!(search.contains(&format!(
        "<input type=\"hidden\" name=\"theme\" value=\"{}\">",
        made.word
    )));
    let written = original::make_preview(&world.app, &world.mira, draft)
        .await
        .unwrap();
    let both = world.get(&format!("{}?{query}", written.path)).await.body;
    assert!(
        both.contains("/assets/halle-") && both.contains("Il <em>pleut</em>"),
        "{both}"
    );

    world.clock.advance(Duration::from_mins(61));
    let ended = world.get(&format!("/?{query}")).await;
    assert!(ended.body.contains("/assets/seuil-") && !ended.body.contains("Aperçu d’un thème"));
    assert!(
        ended.headers[header::CACHE_CONTROL]
            .to_str()
            .unwrap()
            .contains("public")
    );
    for foreign in ["halle", "x", "", &written.path["/preview/".len()..]] {
        let page = world.get(&format!("/?theme={foreign}")).await.body;
        assert!(page.contains("/assets/seuil-"), "{foreign}");
    }
    let refused = setting::make_preview(&world.app, &world.mira, "dark")
        .await
        .unwrap_err();
    assert_eq!(refused.faults[0].code, "site-theme-unknown");
}

#[tokio::test]
async fn a_preview_is_good_for_one_workspace() {
    let (world, _) = furnished().await;
    let mut elsewhere = world.mira.clone();
    elsewhere.workspace = parvis_domain::Workspace {
        id: parvis_domain::WorkspaceId::from_uuid(uuid::Uuid::from_u128(9)),
        slug: "seuil".into(),
        name: "Seuil".into(),
        ..world.mira.workspace.clone()
    };
    world.make_workspace(&elsewhere.workspace).await;
    let made = setting::make_preview(&world.app, &elsewhere, "halle")
        .await
        .unwrap();
    let here = world
        .get_at("halle.halle.example", &format!("/?theme={}", made.word))
        .await;
    assert!(here.body.contains("/assets/seuil-"));
    let there = world
        .get_at("seuil.halle.example", &format!("/?theme={}", made.word))
        .await;
    assert!(there.body.contains("/assets/halle-"), "{}", there.body);
}
