//! A text as servers of this API write it into the page: addresses without their scheme and cut, mentions without their
//! host.

use crate::shown::{Mark, Marked, Run, runs};
use parvis_text::short_links::{Found, Kind, found, tags};

/// How many characters of an address are read.
const READ: usize = 30;

/// A mention is taken for one here; the server leaves it as it is written where it finds nobody by that name.
pub(super) fn shown(text: &str) -> Vec<Run> {
    let named = found(text).into_iter().map(|Found { range, kind }| {
        let written = &text[range.clone()];
        let (text, mark) = match kind {
            Kind::Link => (short(written), Mark::Link(written.to_owned())),
            Kind::Mention(name) => (written[..name].to_owned(), Mark::Mention(written[1..].to_owned())),
        };
        Marked { range, text, mark }
    });
    let tags = tags(text).into_iter().map(|range| Marked {
        text: text[range.clone()].to_owned(),
        mark: Mark::Tag(text[range.start + 1..range.end].to_owned()),
        range,
    });
    runs(text, named.chain(tags).collect())
}

fn short(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    match rest.char_indices().nth(READ) {
        Some((at, _)) => format!("{}…", &rest[..at]),
        None => rest.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_short_mentions_have_no_host_and_tags_are_whole() {
        let shown = shown("@lou@parvis.test : https://www.example.com/la-halle-rouvre-ce-samedi #été");
        let marked: Vec<(&str, &Mark)> = shown
            .iter()
            .filter_map(|run| Some((run.text.as_str(), run.mark.as_ref()?)))
            .collect();
        assert_eq!(
            marked,
            [
                ("@lou", &Mark::Mention("lou@parvis.test".into())),
                (
                    "example.com/la-halle-rouvre-ce…",
                    &Mark::Link("https://www.example.com/la-halle-rouvre-ce-samedi".into())
                ),
                ("#été", &Mark::Tag("été".into())),
            ]
        );
        assert_eq!(short("http://parvis.example/a"), "parvis.example/a");
    }
}
