//! Calling a server: the one place of this module that sends anything.

use super::fault::{self, Effect};
use crate::{ConnectorError, ConnectorErrorKind as Kind, Result};
use parvis_domain::Clock;
use parvis_net::{Client, Method, Part, Request, Response, Url};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::time::Duration;

/// A server to call, and as whom.
#[derive(Clone, Copy)]
pub(super) struct Server<'a> {
    pub(super) client: &'a Client,
    pub(super) clock: &'a dyn Clock,
    /// Its origin.
    pub(super) at: &'a Url,
    /// The token to come with; without one as nobody.
    pub(super) token: Option<&'a str>,
    /// How long one call may take.
    pub(super) patience: Duration,
}

/// What was answered, and the head it came with.
pub(super) struct Answer<T> {
    pub(super) value: T,
    pub(super) response: Response,
}

impl<T> Answer<T> {
    /// The parameter `max_id` of the page that follows (RFC 8288, `rel="next"`), where the server names one.
    pub(super) fn next(&self) -> Option<String> {
        let link = self.response.header("link")?;
        let address = link.split(',').find_map(|one| {
            let (address, rest) = one.trim().strip_prefix('<')?.split_once('>')?;
            rest.contains("rel=\"next\"").then_some(address)
        })?;
        let url = self.response.url().join(address).ok()?;
        let found = url.query_pairs().find(|(name, _)| name == "max_id");
        found.map(|(_, value)| value.into_owned())
    }
}

impl Server<'_> {
    /// Reads.
    pub(super) async fn get<T: DeserializeOwned>(
        &self,
        path: &str,
        parameters: &[(&str, &str)],
    ) -> Result<Answer<T>> {
        let mut url = self.address(path)?;
        if !parameters.is_empty() {
            url.query_pairs_mut().extend_pairs(parameters);
        }
        self.ask(Request::get(url), path, Effect::Repeatable).await
    }

    /// Acts, with a JSON body.
    pub(super) async fn post<T: DeserializeOwned>(
        &self,
        path: &str,
        body: &Value,
        key: Option<&str>,
        effect: Effect,
    ) -> Result<Answer<T>> {
        let request = Request::post(self.address(path)?).json(body);
        let request = match key {
            Some(key) => request.header("idempotency-key", key),
            None => request,
        };
        self.ask(request, path, effect).await
    }

    /// Changes, with a JSON body.
    pub(super) async fn put<T: DeserializeOwned>(&self, path: &str, body: &Value) -> Result<Answer<T>> {
        let request = Request::new(Method::PUT, self.address(path)?).json(body);
        // Sent once: a second try of ours at once could overtake an edit that somebody makes meanwhile.
        self.ask(request.idempotent(false), path, Effect::Once).await
    }

    /// Removes.
    pub(super) async fn delete(&self, path: &str) -> Result<()> {
        let request = Request::new(Method::DELETE, self.address(path)?);
        self.ask::<serde::de::IgnoredAny>(request, path, Effect::Repeatable)
            .await
            .map(|_| ())
    }

    /// Sends a form with files.
    pub(super) async fn upload<T: DeserializeOwned>(
        &self,
        path: &str,
        parts: Vec<Part>,
    ) -> Result<Answer<T>> {
        let request = Request::post(self.address(path)?).multipart(parts);
        self.ask(request, path, Effect::Repeatable).await
    }

    /// The address of a path whose pieces were put in as they are: an id is a stranger's text, and names no other path.
    fn address(&self, path: &str) -> Result<Url> {
        let mut url = self.at.clone();
        url.set_query(None);
        url.set_fragment(None);
        url.path_segments_mut()
            .map_err(|()| unusable(self.at))?
            .clear()
            .extend(path.trim_start_matches('/').split('/'));
        Ok(url)
    }

    async fn ask<T: DeserializeOwned>(
        &self,
        request: Request,
        path: &str,
        effect: Effect,
    ) -> Result<Answer<T>> {
        let request = request
            .header("accept", "application/json")
            .timeout(self.patience)
            .redirects(0);
        let request = match self.token {
            Some(token) => request.bearer(token),
            None => request,
        };
        let response: Response = self
            .client
            .send(request)
            .await
            .map_err(|error| fault::unanswered(&error, effect))?;
        if !response.is_success() {
            return Err(fault::refused(&response, path, effect, self.clock.now()));
        }
        let value = response
            .json()
            .map_err(|error| fault::unreadable(&error, path, effect))?;
        Ok(Answer { value, response })
    }
}

pub(super) fn unusable(what: impl std::fmt::Display) -> ConnectorError {
    ConnectorError::new(Kind::InputUnreadable, format!("{what} can't be called"))
}

/// A network's id as a piece of a path: what isn't one is refused before anybody is called.
pub(super) fn id(text: &str) -> Result<&str> {
    let plain = !text.is_empty()
        && text.len() <= 100
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    if plain {
        Ok(text)
    } else {
        Err(ConnectorError::new(Kind::Gone, "not the id of a status"))
    }
}
