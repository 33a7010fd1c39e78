//! How the workspace's public site is set up.

mod show;
mod update;

pub use show::{public, show};
pub use update::{SiteInput, update};
