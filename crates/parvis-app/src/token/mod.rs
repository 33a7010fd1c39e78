//! Words by which scripts act for members: shown once, stored as a hash, never good for more than their owner's role.

mod create;
mod list;
mod resume;
mod revoke;

pub use create::{TokenInput, Tokened, create};
pub use list::{Listed, list};
pub use resume::{Bearer, resume, standing_in};
pub use revoke::revoke;
