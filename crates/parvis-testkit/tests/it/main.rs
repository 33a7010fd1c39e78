//! The fakes themselves, held against software that others wrote.

mod mastodon;
