use crate::house::{House, refusals};
use parvis_app::author::AuthorInput;
use parvis_app::category::CategoryInput;
use parvis_app::original::public::{self, Found};
use parvis_app::original::{self, NewOriginal, OriginalQuery};
use parvis_app::site::SiteInput;
use parvis_app::tag::TagInput;
use parvis_app::{author, category, site, tag};
use parvis_domain::{CategoryId, Language, OriginalKind, TagId};
use std::time::Duration;
use uuid::Uuid;

fn named(name: &str) -> CategoryInput {
    CategoryInput {
        name: name.into(),
        ..CategoryInput::default()
    }
}

fn topic(name: &str) -> TagInput {
    TagInput {
        name: name.into(),
        ..TagInput::default()
    }
}

#[tokio::test]
async fn an_address_that_readers_knew_leads_to_the_new_one_for_ever() {
    let house = House::new().await;
    let id = house.live_article("Premier titre").await.original.id;
    for slug in ["deuxieme", "troisieme"] {
        house.pass(Duration::from_mins(1));
        let mut details = house.details(id).await;
        details.slug = Some(slug.into());
        original::update(&house.app, &house.mira, id, details)
            .await
            .unwrap();
    }
    for old in ["premier-titre", "deuxieme"] {
        let found = public::article_by_slug(&house.app, house.place(), old)
            .await
            .unwrap();
        assert!(
            matches!(&found, Found::Moved(path) if path == "/troisieme"),
            "{found:?}"
        );
    }
    assert_eq!(house.sees(id).await.former_slugs, ["premier-titre", "deuxieme"]);

    // Nothing else gets an old address, by hand or by its title.
    let other = house.article("Premier titre").await;
    assert_eq!(
        house.sees(other).await.suggested_slug.as_deref(),
        Some("premier-titre-2")
    );
    let mut details = house.details(other).await;
    details.slug = Some("deuxieme".into());
    let refused = original::update(&house.app, &house.mira, other, details)
        .await
        .unwrap_err();
    assert_eq!(refusals(&refused), [("slug".to_owned(), "slug-taken")]);
    assert_eq!(refused.faults[0].params["title"], "Premier titre");
    assert_eq!(
        house.publishes(other).await.original.slug.unwrap().as_str(),
        "premier-titre-2"
    );

    // Its own old one it may have back.
    let mut details = house.details(id).await;
    details.slug = Some("premier-titre".into());
    original::update(&house.app, &house.mira, id, details)
        .await
        .unwrap();
    let found = public::article_by_slug(&house.app, house.place(), "troisieme")
        .await
        .unwrap();
    assert!(
        matches!(&found, Found::Moved(path) if path == "/premier-titre"),
        "{found:?}"
    );
}

#[tokio::test]
async fn an_address_that_no_reader_knew_is_free_again() {
    let house = House::new().await;
    let (one, two) = (house.article("Un").await, house.article("Deux").await);
    for slug in [Some("essai"), Some("autre"), None] {
        let mut details = house.details(one).await;
        details.slug = slug.map(Into::into);
        original::update(&house.app, &house.mira, one, details)
            .await
            .unwrap();
    }
    let mut details = house.details(two).await;
    details.slug = Some("essai".into());
    original::update(&house.app, &house.mira, two, details)
        .await
        .unwrap();
    assert_eq!(house.publishes(one).await.original.slug.unwrap().as_str(), "un");
}

#[tokio::test]
async fn a_word_that_cannot_be_an_address_is_refused_by_name() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    for (slug, code) in [
        ("Été", "slug-character"),
        ("a--b", "slug-hyphen"),
        ("app", "slug-reserved"),
        (&"a".repeat(97), "too-long"),
    ] {
        let mut details = house.details(id).await;
        details.slug = Some(slug.into());
        let refused = original::update(&house.app, &house.mira, id, details)
            .await
            .unwrap_err();
        assert_eq!(refusals(&refused), [("slug".to_owned(), code)], "{slug}");
    }
    let note = house.note("Mot").await.original.id;
    let mut details = house.details(note).await;
    details.slug = Some("mot".into());
    let refused = original::update(&house.app, &house.mira, note, details)
        .await
        .unwrap_err();
    assert_eq!(refusals(&refused), [("slug".to_owned(), "note-has-no-slug")]);
    house.publishes(id).await;
    let mut details = house.details(id).await;
    details.slug = None;
    let refused = original::update(&house.app, &house.mira, id, details)
        .await
        .unwrap_err();
    assert_eq!(refusals(&refused), [("slug".to_owned(), "slug-needed")]);
}

#[tokio::test]
async fn a_title_without_latin_letters_is_addressed_by_its_short_word() {
    let house = House::new().await;
    let live = house.live_article("日本の夏").await.original;
    assert_eq!(live.slug.unwrap().as_str(), live.short_id.as_str());
    let titled = house.live_article("App").await.original;
    assert_ne!(titled.slug.unwrap().as_str(), "app");
}

#[tokio::test]
async fn details_are_the_workspaces_own_and_changed_by_one_at_a_time() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    let section = category::create(&house.app, &house.mira, &named("Quartier"))
        .await
        .unwrap();
    let topic = tag::create(&house.app, &house.mira, &topic("#Marché"))
        .await
        .unwrap();
    assert_eq!((topic.name.as_str(), topic.slug.as_str()), ("Marché", "marche"));
    let mut details = house.details(id).await;
    details.category = Some(section.id);
    details.tags = vec![topic.id, topic.id];
    details.minutes_spent = Some(0);
    let view = original::update(&house.app, &house.mira, id, details.clone())
        .await
        .unwrap();
    assert_eq!((view.category, view.tags), (Some(section), vec![topic]));
    assert_eq!(view.original.minutes_spent, Some(0), "none is not unknown");
    details.listed = false;
    let refused = original::update(&house.app, &house.mira, id, details)
        .await
        .unwrap_err();
    assert_eq!(refused.code, "original-changed-by-other");

    let mut details = house.details(id).await;
    details.category = Some(CategoryId::from_uuid(Uuid::from_u128(404)));
    let refused = original::update(&house.app, &house.mira, id, details)
        .await
        .unwrap_err();
    assert_eq!(refusals(&refused), [("category".to_owned(), "category-unknown")]);
    let mut details = house.details(id).await;
    details.tags = vec![TagId::from_uuid(Uuid::from_u128(404))];
    let refused = original::update(&house.app, &house.mira, id, details)
        .await
        .unwrap_err();
    assert_eq!(refusals(&refused), [("tags".to_owned(), "tag-unknown")]);
    let mut details = house.details(id).await;
    details.tags = (0..21).map(|n| TagId::from_uuid(Uuid::from_u128(n))).collect();
    let refused = original::update(&house.app, &house.mira, id, details)
        .await
        .unwrap_err();
    assert_eq!(refusals(&refused), [("tags".to_owned(), "tags-too-many")]);
}

#[tokio::test]
async fn unknown_minutes_stay_unknown() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    assert_eq!(house.sees(id).await.original.minutes_spent, None);
    let mut details = house.details(id).await;
    details.minutes_spent = Some(525_601);
    let refused = original::update(&house.app, &house.mira, id, details)
        .await
        .unwrap_err();
    assert_eq!(
        refusals(&refused),
        [("minutes_spent".to_owned(), "minutes-too-many")]
    );
    for minutes in [Some(90), None] {
        let mut details = house.details(id).await;
        details.minutes_spent = minutes;
        let view = original::update(&house.app, &house.mira, id, details)
            .await
            .unwrap();
        assert_eq!(view.original.minutes_spent, minutes);
    }
}

#[tokio::test]
async fn translations_form_a_group_with_one_in_each_language() {
    let house = House::new().await;
    let french = house.live_article("Le marché").await.original;
    let new = NewOriginal {
        kind: OriginalKind::Article,
        language: Some(Language::ENGLISH),
        translation_of: Some(french.id),
        content: super::words("The market", "A text."),
    };
    let english = original::create(&house.app, &house.mira, new.clone())
        .await
        .unwrap();
    assert_eq!(english.translations[0].1, "Le marché");
    let Found::Here(seen) = public::article_by_slug(&house.app, house.place(), "le-marche")
        .await
        .unwrap()
    else {
        panic!("it is live");
    };
    assert!(
        seen.translations.is_empty(),
        "a draft is nobody's translation yet"
    );
    house.publishes(english.original.id).await;
    let Found::Here(seen) = public::article_by_slug(&house.app, house.place(), "le-marche")
        .await
        .unwrap()
    else {
        panic!("it is live");
    };
    assert_eq!(seen.translations[0].path, "/the-market");
    let refused = original::create(&house.app, &house.mira, new).await.unwrap_err();
    assert_eq!(
        refusals(&refused),
        [("language".to_owned(), "translation-exists")]
    );
    let mut details = house.details(english.original.id).await;
    details.language = Language::FRENCH;
    let refused = original::update(&house.app, &house.mira, english.original.id, details)
        .await
        .unwrap_err();
    assert_eq!(
        refusals(&refused),
        [("language".to_owned(), "translation-exists")]
    );
}

#[tokio::test]
async fn sections_and_bylines_in_use_stay_and_names_are_taken_once() {
    let house = House::new().await;
    let section = category::create(&house.app, &house.mira, &named("Événements"))
        .await
        .unwrap();
    assert_eq!(section.slug, "evenements");
    let again = category::create(&house.app, &house.mira, &named("Événements"))
        .await
        .unwrap_err();
    assert_eq!(refusals(&again), [("name".to_owned(), "name-taken")]);
    let words = category::create(&house.app, &house.mira, &named("日本"))
        .await
        .unwrap();
    assert_eq!((words.slug.as_str(), words.position), ("section", 1));
    let renamed = CategoryInput {
        name: "Agenda".into(),
        position: Some(5),
        ..CategoryInput::default()
    };
    let section = category::update(&house.app, &house.mira, section.id, &renamed)
        .await
        .unwrap();
    assert_eq!((section.slug.as_str(), section.position), ("evenements", 5));

    let byline = AuthorInput {
        name: "Mira Vasseur".into(),
        user: Some(house.mira.user.id),
        ..AuthorInput::default()
    };
    let byline = author::create(&house.app, &house.mira, &byline).await.unwrap();
    let stranger = AuthorInput {
        name: "Zoe".into(),
        user: Some(house.zoe.user.id),
        ..AuthorInput::default()
    };
    let refused = author::create(&house.app, &house.mira, &stranger)
        .await
        .unwrap_err();
    assert_eq!(refusals(&refused), [("user".to_owned(), "user-no-member")]);
    let id = house.article("Titre").await;
    assert_eq!(
        house.sees(id).await.author,
        Some(byline.clone()),
        "signed by whoever begins it"
    );
    let mut details = house.details(id).await;
    details.category = Some(section.id);
    original::update(&house.app, &house.mira, id, details)
        .await
        .unwrap();
    let kept = category::delete(&house.app, &house.mira, section.id)
        .await
        .unwrap_err();
    assert_eq!((kept.code, &kept.params["count"]), ("category-in-use", &1.into()));
    let kept = author::delete(&house.app, &house.mira, byline.id)
        .await
        .unwrap_err();
    assert_eq!(kept.code, "author-in-use");
    category::delete(&house.app, &house.mira, words.id).await.unwrap();
}

#[tokio::test]
async fn a_list_names_a_note_by_its_words_and_not_by_its_signs() {
    let house = House::new().await;
    house
        .note("Rendu par le *tram* de 7 h 42 : **un archet**.\n\n- sans violoncelle")
        .await;
    let list = original::list(&house.app, &house.vic, &OriginalQuery::default(), None, 9)
        .await
        .unwrap();
    assert_eq!(
        list.page.items[0].beginning,
        "Rendu par le tram de 7 h 42 : un archet. sans violoncelle"
    );
}

#[tokio::test]
async fn a_list_is_narrowed_by_state_kind_and_words() {
    let house = House::new().await;
    house.live_article("Le marché d’été").await;
    house.article("Brouillon").await;
    house.note("Un mot du marché").await;
    let titles = async |query: OriginalQuery| {
        let list = original::list(&house.app, &house.vic, &query, None, 9)
            .await
            .unwrap();
        list.page
            .items
            .into_iter()
            .map(|card| (card.title, card.beginning))
            .collect::<Vec<_>>()
    };
    assert_eq!(titles(OriginalQuery::default()).await.len(), 3);
    let live = OriginalQuery {
        state: Some("live".parse().unwrap()),
        ..OriginalQuery::default()
    };
    assert_eq!(titles(live).await[0].0, "Le marché d’été");
    let text = |text: &str| OriginalQuery {
        text: Some(text.into()),
        ..OriginalQuery::default()
    };
    assert_eq!(titles(text("MARCHE")).await.len(), 2);
    assert_eq!(titles(text("  ")).await.len(), 3);
    assert!(titles(text("hiver")).await.is_empty());
}

#[tokio::test]
async fn the_site_is_set_up_by_its_lead() {
    let house = House::new().await;
    let input = SiteInput {
        title: "Halle Neuve".into(),
        tagline: "Le marché couvert du quartier".into(),
        footer: "[Mentions légales](/mentions)".into(),
        language: "fr".into(),
        items_per_page: 5,
        theme: "halle".into(),
    };
    let before = site::show(&house.app, &house.vic).await.unwrap();
    let after = site::update(&house.app, &house.leo, &input).await.unwrap();
    assert_eq!((after.title.as_str(), after.items_per_page), ("Halle Neuve", 5));
    assert_eq!(after.theme, parvis_domain::Theme::Halle);
    assert!(after.version > before.version);
    let wrong = SiteInput {
        title: " ".into(),
        language: "français".into(),
        items_per_page: 0,
        theme: "dark".into(),
        ..input
    };
    let refused = site::update(&house.app, &house.leo, &wrong).await.unwrap_err();
    assert_eq!(
        refusals(&refused),
        [
            ("title".to_owned(), "empty"),
            ("language".to_owned(), "language-unknown"),
            ("items_per_page".to_owned(), "items-per-page"),
            ("theme".to_owned(), "site-theme-unknown"),
        ]
    );
}
