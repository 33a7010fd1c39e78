//! What stands at the head of our room: its topic, and what is pinned there. A room's name and picture are its own, not ours.

use super::Matrix;
use super::event::links;
use super::session::Kept;
use crate::{Profile, Result};
use parvis_domain::Timestamp;

/// As many pinned events are looked at, the last ones pinned.
const MOST_PINNED: usize = 5;

impl Matrix {
    pub(super) async fn own_profile(&self, kept: &Kept) -> Result<Profile> {
        let topic = self.state(kept, "m.room.topic").await?;
        let pinned = self.state(kept, "m.room.pinned_events").await?;
        let pinned: Vec<String> = pinned
            .and_then(|content| serde_json::from_value(content["pinned"].clone()).ok())
            .unwrap_or_default();
        let mut newest: Option<Timestamp> = None;
        for id in pinned.iter().rev().take(MOST_PINNED) {
            let event = self.event(kept, id).await?.filter(|event| !event.is_gone());
            newest = newest.max(event.map(|event| event.at()));
        }
        let mut profile = Profile {
            pinned: Some(newest),
            ..Profile::default()
        };
        let topic = topic.as_ref().and_then(|content| content["topic"].as_str());
        for link in links(topic.unwrap_or_default()) {
            profile.leads_to(link.url);
        }
        Ok(profile)
    }
}
