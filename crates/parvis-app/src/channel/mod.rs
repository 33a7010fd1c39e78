//! The places where the brand speaks: accounts of ours on networks, and places where somebody publishes by hand.

mod ask_again;
mod connect;
mod declare;
mod disconnect;
mod edit;
mod list;
mod note;
mod problem;
mod purpose;
mod reconnect;
mod show;

pub use connect::{ConnectInput, connect};
pub use declare::{DeclareInput, declare};
pub use disconnect::disconnect;
pub use edit::{EditInput, edit};
pub use list::{Offered, is_offered, list, networks};
pub use purpose::PurposeInput;
pub use reconnect::reconnect;
pub use show::show;

pub(crate) use ask_again::ask_again;
pub(crate) use connect::keep_new;
pub(crate) use declare::web_address;
pub(crate) use note::{note_error, note_facts, note_handle, note_waiting, note_working};
pub(crate) use problem::problem;
pub(crate) use reconnect::keep_again;
