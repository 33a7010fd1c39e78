//! Text as the networks of the Mastodon API count it: an address with a scheme counts the same however long it is, and
//! of `@user@host` only `@user` counts.
//!
//! The documentation (user/posting, "Links" and "Mentions"; entities/Instance, `characters_reserved_per_url`) says
//! what counts, and not what an address is. The servers use the recognition of twitter-text, whose vectors pass here,
//! but for addresses without a scheme. Where a server takes more of the text for an address, such as letters of other
//! scripts in a path, this counts more than the server does: nothing is sent that it would find too long.

mod host;
mod mention;
mod path;
mod tag;

use std::ops::Range;

/// A part of a text that counts otherwise than by its length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which bytes of the text.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

/// What a part of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An address with its scheme.
    Link,
    /// A mention with a host: this many bytes of it, `@` and the name, count.
    Mention(usize),
}

/// The addresses and the mentions with a host in `text`, in its order, apart from one another.
pub fn found(text: &str) -> Vec<Found> {
    let mut all: Vec<Found> = links(text).chain(mention::detect(text)).collect();
    all.sort_by_key(|one| one.range.start);
    let mut end = 0;
    all.retain(|one| {
        let free = one.range.start >= end;
        if free {
            end = one.range.end;
        }
        free
    });
    all
}

/// The tags in `text`, each with its `#`: what stands inside of an address or a mention is none.
///
/// The documentation (user/posting, "Hashtags") takes letters, digits and underscores, and not digits alone.
pub fn tags(text: &str) -> Vec<Range<usize>> {
    let taken = found(text);
    let free = |range: &Range<usize>| {
        let apart = |one: &Found| range.end <= one.range.start || one.range.end <= range.start;
        taken.iter().all(apart)
    };
    tag::detect(text).filter(free).collect()
}

/// `text` as it is counted: each address stood for by as many letters as it counts, each mention without its host.
pub(crate) fn shortened(text: &str, each: u16) -> String {
    let mut counted = String::with_capacity(text.len());
    let mut done = 0;
    for Found { range, kind } in found(text) {
        counted.push_str(&text[done..range.start]);
        match kind {
            Kind::Link => counted.extend(std::iter::repeat_n('x', usize::from(each))),
            Kind::Mention(name) => counted.push_str(&text[range.start..range.start + name]),
        }
        done = range.end;
    }
    counted.push_str(&text[done..]);
    counted
}

/// Addresses with `http://` or `https://` in any case.
fn links(text: &str) -> impl Iterator<Item = Found> + '_ {
    text.match_indices("://").filter_map(|(at, _)| {
        let scheme = ["https", "http"].into_iter().find(|scheme| {
            let start = at.checked_sub(scheme.len());
            start
                .and_then(|start| text.get(start..at))
                .is_some_and(|found| found.eq_ignore_ascii_case(scheme))
        })?;
        let start = at - scheme.len();
        if !text[..start].chars().next_back().is_none_or(may_precede) {
            return None;
        }
        let rest = &text[at + 3..];
        let host = host::read(rest)?;
        let end = at + 3 + host + path::read(&rest[host..]);
        Some(Found {
            range: start..end,
            kind: Kind::Link,
        })
    })
}

/// What may stand right before an address: no letter or digit of ASCII, no sign of a mention or a tag.
const fn may_precede(c: char) -> bool {
    !(c.is_ascii_alphanumeric()
        || matches!(
            c,
            '@' | '＠' | '$' | '#' | '＃' | '\u{fffe}' | '\u{feff}' | '\u{ffff}'
        ))
}
