//! Calling a server: the one place of this module that sends anything.

use super::fault::{self, Effect};
use crate::Result;
use bytes::Bytes;
use parvis_domain::Clock;
use parvis_net::{Client, Request, Response, Url};
use serde::Deserialize;
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

impl Server<'_> {
    /// Reads.
    pub(super) async fn query<T: DeserializeOwned>(
        &self,
        method: &str,
        parameters: &[(&str, &str)],
    ) -> Result<T> {
        let mut url = self.address(method);
        url.query_pairs_mut().extend_pairs(parameters);
        self.ask(Request::get(url), method, Effect::Repeatable).await
    }

    /// Acts.
    pub(super) async fn act<T: DeserializeOwned>(
        &self,
        method: &str,
        body: &Value,
        effect: Effect,
    ) -> Result<T> {
        self.ask(Request::post(self.address(method)).json(body), method, effect)
            .await
    }

    /// Acts without saying anything more than who it is.
    pub(super) async fn act_bare<T: DeserializeOwned>(&self, method: &str) -> Result<T> {
        self.ask(Request::post(self.address(method)), method, Effect::Repeatable)
            .await
    }

    /// Uploads a file, and returns what a record has to say to refer to it.
    pub(super) async fn upload(&self, media_type: &str, bytes: Bytes) -> Result<Value> {
        #[derive(Deserialize)]
        struct Uploaded {
            blob: Value,
        }
        let method = "com.atproto.repo.uploadBlob";
        let request = Request::post(self.address(method)).bytes(media_type, bytes);
        let uploaded: Uploaded = self.ask(request, method, Effect::Repeatable).await?;
        Ok(uploaded.blob)
    }

    fn address(&self, method: &str) -> Url {
        let mut url = self.at.clone();
        url.set_path(&format!("/xrpc/{method}"));
        url.set_query(None);
        url.set_fragment(None);
        url
    }

    async fn ask<T: DeserializeOwned>(&self, request: Request, method: &str, effect: Effect) -> Result<T> {
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
            .map_err(|error| fault::unanswered(&error, effect))?;
        if !answer.is_success() {
            return Err(fault::refused(&answer, method, effect, self.clock.now()));
        }
        answer
            .json()
            .map_err(|error| fault::unreadable(&error, method, effect))
    }
}
