use super::domain::ends_in_known_domain;
use super::{Facet, Feature, is_blank};

/// Addresses with `http://` or `https://`, and bare ones that begin with a domain known to the DNS root.
pub(super) fn detect(text: &str) -> impl Iterator<Item = Facet> + '_ {
    words(text).filter_map(|(start, word)| {
        let (at, address) = candidates(word).find_map(|at| Some((at, Address::read(&word[at..])?)))?;
        let uri = address.uri()?;
        let start = start + at;
        Some(Facet {
            range: start..start + address.shown().len(),
            feature: Feature::Link(uri),
        })
    })
}

/// The parts of `text` between blanks, each with where it starts.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(is_blank)
        .filter(|word| !word.is_empty())
        .map(move |word| {
            // Both point into one string.
            (word.as_ptr().addr() - text.as_ptr().addr(), word)
        })
}

/// Where an address may begin in a word: at its start, or after an opening parenthesis.
fn candidates(word: &str) -> impl Iterator<Item = usize> + '_ {
    std::iter::once(0).chain(word.match_indices('(').map(|(at, _)| at + 1))
}

/// What has the form of an address. It takes all that follows in its word, even if it proves to be none.
enum Address<'a> {
    Full(&'a str),
    Bare { domain: &'a str, whole: &'a str },
}

impl<'a> Address<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let scheme = |scheme: &str| {
            text.get(..scheme.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        };
        if (scheme("http://") && text.len() > 7) || (scheme("https://") && text.len() > 8) {
            return Some(Self::Full(text));
        }
        Some(Self::Bare {
            domain: domain(text)?,
            whole: text,
        })
    }

    /// The address in full; nothing if it leads nowhere that is known. A scheme in capitals isn't one.
    fn uri(&self) -> Option<String> {
        match self {
            Self::Full(text) => text.starts_with("http").then(|| self.shown().to_owned()),
            Self::Bare { domain, .. } => {
                ends_in_known_domain(domain).then(|| format!("https://{}", self.shown()))
            }
        }
    }

    /// The part of the text that is the address: without one mark at its end that belongs to the sentence, and
    /// without a closing parenthesis that it doesn't open.
    fn shown(&self) -> &'a str {
        let (Self::Full(text) | Self::Bare { whole: text, .. }) = self;
        let text = text.strip_suffix(['.', ',', ';', ':', '!', '?']).unwrap_or(text);
        text.strip_suffix(')')
            .filter(|_| !text.contains('('))
            .unwrap_or(text)
    }
}

/// A letter, letters and digits, and at least once a full stop with letters and digits after it.
fn domain(text: &str) -> Option<&str> {
    let run = |from: usize| text[from..].bytes().take_while(u8::is_ascii_alphanumeric).count();
    if !text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let first = run(0);
    let mut end = first;
    while text[end..].starts_with('.') && run(end + 1) > 0 {
        end += 1 + run(end + 1);
    }
    (end > first).then(|| &text[..end])
}
