//! Text as Bluesky takes it: how long it may be, and which parts of it mean something.
//!
//! Facts: the lexicons `app.bsky.feed.post` and `app.bsky.richtext.facet`. What is a facet is not in the lexicons
//! but in the behaviour of Bluesky's own clients, which its detection vectors record; they all pass here.

mod cashtags;
mod domain;
mod links;
mod mentions;
mod tags;

pub use domain::is_handle;

use parvis_domain::{TextLimits, TextMeasure};
use std::ops::Range;

/// How long the text of a post may be: 300 graphemes and 3,000 bytes (`app.bsky.feed.post`).
pub fn text_limits() -> TextLimits {
    TextLimits::at_most(300, TextMeasure::Graphemes).and(3_000, TextMeasure::Bytes)
}

/// A part of a text that means something to Bluesky.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// Which bytes of the text, in UTF-8: `byteStart` and `byteEnd` of the lexicon.
    pub range: Range<usize>,
    /// What it means.
    pub feature: Feature,
}

/// What a part of a text means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Feature {
    /// A link, with its address in full.
    Link(String),
    /// A mention, with the handle as written, without `@`. The lexicon wants a DID: whoever sends resolves it, and
    /// leaves the text plain where nobody answers.
    Mention(String),
    /// A tag without its `#`, or a cashtag in capitals with its `$`.
    Tag(String),
}

/// The facets of `text`, in its order. They don't overlap: where two would, the one that begins first stays.
///
/// One thing is done otherwise than Bluesky's own: a bare address that begins with *http* (`httpbin.org`) gets
/// its `https://` like any other.
pub fn facets(text: &str) -> Vec<Facet> {
    let mut all: Vec<Facet> = mentions::detect(text)
        .chain(links::detect(text))
        .chain(tags::detect(text))
        .chain(cashtags::detect(text))
        .collect();
    all.sort_by_key(|facet| facet.range.start);
    let mut end = 0;
    all.retain(|facet| {
        let free = facet.range.start >= end;
        if free {
            end = facet.range.end;
        }
        free
    });
    all
}

/// Blank to the clients that decide what is a facet: ECMAScript's `\s`, which takes U+FEFF in and leaves U+0085 out.
fn is_blank(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{feff}')
}

/// Where `mark` stands in `text` with nothing, a blank or an opening parenthesis before it.
fn marks(text: &str, mark: char) -> impl Iterator<Item = usize> + '_ {
    text.match_indices(mark).map(|(at, _)| at).filter(|&at| {
        text[..at]
            .chars()
            .next_back()
            .is_none_or(|before| before == '(' || is_blank(before))
    })
}
