//! Counting likes and the rest: they are in the status itself.

use super::Mastodon;
use super::entities::{Account, Status};
use super::rest::id;
use super::session::Kept;
use crate::{AccountCounts, ConnectorErrorKind as Kind, Counted, Counts, Result};
use parvis_domain::{Metric, MetricDefinition};
use std::collections::HashMap;

const STATUS: &str = "https://docs.joinmastodon.org/entities/Status/";
const ACCOUNT: &str = "https://docs.joinmastodon.org/entities/Account/";

/// Attributes of the entities that answers are made of.
pub(super) const DEFINITIONS: &[MetricDefinition] = &[
    MetricDefinition::new(Metric::Likes, 1, (2026, 11, 22), STATUS),
    MetricDefinition::new(Metric::Reposts, 1, (2026, 11, 22), STATUS),
    MetricDefinition::new(Metric::Replies, 1, (2026, 11, 22), STATUS),
    MetricDefinition::new(Metric::Followers, 1, (2026, 11, 22), ACCOUNT),
    MetricDefinition::new(Metric::Posts, 1, (2026, 11, 22), ACCOUNT),
];

/// How many statuses are read at once where the server takes several ids.
const AT_ONCE: usize = 20;

impl Mastodon {
    pub(super) async fn counts(&self, kept: &Kept, many: bool, ids: &[String]) -> Result<Vec<Counted>> {
        let seen = if many && ids.len() > 1 {
            self.several(kept, ids).await?
        } else {
            self.one_by_one(kept, ids).await?
        };
        Ok(ids
            .iter()
            .map(|id| Counted {
                id: id.clone(),
                counts: seen.get(id).copied(),
            })
            .collect())
    }

    async fn several(&self, kept: &Kept, ids: &[String]) -> Result<HashMap<String, Counts>> {
        let mut seen = HashMap::new();
        for some in ids.chunks(AT_ONCE) {
            let parameters: Vec<_> = some.iter().map(|id| ("id[]", id.as_str())).collect();
            let answer = self
                .somebody_at(kept)
                .get::<Vec<Status>>("/api/v1/statuses", &parameters)
                .await?;
            seen.extend(
                answer
                    .value
                    .iter()
                    .map(|status| (status.id.clone(), status.counts())),
            );
        }
        Ok(seen)
    }

    async fn one_by_one(&self, kept: &Kept, ids: &[String]) -> Result<HashMap<String, Counts>> {
        let mut seen = HashMap::new();
        for each in ids {
            let Ok(name) = id(each) else { continue };
            let path = format!("/api/v1/statuses/{name}");
            match self.somebody_at(kept).get::<Status>(&path, &[]).await {
                Ok(answer) => {
                    seen.insert(each.clone(), answer.value.counts());
                }
                Err(error) if error.kind == Kind::Gone => {}
                Err(error) => return Err(error),
            }
        }
        Ok(seen)
    }

    pub(super) async fn account_counts(&self, kept: &Kept) -> Result<AccountCounts> {
        let path = format!("/api/v1/accounts/{}", id(&kept.id)?);
        let account = self.somebody_at(kept).get::<Account>(&path, &[]).await?.value;
        let count = |count: Option<i64>| count.and_then(|count| u64::try_from(count).ok());
        Ok(AccountCounts {
            followers: count(account.followers_count),
            posts: count(account.statuses_count),
            ..AccountCounts::default()
        })
    }
}
