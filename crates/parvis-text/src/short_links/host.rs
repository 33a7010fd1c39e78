//! The name of a host, as twitter-text takes it.

/// How many bytes at the start of `text` are a host with a known top-level domain, and a port where one follows.
pub(super) fn read(text: &str) -> Option<usize> {
    let run: &str = {
        let end = text
            .char_indices()
            .find(|&(_, c)| !(in_name(c) || matches!(c, '.' | '-' | '_')))
            .map_or(text.len(), |(at, _)| at);
        &text[..end]
    };
    // Each full stop may be the one before the top-level domain: the last that makes sense is.
    let dots: Vec<usize> = run.match_indices('.').map(|(at, _)| at).collect();
    let end = dots.iter().rev().find_map(|&dot| {
        let top = top_level(&text[dot + 1..])?;
        let name = &run[..dot];
        (is_name(name) && is_real(&text[..dot + 1 + top])).then_some(dot + 1 + top)
    })?;
    Some(end + port(&text[end..]))
}

/// Letters, digits and signs of any script that may stand in a name: everything but punctuation of ASCII, blanks,
/// control and direction marks.
fn in_name(c: char) -> bool {
    !(c.is_ascii_punctuation()
        || c.is_whitespace()
        || c.is_control()
        || matches!(c,
            '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{61c}'
            | '\u{fffe}' | '\u{feff}' | '\u{ffff}'))
}

/// The labels before the top-level domain: the last without an underscore, all beginning and ending in a letter.
fn is_name(name: &str) -> bool {
    let label = |label: &str| label.starts_with(in_name) && label.ends_with(in_name) && !label.contains("..");
    let (before, last) = name
        .rsplit_once('.')
        .map_or((None, name), |(before, last)| (Some(before), last));
    label(last) && !last.contains('_') && before.is_none_or(|before| before.split('.').all(label))
}

/// How many bytes at the start of `text` are a known top-level domain that ends there.
fn top_level(text: &str) -> Option<usize> {
    let ends = |end: usize| {
        text[end..]
            .chars()
            .next()
            .is_none_or(|c| !(c.is_ascii_alphanumeric() || matches!(c, '@' | '+' | '-')))
    };
    let ascii = text
        .bytes()
        .take_while(|b| b.is_ascii_alphanumeric() || *b == b'-')
        .count();
    if text[..ascii].starts_with("xn--") && ascii > 4 && ends(ascii) {
        return Some(ascii);
    }
    let letters = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    if letters > 0 {
        let known = tld::exist(&text[..letters].to_ascii_lowercase());
        return (known && ends(letters)).then_some(letters);
    }
    // Of another script: the longest that is known. None has more than 24 letters.
    let boundaries: Vec<usize> = text
        .char_indices()
        .take(25)
        .take_while(|&(_, c)| in_name(c))
        .map(|(at, c)| at + c.len_utf8())
        .collect();
    boundaries.into_iter().rev().find(|&end| {
        let written = url::Host::parse(&text[..end]);
        matches!(written, Ok(url::Host::Domain(name)) if ends(end) && tld::exist(&name))
    })
}

/// Whether the names could be asked for: each of at most 63 bytes in the form that is asked.
fn is_real(host: &str) -> bool {
    // An underscore is no part of a host's name, though twitter-text lets it pass in a subdomain.
    match url::Host::parse(&host.replace('_', "-")) {
        Ok(url::Host::Domain(name)) => name.len() <= 253 && name.split('.').all(|label| label.len() <= 63),
        _ => false,
    }
}

fn port(text: &str) -> usize {
    let Some(rest) = text.strip_prefix(':') else {
        return 0;
    };
    match rest.bytes().take_while(u8::is_ascii_digit).count() {
        0 => 0,
        digits => 1 + digits,
    }
}
