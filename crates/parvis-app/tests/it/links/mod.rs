//! What links carry, and what is at their other end.

mod campaign_parameters;
mod checks;
mod server;
