use super::words;
use crate::house::House;
use parvis_app::original::{self, NewOriginal, PlannedInput, Publish, Save, Schedule};
use parvis_app::{Acting, Problem, category, revision, site};
use parvis_domain::{OriginalId, OriginalKind, OriginalState, Role};

fn who_could(problem: &Problem) -> Vec<Role> {
    assert_eq!(problem.code, "denied");
    problem.ruling.as_ref().unwrap().roles_that_could.clone()
}

async fn publish(house: &House, who: &Acting, id: OriginalId) -> Result<original::OriginalView, Problem> {
    original::publish(&house.app, who, id, Publish::default()).await
}

#[tokio::test]
async fn a_contributor_writes_and_is_told_who_publishes() {
    let house = House::new().await;
    let begun = house
        .begins(&house.nour, OriginalKind::Article, "De Nour", "Un texte.")
        .await;
    let id = begun.original.id;
    let refused = publish(&house, &house.nour, id).await.unwrap_err();
    assert_eq!(who_could(&refused), [Role::Cm, Role::Lead]);
    let plan = Schedule {
        version: None,
        planned: PlannedInput {
            local: "2026-12-24T18:00".into(),
            zone: None,
        },
    };
    let refused = original::schedule(&house.app, &house.nour, id, plan)
        .await
        .unwrap_err();
    assert_eq!(who_could(&refused), [Role::Cm, Role::Lead]);
    let view = house.sees(id).await;
    assert_eq!(view.original.state, OriginalState::Draft);
    let list = revision::list(&house.app, &house.nour, id, None, 9)
        .await
        .unwrap();
    assert!(list.page.items.is_empty(), "a refusal leaves nothing behind");
    let page = parvis_store::audit::list(&house.store, house.place(), Some(id.uuid()), None, 9)
        .await
        .unwrap();
    assert_eq!(page.items.len(), 1, "only its beginning is traced");

    // The screen can know beforehand.
    let nours = original::show(&house.app, &house.nour, id).await.unwrap();
    let may = |word: &str| {
        let found = nours
            .permissions
            .iter()
            .find(|it| it.action.as_str() == word)
            .unwrap();
        (found.allowed, found.roles_that_could.clone())
    };
    assert_eq!(may("original.edit"), (true, vec![]));
    assert_eq!(may("original.publish"), (false, vec![Role::Cm, Role::Lead]));
}

#[tokio::test]
async fn a_contributor_changes_their_own_until_readers_see_it() {
    let house = House::new().await;
    let id = house
        .begins(&house.nour, OriginalKind::Article, "De Nour", "Un texte.")
        .await
        .original
        .id;
    let save = |version| Save {
        version,
        content: words("De Nour", "Relu."),
    };
    original::save(&house.app, &house.nour, id, save(1))
        .await
        .unwrap();
    original::trash(&house.app, &house.nour, id).await.unwrap();
    original::bring_back(&house.app, &house.nour, id).await.unwrap();
    let live = publish(&house, &house.mira, id).await.unwrap();
    let first = live.copy.revision.unwrap();
    let refused = original::save(&house.app, &house.nour, id, save(2))
        .await
        .unwrap_err();
    assert_eq!(who_could(&refused), [Role::Cm, Role::Lead]);
    let refused = original::trash(&house.app, &house.nour, id).await.unwrap_err();
    assert_eq!(who_could(&refused), [Role::Cm, Role::Lead]);
    let refused = revision::restore(&house.app, &house.nour, id, first, None)
        .await
        .unwrap_err();
    assert_eq!(who_could(&refused), [Role::Cm, Role::Lead]);

    // How long it took may be said all the same, and nothing else.
    let mut details = house.details(id).await;
    details.minutes_spent = Some(45);
    let view = original::update(&house.app, &house.nour, id, details)
        .await
        .unwrap();
    assert_eq!(view.original.minutes_spent, Some(45));
    let mut details = house.details(id).await;
    details.listed = false;
    let refused = original::update(&house.app, &house.nour, id, details)
        .await
        .unwrap_err();
    assert_eq!(who_could(&refused), [Role::Cm, Role::Lead]);

    let miras = house.article("De Mira").await;
    let refused = original::save(&house.app, &house.nour, miras, save(1))
        .await
        .unwrap_err();
    assert_eq!(who_could(&refused), [Role::Cm, Role::Lead]);
}

#[tokio::test]
async fn a_viewer_reads_and_changes_nothing() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    original::show(&house.app, &house.vic, id).await.unwrap();
    let new = NewOriginal {
        kind: OriginalKind::Note,
        language: None,
        translation_of: None,
        content: words("", "x"),
    };
    let refused = original::create(&house.app, &house.vic, new).await.unwrap_err();
    assert_eq!(who_could(&refused), [Role::Contributor, Role::Cm, Role::Lead]);
    let input = parvis_app::category::CategoryInput {
        name: "Quartier".into(),
        ..Default::default()
    };
    let refused = category::create(&house.app, &house.nour, &input)
        .await
        .unwrap_err();
    assert_eq!(who_could(&refused), [Role::Cm, Role::Lead]);
    let input = parvis_app::site::SiteInput {
        title: "x".into(),
        tagline: String::new(),
        footer: String::new(),
        language: "fr".into(),
        items_per_page: 10,
        theme: "seuil".into(),
    };
    let refused = site::update(&house.app, &house.mira, &input).await.unwrap_err();
    assert_eq!(who_could(&refused), [Role::Lead]);
}

#[tokio::test]
async fn another_workspace_finds_nothing_here() {
    let house = House::new().await;
    let live = house.live_article("Titre").await;
    let (id, first) = (live.original.id, live.copy.revision.unwrap());
    let app = &house.app;
    let plan = PlannedInput {
        local: "2026-12-24T18:00".into(),
        zone: None,
    };
    let schedule = Schedule {
        version: None,
        planned: plan.clone(),
    };
    let save = Save {
        version: 1,
        content: words("x", "x"),
    };
    let zoe = &house.zoe;
    let details = house.details(id).await;
    let codes = [
        original::show(app, zoe, id).await.unwrap_err().code,
        original::save(app, zoe, id, save).await.unwrap_err().code,
        original::update(app, zoe, id, details).await.unwrap_err().code,
        original::publish(app, zoe, id, Publish::default())
            .await
            .unwrap_err()
            .code,
        original::schedule(app, zoe, id, schedule).await.unwrap_err().code,
        original::reschedule(app, zoe, id, &plan).await.unwrap_err().code,
        original::unschedule(app, zoe, id).await.unwrap_err().code,
        original::unpublish(app, zoe, id).await.unwrap_err().code,
        original::trash(app, zoe, id).await.unwrap_err().code,
        original::bring_back(app, zoe, id).await.unwrap_err().code,
        revision::list(app, zoe, id, None, 9).await.unwrap_err().code,
        revision::show(app, zoe, id, first).await.unwrap_err().code,
        revision::restore(app, zoe, id, first, None)
            .await
            .unwrap_err()
            .code,
        revision::save_named(app, zoe, id, None, "x")
            .await
            .unwrap_err()
            .code,
        revision::rename(app, zoe, id, first, None)
            .await
            .unwrap_err()
            .code,
    ];
    assert!(codes.iter().all(|code| *code == "not-found"), "{codes:?}");
}
