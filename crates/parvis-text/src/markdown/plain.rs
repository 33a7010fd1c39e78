use super::{SourceError, parse, source};
use crate::address::Address;
use comrak::nodes::{Node, NodeValue};
use std::collections::BTreeSet;

/// The words of a text: a line for each line break, an empty line between blocks. Markup, footnotes and raw HTML are
/// left out; a picture is stood for by its alternative text.
///
/// # Errors
/// As [`read`](super::read).
pub fn plain(text: &str) -> Result<String, SourceError> {
    source::check(text)?;
    let arena = comrak::Arena::new();
    let mut words = words(parse::parse(&arena, text));
    words.truncate(words.trim_end().len());
    Ok(words)
}

/// The ids of all media that a text shows or links to, each once, sorted.
///
/// # Errors
/// As [`read`](super::read).
pub fn media(text: &str) -> Result<BTreeSet<String>, SourceError> {
    source::check(text)?;
    let arena = comrak::Arena::new();
    let root = parse::parse(&arena, text);
    let ids = root.descendants().filter_map(|node| match node.data().value {
        NodeValue::Image(ref link) | NodeValue::Link(ref link) => media_id(&link.url).map(str::to_owned),
        _ => None,
    });
    Ok(ids.collect())
}

/// Where the links of a text lead on the web: absolute with `http` or `https`, or on the same site. Each once, in the
/// order they are read.
///
/// # Errors
/// As [`read`](super::read).
pub fn targets(text: &str) -> Result<Vec<String>, SourceError> {
    source::check(text)?;
    let arena = comrak::Arena::new();
    let mut all: Vec<String> = Vec::new();
    for node in parse::parse(&arena, text).descendants() {
        let NodeValue::Link(ref link) = node.data().value else {
            continue;
        };
        let on_the_web = media_id(&link.url).is_none() && !link.url.starts_with('#');
        let leads = matches!(Address::read(&link.url), Some(Address::Web(_) | Address::Here(_)));
        if on_the_web && leads && !link.url.is_empty() && !all.contains(&link.url) {
            all.push(link.url.clone());
        }
    }
    Ok(all)
}

/// The id in `media:{id}`.
pub(super) fn media_id(address: &str) -> Option<&str> {
    address.strip_prefix("media:").filter(|id| !id.is_empty())
}

/// The words below `node`, in order. Walks with a stack of its own: a text may be nested as deep as it is long.
pub(super) fn words(node: Node<'_>) -> String {
    let mut words = String::new();
    let mut waiting = vec![(node, false)];
    while let Some((node, left)) = waiting.pop() {
        if left {
            leave(node, &mut words);
            continue;
        }
        if matches!(node.data().value, NodeValue::FootnoteDefinition(_)) {
            continue;
        }
        enter(node, &mut words);
        waiting.push((node, true));
        waiting.extend(node.reverse_children().map(|child| (child, false)));
    }
    words
}

fn enter(node: Node<'_>, words: &mut String) {
    match node.data().value {
        NodeValue::Text(ref text) => words.push_str(text),
        NodeValue::Code(ref code) => words.push_str(&code.literal),
        NodeValue::CodeBlock(ref code) => words.push_str(&code.literal),
        NodeValue::SoftBreak => words.push(' '),
        NodeValue::LineBreak => words.push('\n'),
        _ => {}
    }
}

fn leave(node: Node<'_>, words: &mut String) {
    match node.data().value {
        NodeValue::TableRow(_) => part(words, "\n"),
        NodeValue::TableCell => part(words, " "),
        NodeValue::Paragraph
        | NodeValue::Heading(_)
        | NodeValue::CodeBlock(_)
        | NodeValue::List(_)
        | NodeValue::Table(_)
        | NodeValue::BlockQuote => part(words, "\n\n"),
        NodeValue::Item(_) | NodeValue::TaskItem(_) => {
            let length = words.trim_end().len();
            words.truncate(length);
            part(words, "\n");
        }
        _ => {}
    }
}

/// Ends what is written with exactly `gap`, unless nothing is.
fn part(words: &mut String, gap: &str) {
    words.truncate(words.trim_end_matches([' ', '\n']).len());
    if !words.is_empty() {
        words.push_str(gap);
    }
}
