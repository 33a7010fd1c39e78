//! The vectors of twitter-text, and what its documentation says of counting on networks of the Mastodon API.

use crate::specs;
use parvis_domain::TextMeasure;
use parvis_text::measure::{count, count_under};
use parvis_text::short_links::{Kind, found};

/// Vectors of addresses without a scheme: "they must begin with http:// or https://" (user/posting, Links). What they
/// expect is held against the addresses with a scheme in it.
const SCHEME_WANTED: &str = "only addresses with a scheme count";

fn links(text: &str) -> Vec<&str> {
    let links = found(text).into_iter().filter(|one| one.kind == Kind::Link);
    links.map(|one| &text[one.range]).collect()
}

/// One vector of a section: what it is called, its text, what it expects.
struct Vector {
    description: String,
    text: String,
    expected: Vec<String>,
}

/// The vectors of a section of one of twitter-text's files, which are YAML of one plain form: two blanks before a
/// section, strings in double quotes with JSON's escapes or in single ones.
fn vectors(file: &str, section: &str) -> Vec<Vector> {
    let body = file.split(&format!("\n  {section}:\n")).nth(1).unwrap();
    let mut all: Vec<Vector> = Vec::new();
    for line in body.lines() {
        if line.starts_with("  ") && !line.starts_with("   ") && line.trim_end().ends_with(':') {
            break;
        }
        let line = line.trim().trim_start_matches("- ");
        if let Some(rest) = line.strip_prefix("description:") {
            let description = string(rest.trim());
            all.push(Vector {
                description,
                text: String::new(),
                expected: Vec::new(),
            });
        } else if let Some(rest) = line.strip_prefix("text:") {
            all.last_mut().unwrap().text = string(rest.trim());
        } else if let Some(rest) = line.strip_prefix("expected:") {
            all.last_mut().unwrap().expected = match rest.trim() {
                "true" => vec!["true".to_owned()],
                "false" => Vec::new(),
                list => serde_json::from_str(&list.replace("\\U000", "\\u0"))
                    .unwrap_or_else(|error| panic!("{list}: {error}")),
            };
        }
    }
    all
}

fn string(written: &str) -> String {
    match written.strip_prefix('\'') {
        Some(plain) => plain.strip_suffix('\'').unwrap().replace("''", "'"),
        None if written.starts_with('"') => {
            serde_json::from_str(written).unwrap_or_else(|error| panic!("{written}: {error}"))
        }
        None => written.to_owned(),
    }
}

#[test]
fn addresses_are_found_as_twitter_text_finds_them() {
    let Some(file) = specs::read("twitter-text/conformance/extract.yml") else {
        return;
    };
    let (mut seen, mut excepted) = (0, 0);
    for vector in vectors(&file, "urls") {
        let with_scheme = |address: &&String| address.to_ascii_lowercase().starts_with("http");
        let expected: Vec<&str> = vector
            .expected
            .iter()
            .filter(with_scheme)
            .map(String::as_str)
            .collect();
        excepted += usize::from(expected.len() < vector.expected.len());
        seen += 1;
        if let Some((_, reason)) = ELSEWHERE.iter().find(|(text, _)| *text == vector.text) {
            assert_ne!(links(&vector.text), expected, "no exception any more: {reason}");
            continue;
        }
        assert_eq!(
            links(&vector.text),
            expected,
            "{}: {} ({SCHEME_WANTED})",
            vector.description,
            vector.text
        );
    }
    eprintln!("{seen} vectors, {excepted} of them with addresses that have no scheme");
    assert!(seen > 80 && excepted > 5, "{seen} {excepted}");
}

#[test]
fn what_is_an_address_as_a_whole_is_found_whole() {
    let Some(file) = specs::read("twitter-text/conformance/validate.yml") else {
        return;
    };
    let (mut seen, mut met) = (0, Vec::new());
    for vector in vectors(&file, "urls") {
        seen += 1;
        let whole = links(&vector.text) == [vector.text.as_str()];
        if whole != vector.expected.is_empty() {
            continue;
        }
        assert!(
            EXCEPTIONS.iter().any(|(text, _)| *text == vector.text),
            "{}: {}",
            vector.description,
            vector.text
        );
        met.push(vector.text);
    }
    assert_eq!(
        met.len(),
        EXCEPTIONS.len(),
        "an exception that is none any more: {met:?}"
    );
    assert!(seen > 15, "{seen}");
}

/// Vectors of extraction that are judged otherwise, each with its reason.
const ELSEWHERE: [(&str, &str); 3] = [
    (
        "I really like http://t.co/pbY2NfTZ's website",
        "t.co is a host like any other here, whose paths may hold an apostrophe",
    ),
    (
        "Check this site out http://t.co/FNkPfmii- it's great",
        "t.co is a host like any other here, whose paths may end in a hyphen",
    ),
    (
        "I really like http://t.co/abcdefghijklmnopqrstuvwxyz012345678901234",
        "t.co is a host like any other here, whose paths may be long",
    ),
];

/// Texts of the validation's vectors that aren't found in a text, by twitter-text's own extraction neither, each with
/// its reason. Where a server counts one of them short, we count more than it does.
const EXCEPTIONS: [(&str, &str); 4] = [
    (
        "http://user:PASSW0RD@example.com:8080/login.php",
        "a name and a password are no part of an address in a text",
    ),
    (
        "http://192.168.0.1/index.html?src=asdf",
        "a number has no top-level domain",
    ),
    (
        "http://[3ffe:1900:4545:3:200:f8ff:fe21:67cf]:80/index.html",
        "a number has no top-level domain",
    ),
    (
        "http://example.com?foo=$bar.;baz?BAZ&c=d-#top/?stories+",
        "a plus at the very end belongs to the sentence",
    ),
];

const SHORT: TextMeasure = TextMeasure::ShortLinks { each: 23 };

/// user/posting, Links: "All links are counted as 23 characters, no matter how long they actually are", and must begin
/// with http(s)://. entities/Instance, `characters_reserved_per_url`: the server says how many.
#[test]
fn a_link_counts_as_many_as_the_server_says() {
    assert_eq!(count("http://a.co", SHORT), 23, "a shorter one too");
    assert_eq!(
        count(&format!("https://example.com/{}", "x".repeat(90)), SHORT),
        23
    );
    assert_eq!(
        count("https://example.com", TextMeasure::ShortLinks { each: 10 }),
        10
    );
    assert_eq!(count("example.com/a/long/path/that/has/no/scheme", SHORT), 42);
    assert_eq!(count("HTTPS://EXAMPLE.COM, HTTP://A.CO.", SHORT), 23 + 2 + 23 + 1);
    assert_eq!(count("ftp://example.com/a/long/path/of/files", SHORT), 38);
}

/// user/posting, Mentions: "Only the username part will count against your character limit -- the domain is not counted."
#[test]
fn of_a_mention_only_the_name_counts() {
    assert_eq!(count("@alice@example.com", SHORT), 6);
    assert_eq!(
        count("Merci @alice.b@example.com, à demain", SHORT),
        "Merci @alice.b, à demain".chars().count()
    );
    assert_eq!(count("@alice", SHORT), 6);
    assert_eq!(
        count("alice@example.com", SHORT),
        17,
        "an address of mail is none"
    );
    assert_eq!(
        count("https://example.com/@alice@example.org", SHORT),
        23,
        "in an address it isn't one"
    );
    assert_eq!(count("@alice@ nobody", SHORT), 14);
}

/// methods/statuses: the limit holds for the text with its warning; a warning's addresses are counted in full.
#[test]
fn a_warning_counts_with_the_text() {
    assert_eq!(count_under(Some("Attention"), "Bonjour", SHORT), 16);
    assert_eq!(
        count_under(Some("https://example.com/aaaaaaaaaaaa"), "", SHORT),
        32
    );
    assert_eq!(count_under(None, "Bonjour", SHORT), 7);
}

/// A character is what a person calls one: a family is one, an accent belongs to its letter.
#[test]
fn characters_are_counted_as_people_count_them() {
    assert_eq!(count("👨‍👩‍👧‍👧 e\u{301}", SHORT), 3);
}

/// The text is somebody's: whatever it is, reading it ends soon.
#[test]
fn a_hostile_text_is_read_in_no_time() {
    for unit in [
        "http://",
        "http://a.com/((",
        "@a@",
        "http://a.",
        "https://a.com/.",
        "a@b@c@",
    ] {
        let text = unit.repeat(20_000 / unit.len());
        let began = std::time::Instant::now();
        let _ = count(&text, SHORT);
        assert!(began.elapsed().as_secs() < 2, "{unit}: {:?}", began.elapsed());
    }
}
