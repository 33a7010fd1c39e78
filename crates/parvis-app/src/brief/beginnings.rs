use crate::{Acting, App, Problem, Result};
use jiff::ToSpan as _;
use parvis_domain::{Action, Beginning, Cursor, Page, Timestamp, Zone};
use parvis_store::beginning::{self, Begun};

/// A share of fewer originals than this says nothing.
pub const MINIMUM: i64 = 10;

/// The periods that can be asked for, in days.
const PERIODS: [i32; 3] = [30, 90, 365];

/// How the originals of a period began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BeginningCounts {
    /// From this instant on.
    pub from: Timestamp,
    /// Before this one.
    pub until: Timestamp,
    /// How many began with a brief that was answered before.
    pub brief: i64,
    /// How many a CM or a lead began of their own accord.
    pub own: i64,
    /// How many somebody else began, with no brief answered before.
    pub told: i64,
    /// Of how many nobody knows.
    pub unknown: i64,
}

impl BeginningCounts {
    const fn none(from: Timestamp, until: Timestamp) -> Self {
        Self {
            from,
            until,
            brief: 0,
            own: 0,
            told: 0,
            unknown: 0,
        }
    }

    /// All originals published in the period.
    pub const fn all(&self) -> i64 {
        self.brief + self.own + self.told + self.unknown
    }

    /// Those that began with the CM: with a brief, or of a CM's own accord.
    pub const fn with_cm(&self) -> i64 {
        self.brief + self.own
    }

    /// The share of those that began with the CM among those of which it is known, in percent; none where fewer than
    /// [`MINIMUM`] are known.
    pub fn share(&self) -> Option<i64> {
        let known = self.all() - self.unknown;
        (known >= MINIMUM).then(|| (200 * self.with_cm() + known) / (2 * known))
    }
}

/// How originals began, in a period and in the one before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginnings {
    /// The period, which ends now.
    pub now: BeginningCounts,
    /// The period of the same length before it; none where the workspace isn't that old, so nothing is compared.
    pub before: Option<BeginningCounts>,
}

/// How the originals began that were published in the last 30, 90 or 365 days.
///
/// # Errors
/// `invalid` on `days` with `days-unknown`; `denied`.
pub async fn beginnings(app: &App, who: &Acting, days: i32) -> Result<Beginnings> {
    app.allowed_here(who, Action::BriefRead)?;
    let (before, from, until) = bounds(app, who, days)?;
    let now = count(app, who, from, until).await?;
    let old_enough = who.workspace.created_at <= before;
    let before = if old_enough {
        Some(count(app, who, before, from).await?)
    } else {
        None
    };
    Ok(Beginnings { now, before })
}

/// The originals behind such a number, those published last first.
///
/// # Errors
/// `invalid` on `days`; `denied`.
pub async fn begun(
    app: &App,
    who: &Acting,
    days: i32,
    of: Option<Beginning>,
    (after, size): (Option<&Cursor>, u32),
) -> Result<Page<Begun>> {
    app.allowed_here(who, Action::OriginalRead)?;
    let (_, from, until) = bounds(app, who, days)?;
    let page = beginning::list(&app.store, who.place(), (from, until), of, after, size).await?;
    Ok(page.map(|begun| {
        let plain = parvis_text::markdown::plain(&begun.text).unwrap_or_default();
        Begun {
            text: parvis_text::excerpt(&plain, 140),
            ..begun
        }
    }))
}

/// Days begin and end where the workspace is; today belongs to the period.
fn bounds(app: &App, who: &Acting, days: i32) -> Result<(Timestamp, Timestamp, Timestamp)> {
    if !PERIODS.contains(&days) {
        return Err(Problem::field("days", "days-unknown"));
    }
    let zone = who.workspace.zone.parse().unwrap_or(Zone::UTC).time_zone();
    let tomorrow = app.now().to_jiff().to_zoned(zone.clone()).date().tomorrow();
    let tomorrow = tomorrow.map_err(Problem::internal)?;
    let at = |back: i32| {
        let day = tomorrow.checked_sub(back.days()).map_err(Problem::internal)?;
        let begin = day.to_zoned(zone.clone()).map_err(Problem::internal)?;
        Ok::<_, Problem>(Timestamp::from(begin.timestamp()))
    };
    Ok((at(2 * days)?, at(days)?, at(0)?))
}

async fn count(app: &App, who: &Acting, from: Timestamp, until: Timestamp) -> Result<BeginningCounts> {
    let mut counted = BeginningCounts::none(from, until);
    for (beginning, count) in beginning::counts(&app.store, who.place(), (from, until)).await? {
        match beginning {
            Beginning::Brief => counted.brief = count,
            Beginning::Own => counted.own = count,
            Beginning::Told => counted.told = count,
            Beginning::Unknown => counted.unknown = count,
        }
    }
    Ok(counted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_said_of_ten_originals_of_which_one_knows() {
        let mut counted = BeginningCounts {
            brief: 4,
            own: 3,
            told: 2,
            unknown: 30,
            ..BeginningCounts::none(Timestamp::from_seconds(0), Timestamp::from_seconds(1))
        };
        assert_eq!(counted.share(), None);
        counted.told = 3;
        assert_eq!(counted.share(), Some(70));
        counted.told = 5;
        // Seven of twelve are 58.3 per cent.
        assert_eq!((counted.share(), counted.all()), (Some(58), 42));
    }
}
