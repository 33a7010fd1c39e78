//! What the policies answer.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot arrange its world fails"
)]

mod ruling;
mod sentences;
mod speed;
mod table;

use parvis_domain::{Principal, Role, Standing, UserId};
use parvis_policy::Policy;

fn policy() -> Policy {
    Policy::new().unwrap()
}

fn somebody(administrator: bool) -> Principal {
    Principal::User {
        id: UserId::from_uuid("0192f0c1-2222-7000-8000-000000000001".parse().unwrap()),
        administrator,
    }
}

fn member(role: Role) -> Standing {
    somebody(false).member(role)
}
