use crate::{ReviewId, Timestamp, UserId};
use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

words! {
    /// How often a review is held.
    ReviewRhythm,
    /// A word that names no rhythm of a review.
    UnknownReviewRhythm, "rhythm of a review", {
        /// Each month.
        Monthly = "monthly",
        /// Each quarter.
        Quarterly = "quarterly",
    }
}

words! {
    /// What brings something onto the agenda of a review. In the order of the agenda.
    ReviewSource,
    /// A word that names no source of an agenda.
    UnknownReviewSource, "source of an agenda", {
        /// Advice whose day for an answer is over.
        Unanswered = "unanswered",
        /// A decision whose day has come.
        Decision = "decision",
        /// Advice of which one can say by then whether it held.
        ToJudge = "to_judge",
        /// A trial that ends.
        Trial = "trial",
        /// A place whose fit is to be looked at again.
        Fit = "fit",
        /// A channel whose day has come.
        Channel = "channel",
        /// A channel that is neglected.
        Alarm = "alarm",
        /// An objective of the strategy whose day is over.
        Objective = "objective",
        /// Proposals for the strategy that wait.
        Proposal = "proposal",
        /// Remarks on the strategy that nobody has settled.
        Remark = "remark",
        /// Pieces of which nobody knows what they cost.
        Costs = "costs",
        /// Channels of which nobody knows what they cost, neither in hours nor in money.
        ChannelCosts = "channel_costs",
    }
}

words! {
    /// What came of speaking about something.
    OutcomeKind,
    /// A word that names no outcome.
    UnknownOutcomeKind, "outcome", {
        /// A decision in the register.
        Decision = "decision",
        /// Advice that was given.
        Recommendation = "recommendation",
        /// A day on which to look again.
        Day = "day",
    }
}

/// The regular meeting on what is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Its identifier.
    pub id: ReviewId,
    /// On which day.
    pub planned_on: Date,
    /// When the next one is held; none: it is held once.
    pub rhythm: Option<ReviewRhythm>,
    /// The members who come.
    pub attendees: Vec<UserId>,
    /// Who else comes, in words.
    pub guests: String,
    /// What was said beside the agenda; Markdown.
    pub minutes: String,
    /// Counts changes of what stands here.
    pub version: i64,
    /// When it was planned.
    pub created_at: Timestamp,
    /// By whom.
    pub created_by: UserId,
    /// When its minutes were closed.
    pub closed_at: Option<Timestamp>,
    /// By whom.
    pub closed_by: Option<UserId>,
    /// The one after it.
    pub followed_by: Option<ReviewId>,
}

impl Review {
    /// The day of the one after it, if it is held regularly. A month's last day stays one.
    pub fn next_day(&self) -> Option<Date> {
        let months = match self.rhythm? {
            ReviewRhythm::Monthly => 1,
            ReviewRhythm::Quarterly => 3,
        };
        self.planned_on.checked_add(months.months()).ok()
    }
}

/// Something on the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewItem {
    /// What brought it there.
    pub source: ReviewSource,
    /// Which thing, where it is one.
    pub noun: Option<Uuid>,
    /// What it is called.
    pub title: String,
    /// Since when it is due.
    pub since: Option<Date>,
    /// How many, where it is more than one thing.
    pub count: Option<u32>,
    /// What was said about it; Markdown.
    pub minutes: String,
    /// Counts changes of the minutes; 0 while nothing is written.
    pub version: i64,
}

impl ReviewItem {
    /// What it is named by within its review.
    pub fn key(&self) -> String {
        match self.noun {
            Some(noun) => format!("{}:{noun}", self.source),
            None => self.source.as_str().to_owned(),
        }
    }
}

/// What came of a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewOutcome {
    /// On which point of the agenda; none: on none in particular.
    pub item: Option<String>,
    /// Of which kind.
    pub kind: OutcomeKind,
    /// Which decision, recommendation or channel.
    pub noun: Option<Uuid>,
    /// What it is called.
    pub title: String,
    /// Which day, where it is one.
    pub day: Option<Date>,
    /// When it was noted.
    pub at: Timestamp,
    /// By whom.
    pub by: UserId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_one_is_a_month_or_a_quarter_later() {
        let held = |rhythm, planned_on: &str| Review {
            id: ReviewId::from_uuid(Uuid::nil()),
            planned_on: planned_on.parse().unwrap(),
            rhythm,
            attendees: Vec::new(),
            guests: String::new(),
            minutes: String::new(),
            version: 1,
            created_at: Timestamp::from_seconds(0),
            created_by: UserId::from_uuid(Uuid::nil()),
            closed_at: None,
            closed_by: None,
            followed_by: None,
        };
        let next = |rhythm, day| held(rhythm, day).next_day().map(|day| day.to_string());
        assert_eq!(next(None, "2026-11-22"), None);
        assert_eq!(
            next(Some(ReviewRhythm::Monthly), "2026-01-31").as_deref(),
            Some("2026-02-28")
        );
        assert_eq!(
            next(Some(ReviewRhythm::Quarterly), "2026-11-22").as_deref(),
            Some("2027-02-22")
        );
    }
}
