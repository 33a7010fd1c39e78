//! Every operation of the description is tried by a stranger and by a member of another workspace. The list comes
//! from the description itself: an operation can't be left out.

use crate::world::World;
use axum::http::{Method, StatusCode};
use parvis_domain::Role;
use serde_json::json;
use utoipa::openapi::path::{HttpMethod, Operation};

/// Operations the world may call, each with its reason. Reviewed: adding one is a decision.
const OPEN: &[(&str, &str)] = &[
    ("session_begin", "coming in with a password"),
    ("session_by_link", "coming in by a link that works once"),
    (
        "session_by_new_password",
        "a forgotten password: the link is the permission",
    ),
    (
        "setup_show",
        "the first page of a new instance asks whether anybody is there",
    ),
    (
        "setup_found",
        "nobody is there yet: the printed token is the permission",
    ),
    ("invitations_show", "the link is the permission"),
    ("invitations_accept", "the link is the permission"),
];

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

fn operations() -> Vec<(Method, String, String)> {
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
            let name = operation.operation_id.unwrap_or_default();
            assert!(!name.is_empty(), "{method} {path} has no operation_id");
            found.push((method, path.clone(), name));
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
