//! Posts as the app's server shows them (`app.bsky.feed.defs`). Strangers wrote what is in them: what can't be read
//! is left out, never an error.

use super::Bluesky;
use super::syntax::is_did;
use crate::{Remote, RemoteAuthor, Reply, TextLink, check::leads_to_the_web};
use parvis_domain::Timestamp;
use serde::Deserialize;
use serde_json::value::RawValue;

/// Whose names and pictures: `app.bsky.actor.defs#profileView` and its shorter forms.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Profile {
    did: String,
    handle: String,
    display_name: Option<String>,
    avatar: Option<String>,
    #[serde(default)]
    labels: Vec<Label>,
}

#[derive(Deserialize)]
pub(super) struct Label {
    val: String,
    #[serde(default)]
    neg: bool,
}

/// `#postView`, or a notification about one: they share what matters here.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Post {
    pub(super) uri: String,
    pub(super) cid: String,
    author: Profile,
    /// Unread at first: one record of a strange shape must not spoil a whole thread.
    record: Box<RawValue>,
    pub(super) indexed_at: String,
    pub(super) reply_count: Option<u64>,
    pub(super) repost_count: Option<u64>,
    pub(super) like_count: Option<u64>,
    pub(super) quote_count: Option<u64>,
    /// Of a notification: what kind it is.
    pub(super) reason: Option<String>,
    /// Of a notification: the address of what it is about.
    pub(super) reason_subject: Option<String>,
    #[serde(default)]
    labels: Vec<Label>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    text: String,
    created_at: Option<String>,
    #[serde(default)]
    langs: Vec<String>,
    #[serde(default)]
    facets: Vec<RecordFacet>,
    reply: Option<ReplyRefs>,
    embed: Option<Embed>,
}

#[derive(Deserialize)]
struct ReplyRefs {
    root: Reference,
    parent: Reference,
}

#[derive(Deserialize)]
struct Reference {
    uri: String,
    cid: String,
}

#[derive(Deserialize)]
struct RecordFacet {
    index: Slice,
    #[serde(default)]
    features: Vec<RecordFeature>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Slice {
    byte_start: usize,
    byte_end: usize,
}

#[derive(Deserialize)]
struct RecordFeature {
    uri: Option<String>,
    did: Option<String>,
    tag: Option<String>,
}

#[derive(Deserialize)]
struct Embed {
    images: Option<Vec<serde::de::IgnoredAny>>,
}

/// Labels with which an author, a moderator or a service asks that something isn't shown to everybody.
const NOT_FOR_EVERYBODY: [&str; 8] = [
    "!no-unauthenticated",
    "!hide",
    "!warn",
    "porn",
    "sexual",
    "nudity",
    "graphic-media",
    "gore",
];

impl Post {
    /// When it was made, as it says itself, unless the app's server saw it before.
    pub(super) fn made_at(&self) -> Option<Timestamp> {
        let record: Record = serde_json::from_str(self.record.get()).ok()?;
        Some(written_at(record.created_at.as_deref(), &self.indexed_at))
    }
}

impl Bluesky {
    /// A post that answers something, as an answer. None when it answers nothing, or can't be read.
    pub(super) fn reply(&self, post: &Post) -> Option<Reply> {
        let record: Record = serde_json::from_str(post.record.get()).ok()?;
        let refs = record.reply.as_ref()?;
        let root = self.remote(refs.root.uri.clone(), refs.root.cid.clone());
        let parent = self.remote(refs.parent.uri.clone(), refs.parent.cid.clone());
        self.words(post, root, parent)
    }

    /// A post that names or quotes us: it begins a thread of its own, or stands in somebody else's.
    pub(super) fn words(&self, post: &Post, root: Remote, parent: Remote) -> Option<Reply> {
        let record: Record = serde_json::from_str(post.record.get()).ok()?;
        let links = self.links(&record);
        Some(Reply {
            remote: self.remote(post.uri.clone(), post.cid.clone()),
            root,
            parent,
            author: self.author(&post.author)?,
            links,
            languages: record.langs.into_iter().take(3).collect(),
            attachments: match &record.embed {
                Some(Embed { images: Some(images) }) => u8::try_from(images.len()).unwrap_or(u8::MAX),
                Some(_) => 1,
                None => 0,
            },
            written_at: written_at(record.created_at.as_deref(), &post.indexed_at),
            not_for_everybody: post
                .author
                .labels
                .iter()
                .chain(&post.labels)
                .any(Label::restrains),
            text: record.text,
        })
    }

    fn author(&self, profile: &Profile) -> Option<RemoteAuthor> {
        if !is_did(&profile.did) {
            return None;
        }
        // A handle that doesn't lead back to its account is shown as this; the profile is found by its DID all the same.
        let handle = if profile.handle == "handle.invalid" {
            &profile.did
        } else {
            &profile.handle
        };
        Some(RemoteAuthor {
            id: profile.did.clone(),
            handle: handle.clone(),
            display_name: profile
                .display_name
                .clone()
                .filter(|name| !name.trim().is_empty()),
            url: Some(format!("{}profile/{}", self.settings.app, profile.did)),
            picture: profile.avatar.clone().filter(|address| leads_to_the_web(address)),
        })
    }

    /// The links that a text's facets make: in order, apart from one another, between characters, to the web.
    fn links(&self, record: &Record) -> Vec<TextLink> {
        let mut links: Vec<TextLink> = record
            .facets
            .iter()
            .filter_map(|facet| {
                let url = facet.features.iter().find_map(|feature| self.target(feature))?;
                let (start, end) = (facet.index.byte_start, facet.index.byte_end);
                record.text.get(start..end).filter(|shown| !shown.is_empty())?;
                Some(TextLink { start, end, url })
            })
            .collect();
        links.sort_by_key(|link| link.start);
        let mut end = 0;
        links.retain(|link| {
            let apart = link.start >= end;
            if apart {
                end = link.end;
            }
            apart
        });
        links
    }

    fn target(&self, feature: &RecordFeature) -> Option<String> {
        let app = &self.settings.app;
        if let Some(uri) = &feature.uri {
            return leads_to_the_web(uri).then(|| uri.clone());
        }
        if let Some(did) = feature.did.as_ref().filter(|did| is_did(did)) {
            return Some(format!("{app}profile/{did}"));
        }
        let mut url = app.clone();
        url.path_segments_mut()
            .ok()?
            .pop_if_empty()
            .extend(["hashtag", feature.tag.as_ref()?]);
        Some(url.into())
    }
}

impl Label {
    fn restrains(&self) -> bool {
        !self.neg && NOT_FOR_EVERYBODY.contains(&self.val.as_str())
    }
}

/// When something was written. The author's clock says so, but not that it was after the network had seen it.
fn written_at(created_at: Option<&str>, indexed_at: &str) -> Timestamp {
    let indexed = Timestamp::parse_rfc3339(indexed_at).unwrap_or(Timestamp::from_seconds(0));
    created_at
        .and_then(Timestamp::parse_rfc3339)
        .map_or(indexed, |created| created.min(indexed))
}
