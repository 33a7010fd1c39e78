//! What is said of a channel.

use crate::grounds::GroundsForm;
use parvis_app::channel::PurposeInput;
use parvis_app::{Fault, Problem, Result};
use parvis_domain::{AudienceId, Period, UsageId, UserId};
use serde::Deserialize;
use utoipa::ToSchema;

/// What a place is for. What is left out is undecided, and stays visible as such.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PurposeForm {
    /// What people come to do there.
    #[schema(value_type = Option<uuid::Uuid>)]
    usage: Option<UsageId>,
    /// Whom it speaks to.
    #[schema(value_type = Option<uuid::Uuid>)]
    audience: Option<AudienceId>,
    /// How often something is to appear.
    rhythm: Option<RhythmForm>,
    /// The member who answers for it.
    #[schema(value_type = Option<uuid::Uuid>)]
    keeper: Option<UserId>,
    /// The day to look at it again: `2027-01-31`.
    #[schema(pattern = "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]
    review_on: Option<String>,
}

/// So many times in each period.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RhythmForm {
    /// 1 to 99.
    #[schema(minimum = 1, maximum = 99)]
    times: u32,
    /// `day`, `week` or `month`.
    #[schema(pattern = "^(day|week|month)$")]
    per: String,
}

impl RhythmForm {
    /// So many times in a period; none where that is no period.
    pub(crate) fn read(self) -> Option<(u32, Period)> {
        let per = self.per.parse().ok()?;
        Some((self.times, per))
    }
}

impl PurposeForm {
    pub(crate) fn read(self, grounds: GroundsForm) -> Result<PurposeInput> {
        let mut faults = Vec::new();
        let rhythm = self.rhythm.and_then(|rhythm| {
            let read = rhythm.read();
            if read.is_none() {
                faults.push(Fault::new("rhythm", "rhythm-out-of-range"));
            }
            read
        });
        let review_on = self.review_on.filter(|day| !day.trim().is_empty());
        let review_on = review_on.and_then(|day| {
            let read = day.trim().parse().ok();
            if read.is_none() {
                faults.push(Fault::new("review_on", "day-unreadable"));
            }
            read
        });
        if !faults.is_empty() {
            return Err(Problem::invalid(faults));
        }
        Ok(PurposeInput {
            usage: self.usage,
            audience: self.audience,
            rhythm,
            keeper: self.keeper,
            review_on,
            grounds: grounds.read(),
        })
    }
}
