//! What reads strangers' input, tried on any: each target takes bytes, gives them to the parsers of one group, and
//! panics when something comes out that mustn't.
//!
//! `cargo xtask fuzz` lets a fuzzer look for such bytes; the tests of this crate give each target the seeds that lie in
//! `seeds/`.
#![expect(
    clippy::panic,
    clippy::expect_used,
    reason = "a target says what it found by panicking"
)]

mod feeds;
mod harmless;
mod html;
mod input;
mod networks;
mod pictures;
mod said;
mod texts;

/// A group of parsers.
#[derive(Clone, Copy)]
pub struct Target {
    /// Its name; its seeds lie in `seeds/` under it.
    pub name: &'static str,
    /// Gives it some bytes.
    pub run: fn(&[u8]),
}

/// All of them.
pub const TARGETS: &[Target] = &[
    Target {
        name: "feeds",
        run: feeds::run,
    },
    Target {
        name: "html",
        run: html::run,
    },
    Target {
        name: "networks",
        run: networks::run,
    },
    Target {
        name: "pictures",
        run: pictures::run,
    },
    Target {
        name: "texts",
        run: texts::run,
    },
];

/// The target of this name.
pub fn target(name: &str) -> Option<Target> {
    TARGETS.iter().copied().find(|target| target.name == name)
}
