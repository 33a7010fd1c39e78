//! Reading what was answered to a message, in threads and in the room itself.

use super::Matrix;
use super::event::{Event, Room};
use super::session::Kept;
use crate::{ConnectorError, ConnectorErrorKind as Kind, ReplyPage, Result};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::HashSet;

/// How many answers are remembered while a thread is read: those that answer others are known by them.
const MOST_KNOWN: usize = 2_000;

/// Where reading goes on. The room has no list of what answers what: everything since the root is passed over once.
#[derive(Serialize, Deserialize)]
struct Place {
    from: String,
    /// Answers met so far.
    known: Vec<String>,
    open: bool,
}

#[derive(Deserialize)]
struct Context {
    event: Event,
    end: Option<String>,
}

impl Matrix {
    /// Some of what answers `root`, and of what answers that.
    pub(super) async fn answers(&self, kept: &Kept, root: &str, cursor: Option<&str>) -> Result<ReplyPage> {
        let mut place = match cursor {
            Some(cursor) => serde_json::from_str(cursor)
                .map_err(|_| ConnectorError::new(Kind::Refused, "not a place in a thread"))?,
            None => match self.after(kept, root).await? {
                Some(from) => Place {
                    from,
                    known: Vec::new(),
                    open: self.is_open(kept).await?,
                },
                None => return Ok(ReplyPage::default()),
            },
        };
        let filter = json!({ "types": ["m.room.message"], "lazy_load_members": true }).to_string();
        let limit = self.settings.page.to_string();
        let page = self
            .page(
                kept,
                &[
                    ("dir", "f"),
                    ("from", &place.from),
                    ("limit", &limit),
                    ("filter", &filter),
                ],
            )
            .await?;
        let names = page.names();
        let room = Room {
            kept,
            names: &names,
            open: place.open,
        };
        let mut known: HashSet<String> = place.known.iter().cloned().collect();
        let mut answers = ReplyPage::default();
        for event in page.events() {
            let relation = event.relation();
            let Some(parent) = relation.parent() else { continue };
            if parent != root && !known.contains(parent) {
                continue;
            }
            // A picture of ours is a piece of the event before it, not something said.
            if event.mark().is_some_and(|mark| mark.at > 0) {
                continue;
            }
            let Some(reply) = event.reply(&room, root, parent) else {
                continue;
            };
            answers.replies.push(reply);
            if known.insert(event.id.clone()) && place.known.len() < MOST_KNOWN {
                place.known.push(event.id);
            }
        }
        let next = page
            .end
            .clone()
            // A page can be empty where a server filters what it has read: only the same place again is the end.
            .filter(|end| *end != place.from);
        answers.next = next.and_then(|from| serde_json::to_string(&Place { from, ..place }).ok());
        Ok(answers)
    }

    /// The place in the room right after a message.
    async fn after(&self, kept: &Kept, root: &str) -> Result<Option<String>> {
        let path = ["rooms", &kept.room, "context", root];
        let gone = || ConnectorError::new(Kind::Gone, format!("{root} can't be seen any more"));
        let context: Context = match self.somebody_at(kept).get(&path, &[("limit", "0")]).await {
            Ok(context) => context,
            Err(no) if no.is("M_NOT_FOUND") => return Err(gone()),
            Err(no) => return Err(self.diagnose(kept, no).await),
        };
        if context.event.is_gone() {
            return Err(gone());
        }
        Ok(context.end)
    }
}
