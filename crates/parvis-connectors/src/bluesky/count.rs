//! Counting likes and the rest: they are in the view of a post.

use super::Bluesky;
use super::session::Kept;
use super::view::Post;
use crate::{Counted, Counts, Result};
use parvis_domain::{Metric, MetricDefinition};
use serde::Deserialize;
use std::collections::HashMap;

const POST: &str = "https://docs.bsky.app/docs/api/app-bsky-feed-get-posts";
const PROFILE: &str = "https://docs.bsky.app/docs/api/app-bsky-actor-get-profile";

/// Counts in the view of a post and of a profile.
pub(super) const DEFINITIONS: &[MetricDefinition] = &[
    MetricDefinition::new(Metric::Likes, 1, (2026, 11, 22), POST),
    MetricDefinition::new(Metric::Reposts, 1, (2026, 11, 22), POST),
    MetricDefinition::new(Metric::Replies, 1, (2026, 11, 22), POST),
    MetricDefinition::new(Metric::Quotes, 1, (2026, 11, 22), POST),
    MetricDefinition::new(Metric::Followers, 1, (2026, 11, 22), PROFILE),
    MetricDefinition::new(Metric::Posts, 1, (2026, 11, 22), PROFILE),
];

/// How many posts `app.bsky.feed.getPosts` takes at once.
const AT_ONCE: usize = 25;

#[derive(Deserialize)]
struct Answer {
    posts: Vec<Post>,
}

impl Bluesky {
    pub(super) async fn counts(&self, kept: &Kept, ids: &[String]) -> Result<Vec<Counted>> {
        let mut seen = HashMap::new();
        for some in ids.chunks(AT_ONCE) {
            let parameters: Vec<_> = some.iter().map(|id| ("uris", id.as_str())).collect();
            let answer: Answer = self
                .somebody_at(kept)
                .query("app.bsky.feed.getPosts", &parameters)
                .await?;
            seen.extend(
                answer
                    .posts
                    .into_iter()
                    .map(|post| (post.uri.clone(), counts(&post))),
            );
        }
        Ok(ids
            .iter()
            .map(|id| Counted {
                id: id.clone(),
                counts: seen.get(id).copied(),
            })
            .collect())
    }
}

const fn counts(post: &Post) -> Counts {
    Counts {
        likes: post.like_count,
        reposts: post.repost_count,
        replies: post.reply_count,
        quotes: post.quote_count,
    }
}
