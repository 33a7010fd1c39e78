//! The site's own words, in the language of what is shown.

use parvis_app::Params;
use parvis_domain::{Timestamp, UiLanguage, Zone};
use parvis_http::{say, sentence};
use serde::Serialize;

/// An instant, for machines and for people.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Moment {
    /// RFC 3339.
    pub(crate) iso: String,
    /// The day in the site's zone: `22 November 2026`.
    pub(crate) text: String,
}

pub(crate) fn moment(at: Timestamp, zone: Zone, language: UiLanguage) -> Moment {
    let local = zone.local(at);
    let month = say(language, &format!("site-month-{}", local.month()));
    let params = Params::from([
        // As text: a number would be grouped, 2 026.
        ("day", local.day().to_string().into()),
        ("month", month.into()),
        ("year", local.year().to_string().into()),
    ]);
    let text = sentence(language, "site-date", &params).unwrap_or_default();
    Moment {
        iso: at.to_rfc3339(),
        text,
    }
}

/// `Page 2 of 5`.
pub(crate) fn page_number(language: UiLanguage, number: u32, of: u32) -> String {
    let params = Params::from([
        ("number", number.to_string().into()),
        ("total", of.to_string().into()),
    ]);
    sentence(language, "site-page-number", &params).unwrap_or_default()
}

/// `3 answers`; nothing for none.
pub(crate) fn counted(language: UiLanguage, key: &str, count: u64) -> Option<String> {
    if count == 0 {
        return None;
    }
    sentence(language, key, &Params::from([("count", count.into())]))
}

/// The words of the templates that need no value.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Words {
    skip: String,
    feed: String,
    search: String,
    sections: String,
    topics: String,
    authors: String,
    archive: String,
    also: String,
    elsewhere: String,
    search_field: String,
    search_button: String,
    preview: String,
    theme_preview: String,
    read_on: String,
    nothing_yet: String,
    pages: String,
    newer: String,
    older: String,
    tags: String,
    note_of: String,
    ours: String,
    not_found: String,
    not_found_detail: String,
    back_home: String,
    /// `Page 2 of 5`; empty on a page that isn't one of several.
    pub(crate) page_number: String,
}

impl Words {
    pub(crate) fn of(language: UiLanguage) -> Self {
        let of = |key: &str| say(language, &format!("site-{key}"));
        Self {
            skip: of("skip"),
            feed: of("feed"),
            search: of("search"),
            sections: of("sections"),
            topics: of("topics"),
            authors: of("authors"),
            archive: of("archive"),
            also: of("also"),
            elsewhere: of("elsewhere"),
            search_field: of("search-field"),
            search_button: of("search-button"),
            preview: of("preview"),
            theme_preview: of("theme-preview"),
            read_on: of("read-on"),
            nothing_yet: of("nothing-yet"),
            pages: of("pages"),
            newer: of("newer"),
            older: of("older"),
            tags: of("tags"),
            note_of: of("note-of"),
            ours: of("ours"),
            not_found: of("not-found"),
            not_found_detail: of("not-found-detail"),
            back_home: of("back-home"),
            page_number: String::new(),
        }
    }
}
