//! What goes in and comes out of reviews.

use crate::shapes::instant;
use parvis_app::review::{Listed, ReviewInput, Shown};
use parvis_app::{Problem, Result};
use parvis_domain::{Review, ReviewItem, ReviewOutcome, UserId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// When a review is held, and who comes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReviewForm {
    /// On which day: `2027-01-31`.
    planned_on: String,
    /// `monthly` or `quarterly`: closing it plans the next one. Null: once.
    rhythm: Option<String>,
    /// The members who come.
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    attendees: Vec<UserId>,
    /// Who else comes: at most 300 characters.
    #[serde(default)]
    guests: String,
    /// The version it was read at; not needed for a new one.
    #[serde(default)]
    pub(crate) version: i64,
}

impl ReviewForm {
    pub(crate) fn read(self) -> Result<ReviewInput> {
        let rhythm = self.rhythm.map(|rhythm| rhythm.parse()).transpose();
        Ok(ReviewInput {
            planned_on: self.planned_on,
            rhythm: rhythm.map_err(|_| Problem::field("rhythm", "review-rhythm-unknown"))?,
            attendees: self.attendees,
            guests: self.guests,
        })
    }
}

/// A review.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReviewBody {
    id: String,
    planned_on: String,
    /// `monthly`, `quarterly`, or null: once.
    rhythm: Option<String>,
    attendees: Vec<String>,
    guests: String,
    version: i64,
    /// Null while its minutes are open.
    closed_at: Option<String>,
    /// The one after it.
    followed_by: Option<String>,
    /// How much is on its agenda; null where that isn't told.
    due: Option<usize>,
}

impl ReviewBody {
    fn of(review: Review, due: Option<usize>) -> Self {
        Self {
            id: review.id.to_string(),
            planned_on: review.planned_on.to_string(),
            rhythm: review.rhythm.map(|rhythm| rhythm.as_str().to_owned()),
            attendees: review.attendees.iter().map(ToString::to_string).collect(),
            guests: review.guests,
            version: review.version,
            closed_at: review.closed_at.map(instant),
            followed_by: review.followed_by.map(|id| id.to_string()),
            due,
        }
    }
}

impl From<Listed> for ReviewBody {
    fn from(listed: Listed) -> Self {
        Self::of(listed.review, listed.due)
    }
}

/// A review with its agenda, its minutes and what came of it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReviewWholeBody {
    review: ReviewBody,
    /// What was said beside the agenda; Markdown.
    minutes: String,
    items: Vec<ReviewItemBody>,
    outcomes: Vec<ReviewOutcomeBody>,
}

/// A point of the agenda.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReviewItemBody {
    /// What it is named by within the review.
    key: String,
    /// `unanswered`, `decision`, `to_judge`, `trial`, `fit`, `channel`, `alarm`, `proposal` or `costs`.
    source: String,
    /// Which thing, where it is one.
    noun: Option<String>,
    title: String,
    /// Since which day it is due.
    since: Option<String>,
    /// How many, where it is more than one thing.
    count: Option<u32>,
    /// What was said about it; Markdown.
    minutes: String,
    version: i64,
}

/// What came of a review.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReviewOutcomeBody {
    /// On which point of the agenda; null: on none in particular.
    item: Option<String>,
    /// `decision`, `recommendation` or `day`.
    kind: String,
    /// Which decision, recommendation or channel.
    noun: Option<String>,
    title: String,
    /// Which day, where it is one.
    day: Option<String>,
    at: String,
}

impl From<ReviewItem> for ReviewItemBody {
    fn from(item: ReviewItem) -> Self {
        Self {
            key: item.key(),
            source: item.source.as_str().to_owned(),
            noun: item.noun.map(|id| id.to_string()),
            title: item.title,
            since: item.since.map(|day| day.to_string()),
            count: item.count,
            minutes: item.minutes,
            version: item.version,
        }
    }
}

impl From<ReviewOutcome> for ReviewOutcomeBody {
    fn from(outcome: ReviewOutcome) -> Self {
        Self {
            item: outcome.item,
            kind: outcome.kind.as_str().to_owned(),
            noun: outcome.noun.map(|id| id.to_string()),
            title: outcome.title,
            day: outcome.day.map(|day| day.to_string()),
            at: instant(outcome.at),
        }
    }
}

impl From<Shown> for ReviewWholeBody {
    fn from(shown: Shown) -> Self {
        let due = shown.items.len();
        Self {
            minutes: shown.review.minutes.clone(),
            items: shown.items.into_iter().map(Into::into).collect(),
            outcomes: shown.outcomes.into_iter().map(Into::into).collect(),
            review: ReviewBody::of(shown.review, Some(due)),
        }
    }
}
