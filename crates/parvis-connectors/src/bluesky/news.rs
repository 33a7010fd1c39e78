//! Hearing what happened to us: `app.bsky.notification.listNotifications`.

use super::Bluesky;
use super::session::Kept;
use super::view::Post;
use crate::{News, NewsKind, NewsPage, Remote, Result};
use parvis_domain::Timestamp;
use serde::Deserialize;

#[derive(Deserialize)]
struct Answer {
    #[serde(default)]
    cursor: Option<String>,
    notifications: Vec<Post>,
}

impl Bluesky {
    pub(super) async fn notifications(&self, kept: &Kept, cursor: Option<&str>) -> Result<NewsPage> {
        let mut parameters = vec![("limit", "100")];
        parameters.extend(cursor.map(|cursor| ("cursor", cursor)));
        let server = self.somebody_at(kept);
        let answer: Answer = server
            .query("app.bsky.notification.listNotifications", &parameters)
            .await?;
        let next = answer.cursor.filter(|_| !answer.notifications.is_empty());
        Ok(NewsPage {
            news: answer.notifications.iter().map(|item| self.item(item)).collect(),
            next,
        })
    }

    fn item(&self, item: &Post) -> News {
        let kind = match item.reason.as_deref().unwrap_or_default() {
            "reply" => NewsKind::Reply,
            "mention" => NewsKind::Mention,
            "quote" => NewsKind::Quote,
            "like" => NewsKind::Like,
            "repost" => NewsKind::Repost,
            _ => NewsKind::Other,
        };
        let itself = || self.remote(item.uri.clone(), item.cid.clone());
        let alone = || -> (Remote, Remote) { (itself(), itself()) };
        let reply = match kind {
            NewsKind::Reply | NewsKind::Mention | NewsKind::Quote => self.reply(item).or_else(|| {
                let (root, parent) = alone();
                self.words(item, root, parent)
            }),
            NewsKind::Like | NewsKind::Repost | NewsKind::Other => None,
        };
        News {
            kind,
            id: item.uri.clone(),
            about: item.reason_subject.clone(),
            reply,
            at: Timestamp::parse_rfc3339(&item.indexed_at).unwrap_or(Timestamp::from_seconds(0)),
        }
    }
}
