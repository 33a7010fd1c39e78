//! Calling a board: the one place of this folder that sends anything, and that says what an answer means.

use super::notes::Member;
use parvis_connectors::fault::{self, Effect};
use parvis_connectors::{Access, ConnectorError, ConnectorErrorKind as Kind, Credential, Result};
use parvis_domain::{Clock, Timestamp};
use parvis_net::{Client, Method, Request, Response, Url};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::time::Duration;

/// What a channel acts with. It is kept encrypted, as text that only this folder reads.
#[derive(Serialize, Deserialize)]
pub(super) struct Kept {
    pub(super) server: Url,
    pub(super) key: String,
}

impl Kept {
    pub(super) fn read(access: &Access) -> Result<Self> {
        serde_json::from_str(access.credential.expose())
            .map_err(|_| ConnectorError::new(Kind::CredentialRejected, "not a credential of a pinboard"))
    }

    /// A member's id for all time. Each board has its own members: the board is part of it.
    pub(super) fn account(&self, member: &str) -> String {
        format!("{member}@{}", self.server.authority())
    }

    pub(super) fn keep(&self) -> Result<Credential> {
        let text = serde_json::to_string(self);
        text.map(Credential::from_kept)
            .map_err(|_| ConnectorError::new(Kind::InputUnreadable, "can't be kept").field("secret"))
    }
}

/// A board to call, and as whom.
pub(super) struct Board<'a> {
    pub(super) client: &'a Client,
    pub(super) clock: &'a dyn Clock,
    pub(super) kept: &'a Kept,
    pub(super) patience: Duration,
}

impl Board<'_> {
    /// Who we are there.
    pub(super) async fn me(&self) -> Result<Member> {
        self.get(&["me"], &[]).await
    }

    /// Reads.
    pub(super) async fn get<T: DeserializeOwned>(&self, path: &[&str], query: &[(&str, &str)]) -> Result<T> {
        let mut url = self.address(path);
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        self.ask(Request::get(url), path, Effect::Repeatable).await
    }

    /// Acts. `Effect::Once` where an unknown outcome has to be looked up before it is done again.
    pub(super) async fn send<T: DeserializeOwned>(
        &self,
        method: Method,
        path: &[&str],
        body: &Value,
        effect: Effect,
    ) -> Result<T> {
        let request = Request::new(method, self.address(path)).json(body);
        self.ask(request, path, effect).await
    }

    fn address(&self, path: &[&str]) -> Url {
        let mut url = self.kept.server.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(path);
        }
        url
    }

    async fn ask<T: DeserializeOwned>(&self, request: Request, path: &[&str], effect: Effect) -> Result<T> {
        // The last word may be a key: the log needs only the first.
        let what = path.first().copied().unwrap_or_default();
        let request = request.bearer(&self.kept.key).timeout(self.patience).redirects(0);
        let answer = self
            .client
            .send(request)
            .await
            .map_err(|error| fault::unanswered(&error, effect))?;
        if !answer.is_success() {
            return Err(refused(&answer, what, effect, self.clock.now()));
        }
        answer
            .json()
            .map_err(|error| fault::unreadable(&error, what, effect))
    }
}

/// How a board says no.
#[derive(Default, Deserialize)]
struct Said {
    #[serde(default)]
    message: String,
}

/// There was an answer, and it isn't a yes.
fn refused(answer: &Response, what: &str, effect: Effect, now: Timestamp) -> ConnectorError {
    let said: Said = answer.json().unwrap_or_default();
    let detail = format!("{what}: {} {}", answer.status().as_u16(), answer.excerpt());
    let error = match answer.status().as_u16() {
        401 => ConnectorError::new(Kind::CredentialExpired, detail),
        404 | 410 => ConnectorError::new(Kind::Gone, detail),
        // The key stands for something else: what it stands for is looked up.
        409 => ConnectorError::new(Kind::Uncertain, detail),
        429 => ConnectorError::new(Kind::RateLimited, detail),
        // It gave up half-way: only looking tells what was done.
        408 | 500..=599 => fault::unsure(effect, detail),
        300..=399 => ConnectorError::new(Kind::NotTheNetworkExpected, detail),
        _ => ConnectorError::new(Kind::Refused, detail),
    };
    fault::wait_as_told(error.words(&said.message), answer, now)
}
