//! What people and strangers send as pictures, and what becomes of it.

#![expect(clippy::unwrap_used, reason = "a test that cannot arrange its world fails")]
#![expect(clippy::print_stdout, reason = "measured figures, shown with --no-capture")]

mod bombs;
mod fit;
mod folder;
mod painted;
mod pictures;
mod reading;
mod sentences;
