use crate::shapes::instant;
use parvis_app::Problem;
use parvis_app::health::{Alarm, Change, Look, Said, SetAside, Shown, Told};
use parvis_domain::health::{Facts, Finding, HealthKind, Trend};
use serde::Serialize;
use utoipa::ToSchema;

/// How a channel is doing.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HealthBody {
    /// Of which channel.
    channel: String,
    /// `well`, `watch` (something may become neglect), `neglected`, `unknown`, `paused` or `left`.
    state: String,
    /// Since when.
    since: String,
    /// The day whose evening it tells, in the workspace's zone.
    day: String,
    judged_at: String,
    /// What was found: neglect first, the longest first.
    findings: Vec<FindingBody>,
    /// How the promise of rhythm stands: `how` is `kept`, `no_promise`, `nothing_yet` or `paused`.
    promise: FactsBody,
    /// What isn't known: `looked`, `responses`, `profile`.
    unknown: Vec<String>,
    /// When somebody looked last, at a declared channel.
    looked_on: Option<String>,
    /// Only where there is an earlier real period to compare with.
    trends: Vec<HealthTrendBody>,
    /// The kinds of which people are told.
    alarm: Vec<String>,
}

/// Something that the watch found.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FindingBody {
    /// `rhythm`, `unanswered`, `falling_response`, `stale_profile`, `credential`, `silent_errors`, `no_keeper` or
    /// `usage_undecided`.
    kind: String,
    /// `neglect`, or `watch`: it may become neglect.
    severity: String,
    /// The day on which it became true.
    since: String,
    facts: FactsBody,
}

/// The numbers and days behind a finding; `how` says which of them are there.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FactsBody {
    /// Which way it came about: with the kind, a stable code.
    how: String,
    /// The promise: so many times…
    times: Option<u8>,
    /// … per `day`, `week` or `month`.
    per: Option<String>,
    /// The last time: a piece came out, the profile was looked at.
    last_on: Option<String>,
    /// When it began, or when access ends.
    first_on: Option<String>,
    /// So many days of silence.
    days: Option<i32>,
    /// From so many on the promise is broken.
    allowed_days: Option<i32>,
    /// So many pieces came out in a period.
    pieces: Option<usize>,
    /// So many were promised in it.
    promised: Option<usize>,
    /// The period's first day.
    from: Option<String>,
    /// The period's last day; the day a pause ends.
    to: Option<String>,
    questions: Option<usize>,
    /// The promise to answer, in hours.
    hours: Option<u32>,
    /// So many pieces lately.
    lately: Option<usize>,
    /// The median of the responses to them.
    lately_median: Option<f64>,
    /// So many pieces before.
    before: Option<usize>,
    /// What it is compared with; less than their median where fewer follow.
    before_median: Option<f64>,
    followers_then: Option<f64>,
    followers_now: Option<u64>,
    errors: Option<usize>,
}

/// One number now and before.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HealthTrendBody {
    /// `pieces` in the last four weeks and the four before; `responses`, medians of the last pieces and those before.
    what: String,
    now: f64,
    before: f64,
}

/// How a channel is doing, with its history.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HealthShownBody {
    /// Null until the watch has seen the channel.
    health: Option<HealthBody>,
    alarm: Option<AlarmBody>,
    /// Kinds of which nobody is told until a day.
    aside: Vec<AsideBody>,
    /// Turns for the better and the worse, the newest first.
    changes: Vec<ChangeBody>,
    /// What was seen from outside, the newest first.
    looks: Vec<LookBody>,
    /// The day on which the promise holds again, while it is paused.
    paused_until: Option<String>,
    pause_reason: Option<String>,
}

/// What people are told.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AlarmBody {
    kinds: Vec<String>,
    raised_at: String,
    /// When somebody opened it or acted; null while nobody has.
    heeded_at: Option<String>,
    /// Who that was.
    heeded_by: Option<String>,
}

/// A kind that is no alarm until a day.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AsideBody {
    kind: String,
    until: String,
    reason: String,
    by: String,
    at: String,
}

/// A turn for the better or the worse.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ChangeBody {
    at: String,
    /// Null when the watch saw the channel first.
    before: Option<String>,
    after: String,
    /// Kinds that became true.
    began: Vec<String>,
    /// Kinds that were over.
    ended: Vec<String>,
}

/// What was seen there from outside.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LookBody {
    /// `hand` (somebody looked), `page` or `feed` (the worker did), `network` (it told what our profile says).
    way: String,
    at: String,
    /// Who looked; null for the worker.
    by: Option<String>,
    last_piece_on: Option<String>,
    questions: Option<u32>,
    oldest_question_on: Option<String>,
    /// Whether something is pinned; null when nobody looked.
    pinned: Option<bool>,
    pinned_on: Option<String>,
    /// What the profile lacks: `nothing`, `name`, `picture` or `both`; null when nobody looked.
    lacks: Option<String>,
    /// `ok`, `dead`, `unreachable`; null when nobody could tell.
    link: Option<String>,
    address: Option<String>,
    /// What its server answered.
    status: Option<u16>,
    note: String,
}

fn day<T: ToString>(on: Option<T>) -> Option<String> {
    on.map(|on| on.to_string())
}

fn words(kinds: &[HealthKind]) -> Vec<String> {
    kinds.iter().map(ToString::to_string).collect()
}

impl HealthBody {
    fn of(said: Said, alarm: &[HealthKind]) -> Self {
        let health = said.health;
        Self {
            channel: said.channel_id.to_string(),
            state: health.state.to_string(),
            since: instant(said.since),
            day: said.day.to_string(),
            judged_at: instant(said.judged_at),
            findings: health.findings.into_iter().map(Into::into).collect(),
            promise: health.promise.into(),
            unknown: health.unknown,
            looked_on: health.looked_on.map(|on| on.to_string()),
            trends: health.trends.into_iter().map(Into::into).collect(),
            alarm: words(alarm),
        }
    }
}

impl From<Told> for HealthBody {
    fn from(told: Told) -> Self {
        Self::of(told.said, &told.alarm)
    }
}

impl From<Finding> for FindingBody {
    fn from(finding: Finding) -> Self {
        Self {
            kind: finding.kind.to_string(),
            severity: finding.severity.to_string(),
            since: finding.since.to_string(),
            facts: finding.facts.into(),
        }
    }
}

impl From<Facts> for FactsBody {
    fn from(facts: Facts) -> Self {
        Self {
            how: facts.how,
            times: facts.times,
            per: facts.per.map(|per| per.to_string()),
            last_on: day(facts.last_on),
            first_on: day(facts.first_on),
            days: facts.days,
            allowed_days: facts.allowed_days,
            pieces: facts.pieces,
            promised: facts.promised,
            from: day(facts.from),
            to: day(facts.to),
            questions: facts.questions,
            hours: facts.hours,
            lately: facts.lately,
            lately_median: facts.lately_median,
            before: facts.before,
            before_median: facts.before_median,
            followers_then: facts.followers_then,
            followers_now: facts.followers_now,
            errors: facts.errors,
        }
    }
}

impl From<Trend> for HealthTrendBody {
    fn from(trend: Trend) -> Self {
        Self {
            what: trend.what,
            now: trend.now,
            before: trend.before,
        }
    }
}

impl From<Shown> for HealthShownBody {
    fn from(shown: Shown) -> Self {
        let kinds = shown
            .alarm
            .as_ref()
            .map(|alarm| alarm.kinds.clone())
            .unwrap_or_default();
        let (paused_until, pause_reason) = shown.paused.map(|(until, why)| (until.to_string(), why)).unzip();
        Self {
            health: shown.said.map(|said| HealthBody::of(said, &kinds)),
            alarm: shown.alarm.map(Into::into),
            aside: shown.aside.into_iter().map(Into::into).collect(),
            changes: shown.changes.into_iter().map(Into::into).collect(),
            looks: shown.looks.into_iter().map(Into::into).collect(),
            paused_until,
            pause_reason,
        }
    }
}

impl From<Alarm> for AlarmBody {
    fn from(alarm: Alarm) -> Self {
        Self {
            kinds: words(&alarm.kinds),
            raised_at: instant(alarm.raised_at),
            heeded_at: alarm.heeded_at.map(instant),
            heeded_by: alarm.heeded_by.map(|by| by.to_string()),
        }
    }
}

impl From<SetAside> for AsideBody {
    fn from(aside: SetAside) -> Self {
        Self {
            kind: aside.kind.to_string(),
            until: aside.until.to_string(),
            reason: aside.reason,
            by: aside.by.to_string(),
            at: instant(aside.at),
        }
    }
}

impl From<Change> for ChangeBody {
    fn from(change: Change) -> Self {
        Self {
            at: instant(change.at),
            before: change.before.map(|state| state.to_string()),
            after: change.after.to_string(),
            began: words(&change.began),
            ended: words(&change.ended),
        }
    }
}

impl From<Look> for LookBody {
    fn from(look: Look) -> Self {
        Self {
            way: look.way,
            at: instant(look.at),
            by: look.by.map(|by| by.to_string()),
            last_piece_on: look.last_piece_on.map(|on| on.to_string()),
            questions: look.questions,
            oldest_question_on: look.oldest_question_on.map(|on| on.to_string()),
            pinned: look.pinned.map(|pinned| pinned.is_some()),
            pinned_on: look.pinned.flatten().map(|on| on.to_string()),
            lacks: look.lacks.map(|lacks| lacks.to_string()),
            link: look.link.map(|seen| seen.to_string()),
            address: look.address,
            status: look.status,
            note: look.note,
        }
    }
}

/// A day that was typed, `2027-01-31`.
pub(super) fn read_day<T: std::str::FromStr>(field: &str, typed: &str) -> Result<T, Problem> {
    typed.parse().map_err(|_| Problem::field(field, "day-unreadable"))
}
