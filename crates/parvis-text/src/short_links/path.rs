//! What follows the host of an address: its path and its query, as twitter-text takes them.

use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// How many bytes at the start of `text` belong to the address.
pub(super) fn read(text: &str) -> usize {
    let path = path(text);
    path + query(&text[path..])
}

fn path(text: &str) -> usize {
    if !text.starts_with('/') {
        return 0;
    }
    let (mut at, mut end) = (1, 1);
    while let Some(c) = text[at..].chars().next() {
        if in_path(c) {
            at += c.len_utf8();
            if may_end_path(c) {
                end = at;
            }
        } else if let Some(length) = parentheses(&text[at..]) {
            at += length;
            end = at;
        } else {
            break;
        }
    }
    end
}

/// How many bytes at the start of `text` are a pair of parentheses with something of a path in it, and perhaps one
/// pair more.
fn parentheses(text: &str) -> Option<usize> {
    let run = |from: usize| -> usize {
        text[from..]
            .chars()
            .take_while(|&c| in_path(c))
            .map(char::len_utf8)
            .sum()
    };
    if !text.starts_with('(') {
        return None;
    }
    let before = 1 + run(1);
    if text[before..].starts_with(')') {
        return (before > 1).then_some(before + 1);
    }
    if !text[before..].starts_with('(') {
        return None;
    }
    let inner = before + 1 + run(before + 1);
    if inner == before + 1 || !text[inner..].starts_with(')') {
        return None;
    }
    let after = inner + 1 + run(inner + 1);
    text[after..].starts_with(')').then_some(after + 1)
}

fn query(text: &str) -> usize {
    if !text.starts_with('?') {
        return 0;
    }
    let run = text
        .bytes()
        .skip(1)
        .take_while(|b| b.is_ascii_alphanumeric() || b"!?*'();:&=+$/%#[]-_.,~|@".contains(b))
        .count();
    text[..=run]
        .bytes()
        .rposition(|b| b.is_ascii_alphanumeric() || b"-_&=#/".contains(&b))
        .map_or(0, |last| last + 1)
}

fn in_path(c: char) -> bool {
    is_letter(c)
        || "!*';:=+,.$/%#[]_~&|@".contains(c)
        || c.general_category() == GeneralCategory::DashPunctuation
}

fn may_end_path(c: char) -> bool {
    is_letter(c) || "=_#/+-".contains(c)
}

/// Letters that twitter-text knows in a path: ASCII's, Cyrillic ones, and the accented ones of Latin.
const fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c,
            '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}' | '\u{253}' | '\u{254}' | '\u{256}'
            | '\u{257}' | '\u{259}' | '\u{25b}' | '\u{263}' | '\u{268}' | '\u{26f}' | '\u{272}' | '\u{289}'
            | '\u{28b}' | '\u{2bb}' | '\u{300}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}'
            | '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{2de0}'..='\u{2dff}' | '\u{a640}'..='\u{a69f}')
}
