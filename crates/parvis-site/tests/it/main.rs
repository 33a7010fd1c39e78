//! What a reader sees.

mod feeds;
mod leaks;
mod pages;
mod world;
