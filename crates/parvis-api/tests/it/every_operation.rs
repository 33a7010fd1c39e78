//! Every operation of the description is tried by a stranger, by a member of another workspace, and by a token that is
//! good for everything but what it needs. The list comes from the description itself: an operation can't be left out.

use crate::world::World;
use axum::http::{Method, StatusCode};
use parvis_api::OPEN;
use parvis_domain::{Role, Scope};
use serde_json::json;
use utoipa::openapi::path::{HttpMethod, Operation};

/// Operations of somebody who is signed in, wherever they belong.
const OF_NO_WORKSPACE: &[&str] = &[
    "session_show",
    "session_end",
    "user_update",
    "user_change_password",
    "invitations_accept_signed_in",
    "instance_list_workspaces",
    "instance_create_workspace",
    "instance_join_workspace",
];

/// Operations of a workspace that no token opens, each with its reason. Reviewed: they concern people, not the work.
const CLOSED_TO_TOKENS: &[(&str, &str)] = &[
    (
        "authorisations_",
        "somebody is sent to a network's server, and comes back",
    ),
    ("members_", "who belongs here is decided in person"),
    ("invitations_", "who belongs here is decided in person"),
    ("tokens_", "a token makes no tokens"),
    ("notices_", "what a person is told is theirs"),
    ("digest_", "what a person is told is theirs"),
];

/// The scope that the description says a token needs.
fn declared(operation: &Operation) -> Option<Scope> {
    let described = serde_json::to_value(operation).unwrap();
    let ways = described["security"].as_array().cloned().unwrap_or_default();
    let scope = ways.iter().find_map(|way| way["token"][0].as_str());
    scope.map(|word| word.parse().unwrap())
}

fn operations() -> Vec<(Method, String, String)> {
    described()
        .into_iter()
        .map(|(method, path, name, _)| (method, path, name))
        .collect()
}

fn described() -> Vec<(Method, String, String, Option<Scope>)> {
    let document = parvis_api::document();
    let mut found = Vec::new();
    for (path, item) in document.paths.paths {
        let each: [(HttpMethod, Option<Operation>); 5] = [
            (HttpMethod::Get, item.get),
            (HttpMethod::Put, item.put),
            (HttpMethod::Post, item.post),
            (HttpMethod::Delete, item.delete),
            (HttpMethod::Patch, item.patch),
        ];
        for (method, operation) in each {
            let Some(operation) = operation else { continue };
            let method: Method = match method {
                HttpMethod::Put => Method::PUT,
                HttpMethod::Post => Method::POST,
                HttpMethod::Delete => Method::DELETE,
                HttpMethod::Patch => Method::PATCH,
                _ => Method::GET,
            };
            let scope = declared(&operation);
            let name = operation.operation_id.unwrap_or_default();
            assert!(!name.is_empty(), "{method} {path} has no operation_id");
            found.push((method, path.clone(), name, scope));
        }
    }
    assert!(found.len() >= 9, "the description lists operations");
    found
}

/// The path with the given workspace and, for everything else, an identifier nobody has.
fn fill(path: &str, workspace: &str) -> String {
    let filled = path.replace("{workspace}", workspace);
    let mut whole = String::new();
    let mut rest = filled.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        whole.push_str(before);
        whole.push_str("00000000-0000-7000-8000-000000000000");
        rest = after.split_once('}').unwrap().1;
    }
    whole + rest
}

#[tokio::test]
async fn a_stranger_is_refused_everywhere() {
    let world = World::new().await;
    let mut tried = 0;
    for (method, path, name) in operations() {
        if OPEN.iter().any(|(open, _)| *open == name) {
            continue;
        }
        let answer = world
            .stranger()
            .ask(method, &fill(&path, "halle"), Some(json!({})))
            .await;
        assert_eq!(
            answer.status,
            StatusCode::UNAUTHORIZED,
            "{name} answers a stranger: {}",
            answer.body
        );
        tried += 1;
    }
    println!("{tried} operations refused a stranger");
}

#[tokio::test]
async fn a_member_of_another_workspace_is_told_there_is_none() {
    let world = World::new().await;
    let other = world.member("Otto", "seuil", Role::Lead).await;
    let administrator = world.administrator().await;
    let mut tried = 0;
    for (method, path, name) in operations() {
        if !path.contains("{workspace}") {
            let listed =
                OF_NO_WORKSPACE.contains(&name.as_str()) || OPEN.iter().any(|(open, _)| *open == name);
            assert!(listed, "{name} belongs to no workspace: list it with its reason");
            continue;
        }
        for person in [&other, &administrator] {
            let answer = person
                .ask(method.clone(), &fill(&path, "halle"), Some(json!({})))
                .await;
            assert_eq!(
                answer.status,
                StatusCode::NOT_FOUND,
                "{name} lets somebody else in: {}",
                answer.body
            );
            assert_eq!(answer.code(), "not-found", "{name}");
        }
        tried += 1;
    }
    println!("{tried} operations refused a member of another workspace");
}

#[tokio::test]
async fn a_token_is_refused_beyond_its_scopes_everywhere() {
    let world = World::new().await;
    let lead = world.member("Lea", "halle", Role::Lead).await;
    let (mut within, mut beyond, mut closed) = (0, 0, 0);
    let whole = world.script(&lead, "halle", Scope::ALL).await;
    for (method, path, name, scope) in described() {
        let path = fill(&path, "halle");
        let Some(scope) = scope else {
            if OPEN.iter().any(|(open, _)| *open == name) {
                continue;
            }
            let listed = OF_NO_WORKSPACE.contains(&name.as_str())
                || CLOSED_TO_TOKENS
                    .iter()
                    .any(|(closed, _)| name.starts_with(closed));
            assert!(
                listed,
                "{name} has no scope: give its noun an area, or list it with its reason"
            );
            let answer = whole.ask(method, &path, Some(json!({}))).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}: {}", answer.body);
            assert_eq!(answer.code(), "token-closed", "{name}");
            closed += 1;
            continue;
        };
        // Everything but this, and what includes it.
        let others = Scope::ALL
            .into_iter()
            .filter(|other| *other != scope && !(other.area == scope.area && other.reach > scope.reach));
        let script = world.script(&lead, "halle", others).await;
        let answer = script.ask(method.clone(), &path, Some(json!({}))).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}: {}", answer.body);
        assert_eq!(answer.code(), "token-scope", "{name}");
        assert_eq!(answer.body["extra"]["scope"], scope.as_str(), "{name}");
        beyond += 1;

        let alone = world.script(&lead, "halle", [scope]).await;
        let answer = alone.ask(method, &path, Some(json!({}))).await;
        assert!(
            !answer.code().starts_with("token-"),
            "{name} says it needs {scope} only, and refuses it: {}",
            answer.body
        );
        within += 1;
    }
    println!(
        "{beyond} operations refused a token beyond its scopes, {within} took the one they name, {closed} took none"
    );
    assert!(beyond > 50 && closed > 8);
}
