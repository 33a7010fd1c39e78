//! Who was asked before and who was told after.

mod property;
mod reading;
mod trails;
