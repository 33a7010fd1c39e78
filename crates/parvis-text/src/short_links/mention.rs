//! `@user@host`: of it, only `@user` counts.

use super::{Found, Kind};

pub(super) fn detect(text: &str) -> impl Iterator<Item = Found> + '_ {
    text.match_indices('@').filter_map(|(at, _)| {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|c| is_word(c) || matches!(c, '=' | '/')) {
            return None;
        }
        let name = name(&text[at + 1..])?;
        let host = text[at + 1 + name..].strip_prefix('@').and_then(host)?;
        Some(Found {
            range: at..at + 1 + name + 1 + host,
            kind: Kind::Mention(1 + name),
        })
    })
}

/// How many bytes at the start of `text` are the name of an account: letters, digits and underscores, with dots and
/// hyphens inside.
fn name(text: &str) -> Option<usize> {
    let run = |from: usize, wanted: fn(u8) -> bool| {
        text.as_bytes()[from..].iter().take_while(|b| wanted(**b)).count()
    };
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    let mut end = run(0, plain);
    if end == 0 {
        return None;
    }
    loop {
        let between = run(end, |b| matches!(b, b'.' | b'-'));
        let more = run(end + between, plain);
        if between == 0 || more == 0 {
            return Some(end);
        }
        end += between + more;
    }
}

/// How many bytes at the start of `text` are a host: letters of any script, dots and hyphens, ending in a letter.
fn host(text: &str) -> Option<usize> {
    let mut end = None;
    for (at, c) in text.char_indices() {
        if is_word(c) {
            end = Some(at + c.len_utf8());
        } else if !matches!(c, '.' | '-') {
            break;
        }
    }
    // One letter alone is no host.
    end.filter(|&end| text[..end].chars().count() > 1)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
