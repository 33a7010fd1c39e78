//! Events as the server gives them. Strangers wrote what is in them: what can't be read is left out, never an error.

use super::names::is_user;
use super::session::Kept;
use super::{MARK, names};
use crate::{Remote, RemoteAuthor, Reply, TextLink};
use parvis_domain::Timestamp;
use parvis_text::bluesky::{Feature, facets};
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::HashMap;

/// One event of a room.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Event {
    #[serde(rename = "event_id")]
    pub(super) id: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) sender: String,
    #[serde(rename = "origin_server_ts")]
    millis: i64,
    #[serde(default)]
    pub(super) state_key: Option<String>,
    #[serde(default)]
    pub(super) content: Value,
    #[serde(default)]
    pub(super) unsigned: Value,
}

/// Some of a room's events.
#[derive(Deserialize)]
pub(super) struct Page {
    /// Unread at first: one event of a strange shape must not spoil a whole page.
    #[serde(default)]
    chunk: Vec<Box<RawValue>>,
    #[serde(default)]
    state: Vec<Box<RawValue>>,
    #[serde(default)]
    pub(super) end: Option<String>,
    /// Of a list of relations, instead of `end`.
    #[serde(default)]
    pub(super) next_batch: Option<String>,
}

impl Page {
    pub(super) fn events(&self) -> impl Iterator<Item = Event> + '_ {
        self.chunk
            .iter()
            .filter_map(|raw| serde_json::from_str(raw.get()).ok())
    }

    /// The names that those who wrote show in this room.
    pub(super) fn names(&self) -> Names {
        let members = self.state.iter().filter_map(|raw| {
            let member: Event = serde_json::from_str(raw.get()).ok()?;
            let name = member.content["displayname"].as_str()?.trim();
            let shown = (member.kind == "m.room.member" && !name.is_empty()).then(|| name.to_owned());
            Some((member.state_key?, shown?))
        });
        Names(members.collect())
    }
}

/// Who shows which name.
#[derive(Debug, Default)]
pub(super) struct Names(HashMap<String, String>);

/// How a message belongs to others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    /// It begins something of its own.
    None,
    /// It is a new state of another one.
    Edit,
    /// It answers one, in the room itself.
    Reply(String),
    /// It stands in a thread below `root`, and answers `parent`.
    Thread { root: String, parent: String },
}

impl Relation {
    /// What it answers.
    pub(super) fn parent(&self) -> Option<&str> {
        match self {
            Self::Reply(parent) | Self::Thread { parent, .. } => Some(parent),
            Self::None | Self::Edit => None,
        }
    }
}

impl Event {
    /// When the server saw it.
    pub(super) fn at(&self) -> Timestamp {
        Timestamp::from_micros(self.millis.saturating_mul(1_000))
    }

    /// Whether it was taken away: only its place is left.
    pub(super) fn is_gone(&self) -> bool {
        self.unsigned.get("redacted_because").is_some()
            || self.content.as_object().is_none_or(serde_json::Map::is_empty)
    }

    /// The key that we sent it with, which of the events of its part it is, and how many those are.
    pub(super) fn mark(&self) -> Option<Mark> {
        serde_json::from_value(self.content.get(MARK)?.clone()).ok()
    }

    pub(super) fn relation(&self) -> Relation {
        let related = &self.content["m.relates_to"];
        let id = |value: &Value| value.as_str().filter(|id| id.starts_with('$')).map(str::to_owned);
        let answered = id(&related["m.in_reply_to"]["event_id"]);
        match related["rel_type"].as_str() {
            Some("m.replace") => Relation::Edit,
            Some("m.thread") => {
                let Some(root) = id(&related["event_id"]) else {
                    return Relation::None;
                };
                // For clients that know no threads it names the newest message, which nobody meant to answer. Ours do.
                let falls_back = related["is_falling_back"].as_bool() == Some(true) && self.mark().is_none();
                let parent = answered.filter(|_| !falls_back).unwrap_or_else(|| root.clone());
                Relation::Thread { root, parent }
            }
            _ => answered.map_or(Relation::None, Relation::Reply),
        }
    }

    /// What it says at present: its newest edit, which only its author can have made.
    pub(super) fn newest(&self) -> &Value {
        let edit = &self.unsigned["m.relations"]["m.replace"];
        let new = &edit["content"]["m.new_content"];
        if edit["sender"] == *self.sender && new.is_object() {
            new
        } else {
            &self.content
        }
    }

    /// The key of the edit that made it what it is at present.
    pub(super) fn edited_under(&self) -> Option<&str> {
        let edit = &self.unsigned["m.relations"]["m.replace"];
        edit["content"][MARK]["key"]
            .as_str()
            .filter(|_| edit["sender"] == *self.sender)
    }

    /// Its words, and how many files stand beside them.
    fn words(&self) -> Option<(String, u8)> {
        let content = self.newest();
        let body = content["body"].as_str()?;
        match content["msgtype"].as_str()? {
            "m.image" | "m.video" | "m.audio" | "m.file" => {
                // Without another name of its file, what stands in the body is that name.
                let caption = content["filename"].as_str().is_some_and(|name| name != body);
                Some((if caption { body.to_owned() } else { String::new() }, 1))
            }
            _ => Some((
                without_quote(body, self.relation().parent().is_some()).to_owned(),
                0,
            )),
        }
    }

    /// As an answer below `root`. None when it says nothing that can be read.
    pub(super) fn reply(&self, room: &Room<'_>, root: &str, parent: &str) -> Option<Reply> {
        if self.is_gone() || !is_user(&self.sender) {
            return None;
        }
        let (text, attachments) = self.words()?;
        let thread = match self.relation() {
            Relation::Thread { root, .. } => root,
            _ => String::new(),
        };
        Some(Reply {
            remote: Remote {
                version: thread,
                ..room.remote(&self.id)
            },
            root: room.remote(root),
            parent: room.remote(parent),
            author: room.author(&self.sender),
            links: links(&text),
            languages: Vec::new(),
            attachments,
            written_at: self.at(),
            not_for_everybody: !room.open,
            text,
        })
    }
}

/// What we write into an event to find it again.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, serde::Serialize)]
pub(super) struct Mark {
    /// The part's key.
    pub(super) key: String,
    /// Which of its events, counted from zero: the text, then each picture.
    pub(super) at: u8,
    /// How many there are.
    pub(super) of: u8,
}

/// Where events are read, and as whom.
pub(super) struct Room<'a> {
    pub(super) kept: &'a Kept,
    pub(super) names: &'a Names,
    /// Everybody may read here without having been let in.
    pub(super) open: bool,
}

impl Room<'_> {
    pub(super) fn remote(&self, event: &str) -> Remote {
        self.kept.remote(event)
    }

    fn author(&self, user: &str) -> RemoteAuthor {
        RemoteAuthor {
            id: if user == self.kept.user {
                self.kept.account()
            } else {
                user.to_owned()
            },
            handle: user.trim_start_matches('@').to_owned(),
            display_name: self.names.0.get(user).cloned(),
            url: Some(names::link_to_person(user)),
            // Its server shows it only to those who are signed in there.
            picture: None,
        }
    }
}

/// The words without what older clients quote above an answer ("Fallbacks for rich replies", until version 1.12).
fn without_quote(body: &str, answers: bool) -> &str {
    if !answers || !body.starts_with("> ") {
        return body;
    }
    let mut rest = body;
    while rest.starts_with('>') {
        rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
    }
    rest.trim_start_matches('\n')
}

/// The addresses of the web in a text.
pub(super) fn links(text: &str) -> Vec<TextLink> {
    facets(text)
        .into_iter()
        .filter_map(|facet| match facet.feature {
            Feature::Link(url) => Some(TextLink {
                start: facet.range.start,
                end: facet.range.end,
                url,
            }),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn event(content: Value) -> Event {
        Event {
            id: "$e".into(),
            kind: "m.room.message".into(),
            sender: "@lou:parvis.test".into(),
            millis: 1_772_366_400_000,
            state_key: None,
            content,
            unsigned: Value::Null,
        }
    }

    #[test]
    fn what_older_clients_quote_above_an_answer_is_left_out() {
        let body = "> <@a:b.c> first\n> second\n\nThe answer\n> that quotes";
        let related = json!({ "m.in_reply_to": { "event_id": "$r" } });
        let answer = event(json!({ "msgtype": "m.text", "body": body, "m.relates_to": related }));
        assert_eq!(answer.words(), Some(("The answer\n> that quotes".into(), 0)));
        let alone = event(json!({ "msgtype": "m.text", "body": "> said somebody" }));
        assert_eq!(alone.words(), Some(("> said somebody".into(), 0)));
    }

    #[test]
    fn an_edit_counts_only_from_whoever_wrote_it() {
        let mut said = event(json!({ "msgtype": "m.text", "body": "one" }));
        let edit = |sender: &str| {
            let new = json!({ "msgtype": "m.text", "body": "two" });
            json!({ "m.relations": { "m.replace": { "sender": sender, "content": { "m.new_content": new } } } })
        };
        said.unsigned = edit("@mallory:parvis.test");
        assert_eq!(said.words(), Some(("one".into(), 0)));
        said.unsigned = edit("@lou:parvis.test");
        assert_eq!(said.words(), Some(("two".into(), 0)));
    }

    #[test]
    fn in_a_thread_only_what_is_meant_as_an_answer_is_one() {
        let thread = |falls_back: bool| {
            event(json!({ "msgtype": "m.text", "body": "x", "m.relates_to": {
                "rel_type": "m.thread", "event_id": "$root", "is_falling_back": falls_back,
                "m.in_reply_to": { "event_id": "$other" } } }))
            .relation()
        };
        assert_eq!(thread(true).parent(), Some("$root"));
        assert_eq!(thread(false).parent(), Some("$other"));
    }

    #[test]
    fn a_file_says_something_only_where_it_has_a_caption() {
        let bare = event(json!({ "msgtype": "m.image", "body": "IMG_7.jpg", "filename": "IMG_7.jpg" }));
        assert_eq!(bare.words(), Some((String::new(), 1)));
        let told = event(json!({ "msgtype": "m.image", "body": "La halle", "filename": "IMG_7.jpg" }));
        assert_eq!(told.words(), Some(("La halle".into(), 1)));
        assert_eq!(event(json!({ "msgtype": 3, "body": "x" })).words(), None);
    }
}
