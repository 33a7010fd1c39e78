//! Hearing what happened to us: `/api/v1/notifications`, of the kinds that concern what stands there.

use super::Mastodon;
use super::entities::{Context, Notification, Status};
use super::replies::named;
use super::rest::{Server, id};
use super::session::Kept;
use crate::{ConnectorErrorKind as Kind, News, NewsKind, NewsPage, Result};
use parvis_domain::Timestamp;

/// What may be asked for under `types[]`; followers and the rest are no news of a piece.
const KINDS: [(&str, &str); 4] = [
    ("types[]", "mention"),
    ("types[]", "favourite"),
    ("types[]", "reblog"),
    ("types[]", "quote"),
];

/// Where a status hangs.
#[derive(Clone, Debug)]
pub(super) struct Hangs {
    /// What the whole thread hangs from.
    root: String,
    /// Whether something of ours stands above it.
    below_ours: bool,
}

impl Mastodon {
    pub(super) async fn notifications(&self, kept: &Kept, cursor: Option<&str>) -> Result<NewsPage> {
        let mut parameters = vec![("limit", "30")];
        parameters.extend(KINDS);
        parameters.extend(cursor.map(|id| ("max_id", id)));
        let server = self.somebody_at(kept);
        let page = server
            .get::<Vec<Notification>>("/api/v1/notifications", &parameters)
            .await?;
        let next = page.next().filter(|_| !page.value.is_empty());
        let mut news = Vec::with_capacity(page.value.len());
        for item in &page.value {
            news.push(self.item(server, kept, item).await?);
        }
        Ok(NewsPage { news, next })
    }

    async fn item(&self, server: Server<'_>, kept: &Kept, item: &Notification) -> Result<News> {
        let at = Timestamp::parse_rfc3339(&item.created_at).unwrap_or(Timestamp::from_seconds(0));
        let plain = |kind, about: Option<&Status>| News {
            kind,
            id: item.id.clone(),
            about: about.map(|status| status.id.clone()),
            reply: None,
            at,
        };
        Ok(match (item.kind.as_str(), &item.status) {
            ("mention", Some(status)) => self.mention(server, kept, status, at).await?,
            ("favourite", status) => plain(NewsKind::Like, status.as_ref()),
            ("reblog", status) => plain(NewsKind::Repost, status.as_ref()),
            ("quote", status) => plain(NewsKind::Quote, status.as_ref()),
            (_, status) => plain(NewsKind::Other, status.as_ref()),
        })
    }

    /// Somebody named us: below something of ours it is an answer.
    async fn mention(&self, server: Server<'_>, kept: &Kept, status: &Status, at: Timestamp) -> Result<News> {
        let hangs = match &status.in_reply_to_id {
            Some(_) => self.hangs(server, kept, status).await?,
            None => None,
        };
        let parent = status
            .in_reply_to_id
            .as_deref()
            .map_or_else(|| status.remote(), named);
        let (kind, root) = match &hangs {
            Some(hangs) if hangs.below_ours => (NewsKind::Reply, named(&hangs.root)),
            Some(hangs) => (NewsKind::Mention, named(&hangs.root)),
            None => (NewsKind::Mention, parent.clone()),
        };
        Ok(News {
            kind,
            id: status.id.clone(),
            about: status.in_reply_to_id.clone(),
            reply: Some(status.reply(root, parent, &kept.domain)),
            at,
        })
    }

    /// What a status hangs from. What it answers never changes, so this is remembered for a while: news are read often.
    async fn hangs(&self, server: Server<'_>, kept: &Kept, status: &Status) -> Result<Option<Hangs>> {
        let key = format!("{} {}", kept.account, status.id);
        if let Some(known) = self.hanging.get(&key) {
            return Ok(Some(known));
        }
        let path = format!("/api/v1/statuses/{}/context", id(&status.id)?);
        let context = match server.get::<Context>(&path, &[]).await {
            Ok(answer) => answer.value,
            // Taken back between two calls.
            Err(error) if error.kind == Kind::Gone => return Ok(None),
            Err(error) => return Err(error),
        };
        let Some(root) = context.ancestors.first() else {
            return Ok(None);
        };
        let hangs = Hangs {
            root: root.id.clone(),
            below_ours: context.ancestors.iter().any(|above| above.account.id == kept.id),
        };
        self.hanging.put(key, hangs.clone());
        Ok(Some(hangs))
    }
}

/// Who may be asked about again: the last few hundred, and no more.
#[derive(Default)]
pub(super) struct Remembered(std::sync::Mutex<Recent>);

#[derive(Default)]
struct Recent {
    by_key: std::collections::HashMap<String, Hangs>,
    order: std::collections::VecDeque<String>,
}

impl Remembered {
    const MOST: usize = 1_000;

    fn get(&self, key: &str) -> Option<Hangs> {
        self.lock().by_key.get(key).cloned()
    }

    fn put(&self, key: String, hangs: Hangs) {
        let mut recent = self.lock();
        if recent.by_key.insert(key.clone(), hangs).is_none() {
            recent.order.push_back(key);
        }
        if recent.order.len() > Self::MOST
            && let Some(oldest) = recent.order.pop_front()
        {
            recent.by_key.remove(&oldest);
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Recent> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
