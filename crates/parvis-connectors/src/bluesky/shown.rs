//! A text as the app shows it: by the very facets that are sent, with the addresses of links cut short.

use crate::shown::{Mark, Marked, Run, runs};
use parvis_text::bluesky::{Feature, facets};
use url::{Position, Url};

/// The most that follows a host in the app before it is cut, and what is left of it then.
const PATH: (usize, usize) = (15, 13);

/// By its facets. A mention is taken for one here; nobody knows before it is sent whether somebody answers to it.
pub(super) fn shown(text: &str) -> Vec<Run> {
    let marked = facets(text).into_iter().map(|facet| {
        let written = &text[facet.range.clone()];
        let (text, mark) = match facet.feature {
            Feature::Link(address) => (short(written), Mark::Link(address)),
            Feature::Mention(handle) => (written.to_owned(), Mark::Mention(handle)),
            Feature::Tag(tag) => (written.to_owned(), Mark::Tag(tag)),
        };
        Marked {
            range: facet.range,
            text,
            mark,
        }
    });
    runs(text, marked.collect())
}

/// An address as the app writes it: its host, and the beginning of what follows. What has no scheme stays as it is.
fn short(written: &str) -> String {
    let Ok(url) = Url::parse(written) else {
        return written.to_owned();
    };
    let Some(host) = url
        .host_str()
        .filter(|_| matches!(url.scheme(), "http" | "https"))
    else {
        return written.to_owned();
    };
    let host = url
        .port()
        .map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
    let path = &url[Position::BeforePath..];
    let path = path
        .strip_prefix('/')
        .filter(|rest| rest.is_empty() || rest.starts_with(['?', '#']))
        .unwrap_or(path);
    if path.len() > PATH.0 {
        // What follows a host is written in ASCII.
        let kept = path.get(..PATH.1).unwrap_or(path);
        return format!("{host}{kept}...");
    }
    host + path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_somewhere_is_what_the_facets_say() {
        let text = "Voir parvis.example/a, https://parvis.example/la-halle-rouvre #été @lou.test";
        let shown = shown(text);
        let marked: Vec<(&str, &Mark)> = shown
            .iter()
            .filter_map(|run| Some((run.text.as_str(), run.mark.as_ref()?)))
            .collect();
        assert_eq!(
            marked,
            [
                (
                    "parvis.example/la-halle-rou...",
                    &Mark::Link("https://parvis.example/la-halle-rouvre".into())
                ),
                ("#été", &Mark::Tag("été".into())),
                ("@lou.test", &Mark::Mention("lou.test".into())),
            ],
            "`.example` is no ending that a bare address may have"
        );
        assert_eq!(shown.len(), 6);
        assert_eq!(facets(text).len(), marked.len());
    }

    #[test]
    fn an_address_is_cut_after_its_host() {
        for (written, read) in [
            ("https://parvis.example/", "parvis.example"),
            ("https://parvis.example/?a=1", "parvis.example?a=1"),
            ("http://Parvis.example:8080/court", "parvis.example:8080/court"),
            (
                "https://parvis.example/123456789012345",
                "parvis.example/123456789012...",
            ),
            (
                "https://parvis.example/12345678901234",
                "parvis.example/12345678901234",
            ),
            ("https://parvis.example/é", "parvis.example/%C3%A9"),
            (
                "parvis.example/tout-entier-comme-ecrit",
                "parvis.example/tout-entier-comme-ecrit",
            ),
        ] {
            assert_eq!(short(written), read);
        }
    }
}
