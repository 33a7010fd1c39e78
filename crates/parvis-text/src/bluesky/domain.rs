/// Whether `name` ends in a top-level domain of the DNS root, written in lower case. Those of other scripts don't
/// count in their ASCII form (`xn--…`), as Bluesky's own clients don't know it.
pub(super) fn ends_in_known_domain(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, last)| !last.starts_with("xn--") && tld::exist(last))
}

/// Whether `name` has the form of a handle (atproto's handle syntax): a host name of at least two labels, of which
/// the last begins with a letter.
pub fn is_handle(name: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    name.len() <= 253
        && name
            .rsplit_once('.')
            .is_some_and(|(_, last)| last.starts_with(|c: char| c.is_ascii_alphabetic()))
        && name.split('.').all(label)
}
