//! What was answered, wherever it was, under the original.

use crate::here::Here;
use crate::words::Moment;
use parvis_app::original::public::PublicOriginal;
use parvis_app::{App, Problem};
use serde::Serialize;

/// Everything under an original.
#[derive(Serialize)]
pub(crate) struct TalkView {
    heading: String,
    /// `3 answers · 12 likes`; nothing while nothing is known.
    counts: Option<String>,
    replies: Vec<ReplyView>,
}

/// One answer, and what was answered to it.
#[derive(Serialize)]
pub(crate) struct ReplyView {
    anchor: String,
    name: String,
    /// For the place of a picture that isn't there.
    initial: String,
    avatar: Option<String>,
    /// Where it stands.
    url: Option<String>,
    network: String,
    at: Moment,
    /// Safe HTML.
    html: String,
    ours: bool,
    replies: Vec<ReplyView>,
}

/// What stands under an original; nothing while nobody said anything.
#[expect(clippy::unused_async, reason = "reads")]
pub(crate) async fn talk(
    _app: &App,
    _here: &Here,
    _original: &PublicOriginal,
) -> Result<Option<TalkView>, Problem> {
    Ok(None)
}
