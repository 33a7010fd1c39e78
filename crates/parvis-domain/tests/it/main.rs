//! What the domain says, held against what others say of the same thing.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod fit;
mod zoneinfo;
