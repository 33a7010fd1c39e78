//! Markdown to safe HTML; text measured and cut as each network counts it.
//!
//! Everything here is a pure function of its arguments.

mod address;
pub mod bluesky;
pub mod campaign_parameter;
pub mod discover;
mod excerpt;
mod html;
mod language;
pub mod links;
pub mod markdown;
/// Text as networks count it, held against their limits.
pub mod measure;
mod reading;
pub mod search;
mod sentences;
pub mod short_links;
pub mod strangers;
mod suggest;
pub mod thread;

pub use excerpt::excerpt;
pub use language::guess as guess_language;
pub use reading::{minutes as reading_minutes, words as word_count};
pub use suggest::{Material, suggest};
