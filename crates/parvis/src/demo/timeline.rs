use super::days::Days;
use super::deed::Deed;
use super::piece::Piece;
use super::story::STORY;
use super::table::{AGO, BACK, seats};
use super::year::{LONG_AGO, YEAR};
use parvis_domain::{Role, Timestamp};

/// What somebody does at a time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    pub(super) at: Timestamp,
    pub(super) role: Role,
    pub(super) deed: Deed,
}

/// Everything that happened until today, one after the other.
pub(super) fn until_today(days: &Days) -> anyhow::Result<Vec<Moment>> {
    let mut all = Vec::new();
    for (ago, time, role, deed) in LONG_AGO.iter().copied().chain(seats(AGO)) {
        let at = days.ago(ago, time)?;
        all.push(Moment { at, role, deed });
    }
    for episode in YEAR {
        for &(after, time, role, deed) in episode.steps {
            let at = days.on(episode.from, after, time)?;
            all.push(Moment { at, role, deed });
            // Whoever speaks somewhere looks after what comes back: the next day, and once more when it is quiet.
            if matches!(deed, Deed::Spread(..)) {
                for (later, time) in [(1, "09:10"), (4, "17:20")] {
                    let at = days.on(episode.from, after + later, time)?;
                    let (role, deed) = (Role::Cm, Deed::Sweep);
                    all.push(Moment { at, role, deed });
                }
            }
        }
    }
    for (back, time, role, deed) in STORY.iter().copied().chain(seats(BACK)) {
        let at = days.back(back, time)?;
        all.push(Moment { at, role, deed });
    }
    // What was written first of one instant happens first.
    all.sort_by_key(|moment| moment.at);
    Ok(all)
}

/// The names of the pictures that are used, in the order in which they are.
pub(super) fn pictures(days: &Days) -> anyhow::Result<Vec<&'static str>> {
    let mut all = Vec::new();
    for moment in until_today(days)? {
        if let Deed::Begin(name) | Deed::BeginAs(_, name) | Deed::Append(_, name) = moment.deed {
            all.extend(Piece::find(name)?.pictures());
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    /// Whatever the day on which it is shown: what is begun comes before what is done with it, a piece before its
    /// translation, and the year lies before the last weeks.
    #[test]
    fn the_story_hangs_together_on_every_day_of_a_year() {
        for day in 0..366 {
            let now = Timestamp::parse_rfc3339("2026-03-01T10:00:00Z").unwrap();
            let now = now.plus(Duration::from_hours(24 * day));
            let days = Days::before(now, "Europe/Paris".parse().unwrap());
            let all = until_today(&days).unwrap();
            let at = |wanted: &str| {
                let begun = all.iter().position(|moment| {
                    matches!(moment.deed, Deed::Begin(name) | Deed::BeginAs(name, _) if name == wanted)
                });
                begun.unwrap_or_else(|| panic!("nobody begins {wanted}"))
            };
            for (place, moment) in all.iter().enumerate() {
                let name = match moment.deed {
                    Deed::Publish(name) | Deed::Spread(name, ..) | Deed::Make(name, _) => name,
                    Deed::Begin(name) => {
                        let piece = super::super::piece::Piece::find(name).unwrap();
                        let Some(of) = piece.translates else { continue };
                        of
                    }
                    _ => continue,
                };
                assert!(
                    at(name) < place || moment.at == all[at(name)].at,
                    "{name} on {now:?}"
                );
            }
            let first = all.iter().find(|moment| !matches!(moment.deed, Deed::Table(_)));
            let first = first.unwrap();
            assert!(matches!(first.deed, Deed::OpenPlaces), "{:?}", first.deed);
            let (off, on) = days.off().unwrap();
            assert!(now.since(on) > Duration::from_hours(24 * 40) && off < on);
        }
    }
}
