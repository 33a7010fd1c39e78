use crate::world::{PASSWORD, Person, World};
use axum::http::{StatusCode, header};
use parvis_app::link::{self, Purpose};
use parvis_domain::Role;
use serde_json::{Value, json};
use std::time::Duration;

fn set_up(token: &str) -> Value {
    json!({
        "token": token,
        "administrator": { "name": "Ana", "email": "Ana@Example.org", "password": PASSWORD },
        "workspace": { "name": "La Halle", "slug": "halle" },
        "site": { "title": "Le journal de la Halle", "language": "fr", "zone": "Europe/Paris" },
    })
}

#[tokio::test]
async fn an_empty_instance_is_founded_once_by_whoever_has_the_token() {
    let world = World::empty().await;
    let ana = world.stranger();
    assert_eq!(ana.get("/setup").await.is(StatusCode::OK).body["needed"], true);

    let refused = ana
        .post("/setup", set_up("guess"))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.body["faults"][0]["field"], "token");

    let founded = ana
        .post("/setup", set_up(world.app.set_up_token()))
        .await
        .is(StatusCode::CREATED);
    assert_eq!(founded.body["memberships"][0]["role"], "lead");
    assert_eq!(
        founded.body["user"]["language"], "en",
        "the workbench speaks the language she set it up in, whatever the site is written in"
    );
    assert!(
        founded.headers.contains_key(header::SET_COOKIE),
        "and they are signed in"
    );

    assert_eq!(ana.get("/setup").await.body["needed"], false);
    let again = ana
        .post("/setup", set_up(world.app.set_up_token()))
        .await
        .is(StatusCode::CONFLICT);
    assert_eq!(again.code(), "set-up-done");
    world
        .stranger()
        .sign_in("ana@example.org", PASSWORD)
        .await
        .is(StatusCode::CREATED);
}

#[tokio::test]
async fn everything_wrong_in_the_first_form_is_said_at_once() {
    let world = World::empty().await;
    let mut form = set_up(world.app.set_up_token());
    form["administrator"]["email"] = json!("ana@");
    form["administrator"]["password"] = json!("short");
    form["workspace"]["slug"] = json!("La Halle");
    form["site"]["zone"] = json!("Europe/Atlantis");
    let refused = world
        .stranger()
        .post("/setup", form)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    let fields: Vec<&str> = refused.body["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["field"].as_str().unwrap())
        .collect();
    assert_eq!(
        fields,
        [
            "administrator.email",
            "administrator.password",
            "workspace.slug",
            "site.zone"
        ]
    );
    assert_eq!(
        world.stranger().get("/setup").await.body["needed"],
        true,
        "nothing was made"
    );
}

async fn invite(lead: &Person, email: &str, role: &str) -> String {
    let invited = lead
        .post(
            "/workspaces/halle/invitations",
            json!({ "email": email, "role": role }),
        )
        .await;
    let link = invited.is(StatusCode::CREATED).body["link"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(link.starts_with("http://parvis.test/app/invitation/"), "{link}");
    link.rsplit('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn somebody_invited_comes_in_with_the_role_they_were_offered() {
    let world = World::new().await;
    let lea = world.member("Lea", "halle", Role::Lead).await;
    let token = invite(&lea, "Noor@example.org", "contributor").await;
    let noor = world.stranger();
    let offer = noor
        .get(&format!("/invitations/{token}"))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(
        (&offer["role"], &offer["has_user"]),
        (&json!("contributor"), &json!(false))
    );

    let form = json!({ "name": "Noor", "password": PASSWORD });
    let arrived = noor
        .post(&format!("/invitations/{token}"), form.clone())
        .await
        .is(StatusCode::CREATED);
    assert_eq!(arrived.body["memberships"][0]["role"], "contributor");
    let spent = noor
        .post(&format!("/invitations/{token}"), form)
        .await
        .is(StatusCode::GONE);
    assert_eq!(spent.code(), "invitation-spent");
    assert_eq!(lea.get("/workspaces/halle/invitations").await.body, json!([]));
}

#[tokio::test]
async fn somebody_known_takes_up_an_invitation_signed_in() {
    let world = World::new().await;
    let lea = world.member("Lea", "halle", Role::Lead).await;
    let otto = world.member("Otto", "seuil", Role::Viewer).await;
    let token = invite(&lea, "otto@example.org", "cm").await;
    let form = json!({ "name": "Otto", "password": PASSWORD });
    let refused = world
        .stranger()
        .post(&format!("/invitations/{token}"), form)
        .await;
    assert_eq!(refused.is(StatusCode::CONFLICT).code(), "invitation-has-user");
    otto.post(&format!("/invitations/{token}/join"), json!({}))
        .await
        .is(StatusCode::OK);
    assert_eq!(
        otto.get("/session").await.body["memberships"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
}

#[tokio::test]
async fn an_invitation_ends_after_a_week_or_when_it_is_taken_back() {
    let world = World::new().await;
    let lea = world.member("Lea", "halle", Role::Lead).await;
    let old = invite(&lea, "a@example.org", "viewer").await;
    world.clock.advance(Duration::from_hours(7 * 24));
    world
        .stranger()
        .get(&format!("/invitations/{old}"))
        .await
        .is(StatusCode::GONE);

    let taken_back = invite(&lea, "b@example.org", "viewer").await;
    let waiting = lea.get("/workspaces/halle/invitations").await.body;
    let id = waiting[0]["id"].as_str().unwrap();
    lea.delete(&format!("/workspaces/halle/invitations/{id}"))
        .await
        .is(StatusCode::NO_CONTENT);
    world
        .stranger()
        .get(&format!("/invitations/{taken_back}"))
        .await
        .is(StatusCode::GONE);
}

#[tokio::test]
async fn a_workspace_keeps_a_lead() {
    let world = World::new().await;
    let lea = world.member("Lea", "halle", Role::Lead).await;
    let members = lea.get("/workspaces/halle/members").await.is(StatusCode::OK).body;
    let path = format!(
        "/workspaces/halle/members/{}",
        members[0]["user_id"].as_str().unwrap()
    );
    assert_eq!(
        lea.put(&path, json!({ "role": "cm" }))
            .await
            .is(StatusCode::CONFLICT)
            .code(),
        "last-lead"
    );
    assert_eq!(
        lea.delete(&path).await.is(StatusCode::CONFLICT).code(),
        "last-lead"
    );
    world.member("Mira", "halle", Role::Lead).await;
    lea.put(&path, json!({ "role": "cm" }))
        .await
        .is(StatusCode::NO_CONTENT);
    assert_eq!(
        lea.put(&path, json!({ "role": "lead" }))
            .await
            .is(StatusCode::FORBIDDEN)
            .code(),
        "denied"
    );
}

#[tokio::test]
async fn somebody_removed_sees_nothing_any_more() {
    let world = World::new().await;
    let lea = world.member("Lea", "halle", Role::Lead).await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let members = lea.get("/workspaces/halle/members").await.body;
    let id = members[1]["user_id"].as_str().unwrap();
    let form = json!({ "name": "Le stand", "purpose": { "keeper": id } });
    let declared = lea.post("/workspaces/halle/channels/declare", form).await;
    let stand = declared.is(StatusCode::CREATED).body;
    assert_eq!(stand["keeper"], id);
    lea.delete(&format!("/workspaces/halle/members/{id}"))
        .await
        .is(StatusCode::NO_CONTENT);
    let address = format!("/workspaces/halle/channels/{}", stand["id"].as_str().unwrap());
    let left = lea.get(&address).await.is(StatusCode::OK).body;
    assert_eq!(
        left["keeper"],
        serde_json::Value::Null,
        "nobody answers for it now"
    );
    mira.get("/workspaces/halle/audiences")
        .await
        .is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_link_from_the_command_line_signs_in_once() {
    let world = World::new().await;
    world.member("Mira", "halle", Role::Cm).await;
    let life = Duration::from_hours(1);
    let path = link::make(&world.app, "mira@example.org", Purpose::SignIn, life)
        .await
        .unwrap();
    let form = json!({ "token": path.rsplit('/').next().unwrap() });
    world
        .stranger()
        .post("/session/link", form.clone())
        .await
        .is(StatusCode::CREATED);
    let spent = world
        .stranger()
        .post("/session/link", form)
        .await
        .is(StatusCode::GONE);
    assert_eq!(spent.code(), "link-spent");
}

#[tokio::test]
async fn a_forgotten_password_is_set_anew_and_older_sessions_end() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let life = Duration::from_hours(1);
    let path = link::make(&world.app, "mira@example.org", Purpose::SetPassword, life)
        .await
        .unwrap();
    let token = path.rsplit('/').next().unwrap();
    let short = json!({ "token": token, "password": "short" });
    world
        .stranger()
        .post("/session/password", short)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    let good = json!({ "token": token, "password": "another square at dawn" });
    world
        .stranger()
        .post("/session/password", good)
        .await
        .is(StatusCode::CREATED);
    mira.get("/session").await.is(StatusCode::UNAUTHORIZED);
    world
        .stranger()
        .sign_in("mira@example.org", PASSWORD)
        .await
        .is(StatusCode::UNAUTHORIZED);
    world
        .stranger()
        .sign_in("mira@example.org", "another square at dawn")
        .await
        .is(StatusCode::CREATED);
}

#[tokio::test]
async fn changing_ones_password_ends_the_other_sessions_only() {
    let world = World::new().await;
    let here = world.member("Mira", "halle", Role::Cm).await;
    let mut there = world.stranger();
    there
        .sign_in("mira@example.org", PASSWORD)
        .await
        .is(StatusCode::CREATED);
    let wrong = json!({ "present": "not it", "new": "another square at dawn" });
    let refused = here
        .put("/user/password", wrong)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.body["faults"][0]["code"], "password-wrong");
    let right = json!({ "present": PASSWORD, "new": "another square at dawn" });
    here.put("/user/password", right).await.is(StatusCode::NO_CONTENT);
    here.get("/session").await.is(StatusCode::OK);
    there.get("/session").await.is(StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn an_administrator_sees_names_and_comes_in_only_in_the_open() {
    let world = World::new().await;
    let lea = world.member("Lea", "halle", Role::Lead).await;
    assert_eq!(
        lea.get("/instance/workspaces")
            .await
            .is(StatusCode::FORBIDDEN)
            .code(),
        "denied"
    );
    let root = world.administrator().await;
    let places = root.get("/instance/workspaces").await.is(StatusCode::OK).body;
    assert_eq!(places.as_array().unwrap().len(), 2);
    root.get("/workspaces/halle/audiences")
        .await
        .is(StatusCode::NOT_FOUND);
    root.post("/instance/workspaces/halle/join", json!({}))
        .await
        .is(StatusCode::NO_CONTENT);
    root.get("/workspaces/halle/audiences").await.is(StatusCode::OK);
    let trace = lea.get("/workspaces/halle/audit").await.is(StatusCode::OK).body;
    assert_eq!(trace["items"][0]["action"], "workspace.join");
    assert_eq!(trace["items"][0]["principal_name"], "Founder");
}
