use crate::{ChannelId, Timestamp, TrialId, UserId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

words! {
    /// What a trial's criterion counts.
    TrialMetric,
    /// A word that names no metric of a trial.
    UnknownTrialMetric, "metric of a trial", {
        /// Conversations that began there.
        Conversations = "conversations",
        /// Answers, likes, reposts and quotes for each piece that was placed meanwhile.
        ResponsesPerPiece = "responses_per_piece",
        /// How many more follow.
        Followers = "followers",
        /// Visits that come from there; unknown until they are measured.
        Visits = "visits",
        /// A sentence that a person judges.
        ByHand = "by_hand",
    }
}

words! {
    /// How a trial ended.
    TrialResult,
    /// A word that names no result of a trial.
    UnknownTrialResult, "result of a trial", {
        /// As much as was asked for, or more.
        Met = "met",
        /// Less.
        Missed = "missed",
        /// What was to be counted isn't known.
        CannotTell = "cannot_tell",
    }
}

words! {
    /// How a trial stands.
    TrialStanding,
    /// A word that names no standing of a trial.
    UnknownTrialStanding, "standing of a trial", {
        /// It runs, and nobody can tell yet.
        NotYet = "not_yet",
        /// Enough is there.
        Met = "met",
        /// Its time is over, and there is less.
        Missed = "missed",
        /// Its time is over, and what was to be counted isn't known.
        CannotTell = "cannot_tell",
        /// Its time is over: a person judges.
        Ask = "ask",
    }
}

words! {
    /// What follows from a trial.
    TrialThen,
    /// A word that names nothing that follows from a trial.
    UnknownTrialThen, "way to go on after a trial", {
        /// The channel stays.
        Keep = "keep",
        /// The channel is left.
        Close = "close",
    }
}

/// A channel tried for some weeks, with a criterion that was fixed before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// Its identifier.
    pub id: TrialId,
    /// Where.
    pub channel: ChannelId,
    /// Why it is tried.
    pub why: String,
    /// What is counted.
    pub metric: TrialMetric,
    /// How much there is to be by the end, in hundredths; none when a person judges.
    pub at_least: Option<i64>,
    /// The criterion in words; may be empty unless a person judges.
    pub sentence: String,
    /// What it may cost at most, in minutes.
    pub minutes_most: Option<u32>,
    /// How many weeks: 1 to 52.
    pub weeks: u8,
    /// When it began.
    pub opened_at: Timestamp,
    /// By whom.
    pub opened_by: UserId,
    /// When its time is over.
    pub ends_at: Timestamp,
    /// Its last day, as the workspace's clocks count.
    pub ends_on: Date,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// By whom.
    pub closed_by: Option<UserId>,
    /// How it ended.
    pub result: Option<TrialResult>,
    /// What was counted when it was closed.
    pub measured: Option<TrialMeasured>,
    /// What was said of it then.
    pub note: String,
    /// What followed.
    pub then: Option<TrialThen>,
}

/// What a trial has brought so far. None is unknown, never zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialMeasured {
    /// The criterion's metric, in hundredths.
    pub value: Option<i64>,
    /// Pieces placed meanwhile.
    pub pieces: u32,
    /// Those of them of which responses are known.
    pub pieces_counted: u32,
    /// Minutes that were noted at them.
    pub minutes: Option<u32>,
    /// Those of them of which the minutes are known.
    pub pieces_timed: u32,
}

impl Trial {
    /// Whether its time is over.
    pub fn is_over(&self, now: Timestamp) -> bool {
        now >= self.ends_at
    }

    /// How it stands, from what was counted. What can still sink isn't called met before the end.
    pub fn stands(&self, measured: &TrialMeasured, now: Timestamp) -> TrialStanding {
        let over = self.is_over(now) || self.closed_at.is_some();
        if let Some(result) = self.result {
            return match result {
                TrialResult::Met => TrialStanding::Met,
                TrialResult::Missed => TrialStanding::Missed,
                TrialResult::CannotTell => TrialStanding::CannotTell,
            };
        }
        let only_grows = self.metric == TrialMetric::Conversations;
        match (self.metric, measured.value, self.at_least) {
            (TrialMetric::ByHand, ..) if over => TrialStanding::Ask,
            (_, Some(value), Some(least)) if value >= least && (over || only_grows) => TrialStanding::Met,
            (_, Some(_), Some(_)) if over => TrialStanding::Missed,
            _ if over => TrialStanding::CannotTell,
            _ => TrialStanding::NotYet,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    fn trial(metric: TrialMetric) -> Trial {
        Trial {
            id: TrialId::from_uuid(Uuid::from_u128(1)),
            channel: ChannelId::from_uuid(Uuid::from_u128(2)),
            why: String::new(),
            metric,
            at_least: (metric != TrialMetric::ByHand).then_some(800),
            sentence: String::new(),
            minutes_most: None,
            weeks: 8,
            opened_at: Timestamp::from_seconds(0),
            opened_by: UserId::from_uuid(Uuid::from_u128(3)),
            ends_at: Timestamp::from_seconds(100),
            ends_on: date(1970, 1, 1),
            closed_at: None,
            closed_by: None,
            result: None,
            measured: None,
            note: String::new(),
            then: None,
        }
    }

    fn value(value: Option<i64>) -> TrialMeasured {
        TrialMeasured {
            value,
            ..TrialMeasured::default()
        }
    }

    #[test]
    fn what_is_unknown_is_no_zero() {
        let tried = trial(TrialMetric::Visits);
        let at = Timestamp::from_seconds;
        assert_eq!(tried.stands(&value(None), at(50)), TrialStanding::NotYet);
        assert_eq!(tried.stands(&value(None), at(100)), TrialStanding::CannotTell);
        assert_eq!(tried.stands(&value(Some(0)), at(100)), TrialStanding::Missed);
    }

    #[test]
    fn only_what_can_not_sink_is_met_before_the_end() {
        let at = Timestamp::from_seconds(50);
        let enough = value(Some(900));
        assert_eq!(
            trial(TrialMetric::Conversations).stands(&enough, at),
            TrialStanding::Met
        );
        assert_eq!(
            trial(TrialMetric::ResponsesPerPiece).stands(&enough, at),
            TrialStanding::NotYet
        );
        assert_eq!(
            trial(TrialMetric::Followers).stands(&enough, at),
            TrialStanding::NotYet
        );
    }

    #[test]
    fn a_person_is_asked_where_a_person_judges() {
        let tried = trial(TrialMetric::ByHand);
        assert_eq!(
            tried.stands(&value(None), Timestamp::from_seconds(99)),
            TrialStanding::NotYet
        );
        assert_eq!(
            tried.stands(&value(None), Timestamp::from_seconds(100)),
            TrialStanding::Ask
        );
    }
}
