//! Moving clock, people as values, builders, fake networks (development only).
#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test that can't be set up stops there"
)]

mod dice;
pub mod engines;
pub mod fake_network;
pub mod house;
pub mod line;
pub mod stock;

pub use dice::SeededDice;

/// What goes wrong in a program that drives Parvis is told to whoever started it.
pub type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;
