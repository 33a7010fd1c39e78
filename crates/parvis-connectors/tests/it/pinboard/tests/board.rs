//! A board, as small as it can be: what is pinned on it is kept in memory.

use parvis_domain::Clock;
use parvis_testkit::fake_network::{Answer, Ask, Misbehaviour, Wire};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

struct Note {
    id: String,
    key: Option<String>,
    edit: Option<String>,
    edition: u32,
    text: String,
    answers: Option<String>,
    by: &'static str,
    at: i64,
    stands: bool,
    likes: BTreeSet<&'static str>,
}

struct State {
    notes: Vec<Note>,
    news: Vec<Value>,
    members: Vec<&'static str>,
    trouble: Option<Misbehaviour>,
    forgets: bool,
}

pub(super) struct FakeBoard {
    wire: Wire,
    clock: Arc<dyn Clock>,
    state: Arc<Mutex<State>>,
}

const PAGE: usize = 20;

impl FakeBoard {
    /// Opens one on a port of one's choice; 0 for a free one.
    pub(super) async fn start(port: u16, clock: Arc<dyn Clock>) -> Self {
        let state = Arc::new(Mutex::new(State {
            notes: Vec::new(),
            news: Vec::new(),
            members: vec!["grange", "mira"],
            trouble: None,
            forgets: false,
        }));
        let (told, time) = (Arc::clone(&state), Arc::clone(&clock));
        let wire = Wire::open_at(port, move |ask| told.lock().unwrap().answer(ask, now(&*time)))
            .await
            .unwrap();
        Self { wire, clock, state }
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.wire.address
    }

    pub(super) fn url(&self) -> String {
        format!("http://{}/", self.wire.address)
    }

    pub(super) async fn goes_away(&self) {
        self.wire.close().await;
    }

    /// What goes wrong with the next note that is put.
    pub(super) fn tell(&self, trouble: Misbehaviour) {
        self.state.lock().unwrap().trouble = Some(trouble);
    }

    pub(super) fn forgets_once(&self) {
        self.state.lock().unwrap().forgets = true;
    }

    pub(super) fn revokes(&self, who: &str) {
        self.state.lock().unwrap().members.retain(|name| *name != who);
    }

    pub(super) fn standing(&self, who: &str) -> Vec<String> {
        let state = self.state.lock().unwrap();
        let ours = state.notes.iter().filter(|note| note.stands && note.by == who);
        ours.map(|note| note.text.clone()).collect()
    }

    pub(super) fn pins(&self, by: &'static str, text: &str, answers: Option<&str>) -> String {
        let now = now(&*self.clock);
        self.state.lock().unwrap().pin(by, text, None, answers, now)
    }

    pub(super) fn takes_down(&self, id: &str) {
        self.state.lock().unwrap().note(id).unwrap().stands = false;
    }

    pub(super) fn likes(&self, who: &'static str, id: &str) {
        let at = now(&*self.clock);
        let mut state = self.state.lock().unwrap();
        state.note(id).unwrap().likes.insert(who);
        let like = json!({ "id": format!("like-{id}-{who}"), "kind": "like", "about": id, "at": at });
        state.news.push(like);
    }
}

fn now(clock: &dyn Clock) -> i64 {
    clock.now().micros() / 1_000
}

fn member(name: &str) -> Value {
    json!({ "id": format!("member-{name}"), "name": name, "title": name.to_uppercase() })
}

fn no(status: u16, message: &str) -> Answer {
    Answer::json(status, &json!({ "message": message }))
}

impl State {
    fn note(&mut self, id: &str) -> Option<&mut Note> {
        self.notes.iter_mut().find(|note| note.stands && note.id == id)
    }

    fn pin(
        &mut self,
        by: &'static str,
        text: &str,
        key: Option<&str>,
        answers: Option<&str>,
        at: i64,
    ) -> String {
        let id = format!("n{}", self.notes.len() + 1);
        self.notes.push(Note {
            id: id.clone(),
            key: key.map(str::to_owned),
            edit: None,
            edition: 1,
            text: text.to_owned(),
            answers: answers.map(str::to_owned),
            by,
            at,
            stands: true,
            likes: BTreeSet::new(),
        });
        if let Some(about) = answers {
            let note = self.told(&id);
            self.news
                .push(json!({ "id": id, "kind": "answer", "about": about, "at": at, "note": note }));
        }
        id
    }

    /// What everything below a note hangs from.
    fn root(&self, id: &str) -> String {
        let parent = self.notes.iter().find(|note| note.id == id);
        match parent.and_then(|note| note.answers.as_deref()) {
            Some(parent) => self.root(parent),
            None => id.to_owned(),
        }
    }

    fn told(&self, id: &str) -> Value {
        let note = self.notes.iter().find(|note| note.id == id).unwrap();
        let directly = |other: &&Note| other.stands && other.answers.as_deref() == Some(id);
        json!({
            "id": note.id, "edition": note.edition, "text": note.text, "answers": note.answers,
            "root": note.answers.as_ref().map(|_| self.root(id)), "by": member(note.by), "at": note.at,
            "likes": note.likes.len(), "replies": self.notes.iter().filter(directly).count(),
        })
    }

    fn answer(&mut self, ask: &Ask, now: i64) -> Answer {
        let bearer = ask.header("authorization").unwrap_or_default();
        let key = bearer
            .strip_prefix("Bearer ")
            .and_then(|key| key.strip_suffix("-key"));
        let who = self.members.iter().copied().find(|name| Some(*name) == key);
        let Some(who) = who.filter(|_| !std::mem::take(&mut self.forgets)) else {
            return no(401, "Nobody has this key.");
        };
        let trouble = if ask.method == "PUT" {
            self.trouble.take()
        } else {
            None
        };
        match trouble {
            None => self.does(ask, who, now),
            Some(trouble) => {
                let right = trouble.takes().then(|| self.does(ask, who, now));
                trouble.spoil(right)
            }
        }
    }

    fn does(&mut self, ask: &Ask, who: &'static str, now: i64) -> Answer {
        let path: Vec<&str> = ask.path.trim_matches('/').split('/').collect();
        let body = ask.json();
        let text = body["text"].as_str().unwrap_or_default();
        match (ask.method.as_str(), &path[..]) {
            ("GET", ["me"]) => Answer::json(200, &member(who)),
            ("GET", ["keys", key]) => match self.under(key) {
                Some(id) => Answer::json(200, &self.told(&id)),
                None => no(404, "Nothing was put under this key."),
            },
            ("PUT", ["keys", _]) if body["answers"].as_str().is_some_and(|to| self.note(to).is_none()) => {
                no(404, "What is answered was taken down.")
            }
            ("PUT", ["keys", key]) => {
                let id = self.under(key);
                let id = id.unwrap_or_else(|| self.pin(who, text, Some(key), body["answers"].as_str(), now));
                if self.note(&id).is_some_and(|note| note.text == text) {
                    Answer::json(200, &self.told(&id))
                } else {
                    no(409, "Something else was put under this key.")
                }
            }
            ("PUT", ["notes", id]) => match self.note(id) {
                Some(note) => {
                    let edit = body["edit"].as_str().map(str::to_owned);
                    if note.edit != edit {
                        (note.text, note.edit) = (text.to_owned(), edit);
                        note.edition += 1;
                    }
                    Answer::json(200, &self.told(id))
                }
                None => no(404, "It was taken down."),
            },
            ("DELETE", ["notes", id]) => match self.note(id) {
                Some(note) => {
                    note.stands = false;
                    Answer::json(200, &json!({}))
                }
                None => no(404, "It was taken down."),
            },
            ("GET", ["notes", id]) if self.note(id).is_some() => Answer::json(200, &self.told(id)),
            ("GET", ["notes", id, "answers"]) if self.note(id).is_some() => {
                let below = |note: &&Note| note.stands && note.id != *id && self.root(&note.id) == *id;
                let all = self.notes.iter().filter(below).map(|note| self.told(&note.id));
                page(all.collect(), ask)
            }
            ("GET", ["news"]) => page(self.news.iter().rev().cloned().collect(), ask),
            _ => no(404, "There is nothing here."),
        }
    }

    fn under(&self, key: &str) -> Option<String> {
        let mut under = self.notes.iter();
        under
            .find(|note| note.stands && note.key.as_deref() == Some(key))
            .map(|note| note.id.clone())
    }
}

fn page(all: Vec<Value>, ask: &Ask) -> Answer {
    let from = ask
        .parameter("from")
        .and_then(|from| from.parse().ok())
        .unwrap_or(0);
    let next = (all.len() > from + PAGE).then(|| (from + PAGE).to_string());
    let items: Vec<_> = all.into_iter().skip(from).take(PAGE).collect();
    Answer::json(200, &json!({ "items": items, "next": next }))
}
