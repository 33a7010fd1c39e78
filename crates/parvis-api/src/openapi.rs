use crate::scopes::{self, operations};
use axum::http::Method;
use parvis_domain::Scope;
use utoipa::OpenApi;
use utoipa::openapi::header::Header;
use utoipa::openapi::path::{Operation, ParameterIn};
use utoipa::openapi::schema::{KnownFormat, Object, Schema, SchemaFormat, Type};
use utoipa::openapi::security::{
    ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme,
};
use utoipa::openapi::{Components, Ref, RefOr, content::ContentBuilder, response::ResponseBuilder};

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
    let mut document = Frame::openapi();
    crate::operations().describe(&mut document);
    env!("CARGO_PKG_VERSION").clone_into(&mut document.info.version);
    add_problems(&mut document);
    add_identifiers(&mut document);
    add_security(&mut document);
    document
}

/// How an operation may refuse: the name of the answer, its status, and when. Said once here for all of them.
const REFUSALS: &[(&str, &str, &str)] = &[
    (
        "NotSignedIn",
        "401",
        "Nobody is signed in, or what was sent to come in isn't right.",
    ),
    (
        "Denied",
        "403",
        "The policy says no, a change came without its X-Parvis-CSRF, or a token is beyond its scopes.",
    ),
    ("NotFound", "404", "It isn't there, or not for whoever asks."),
    (
        "Conflict",
        "409",
        "It changed meanwhile, or its state doesn't allow this.",
    ),
    ("Gone", "410", "It was there and is no more."),
    ("TooLarge", "413", "Larger than what is taken."),
    (
        "Invalid",
        "422",
        "Something in the request isn't right; `faults` names each field.",
    ),
    (
        "TooMany",
        "429",
        "Too often; `Retry-After` says when to come again.",
    ),
    (
        "Trouble",
        "5XX",
        "Our fault (500), somebody else's server didn't do its part (502), or not now (503).",
    ),
];

/// Says of each operation how it may refuse, each time with a problem.
fn add_problems(document: &mut utoipa::openapi::OpenApi) {
    let responses = &mut document.components.get_or_insert_with(Components::new).responses;
    for (name, status, when) in REFUSALS {
        let content = ContentBuilder::new()
            .schema(Some(Ref::from_schema_name("ProblemBody")))
            .build();
        let mut refusal = ResponseBuilder::new()
            .description(format!(
                "{when} A problem (RFC 9457): a stable code, a sentence, the fields."
            ))
            .content("application/problem+json", content);
        if *status == "429" {
            let seconds = Object::with_type(Type::Integer);
            refusal = refusal.header("Retry-After", Header::new(seconds));
        }
        responses.insert((*name).to_owned(), refusal.build().into());
    }
    for (path, item) in &mut document.paths.paths {
        for (method, operation) in operations(item) {
            for (name, status, _) in REFUSALS {
                if may_refuse(status, &method, path, operation) {
                    let reference = RefOr::Ref(Ref::from_response_name(*name));
                    let said = &mut operation.responses.responses;
                    said.entry((*status).to_owned()).or_insert(reference);
                }
            }
        }
    }
}

/// Whether this status follows from the way the operation is made.
fn may_refuse(status: &str, method: &Method, path: &str, operation: &Operation) -> bool {
    let name = operation.operation_id.as_deref().unwrap_or_default();
    let is_open = OPEN.iter().any(|(open, _)| *open == name);
    let changes = *method != Method::GET;
    let has_body = operation.request_body.is_some();
    let mut given = operation.parameters.iter().flatten();
    let asks = given.any(|it| matches!(it, RefOr::T(given) if given.parameter_in == ParameterIn::Query));
    match status {
        // Whoever comes in with what isn't right is told so by 401; a link that is over, by 410.
        "401" => !is_open || name.starts_with("session_") || name.starts_with("setup_"),
        "403" => changes || path.starts_with("/workspaces/{workspace}") || path.starts_with("/instance"),
        "404" => path.contains('{') || has_body,
        "409" => changes || READS_A_STATE.contains(&name),
        "410" => is_open || path.starts_with("/invitations"),
        "413" => has_body,
        "422" => has_body || asks,
        "429" => is_open || name == "user_change_password" || scopes::of(method, path, name).is_some(),
        _ => true,
    }
}

/// What is read here isn't there in every state of the thing.
const READS_A_STATE: &[&str] = &["publications_correction"];

/// Parameters of paths that are words and no identifiers.
const WORDS: &[&str] = &[
    "workspace",
    "slug",
    "word",
    "token",
    "file",
    "kind",
    "origin",
    "item",
    "place",
];

/// Everything in a workspace is named by a UUID, but for a few words.
fn add_identifiers(document: &mut utoipa::openapi::OpenApi) {
    for (path, item) in &mut document.paths.paths {
        for (_, operation) in operations(item) {
            for parameter in operation.parameters.iter_mut().flatten() {
                let RefOr::T(parameter) = parameter else { continue };
                let is_word = WORDS.contains(&parameter.name.as_str()) && path != TOKENS;
                if parameter.parameter_in != ParameterIn::Path || is_word {
                    continue;
                }
                if let Some(RefOr::T(Schema::Object(schema))) = &mut parameter.schema {
                    schema.format = Some(SchemaFormat::KnownFormat(KnownFormat::Uuid));
                }
            }
        }
    }
}

/// Where `{token}` is the identifier of a script's token, and not the word of a link.
const TOKENS: &str = "/workspaces/{workspace}/tokens/{token}";

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
