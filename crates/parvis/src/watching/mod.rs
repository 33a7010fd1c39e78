//! The program watched from outside the use cases: requests counted and logged, loops seen to turn, systemd told.

pub(crate) mod access;
pub(crate) mod manager;
pub(crate) mod requests;
pub(crate) mod seen;
pub(crate) mod supervise;
pub(crate) mod watchdog;
