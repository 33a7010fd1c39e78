use crate::{ChannelId, Timestamp};
use std::collections::BTreeMap;
use std::time::Duration;
use uuid::Uuid;

/// Where something goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Venue {
    /// The workspace's own site.
    Site,
    /// A channel.
    Channel(ChannelId),
}

/// Something that is out, or is to go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outing {
    /// Where.
    pub venue: Venue,
    /// The original or the publication.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// Whether it is still to come, so that somebody could move it.
    pub open: bool,
}

/// Things that crowd one another on one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collision {
    /// Where.
    pub venue: Venue,
    /// Which, the earliest first: two at least.
    pub ids: Vec<Uuid>,
    /// When the first goes out.
    pub at: Timestamp,
    /// When the last does.
    pub until: Timestamp,
}

impl Collision {
    /// Whether all of it goes out at the very same time.
    pub fn is_at_once(&self) -> bool {
        self.at == self.until
    }
}

/// The chains of things on one place of which each follows the one before it in less than `apart`. What is wholly out
/// already collides no more: nobody can move it.
pub fn collisions(outings: &[Outing], apart: Duration) -> Vec<Collision> {
    let mut venues: BTreeMap<Venue, Vec<Outing>> = BTreeMap::new();
    for outing in outings {
        venues.entry(outing.venue).or_default().push(*outing);
    }
    let mut found = Vec::new();
    for (venue, mut here) in venues {
        here.sort_by_key(|outing| (outing.at, outing.id));
        for chain in here.chunk_by(|one, next| next.at.since(one.at) < apart) {
            let [first, .., last] = chain else { continue };
            if chain.iter().any(|outing| outing.open) {
                found.push(Collision {
                    venue,
                    ids: chain.iter().map(|outing| outing.id).collect(),
                    at: first.at,
                    until: last.at,
                });
            }
        }
    }
    found.sort_by_key(|collision| (collision.at, collision.venue));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::APART;

    const SQUARE: Venue = Venue::Channel(ChannelId::from_uuid(Uuid::from_u128(1)));
    const PRESS: Venue = Venue::Channel(ChannelId::from_uuid(Uuid::from_u128(2)));

    fn outing(venue: Venue, id: u128, minute: i64, open: bool) -> Outing {
        Outing {
            venue,
            id: Uuid::from_u128(id),
            at: Timestamp::from_seconds(minute * 60),
            open,
        }
    }

    fn chains(outings: &[Outing]) -> Vec<Vec<u128>> {
        let found = collisions(outings, APART);
        found
            .iter()
            .map(|it| it.ids.iter().map(Uuid::as_u128).collect())
            .collect()
    }

    #[test]
    fn less_than_a_quarter_of_an_hour_is_too_close_on_one_place_only() {
        assert_eq!(
            chains(&[
                outing(SQUARE, 1, 0, true),
                outing(SQUARE, 2, 14, true),
                outing(PRESS, 3, 5, true),
                outing(SQUARE, 4, 29, true),
            ]),
            [vec![1, 2]]
        );
    }

    #[test]
    fn three_that_follow_one_another_closely_are_one_collision() {
        let found = collisions(
            &[
                outing(Venue::Site, 3, 20, true),
                outing(Venue::Site, 1, 0, false),
                outing(Venue::Site, 2, 10, true),
            ],
            APART,
        );
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].ids, [1, 2, 3].map(Uuid::from_u128));
        assert!(!found[0].is_at_once());
    }

    #[test]
    fn what_is_out_cannot_be_moved_apart() {
        assert_eq!(
            chains(&[outing(SQUARE, 1, 0, false), outing(SQUARE, 2, 3, false)]),
            Vec::<Vec<u128>>::new()
        );
        let at_once = collisions(&[outing(SQUARE, 1, 0, false), outing(SQUARE, 2, 0, true)], APART);
        assert!(at_once[0].is_at_once());
    }
}
