//! Calling a server: the one place of this module that sends anything.

use super::fault::{self, Effect, No};
use bytes::Bytes;
use parvis_domain::Clock;
use parvis_net::{Client, Method, Request, Response, Url};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::time::Duration;

/// A yes with what it brings, or a no with its own name.
pub(super) type Answered<T> = Result<T, No>;

/// Where the calls of a client stand below a server's address.
pub(super) const CLIENT: [&str; 3] = ["_matrix", "client", "v3"];
/// Those that came with a later version of the protocol.
pub(super) const CLIENT_1: [&str; 3] = ["_matrix", "client", "v1"];

/// A server to call, and as whom.
#[derive(Clone, Copy)]
pub(super) struct Server<'a> {
    pub(super) client: &'a Client,
    pub(super) clock: &'a dyn Clock,
    /// Its address; may have a path.
    pub(super) at: &'a Url,
    /// The token to come with; without one as nobody.
    pub(super) token: Option<&'a str>,
    /// How long one call may take.
    pub(super) patience: Duration,
}

impl Server<'_> {
    /// Reads.
    pub(super) async fn get<T: DeserializeOwned>(
        &self,
        path: &[&str],
        query: &[(&str, &str)],
    ) -> Answered<T> {
        self.get_in(CLIENT, path, query).await
    }

    /// Reads by one of the later calls.
    pub(super) async fn get_later<T: DeserializeOwned>(
        &self,
        path: &[&str],
        query: &[(&str, &str)],
    ) -> Answered<T> {
        self.get_in(CLIENT_1, path, query).await
    }

    async fn get_in<T: DeserializeOwned>(
        &self,
        base: [&str; 3],
        path: &[&str],
        query: &[(&str, &str)],
    ) -> Answered<T> {
        let mut url = self.address(base, path);
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        self.ask(Request::get(url), path, Effect::Repeatable).await
    }

    /// Acts; the same again comes to the same, or does no harm.
    pub(super) async fn post<T: DeserializeOwned>(&self, path: &[&str], body: &Value) -> Answered<T> {
        let request = Request::post(self.address(CLIENT, path)).json(body);
        self.ask(request, path, Effect::Repeatable).await
    }

    /// Puts something there under a key of its own.
    pub(super) async fn put<T: DeserializeOwned>(
        &self,
        path: &[&str],
        body: &Value,
        effect: Effect,
    ) -> Answered<T> {
        let request = Request::new(Method::PUT, self.address(CLIENT, path)).json(body);
        self.ask(request, path, effect).await
    }

    /// Uploads a file, and returns the address it has from then on (`mxc://…`).
    pub(super) async fn upload(&self, name: &str, media_type: &str, bytes: Bytes) -> Answered<String> {
        #[derive(Deserialize)]
        struct Uploaded {
            content_uri: String,
        }
        let path = ["upload"];
        let mut url = self.address(["_matrix", "media", "v3"], &path);
        url.query_pairs_mut().append_pair("filename", name);
        let request = Request::post(url).bytes(media_type, bytes);
        let uploaded: Uploaded = self.ask(request, &path, Effect::Repeatable).await?;
        Ok(uploaded.content_uri)
    }

    fn address(&self, base: [&str; 3], path: &[&str]) -> Url {
        let mut url = self.at.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(base).extend(path);
        }
        url
    }

    async fn ask<T: DeserializeOwned>(&self, request: Request, path: &[&str], effect: Effect) -> Answered<T> {
        let request = request
            .header("accept", "application/json")
            .timeout(self.patience)
            .redirects(0);
        let request = match self.token {
            Some(token) => request.bearer(token),
            None => request,
        };
        let answer: Response = self
            .client
            .send(request)
            .await
            .map_err(|error| No::unnamed(fault::unanswered(&error, effect)))?;
        // What stands last in a path is a key or an identity: it says nothing to who reads the log.
        let what = path.iter().find(|word| !word.starts_with(['!', '#', '$', '@']));
        let what = path.get(2).or(what).copied().unwrap_or("");
        if !answer.is_success() {
            return Err(fault::refused(&answer, what, effect, self.clock.now()));
        }
        answer
            .json()
            .map_err(|error| No::unnamed(fault::unreadable(&error, what, effect)))
    }
}
