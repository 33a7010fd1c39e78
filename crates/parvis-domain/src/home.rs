use crate::{ChannelId, Language, OriginalId, Timestamp, UserId};

words! {
    /// Where the originals of a workspace live.
    HomeKind,
    /// A word that names no kind of home.
    UnknownHomeKind, "kind of home", {
        /// On our own site.
        Own = "own",
        /// On a WordPress elsewhere, read through its REST API.
        WordPress = "wordpress",
        /// On a Ghost elsewhere, read through its feed.
        Ghost = "ghost",
        /// On a site elsewhere that has a feed.
        Feed = "feed",
    }
}

/// Where the originals live.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// What it is.
    pub kind: HomeKind,
    /// The place by which it is weighed like any other; a home elsewhere always has one.
    pub channel: Option<ChannelId>,
    /// Elsewhere: where readers find it, and what is read.
    pub elsewhere: Option<Elsewhere>,
    /// Counts what was said of it.
    pub version: i64,
    /// Who said so last.
    pub configured_by: UserId,
    /// When.
    pub configured_at: Timestamp,
}

/// A home that isn't our own site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// Where readers find it.
    pub address: String,
    /// What it calls itself.
    pub title: String,
    /// The language it says it is in.
    pub language: Option<Language>,
    /// Its feed of articles.
    pub feed: Option<String>,
    /// Its feed of comments.
    pub comments_feed: Option<String>,
    /// The root of its API.
    pub api: Option<String>,
}

impl Home {
    /// Whether the originals live somewhere else than on our own site.
    pub const fn is_elsewhere(&self) -> bool {
        self.elsewhere.is_some()
    }
}

/// What an original that lives elsewhere is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteOriginal {
    /// Which original it is here.
    pub original: OriginalId,
    /// Its identity there, never changed and never shared with another home.
    pub remote_id: String,
    /// Where readers find it.
    pub address: String,
    /// Of what was read last: the same again changes nothing.
    pub fingerprint: String,
    /// Where the picture that leads it is.
    pub picture: Option<String>,
    /// Who wrote it, as its home names them.
    pub written_by: Option<String>,
    /// When it was last seen there.
    pub seen_at: Timestamp,
}
