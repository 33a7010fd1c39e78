//! What only servers of the Mastodon API do.

mod connecting;
mod hearing;
mod looking;
mod sending;
