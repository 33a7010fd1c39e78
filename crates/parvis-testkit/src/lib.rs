//! Moving clock, people as values, builders, fake networks (development only).
#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test that can't be set up stops there"
)]

mod dice;
pub mod engines;
pub mod fake_network;

pub use dice::SeededDice;
