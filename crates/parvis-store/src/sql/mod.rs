//! One SQL text for two engines: the macros, what may be bound, and what comes out.

mod bind;
mod builder;
mod db;
#[macro_use]
mod run;
pub(crate) mod dialect;
mod page;
mod row;

pub(crate) use bind::Bind;
pub(crate) use builder::Builder;
#[cfg(test)]
pub(crate) use builder::plan;
pub use db::Db;
pub(crate) use page::cursor_after;
pub(crate) use row::{OptMicros, OptUuid, word};

/// The number of parameters an SQL text wants: the highest `$n` in it. A missing bind is silently NULL on
/// SQLite, so the macros compare this with what they were given, at compile time.
pub(crate) const fn parameters(sql: &str) -> usize {
    let bytes = sql.as_bytes();
    let (mut at, mut highest) = (0, 0);
    while at < bytes.len() {
        if bytes[at] == b'$' {
            let (mut digit, mut number) = (at + 1, 0);
            while digit < bytes.len() && bytes[digit].is_ascii_digit() {
                number = number * 10 + (bytes[digit] - b'0') as usize;
                digit += 1;
            }
            if number > highest {
                highest = number;
            }
        }
        at += 1;
    }
    highest
}
