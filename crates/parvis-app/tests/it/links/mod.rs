//! What links carry, and what is at their other end.

mod campaigns;
mod checks;
mod server;
