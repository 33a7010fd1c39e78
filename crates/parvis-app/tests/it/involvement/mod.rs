//! Who was asked before and who was told after.

mod doing;
mod property;
mod reading;
mod told;
mod trails;
