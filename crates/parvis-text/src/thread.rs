//! A text that is too long for one part, split where a reader would pause.

use crate::bluesky;
use crate::measure::fits;
use crate::sentences::sentences;
use parvis_domain::{Numbering, TextLimits};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// A part is ended early, at a better place, when it holds at least this much of what it could: in hundredths.
const WORTHWHILE: usize = 40;

/// How much sense it makes to pause there; the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Pause {
    Paragraph,
    Line,
    Sentence,
    Clause,
    Word,
}

impl Pause {
    const ALL: [Self; 5] = [
        Self::Paragraph,
        Self::Line,
        Self::Sentence,
        Self::Clause,
        Self::Word,
    ];
}

/// A place between two parts: where the one may end and the next begin. Only blanks lie between.
#[derive(Clone, Copy, Debug)]
struct Break {
    end: usize,
    start: usize,
    pause: Pause,
}

/// The parts of `text`, as bytes of it, each of which keeps within `limits` with its number on it. Between two of them,
/// before the first and after the last there are only blanks; nothing else is left out.
///
/// The text ends a part after a paragraph, else a line, a sentence, a clause, a word; inside a word only where the
/// word alone is too long, and never inside a link, a mention, a tag or what a person sees as one character. A link
/// that is too long by itself is a part by itself, and goes beyond the limits.
///
/// A text that keeps within the limits as it is gives one part, and one part has no number. A text of blanks gives none.
pub fn split(text: &str, limits: &TextLimits, numbering: Numbering) -> Vec<Range<usize>> {
    let whole = trimmed(text);
    if whole.is_empty() {
        return Vec::new();
    }
    if fits(&text[whole.clone()], limits) {
        return vec![whole];
    }
    let (breaks, atoms) = (breaks(text), atoms(text));
    // How long a number is depends on how many there are: it is tried with as many digits as turn out to be needed.
    let mut most = 9_usize;
    loop {
        let fits = |range: Range<usize>, number: usize| {
            fits(&numbering.put_on(&text[range], number, most.max(2)), limits)
        };
        let parts = walk(text, &whole, &breaks, &atoms, fits);
        if parts.len() <= most || most > text.len() {
            return parts;
        }
        most = most * 10 + 9;
    }
}

fn walk(
    text: &str,
    whole: &Range<usize>,
    breaks: &[Break],
    atoms: &[Range<usize>],
    fits: impl Fn(Range<usize>, usize) -> bool,
) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut start = whole.start;
    while start < whole.end {
        let number = parts.len() + 1;
        if fits(start..whole.end, number) {
            parts.push(start..whole.end);
            break;
        }
        let first = breaks.partition_point(|each| each.end <= start);
        let ahead = &breaks[first..];
        // What fits gets longer with what is taken; where a network counts otherwise, the last that fits is looked for.
        let mut within = ahead.partition_point(|each| fits(start..each.end, number));
        while within > 0 && !fits(start..ahead[within - 1].end, number) {
            within -= 1;
        }
        let (end, next) = if let Some(chosen) = best(&ahead[..within], start) {
            (chosen.end, chosen.start)
        } else {
            let word = ahead.first().map_or(whole.end, |each| each.end);
            let end = inside(text, start..word, atoms, |end| fits(start..end, number));
            let next = ahead.first().filter(|each| each.end == end);
            (end, next.map_or(end, |each| each.start))
        };
        parts.push(start..end);
        start = next;
    }
    parts
}

/// The best place to pause among those that are within reach.
fn best(within: &[Break], start: usize) -> Option<Break> {
    let furthest = within.last()?;
    let worthwhile = (furthest.end - start) * WORTHWHILE / 100;
    let chosen = Pause::ALL.into_iter().find_map(|pause| {
        let mut there = within.iter().rev().filter(|each| each.pause == pause);
        there.next().filter(|each| each.end - start >= worthwhile)
    });
    Some(*chosen.unwrap_or(furthest))
}

/// Where a word that is too long by itself is parted: at the last place that fits, or after what can't be parted.
fn inside(text: &str, word: Range<usize>, atoms: &[Range<usize>], fits: impl Fn(usize) -> bool) -> usize {
    let ends: Vec<usize> = text[word.clone()]
        .grapheme_indices(true)
        .map(|(at, cluster)| word.start + at + cluster.len())
        .filter(|end| !atoms.iter().any(|atom| atom.start < *end && *end < atom.end))
        .collect();
    let mut within = ends.partition_point(|end| fits(*end));
    while within > 0 && !fits(ends[within - 1]) {
        within -= 1;
    }
    let taken = within.saturating_sub(1);
    ends.get(taken).copied().unwrap_or(word.end)
}

fn trimmed(text: &str) -> Range<usize> {
    let start = text.len() - text.trim_start().len();
    start..start + text.trim().len()
}

/// A blank at which a line may be broken: not those that hold a mark to its word.
fn is_pause(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// Every place where the text may be parted, in order.
fn breaks(text: &str) -> Vec<Break> {
    let ends = sentence_ends(text);
    let atoms = atoms(text);
    let mut breaks: Vec<Break> = Vec::new();
    let mut rest = 0;
    while let Some(found) = text[rest..].find(is_pause) {
        let end = rest + found;
        let start = end + text[end..].find(|c| !is_pause(c)).unwrap_or(text.len() - end);
        rest = start;
        if end == 0 || start == text.len() {
            continue;
        }
        let pause = match text[end..start].matches('\n').count() {
            0 if ends.binary_search(&end).is_ok() => Pause::Sentence,
            0 if is_clause(&text[..end], &text[start..]) => Pause::Clause,
            0 => Pause::Word,
            1 => Pause::Line,
            _ => Pause::Paragraph,
        };
        breaks.push(Break { end, start, pause });
    }
    // Scripts without blanks pause between sentences all the same.
    let bare = ends.iter().copied().filter(|end| {
        let inside = atoms.iter().any(|atom| atom.start < *end && *end < atom.end);
        let blank = text[*end..].chars().next().is_none_or(char::is_whitespace);
        !blank && !inside && *end > 0 && !text[..*end].ends_with(char::is_whitespace)
    });
    breaks.extend(bare.map(|end| Break {
        end,
        start: end,
        pause: Pause::Sentence,
    }));
    breaks.sort_unstable_by_key(|each| each.end);
    breaks
}

fn is_clause(before: &str, after: &str) -> bool {
    before.ends_with([',', ';', ':', '–', '—', ')', '»', '”', '…', '、', '，'])
        || after.starts_with(['–', '—', '('])
}

fn sentence_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        ends.extend(sentences(line.trim_end()).into_iter().map(|range| at + range.end));
        at += line.len();
    }
    ends
}

/// What mustn't be parted: links, mentions, tags, as any network may read them. In order, apart from one another.
fn atoms(text: &str) -> Vec<Range<usize>> {
    let mut all: Vec<Range<usize>> = bluesky::facets(text)
        .into_iter()
        .map(|facet| facet.range)
        .collect();
    for scheme in ["https://", "http://"] {
        all.extend(text.match_indices(scheme).map(|(at, _)| {
            let run = text[at..].find(|c: char| !c.is_ascii_graphic());
            at..run.map_or(text.len(), |run| at + run)
        }));
    }
    for mark in ['@', '#'] {
        all.extend(text.match_indices(mark).map(|(at, _)| {
            let named = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '@' | '#');
            let run = text[at..].find(|c: char| !named(c));
            at..run.map_or(text.len(), |run| at + run)
        }));
    }
    all.sort_unstable_by_key(|range| (range.start, range.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in all {
        match apart.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_domain::TextMeasure;

    fn parts(text: &str, most: u32, numbering: Numbering) -> Vec<&str> {
        let limits = TextLimits::at_most(most, TextMeasure::Graphemes);
        split(text, &limits, numbering)
            .into_iter()
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn a_text_is_parted_where_a_reader_pauses() {
        let text = "La halle rouvre samedi. Tout le monde vient.\n\nOn y mange, on y boit, et on y danse jusqu’au soir.";
        assert_eq!(parts(text, 200, Numbering::None), [text]);
        assert_eq!(
            parts(text, 60, Numbering::None),
            [
                "La halle rouvre samedi. Tout le monde vient.",
                "On y mange, on y boit, et on y danse jusqu’au soir."
            ]
        );
        assert_eq!(
            parts(text, 30, Numbering::None),
            [
                "La halle rouvre samedi.",
                "Tout le monde vient.",
                "On y mange, on y boit,",
                "et on y danse jusqu’au soir."
            ]
        );
    }

    #[test]
    fn the_number_is_counted() {
        let text = "un deux trois quatre cinq six sept huit neuf dix";
        for (most, numbering) in [(12, Numbering::Start), (12, Numbering::End)] {
            let found = parts(text, most, numbering);
            assert!(found.len() > 4, "{found:?}");
            for (number, part) in found.iter().enumerate() {
                let shown = numbering.put_on(part, number + 1, found.len());
                assert!(shown.chars().count() <= 12, "{shown}");
            }
        }
    }

    #[test]
    fn a_mark_stays_with_its_word_and_a_link_whole() {
        let found = parts("Qui vient\u{202f}? Personne ne sait\u{a0}!", 12, Numbering::None);
        assert_eq!(found, ["Qui vient\u{202f}?", "Personne ne", "sait\u{a0}!"]);
        let link = "https://example.org/a/very/long/address/indeed";
        let text = format!("Lisez {link} maintenant");
        assert_eq!(parts(&text, 20, Numbering::None), ["Lisez", link, "maintenant"]);
    }

    #[test]
    fn a_word_too_long_and_a_script_without_blanks_are_parted_between_characters() {
        assert_eq!(parts(&"é".repeat(25), 10, Numbering::None).len(), 3);
        let found = parts("今日は晴れです。明日は雨が降るでしょう。", 12, Numbering::None);
        assert_eq!(found, ["今日は晴れです。", "明日は雨が降るでしょう。"]);
        assert!(parts(" \n ", 10, Numbering::None).is_empty());
    }
}
