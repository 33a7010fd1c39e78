//! What channels act with: encrypted at rest, renewed by one at a time, forgotten when a channel is left.

mod keep;
mod look_over;
mod read;
mod renew;
mod ring;

pub use renew::renew_due;
pub use ring::{BadKeyRing, KeyRing};

pub(crate) use keep::keep;
pub(crate) use look_over::look_over;
pub(crate) use read::{Held, read};
pub(crate) use renew::renew;
