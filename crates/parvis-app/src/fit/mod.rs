//! Should we be there? An answer for each place that is used or considered, worked out by the rules of `docs/fit.md`.

mod due;
mod gather;
mod list;
mod place;
mod said;
mod show;
mod weigh;
mod weighing;
mod work_out;

pub use due::{FitDue, due};
pub use list::{FitRow, list};
pub use place::FitPlace;
pub use said::FitSaid;
pub use show::{FitShown, show};
pub use weigh::{WeighInput, weigh};
pub use weighing::weighing;
pub use work_out::work_out;
