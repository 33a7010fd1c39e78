//! Markdown to safe HTML; text measured and cut as each network counts it.
