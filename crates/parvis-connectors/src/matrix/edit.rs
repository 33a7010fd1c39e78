//! Changing what stands in the room: a new state for the text, and for each picture that changed.

use super::Matrix;
use super::content::{self, events_of, key_of, picture_at, sealed};
use super::event::{Event, Mark};
use super::publish::standing;
use super::session::Kept;
use crate::{
    Access, ConnectorError, ConnectorErrorKind as Kind, Found, Part, Picture, Progress, Published, Remote,
    Result, Step,
};
use parvis_domain::DraftProblem;
use serde_json::{Value, json};

/// What clients that know no edits are shown of the new words: the others don't look at it.
const SHOWN: usize = 300;

impl Matrix {
    /// Changes a part. The pictures first, the text last: once the text is new, all of it is.
    pub(super) async fn change(
        &self,
        access: &Access,
        remote: &Remote,
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
        let first = self.ours(kept, remote).await?;
        let done = Published {
            remote: standing(kept, &first),
            problems: Vec::new(),
        };
        if first.edited_under() == Some(&part.key.key) {
            return Ok(done);
        }
        let mark = first
            .mark()
            .ok_or_else(|| ConnectorError::new(Kind::Refused, "what stands there wasn't sent from here"))?;
        if mark.of != events_of(part) {
            // What comes after it in the room can't be moved, and what is inserted would stand at its end.
            return Err(ConnectorError::new(
                Kind::Refused,
                "an edit can't change how many pictures there are",
            )
            .because("connector-matrix-edit-pictures"));
        }
        let standing = self.search(kept, &mark.key, first.at(), mark.of).await?.found;
        let changes = self.changes(kept, part, &standing, progress).await?;
        progress.at(Step::Sending).await?;
        for (at, event, content) in changes {
            let edit = edit(&content, &part.key.key, at, mark.of, &event);
            if let Err(no) = self.send(kept, &edit, &key_of(&part.key.key, at)).await {
                return Err(self.diagnose(kept, no).await);
            }
        }
        let _ = progress.at(Step::Sent).await;
        Ok(done)
    }

    /// The new state of each event that has one, and of the first one in any case: it says that all is done.
    async fn changes(
        &self,
        kept: &Kept,
        part: &Part<'_>,
        standing: &std::collections::BTreeMap<u8, Event>,
        progress: &dyn Progress,
    ) -> Result<Vec<(u8, String, Value)>> {
        let server = self.somebody_at(kept);
        let mut changes = Vec::new();
        for at in (0..events_of(part)).rev() {
            let event = standing.get(&at).ok_or_else(|| {
                ConnectorError::new(Kind::Gone, format!("event {at} of the part isn't there any more"))
            })?;
            let content = match picture_at(part, at) {
                None => content::words(&part.draft.text),
                Some(nth) => {
                    let picture = &part.draft.pictures[usize::from(nth)];
                    let before = event.newest();
                    let address = match before["url"].as_str().filter(|_| same_file(before, picture)) {
                        Some(address) => address.to_owned(),
                        None => content::upload(server, part, nth, progress).await?,
                    };
                    let content = content::picture(picture, nth, &address);
                    if at > 0 && content["url"] == before["url"] && content["body"] == before["body"] {
                        continue;
                    }
                    content
                }
            };
            changes.push((at, event.id.clone(), content));
        }
        Ok(changes)
    }

    /// Whether an edit has arrived.
    pub(super) async fn find_edit(&self, kept: &Kept, remote: &Remote, part: &Part<'_>) -> Result<Found> {
        let first = self.ours(kept, remote).await?;
        Ok(if first.edited_under() == Some(&part.key.key) {
            Found::There(standing(kept, &first))
        } else {
            Found::Absent
        })
    }

    async fn ours(&self, kept: &Kept, remote: &Remote) -> Result<Event> {
        let event = self.event(kept, &remote.id).await?;
        let event = event
            .filter(|event| !event.is_gone())
            .ok_or_else(|| ConnectorError::new(Kind::Gone, format!("{} stands there no more", remote.id)))?;
        if event.sender == kept.user {
            Ok(event)
        } else {
            let detail = format!("{} isn't a message of this account", remote.id);
            Err(ConnectorError::new(Kind::Refused, detail))
        }
    }
}

/// Whether a picture's file is the one that stands there, as far as its facts tell.
fn same_file(before: &Value, picture: &Picture) -> bool {
    let info = &before["info"];
    let across = info["w"].as_u64().unwrap_or(0) == u64::from(picture.width);
    let down = info["h"].as_u64().unwrap_or(0) == u64::from(picture.height);
    info["size"].as_u64() == Some(picture.bytes) && across && down && info["mimetype"] == *picture.media_type
}

/// A new state of an event ("Event replacements").
fn edit(new: &Value, key: &str, at: u8, of: u8, event: &str) -> Value {
    let body = new["body"].as_str().unwrap_or_default();
    let shown: String = body.chars().take(SHOWN).collect();
    let content = json!({
        "msgtype": "m.text",
        "body": format!("* {shown}"),
        "m.mentions": {},
        "m.new_content": new,
        "m.relates_to": { "rel_type": "m.replace", "event_id": event },
    });
    let key = key.to_owned();
    sealed(content, &Mark { key, at, of }, None)
}
