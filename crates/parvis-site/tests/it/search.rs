//! What readers look for, and what they find.

use crate::world::World;
use axum::http::{StatusCode, header};
use parvis_app::original::{self, NewOriginal, OriginalDetails, Publish};
use parvis_app::search::rebuild;
use parvis_domain::{Content, Language, OriginalKind};
use std::time::Duration;

/// Puts an article in some language before readers.
async fn article(world: &World, language: Language, title: &str, body: &str) -> original::OriginalView {
    let new = NewOriginal {
        kind: OriginalKind::Article,
        language: Some(language),
        translation_of: None,
        content: Content {
            title: title.into(),
            body: body.into(),
            ..Content::default()
        },
    };
    let made = original::create(&world.app, &world.mira, new).await.unwrap();
    world.clock.advance(Duration::from_mins(1));
    let now = Publish::default();
    original::publish(&world.app, &world.mira, made.original.id, now)
        .await
        .unwrap()
}

async fn some_of_both(world: &World) {
    for (language, title, body) in [
        (
            Language::FRENCH,
            "Les chevaux de la halle",
            "On y a logé **vingt** bêtes. L’été, la cour sent le foin.",
        ),
        (
            Language::FRENCH,
            "Écrire une newsletter",
            "Une lettre que l’on attend, des recommandations.",
        ),
        (
            Language::ENGLISH,
            "The horses of the hall",
            "Twenty of them were stabled under the roof.",
        ),
        (
            Language::ENGLISH,
            "Measuring a newsletter",
            "What communities tell, and what they don’t.",
        ),
    ] {
        article(world, language, title, body).await;
    }
}

/// The titles found, in their order, without their marks.
async fn found(world: &World, query: &str, language: &str) -> Vec<String> {
    let page = world
        .get_with(
            &format!("/search?{query}"),
            &[(header::ACCEPT_LANGUAGE, language)],
        )
        .await;
    assert_eq!(page.status, StatusCode::OK, "{query}: {}", page.body);
    page.body
        .split("<h2><a href=\"")
        .skip(1)
        .map(|rest| {
            let title = rest.split_once('>').unwrap().1.split("</a>").next().unwrap();
            title.replace("<mark>", "").replace("</mark>", "")
        })
        .collect()
}

#[tokio::test]
async fn inflected_forms_and_missing_accents_find_their_words_in_both_languages() {
    let world = World::new().await;
    some_of_both(&world).await;
    for (query, titles) in [
        ("q=cheval", vec!["Les chevaux de la halle"]),
        ("q=CHEVAUX", vec!["Les chevaux de la halle"]),
        ("q=ete", vec!["Les chevaux de la halle"]),
        ("q=l%27%C3%A9t%C3%A9", vec!["Les chevaux de la halle"]),
        ("q=recommandation+lettres", vec!["Écrire une newsletter"]),
        ("q=horse", vec!["The horses of the hall"]),
        ("q=community", vec!["Measuring a newsletter"]),
        ("q=measured", vec!["Measuring a newsletter"]),
    ] {
        assert_eq!(found(&world, query, "fr").await, titles, "{query}");
    }
}

#[tokio::test]
async fn the_readers_language_comes_first() {
    let world = World::new().await;
    some_of_both(&world).await;
    let (fr, en) = ("Écrire une newsletter", "Measuring a newsletter");
    assert_eq!(found(&world, "q=newsletters", "fr-CA,en;q=0.5").await, [fr, en]);
    assert_eq!(found(&world, "q=newsletters", "en-GB").await, [en, fr]);
    let mut page = world.get("/search?q=newsletters").await;
    page.body = page.body.replace("<mark>", "").replace("</mark>", "");
    assert!(
        page.body.find(fr).unwrap() < page.body.find(en).unwrap(),
        "the site's own, unless told"
    );
    assert!(
        page.headers[header::VARY]
            .to_str()
            .unwrap()
            .contains("accept-language")
    );
}

#[tokio::test]
async fn a_slip_of_the_finger_is_understood_and_said() {
    let world = World::new().await;
    some_of_both(&world).await;
    let page = world.get("/search?q=cheveaux+halle").await.body;
    assert!(page.contains("<strong><em>chevaux</em> halle</strong>"), "{page}");
    assert!(
        page.contains("<a href=\"/search?q=cheveaux+halle&amp;exact=1\">"),
        "{page}"
    );
    assert!(
        page.contains("Les <mark>chevaux</mark> de la <mark>halle</mark>"),
        "{page}"
    );
    for (query, title) in [
        ("q=newsleter&exact=0", "Écrire une newsletter"),
        ("q=recomandation", "Écrire une newsletter"),
        ("q=hroses", "The horses of the hall"),
        ("q=comunities", "Measuring a newsletter"),
    ] {
        assert_eq!(
            found(&world, query, "fr").await.first().unwrap(),
            title,
            "{query}"
        );
    }
    let exact = world.get("/search?q=recomandation&exact=1").await.body;
    assert!(exact.contains("Rien ici ne contient"), "{exact}");
}

#[tokio::test]
async fn what_has_only_some_of_the_words_is_said_to() {
    let world = World::new().await;
    some_of_both(&world).await;
    let page = world.get("/search?q=chevaux+newsletter").await.body;
    assert!(page.contains("Aucun texte ne contient tous ces mots"), "{page}");
    assert!(page.contains("halle") && page.contains("Écrire"), "{page}");
}

#[tokio::test]
async fn nothing_asked_and_nothing_found_are_said_and_hostile_questions_do_nothing() {
    let world = World::new().await;
    some_of_both(&world).await;
    let empty = world.get("/search").await;
    assert!(empty.body.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(
        empty.body.contains("On trouve articles et notes"),
        "{}",
        empty.body
    );
    let nothing = world.get("/search?q=introuvabilissime").await.body;
    assert!(
        nothing.contains("Rien ici ne contient") && nothing.contains("D’autres mots"),
        "{nothing}"
    );
    for query in [
        "q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "q=%27+OR+1=1+--",
        "q=NEAR(a+b)+AND+terms:x*",
        "q=%00%FF%FE",
        "q=%E5%BA%83%E5%A0%B4",
        "q=le+la+les",
    ] {
        let page = world.get(&format!("/search?{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        assert!(!page.body.contains("<script"), "{query}");
    }
    let long = format!("/search?q={}", "mot+".repeat(5_000));
    assert_eq!(world.get(&long).await.status, StatusCode::OK);
    for nowhere in ["page=0", "page=2", "page=x", "page=99999999999"] {
        let page = world.get(&format!("/search?q=chevaux&{nowhere}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
}

#[tokio::test]
async fn many_hits_are_cut_into_pages() {
    let world = World::new().await;
    for number in 1..=4 {
        article(&world, Language::FRENCH, &format!("Marché {number}"), "Du texte.").await;
    }
    let first = found(&world, "q=marches", "fr").await;
    assert_eq!(first, ["Marché 4", "Marché 3", "Marché 2"]);
    assert_eq!(found(&world, "q=marches&page=2", "fr").await, ["Marché 1"]);
    let page = world.get("/search?q=marches").await.body;
    assert!(
        page.contains("<a rel=\"next\" href=\"/search?q=marches&amp;page=2\">"),
        "{page}"
    );
}

#[tokio::test]
async fn only_what_is_live_and_listed_is_ever_found() {
    let world = World::new().await;
    let draft = world.draft("Brouillon secret", "Chut.").await;
    let planned = world.draft("Secret de demain", "Chut.").await;
    world.schedule(planned.original.id, "2026-09-22T09:00").await;
    let seen = article(&world, Language::FRENCH, "Le secret dévoilé", "Voilà.").await;
    assert_eq!(found(&world, "q=secrets", "fr").await, ["Le secret dévoilé"]);

    // A slip isn't put right by a word that only what is hidden has.
    assert!(found(&world, "q=brouilon", "fr").await.is_empty());

    let details = OriginalDetails {
        version: None,
        language: Language::FRENCH,
        slug: seen.original.slug.clone().map(String::from),
        category: None,
        author: None,
        tags: Vec::new(),
        listed: false,
        minutes_spent: None,
    };
    original::update(&world.app, &world.mira, seen.original.id, details)
        .await
        .unwrap();
    assert!(found(&world, "q=secrets", "fr").await.is_empty());
    rebuild(&world.app).await.unwrap();
    assert!(found(&world, "q=secrets", "fr").await.is_empty());

    world.publish(draft.original.id).await;
    assert_eq!(found(&world, "q=secrets", "fr").await, ["Brouillon secret"]);
    original::unpublish(&world.app, &world.mira, draft.original.id)
        .await
        .unwrap();
    assert!(found(&world, "q=secrets", "fr").await.is_empty());
    world.publish(draft.original.id).await;
    original::trash(&world.app, &world.mira, draft.original.id)
        .await
        .unwrap();
    original::bring_back(&world.app, &world.mira, draft.original.id)
        .await
        .unwrap();
    assert!(found(&world, "q=secrets", "fr").await.is_empty());

    world.clock.advance(Duration::from_hours(17));
    original::publish_due(&world.app).await.unwrap();
    assert_eq!(found(&world, "q=secrets", "fr").await, ["Secret de demain"]);
}

#[tokio::test]
async fn what_is_being_written_is_found_when_it_is_published_and_not_before() {
    let world = World::new().await;
    let seen = article(&world, Language::FRENCH, "Un titre", "Premier texte.").await;
    let content = Content {
        title: "Un titre".into(),
        body: "Des girafes.".into(),
        ..Content::default()
    };
    let save = original::Save { version: 1, content };
    original::save(&world.app, &world.mira, seen.original.id, save)
        .await
        .unwrap();
    assert!(found(&world, "q=girafe&exact=1", "fr").await.is_empty());
    assert_eq!(found(&world, "q=premiers", "fr").await, ["Un titre"]);
    world.publish(seen.original.id).await;
    assert_eq!(found(&world, "q=girafe", "fr").await, ["Un titre"]);
    assert!(found(&world, "q=premiers&exact=1", "fr").await.is_empty());
}
