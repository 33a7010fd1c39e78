//! What goes in and comes out of reviews.

use crate::shapes::instant;
use parvis_app::review::{Came, HowMuch, Listed, ReviewInput, Shown};
use parvis_app::{Problem, Result};
use parvis_domain::{Review, ReviewItem, ReviewSource, UserId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// When a review is held, and who comes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReviewForm {
    /// On which day: `2027-01-31`.
    #[schema(format = Date)]
    planned_on: String,
    /// `monthly` or `quarterly`: closing it plans the next one. Null: once.
    #[schema(pattern = "^(monthly|quarterly)$")]
    rhythm: Option<String>,
    /// The members who come.
    #[serde(default)]
    #[schema(value_type = Vec<uuid::Uuid>)]
    attendees: Vec<UserId>,
    /// Who else comes: at most 300 characters.
    #[serde(default)]
    #[schema(max_length = 300)]
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
    /// How many points are due by it, those that don't fit on its agenda too; null where that isn't told.
    due: Option<usize>,
    /// Things, by what brings them, in the agenda's order: one point may stand for many. Empty where it isn't told.
    due_by_source: Vec<ReviewDueBody>,
    /// How much came of it.
    outcomes: usize,
}

/// How many things one source has.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReviewDueBody {
    /// As a point of the agenda has it.
    source: String,
    count: usize,
}

impl From<(ReviewSource, usize)> for ReviewDueBody {
    fn from((source, count): (ReviewSource, usize)) -> Self {
        Self {
            source: source.as_str().to_owned(),
            count,
        }
    }
}

impl ReviewBody {
    fn of(review: Review, due: Option<HowMuch>, outcomes: usize) -> Self {
        Self {
            id: review.id.to_string(),
            planned_on: review.planned_on.to_string(),
            rhythm: review.rhythm.map(|rhythm| rhythm.as_str().to_owned()),
            attendees: review.attendees.iter().map(ToString::to_string).collect(),
            guests: review.guests,
            version: review.version,
            closed_at: review.closed_at.map(instant),
            followed_by: review.followed_by.map(|id| id.to_string()),
            due: due.as_ref().map(|due| due.points),
            due_by_source: due
                .map(|due| due.by_source.into_iter().map(Into::into).collect())
                .unwrap_or_default(),
            outcomes,
        }
    }
}

impl From<Listed> for ReviewBody {
    fn from(listed: Listed) -> Self {
        Self::of(listed.review, listed.due, listed.outcomes)
    }
}

/// A review with its agenda, its minutes and what came of it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReviewWholeBody {
    review: ReviewBody,
    /// What was said beside the agenda; Markdown.
    minutes: String,
    items: Vec<ReviewItemBody>,
    /// Of which source more is due than stands on the agenda, and how many more.
    more: Vec<ReviewDueBody>,
    outcomes: Vec<ReviewOutcomeBody>,
}

/// A point of the agenda.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReviewItemBody {
    /// What it is named by within the review.
    key: String,
    /// `unanswered`, `decision`, `to_judge`, `trial`, `fit`, `channel`, `alarm`, `objective`, `proposal`, `remark`,
    /// `costs` or `channel_costs`.
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
    /// What was decided or advised, as it stands now; null of a day.
    says: Option<String>,
    /// Of a decision `standing`, `superseded` or `over`; of advice `taken`, `in_part`, `refused`, `open` or `withdrawn`;
    /// null of a day.
    state: Option<String>,
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

impl From<Came> for ReviewOutcomeBody {
    fn from(came: Came) -> Self {
        let outcome = came.outcome;
        Self {
            says: came.says,
            state: came.state.map(ToOwned::to_owned),
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
        let came = shown.outcomes.len();
        let more = shown.more.into_iter();
        Self {
            more: more
                .map(|(source, count)| (source, count as usize).into())
                .collect(),
            minutes: shown.review.minutes.clone(),
            items: shown.items.into_iter().map(Into::into).collect(),
            outcomes: shown.outcomes.into_iter().map(Into::into).collect(),
            review: ReviewBody::of(shown.review, None, came),
        }
    }
}
