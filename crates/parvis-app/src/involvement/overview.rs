use super::catch_up;
use crate::{Acting, App, Result};
use jiff::ToSpan;
use jiff::civil::Date;
use parvis_domain::{ActCounts, Action, AdviceCounts, BriefCounts, Timestamp, Zone};
use parvis_store::involvement;

/// Below so many, only counts are shown: a share of four acts says nothing.
pub const MINIMUM: u32 = 8;

/// How time is divided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// By quarter of the calendar: eight of them.
    #[default]
    Quarter,
    /// By month: twelve of them.
    Month,
}

impl By {
    const fn months(self) -> i32 {
        match self {
            Self::Quarter => 3,
            Self::Month => 1,
        }
    }

    const fn how_many(self) -> i32 {
        match self {
            Self::Quarter => 8,
            Self::Month => 12,
        }
    }
}

/// What happened in one quarter or month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// Its first day, in the workspace's zone.
    pub from: Date,
    /// The first day after it.
    pub until: Date,
    /// Whether it isn't over yet.
    pub running: bool,
    /// The strategic acts, by role.
    pub acts: Vec<ActCounts>,
    /// What became of the advice given in it.
    pub advice: AdviceCounts,
    /// What became of what those who advise were asked for in it.
    pub briefs: BriefCounts,
}

impl Period {
    /// Acts with advice or somebody asked before them, and all of them.
    pub fn asked_of_all(&self) -> (u32, u32) {
        let before: u32 = self.acts.iter().map(|of| of.advised + of.consulted).sum();
        let after: u32 = self.acts.iter().map(|of| of.told_after).sum();
        (before, before + after)
    }

    /// The share that was asked before, in per cent; none below [`MINIMUM`].
    pub fn share(&self) -> Option<u32> {
        let (before, all) = self.asked_of_all();
        (all >= MINIMUM).then(|| (before * 100 + all / 2) / all)
    }
}

/// How it went, the newest period first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The periods shown, the newest first; those before the workspace was made are left out.
    pub periods: Vec<Period>,
    /// The shares of the last two periods that are over, the later first; none unless both have [`MINIMUM`] acts.
    pub trend: Option<(u32, u32)>,
}

/// Who was asked before and who was told after, over time, beside what became of advice.
///
/// # Errors
/// `denied`.
pub async fn overview(app: &App, who: &Acting, by: By) -> Result<Overview> {
    app.allowed_here(who, Action::InvolvementRead)?;
    catch_up(app, who.place()).await?;
    let zone: Zone = who.workspace.zone.parse().unwrap_or(Zone::UTC);
    let zone = zone.time_zone();
    let start = |day: Date| {
        day.to_zoned(zone.clone())
            .map_or(Timestamp::from_seconds(0), |at| Timestamp::from(at.timestamp()))
    };
    let (now, store, place) = (app.now(), &app.store, who.place());
    let today = now.to_jiff().to_zoned(zone.clone()).date();
    let mut periods = Vec::new();
    let mut from = first_day(today, by);
    for number in 0..by.how_many() {
        let until = from.saturating_add(by.months().months());
        let (begins, ends) = (start(from), start(until));
        if number > 0 && ends <= who.workspace.created_at {
            break;
        }
        periods.push(Period {
            from,
            until,
            running: number == 0,
            acts: involvement::acts_between(store, place, begins, ends).await?,
            advice: involvement::advice_between(store, place, begins, ends, now).await?,
            briefs: involvement::briefs_between(store, place, begins, ends).await?,
        });
        from = from.saturating_sub(by.months().months());
    }
    let mut over = periods.iter().filter(|period| !period.running).map(Period::share);
    let trend = match (over.next().flatten(), over.next().flatten()) {
        (Some(later), Some(earlier)) => Some((later, earlier)),
        _ => None,
    };
    Ok(Overview { periods, trend })
}

fn first_day(today: Date, by: By) -> Date {
    let month = match by {
        By::Month => today.month(),
        By::Quarter => (today.month() - 1) / 3 * 3 + 1,
    };
    Date::new(today.year(), month, 1).unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_acts_have_no_share_and_a_quarter_begins_in_its_first_month() {
        let acts = |advised, told_after| Period {
            from: Date::constant(2026, 7, 1),
            until: Date::constant(2026, 10, 1),
            running: false,
            acts: vec![ActCounts {
                advised,
                told_after,
                ..ActCounts::default()
            }],
            advice: AdviceCounts::default(),
            briefs: BriefCounts::default(),
        };
        assert_eq!(acts(5, 2).share(), None);
        assert_eq!(acts(5, 3).share(), Some(63));
        assert_eq!(
            first_day(Date::constant(2026, 12, 31), By::Quarter),
            Date::constant(2026, 10, 1)
        );
        assert_eq!(
            first_day(Date::constant(2026, 2, 3), By::Month),
            Date::constant(2026, 2, 1)
        );
    }
}
