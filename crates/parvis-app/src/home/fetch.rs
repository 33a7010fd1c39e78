//! Asking a stranger's server, by the one guarded client.

use crate::{App, Problem};
use parvis_net::{Client, Error, Request, Response, Url};
use std::time::Duration;

/// What one answer may weigh: a feed with fifty long articles.
const MOST_BYTES: usize = 16 * 1024 * 1024;
/// How long one may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Why a home could not be read.
#[derive(Debug)]
pub(super) enum Trouble {
    /// It is about its server: the stable code of a sentence, and what the log is told.
    There(&'static str, String),
    /// Our own store.
    Ours(Problem),
    /// Somebody else reads it by now, or it was changed meanwhile.
    LostLease,
}

impl Trouble {
    pub(super) fn there(code: &'static str, detail: impl Into<String>) -> Self {
        Self::There(code, detail.into())
    }
}

impl From<Problem> for Trouble {
    fn from(problem: Problem) -> Self {
        Self::Ours(problem)
    }
}

impl From<parvis_store::StoreError> for Trouble {
    fn from(error: parvis_store::StoreError) -> Self {
        Self::Ours(error.into())
    }
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::There(error.cause().code(), error.to_string())
    }
}

/// The guarded way out. A node without one reads nothing.
pub(super) fn client(app: &App) -> Result<&Client, Trouble> {
    let client = app.outgoing.connectors.pictures();
    client.ok_or_else(|| Trouble::there("home-no-way-out", "this node speaks to nobody"))
}

pub(super) fn request(url: &Url, accept: &str) -> Request {
    Request::get(url.clone())
        .header("accept", accept)
        .timeout(PATIENCE)
        .max_bytes(MOST_BYTES)
        .plain_http(true)
}

/// An answer that has what was asked for.
pub(super) async fn get(client: &Client, url: &Url, accept: &str) -> Result<Response, Trouble> {
    let answer = client.send(request(url, accept)).await?;
    well(answer)
}

/// Refuses an answer that isn't one.
pub(super) fn well(answer: Response) -> Result<Response, Trouble> {
    if answer.is_success() {
        return Ok(answer);
    }
    let code = match answer.status().as_u16() {
        404 | 410 => "home-answers-gone",
        401 | 403 => "home-answers-closed",
        429 | 503 => "home-answers-wait",
        _ => "home-answers-wrong",
    };
    Err(Trouble::there(code, format!("it answered {}", answer.status())))
}
