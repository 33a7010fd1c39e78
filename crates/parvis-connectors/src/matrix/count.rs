//! Counting those who reacted.

use super::Matrix;
use super::event::Page;
use super::session::Kept;
use crate::{AccountCounts, Counted, Counts, Result};
use parvis_domain::{Metric, MetricDefinition};
use serde::Deserialize;
use std::collections::HashSet;

/// A reaction has no meaning of its own there: which ones are likes is our own definition.
pub(super) const DEFINITIONS: &[MetricDefinition] = &[
    MetricDefinition::new(
        Metric::Likes,
        1,
        (2026, 11, 22),
        "https://spec.matrix.org/v1.16/client-server-api/#event-annotations-and-reactions",
    ),
    MetricDefinition::new(
        Metric::Members,
        1,
        (2026, 11, 22),
        "https://spec.matrix.org/v1.16/client-server-api/#get_matrixclientv3roomsroomidjoined_members",
    ),
];

/// Everybody who has joined a room.
#[derive(Deserialize)]
struct Joined {
    joined: serde_json::Map<String, serde_json::Value>,
}

/// Above this many reactions their number isn't known.
const MOST_PAGES: usize = 20;

/// Reactions that say no, or that something hurts: whoever sends one doesn't like what it stands under. Everything else,
/// from a thumb to a house animal, is counted; each person once.
const NOT_LIKES: &[&str] = &[
    "👎",
    "❌",
    "✖",
    "🚫",
    "⛔",
    "😠",
    "😡",
    "🤬",
    "💩",
    "🤮",
    "🤢",
    "😢",
    "😭",
    "😞",
    "☹",
    "🙁",
    "😕",
    "💔",
    "👿",
    "-1",
    ":-1:",
    ":thumbsdown:",
];

/// Whether a reaction is counted as a like. Skin tones and the signs that choose a look don't matter.
pub(super) fn is_a_like(key: &str) -> bool {
    let bare: String = key
        .chars()
        .filter(|c| !matches!(c, '\u{fe0e}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}'))
        .collect();
    !bare.trim().is_empty() && !NOT_LIKES.contains(&bare.trim())
}

impl Matrix {
    pub(super) async fn counts(&self, kept: &Kept, ids: &[String]) -> Result<Vec<Counted>> {
        let mut counted = Vec::with_capacity(ids.len());
        for id in ids {
            let stands = self.event(kept, id).await?.is_some_and(|event| !event.is_gone());
            let counts = if stands {
                Some(Counts {
                    likes: self.likes(kept, id).await?,
                    // What answers in the room itself isn't counted there: it is known by reading.
                    ..Counts::default()
                })
            } else {
                None
            };
            counted.push(Counted {
                id: id.clone(),
                counts,
            });
        }
        Ok(counted)
    }

    /// How many are in the room. A room too large to be listed isn't counted: the guarded client reads no answer of any
    /// length.
    pub(super) async fn members(&self, kept: &Kept) -> Result<AccountCounts> {
        let path = ["rooms", &kept.room, "joined_members"];
        let room: Joined = match self.somebody_at(kept).get(&path, &[]).await {
            Ok(room) => room,
            Err(no) => return Err(self.diagnose(kept, no).await),
        };
        Ok(AccountCounts {
            members: Some(room.joined.len() as u64),
            ..AccountCounts::default()
        })
    }

    /// How many people like it; none where too many reacted to be counted.
    async fn likes(&self, kept: &Kept, id: &str) -> Result<Option<u64>> {
        let path = ["rooms", &kept.room, "relations", id, "m.annotation", "m.reaction"];
        let (mut people, mut from) = (HashSet::new(), None::<String>);
        for _ in 0..MOST_PAGES {
            let mut query = vec![("limit", "100")];
            query.extend(from.as_deref().map(|from| ("from", from)));
            let page: Page = match self.somebody_at(kept).get_later(&path, &query).await {
                Ok(page) => page,
                Err(no) => return Err(self.diagnose(kept, no).await),
            };
            for event in page.events() {
                let key = event.content["m.relates_to"]["key"].as_str();
                if !event.is_gone() && event.sender != kept.user && key.is_some_and(is_a_like) {
                    people.insert(event.sender);
                }
            }
            from = page.next_batch;
            if from.is_none() {
                return Ok(Some(people.len() as u64));
            }
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::is_a_like;

    #[test]
    fn who_says_no_likes_nothing() {
        for key in ["👍", "👍🏽", "❤️", "🎉", "ok", "🦆", "mxc://parvis.test/duck"] {
            assert!(is_a_like(key), "{key}");
        }
        for key in ["👎", "👎🏿", "❌", "☹️", " ", ""] {
            assert!(!is_a_like(key), "{key}");
        }
    }
}
