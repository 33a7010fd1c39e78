//! Texts as people write, paste and import them: rendered from Markdown, measured and split for each network, their links
//! found and changed, searched.

use crate::harmless::{ARTICLE, harmless};
use crate::input::Input;
use parvis_domain::{CampaignParameter, Language, Numbering, TextLimits, TextMeasure};
use parvis_text::campaign_parameter::{on_address, on_text};
use parvis_text::markdown::{Context, MAX_BYTES, Picture, Words, media, plain, read, render, targets};
use parvis_text::measure::{count, fits, longest_fitting};
use parvis_text::search::{Analyzer, marked, passage};
use parvis_text::thread::split;
use parvis_text::{Material, bluesky, excerpt, guess_language, links, short_links, suggest, word_count};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

const WORDS: Words<'static> = Words {
    footnotes: "Notes",
    back: "Retour",
    task_done: "Fait",
    task_open: "À faire",
    table: "Tableau",
};

pub(crate) fn run(bytes: &[u8]) {
    let mut input = Input(bytes);
    match input.byte() % 4 {
        0 | 1 => rendered(input),
        2 => measured(input),
        _ => looked_through(&input.text()),
    }
}

fn library(id: &str) -> Option<Picture> {
    (id == "place").then(|| Picture {
        src: "/media/place/800.jpg".to_owned(),
        srcset: Some("/media/place/400.jpg 400w".to_owned()),
        width: 800,
        height: 533,
        alt: "La place".to_owned(),
    })
}

fn rendered(mut input: Input<'_>) {
    let elsewhere = input.byte() % 2 == 1;
    let base = parvis_net::Url::parse("https://parvis.example/a/b").expect("a constant");
    let context = Context {
        language: &Language::FRENCH,
        id_prefix: if elsewhere { "p-" } else { "" },
        own_host: Some("parvis.example"),
        base: elsewhere.then_some(&base),
        media: &library,
        words: WORDS,
    };
    let Ok(text) = read(input.0) else {
        let text = std::str::from_utf8(input.0);
        let refused = text.is_err() || input.0.contains(&0) || input.0.len() > MAX_BYTES;
        assert!(refused, "a text was refused that is one");
        return;
    };
    let made = render(text, &context).expect("a text can be rendered");
    if let Err(problem) = harmless(&made.html, ARTICLE) {
        panic!("{problem} in {:?}", made.html);
    }
    assert!(
        made.html.len() <= text.len() * 60 + 200_000,
        "{} bytes came of {}",
        made.html.len(),
        text.len()
    );
    for heading in &made.headings {
        assert!(
            (2..=6).contains(&heading.level),
            "a heading of level {}",
            heading.level
        );
    }
    let words = plain(text).expect("it has words");
    assert!(
        words.len() <= text.len() * 4 + 64,
        "words grew from {} to {}",
        text.len(),
        words.len()
    );
    let ids = media(text).expect("it can be looked through");
    assert!(ids.iter().all(|id| !id.is_empty()));
    for target in targets(text).expect("it can be looked through") {
        assert!(
            !target
                .trim_start()
                .to_ascii_lowercase()
                .starts_with("javascript:")
        );
    }
}

fn limits(input: &mut Input<'_>) -> TextLimits {
    let most = u32::from(input.byte()) + 60;
    match input.byte() % 5 {
        0 => bluesky::text_limits(),
        1 => TextLimits::at_most(500, TextMeasure::ShortLinks { each: 23 }),
        2 => TextLimits::at_most(most, TextMeasure::ShortLinks { each: 23 }),
        3 => TextLimits::at_most(most, TextMeasure::Bytes),
        _ => TextLimits::at_most(most, TextMeasure::Graphemes).and(most * 8, TextMeasure::Bytes),
    }
}

fn measured(mut input: Input<'_>) {
    let limits = limits(&mut input);
    let numbering = input.one_of(Numbering::ALL);
    let text = input.text();
    let parts = split(&text, &limits, numbering);
    let mut at = 0;
    for (number, part) in (1..).zip(&parts) {
        assert!(
            part.start >= at && part.end > part.start,
            "parts are in order and hold something"
        );
        blank(&text[at..part.start]);
        let words = &text[part.clone()];
        let shown = if parts.len() == 1 {
            words.to_owned()
        } else {
            numbering.put_on(words, number, parts.len())
        };
        // What can't be parted stands alone, however long.
        assert!(
            fits(&shown, &limits) || is_one_piece(words),
            "a part goes beyond its limits: {shown:?}"
        );
        at = part.end;
    }
    blank(&text[at..]);

    let head = longest_fitting(&text, &limits);
    assert!(text.is_char_boundary(head));
    assert!(
        fits(&text[..head], &limits),
        "the longest that fits doesn't: {:?}",
        &text[..head]
    );
    let made = suggest(
        &Material {
            title: text.lines().next(),
            summary: None,
            text: &text,
            link: Some("https://parvis.example/a"),
        },
        &limits,
    );
    assert!(
        fits(&made, &limits),
        "a suggestion goes beyond its limits: {made:?}"
    );
    for most in [0, 1, 5, 80] {
        assert!(
            excerpt(&text, most).graphemes(true).count() <= most,
            "an excerpt is too long"
        );
    }
    assert!(count(&text, TextMeasure::Graphemes) <= text.len());
}

fn blank(gap: &str) {
    assert!(
        gap.chars().all(char::is_whitespace),
        "lost between two parts: {gap:?}"
    );
}

/// Whether nothing in it could be parted: one link, mention or tag, or one character as a person sees it.
fn is_one_piece(part: &str) -> bool {
    part.graphemes(true).count() == 1
        || ((part.contains("://") || part.contains(['@', '#', '$', '.'])) && !part.contains([' ', '\n']))
}

fn looked_through(text: &str) {
    let all = links::found(text);
    apart(text, all.iter().map(|link| link.range.clone()));
    for link in &all {
        let address = &text[link.range.clone()];
        let url = parvis_net::Url::parse(address).expect("an address");
        assert!(matches!(url.scheme(), "http" | "https"));
    }
    apart(text, short_links::found(text).into_iter().map(|one| one.range));
    apart(text, short_links::tags(text).into_iter());
    apart(text, bluesky::facets(text).into_iter().map(|one| one.range));

    let parameters = [("utm_source", "mastodon"), ("utm_campaign", "fête & marché.")].map(|(name, value)| {
        CampaignParameter {
            name: name.into(),
            value: value.into(),
        }
    });
    let carried = on_text(text, &parameters, |_| true);
    assert!(carried.text.len() >= text.len());
    assert_eq!(
        carried.origin(carried.text.len()),
        text.len(),
        "what was put in is counted"
    );
    for link in &carried.links {
        assert!(text.get(link.range.clone()).is_some());
        assert!(on_address(&link.sent, &parameters).len() >= link.sent.len());
    }

    let _ = (
        guess_language(text, &[Language::FRENCH, Language::ENGLISH]),
        word_count(text),
    );
    for language in [Language::FRENCH, Language::ENGLISH] {
        let analyzer = Analyzer::of(&language);
        let _ = analyzer.text(text, 500);
        let asked = analyzer.query(text.get(..text.floor_char_boundary(64)).unwrap_or_default(), 8);
        let wanted = asked.into_iter().flatten().collect();
        let whole: String = marked(&analyzer, text, &wanted)
            .into_iter()
            .map(|piece| piece.text)
            .collect();
        assert_eq!(whole, text, "nothing is lost by marking");
        let some: String = passage(&analyzer, text, &wanted, 120)
            .into_iter()
            .map(|piece| piece.text)
            .collect();
        assert!(some.len() <= text.len() + 16);
    }
}

fn apart(text: &str, ranges: impl Iterator<Item = Range<usize>>) {
    let mut end = 0;
    for range in ranges {
        assert!(
            range.start >= end && range.end > range.start,
            "apart and in order"
        );
        assert!(text.get(range.clone()).is_some(), "inside a character");
        end = range.end;
    }
}
