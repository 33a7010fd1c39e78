//! Markdown to safe HTML; text measured and cut as each network counts it.
//!
//! Everything here is a pure function of its arguments.

pub mod bluesky;
pub mod measure;
