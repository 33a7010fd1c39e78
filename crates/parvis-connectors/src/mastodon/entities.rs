//! What the API calls things: Status, Account, Notification (docs/entities). Strangers wrote what is in them: what
//! can't be read is left out, never an error.

use super::said;
use crate::{Counts, Remote, RemoteAuthor, Reply, check::leads_to_the_web};
use parvis_domain::Timestamp;
use serde::Deserialize;
use serde::de::IgnoredAny;

#[derive(Deserialize)]
pub(super) struct Account {
    pub(super) id: String,
    pub(super) acct: String,
    #[serde(default)]
    pub(super) display_name: String,
    pub(super) url: Option<String>,
    #[serde(default)]
    avatar_static: Option<String>,
    #[serde(default)]
    avatar: Option<String>,
    #[serde(default)]
    pub(super) followers_count: Option<i64>,
    #[serde(default)]
    pub(super) statuses_count: Option<i64>,
    #[serde(default)]
    pub(super) suspended: Option<bool>,
}

#[derive(Deserialize)]
pub(super) struct Status {
    pub(super) id: String,
    pub(super) url: Option<String>,
    pub(super) created_at: String,
    #[serde(default)]
    pub(super) edited_at: Option<String>,
    pub(super) account: Account,
    #[serde(default)]
    pub(super) content: String,
    #[serde(default)]
    pub(super) spoiler_text: String,
    #[serde(default)]
    pub(super) visibility: String,
    #[serde(default)]
    pub(super) language: Option<String>,
    #[serde(default)]
    pub(super) in_reply_to_id: Option<String>,
    #[serde(default)]
    pub(super) reblog: Option<IgnoredAny>,
    #[serde(default)]
    pub(super) media_attachments: Vec<Attachment>,
    #[serde(default)]
    pub(super) poll: Option<IgnoredAny>,
    #[serde(default)]
    replies_count: Option<i64>,
    #[serde(default)]
    reblogs_count: Option<i64>,
    #[serde(default)]
    favourites_count: Option<i64>,
    #[serde(default)]
    quotes_count: Option<i64>,
}

#[derive(Deserialize)]
pub(super) struct Attachment {
    pub(super) id: String,
    #[serde(default)]
    pub(super) url: Option<String>,
    #[serde(default)]
    pub(super) description: Option<String>,
    #[serde(default)]
    pub(super) meta: Option<Meta>,
}

/// What a server found out about a file, and what it was told (entities/MediaAttachment, `meta`).
#[derive(Default, Deserialize)]
pub(super) struct Meta {
    #[serde(default)]
    pub(super) focus: Option<Point>,
    #[serde(default)]
    pub(super) original: Option<Size>,
}

#[derive(Clone, Copy, Deserialize)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
}

#[derive(Clone, Copy, Deserialize)]
pub(super) struct Size {
    #[serde(default)]
    pub(super) width: f64,
    #[serde(default)]
    pub(super) height: f64,
}

#[derive(Deserialize)]
pub(super) struct Notification {
    pub(super) id: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) created_at: String,
    #[serde(default)]
    pub(super) status: Option<Status>,
}

#[derive(Deserialize)]
pub(super) struct Context {
    #[serde(default)]
    pub(super) ancestors: Vec<Status>,
    #[serde(default)]
    pub(super) descendants: Vec<Status>,
}

impl Account {
    /// What the network never changes: the profile's address, which is one and the same on every server.
    pub(super) fn identity(&self, domain: &str) -> String {
        self.url.clone().unwrap_or_else(|| self.handle(domain))
    }

    /// `name@server`, also for those of the server that was asked.
    pub(super) fn handle(&self, domain: &str) -> String {
        if self.acct.contains('@') {
            self.acct.clone()
        } else {
            format!("{}@{domain}", self.acct)
        }
    }

    pub(super) fn shown_name(&self) -> Option<String> {
        let name = self.display_name.trim();
        (!name.is_empty()).then(|| name.to_owned())
    }

    fn author(&self, domain: &str) -> RemoteAuthor {
        let web = |address: &Option<String>| address.clone().filter(|address| leads_to_the_web(address));
        RemoteAuthor {
            id: self.identity(domain),
            handle: self.handle(domain),
            display_name: self.shown_name(),
            url: web(&self.url),
            picture: web(&self.avatar_static).or_else(|| web(&self.avatar)),
        }
    }
}

impl Status {
    pub(super) fn remote(&self) -> Remote {
        Remote {
            id: self.id.clone(),
            version: self.edited_at.clone().unwrap_or_default(),
            url: self.url.clone().filter(|address| leads_to_the_web(address)),
        }
    }

    pub(super) fn created_at(&self) -> Option<Timestamp> {
        Timestamp::parse_rfc3339(&self.created_at)
    }

    pub(super) fn counts(&self) -> Counts {
        let count = |count: Option<i64>| count.and_then(|count| u64::try_from(count).ok());
        Counts {
            likes: count(self.favourites_count),
            reposts: count(self.reblogs_count),
            replies: count(self.replies_count),
            quotes: count(self.quotes_count),
        }
    }

    /// As an answer to `parent`, below `root`. Its warning stands above its words.
    pub(super) fn reply(&self, root: Remote, parent: Remote, domain: &str) -> Reply {
        let (text, links) = said::read(&self.spoiler_text, &self.content);
        Reply {
            remote: self.remote(),
            root,
            parent,
            author: self.account.author(domain),
            text,
            links,
            languages: self
                .language
                .iter()
                .filter(|tag| !tag.is_empty())
                .cloned()
                .collect(),
            attachments: u8::try_from(self.media_attachments.len())
                .unwrap_or(u8::MAX)
                .saturating_add(u8::from(self.poll.is_some())),
            written_at: self.created_at().unwrap_or(Timestamp::from_seconds(0)),
            not_for_everybody: !matches!(self.visibility.as_str(), "public" | "unlisted" | ""),
        }
    }
}
