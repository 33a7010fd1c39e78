//! What the rest of the house says, on declared channels: the press, an event, a mailing. It stands in the agenda, so that
//! one sees what the house says everywhere; nothing is sent.

mod create;
mod delete;
mod form;
mod list;
mod update;

pub use create::create;
pub use delete::delete;
pub use form::{AppearanceInput, AppearanceWhere};
pub use list::{AppearanceDaysQuery, list, show};
pub use update::update;
