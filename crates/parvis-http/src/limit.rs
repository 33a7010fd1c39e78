use crate::ClientAddress;
use crate::seat::{Seat, Seats};
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use parvis_app::{Problem, ProblemKind, Result};
use parvis_domain::{TokenId, UserId};
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;

/// What is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Trying to come in: passwords, links, invitations, the first set-up.
    ComingIn,
    /// Everything else that changes something without being signed in.
    Anonymous,
}

/// Who came too often, kept in memory: a restart forgives.
pub struct Limits {
    coming_in: DefaultKeyedRateLimiter<IpAddr>,
    anonymous: DefaultKeyedRateLimiter<IpAddr>,
    tokens: DefaultKeyedRateLimiter<TokenId>,
    seats: Seats,
}

impl Default for Limits {
    fn default() -> Self {
        // Ten at once, then one every six seconds.
        Self {
            coming_in: limiter(10, 10),
            anonymous: limiter(60, 60),
            // A script that reads a whole workspace is served at once, and then ten times a second at most.
            tokens: limiter(600, 300),
            seats: Seats::default(),
        }
    }
}

fn limiter<K: Hash + Eq + Clone>(a_minute: u32, at_once: u32) -> DefaultKeyedRateLimiter<K> {
    let nonzero = |number: u32| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
    RateLimiter::keyed(Quota::per_minute(nonzero(a_minute)).allow_burst(nonzero(at_once)))
}

impl Limits {
    /// Counts one more try from there.
    ///
    /// # Errors
    /// `too-often`, with when to come again.
    pub fn count(&self, limit: Limit, from: ClientAddress) -> Result<()> {
        let limiter = match limit {
            Limit::ComingIn => &self.coming_in,
            Limit::Anonymous => &self.anonymous,
        };
        check(limiter, &household(from.0))
    }

    /// Counts one more request by a token.
    ///
    /// # Errors
    /// `too-often`, with when to come again.
    pub fn count_token(&self, token: TokenId) -> Result<()> {
        check(&self.tokens, &token)
    }

    /// Lets somebody keep a line open until what is given back is dropped.
    ///
    /// # Errors
    /// `too-many-lines`.
    pub fn sit_down(&self, user: UserId) -> Result<Seat> {
        self.seats.take(user)
    }
}

fn check<K: Hash + Eq + Clone>(limiter: &DefaultKeyedRateLimiter<K>, key: &K) -> Result<()> {
    limiter.check_key(key).map_err(|not_yet| {
        let after = not_yet.wait_time_from(DefaultClock::default().now());
        Problem::new(ProblemKind::TooMany { after }, "too-often").with("seconds", after.as_secs() + 1)
    })?;
    if limiter.len() > 10_000 {
        limiter.retain_recent();
    }
    Ok(())
}

/// One IPv6 customer has at least a /64 to choose addresses from.
fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(six) => {
            let [a, b, c, d, ..] = six.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        four @ IpAddr::V4(_) => four,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_eleventh_try_in_a_row_waits_and_a_neighbour_does_not() {
        let limits = Limits::default();
        let here = ClientAddress("198.51.100.1".parse().unwrap());
        for _ in 0..10 {
            limits.count(Limit::ComingIn, here).unwrap();
        }
        let refused = limits.count(Limit::ComingIn, here).unwrap_err();
        assert!(matches!(refused.kind, ProblemKind::TooMany { after } if after.as_secs() <= 6));
        limits
            .count(Limit::ComingIn, ClientAddress("198.51.100.2".parse().unwrap()))
            .unwrap();
    }
}
