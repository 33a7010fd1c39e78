//! Putting a post there, looking whether it stands, taking it away.

use super::fault::Effect;
use super::session::Kept;
use super::syntax::RecordAddress;
use super::{Bluesky, POSTS};
use crate::{Connector, Retry};
use crate::{
    ConnectorError, ConnectorErrorKind as Kind, Found, Part, Progress, Published, Remote, Result, Step,
};
use parvis_domain::DraftProblem;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Stored {
    uri: String,
    cid: String,
}

impl Bluesky {
    /// Puts the record under its own key, if nothing else stands there: the same again is the same post.
    pub(super) async fn put(
        &self,
        kept: &Kept,
        part: &Part<'_>,
        progress: &dyn Progress,
    ) -> Result<Published> {
        if let Some(problem) = self
            .check(&parvis_domain::ServerFacts::UNKNOWN, part.draft)
            .into_iter()
            .find(DraftProblem::stops)
        {
            return Err(
                ConnectorError::new(Kind::Refused, format!("{problem:?}")).words(problem.code.as_str())
            );
        }
        let server = self.somebody_at(kept);
        let record = self.record(server, part, progress).await?;
        progress.at(Step::Sending).await?;
        let body = json!({
            "repo": kept.did,
            "collection": POSTS,
            "rkey": part.key.key,
            "record": record.value,
            // Nothing may stand there but this very record: a post is never changed by accident.
            "swapRecord": Value::Null,
        });
        let stored: Stored = server
            .act("com.atproto.repo.putRecord", &body, Effect::Once)
            .await?;
        // It stands: whatever the follower thinks of it now, that is the outcome.
        let _ = progress.at(Step::Sent).await;
        Ok(Published {
            remote: self.remote(stored.uri, stored.cid),
            problems: record.problems,
        })
    }

    /// Whether a record stands under a key. Reading needs no session, so that this can be settled when one has ended.
    pub(super) async fn get(&self, kept: &Kept, key: &str) -> Result<Found> {
        #[derive(Deserialize)]
        struct Got {
            uri: String,
            cid: Option<String>,
        }
        let parameters = [("repo", kept.did.as_str()), ("collection", POSTS), ("rkey", key)];
        let server = self.nobody_at(&kept.server);
        match server
            .query::<Got>("com.atproto.repo.getRecord", &parameters)
            .await
        {
            Ok(Got { uri, cid: Some(cid) }) => Ok(Found::There(self.remote(uri, cid))),
            Ok(Got { cid: None, .. }) => Ok(Found::CannotTell),
            Err(error) if error.kind == Kind::Gone => Ok(Found::Absent),
            Err(error) => Err(error),
        }
    }

    /// Takes a post of ours away. What isn't there any more is taken away already.
    pub(super) async fn delete(&self, kept: &Kept, remote: &Remote) -> Result<()> {
        let address = RecordAddress::read(&remote.id)
            .filter(|address| address.repo == kept.did && address.collection == POSTS)
            .ok_or_else(|| {
                ConnectorError::new(
                    Kind::Refused,
                    format!("{} isn't a post of this account", remote.id),
                )
            })?;
        let body = json!({ "repo": kept.did, "collection": POSTS, "rkey": address.key });
        let server = self.somebody_at(kept);
        let deleted = server
            .act::<IgnoredAny>("com.atproto.repo.deleteRecord", &body, Effect::Repeatable)
            .await;
        // Taking away twice is taking away once, so even an unknown outcome is simply tried again.
        deleted.map(|_| ()).map_err(|error| match error.retry {
            Retry::AfterCheck => error.retry(Retry::Later),
            _ => error,
        })
    }
}
