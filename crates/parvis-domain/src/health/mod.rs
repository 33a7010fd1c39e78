//! How a channel is doing: what the neglect watch finds in its history, by rules that are the same for everybody
//! (docs/health.md). Pure: what is known comes in, what follows goes out.

mod access;
mod errors;
mod history;
mod judge;
mod naming;
mod profile;
mod questions;
mod response;
mod rhythm;

pub use history::{
    ChannelHistory, Entry, Happening, LinkSeen, ProfileLacks, UnknownLinkSeen, UnknownProfileLacks,
};
pub use judge::{Health, Trend, judge};

use crate::Period;
use history::{Day, Known, date};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

words! {
    /// In which way a channel is neglected.
    HealthKind,
    /// A word that names no kind of neglect.
    UnknownHealthKind, "kind of neglect", {
        /// The promise of rhythm is broken.
        Rhythm = "rhythm",
        /// Questions are left.
        Unanswered = "unanswered",
        /// People respond clearly less.
        FallingResponse = "falling_response",
        /// The profile is left standing: a dead link, an old pinned post, no name or picture.
        StaleProfile = "stale_profile",
        /// Access ends and nobody acts.
        Credential = "credential",
        /// Failures nobody looks at.
        SilentErrors = "silent_errors",
        /// Nobody answers for it.
        NoKeeper = "no_keeper",
        /// It is open, and nobody has said what for.
        UsageUndecided = "usage_undecided",
    }
}

words! {
    /// How a channel is doing, in one word.
    HealthState,
    /// A word that names no state of health.
    UnknownHealthState, "state of health", {
        /// Everything promised is kept, as far as is known.
        Well = "well",
        /// Something may become neglect.
        Watch = "watch",
        /// Neglected in at least one way.
        Neglected = "neglected",
        /// Nobody has looked for too long to say anything.
        Unknown = "unknown",
        /// A pause was announced.
        Paused = "paused",
        /// We have left.
        Left = "left",
    }
}

words! {
    /// How much a finding weighs.
    Severity,
    /// A word that names no severity.
    UnknownSeverity, "severity", {
        /// It may become neglect.
        Watch = "watch",
        /// It is neglect.
        Neglect = "neglect",
    }
}

/// The numbers and days behind a finding. `how` says which way it came about, and so which of them are there.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// Which sentence tells it: with the kind, a stable code.
    pub how: String,
    /// The promise: how often.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<u8>,
    /// The promise: in which period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<Period>,
    /// The last time: a piece came out, the profile was looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_on: Option<Date>,
    /// When it began: the oldest question, the first failure, the first refusal, since when nobody is named, the day of
    /// the pinned post, or when access ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_on: Option<Date>,
    /// So many days of silence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<i32>,
    /// From so many on the promise is broken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_days: Option<i32>,
    /// So many pieces came out in a period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pieces: Option<usize>,
    /// So many were promised in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promised: Option<usize>,
    /// The period's first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The period's last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    /// So many questions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub questions: Option<usize>,
    /// The promise to answer, in hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<u32>,
    /// So many pieces lately.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lately: Option<usize>,
    /// The median of the responses to them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lately_median: Option<f64>,
    /// So many pieces before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<usize>,
    /// What it is compared with: the median of the responses to them, less where fewer follow.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before_median: Option<f64>,
    /// So many followed then, where fewer do now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub followers_then: Option<f64>,
    /// So many follow now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub followers_now: Option<u64>,
    /// So many failures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errors: Option<usize>,
}

impl Facts {
    fn how(how: &str) -> Self {
        Self {
            how: how.to_owned(),
            ..Self::default()
        }
    }
}

/// Something the watch found, as it stands in the evening of a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// In which way.
    pub kind: HealthKind,
    /// Whether it is neglect, or may become it.
    pub severity: Severity,
    /// The day on which it became true.
    pub since: Date,
    /// What is behind it.
    pub facts: Facts,
}

/// A stretch of days on which a kind of neglect was true.
pub(super) struct Found {
    kind: HealthKind,
    since: Day,
    until: Option<Day>,
    facts: Facts,
}

impl Found {
    const fn open(kind: HealthKind, since: Day, facts: Facts) -> Self {
        Self {
            kind,
            since,
            until: None,
            facts,
        }
    }

    const fn ended(kind: HealthKind, since: Day, until: Day, facts: Facts) -> Self {
        Self {
            kind,
            since,
            until: Some(until),
            facts,
        }
    }

    /// One whose end may lie beyond what is known.
    fn until(kind: HealthKind, since: Day, until: Day, known_to: Day, facts: Facts) -> Self {
        Self {
            kind,
            since,
            until: (until <= known_to).then_some(until),
            facts,
        }
    }
}

/// In which ways a channel is neglected in the evening of a day, by what was known then: nothing later is used.
pub fn neglect(history: &ChannelHistory, on: Date) -> Vec<Finding> {
    let known = Known::until(history, on);
    let found = [
        rhythm::spans(&known),
        questions::spans(&known),
        response::spans(&known),
        profile::spans(&known),
        access::spans(&known),
        errors::spans(&known),
        naming::without_keeper(&known),
        naming::without_usage(&known),
    ];
    let open = found.into_iter().flatten().filter(|found| found.until.is_none());
    let finding = |found: Found| Finding {
        kind: found.kind,
        severity: Severity::Neglect,
        since: date(found.since),
        facts: found.facts,
    };
    open.map(finding).collect()
}
