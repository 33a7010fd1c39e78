//! How the workspace's public site is set up.

mod preview;
mod show;
mod update;

pub use preview::{ThemePreview, make_preview, open_preview};
pub use show::{public, show};
pub use update::{SiteInput, update};
