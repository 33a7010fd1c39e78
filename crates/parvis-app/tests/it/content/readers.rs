use super::words;
use crate::house::House;
use parvis_app::original::public::{self, Found, Led, Paged};
use parvis_app::original::{self, PlannedInput, Schedule};
use parvis_app::{category, site, tag};
use parvis_domain::{OriginalId, OriginalKind};
use std::collections::BTreeSet;
use std::time::Duration;

/// Every address, list, feed and map through which a reader could meet an original, with the ones they meet.
async fn everything_readers_meet(house: &House) -> BTreeSet<OriginalId> {
    let (app, place) = (&house.app, house.place());
    let mut met = BTreeSet::new();
    for page in 1..=3 {
        if let Some(listing) = public::home(app, place, page).await.unwrap() {
            met.extend(listing.items.iter().map(|it| it.id));
        }
    }
    met.extend(
        public::feed(app, place, 100)
            .await
            .unwrap()
            .iter()
            .map(|it| it.id),
    );
    met.extend(public::sitemap(app, place).await.unwrap().iter().map(|it| it.id));
    for (noun, word) in [
        (Paged::Category, "quartier"),
        (Paged::Tag, "marche"),
        (Paged::Author, "mira"),
    ] {
        if let Led::Here(topic) = public::topic(app, place, noun, word).await.unwrap() {
            let listing = public::of_part(app, place, topic.part.clone(), 1)
                .await
                .unwrap()
                .unwrap();
            met.extend(listing.items.iter().map(|it| it.id));
            let feed = public::feed_of(app, place, topic.part, 100).await.unwrap();
            met.extend(feed.iter().map(|it| it.id));
        }
    }
    let zone = "Europe/Paris".parse().unwrap();
    for month in public::months(app, place, zone).await.unwrap() {
        let part = public::period(zone, month.year, Some(month.month)).unwrap();
        let listing = public::of_part(app, place, part, 1).await.unwrap().unwrap();
        met.extend(listing.items.iter().map(|it| it.id));
    }
    met
}

async fn answers(house: &House, id: OriginalId) -> Vec<&'static str> {
    let original = house.sees(id).await.original;
    let (app, place) = (&house.app, house.place());
    let mut found = vec![public::object(app, place, id).await.unwrap()];
    if let Some(slug) = &original.slug {
        found.push(public::article_by_slug(app, place, slug.as_str()).await.unwrap());
    }
    let short = original.short_id.as_str();
    found.push(public::note_by_short_id(app, place, short).await.unwrap());
    let word = |found: &Found| match found {
        Found::Here(_) => "here",
        Found::Moved(_) => "moved",
        Found::Gone => "gone",
        Found::Nothing => "nothing",
    };
    found.iter().map(word).collect()
}

/// Puts an original into the section and under the topic that readers look at.
async fn arrange(
    house: &House,
    id: OriginalId,
    section: &parvis_domain::Category,
    topic: &parvis_domain::Tag,
) {
    let mut details = house.details(id).await;
    details.category = Some(section.id);
    details.tags = vec![topic.id];
    original::update(&house.app, &house.mira, id, details)
        .await
        .unwrap();
}

#[tokio::test]
async fn nothing_but_what_is_live_and_listed_leaks_anywhere() {
    let house = House::new().await;
    let section = parvis_app::category::CategoryInput {
        name: "Quartier".into(),
        ..Default::default()
    };
    let section = category::create(&house.app, &house.mira, &section).await.unwrap();
    let topic = parvis_app::tag::TagInput {
        name: "Marché".into(),
        ..Default::default()
    };
    let topic = tag::create(&house.app, &house.mira, &topic).await.unwrap();
    let mut made = Vec::new();
    for number in 0..7 {
        let id = if number == 6 {
            house.note("Un mot").await.original.id
        } else {
            house.article(&format!("Titre {number}")).await
        };
        arrange(&house, id, &section, &topic).await;
        made.push(id);
    }
    let [draft, scheduled, live, unpublished, trashed, unlisted, note] = made[..] else {
        panic!("seven")
    };
    let plan = Schedule {
        version: None,
        planned: PlannedInput {
            local: "2026-12-24T18:00".into(),
            zone: None,
        },
    };
    original::schedule(&house.app, &house.mira, scheduled, plan)
        .await
        .unwrap();
    for id in [live, unpublished, trashed, unlisted, note] {
        house.publishes(id).await;
    }
    original::unpublish(&house.app, &house.mira, unpublished)
        .await
        .unwrap();
    original::trash(&house.app, &house.mira, trashed).await.unwrap();
    for id in [unlisted, note] {
        let mut details = house.details(id).await;
        details.listed = false;
        original::update(&house.app, &house.mira, id, details)
            .await
            .unwrap();
    }

    assert_eq!(everything_readers_meet(&house).await, BTreeSet::from([live]));
    for (id, expected) in [
        (draft, vec!["nothing", "nothing"]),
        (scheduled, vec!["nothing", "nothing", "nothing"]),
        (live, vec!["moved", "here", "nothing"]),
        (unpublished, vec!["gone", "gone", "nothing"]),
        (trashed, vec!["gone", "gone", "nothing"]),
        (unlisted, vec!["moved", "here", "nothing"]),
        (note, vec!["moved", "here"]),
    ] {
        assert_eq!(answers(&house, id).await, expected, "{id}");
    }

    // Another workspace's readers meet none of it.
    let elsewhere = house.zoe.workspace.id;
    assert!(public::sitemap(&house.app, elsewhere).await.unwrap().is_empty());
    let found = public::object(&house.app, elsewhere, live).await.unwrap();
    assert!(matches!(found, Found::Nothing));
}

#[tokio::test]
async fn each_step_that_readers_see_counts_and_no_other_does() {
    let house = House::new().await;
    let version = async || site::public(&house.app, house.place()).await.unwrap().version;
    let id = house.article("Titre").await;
    house.writes(id, words("Titre", "Autrement.")).await.unwrap();
    let mut details = house.details(id).await;
    details.listed = false;
    original::update(&house.app, &house.mira, id, details)
        .await
        .unwrap();
    assert_eq!(version().await, 0, "nobody reads a draft");
    house.publishes(id).await;
    assert_eq!(version().await, 1);
    house
        .writes(id, words("Titre", "Encore autrement."))
        .await
        .unwrap();
    assert_eq!(version().await, 1, "nobody reads a working copy");
    let mut details = house.details(id).await;
    details.listed = true;
    original::update(&house.app, &house.mira, id, details)
        .await
        .unwrap();
    assert_eq!(version().await, 2);
    let mut details = house.details(id).await;
    details.minutes_spent = Some(30);
    original::update(&house.app, &house.mira, id, details)
        .await
        .unwrap();
    assert_eq!(version().await, 2, "nobody reads what it took");
    original::unpublish(&house.app, &house.mira, id).await.unwrap();
    assert_eq!(version().await, 3);
    original::trash(&house.app, &house.mira, id).await.unwrap();
    assert_eq!(version().await, 3, "it was gone already");
}

#[tokio::test]
async fn pages_hold_what_the_site_says_and_end() {
    let house = House::new().await;
    assert_eq!(
        public::home(&house.app, house.place(), 1)
            .await
            .unwrap()
            .unwrap()
            .total,
        0
    );
    for number in 1..=11 {
        house.live_article(&format!("Titre {number}")).await;
        house.pass(Duration::from_mins(1));
    }
    let first = public::home(&house.app, house.place(), 1).await.unwrap().unwrap();
    assert_eq!((first.items.len(), first.pages, first.total), (10, 2, 11));
    assert_eq!(first.items[0].title, "Titre 11");
    let second = public::home(&house.app, house.place(), 2).await.unwrap().unwrap();
    assert_eq!(second.items[0].title, "Titre 1");
    for page in [0, 3, u32::MAX] {
        assert!(
            public::home(&house.app, house.place(), page)
                .await
                .unwrap()
                .is_none()
        );
    }
    let feed = public::feed(&house.app, house.place(), 3).await.unwrap();
    let titles: Vec<_> = feed.iter().map(|it| it.title.as_str()).collect();
    assert_eq!(titles, ["Titre 11", "Titre 10", "Titre 9"]);
}

#[tokio::test]
async fn a_list_cuts_long_bodies_and_the_feed_does_not() {
    let house = House::new().await;
    let long = "é".repeat(5_000);
    let id = house
        .begins(&house.mira, OriginalKind::Article, "Long", &long)
        .await
        .original
        .id;
    house.publishes(id).await;
    let listing = public::home(&house.app, house.place(), 1).await.unwrap().unwrap();
    assert_eq!(
        (
            listing.items[0].body.chars().count(),
            listing.items[0].body_is_cut
        ),
        (4_000, true)
    );
    let feed = public::feed(&house.app, house.place(), 1).await.unwrap();
    assert_eq!(
        (feed[0].body.as_str(), feed[0].body_is_cut),
        (long.as_str(), false)
    );
}

#[tokio::test]
async fn a_preview_shows_what_is_being_written_for_an_hour_on_its_own_site() {
    let house = House::new().await;
    let id = house.article("Brouillon").await;
    let link = original::make_preview(&house.app, &house.vic, id).await.unwrap();
    let signed = link.path.strip_prefix("/preview/").unwrap();
    house.writes(id, words("Brouillon", "Du nouveau.")).await.unwrap();
    let seen = original::open_preview(&house.app, house.place(), signed)
        .await
        .unwrap();
    assert_eq!(
        (seen.title.as_str(), seen.body.as_str()),
        ("Brouillon", "Du nouveau.")
    );
    // Another node, or the same after a restart.
    let restarted = house.restarted();
    original::open_preview(&restarted, house.place(), signed)
        .await
        .unwrap();

    let elsewhere = original::open_preview(&house.app, house.zoe.workspace.id, signed).await;
    assert_eq!(elsewhere.unwrap_err().code, "not-found");
    for at in [0, 30, signed.len() - 2] {
        let mut forged: Vec<char> = signed.chars().collect();
        forged[at] = if forged[at] == 'A' { 'B' } else { 'A' };
        let forged: String = forged.into_iter().collect();
        let refused = original::open_preview(&house.app, house.place(), &forged).await;
        assert_eq!(refused.unwrap_err().code, "not-found", "forged at {at}");
    }
    for nonsense in ["", "AAAA", "é", "%00"] {
        let refused = original::open_preview(&house.app, house.place(), nonsense).await;
        assert_eq!(refused.unwrap_err().code, "not-found");
    }
    house.pass(Duration::from_hours(1));
    let late = original::open_preview(&house.app, house.place(), signed).await;
    assert_eq!(late.unwrap_err().code, "preview-expired");
    let nothing = original::make_preview(&house.app, &house.zoe, id).await;
    assert_eq!(nothing.unwrap_err().code, "not-found");
}
