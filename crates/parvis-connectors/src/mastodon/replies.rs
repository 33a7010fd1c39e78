//! Reading what stands below a status: `/api/v1/statuses/:id/context`, the whole thread in one answer.

use super::Mastodon;
use super::entities::{Context, Status};
use super::rest::id;
use super::session::Kept;
use crate::{Remote, ReplyPage, Result};
use std::collections::HashMap;

impl Mastodon {
    pub(super) async fn below(&self, kept: &Kept, root: &Remote) -> Result<ReplyPage> {
        let path = format!("/api/v1/statuses/{}/context", id(&root.id)?);
        let context = self.somebody_at(kept).get::<Context>(&path, &[]).await?.value;
        let known: HashMap<&str, &Status> = context
            .descendants
            .iter()
            .map(|status| (status.id.as_str(), status))
            .collect();
        let parent = |status: &Status| {
            let id = status.in_reply_to_id.as_deref()?;
            Some(known.get(id).map_or_else(|| named(id), |parent| parent.remote()))
        };
        let root = named(&root.id);
        let mut replies: Vec<_> = context
            .descendants
            .iter()
            .map(|status| {
                let parent = parent(status).unwrap_or_else(|| root.clone());
                status.reply(root.clone(), parent, &kept.domain)
            })
            .collect();
        in_order(&mut replies);
        Ok(ReplyPage {
            replies,
            hidden: Vec::new(),
            next: None,
        })
    }
}

/// What is known by its id alone.
pub(super) fn named(id: &str) -> Remote {
    Remote {
        id: id.to_owned(),
        version: String::new(),
        url: None,
    }
}

/// Each after the one it answers, where both are here. The servers mostly list them so.
fn in_order(replies: &mut Vec<crate::Reply>) {
    let mut waiting = std::mem::take(replies);
    while !waiting.is_empty() {
        let (later, now): (Vec<_>, Vec<_>) = {
            let ids: std::collections::HashSet<String> =
                waiting.iter().map(|reply| reply.remote.id.clone()).collect();
            waiting
                .into_iter()
                .partition(|reply| ids.contains(&reply.parent.id))
        };
        if now.is_empty() {
            // They answer one another in a ring, which no honest server says.
            replies.extend(later);
            return;
        }
        replies.extend(now);
        waiting = later;
    }
}
