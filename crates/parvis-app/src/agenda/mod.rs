//! What goes out when, on the site and on every channel; and the link by which a calendar outside reads it.

mod entries;
mod link;
mod outside;
mod undated;
mod window;

pub use entries::AgendaItem;
pub use link::{NewLink, link, make_link, revoke_link};
pub use outside::{Outside, read_outside};
pub use undated::{Undated, UndatedItem, undated};
pub use window::{Agenda, AgendaQuery, ChannelSilence, window};
