use crate::shapes::instant;
use parvis_app::trial::TrialSeen;
use serde::Serialize;
use utoipa::ToSchema;

/// What a trial brought. Null is unknown, and not zero.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TrialMeasuredBody {
    /// The criterion's metric.
    value: Option<f64>,
    /// Pieces placed meanwhile.
    pieces: u32,
    /// Those of them of which responses are known.
    pieces_counted: u32,
    /// Hours noted at them.
    hours: Option<f64>,
    /// Those of them of which the hours are known.
    pieces_timed: u32,
}

/// A channel that is tried, or was.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TrialBody {
    id: String,
    channel: String,
    channel_name: String,
    /// Whether the channel was left since.
    channel_left: bool,
    why: String,
    /// `conversations`, `responses_per_piece`, `followers`, `visits` or `by_hand`.
    metric: String,
    /// How much there is to be by the end; null where a person judges.
    at_least: Option<f64>,
    /// The criterion in words; may be empty.
    sentence: String,
    /// What it may cost at most.
    hours_most: Option<f64>,
    weeks: u8,
    opened_at: String,
    opened_by: String,
    /// Its last day.
    ends_on: String,
    ends_at: String,
    /// `not_yet`, `met`, `missed`, `cannot_tell`, or `ask` where a person has to judge.
    standing: String,
    /// Until now, or when it was closed.
    measured: TrialMeasuredBody,
    closed_at: Option<String>,
    /// `met`, `missed` or `cannot_tell`; null until it is closed.
    result: Option<String>,
    note: String,
    /// What followed: `keep` or `close`.
    then: Option<String>,
}

#[expect(clippy::cast_precision_loss, reason = "far below what loses a digit")]
fn hundredths(stored: i64) -> f64 {
    stored as f64 / 100.0
}

impl From<TrialSeen> for TrialBody {
    fn from(seen: TrialSeen) -> Self {
        let (trial, measured) = (seen.trial, seen.measured);
        Self {
            id: trial.id.to_string(),
            channel: trial.channel.to_string(),
            channel_name: seen.channel_name,
            channel_left: seen.channel_left,
            why: trial.why,
            metric: trial.metric.to_string(),
            at_least: trial.at_least.map(hundredths),
            sentence: trial.sentence,
            hours_most: trial.minutes_most.map(|minutes| f64::from(minutes) / 60.0),
            weeks: trial.weeks,
            opened_at: instant(trial.opened_at),
            opened_by: trial.opened_by.to_string(),
            ends_on: trial.ends_on.to_string(),
            ends_at: instant(trial.ends_at),
            standing: seen.standing.to_string(),
            measured: TrialMeasuredBody {
                value: measured.value.map(hundredths),
                pieces: measured.pieces,
                pieces_counted: measured.pieces_counted,
                hours: measured.minutes.map(|minutes| f64::from(minutes) / 60.0),
                pieces_timed: measured.pieces_timed,
            },
            closed_at: trial.closed_at.map(instant),
            result: trial.result.map(|result| result.to_string()),
            note: trial.note,
            then: trial.then.map(|then| then.to_string()),
        }
    }
}
