use crate::foundation::somewhere;
use crate::on_both_engines;
use crate::originals::{id, live, save};
use parvis_domain::{Tag, TagId, Timestamp, WorkspaceId};
use parvis_store::search::{self, Renamed, SearchEntry, SearchTerms};
use parvis_store::{Store, original, tag};
use uuid::Uuid;

on_both_engines!(
    words_are_found_in_every_field_and_the_newest_comes_first,
    all_words_are_wanted_or_any_and_one_of_several_stems_will_do,
    what_readers_may_not_see_is_not_found_even_if_it_was_indexed,
    words_are_counted_and_forgotten_with_what_they_stand_in,
    signs_of_the_query_languages_are_only_letters,
    what_is_astray_or_outdated_is_named,
    one_workspace_never_finds_anothers_words,
    a_long_text_of_many_words_is_indexed,
);

fn entry(language: &str, title: &str, body: &str) -> SearchEntry {
    let mut words: Vec<(String, String)> = format!("{title} {body}")
        .split_whitespace()
        .map(|word| (word.to_owned(), word.to_uppercase()))
        .collect();
    words.sort();
    words.dedup();
    SearchEntry {
        language: language.into(),
        analysis: 1,
        title: title.into(),
        topics: "alimentation".into(),
        body: body.into(),
        words,
    }
}

async fn put(store: &Store, place: WorkspaceId, number: u128, entry: &SearchEntry) {
    let mut tx = store.begin().await.unwrap();
    search::put(&mut tx, place, id(number), entry).await.unwrap();
    tx.commit().await.unwrap();
}

async fn found(store: &Store, place: WorkspaceId, words: &[&[&str]], all: bool) -> Vec<u128> {
    let words: Vec<Vec<String>> = words
        .iter()
        .map(|stems| stems.iter().map(|stem| (*stem).to_owned()).collect())
        .collect();
    let terms = SearchTerms { words: &words, all };
    let hits = search::find(store, place, "fr", terms, 50).await.unwrap();
    hits.into_iter().map(|hit| hit.id.uuid().as_u128()).collect()
}

async fn words_are_found_in_every_field_and_the_newest_comes_first(store: &Store) {
    let halle = somewhere(store, "halle").await;
    for number in 1..=3 {
        live(store, halle, number, &format!("Titre {number}")).await;
    }
    put(store, halle, 1, &entry("fr", "march cheval", "cour pav")).await;
    put(store, halle, 2, &entry("fr", "pav", "march")).await;
    put(store, halle, 3, &entry("en", "march", "hors")).await;
    assert_eq!(found(store, halle, &[&["march"]], true).await, [2, 1]);
    assert_eq!(found(store, halle, &[&["cheval"]], true).await, [1]);
    assert_eq!(found(store, halle, &[&["alimentation"]], true).await, [2, 1]);
    assert!(
        found(store, halle, &[&["chev"]], true).await.is_empty(),
        "whole words only"
    );
    assert_eq!(search::languages(store, halle).await.unwrap(), ["fr", "en"]);
    put(store, halle, 2, &entry("fr", "autr", "chos")).await;
    assert_eq!(
        found(store, halle, &[&["march"]], true).await,
        [1],
        "in place of what was there"
    );
}

async fn all_words_are_wanted_or_any_and_one_of_several_stems_will_do(store: &Store) {
    let halle = somewhere(store, "halle").await;
    for number in 1..=2 {
        live(store, halle, number, &format!("Titre {number}")).await;
    }
    put(store, halle, 1, &entry("fr", "march", "cheval")).await;
    put(store, halle, 2, &entry("fr", "march", "europeen 2026")).await;
    assert_eq!(found(store, halle, &[&["march"], &["cheval"]], true).await, [1]);
    assert_eq!(
        found(store, halle, &[&["cheval"], &["2026"]], false).await,
        [2, 1]
    );
    assert_eq!(
        found(store, halle, &[&["europen", "europeen"], &["march"]], true).await,
        [2]
    );
    assert!(found(store, halle, &[], true).await.is_empty());
}

async fn what_readers_may_not_see_is_not_found_even_if_it_was_indexed(store: &Store) {
    let halle = somewhere(store, "halle").await;
    for number in 1..=4 {
        let mut made = live(store, halle, number, &format!("Titre {number}")).await;
        put(store, halle, number, &entry("fr", "secret", "chut")).await;
        match number {
            1 => made.listed = false,
            2 => assert!(made.unpublish().unwrap()),
            3 => assert!(made.trash()),
            _ => {}
        }
        save(store, halle, &made).await;
    }
    assert_eq!(found(store, halle, &[&["secret"]], true).await, [4]);
    let all = [1, 2, 3, 4].map(id);
    let live = original::live_by_ids(store, halle, &all).await.unwrap();
    assert_eq!(live.iter().map(|it| it.original.id).collect::<Vec<_>>(), [id(4)]);
}

async fn words_are_counted_and_forgotten_with_what_they_stand_in(store: &Store) {
    let halle = somewhere(store, "halle").await;
    for number in 1..=2 {
        live(store, halle, number, &format!("Titre {number}")).await;
    }
    put(store, halle, 1, &entry("fr", "marché", "cheval")).await;
    put(store, halle, 2, &entry("fr", "marché", "pavé")).await;
    let words = || async {
        let words = search::words_of_length(store, halle, (5, 6), 10).await.unwrap();
        words
            .into_iter()
            .map(|it| format!("{} {} {}", it.word, it.shown, it.entries))
            .collect::<Vec<_>>()
    };
    assert_eq!(words().await, ["marché MARCHÉ 2", "cheval CHEVAL 1"]);
    let mut tx = store.begin().await.unwrap();
    assert!(search::remove(&mut tx, halle, id(1)).await.unwrap());
    assert!(!search::remove(&mut tx, halle, id(1)).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(words().await, ["marché MARCHÉ 1"]);
    assert!(found(store, halle, &[&["cheval"]], true).await.is_empty());
    assert_eq!(found(store, halle, &[&["marché"]], true).await, [2]);
}

async fn signs_of_the_query_languages_are_only_letters(store: &Store) {
    let halle = somewhere(store, "halle").await;
    live(store, halle, 1, "Titre").await;
    put(store, halle, 1, &entry("fr", "march", "near and or not")).await;
    for word in ["march\" OR \"x", "a'b", "&", "NEAR", "terms:march", "*", "\\"] {
        let _ = found(store, halle, &[&[word]], true).await;
        let _ = found(store, halle, &[&["march"], &[word]], false).await;
    }
    assert_eq!(
        found(store, halle, &[&["near"], &["and"], &["or"], &["not"]], true).await,
        [1]
    );
}

async fn what_is_astray_or_outdated_is_named(store: &Store) {
    let halle = somewhere(store, "halle").await;
    for number in 1..=2 {
        live(store, halle, number, &format!("Titre {number}")).await;
    }
    let mut draft = live(store, halle, 3, "Titre 3").await;
    assert_eq!(search::astray(store, 10).await.unwrap().len(), 3);
    for number in 1..=3 {
        put(store, halle, number, &entry("fr", "march", "cheval")).await;
    }
    assert!(search::astray(store, 10).await.unwrap().is_empty());
    draft.unpublish().unwrap();
    save(store, halle, &draft).await;
    assert_eq!(search::astray(store, 10).await.unwrap(), [(halle, id(3))]);

    assert!(search::outdated(store, 1, 10).await.unwrap().is_empty());
    assert_eq!(search::outdated(store, 2, 10).await.unwrap().len(), 3);
    let topic = Tag {
        id: TagId::from_uuid(Uuid::from_u128(7)),
        name: "Ville".into(),
        slug: "ville".into(),
        created_at: Timestamp::from_seconds(3),
    };
    let mut tx = store.begin().await.unwrap();
    tag::insert(&mut tx, halle, &topic).await.unwrap();
    tag::set_of_original(&mut tx, halle, id(2), &[topic.id])
        .await
        .unwrap();
    assert_eq!(
        search::renamed(&mut tx, halle, Renamed::Tag(topic.id))
            .await
            .unwrap(),
        1
    );
    tx.commit().await.unwrap();
    assert_eq!(search::outdated(store, 1, 10).await.unwrap(), [(halle, id(2))]);
}

async fn one_workspace_never_finds_anothers_words(store: &Store) {
    let (halle, atelier) = (somewhere(store, "halle").await, somewhere(store, "atelier").await);
    live(store, halle, 1, "Titre").await;
    put(store, halle, 1, &entry("fr", "march", "cheval")).await;
    assert_eq!(found(store, halle, &[&["cheval"]], true).await, [1]);
    assert!(found(store, atelier, &[&["cheval"]], true).await.is_empty());
    assert!(search::languages(store, atelier).await.unwrap().is_empty());
    assert!(
        search::words_of_length(store, atelier, (1, 99), 10)
            .await
            .unwrap()
            .is_empty()
    );
    let mut tx = store.begin().await.unwrap();
    assert!(!search::remove(&mut tx, atelier, id(1)).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(found(store, halle, &[&["cheval"]], true).await, [1]);
}

async fn a_long_text_of_many_words_is_indexed(store: &Store) {
    let halle = somewhere(store, "halle").await;
    live(store, halle, 1, "Titre").await;
    let body: Vec<String> = (0..12_000).map(|number| format!("mot{number:06}")).collect();
    put(store, halle, 1, &entry("fr", "long", &body.join(" "))).await;
    assert_eq!(found(store, halle, &[&["mot011999"]], true).await, [1]);
}
