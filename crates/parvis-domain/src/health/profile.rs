use super::history::{Day, Happening, Known, LinkSeen, ProfileLacks, date, months_before};
use super::{Facts, Found, HealthKind};

/// So long after the first time that there was nothing, it is believed.
const DEAD_FOR: i32 = 7;
/// So long after the first time that it didn't work, whatever it was.
const SILENT_FOR: i32 = 14;
/// A pinned post older than this is of another time.
const PINNED_MONTHS: i32 = 18;

/// A row of readings of the profile's link.
#[derive(Default)]
pub(super) struct Row {
    /// The first time there was nothing.
    pub(super) dead: Option<Day>,
    /// The first time that it didn't work.
    pub(super) wrong: Option<Day>,
}

impl Row {
    /// Takes a reading, and gives whether the link is stale with it; none when that reading doesn't say.
    pub(super) fn read(&mut self, on: Day, seen: LinkSeen) -> bool {
        match seen {
            LinkSeen::Ok => *self = Self::default(),
            LinkSeen::Dead => {
                self.dead.get_or_insert(on);
                self.wrong.get_or_insert(on);
            }
            LinkSeen::Unreachable => {
                self.wrong.get_or_insert(on);
            }
        }
        let dead = seen == LinkSeen::Dead && self.dead.is_some_and(|first| on - first >= DEAD_FOR);
        dead || self.wrong.is_some_and(|first| on - first >= SILENT_FOR)
    }
}

/// Where the profile was left standing.
pub(super) fn spans(known: &Known<'_>) -> Vec<Found> {
    let mut row = Row::default();
    let (mut link, mut pinned): (Option<Facts>, Option<Facts>) = (None, None);
    let (mut bare, mut bare_from): (Option<Facts>, Option<Day>) = (None, None);
    let mut open: Option<(Day, Facts)> = None;
    let mut found = Vec::new();
    for (on, what) in &known.entries {
        match what {
            Happening::Link(seen) => {
                let stale = row.read(*on, *seen);
                link = match (stale || link.is_some(), seen) {
                    (_, LinkSeen::Ok) | (false, _) => None,
                    (true, _) => Some(Facts {
                        first_on: row.dead.or(row.wrong).map(date),
                        last_on: Some(date(*on)),
                        ..Facts::how(if row.dead.is_some() {
                            "link_dead"
                        } else {
                            "link_unreachable"
                        })
                    }),
                };
            }
            Happening::Pinned(post) => {
                let old = post.filter(|post| super::history::day(*post) < months_before(*on, PINNED_MONTHS));
                pinned = old.map(|post| Facts {
                    first_on: Some(post),
                    last_on: Some(date(*on)),
                    ..Facts::how("pinned_old")
                });
            }
            Happening::Lacks(lacks) => {
                bare_from = match lacks {
                    ProfileLacks::Nothing => None,
                    _ => bare_from.or(Some(*on)),
                };
                // As with a link: what somebody is just changing isn't left standing.
                bare = bare_from
                    .filter(|first| on - first >= DEAD_FOR)
                    .map(|first| Facts {
                        first_on: Some(date(first)),
                        last_on: Some(date(*on)),
                        ..Facts::how(match lacks {
                            ProfileLacks::Name => "no_name",
                            ProfileLacks::Picture => "no_picture",
                            _ => "bare",
                        })
                    });
            }
            _ => continue,
        }
        match (&open, link.as_ref().or(pinned.as_ref()).or(bare.as_ref())) {
            (None, Some(facts)) => open = Some((*on, facts.clone())),
            (Some((since, _)), Some(facts)) => open = Some((*since, facts.clone())),
            (Some((since, facts)), None) => {
                found.push(Found::ended(HealthKind::StaleProfile, *since, *on, facts.clone()));
                open = None;
            }
            (None, None) => {}
        }
    }
    found.extend(open.map(|(since, facts)| Found::open(HealthKind::StaleProfile, since, facts)));
    found
}
