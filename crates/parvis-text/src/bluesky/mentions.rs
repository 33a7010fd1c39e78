use super::domain::{ends_in_known_domain, is_handle};
use super::{Facet, Feature, marks};

/// `@` and a handle. Handles under `.test` count too: that is where networks are rehearsed.
pub(super) fn detect(text: &str) -> impl Iterator<Item = Facet> + '_ {
    marks(text, '@').filter_map(|at| {
        let handle = handle(&text[at + 1..])?;
        let counts = is_handle(handle) && (ends_in_known_domain(handle) || is_rehearsed(handle));
        let feature = Feature::Mention(handle.to_owned());
        counts.then(|| Facet {
            range: at..at + 1 + handle.len(),
            feature,
        })
    })
}

fn is_rehearsed(handle: &str) -> bool {
    handle.rsplit('.').next() == Some("test")
}

/// The longest run of what a handle is made of at the start of `text` that ends where a word begins or ends: a
/// full stop after a handle isn't part of it.
fn handle(text: &str) -> Option<&str> {
    let run = text
        .bytes()
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'))
        .count();
    let is_word = |at: usize| {
        text.as_bytes()
            .get(at)
            .is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_')
    };
    (1..=run)
        .rev()
        .find(|&end| is_word(end - 1) != is_word(end))
        .map(|end| &text[..end])
}
