//! What needs a member, told to them: one notice for one cause, for as long as the cause lasts.
//!
//! Causes aren't reported, they are looked for: what waits for somebody stands in the rows of its noun anyway, and a
//! look at them can't forget one, tell one twice, or leave one behind. See [`reconcile`].

mod advice;
mod briefs;
mod cause;
mod digest;
mod gone;
mod incidents;
mod list;
mod named;
mod neglect;
mod proposed;
mod reconcile;
mod reviews;
mod settings;
mod tell;
mod unsent;
mod watch;
mod weighed;

pub use digest::send_due as write_due_digests;
pub use list::{count_unread, list, mark, mark_all};
pub use reconcile::reconcile;
pub use settings::{Refused, Settings, SettingsInput, change_settings, settings};
pub use watch::run;

pub(crate) use named::name_keeper;
