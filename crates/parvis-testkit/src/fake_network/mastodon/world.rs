use super::super::misbehaviour::Wrongs;
use super::schema::Description;
use parvis_domain::{Clock, Timestamp};
use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::sync::Arc;

/// How the server differs from Mastodon as it is usually set up.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct Quirks {
    /// Takes no notice of `Idempotency-Key`, like other servers of this API.
    pub ignores_keys: bool,
    /// Answers nobody without a token.
    pub secure: bool,
    /// So many looks until an uploaded file is ready.
    pub files_take: u32,
    /// Knows no `/api/v2/instance`, no source and no several ids, and leaves most limits out.
    pub old: bool,
    /// Doesn't offer to prove who asked for a code.
    pub no_proof: bool,
    /// The most characters of a status.
    pub characters: usize,
    /// What each address counts.
    pub per_address: usize,
    /// The most files of a status.
    pub files: usize,
    /// The most notifications of a page.
    pub page: usize,
    /// So many calls by one token, then 429.
    pub calls_left: Option<u32>,
}

impl Default for Quirks {
    fn default() -> Self {
        Self {
            ignores_keys: false,
            secure: false,
            files_take: 0,
            old: false,
            no_proof: false,
            characters: 500,
            per_address: 23,
            files: 4,
            page: 30,
            calls_left: None,
        }
    }
}

/// Somebody on the fake server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FakeMember {
    /// Its own id.
    pub id: String,
    /// `name`, or `name@host` for one of another server.
    pub acct: String,
    /// The password.
    pub password: String,
    /// A token with every scope.
    pub token: String,
}

pub(super) struct World {
    pub(super) clock: Arc<dyn Clock>,
    pub(super) url: String,
    pub(super) domain: String,
    pub(super) quirks: Quirks,
    pub(super) members: Vec<Member>,
    pub(super) apps: BTreeMap<String, App>,
    pub(super) codes: BTreeMap<String, Code>,
    pub(super) tokens: BTreeMap<String, Token>,
    pub(super) statuses: BTreeMap<u64, Status>,
    pub(super) files: BTreeMap<u64, File>,
    pub(super) notifications: Vec<Notification>,
    /// Who liked what.
    pub(super) likes: BTreeSet<(String, u64)>,
    /// What was sent under which key, by whom, and when.
    pub(super) keys: BTreeMap<(String, String), (u64, Timestamp)>,
    pub(super) description: Option<Description>,
    pub(super) violations: Vec<String>,
    pub(super) told: Wrongs,
    pub(super) calls: BTreeMap<String, usize>,
    last_id: u64,
}

impl std::fmt::Debug for World {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("World")
            .field("statuses", &self.statuses.len())
            .finish_non_exhaustive()
    }
}

#[expect(
    clippy::struct_field_names,
    reason = "what others see of a member is a member, too"
)]
pub(super) struct Member {
    pub(super) member: FakeMember,
    pub(super) display_name: String,
    pub(super) suspended: bool,
    pub(super) prefers: &'static str,
    /// What the profile says.
    pub(super) note: String,
    pub(super) pinned: Option<u64>,
    pub(super) joined: Timestamp,
}

pub(super) struct App {
    pub(super) name: String,
    pub(super) secret: String,
    pub(super) redirects: Vec<String>,
    pub(super) scopes: String,
    pub(super) website: Option<String>,
}

pub(super) struct Code {
    pub(super) client: String,
    pub(super) account: String,
    pub(super) redirect: String,
    pub(super) scopes: String,
    pub(super) challenge: Option<String>,
}

pub(super) struct Token {
    pub(super) account: String,
    pub(super) client: Option<String>,
    pub(super) scopes: String,
}

#[derive(Clone)]
pub(super) struct Status {
    pub(super) id: u64,
    pub(super) account: String,
    pub(super) created_at: Timestamp,
    pub(super) edited_at: Option<Timestamp>,
    pub(super) text: String,
    pub(super) warning: String,
    pub(super) sensitive: bool,
    pub(super) visibility: String,
    pub(super) language: Option<String>,
    pub(super) answers: Option<u64>,
    pub(super) reblog: Option<u64>,
    pub(super) files: Vec<u64>,
    pub(super) poll: Option<Poll>,
    /// Each state it was in before.
    pub(super) before: Vec<Status>,
}

#[derive(Clone)]
pub(super) struct Poll {
    pub(super) id: u64,
    pub(super) choices: Vec<String>,
    pub(super) several: bool,
    pub(super) hidden: bool,
    pub(super) ends: Timestamp,
    /// Who chose which.
    pub(super) votes: BTreeSet<(String, usize)>,
}

#[derive(Clone)]
pub(super) struct File {
    pub(super) id: u64,
    pub(super) account: String,
    pub(super) kind: String,
    pub(super) description: Option<String>,
    pub(super) focus: Option<(f64, f64)>,
    pub(super) size: Option<(u32, u32)>,
    /// Looks that it still takes.
    pub(super) takes: u32,
    pub(super) status: Option<u64>,
}

pub(super) struct Notification {
    pub(super) id: u64,
    pub(super) to: String,
    pub(super) kind: &'static str,
    pub(super) from: String,
    pub(super) status: u64,
    pub(super) at: Timestamp,
}

impl World {
    pub(super) fn new(clock: Arc<dyn Clock>) -> Self {
        Self {
            clock,
            url: String::new(),
            domain: String::new(),
            quirks: Quirks::default(),
            members: Vec::new(),
            apps: BTreeMap::new(),
            codes: BTreeMap::new(),
            tokens: BTreeMap::new(),
            statuses: BTreeMap::new(),
            files: BTreeMap::new(),
            notifications: Vec::new(),
            likes: BTreeSet::new(),
            keys: BTreeMap::new(),
            description: None,
            violations: Vec::new(),
            told: Wrongs::default(),
            calls: BTreeMap::new(),
            last_id: 0,
        }
    }

    pub(super) fn at(&mut self, address: SocketAddr) {
        self.url = format!("http://{address}/");
        self.domain = address.to_string();
    }

    pub(super) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// An id that rises with time and never repeats.
    pub(super) fn next_id(&mut self) -> u64 {
        let millis = u64::try_from(self.now().micros() / 1_000).unwrap_or(0);
        self.last_id = (millis << 16).max(self.last_id + 1);
        self.last_id
    }

    /// Something that nobody guesses, as far as a test goes.
    pub(super) fn secret(&mut self, what: &str) -> String {
        use sha2::Digest as _;
        let id = self.next_id();
        let digest = sha2::Sha256::digest(format!("{what} {} {id}", self.url));
        let letters: Vec<String> = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        format!("{what}-{}", letters.concat())
    }

    pub(super) fn moves_in(&mut self, acct: &str, display_name: &str) -> FakeMember {
        let id = self.next_id().to_string();
        let token = self.secret("token");
        let member = FakeMember {
            acct: acct.to_owned(),
            password: format!("password of {acct}"),
            token: token.clone(),
            id: id.clone(),
        };
        self.members.push(Member {
            member: member.clone(),
            display_name: display_name.to_owned(),
            suspended: false,
            prefers: "public",
            note: String::new(),
            pinned: None,
            joined: self.now(),
        });
        self.tokens.insert(
            token,
            Token {
                account: id,
                client: None,
                scopes: "read write".to_owned(),
            },
        );
        member
    }

    pub(super) fn member(&self, id: &str) -> Option<&Member> {
        self.members.iter().find(|each| each.member.id == id)
    }

    pub(super) fn member_mut(&mut self, id: &str) -> &mut Member {
        self.members
            .iter_mut()
            .find(|each| each.member.id == id)
            .expect("somebody of this server")
    }

    /// By the name that a mention uses.
    pub(super) fn named(&self, acct: &str) -> Option<&Member> {
        let own = acct.strip_suffix(&format!("@{}", self.domain)).unwrap_or(acct);
        self.members
            .iter()
            .find(|each| each.member.acct.eq_ignore_ascii_case(own))
    }

    pub(super) fn posts(
        &mut self,
        account: &str,
        text: &str,
        visibility: &str,
        warning: &str,
        answers: Option<&str>,
    ) -> String {
        let status = Status {
            id: self.next_id(),
            account: account.to_owned(),
            created_at: self.now(),
            edited_at: None,
            text: text.to_owned(),
            warning: warning.to_owned(),
            sensitive: !warning.is_empty(),
            visibility: visibility.to_owned(),
            language: Some("en".to_owned()),
            answers: answers.and_then(|id| id.parse().ok()),
            reblog: None,
            files: Vec::new(),
            poll: None,
            before: Vec::new(),
        };
        self.keep(status).to_string()
    }

    /// Keeps a status and tells whoever is concerned: those it names, and whoever it answers.
    pub(super) fn keep(&mut self, status: Status) -> u64 {
        let mut to: BTreeSet<String> = super::html::mentions(self, &status.text)
            .into_iter()
            .map(|(_, id)| id)
            .collect();
        to.extend(
            status
                .answers
                .and_then(|id| self.statuses.get(&id))
                .map(|above| above.account.clone()),
        );
        to.remove(&status.account);
        for to in to {
            self.notify(&to, "mention", &status.account, status.id);
        }
        let id = status.id;
        self.statuses.insert(id, status);
        id
    }

    fn notify(&mut self, to: &str, kind: &'static str, from: &str, status: u64) {
        let id = self.next_id();
        let at = self.now();
        self.notifications.push(Notification {
            id,
            to: to.to_owned(),
            kind,
            from: from.to_owned(),
            status,
            at,
        });
    }

    /// Likes a status or passes it on.
    pub(super) fn point(&mut self, account: &str, status: &str, kind: &'static str) -> Option<u64> {
        let of: u64 = status.parse().ok()?;
        let author = self.statuses.get(&of)?.account.clone();
        let new = if kind == "favourite" {
            self.likes.insert((account.to_owned(), of)).then_some(of)
        } else {
            let known = self
                .statuses
                .values()
                .find(|one| one.account == account && one.reblog == Some(of));
            if let Some(known) = known {
                return Some(known.id);
            }
            let mut again = self.statuses.get(&of)?.clone();
            again.id = self.next_id();
            account.clone_into(&mut again.account);
            again.created_at = self.now();
            again.reblog = Some(of);
            let id = again.id;
            self.statuses.insert(id, again);
            Some(id)
        };
        if new.is_some() && author != account {
            self.notify(&author, kind, account, of);
        }
        Some(new.unwrap_or(of))
    }

    /// Takes a status away, with what passed it on. What answers it stays, and answers nothing any more.
    pub(super) fn remove(&mut self, id: &str) -> Option<Status> {
        let id: u64 = id.parse().ok()?;
        let gone = self.statuses.remove(&id)?;
        self.statuses.retain(|_, status| status.reblog != Some(id));
        for status in self
            .statuses
            .values_mut()
            .filter(|status| status.answers == Some(id))
        {
            status.answers = None;
        }
        self.notifications.retain(|one| one.status != id);
        Some(gone)
    }
}
