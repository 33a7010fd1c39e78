//! Web addresses in a text, as people write them.

use crate::address::LONGEST;
use crate::bluesky::{self, Feature};
use crate::short_links::{self, Kind};
use std::ops::Range;

/// An address in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Which bytes of the text.
    pub range: Range<usize>,
    /// Whether it ends where every network that finds it lets it end. Where one doesn't, nothing may be put at its end.
    pub certain: bool,
}

/// The addresses with `http://` or `https://` in `text`, in its order: each up to a blank, a quotation mark or an angle
/// bracket, without what belongs to the sentence around it.
pub fn found(text: &str) -> Vec<Link> {
    let ranges = ranges(text);
    if ranges.is_empty() {
        return Vec::new();
    }
    let others = elsewhere(text);
    let with_others = |range: Range<usize>| Link {
        certain: others.iter().all(|other| agrees(other, &range)),
        range,
    };
    ranges.into_iter().map(with_others).collect()
}

/// Where the addresses stand, apart from one another.
pub(crate) fn ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.match_indices("://") {
        let end = ranges.last().map_or(0, |last| last.end);
        if at >= end
            && let Some(range) = read(text, at).filter(|range| range.start >= end)
        {
            ranges.push(range);
        }
    }
    ranges
}

/// What the networks that turn addresses into links find by rules of their own.
fn elsewhere(text: &str) -> Vec<Range<usize>> {
    let short = short_links::found(text).into_iter();
    let short = short.filter(|one| one.kind == Kind::Link).map(|one| one.range);
    let facets = bluesky::facets(text).into_iter();
    let facets = facets.filter(|one| matches!(one.feature, Feature::Link(_)));
    short.chain(facets.map(|one| one.range)).collect()
}

fn agrees(other: &Range<usize>, range: &Range<usize>) -> bool {
    other == range || other.end <= range.start || range.end <= other.start
}

/// The address whose `://` stands at `at`.
fn read(text: &str, at: usize) -> Option<Range<usize>> {
    let scheme = ["https", "http"].into_iter().find(|scheme| {
        let start = at.checked_sub(scheme.len());
        let found = start.and_then(|start| text.get(start..at));
        found.is_some_and(|found| found.eq_ignore_ascii_case(scheme))
    })?;
    let start = at - scheme.len();
    if text[..start]
        .chars()
        .next_back()
        .is_some_and(|c| c.is_ascii_alphanumeric())
    {
        return None;
    }
    let rest = &text[start..];
    // One sign more than is read: what goes on behind it is too long for an address.
    let rest = &rest[..rest.floor_char_boundary(LONGEST + 4)];
    let reach = rest.find(|c: char| ends_it(c)).unwrap_or(rest.len());
    if reach > LONGEST {
        return None;
    }
    let whole = without_sentence(&rest[..reach]);
    let url = url::Url::parse(whole).ok()?;
    url.host_str()?;
    Some(start..start + whole.len())
}

fn ends_it(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '<' | '>'
                | '"'
                | '`'
                | '«'
                | '»'
                | '“'
                | '”'
                | '„'
                | '‹'
                | '›'
                | '「'
                | '」'
                | '、'
                | '。'
                | '\u{200b}'
        )
}

/// Without the marks at its end that belong to the sentence, and without brackets that it doesn't open.
fn without_sentence(address: &str) -> &str {
    let mut kept = address;
    loop {
        let shorter = kept
            .strip_suffix(['.', ',', ';', ':', '!', '?', '…', '\'', '’', '*'])
            .or_else(|| unopened(kept, '(', ')'))
            .or_else(|| unopened(kept, '[', ']'))
            .or_else(|| unopened(kept, '{', '}'));
        match shorter {
            Some(shorter) => kept = shorter,
            None => return kept,
        }
    }
}

fn unopened(text: &str, open: char, close: char) -> Option<&str> {
    let shorter = text.strip_suffix(close)?;
    (text.matches(open).count() < text.matches(close).count()).then_some(shorter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(&str, bool)> {
        let found = found(text).into_iter();
        found.map(|link| (&text[link.range], link.certain)).collect()
    }

    #[test]
    fn an_address_ends_before_what_belongs_to_the_sentence() {
        assert_eq!(
            all("Lire https://exemple.fr/a_(b), puis (https://exemple.fr/c)."),
            [("https://exemple.fr/a_(b)", true), ("https://exemple.fr/c", true)]
        );
        assert_eq!(
            all("« https://exemple.fr/été?x=1#plan » et <HTTP://exemple.fr>"),
            [
                ("https://exemple.fr/été?x=1#plan", true),
                ("HTTP://exemple.fr", true)
            ]
        );
        assert_eq!(
            all("[Le plan](http://localhost:8080/plan)"),
            [("http://localhost:8080/plan", true)]
        );
        assert_eq!(all("xhttps://exemple.fr ://exemple.fr https:// http:///"), []);
        assert_eq!(all("https://exemple.fr/a\u{a0}! https://exemple.fr/b…").len(), 2);
    }

    #[test]
    fn where_networks_disagree_about_an_end_it_isnt_certain() {
        let text = "見て https://example.jp/街です";
        let found = found(text);
        assert_eq!(found.len(), 1);
        assert!(!found[0].certain, "{}", &text[found[0].range.clone()]);
    }
}
