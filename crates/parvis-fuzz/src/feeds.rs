//! What a blog elsewhere answers: feeds, and the API of a WordPress.

use crate::input::Input;
use crate::said::{keepable, leads, sound};
use parvis_connectors::home::wordpress::{Comment, Post};
use parvis_connectors::home::{Article, feed};
use parvis_domain::{Content, OriginalId, OriginalKind, RemoteOriginal, Timestamp};
use parvis_net::{Answer, Answers, Client, Guard, Method, Request, Url};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

const NOW: Timestamp = Timestamp::from_seconds(1_795_000_000);

pub(crate) fn run(bytes: &[u8]) {
    let mut input = Input(bytes);
    match input.byte() % 4 {
        0 => posts(input.0),
        1 => comments(input.0),
        _ => entries(input.0),
    }
}

fn here() -> Url {
    Url::parse("https://halle.example/feed").expect("a constant")
}

fn root() -> RemoteOriginal {
    RemoteOriginal {
        original: OriginalId::from_uuid(uuid::Uuid::from_u128(7)),
        remote_id: "https://halle.example/feed#7".to_owned(),
        address: "https://halle.example/marche".to_owned(),
        fingerprint: String::new(),
        picture: None,
        written_by: None,
        seen_at: NOW,
    }
}

fn entries(bytes: &[u8]) {
    let here = here();
    let Ok(read) = feed::read(bytes, &here) else {
        return;
    };
    for entry in &read.entries {
        if let Some(article) = feed::article(&here, entry) {
            kept(&article);
        }
        if let Some(address) = feed::address(entry) {
            leads(&address);
            sound(&feed::comment(&here, entry, &address, &root(), NOW));
        }
    }
}

fn posts(bytes: &[u8]) {
    let here = here();
    let posts: Vec<Post> = json(bytes).unwrap_or_default();
    for post in &posts {
        let _ = post.modified();
        if let Some(article) = post.article(&here) {
            kept(&article);
        }
    }
}

fn comments(bytes: &[u8]) {
    let here = here();
    let comments: Vec<Comment> = json(bytes).unwrap_or_default();
    for comment in &comments {
        sound(&comment.reply(&here, &root(), NOW));
    }
}

/// An article of theirs can be kept as if somebody had written it here.
fn kept(article: &Article) {
    leads(&article.address);
    keepable(&article.remote_id);
    if let Some(picture) = &article.picture {
        leads(picture);
    }
    if let Some(at) = article.published_at {
        let _ = at.to_rfc3339();
    }
    if let Some(name) = &article.written_by {
        assert!(
            name.chars().count() <= 80 && !name.chars().any(char::is_control),
            "{name:?}"
        );
    }
    let content = article.content();
    let faults = content.faults(OriginalKind::Article);
    assert!(faults.is_empty(), "{faults:?} in {content:?}");
    assert!(content.body.len() <= Content::BODY_MOST);
}

/// A server with one answer.
#[derive(Default)]
struct Said(Mutex<Vec<u8>>);

impl Answers for Said {
    fn answer(&self, _: &Method, _: &Url) -> Answer {
        Answer {
            body: self.0.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            ..Answer::default()
        }
    }
}

/// Read as the guarded client reads it.
fn json<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    static SAID: LazyLock<(Arc<Said>, Client)> = LazyLock::new(|| {
        let said = Arc::new(Said::default());
        let client = Client::answered_by(&Guard::new(), Arc::clone(&said) as _).expect("a client");
        (said, client)
    });
    let (said, client) = &*SAID;
    *said.0.lock().unwrap_or_else(PoisonError::into_inner) = bytes.to_vec();
    crate::networks::runtime().block_on(async { client.send(Request::get(here())).await.ok()?.json().ok() })
}
