//! HTML of strangers: messages of the fediverse, comments of a blog elsewhere, pages that are looked at.

use crate::harmless::{MESSAGE, harmless};
use crate::input::Input;
use parvis_text::discover::{as_markdown, discover};
use parvis_text::strangers::{TextLink, from_html, from_text, plain, plain_with_links};
use parvis_text::{excerpt, markdown};

pub(crate) fn run(bytes: &[u8]) {
    let mut input = Input(bytes);
    match input.byte() % 4 {
        0 => page(&input.text()),
        1 => text(input),
        _ => message(&input.text()),
    }
}

fn message(html: &str) {
    let safe = from_html(html);
    held(&safe, html.len());
    assert_eq!(from_html(&safe), safe, "made safe once more, it is the same");
    let words = plain(html);
    let (again, links) = plain_with_links(html);
    assert_eq!(
        words, again,
        "the words are the same with and without their links"
    );
    assert!(!words.contains('\0'), "no database keeps U+0000");
    let mut end = 0;
    for link in &links {
        assert!(link.range.start >= end, "links are apart and in order");
        assert!(
            words
                .get(link.range.clone())
                .is_some_and(|shown| !shown.is_empty())
        );
        assert!(link.address.starts_with("http://") || link.address.starts_with("https://"));
        end = link.range.end;
    }
    held(&from_text(&words, &links), html.len());
    words_stay_words(&words);
}

/// What an article elsewhere says is kept as Markdown that says the same.
fn words_stay_words(words: &str) {
    let kept = as_markdown(words);
    let read = markdown::plain(&kept).expect("it can be kept");
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(
        squeezed(&read),
        squeezed(words),
        "words became something else as Markdown: {kept:?}"
    );
}

fn text(mut input: Input<'_>) {
    let ranges: Vec<_> = (0..3)
        .map(|_| (usize::from(input.byte()), usize::from(input.byte())))
        .collect();
    let text = input.text();
    let links: Vec<_> = ranges
        .into_iter()
        .map(|(start, length)| TextLink {
            range: start..start + length,
            address: "https://a.example/".to_owned(),
        })
        .collect();
    let html = from_text(&text, &links);
    held(&html, text.len());
    assert!(excerpt(&text, 80).lines().count() <= 1);
}

fn held(html: &str, length: usize) {
    if let Err(problem) = harmless(html, MESSAGE) {
        panic!("{problem} in {html:?}");
    }
    // An address stands in it once; each sign may be written as six.
    assert!(
        html.len() <= length * 40 + 512,
        "{} bytes came of {length}",
        html.len()
    );
}

fn page(html: &str) {
    let found = discover(html);
    assert!(found.feeds.iter().all(|feed| !feed.href.is_empty()));
    assert!(found.feeds.len() <= html.len() / 16);
}
