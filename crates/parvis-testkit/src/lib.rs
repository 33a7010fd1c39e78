//! Moving clock, people as values, builders, fake networks (development only).
