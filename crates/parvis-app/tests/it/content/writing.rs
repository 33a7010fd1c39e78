use super::words;
use crate::house::{House, refusals};
use parvis_app::original::{self, Publish, Save};
use parvis_app::revision;
use parvis_domain::{Content, OriginalKind, RevisionReason};
use std::time::Duration;

#[tokio::test]
async fn a_text_saves_itself_without_making_revisions() {
    let house = House::new().await;
    let id = house.article("Brouillon").await;
    for number in 1..=3 {
        house
            .writes(id, words("Brouillon", &format!("Texte {number}.")))
            .await
            .unwrap();
    }
    let view = house.sees(id).await;
    assert_eq!(
        (view.copy.version, view.copy.content.body.as_str()),
        (4, "Texte 3.")
    );
    let list = revision::list(&house.app, &house.mira, id, None, 10)
        .await
        .unwrap();
    assert!(list.page.items.is_empty());
}

#[tokio::test]
async fn the_second_of_two_tabs_is_refused_and_gets_both_texts() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    let seen = house.sees(id).await.copy.version;
    let from = |text: &str| Save {
        version: seen,
        content: words("Titre", text),
    };
    original::save(&house.app, &house.mira, id, from("Du premier onglet."))
        .await
        .unwrap();
    let refused = original::save(&house.app, &house.leo, id, from("Du second onglet."))
        .await
        .unwrap_err();
    assert_eq!(refused.code, "conflict-saved-by-other");
    let extra = refused.extra.as_deref().unwrap();
    assert_eq!(extra["mine"]["body"], "Du second onglet.");
    assert_eq!(extra["theirs"]["body"], "Du premier onglet.");
    assert_eq!(extra["saved_by"]["name"], "Mira");
    assert_eq!(extra["saved_at"], "2026-11-22T14:00:00.000Z");
    assert_eq!(
        (&refused.params["name"], &refused.params["own"]),
        (&"Mira".into(), &"no".into())
    );
    assert_eq!(house.sees(id).await.copy.content.body, "Du premier onglet.");

    // Knowing both, one of them goes on.
    let version = extra["version"].as_i64().unwrap();
    let content = words("Titre", "Les deux.");
    original::save(&house.app, &house.leo, id, Save { version, content })
        .await
        .unwrap();
    assert_eq!(house.sees(id).await.copy.content.body, "Les deux.");
    let own = original::save(&house.app, &house.leo, id, from("Encore."))
        .await
        .unwrap_err();
    assert_eq!(own.params["own"], "yes");
}

#[tokio::test]
async fn saving_the_same_again_is_no_conflict_and_no_change() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    let save = Save {
        version: 1,
        content: words("Titre", "Un mot."),
    };
    let first = original::save(&house.app, &house.mira, id, save.clone())
        .await
        .unwrap();
    let again = original::save(&house.app, &house.mira, id, save).await.unwrap();
    assert_eq!(first, again);
}

#[tokio::test]
async fn a_revision_is_made_when_writing_has_rested_and_only_of_what_is_new() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    house.pass(Duration::from_mins(9));
    assert_eq!(revision::make_for_rested(&house.app).await.unwrap(), 0);
    house.pass(Duration::from_mins(1));
    assert_eq!(revision::make_for_rested(&house.app).await.unwrap(), 1);
    assert_eq!(revision::make_for_rested(&house.app).await.unwrap(), 0);

    // A change that is taken back leaves nothing to keep.
    house.writes(id, words("Titre", "Un détour.")).await.unwrap();
    house.writes(id, words("Titre", "Un texte.")).await.unwrap();
    house.pass(Duration::from_mins(30));
    assert_eq!(revision::make_for_rested(&house.app).await.unwrap(), 0);

    house.writes(id, words("Titre", "La suite.")).await.unwrap();
    house.pass(Duration::from_mins(10));
    assert_eq!(revision::make_for_rested(&house.app).await.unwrap(), 1);
    let list = revision::list(&house.app, &house.vic, id, None, 10)
        .await
        .unwrap();
    let seen: Vec<_> = list
        .page
        .items
        .iter()
        .map(|head| (head.number, head.reason))
        .collect();
    assert_eq!(seen, [(2, RevisionReason::Rested), (1, RevisionReason::Rested)]);
    assert_eq!(list.people, [(house.mira.user.id, "Mira".to_owned())]);
}

#[tokio::test]
async fn a_clock_moved_back_loses_no_text_and_no_revision() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    house.publishes(id).await;
    house
        .clock
        .set(house.app.now().minus(Duration::from_hours(24 * 400)));
    let saved = house
        .writes(id, words("Titre", "Écrit dans le passé."))
        .await
        .unwrap();
    assert_eq!(saved.copy.version, 2);
    house.publishes(id).await;
    house.writes(id, words("Titre", "Encore.")).await.unwrap();
    house.publishes(id).await;
    let list = revision::list(&house.app, &house.mira, id, None, 10)
        .await
        .unwrap();
    let numbers: Vec<_> = list.page.items.iter().map(|head| head.number).collect();
    assert_eq!(numbers, [3, 2, 1]);

    // Written before the clock was set right, a text still counts as rested.
    house
        .clock
        .set(house.app.now().plus(Duration::from_hours(24 * 800)));
    house
        .writes(id, words("Titre", "Écrit dans l’avenir."))
        .await
        .unwrap();
    house
        .clock
        .set(house.app.now().minus(Duration::from_hours(24 * 400)));
    assert_eq!(revision::make_for_rested(&house.app).await.unwrap(), 1);
}

#[tokio::test]
async fn going_back_keeps_what_stood_there() {
    let house = House::new().await;
    let id = house.article("Premier").await;
    let first = house.publishes(id).await.copy.revision.unwrap();
    house.writes(id, words("Second", "Autre chose.")).await.unwrap();
    let version = house.sees(id).await.copy.version;
    let back = revision::restore(&house.app, &house.mira, id, first, Some(version))
        .await
        .unwrap();
    assert_eq!(back.copy.content, words("Premier", "Un texte."));
    assert!(!back.differs_from_published());
    let list = revision::list(&house.app, &house.mira, id, None, 10)
        .await
        .unwrap();
    let kept: Vec<_> = list
        .page
        .items
        .iter()
        .map(|head| (head.title.as_str(), head.reason))
        .collect();
    assert_eq!(
        kept,
        [
            ("Second", RevisionReason::Replaced),
            ("Premier", RevisionReason::Published)
        ]
    );
    let stale = revision::restore(&house.app, &house.mira, id, first, Some(version))
        .await
        .unwrap_err();
    assert_eq!(stale.code, "working-copy-moved-on");
}

#[tokio::test]
async fn a_named_save_is_found_by_its_name() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    let named = revision::save_named(&house.app, &house.mira, id, Some(1), " Avant la relecture ")
        .await
        .unwrap();
    assert_eq!(named.revision.head.name.as_deref(), Some("Avant la relecture"));
    assert_eq!(named.revision.content.body, "Un texte.");
    let head = named.revision.head.id;
    let plain = revision::rename(&house.app, &house.mira, id, head, None)
        .await
        .unwrap();
    assert_eq!(plain.revision.head.name, None);
    let empty = revision::save_named(&house.app, &house.mira, id, None, " ")
        .await
        .unwrap_err();
    assert_eq!(refusals(&empty), [("name".to_owned(), "empty")]);
    let other = house.article("Autre").await;
    let elsewhere = revision::show(&house.app, &house.mira, other, head)
        .await
        .unwrap_err();
    assert_eq!(elsewhere.code, "not-found");
}

#[tokio::test]
async fn what_is_too_much_is_refused_field_by_field_and_nothing_is_kept() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    let content = Content {
        title: "t".repeat(201),
        summary: "s".repeat(401),
        body: "b".repeat(1024 * 1024 + 1),
        cover: None,
    };
    let refused = house.writes(id, content).await.unwrap_err();
    assert_eq!(
        refusals(&refused),
        [
            ("title".to_owned(), "too-long"),
            ("summary".to_owned(), "too-long"),
            ("body".to_owned(), "body-too-long")
        ]
    );
    assert_eq!(refused.faults[2].params["kibibytes"], 1_025);
    assert_eq!(house.sees(id).await.copy.content.title, "Titre");
    let just = words("Titre", &"b".repeat(1024 * 1024));
    house.writes(id, just).await.unwrap();
    let note = house.note("Mot").await.original.id;
    let titled = house.writes(note, words("Titre", "Mot")).await.unwrap_err();
    assert_eq!(refusals(&titled), [("title".to_owned(), "note-has-no-title")]);
}

#[tokio::test]
async fn the_trash_is_not_written_in() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    original::trash(&house.app, &house.mira, id).await.unwrap();
    let refused = house.writes(id, words("Autre", "")).await.unwrap_err();
    assert_eq!(refused.code, "original-trashed");
    let refused = original::publish(&house.app, &house.mira, id, Publish::default())
        .await
        .unwrap_err();
    assert_eq!(refused.code, "original-trashed");
    original::bring_back(&house.app, &house.mira, id).await.unwrap();
    house.writes(id, words("Autre", "")).await.unwrap();
}

#[tokio::test]
async fn writing_leaves_one_trace_for_each_stretch() {
    let house = House::new().await;
    let begun = house
        .begins(&house.mira, OriginalKind::Article, "Titre", "")
        .await;
    let id = begun.original.id;
    for number in 0..5 {
        house.pass(Duration::from_secs(20));
        house
            .writes(id, words("Titre", &format!("{number}")))
            .await
            .unwrap();
    }
    house.pass(Duration::from_hours(1));
    house.writes(id, words("Titre", "plus tard")).await.unwrap();
    let page = parvis_store::audit::list(&house.store, house.place(), Some(id.uuid()), None, 50)
        .await
        .unwrap();
    let seen: Vec<_> = page.items.iter().map(|entry| entry.action.as_str()).collect();
    assert_eq!(seen, ["original.edit", "original.edit", "original.create"]);
}
