use super::Told;
use parvis_domain::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// All that a rehearsal network remembers for one channel.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// What the strangers' moods and times are drawn from.
    pub seed: u64,
    /// Our name there; empty as long as nobody has connected.
    pub handle: String,
    /// The session that counts; older ones have ended.
    pub session: u32,
    /// Whether the credential was revoked: only connecting anew helps.
    pub revoked: bool,
    /// What we published, in order, answers too. Withdrawn ones stay, marked.
    pub pieces: Vec<Piece>,
    /// What strangers said or will have said.
    pub voices: Vec<Voice>,
    /// Whether what stands can't be changed.
    pub fixed: bool,
    /// What it was told to do wrong, the newest last.
    pub told: Vec<Told>,
    /// How often each key that hasn't come through was tried.
    pub attempts: BTreeMap<String, u32>,
}

/// Something of ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// The key it was sent with.
    pub key: String,
    /// Its words.
    pub text: String,
    /// Its main language, a tag; empty if none was named.
    pub language: String,
    /// How many pictures.
    pub pictures: u8,
    /// Where its card leads.
    pub link: Option<String>,
    /// The root and the parent it answers.
    pub answers: Option<(String, String)>,
    /// When it appeared.
    pub at: Timestamp,
    /// When it was last changed.
    #[serde(default)]
    pub edited_at: Option<Timestamp>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Timestamp>,
    /// When strangers like it, some of it yet to come.
    pub likes: Vec<Timestamp>,
    /// When strangers pass it on, some of it yet to come.
    pub reposts: Vec<Timestamp>,
}

/// What one stranger says at one time, maybe yet to come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voice {
    /// Its id on the network.
    pub id: String,
    /// Who: the stranger's handle.
    pub stranger: String,
    /// What.
    pub text: String,
    /// Its language, a tag.
    pub language: String,
    /// What the thread hangs from.
    pub root: String,
    /// What it answers.
    pub parent: String,
    /// When it is said.
    pub at: Timestamp,
    /// When the stranger takes it back.
    pub gone_at: Option<Timestamp>,
}

impl Piece {
    /// Its id on the network.
    pub fn id(&self) -> String {
        format!("rehearsal:{}", self.key)
    }

    /// Whether it stands there at `now`.
    pub fn stands(&self, now: Timestamp) -> bool {
        self.at <= now && self.withdrawn_at.is_none()
    }
}

impl Voice {
    /// Whether it can be read at `now`.
    pub fn heard(&self, now: Timestamp) -> bool {
        self.at <= now && self.gone_at.is_none_or(|gone| gone > now)
    }
}

impl State {
    /// Our piece with this id, withdrawn or not.
    pub fn piece(&self, id: &str) -> Option<&Piece> {
        self.pieces.iter().find(|piece| piece.id() == id)
    }

    /// What a stranger said under this id, whenever.
    pub fn voice(&self, id: &str) -> Option<&Voice> {
        self.voices.iter().find(|voice| voice.id == id)
    }
}
