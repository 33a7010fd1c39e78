//! Authenticated JSON for the workbench and for others; OpenAPI.
//!
//! A handler reads the request, calls one use case, and shows what it gave. Nothing is decided here. One operation
//! is one file; `openapi.json` is made from them, and the workbench's client from that.

mod accounts;
mod agenda;
mod appearances;
mod audiences;
mod audit;
mod authorisations;
mod authors;
mod briefs;
mod campaign_parameters;
mod campaigns;
mod categories;
mod channels;
mod client;
mod conversations;
mod decisions;
mod events;
mod evidence;
mod facts;
mod fits;
mod grounds;
mod health;
mod home;
mod instance;
mod invitations;
mod involvement;
mod links;
mod media;
mod members;
mod messages;
mod notices;
mod observations;
mod openapi;
mod operations;
mod originals;
mod origins;
mod plans;
mod publications;
mod queues;
mod recommendations;
mod responsibilities;
mod reviews;
mod revisions;
mod scopes;
mod search;
mod session;
mod setup;
mod shapes;
mod site;
mod strategy;
mod subject;
mod tags;
mod tokens;
mod trials;
mod unsubscribe;
mod usages;
mod user;
mod variants;

pub use openapi::{OPEN, document};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use operations::Operations;
use parvis_http::{Http, explain, guard_csrf, secure_workbench};
use std::sync::Arc;

/// JSON bodies are at most this large: an article's Markdown of 1 MiB, escaped, and what stands around it.
pub const MOST_BODY_BYTES: usize = 3 * 1024 * 1024;

/// Every operation, below `/api/v1`.
fn operations() -> Operations {
    Operations::new()
        .merge(setup::operations())
        .merge(session::operations())
        .merge(user::operations())
        .merge(invitations::open_operations())
        .merge(instance::operations())
        .merge(unsubscribe::operations())
        .merge(client::operations())
        .nest("/workspaces/{workspace}", of_a_workspace())
}

/// Those of one workspace, for its members.
fn of_a_workspace() -> Operations {
    Operations::new()
        .merge(accounts::operations())
        .merge(agenda::operations())
        .merge(appearances::operations())
        .merge(audiences::operations())
        .merge(audit::operations())
        .merge(authors::operations())
        .merge(briefs::operations())
        .merge(campaign_parameters::operations())
        .merge(campaigns::operations())
        .merge(categories::operations())
        .merge(authorisations::operations())
        .merge(channels::operations())
        .merge(conversations::operations())
        .merge(decisions::operations())
        .merge(events::operations())
        .merge(facts::operations())
        .merge(fits::operations())
        .merge(health::operations())
        .merge(home::operations())
        .merge(invitations::operations())
        .merge(involvement::operations())
        .merge(links::operations())
        .merge(members::operations())
        .merge(messages::operations())
        .merge(media::operations())
        .merge(notices::operations())
        .merge(observations::operations())
        .merge(origins::operations())
        .merge(originals::operations())
        .merge(plans::operations())
        .merge(publications::operations())
        .merge(queues::operations())
        .merge(recommendations::operations())
        .merge(responsibilities::operations())
        .merge(reviews::operations())
        .merge(revisions::operations())
        .merge(search::operations())
        .merge(site::operations())
        .merge(strategy::operations())
        .merge(tags::operations())
        .merge(tokens::operations())
        .merge(trials::operations())
        .merge(usages::operations())
        .merge(variants::operations())
}

/// The API, to be served below `/api/v1`.
pub fn router(http: &Http) -> Router {
    let (router, needs) = operations().serve();
    router
        .fallback(shapes::no_such_operation)
        .method_not_allowed_fallback(shapes::not_offered)
        .layer(DefaultBodyLimit::max(MOST_BODY_BYTES))
        .layer(from_fn_with_state(Arc::new(needs), scopes::tell))
        .layer(from_fn_with_state(http.clone(), guard_csrf))
        .layer(from_fn(explain))
        .layer(from_fn(secure_workbench))
        .with_state(http.clone())
}

/// Members' agendas for their own calendars, to be served below `/agenda`: whoever has the link needs no session.
pub fn calendars(http: &Http) -> Router {
    Router::new()
        .route("/{file}", get(agenda::outside))
        .layer(from_fn(explain))
        .layer(from_fn(secure_workbench))
        .with_state(http.clone())
}
