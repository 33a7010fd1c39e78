//! What a page of the web says of itself to programs: where its feeds are, whose software it is.

use crate::html::{Token, tokens};
use crate::links;
use html5ever::tokenizer::Tag;
use std::ops::Range;

/// How much of a page is read, in bytes: what is looked for stands in its head.
const MAX_BYTES: usize = 1024 * 1024;

/// What was found in a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Discovered {
    /// Its feeds, in the order they are named.
    pub feeds: Vec<FeedLink>,
    /// Where the root of WordPress's REST API is.
    pub wordpress_api: Option<String>,
    /// The software that made it, as it says.
    pub generator: Option<String>,
    /// The language it says it is in.
    pub language: Option<String>,
    /// What the whole site is called.
    pub site_name: Option<String>,
}

/// A feed that a page names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedLink {
    /// Its address, as written: it may be relative.
    pub href: String,
    /// What the page calls it.
    pub title: String,
}

const FEEDS: [&str; 3] = [
    "application/rss+xml",
    "application/atom+xml",
    "application/feed+json",
];

/// Reads a page. What isn't HTML has nothing.
pub fn discover(html: &str) -> Discovered {
    let mut found = Discovered::default();
    for token in tokens(&html[..html.floor_char_boundary(MAX_BYTES)]) {
        let Token::Open(tag) = token else { continue };
        match &*tag.name {
            "html" => found.language = found.language.or(value(&tag, "lang")),
            "link" => link(&mut found, &tag),
            "meta" => meta(&mut found, &tag),
            _ => {}
        }
    }
    found
}

fn link(found: &mut Discovered, tag: &Tag) {
    let (Some(rel), Some(href)) = (value(tag, "rel"), value(tag, "href")) else {
        return;
    };
    let is = |word: &str| {
        rel.split_ascii_whitespace()
            .any(|one| one.eq_ignore_ascii_case(word))
    };
    if is("https://api.w.org/") {
        found.wordpress_api.get_or_insert(href);
    } else if is("alternate") {
        let kind = value(tag, "type").unwrap_or_default().to_ascii_lowercase();
        if FEEDS.contains(&kind.as_str()) {
            let title = value(tag, "title").unwrap_or_default();
            found.feeds.push(FeedLink { href, title });
        }
    }
}

fn meta(found: &mut Discovered, tag: &Tag) {
    let name = value(tag, "name")
        .or_else(|| value(tag, "property"))
        .unwrap_or_default();
    let content = value(tag, "content");
    if name.eq_ignore_ascii_case("generator") {
        found.generator = found.generator.take().or(content);
    } else if name.eq_ignore_ascii_case("og:site_name") {
        found.site_name = found.site_name.take().or(content);
    }
}

fn value(tag: &Tag, name: &str) -> Option<String> {
    let found = tag.attrs.iter().find(|it| &*it.name.local == name)?;
    let value = found.value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// Plain words as Markdown that says the same: what would mean something is escaped.
pub fn as_markdown(words: &str) -> String {
    let mut written = String::with_capacity(words.len() + words.len() / 16);
    for (at, line) in words.split('\n').enumerate() {
        if at > 0 {
            written.push('\n');
        }
        // Blanks at the beginning of a line would make it a listing.
        let line = line.trim();
        let mut done = 0;
        for range in links::ranges(line)
            .into_iter()
            .filter(|range| stands_as_it_is(&line[range.clone()]))
        {
            escape(&mut written, line, done..range.start);
            written.push('<');
            written.push_str(&line[range.clone()]);
            written.push('>');
            done = range.end;
        }
        escape(&mut written, line, done..line.len());
    }
    written
}

/// Whether an address means itself between angle brackets, where nothing can be escaped.
fn stands_as_it_is(address: &str) -> bool {
    !(address.contains(['<', '>', '\\']) || (address.contains('&') && address.contains(';')))
}

fn escape(written: &mut String, line: &str, part: Range<usize>) {
    for (at, sign) in line[part.clone()].char_indices() {
        let place = part.start + at;
        let means = match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '~' | '|' | '!' | '@' => true,
            // What would be taken for an address, in which nothing could be escaped; so is the sign before.
            ':' => line[place..].starts_with("://"),
            '-' | '+' | '=' => place == 0,
            '.' => line[..place].ends_with("www") || is_number(&line[..place]),
            ')' => is_number(&line[..place]),
            _ => false,
        };
        if means {
            written.push('\\');
        }
        written.push(sign);
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_where_its_feeds_are_and_whose_software_it_is() {
        let page = r#"<!doctype html><html lang="fr-CH"><head><meta name="generator" content="Ghost 5.1">
            <meta property="og:site_name" content="Le carnet">
            <link rel="alternate" type="application/rss+xml" title="Articles" href="/rss/">
            <link rel="stylesheet" href="/x.css"><link rel='https://api.w.org/' href='/wp-json/'>
            <link rel="ALTERNATE home" type="application/Feed+JSON" href="feed.json">
            <script>"<link rel='alternate' type='application/rss+xml' href='/evil'>"</script>"#;
        let found = discover(page);
        let feeds: Vec<_> = found.feeds.iter().map(|it| it.href.as_str()).collect();
        assert_eq!(feeds, ["/rss/", "feed.json"]);
        assert_eq!(found.wordpress_api.as_deref(), Some("/wp-json/"));
        assert_eq!(found.generator.as_deref(), Some("Ghost 5.1"));
        assert_eq!(found.language.as_deref(), Some("fr-CH"));
        assert_eq!(found.site_name.as_deref(), Some("Le carnet"));
    }

    #[test]
    fn words_stay_words() {
        for words in [
            "# no heading, 1. no list\n\n- nor here\n1. nor there",
            "a *b* _c_ `d` [e](f) <g> &amp; ![h](i)",
            "    no listing",
            "https://a.example/b_c*d*?e=1&f=2 et http://b.example/<c>, www.c_d.example/e_f_g et a_b@c.example",
            "https://a.example/?b&amp;c : d",
        ] {
            let plain = crate::markdown::plain(&as_markdown(words)).unwrap();
            let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(squeezed(&plain), squeezed(words));
        }
    }
}
