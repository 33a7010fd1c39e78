use crate::excerpt::{is_break, one_line, without_loose_end};
use crate::measure::{fits, longest_fitting};
use crate::sentences::sentences;
use parvis_domain::TextLimits;
use unicode_segmentation::UnicodeSegmentation;

/// What a first suggestion is made from: an original, in its own words.
#[derive(Clone, Copy, Debug, Default)]
pub struct Material<'a> {
    /// Its title; a note has none.
    pub title: Option<&'a str>,
    /// Its summary, if somebody wrote one.
    pub summary: Option<&'a str>,
    /// Its text without markup, as [`plain`](crate::markdown::plain) gives it.
    pub text: &'a str,
    /// Its address, where the suggestion has to carry it. Nothing where a card does.
    pub link: Option<&'a str>,
}

/// The least of a body, in characters, that is worth putting under a title.
const WORTHWHILE: usize = 24;

/// A first suggestion of a variant's text within `limits`: the title, the summary or else the first sentences of the
/// first paragraph, and the link, with an empty line between them. A note gives its whole text.
///
/// What is too long is cut at sense: after a sentence, else after a clause, else after a word, the latter two with a
/// mark of omission. The link is never cut: where it doesn't fit, it is left out. The same material always gives
/// the same suggestion, and it always keeps within the limits.
pub fn suggest(material: &Material<'_>, limits: &TextLimits) -> String {
    let link = material
        .link
        .filter(|link| fits(link, limits))
        .unwrap_or_default();
    let title = one_line(material.title.unwrap_or_default());
    let body = body(material, title.is_empty());
    if title.is_empty() {
        return cut(&body, |body| compose("", body, link), limits).unwrap_or_else(|| link.to_owned());
    }
    let full = compose(&title, "", link);
    if !fits(&full, limits) {
        return cut(&title, |title| compose(title, "", link), limits).unwrap_or_else(|| link.to_owned());
    }
    cut(&body, |body| compose(&title, body, link), limits)
        .filter(|text| fits_worthwhile(text, &full, &body))
        .unwrap_or(full)
}

/// Whether enough of the body got in, or all of it.
fn fits_worthwhile(text: &str, without: &str, body: &str) -> bool {
    text.contains(body) || text.graphemes(true).count() >= without.graphemes(true).count() + WORTHWHILE
}

fn body(material: &Material<'_>, whole: bool) -> String {
    let summary = one_line(material.summary.unwrap_or_default());
    if whole {
        let paragraphs: Vec<_> = material
            .text
            .split("\n\n")
            .map(one_line)
            .filter(|text| !text.is_empty())
            .collect();
        return if paragraphs.is_empty() {
            summary
        } else {
            paragraphs.join("\n\n")
        };
    }
    if !summary.is_empty() {
        return summary;
    }
    material
        .text
        .split("\n\n")
        .map(one_line)
        .find(|text| !text.is_empty())
        .unwrap_or_default()
}

fn compose(title: &str, body: &str, link: &str) -> String {
    [title, body, link]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// The most of `text` with which `whole` keeps within the limits, as `whole`; nothing if not even a part of it does.
fn cut(text: &str, whole: impl Fn(&str) -> String, limits: &TextLimits) -> Option<String> {
    let all = whole(text);
    if text.is_empty() || fits(&all, limits) {
        return (!all.is_empty()).then_some(all);
    }
    // No more than this can fit, so no more has to be looked at.
    let head = &text[..longest_fitting(text, limits)];
    let longest = |ends: &[usize], mark: &str| {
        let shown = |end: usize| {
            whole(&format!(
                "{}{mark}",
                if mark.is_empty() {
                    &head[..end]
                } else {
                    without_loose_end(&head[..end])
                }
            ))
        };
        // What fits gets longer with what is taken, so the last end that fits is found by halving.
        let within = ends.partition_point(|&end| fits(&shown(end), limits));
        ends[..within].last().map(|&end| (end, shown(end)))
    };
    let sentence = longest(&sentence_ends(text, head.len()), "");
    if let Some((_, text)) = sentence {
        return Some(text);
    }
    let word = longest(&ends_before(head, is_break), "…");
    let clause = longest(&clause_ends(head), "…");
    match (clause, word) {
        // A clause that says next to nothing is worse than words that break off.
        (Some((clause, text)), Some((word, _))) if clause * 2 >= word => Some(text),
        (_, Some((_, text))) => Some(text),
        _ => longest(&grapheme_ends(head), "…").map(|(_, text)| text),
    }
}

/// Where sentences of `text` end, up to `within`. A paragraph ends one too.
fn sentence_ends(text: &str, within: usize) -> Vec<usize> {
    // One sentence more than can fit tells whether the last one within is whole.
    let text = &text[..text.len().min(text.ceil_char_boundary(within + 512))];
    let mut ends = Vec::new();
    let mut start = 0;
    for paragraph in text.split("\n\n") {
        let sentences = sentences(paragraph);
        let whole = start + paragraph.len() < text.len();
        let last = if whole {
            sentences.len()
        } else {
            sentences.len().saturating_sub(1)
        };
        ends.extend(sentences[..last].iter().map(|sentence| start + sentence.end));
        start += paragraph.len() + 2;
    }
    ends.retain(|&end| end <= within);
    ends
}

/// Where clauses end: after a comma, semicolon, colon or closing parenthesis with a blank behind, before a dash.
fn clause_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    for (at, blank) in text.char_indices().filter(|&(_, c)| is_break(c)) {
        let closes = text[..at].ends_with([',', ';', ':', ')', '»', '”']);
        let dash = text[at + blank.len_utf8()..].starts_with(['–', '—']);
        if closes || dash {
            ends.push(at);
        }
    }
    ends
}

fn ends_before(text: &str, boundary: impl Fn(char) -> bool) -> Vec<usize> {
    text.char_indices()
        .filter(|&(at, c)| at > 0 && boundary(c))
        .map(|(at, _)| at)
        .collect()
}

fn grapheme_ends(text: &str) -> Vec<usize> {
    text.grapheme_indices(true)
        .map(|(at, cluster)| at + cluster.len())
        .collect()
}
