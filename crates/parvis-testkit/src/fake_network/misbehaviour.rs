use super::wire::Answer;
use std::time::Duration;

/// What a fake network does wrong when it is told to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misbehaviour {
    /// Says no, in the protocol's own form.
    Refuse {
        /// The status.
        status: u16,
        /// The error's name.
        error: &'static str,
        /// Its message.
        message: &'static str,
    },
    /// Does what is asked, and never answers.
    TakeAndFallSilent,
    /// Does what is asked, and cuts the connection instead of answering.
    TakeAndCut,
    /// Does nothing, and never answers.
    FallSilent,
    /// Does nothing, and cuts the connection.
    Cut,
    /// Does what is asked, and cuts the answer in its middle.
    TakeAndCutAnswer,
    /// Answers with a web page of this status.
    Html(u16),
    /// Answers with a status and nothing readable.
    Fail(u16),
    /// Asks to wait, with or without saying how long.
    RateLimit {
        /// `Retry-After`, in seconds.
        retry_after: Option<u32>,
        /// `RateLimit-Reset`, in seconds since 1970, with nothing remaining.
        reset: Option<i64>,
    },
    /// Does what is asked, after this long.
    Slow(Duration),
    /// Does what is asked, and says that it failed, with this status and nothing readable.
    TakeAndFail(u16),
    /// Does what is asked, and says no all the same, in the protocol's own form.
    TakeAndRefuse(u16),
    /// Does what is asked, and resets the connection instead of answering.
    TakeAndReset,
    /// Does nothing, and resets the connection.
    Reset,
    /// Does what is asked, and lets the answer come letter by letter, each after this long.
    Drip(Duration),
    /// Does what is asked, and says that it is so many seconds later than it is.
    WrongDate(i64),
}

impl Misbehaviour {
    /// Whether what is asked is done all the same.
    #[must_use]
    pub const fn takes(&self) -> bool {
        matches!(
            self,
            Self::TakeAndFallSilent
                | Self::TakeAndCut
                | Self::TakeAndCutAnswer
                | Self::Slow(_)
                | Self::TakeAndFail(_)
                | Self::TakeAndRefuse(_)
                | Self::TakeAndReset
                | Self::Drip(_)
                | Self::WrongDate(_)
        )
    }

    /// By how much the time is told wrongly.
    #[must_use]
    pub const fn misdates_by(&self) -> i64 {
        match self {
            Self::WrongDate(seconds) => *seconds,
            _ => 0,
        }
    }

    /// What is answered instead of `right`, which is what the network would have said.
    #[must_use]
    pub fn spoil(&self, right: Option<Answer>) -> Answer {
        let right = right.unwrap_or_else(|| Answer::text(500, "nothing was done"));
        match self {
            Self::Refuse {
                status,
                error,
                message,
            } => Answer::json(
                *status,
                &serde_json::json!({ "error": error, "message": message }),
            ),
            Self::TakeAndFallSilent | Self::FallSilent => Answer::Silence,
            Self::TakeAndCut | Self::Cut => Answer::Cut,
            Self::TakeAndCutAnswer => right.cut(),
            Self::Html(status) => {
                Answer::html(*status, "<!doctype html><title>Welcome</title><p>Nothing here.")
            }
            Self::Fail(status) | Self::TakeAndFail(status) => Answer::text(*status, "upstream connect error"),
            Self::RateLimit { retry_after, reset } => {
                let said =
                    serde_json::json!({ "error": "RateLimitExceeded", "message": "Rate Limit Exceeded" });
                let mut answer = Answer::json(429, &said);
                if let Some(seconds) = retry_after {
                    answer = answer.header("retry-after", seconds);
                }
                if let Some(at) = reset {
                    answer = answer
                        .header("ratelimit-remaining", &0)
                        .header("ratelimit-reset", at);
                }
                answer
            }
            Self::Slow(wait) => Answer::Late(*wait, Box::new(right)),
            // What wasn't taken is refused as it would have been.
            Self::TakeAndRefuse(_) if right.is_a_no() => right,
            Self::TakeAndRefuse(status) => {
                let said = serde_json::json!({ "error": "InvalidRequest", "message": "Bad Request" });
                Answer::json(*status, &said)
            }
            Self::TakeAndReset | Self::Reset => Answer::Reset,
            Self::Drip(pause) => right.dripping(*pause),
            // Whoever tells the time looks for this by itself.
            Self::WrongDate(_) => right,
        }
    }
}

/// What is to go wrong: for which calls, in which way, and how often.
#[derive(Debug, Default)]
pub(super) struct Wrongs(Vec<(String, Misbehaviour, usize)>);

impl Wrongs {
    pub(super) fn tell(&mut self, call: &str, how: Misbehaviour, times: usize) {
        self.0.push((call.to_owned(), how, times));
    }

    /// What was told first for a call that `means` recognises, or for any (`*`); it is then to be done once less.
    pub(super) fn next(&mut self, means: impl Fn(&str) -> bool) -> Option<Misbehaviour> {
        let mut told = self.0.iter_mut();
        let (_, how, times) = told.find(|(call, _, times)| *times > 0 && (call == "*" || means(call)))?;
        *times -= 1;
        Some(how.clone())
    }

    /// Nothing is to go wrong any more. Gives what had been told and wasn't done.
    pub(super) fn forgive(&mut self) -> Vec<(Misbehaviour, usize)> {
        let left = std::mem::take(&mut self.0).into_iter();
        left.filter(|(_, _, times)| *times > 0)
            .map(|(_, how, times)| (how, times))
            .collect()
    }
}
