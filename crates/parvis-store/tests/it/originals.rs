use crate::foundation::somewhere;
use crate::on_both_engines;
use parvis_domain::{
    Author, AuthorId, Category, CategoryId, Content, Cover, Language, MediaId, Original, OriginalId,
    OriginalKind, OriginalState, PlannedTime, Revision, RevisionHead, RevisionId, RevisionReason, Tag, TagId,
    Theme, Timestamp, WorkingCopy, WorkspaceId,
};
use parvis_store::original::{LiveFilter, OriginalFilter};
use parvis_store::{
    Store, StoreError, author, category, original, revision, site, slug, tag, user, working_copy,
};
use std::collections::BTreeSet;
use std::time::Duration;
use uuid::Uuid;

on_both_engines!(
    everything_said_of_an_original_is_kept,
    a_page_follows_on_the_one_before_and_filters_narrow_it,
    a_word_is_found_with_or_without_its_accents,
    readers_see_what_is_live_and_listed_and_nothing_else,
    what_is_due_comes_the_longest_due_first_and_without_what_is_held,
    revisions_are_counted_not_dated,
    a_rested_text_without_a_revision_is_found_and_one_from_the_future_too,
    a_word_leads_to_one_original_and_only_what_readers_knew_stays,
    a_section_in_use_stays_and_a_topic_in_use_goes,
    a_cover_is_a_picture_of_the_same_workspace,
    one_workspace_never_sees_anothers_originals,
    each_change_readers_see_is_counted,
);

const NOW: Timestamp = Timestamp::from_seconds(1_800_000_000);

fn at(seconds: u64) -> Timestamp {
    NOW.plus(Duration::from_secs(seconds))
}

pub(crate) fn id(number: u128) -> OriginalId {
    OriginalId::from_uuid(Uuid::from_u128(number))
}

fn content(title: &str, body: &str) -> Content {
    Content {
        title: title.into(),
        summary: String::new(),
        body: body.into(),
        cover: None,
    }
}

/// A draft with a working copy.
pub(crate) async fn begun(
    store: &Store,
    place: WorkspaceId,
    number: u128,
    kind: OriginalKind,
    title: &str,
) -> Original {
    let by = user::by_email(store, "mira@example.org")
        .await
        .unwrap()
        .unwrap()
        .0
        .id;
    let short = format!("{number:08}").parse().unwrap();
    let made = at(u64::try_from(number).unwrap());
    let original = Original::begun(id(number), short, kind, Language::FRENCH, by, made);
    let copy = WorkingCopy {
        original: original.id,
        version: 1,
        content: content(title, &format!("Le texte {number}.")),
        revision: None,
        saved_by: by,
        saved_at: made,
    };
    let mut tx = store.begin().await.unwrap();
    original::insert(&mut tx, place, &original).await.unwrap();
    working_copy::insert(&mut tx, place, &copy).await.unwrap();
    tx.commit().await.unwrap();
    original
}

async fn revised(store: &Store, place: WorkspaceId, original: &Original, number: i64) -> RevisionId {
    let copy = working_copy::of_original(store, place, original.id)
        .await
        .unwrap()
        .unwrap();
    let made = Revision {
        head: RevisionHead {
            id: RevisionId::from_uuid(Uuid::from_u128(
                original.id.uuid().as_u128() * 100 + u128::try_from(number).unwrap(),
            )),
            original: original.id,
            number,
            title: copy.content.title.clone(),
            name: None,
            reason: RevisionReason::Published,
            made_by: original.created_by,
            made_at: NOW,
        },
        content: copy.content,
    };
    let mut tx = store.begin().await.unwrap();
    revision::insert(&mut tx, place, &made).await.unwrap();
    tx.commit().await.unwrap();
    made.head.id
}

pub(crate) async fn live(store: &Store, place: WorkspaceId, number: u128, title: &str) -> Original {
    let mut made = begun(store, place, number, OriginalKind::Article, title).await;
    let revision = revised(store, place, &made, 1).await;
    made.publish(revision, at(u64::try_from(number).unwrap()))
        .unwrap();
    save(store, place, &made).await;
    made
}

pub(crate) async fn save(store: &Store, place: WorkspaceId, original: &Original) {
    let mut tx = store.begin().await.unwrap();
    assert!(original::update(&mut tx, place, original).await.unwrap());
    tx.commit().await.unwrap();
}

async fn everything_said_of_an_original_is_kept(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let mut draft = begun(store, halle, 1, OriginalKind::Article, "Été").await;
    assert_eq!(
        original::by_id(store, halle, draft.id).await.unwrap(),
        Some(draft.clone())
    );
    let revision = revised(store, halle, &draft, 1).await;
    let planned = PlannedTime::new(
        "2027-03-28T02:30".parse().unwrap(),
        "Europe/Paris".parse().unwrap(),
    );
    draft.schedule(revision, planned, NOW).unwrap();
    draft.held_at = Some(at(9));
    draft.slug = Some("ete".parse().unwrap());
    draft.listed = false;
    draft.minutes_spent = Some(95);
    draft.published_at = Some(at(3));
    draft.revised_at = Some(at(4));
    draft.version = 7;
    draft.changed_at = at(5);
    save(store, halle, &draft).await;
    let mut tx = store.begin().await.unwrap();
    assert_eq!(
        original::for_update(&mut tx, halle, draft.id).await.unwrap(),
        Some(draft.clone())
    );
    tx.rollback().await.unwrap();
    let short = draft.short_id.clone();
    assert_eq!(
        original::by_short_id(store, halle, &short).await.unwrap(),
        Some(draft.clone())
    );
    assert_eq!(original::of_group(store, halle, draft.id).await.unwrap(), [draft]);
}

async fn a_page_follows_on_the_one_before_and_filters_narrow_it(store: &Store) {
    let halle = somewhere(store, "halle").await;
    for number in 1..=5 {
        let kind = if number % 2 == 0 {
            OriginalKind::Note
        } else {
            OriginalKind::Article
        };
        begun(store, halle, number, kind, "T").await;
    }
    let mut thrown = begun(store, halle, 6, OriginalKind::Article, "T").await;
    thrown.trash();
    save(store, halle, &thrown).await;
    let numbers = async |filter: &OriginalFilter| {
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = original::list(store, halle, filter, after.as_ref(), 2)
                .await
                .unwrap();
            seen.extend(page.items.iter().map(|card| card.original.id.uuid().as_u128()));
            after = page.next;
            if after.is_none() {
                return seen;
            }
        }
    };
    let mut filter = OriginalFilter::default();
    assert_eq!(numbers(&filter).await, [5, 4, 3, 2, 1]);
    filter.kind = Some(OriginalKind::Note);
    assert_eq!(numbers(&filter).await, [4, 2]);
    filter.kind = None;
    filter.state = Some(OriginalState::Trashed);
    assert_eq!(numbers(&filter).await, [6]);
    filter.state = Some(OriginalState::Live);
    assert!(numbers(&filter).await.is_empty());
}

async fn a_word_is_found_with_or_without_its_accents(store: &Store) {
    let halle = somewhere(store, "halle").await;
    begun(store, halle, 1, OriginalKind::Article, "L’Été à la HALLE 100%").await;
    begun(store, halle, 2, OriginalKind::Article, "日本の夏").await;
    let found = async |text: &str| {
        let filter = OriginalFilter {
            text: working_copy::folded(text),
            ..OriginalFilter::default()
        };
        let page = original::list(store, halle, &filter, None, 10).await.unwrap();
        page.items.into_iter().map(|card| card.title).collect::<Vec<_>>()
    };
    for text in ["été", "ETE", "ete a la", "Halle", "100%"] {
        assert_eq!(found(text).await, ["L’Été à la HALLE 100%"], "{text}");
    }
    assert_eq!(found("本の").await, ["日本の夏"]);
    // Neither a wildcard nor an escape.
    for text in ["hal_e", "h%e", "\\"] {
        assert!(found(text).await.is_empty(), "{text}");
    }
}

async fn readers_see_what_is_live_and_listed_and_nothing_else(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let planned = PlannedTime::new("2029-01-01T00:00".parse().unwrap(), "UTC".parse().unwrap());
    for number in 1..=6 {
        let mut made = live(store, halle, number, &format!("Titre {number}")).await;
        match number {
            2 => made.listed = false,
            3 => assert!(made.unpublish().unwrap()),
            4 => assert!(made.trash()),
            5 => {
                made.unpublish().unwrap();
                made.schedule(made.published_revision.unwrap(), planned, NOW)
                    .unwrap();
            }
            _ => {}
        }
        save(store, halle, &made).await;
    }
    begun(store, halle, 7, OriginalKind::Article, "Brouillon").await;
    let all = LiveFilter::default();
    let seen = original::list_live(store, halle, all.clone(), 0, 10, 5)
        .await
        .unwrap();
    let titles: Vec<_> = seen
        .iter()
        .map(|it| (it.content.title.as_str(), it.content.body.as_str()))
        .collect();
    assert_eq!(titles, [("Titre 6", "Le te"), ("Titre 1", "Le te")]);
    assert_eq!(original::count_live(store, halle, all.clone()).await.unwrap(), 2);
    let second = original::list_live(store, halle, all.clone(), 1, 1, 99)
        .await
        .unwrap();
    assert_eq!(second[0].content.body, "Le texte 1.");
    let map = original::sitemap(store, halle).await.unwrap();
    let ids: Vec<_> = map.iter().map(|entry| entry.id).collect();
    assert_eq!(ids, [id(6), id(1)]);
    assert_eq!(map[0].changed_at, at(6));
}

async fn what_is_due_comes_the_longest_due_first_and_without_what_is_held(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let seuil = somewhere(store, "seuil-2").await;
    let zone = "UTC".parse().unwrap();
    for (place, number, local, held) in [
        (halle, 1, "2027-02-01T10:00", false),
        (seuil, 2, "2027-02-01T09:00", false),
        (halle, 3, "2027-02-01T08:00", true),
        (halle, 4, "2027-02-01T12:00", false),
    ] {
        let mut made = begun(store, place, number, OriginalKind::Note, "").await;
        let revision = revised(store, place, &made, 1).await;
        made.schedule(revision, PlannedTime::new(local.parse().unwrap(), zone), NOW)
            .unwrap();
        made.held_at = held.then_some(NOW);
        save(store, place, &made).await;
    }
    let noon = Timestamp::parse_rfc3339("2027-02-01T11:00:00Z").unwrap();
    assert_eq!(
        original::due(store, noon, 10).await.unwrap(),
        [(seuil, id(2)), (halle, id(1))]
    );
    assert_eq!(original::due(store, noon, 1).await.unwrap(), [(seuil, id(2))]);
    assert_eq!(original::due(store, NOW, 10).await.unwrap(), []);
    assert_eq!(original::scheduled(store).await.unwrap().len(), 4);
}

async fn revisions_are_counted_not_dated(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let made = begun(store, halle, 1, OriginalKind::Article, "Titre").await;
    let mut all = Vec::new();
    for number in 1..=3 {
        all.push(revised(store, halle, &made, number).await);
    }
    let newest = revision::newest(store, halle, made.id).await.unwrap().unwrap();
    assert_eq!((newest.head.id, newest.content.title.as_str()), (all[2], "Titre"));
    let page = revision::list(store, halle, made.id, None, 2).await.unwrap();
    let next = revision::list(store, halle, made.id, page.next.as_ref(), 2)
        .await
        .unwrap();
    let numbers: Vec<_> = page
        .items
        .iter()
        .chain(&next.items)
        .map(|head| head.number)
        .collect();
    assert_eq!(numbers, [3, 2, 1]);
    assert_eq!(next.next, None);
    let mut tx = store.begin().await.unwrap();
    assert!(
        revision::set_name(&mut tx, halle, all[0], Some("Avant la relecture"))
            .await
            .unwrap()
    );
    tx.commit().await.unwrap();
    let named = revision::by_id(store, halle, all[0]).await.unwrap().unwrap();
    assert_eq!(named.head.name.as_deref(), Some("Avant la relecture"));
    let mut tx = store.begin().await.unwrap();
    let mut twin = named;
    twin.head.id = RevisionId::from_uuid(Uuid::from_u128(9));
    let refused = revision::insert(&mut tx, halle, &twin).await;
    assert!(matches!(refused, Err(StoreError::Taken(_))), "{refused:?}");
}

async fn a_rested_text_without_a_revision_is_found_and_one_from_the_future_too(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let rested = begun(store, halle, 1, OriginalKind::Note, "").await;
    let revised_one = begun(store, halle, 2, OriginalKind::Note, "").await;
    begun(store, halle, 600, OriginalKind::Note, "").await;
    begun(store, halle, 5_000, OriginalKind::Note, "").await;
    let mut thrown = begun(store, halle, 3, OriginalKind::Note, "").await;
    thrown.trash();
    save(store, halle, &thrown).await;
    let revision = revised(store, halle, &revised_one, 1).await;
    let mut tx = store.begin().await.unwrap();
    let mut copy = working_copy::for_update(&mut tx, halle, revised_one.id)
        .await
        .unwrap()
        .unwrap();
    copy.revision = Some(revision);
    working_copy::update(&mut tx, halle, &copy).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        working_copy::of_original(store, halle, revised_one.id)
            .await
            .unwrap(),
        Some(copy)
    );
    let found = working_copy::unrevised(store, at(60), at(1_000), 10)
        .await
        .unwrap();
    assert_eq!(found, [(halle, rested.id), (halle, id(5_000))]);
}

async fn a_word_leads_to_one_original_and_only_what_readers_knew_stays(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let one = begun(store, halle, 1, OriginalKind::Article, "Un").await.id;
    let two = begun(store, halle, 2, OriginalKind::Article, "Deux").await.id;
    let (first, second) = ("premier".parse().unwrap(), "second".parse().unwrap());
    let mut tx = store.begin().await.unwrap();
    slug::insert(&mut tx, halle, &first, one, None).await.unwrap();
    slug::insert(&mut tx, halle, &second, one, None).await.unwrap();
    slug::make_public(&mut tx, halle, &first, NOW).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        slug::of_original(store, halle, one).await.unwrap(),
        ["premier", "second"]
    );
    let mut tx = store.begin().await.unwrap();
    let refused = slug::insert(&mut tx, halle, &first, two, None).await;
    assert!(matches!(refused, Err(StoreError::Taken(_))), "{refused:?}");
    tx.rollback().await.unwrap();
    let mut tx = store.begin().await.unwrap();
    slug::release(&mut tx, halle, one).await.unwrap();
    slug::insert(&mut tx, halle, &second, two, None).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(slug::owner(store, halle, "premier").await.unwrap(), Some(one));
    assert_eq!(slug::owner(store, halle, "second").await.unwrap(), Some(two));
    assert_eq!(slug::owner(store, halle, "troisieme").await.unwrap(), None);
}

async fn a_section_in_use_stays_and_a_topic_in_use_goes(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let mut made = live(store, halle, 1, "Un").await;
    live(store, halle, 2, "Deux").await;
    let section = Category {
        id: CategoryId::from_uuid(Uuid::from_u128(5)),
        name: "Quartier".into(),
        slug: "quartier".into(),
        sentence: String::new(),
        position: 0,
        created_at: NOW,
    };
    let topic = Tag {
        id: TagId::from_uuid(Uuid::from_u128(6)),
        name: "Marché".into(),
        slug: "marche".into(),
        created_at: NOW,
    };
    let byline = Author {
        id: AuthorId::from_uuid(Uuid::from_u128(7)),
        name: "Mira".into(),
        slug: Some("mira".into()),
        sentence: String::new(),
        user: Some(made.created_by),
        created_at: NOW,
    };
    let mut tx = store.begin().await.unwrap();
    category::insert(&mut tx, halle, &section).await.unwrap();
    tag::insert(&mut tx, halle, &topic).await.unwrap();
    author::insert(&mut tx, halle, &byline).await.unwrap();
    made.category = Some(section.id);
    made.author = Some(byline.id);
    original::update(&mut tx, halle, &made).await.unwrap();
    tag::set_of_original(&mut tx, halle, made.id, &[topic.id])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        tag::of_originals(store, halle, &[made.id, id(2)]).await.unwrap(),
        [(made.id, topic.clone())]
    );
    for filter in [
        LiveFilter {
            category: Some(section.id),
            ..LiveFilter::default()
        },
        LiveFilter {
            tag: Some(topic.id),
            ..LiveFilter::default()
        },
        LiveFilter {
            category: Some(section.id),
            tag: Some(topic.id),
            author: Some(byline.id),
            language: Some("fr-CA".parse().unwrap()),
            between: Some((at(1), at(2))),
        },
    ] {
        assert_eq!(
            original::count_live(store, halle, filter.clone()).await.unwrap(),
            1,
            "{filter:?}"
        );
        let seen = original::list_live(store, halle, filter.clone(), 0, 9, 9)
            .await
            .unwrap();
        assert_eq!(seen[0].original.id, made.id);
    }
    assert_eq!(
        original::count_in_category(store, halle, section.id)
            .await
            .unwrap(),
        1
    );
    assert_eq!(
        original::count_of_author(store, halle, byline.id).await.unwrap(),
        1
    );
    assert_eq!(
        author::of_user(store, halle, made.created_by).await.unwrap(),
        Some(byline.clone())
    );
    let mut tx = store.begin().await.unwrap();
    let refused = category::delete(&mut tx, halle, section.id).await;
    assert!(matches!(refused, Err(StoreError::Reference(_))), "{refused:?}");
    tx.rollback().await.unwrap();
    let mut tx = store.begin().await.unwrap();
    let refused = author::delete(&mut tx, halle, byline.id).await;
    assert!(matches!(refused, Err(StoreError::Reference(_))), "{refused:?}");
    tx.rollback().await.unwrap();
    let mut tx = store.begin().await.unwrap();
    assert!(tag::delete(&mut tx, halle, topic.id).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(tag::of_originals(store, halle, &[made.id]).await.unwrap(), []);
}

async fn a_cover_is_a_picture_of_the_same_workspace(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let made = begun(store, halle, 1, OriginalKind::Note, "").await;
    let mut copy = working_copy::of_original(store, halle, made.id)
        .await
        .unwrap()
        .unwrap();
    copy.content.cover = Some(Cover {
        media: MediaId::from_uuid(Uuid::from_u128(404)),
        alt: String::new(),
    });
    let mut tx = store.begin().await.unwrap();
    let refused = working_copy::update(&mut tx, halle, &copy).await;
    // SQLite and PostgreSQL both look at once: no constraint is deferred.
    assert!(matches!(refused, Err(StoreError::Reference(_))), "{refused:?}");
}

async fn one_workspace_never_sees_anothers_originals(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let seuil = somewhere(store, "seuil-2").await;
    let made = live(store, halle, 1, "Un").await;
    let revision = made.published_revision.unwrap();
    assert_eq!(original::by_id(store, seuil, made.id).await.unwrap(), None);
    assert_eq!(
        original::by_short_id(store, seuil, &made.short_id).await.unwrap(),
        None
    );
    assert_eq!(original::of_group(store, seuil, made.id).await.unwrap(), []);
    assert_eq!(revision::by_id(store, seuil, revision).await.unwrap(), None);
    assert_eq!(revision::newest(store, seuil, made.id).await.unwrap(), None);
    assert_eq!(
        working_copy::of_original(store, seuil, made.id).await.unwrap(),
        None
    );
    assert_eq!(
        original::count_live(store, seuil, LiveFilter::default())
            .await
            .unwrap(),
        0
    );
    assert_eq!(original::sitemap(store, seuil).await.unwrap(), []);
    let page = original::list(store, seuil, &OriginalFilter::default(), None, 9)
        .await
        .unwrap();
    assert!(page.items.is_empty());
    let mut tx = store.begin().await.unwrap();
    assert!(!original::update(&mut tx, seuil, &made).await.unwrap());
    assert!(
        !revision::set_name(&mut tx, seuil, revision, Some("x"))
            .await
            .unwrap()
    );
    let refused = slug::insert(&mut tx, seuil, &"un".parse().unwrap(), made.id, None).await;
    assert!(matches!(refused, Err(StoreError::Reference(_))), "{refused:?}");
}

async fn each_change_readers_see_is_counted(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let seuil = somewhere(store, "seuil-2").await;
    let unset = site::of_workspace(store, halle).await.unwrap().unwrap();
    assert_eq!((unset.title.as_str(), unset.version), ("HALLE", 0));
    let mut versions = BTreeSet::new();
    let mut tx = store.begin().await.unwrap();
    for seconds in 1..=3 {
        site::touch(&mut tx, halle, at(seconds)).await.unwrap();
        versions.insert(site::of_workspace(&mut tx, halle).await.unwrap().unwrap().version);
    }
    tx.commit().await.unwrap();
    assert_eq!(versions.len(), 3);
    let mut said = unset;
    said.title = "Halle Neuve".into();
    said.language = Language::FRENCH;
    said.items_per_page = 7;
    assert_eq!(said.theme, Theme::Seuil, "unless somebody chose otherwise");
    said.theme = Theme::Halle;
    let mut tx = store.begin().await.unwrap();
    site::put(&mut tx, halle, &said, at(9)).await.unwrap();
    tx.commit().await.unwrap();
    let after = site::of_workspace(store, halle).await.unwrap().unwrap();
    assert_eq!(
        (
            after.title.as_str(),
            after.items_per_page,
            after.theme,
            after.version,
            after.changed_at
        ),
        ("Halle Neuve", 7, Theme::Halle, 4, at(9))
    );
    assert_eq!(
        site::of_workspace(store, seuil).await.unwrap().unwrap().version,
        0
    );
}
