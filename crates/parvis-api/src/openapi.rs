use crate::scopes::{self, operations};
use parvis_domain::Scope;
use utoipa::OpenApi;
use utoipa::openapi::security::{
    ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme,
};
use utoipa::openapi::{Components, Ref, RefOr, Response, content::ContentBuilder, response::ResponseBuilder};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Parvis",
        description = "Everything the workbench can do. Conventions and known quirks: docs/api-design.md.",
        license(name = "AGPL-3.0-or-later", identifier = "AGPL-3.0-or-later")
    ),
    servers((url = "/api/v1")),
    components(schemas(parvis_http::ProblemBody))
)]
struct Frame;

/// The description of the API, as it is committed in `openapi.json`.
pub fn document() -> utoipa::openapi::OpenApi {
    let (_, operations) = crate::operations().split_for_parts();
    let mut document = Frame::openapi();
    document.merge(operations);
    env!("CARGO_PKG_VERSION").clone_into(&mut document.info.version);
    add_problem(&mut document);
    add_security(&mut document);
    document
}

/// Each operation can answer with a problem; saying so once here beats saying it at each of them.
fn add_problem(document: &mut utoipa::openapi::OpenApi) {
    let schema = Ref::from_schema_name("ProblemBody");
    let content = ContentBuilder::new().schema(Some(schema)).build();
    let problem: Response = ResponseBuilder::new()
        .description("A problem (RFC 9457): a stable code, a sentence, the fields.")
        .content("application/problem+json", content)
        .build();
    document
        .components
        .get_or_insert_with(Components::new)
        .responses
        .insert("Problem".to_owned(), problem.into());
    for item in document.paths.paths.values_mut() {
        for (_, operation) in operations(item) {
            let reference = RefOr::Ref(Ref::from_response_name("Problem"));
            operation
                .responses
                .responses
                .insert("default".to_owned(), reference);
        }
    }
}

/// Operations the world may call, each with its reason. Reviewed: adding one is a decision.
pub const OPEN: &[(&str, &str)] = &[
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
    ("unsubscribe_show", "the link in a letter is the permission"),
    ("unsubscribe_end", "the link in a letter is the permission"),
    ("client_show", "the link made for a client is the permission"),
    ("client_answer", "the link made for a client is the permission"),
    ("client_briefs", "the link made for a client is the permission"),
    ("client_ask", "the link made for a client is the permission"),
    ("client_reply", "the link made for a client is the permission"),
];

/// Says of each operation whether a session opens it, and whether a token does, and with which scope.
fn add_security(document: &mut utoipa::openapi::OpenApi) {
    let components = document.components.get_or_insert_with(Components::new);
    let session = ApiKey::Cookie(ApiKeyValue::with_description(
        "__Host-parvis-session",
        "A signed-in stay. What changes something sends X-Parvis-CSRF too. Over plain http the cookie is called parvis-session.",
    ));
    components.add_security_scheme("session", SecurityScheme::ApiKey(session));
    let known: Vec<&str> = Scope::ALL.iter().map(|scope| scope.as_str()).collect();
    let token = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .description(Some(format!(
            "A token that a member made. Its scopes are among: {}. Write includes read.",
            known.join(", ")
        )))
        .build();
    components.add_security_scheme("token", SecurityScheme::Http(token));
    for (path, item) in &mut document.paths.paths {
        for (method, operation) in operations(item) {
            let name = operation.operation_id.clone().unwrap_or_default();
            if OPEN.iter().any(|(open, _)| *open == name) {
                operation.security = Some(Vec::new());
                continue;
            }
            let mut ways = vec![SecurityRequirement::new("session", Vec::<String>::new())];
            if let Some(scope) = scopes::of(&method, path, &name) {
                ways.push(SecurityRequirement::new("token", [scope.as_str()]));
            }
            operation.security = Some(ways);
        }
    }
}
