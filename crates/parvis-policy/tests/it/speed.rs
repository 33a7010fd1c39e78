//! A decision is asked for on every request: it must cost nothing that anybody notices.

use crate::{member, policy};
use parvis_domain::{Action, Role};
use parvis_policy::Context;
use std::time::{Duration, Instant};

#[test]
fn a_decision_takes_less_than_a_millisecond_even_unoptimised() {
    let began = Instant::now();
    let policy = policy();
    let loading = began.elapsed();

    let allowed = each(|| {
        policy
            .decide(&member(Role::Cm), Action::PublicationPlace, &Context::WHOLE)
            .is_allowed()
    });
    let denied = each(|| {
        !policy
            .decide(
                &member(Role::Contributor),
                Action::PublicationPlace,
                &Context::WHOLE,
            )
            .is_allowed()
    });
    println!("loading {loading:?}, a yes {allowed:?}, a no with the roles that could {denied:?}");
    // Optimised, 0.1 ms is the aim for a yes; this build isn't, and shares its machine with other tests.
    assert!(allowed < Duration::from_millis(1), "{allowed:?}");
    assert!(denied < Duration::from_millis(5), "{denied:?}");
}

/// The best of a few rounds, so that a busy machine doesn't fail the test.
fn each(decision: impl Fn() -> bool) -> Duration {
    const TIMES: u32 = 200;
    let round = || {
        let began = Instant::now();
        for _ in 0..TIMES {
            assert!(decision());
        }
        began.elapsed() / TIMES
    };
    (0..5).map(|_| round()).min().unwrap()
}
