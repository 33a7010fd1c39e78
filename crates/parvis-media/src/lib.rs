//! Pictures within limits: read, turn upright, resize, crop, keep.
//!
//! What comes in is a stranger's file: [`Picture::read`] tells its format from its content, refuses what is too large before
//! decoding it, and keeps pixels only. What goes out ([`Encoded`]) was encoded here, so no metadata and nothing hidden in the
//! file gets out. An animation is shown as its first frame.
//!
//! Reading and encoding are CPU work and block: call them on a blocking thread, and not many at once, since a picture at the
//! limit takes [`Limits::memory`].

mod colour;
mod encode;
mod fit;
mod folder;
mod inspect;
mod limits;
pub mod paint;
mod picture;
mod refusal;
mod sniff;

pub use encode::Encoded;
pub use fit::{AVATAR_SIDE, CARD_HEIGHT, CARD_WIDTH, Focal, WIDTHS, avatar};
pub use folder::{Digest, FileName, MediaFolder, Stored, UnknownFile};
pub use limits::Limits;
pub use picture::Picture;
pub use refusal::Refusal;
pub use sniff::{Foreign, Format};
