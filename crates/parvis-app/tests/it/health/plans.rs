use super::watched::declared;
use crate::house::{House, refusals};
use parvis_app::health;
use parvis_app::plan::{self, EditInput, Farewell, Leaving, Reviving};
use parvis_domain::{PlanKind, PlanState};
use std::io::Write as _;
use std::time::Duration;

#[tokio::test]
async fn a_plan_to_revive_says_how_often_and_what_to_mend_first() {
    let house = House::new().await;
    let id = declared(&house, None).await;
    health::look_over(&house.app, &house.mira.workspace)
        .await
        .unwrap();
    house.pass(Duration::from_hours(24 * 40));
    health::look_over(&house.app, &house.mira.workspace)
        .await
        .unwrap();

    let made = plan::make(&house.app, &house.mira, id, PlanKind::Revive)
        .await
        .unwrap();
    let content: Reviving = serde_json::from_str(&made.content).unwrap();
    assert_eq!((content.times, content.promised), (1, true));
    assert_eq!(content.hours, None, "no hours were written down: unknown is said");
    let steps: Vec<&str> = made.steps.iter().map(|step| step.step.as_str()).collect();
    assert_eq!(steps, ["keeper", "usage", "write", "promise"]);

    let twice = plan::make(&house.app, &house.leo, id, PlanKind::Leave)
        .await
        .unwrap_err();
    assert_eq!(refusals(&twice), [(String::new(), "plan-there")]);
    for step in &made.steps[..3] {
        plan::tick(&house.app, &house.mira, made.id, step.position, true)
            .await
            .unwrap();
    }
    let done = plan::tick(&house.app, &house.leo, made.id, 3, true)
        .await
        .unwrap();
    assert_eq!(done.state, PlanState::Done);
    assert_eq!(done.steps[3].done.unwrap().0, house.leo.user.id);
    assert_eq!(done.steps[0].done.unwrap().0, house.mira.user.id);
    let late = plan::give_up(&house.app, &house.mira, made.id, "Too late")
        .await
        .unwrap_err();
    assert_eq!(refusals(&late), [(String::new(), "plan-closed")]);
}

#[tokio::test]
async fn a_channel_is_left_well_with_its_words_and_its_archive() {
    let house = House::new().await;
    let id = declared(&house, Some(&house.mira)).await;
    let made = plan::make(&house.app, &house.mira, id, PlanKind::Leave)
        .await
        .unwrap();
    let content: Leaving = serde_json::from_str(&made.content).unwrap();
    assert_eq!(content.last_on.to_string(), "2026-12-06");
    assert_eq!(content.farewells[0].language, "en");
    assert!(
        content.farewells[0].text.contains("6 December 2026"),
        "{:?}",
        content.farewells
    );
    let steps: Vec<&str> = made.steps.iter().map(|step| step.step.as_str()).collect();
    assert_eq!(steps, ["decide", "farewell", "redirect", "archive", "disconnect"]);

    let mut input = EditInput {
        version: 1,
        last_on: content.last_on,
        find_us: "https://halle.example/".into(),
        farewells: vec![Farewell {
            language: "en".into(),
            text: "Goodbye, and thank you.".into(),
        }],
        profile: "We are at halle.example now.".into(),
    };
    let edited = plan::edit(&house.app, &house.mira, made.id, &input)
        .await
        .unwrap();
    assert_eq!(edited.version, 2);
    let stale = plan::edit(&house.app, &house.leo, made.id, &input)
        .await
        .unwrap_err();
    assert_eq!(refusals(&stale), [(String::new(), "changed-meanwhile")]);
    input.version = 2;
    input.farewells[0].text = " ".into();
    let empty = plan::edit(&house.app, &house.leo, made.id, &input)
        .await
        .unwrap_err();
    assert_eq!(refusals(&empty), [("farewells.0.text".to_owned(), "empty")]);

    let archive = plan::archive(&house.app, &house.mira, id).await.unwrap();
    assert_eq!(archive.name, "la-gazette-2026-11-22.zip");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("archive.zip");
    std::fs::File::create(&file)
        .unwrap()
        .write_all(&archive.bytes)
        .unwrap();
    let text = String::from_utf8_lossy(&archive.bytes);
    assert!(text.contains("\"format\": \"parvis-channel-archive\""));
    assert!(text.contains("<h1>La gazette · halle</h1>"));
    let hidden = plan::archive(&house.app, &house.zoe, id).await.unwrap_err();
    assert_eq!(refusals(&hidden), [(String::new(), "not-found")]);

    let given_up = plan::give_up(&house.app, &house.leo, made.id, "We stay after all")
        .await
        .unwrap();
    assert_eq!(given_up.state, PlanState::GivenUp);
}
