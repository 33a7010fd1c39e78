//! Putting a part into the room, finding it again, taking it away.

use super::Matrix;
use super::content::{self, events_of, key_of, picture_at, relation, sealed};
use super::event::{Event, Mark, Page, Relation};
use super::fault::{Effect, No};
use super::session::Kept;
use crate::{
    Access, ConnectorError, ConnectorErrorKind as Kind, Found, Part, Progress, Published, Remote, Result,
    Retry, Step,
};
use parvis_domain::{DraftProblem, Timestamp};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Duration;

/// How far the server's clock may be from ours before what we look for is overlooked.
const CLOCKS: Duration = Duration::from_hours(24);
/// How many pages of what we wrote are looked through: more than anybody writes from there in a day.
const MOST_PAGES: usize = 50;
const ONE_PAGE: &str = "100";

#[derive(Deserialize)]
struct Sent {
    event_id: String,
}

/// What looking for a part's events came to.
pub(super) struct Search {
    /// Those that stand, by their place in the part.
    pub(super) found: BTreeMap<u8, Event>,
    /// We came into the room after the part was begun: what we wrote before may be hidden from us.
    blind: bool,
}

impl Matrix {
    /// Puts the events of a part that aren't there yet. The same again is the same part: the server remembers for some
    /// hours what came under a key of this session, and for ever what we wrote into the events themselves.
    pub(super) async fn put(
        &self,
        access: &Access,
        part: &Part<'_>,
        progress: &dyn Progress,
    ) -> Result<Published> {
        let problems = crate::check::against(&Self::declared(&access.facts), part.draft);
        if let Some(problem) = problems.into_iter().find(DraftProblem::stops) {
            return Err(
                ConnectorError::new(Kind::Refused, format!("{problem:?}")).words(problem.code.as_str())
            );
        }
        let kept = &Kept::read(access)?;
        self.not_sealed(kept).await?;
        let since = part.key.made_at;
        let search = self.search(kept, &part.key.key, since, events_of(part)).await?;
        if search.blind && search.found.is_empty() {
            return Err(ConnectorError::new(
                Kind::Uncertain,
                "we came into the room after this was begun",
            ));
        }
        let remote = self.complete(kept, part, search, progress).await?;
        Ok(Published {
            remote,
            problems: Vec::new(),
        })
    }

    /// Sends what isn't there yet, in order. What can't be sent to its end isn't left half there.
    async fn complete(
        &self,
        kept: &Kept,
        part: &Part<'_>,
        search: Search,
        progress: &dyn Progress,
    ) -> Result<Remote> {
        let of = events_of(part);
        let mut standing: BTreeMap<u8, String> = search
            .found
            .iter()
            .map(|(at, event)| (*at, event.id.clone()))
            .collect();
        let missing: Vec<u8> = (0..of).filter(|at| !standing.contains_key(at)).collect();
        let hangs = part.reply_to.map(relation);
        let thread = hangs.as_ref().map_or("", |(thread, _)| thread);
        if !missing.is_empty() {
            let server = self.somebody_at(kept);
            let mut contents = Vec::new();
            for at in missing {
                let content = match picture_at(part, at) {
                    None => content::words(&part.draft.text),
                    Some(nth) => {
                        let address = content::upload(server, part, nth, progress).await?;
                        content::picture(&part.draft.pictures[usize::from(nth)], nth, &address)
                    }
                };
                contents.push((at, content));
            }
            progress.at(Step::Sending).await?;
            for (at, content) in contents {
                let mark = Mark {
                    key: part.key.key.clone(),
                    at,
                    of,
                };
                // In the room itself, pictures stand below the text as they come; in a thread they have to be hung.
                let hang = hangs
                    .as_ref()
                    .filter(|_| at == 0 || !thread.is_empty())
                    .map(|(_, relation)| relation);
                let content = sealed(content, &mark, hang);
                let sent = self.send(kept, &content, &key_of(&part.key.key, at)).await;
                let event = match sent {
                    Ok(event) => event,
                    Err(no) => {
                        let error = self.diagnose(kept, no).await;
                        self.taken_all_the_same(kept, part, at, error, &standing).await?
                    }
                };
                standing.insert(at, event);
            }
            // It stands: whatever the follower thinks of it now, that is the outcome.
            let _ = progress.at(Step::Sent).await;
        }
        let first = standing
            .get(&0)
            .ok_or_else(|| ConnectorError::new(Kind::Uncertain, "its first event isn't there"))?;
        Ok(Remote {
            version: thread.to_owned(),
            ..kept.remote(first)
        })
    }

    /// Sends one event under its key.
    pub(super) async fn send(&self, kept: &Kept, content: &Value, key: &str) -> Result<String, No> {
        let path = ["rooms", &kept.room, "send", "m.room.message", key];
        let sent: Sent = self.somebody_at(kept).put(&path, content, Effect::Once).await?;
        Ok(sent.event_id)
    }

    /// The event at this place of a part, where the room shows it although it was refused: whoever stands between us and
    /// the server can say no to what the server has taken. Where it really was refused for good, what stands of the part is
    /// taken away again.
    async fn taken_all_the_same(
        &self,
        kept: &Kept,
        part: &Part<'_>,
        at: u8,
        error: ConnectorError,
        standing: &BTreeMap<u8, String>,
    ) -> Result<String> {
        if error.retry != Retry::Never {
            return Err(error);
        }
        let key = part.key;
        let Ok(search) = self.search(kept, &key.key, key.made_at, events_of(part)).await else {
            // Who may not read either has nothing to take away, unless something is known to stand.
            let left = !standing.is_empty();
            return Err(if left {
                error.retry(Retry::AfterCheck)
            } else {
                error
            });
        };
        if let Some(event) = search.found.get(&at) {
            return Ok(event.id.clone());
        }
        for event in search.found.values() {
            if self.redact(kept, &event.id).await.is_err() {
                return Err(error.retry(Retry::AfterCheck));
            }
        }
        Err(error)
    }

    /// Whether a part stands there, whole. What stands in half counts as absent: sending again completes it.
    pub(super) async fn find(&self, kept: &Kept, part: &Part<'_>) -> Result<Found> {
        let of = events_of(part);
        let search = self.search(kept, &part.key.key, part.key.made_at, of).await?;
        match search.found.get(&0) {
            Some(first) if search.found.len() >= usize::from(of) => Ok(Found::There(standing(kept, first))),
            _ if search.blind => Ok(Found::CannotTell),
            _ => Ok(Found::Absent),
        }
    }

    /// Goes back through what we wrote in the room, to the time when a key was made.
    pub(super) async fn search(&self, kept: &Kept, key: &str, since: Timestamp, of: u8) -> Result<Search> {
        let mut search = Search {
            found: BTreeMap::new(),
            blind: false,
        };
        let filter = json!({ "types": ["m.room.message", "m.room.member"], "senders": [kept.user] });
        let (filter, mut from) = (filter.to_string(), None::<String>);
        for _ in 0..MOST_PAGES {
            let mut query = vec![("dir", "b"), ("limit", ONE_PAGE), ("filter", filter.as_str())];
            query.extend(from.as_deref().map(|from| ("from", from)));
            let page = self.page(kept, &query).await?;
            for event in page.events() {
                if event.at() < since.minus(CLOCKS) {
                    return Ok(search);
                }
                search.blind |= came_in(&event, kept) && event.at() > since;
                if let Some(mark) = event.mark().filter(|mark| mark.key == key && !event.is_gone())
                    && event.relation() != Relation::Edit
                {
                    search.found.insert(mark.at, event);
                }
            }
            from = page.end.clone().filter(|end| Some(end) != from.as_ref());
            if from.is_none() || search.found.len() >= usize::from(of) {
                return Ok(search);
            }
        }
        search.blind = true;
        Ok(search)
    }

    /// Some of the room's events.
    pub(super) async fn page(&self, kept: &Kept, query: &[(&str, &str)]) -> Result<Page> {
        let path = ["rooms", &kept.room, "messages"];
        match self.somebody_at(kept).get(&path, query).await {
            Ok(page) => Ok(page),
            Err(no) => Err(self.diagnose(kept, no).await),
        }
    }

    /// One event; none where it isn't there, or isn't shown to us.
    pub(super) async fn event(&self, kept: &Kept, id: &str) -> Result<Option<Event>> {
        let path = ["rooms", &kept.room, "event", id];
        match self.somebody_at(kept).get(&path, &[]).await {
            Ok(event) => Ok(Some(event)),
            Err(no) if no.is("M_NOT_FOUND") => Ok(None),
            Err(no) => Err(self.diagnose(kept, no).await),
        }
    }

    /// Takes a part of ours away, its pictures first: as long as its first event stands, it tells of the others. What isn't
    /// there any more is taken away already.
    pub(super) async fn take_away(&self, kept: &Kept, remote: &Remote) -> Result<()> {
        let Some(first) = self.event(kept, &remote.id).await? else {
            return Ok(());
        };
        if first.sender != kept.user {
            let detail = format!("{} isn't a message of this account", remote.id);
            return Err(ConnectorError::new(Kind::Refused, detail));
        }
        let others = match first.mark().filter(|mark| mark.of > 1) {
            Some(mark) => self.search(kept, &mark.key, first.at(), mark.of).await?.found,
            None => BTreeMap::new(),
        };
        for event in others.values().filter(|event| event.id != first.id) {
            self.redact(kept, &event.id).await?;
        }
        if first.is_gone() {
            return Ok(());
        }
        self.redact(kept, &first.id).await
    }

    /// Taking away twice is taking away once.
    pub(super) async fn redact(&self, kept: &Kept, event: &str) -> Result<()> {
        let key = format!("away-{}", event.trim_start_matches('$'));
        let path = ["rooms", &kept.room, "redact", event, &key];
        let body = json!({ "reason": "Withdrawn by its author" });
        let taken = self
            .somebody_at(kept)
            .put::<IgnoredAny>(&path, &body, Effect::Repeatable)
            .await;
        match taken {
            Ok(_) => Ok(()),
            Err(no) if no.is("M_NOT_FOUND") => Ok(()),
            Err(no) => Err(self.diagnose(kept, no).await),
        }
    }
}

/// What stands there, from its first event.
pub(super) fn standing(kept: &Kept, first: &Event) -> Remote {
    let version = match first.relation() {
        Relation::Thread { root, .. } => root,
        _ => String::new(),
    };
    Remote {
        version,
        ..kept.remote(&first.id)
    }
}

/// Whether this is us coming into the room, and not only changing our name there.
fn came_in(event: &Event, kept: &Kept) -> bool {
    event.kind == "m.room.member"
        && event.state_key.as_deref() == Some(&kept.user)
        && event.content["membership"] == "join"
        && event.unsigned["prev_content"]["membership"] != "join"
}
