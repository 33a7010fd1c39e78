use super::history::{Day, Happening, Known, date, day, weekdays_after};
use super::{Facts, Found, HealthKind};

/// On the second weekday after a refusal nobody acted.
const REFUSED: u32 = 2;
/// So long renewing by itself may fail.
const RENEWAL_DAYS: i32 = 7;

/// What is wrong with the access, since when.
#[derive(Clone, Copy, Default)]
pub(super) struct Access {
    pub(super) ends: Option<Day>,
    pub(super) refused: Option<Day>,
    pub(super) renewal: Option<Day>,
    /// It has run out: an end named later doesn't mend that.
    ran_out: Option<Day>,
}

impl Access {
    pub(super) fn hear(&mut self, on: Day, what: &Happening) {
        match what {
            Happening::Expires(end) => self.ends = Some(day(*end)),
            Happening::Refused => {
                self.refused.get_or_insert(on);
            }
            Happening::RenewalFailed => {
                self.renewal.get_or_insert(on);
            }
            Happening::Renewed => *self = Self::default(),
            // Something came out: access works.
            Happening::Published(_) => self.refused = None,
            _ => {}
        }
    }

    fn settle(&mut self, today: Day) {
        if let Some(ends) = self.ends.filter(|ends| today >= *ends) {
            self.ran_out.get_or_insert(ends);
        }
    }

    /// What is wrong in the evening of a day, if nobody has acted in time.
    fn wrong(&self, today: Day) -> Option<Facts> {
        let fact = |how, on| Facts {
            first_on: Some(date(on)),
            ..Facts::how(how)
        };
        if let Some(on) = self.ran_out {
            return Some(fact("ran_out", on));
        }
        if let Some(on) = self.refused.filter(|on| today >= weekdays_after(*on, REFUSED)) {
            return Some(fact("refused", on));
        }
        let renewal = self.renewal.filter(|on| today >= on + RENEWAL_DAYS);
        renewal.map(|on| fact("renewal_failed", on))
    }
}

/// Where access ended and nobody acted.
pub(super) fn spans(known: &Known<'_>) -> Vec<Found> {
    let mut access = Access::default();
    let mut open: Option<(Day, Facts)> = None;
    let (mut found, mut next) = (Vec::new(), 0);
    for today in known.from..=known.to {
        while let Some((on, what)) = known.entries.get(next).filter(|(on, _)| *on <= today) {
            access.hear(*on, what);
            next += 1;
        }
        access.settle(today);
        match (access.wrong(today), &open) {
            (Some(facts), None) => open = Some((today, facts)),
            (Some(facts), Some((since, _))) => open = Some((*since, facts)),
            (None, Some((since, facts))) => {
                found.push(Found::ended(HealthKind::Credential, *since, today, facts.clone()));
                open = None;
            }
            (None, None) => {}
        }
    }
    found.extend(open.map(|(since, facts)| Found::open(HealthKind::Credential, since, facts)));
    found
}

/// The access as it stands on the last day known.
pub(super) fn standing(known: &Known<'_>) -> Access {
    let mut access = Access::default();
    for (on, what) in &known.entries {
        access.hear(*on, what);
    }
    access
}
