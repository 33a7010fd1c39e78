//! Which scope each operation needs of a token. It follows from the operation's name and from the scopes of the
//! actions, so that a new operation has one, or is closed to tokens, without anybody thinking of it.

use axum::extract::{MatchedPath, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use parvis_domain::{Action, Area, Reach, Scope};
use parvis_http::Needs;
use std::collections::HashMap;
use std::sync::Arc;
use utoipa::openapi::path::{Operation, PathItem};

/// Where the name alone would mislead: what moves or gives up a plan is publishing like what makes it, and some
/// operations are POSTs although they only work something out.
const NAMED: &[(&str, &str)] = &[
    ("agenda_link", "publishing:write"),
    ("briefs_links", "content:write"),
    ("campaign_parameters_edit", "channels:write"),
    ("campaign_parameters_name", "content:write"),
    ("campaign_parameters_show", "channels:read"),
    ("fits_weighing", "channels:read"),
    ("fits_work_out", "channels:read"),
    ("links_check", "content:write"),
    ("originals_preview", "content:read"),
    ("originals_reschedule", "publishing:write"),
    ("originals_unschedule", "publishing:write"),
    ("origins_show", "strategy:read"),
    ("site_preview", "workspace:read"),
    ("variants_check", "content:read"),
    ("variants_links", "content:read"),
    ("variants_split", "content:read"),
    ("variants_suggest", "content:read"),
];

/// The scope an operation needs; none when it is closed to tokens.
pub(crate) fn of(method: &Method, path: &str, operation_id: &str) -> Option<Scope> {
    if !path.starts_with("/workspaces/{workspace}") {
        return None;
    }
    if let Some((_, scope)) = NAMED.iter().find(|(name, _)| *name == operation_id) {
        return scope.parse().ok();
    }
    let (collection, verb) = operation_id.split_once('_')?;
    let noun = singular(collection);
    if let Ok(action) = format!("{noun}.{verb}").parse::<Action>() {
        return Scope::of(action);
    }
    let reach = if *method == Method::GET {
        Reach::Read
    } else {
        Reach::Write
    };
    Area::of_noun(&noun).map(|area| Scope { area, reach })
}

fn singular(collection: &str) -> String {
    if let Some(stem) = collection.strip_suffix("ies") {
        return format!("{stem}y");
    }
    collection.strip_suffix('s').unwrap_or(collection).to_owned()
}

/// The operations of one path.
pub(crate) fn operations(item: &mut PathItem) -> impl Iterator<Item = (Method, &mut Operation)> {
    [
        (Method::GET, &mut item.get),
        (Method::PUT, &mut item.put),
        (Method::POST, &mut item.post),
        (Method::DELETE, &mut item.delete),
        (Method::PATCH, &mut item.patch),
    ]
    .into_iter()
    .filter_map(|(method, operation)| operation.as_mut().map(|operation| (method, operation)))
}

/// What each operation needs, by method and path.
#[derive(Default)]
pub(crate) struct Table(HashMap<(Method, String), Option<Scope>>);

impl Table {
    /// Notes what the operations of a path need.
    pub(crate) fn note(&mut self, path: &str, item: &mut PathItem) {
        for (method, operation) in operations(item) {
            let name = operation.operation_id.as_deref().unwrap_or_default();
            let scope = of(&method, path, name);
            self.0.insert((method, path.to_owned()), scope);
        }
    }
}

/// Tells whoever asks who came what the operation needs of a token.
pub(crate) async fn tell(State(table): State<Arc<Table>>, mut request: Request, next: Next) -> Response {
    let matched = request.extensions().get::<MatchedPath>();
    let scope = matched.and_then(|matched| {
        let path = matched.as_str();
        let path = path.strip_prefix("/api/v1").unwrap_or(path);
        let method = match *request.method() {
            Method::HEAD => Method::GET,
            ref other => other.clone(),
        };
        table.0.get(&(method, path.to_owned())).copied().flatten()
    });
    request.extensions_mut().insert(Needs(scope));
    next.run(request).await
}
