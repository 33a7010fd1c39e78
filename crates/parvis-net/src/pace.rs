use http::HeaderMap;
use std::time::{Duration, UNIX_EPOCH};

/// How long `Retry-After` (RFC 9110, 10.2.3) asks us to wait, given as seconds or as a date. `now` is in seconds since 1970.
/// A date that has passed gives zero; what can't be read gives nothing.
pub fn retry_after(headers: &HeaderMap, now: i64) -> Option<Duration> {
    let value = headers.get(http::header::RETRY_AFTER)?.to_str().ok()?.trim();
    if let Some(wait) = seconds(value) {
        return Some(wait);
    }
    let date = httpdate::parse_http_date(value)
        .ok()?
        .duration_since(UNIX_EPOCH)
        .ok()?;
    Some(date.saturating_sub(since_epoch(now)))
}

/// Seconds since 1970 of a date as HTTP writes it (RFC 9110, 5.6.7), such as that of a `Date` field.
pub fn http_date(text: &str) -> Option<i64> {
    let since = httpdate::parse_http_date(text.trim())
        .ok()?
        .duration_since(UNIX_EPOCH)
        .ok()?;
    i64::try_from(since.as_secs()).ok()
}

/// What a server says about its limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RateLimit {
    /// How many requests a window holds.
    pub limit: Option<u64>,
    /// How many are left in this window.
    pub remaining: Option<u64>,
    /// How long until the next window begins.
    pub reset_in: Option<Duration>,
}

impl RateLimit {
    /// Reads `RateLimit-*`, `X-RateLimit-*` and the newer `RateLimit` field; `None` when there is none. `now` is in seconds since 1970.
    ///
    /// The reset is seconds to wait (the IETF's drafts, Discord's `-Reset-After`), seconds since 1970 (Bluesky), or a time
    /// of RFC 3339 (Mastodon): they can't be taken for one another, since nobody's window is thirty years long.
    pub fn read(headers: &HeaderMap, now: i64) -> Option<Self> {
        let number =
            |name: &str| field(headers, name).and_then(|value| value.split(',').next()?.trim().parse().ok());
        let reset = field(headers, "reset-after").and_then(seconds);
        let split = Self {
            limit: number("limit"),
            remaining: number("remaining"),
            reset_in: reset.or_else(|| field(headers, "reset").and_then(|value| reset_in(value, now))),
        };
        [split, Self::read_single(headers)]
            .into_iter()
            .find(|found| *found != Self::default())
    }

    /// `RateLimit: "default";r=50;t=30`, of the draft's later editions.
    fn read_single(headers: &HeaderMap) -> Self {
        let value = headers
            .get("ratelimit")
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let first = value.split(',').next().unwrap_or_default();
        let parameter = |key: &str| {
            let mut parameters = first
                .split(';')
                .filter_map(|parameter| parameter.trim().split_once('='));
            parameters
                .find(|(name, _)| *name == key)
                .and_then(|(_, value)| value.parse().ok())
        };
        Self {
            limit: None,
            remaining: parameter("r"),
            reset_in: parameter("t").map(Duration::from_secs),
        }
    }

    /// How long to wait before the next request: until the reset when nothing is left.
    pub fn wait(&self) -> Option<Duration> {
        self.reset_in.filter(|_| self.remaining == Some(0))
    }
}

fn field<'a>(headers: &'a HeaderMap, end: &str) -> Option<&'a str> {
    ["ratelimit", "x-ratelimit"]
        .iter()
        .find_map(|start| headers.get(format!("{start}-{end}"))?.to_str().ok())
        .map(str::trim)
}

fn reset_in(value: &str, now: i64) -> Option<Duration> {
    const LONGEST_WINDOW: u64 = 30 * 365 * 24 * 60 * 60;
    if let Some(wait) = seconds(value) {
        let at_epoch = wait.as_secs() > LONGEST_WINDOW;
        return Some(if at_epoch {
            wait.saturating_sub(since_epoch(now))
        } else {
            wait
        });
    }
    let at: jiff::Timestamp = value.parse().ok()?;
    let micros = at.as_microsecond().saturating_sub(now.saturating_mul(1_000_000));
    Some(Duration::from_micros(u64::try_from(micros).unwrap_or(0)))
}

fn seconds(value: &str) -> Option<Duration> {
    let digits = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let seconds: f64 = value.parse().ok().filter(|_| digits)?;
    Duration::try_from_secs_f64(seconds).ok()
}

fn since_epoch(now: i64) -> Duration {
    Duration::from_secs(u64::try_from(now).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    // Sun, 01 Mar 2026 12:00:00 GMT
    const NOON: i64 = 1_772_366_400;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (http::HeaderName::from_static(name), value.parse().unwrap()))
            .collect()
    }

    #[test]
    fn retry_after_is_read_as_seconds_or_as_a_date() {
        for (value, expected) in [
            ("120", Some(120.0)),
            (" 7 ", Some(7.0)),
            ("0", Some(0.0)),
            ("1.5", Some(1.5)),
            ("Sun, 01 Mar 2026 12:05:00 GMT", Some(300.0)),
            ("Sunday, 01-Mar-26 12:00:10 GMT", Some(10.0)),
            ("Sun Mar  1 12:00:20 2026", Some(20.0)),
            ("Sun, 01 Mar 2026 11:00:00 GMT", Some(0.0)),
            ("-5", None),
            ("soon", None),
            ("", None),
            ("inf", None),
            ("1e9", None),
            ("99999999999999999999999999999", None),
        ] {
            let wait = retry_after(&headers(&[("retry-after", value)]), NOON);
            assert_eq!(wait, expected.map(Duration::from_secs_f64), "{value:?}");
        }
        assert_eq!(retry_after(&HeaderMap::new(), NOON), None);
    }

    #[test]
    fn a_limit_is_read_as_each_network_sends_it() {
        let expected = RateLimit {
            limit: Some(3000),
            remaining: Some(0),
            reset_in: Some(Duration::from_secs(90)),
        };
        let epoch = (NOON + 90).to_string();
        let bluesky = [
            ("ratelimit-limit", "3000"),
            ("ratelimit-remaining", "0"),
            ("ratelimit-reset", epoch.as_str()),
        ];
        assert_eq!(RateLimit::read(&headers(&bluesky), NOON), Some(expected));
        let mastodon = [
            ("x-ratelimit-limit", "3000"),
            ("x-ratelimit-remaining", "0"),
            ("x-ratelimit-reset", "2026-03-01T12:01:30.000Z"),
        ];
        assert_eq!(RateLimit::read(&headers(&mastodon), NOON), Some(expected));
        let draft = [
            ("ratelimit-limit", "3000, 3000;w=300"),
            ("ratelimit-remaining", "0"),
            ("ratelimit-reset", "90"),
        ];
        assert_eq!(RateLimit::read(&headers(&draft), NOON), Some(expected));
        let single = RateLimit::read(&headers(&[("ratelimit", "\"default\";r=0;t=90")]), NOON).unwrap();
        assert_eq!(single.wait(), Some(Duration::from_secs(90)));
        let discord = [
            ("x-ratelimit-reset", "1772366490.5"),
            ("x-ratelimit-reset-after", "0.25"),
        ];
        let discord = RateLimit::read(&headers(&discord), NOON).unwrap();
        assert_eq!(discord.reset_in, Some(Duration::from_millis(250)));
    }

    #[test]
    fn a_reset_that_has_passed_is_now_and_nonsense_is_nothing() {
        let passed = headers(&[("ratelimit-remaining", "0"), ("ratelimit-reset", "1700000000")]);
        assert_eq!(
            RateLimit::read(&passed, NOON).unwrap().wait(),
            Some(Duration::ZERO)
        );
        assert_eq!(
            RateLimit::read(&headers(&[("ratelimit-reset", "later")]), NOON),
            None
        );
        assert_eq!(RateLimit::read(&HeaderMap::new(), NOON), None);
        let left = headers(&[("ratelimit-remaining", "5"), ("ratelimit-reset", "60")]);
        assert_eq!(RateLimit::read(&left, NOON).unwrap().wait(), None);
    }
}
