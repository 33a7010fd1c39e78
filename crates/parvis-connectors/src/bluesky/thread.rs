//! Reading what stands below a post.

use super::Bluesky;
use super::session::Kept;
use super::view::Post;
use crate::{ConnectorError, ConnectorErrorKind as Kind, ReplyPage, Result};
use serde::Deserialize;
use std::collections::VecDeque;

/// How many levels one call opens. Each is two levels of JSON, of which the reader takes 128.
const DEPTH: &str = "40";
/// How many threads that go deeper are opened one by one; a thread that branches more than that down there is a fight.
const MOST_OPEN: usize = 200;

#[derive(Deserialize)]
struct Answer {
    thread: Node,
    #[serde(default)]
    threadgate: Option<Gate>,
}

/// `#threadViewPost`; of `#notFoundPost` and `#blockedPost` nothing is left but what isn't there.
#[derive(Deserialize)]
struct Node {
    post: Option<Post>,
    #[serde(default)]
    replies: Option<Vec<Node>>,
}

#[derive(Deserialize)]
struct Gate {
    #[serde(default)]
    record: Option<GateRecord>,
}

#[derive(Deserialize)]
struct GateRecord {
    #[serde(rename = "hiddenReplies", default)]
    hidden_replies: Vec<String>,
}

impl Bluesky {
    /// Some of what stands below `root`. The cursor names the answers that are still to be opened.
    pub(super) async fn thread(&self, kept: &Kept, root: &str, cursor: Option<&str>) -> Result<ReplyPage> {
        let mut open: VecDeque<&str> = cursor
            .unwrap_or(root)
            .split(' ')
            .filter(|uri| !uri.is_empty())
            .collect();
        let Some(uri) = open.pop_front() else {
            return Ok(ReplyPage::default());
        };
        let parameters = [("uri", uri), ("depth", DEPTH), ("parentHeight", "0")];
        let answer = self
            .somebody_at(kept)
            .query::<Answer>("app.bsky.feed.getPostThread", &parameters)
            .await;
        let mut page = ReplyPage::default();
        let mut deeper = Vec::new();
        match answer {
            Ok(answer) if answer.thread.post.is_some() => {
                page.hidden = answer
                    .threadgate
                    .and_then(|gate| gate.record)
                    .map_or_else(Vec::new, |gate| gate.hidden_replies);
                self.collect(answer.thread, &mut page, &mut deeper);
            }
            Err(error) if error.kind != Kind::Gone => return Err(error),
            _ if uri == root => {
                return Err(ConnectorError::new(
                    Kind::Gone,
                    format!("{uri} can't be seen any more"),
                ));
            }
            // An answer was taken back between two calls.
            _ => {}
        }
        let rest = open.into_iter().map(str::to_owned).chain(deeper).take(MOST_OPEN);
        let rest = rest.collect::<Vec<_>>().join(" ");
        page.next = (!rest.is_empty()).then_some(rest);
        Ok(page)
    }

    /// Takes over all below `from`, each answer after the one it answers; `deeper` are those with more below them.
    fn collect(&self, from: Node, page: &mut ReplyPage, deeper: &mut Vec<String>) {
        let mut waiting: VecDeque<Node> = from.replies.into_iter().flatten().collect();
        while let Some(node) = waiting.pop_front() {
            let Some(post) = node.post else { continue };
            page.replies.extend(self.reply(&post));
            match node.replies {
                Some(replies) if !replies.is_empty() => waiting.extend(replies),
                _ if post.reply_count.unwrap_or(0) > 0 => deeper.push(post.uri),
                _ => {}
            }
        }
    }
}
