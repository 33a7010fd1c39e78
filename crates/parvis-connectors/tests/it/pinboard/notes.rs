//! What a board tells, as it tells it, and what that is to us.

use super::api::Kept;
use parvis_connectors::{Counts, News as Told, NewsKind, Remote, RemoteAuthor, Reply};
use parvis_domain::Timestamp;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Member {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) title: String,
}

#[derive(Deserialize)]
pub(super) struct Note {
    id: String,
    edition: u32,
    pub(super) text: String,
    root: Option<String>,
    answers: Option<String>,
    by: Member,
    /// Milliseconds since 1970.
    at: i64,
}

#[derive(Deserialize)]
pub(super) struct Counting {
    likes: u64,
    replies: u64,
}

#[derive(Deserialize)]
pub(super) struct News {
    id: String,
    kind: String,
    about: String,
    at: i64,
    note: Option<Note>,
}

#[derive(Deserialize)]
pub(super) struct Page<T> {
    pub(super) items: Vec<T>,
    pub(super) next: Option<String>,
}

fn remote(id: &str, edition: u32, kept: &Kept) -> Remote {
    Remote {
        id: id.to_owned(),
        // An answer names the note and no edition of it; what is compared is the note.
        version: if edition == 0 {
            String::new()
        } else {
            edition.to_string()
        },
        url: kept.server.join(&format!("notes/{id}")).ok().map(String::from),
    }
}

impl Note {
    pub(super) fn remote(&self, kept: &Kept) -> Remote {
        remote(&self.id, self.edition, kept)
    }

    /// The note as an answer; none where it answers nothing.
    pub(super) fn reply(&self, kept: &Kept) -> Option<Reply> {
        Some(Reply {
            remote: self.remote(kept),
            root: remote(self.root.as_deref()?, 0, kept),
            parent: remote(self.answers.as_deref()?, 0, kept),
            author: RemoteAuthor {
                id: kept.account(&self.by.id),
                handle: self.by.name.clone(),
                display_name: Some(self.by.title.clone()),
                url: None,
                picture: None,
            },
            text: self.text.clone(),
            links: Vec::new(),
            languages: Vec::new(),
            attachments: 0,
            written_at: Timestamp::from_micros(self.at.saturating_mul(1_000)),
            not_for_everybody: false,
        })
    }
}

impl News {
    pub(super) fn told(self, kept: &Kept) -> Told {
        Told {
            kind: match self.kind.as_str() {
                "answer" => NewsKind::Reply,
                "like" => NewsKind::Like,
                _ => NewsKind::Other,
            },
            id: self.id,
            about: Some(self.about),
            reply: self.note.and_then(|note| note.reply(kept)),
            at: Timestamp::from_micros(self.at.saturating_mul(1_000)),
        }
    }
}

impl From<Counting> for Counts {
    fn from(counting: Counting) -> Self {
        Self {
            likes: Some(counting.likes),
            replies: Some(counting.replies),
            // A board knows neither: unknown isn't zero.
            reposts: None,
            quotes: None,
        }
    }
}
