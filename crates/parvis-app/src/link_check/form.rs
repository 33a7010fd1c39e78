use url::Url;

/// Whether an address looks as if its end, or its middle, had been lost. `after` is what follows it in the text.
pub(super) fn looks_cut_off(address: &str, after: &str) -> bool {
    let elided = after.starts_with('…')
        || after.starts_with("...")
        || address.contains('…')
        || address.contains("...");
    let half_escaped = address.match_indices('%').any(|(at, _)| {
        let digits = address.as_bytes().get(at + 1..at + 3);
        !digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    });
    let nameless = Url::parse(address).is_ok_and(|url| match url.host() {
        Some(url::Host::Domain(name)) => !name.contains('.') && name != "localhost",
        _ => false,
    });
    elided || half_escaped || nameless || address.ends_with(['-', '=', '&', '_'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lost_its_end_is_told_from_what_is_whole() {
        for (address, after) in [
            ("https://exemple.fr/un-article-tr", "… et la suite"),
            ("https://exemple.fr/un-article-tr", "..."),
            ("https://exemple.fr/a…b", ""),
            ("https://exemple.fr/%C3%A", " donc"),
            ("https://exemple.fr/%", ""),
            ("https://exemple", "\n.fr"),
            ("https://exemple.fr/un-", ""),
            ("https://exemple.fr/?page=", ""),
        ] {
            assert!(looks_cut_off(address, after), "{address}");
        }
        for address in [
            "https://exemple.fr/un-article",
            "https://exemple.fr/%C3%A9t%C3%A9?a=b#c",
            "http://localhost/plan",
            "http://192.0.2.7/plan",
            "https://exemple.fr/",
        ] {
            assert!(!looks_cut_off(address, ". Voilà"), "{address}");
        }
    }
}
