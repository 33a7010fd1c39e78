//! When something last came out, as a feed or a page that names one tells. Only days are read: no words of theirs are kept.

use jiff::civil::Date;
use jiff::fmt::{rfc2822, temporal};

/// Elements of RSS and Atom, and a field of JSON Feed, that say when an entry came out.
const ELEMENTS: [&str; 4] = ["pubDate", "published", "updated", "dc:date"];
const FIELD: &str = "\"date_published\"";

/// Whether a text is a feed.
pub(super) fn is_feed(text: &str) -> bool {
    let head = text.get(..text.floor_char_boundary(1_000)).unwrap_or_default();
    head.contains("<rss")
        || head.contains("<feed")
        || head.contains("<rdf:RDF")
        || head.contains("jsonfeed.org/version")
}

/// The day of a feed's newest entry, in UTC; none when it has none.
pub(super) fn newest(text: &str) -> Option<Date> {
    let entries = ["<item", "<entry"]
        .iter()
        .filter_map(|mark| text.find(mark))
        .min();
    let mut days: Vec<Date> = Vec::new();
    if let Some(first) = entries {
        for element in ELEMENTS {
            days.extend(between(&text[first..], &format!("<{element}"), '>', '<').filter_map(day));
        }
    }
    let fields = text.match_indices(FIELD).filter_map(|(at, _)| {
        let rest = text[at + FIELD.len()..].trim_start_matches([' ', ':', '\n', '\t']);
        rest.strip_prefix('"')?.split('"').next()
    });
    days.extend(fields.filter_map(day));
    days.into_iter().max()
}

/// Texts that follow a mark, from one character to another.
fn between<'a>(text: &'a str, mark: &'a str, open: char, close: char) -> impl Iterator<Item = &'a str> {
    text.match_indices(mark).filter_map(move |(at, _)| {
        let rest = &text[at + mark.len()..];
        // `<published` is not `<publishedBy`.
        if !rest.starts_with([open, ' ']) {
            return None;
        }
        let rest = &rest[rest.find(open)? + open.len_utf8()..];
        rest.split(close).next().map(str::trim)
    })
}

fn day(text: &str) -> Option<Date> {
    let written: Option<jiff::Timestamp> = rfc2822::DateTimeParser::new()
        .parse_timestamp(text)
        .ok()
        .or_else(|| temporal::DateTimeParser::new().parse_timestamp(text).ok());
    written.map(|at| at.to_zoned(jiff::tz::TimeZone::UTC).date())
}

/// The address of the feed that a page names.
pub(super) fn named_in(page: &str) -> Option<String> {
    page.match_indices("<link").find_map(|(at, _)| {
        let tag = page[at..].split('>').next()?;
        let is_feed = [
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
        ]
        .iter()
        .any(|kind| tag.contains(kind));
        if !is_feed || !tag.contains("alternate") {
            return None;
        }
        let rest = &tag[tag.find("href=")? + 5..];
        let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let address = rest[1..].split(quote).next()?;
        Some(address.replace("&amp;", "&"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_feeds_newest_entry_is_found_in_each_format() {
        let rss = "<?xml version=\"1.0\"?><rss><channel><pubDate>Mon, 09 Nov 2026 10:00:00 GMT</pubDate>\
            <item><pubDate>Fri, 06 Nov 2026 10:00:00 +0100</pubDate></item>\
            <item><pubDate>Tue, 03 Nov 2026 10:00:00 GMT</pubDate></item></channel></rss>";
        assert!(is_feed(rss));
        assert_eq!(
            newest(rss),
            Some(date(2026, 11, 6)),
            "the feed's own day is none of a piece"
        );
        let atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><updated>2026-11-20T00:00:00Z</updated><entry>\
            <published>2026-11-01T08:00:00Z</published></entry></feed>";
        assert_eq!(newest(atom), Some(date(2026, 11, 1)));
        let json = r#"{"version":"https://jsonfeed.org/version/1.1","items":[{"date_published": "2026-10-02T10:00:00Z"}]}"#;
        assert!(is_feed(json));
        assert_eq!(newest(json), Some(date(2026, 10, 2)));
        assert_eq!(newest("<rss><channel></channel></rss>"), None);
    }

    #[test]
    fn a_page_names_its_feed() {
        let page = r#"<html><head><link rel="stylesheet" href="/x.css">
            <link rel="alternate" type="application/rss+xml" href="/feed?a=1&amp;b=2"></head>"#;
        assert_eq!(named_in(page).as_deref(), Some("/feed?a=1&b=2"));
        assert_eq!(named_in("<p>nothing</p>"), None);
    }
}
