//! Campaign parameters: what the links in a channel's pieces carry.

mod carry;
mod edit;
mod links;
mod name;
mod show;

pub use carry::{CampaignName, NamedBy};
pub use edit::{EditInput, edit};
pub use links::{Links, PieceLink, links};
pub use name::name;
pub use show::{CampaignRuleView, show};

pub(crate) use carry::{Carrier, carried, is_home};

/// The most characters of a parameter.
pub(crate) const MOST: usize = 100;
