//! Thousands of ways to make a page act, and none that works.

use crate::{markdown, specs};
use html5ever::tokenizer::{BufferQueue, Tag, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use parvis_text::{markdown::render, strangers};
use std::cell::RefCell;

#[derive(Default)]
struct Tags(RefCell<Vec<Tag>>);

impl TokenSink for Tags {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => self.0.borrow_mut().push(tag),
            Token::CommentToken(_) | Token::DoctypeToken(_) | Token::NullCharacterToken => {
                panic!("{token:?}")
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn tags(html: &str) -> Vec<Tag> {
    let input = BufferQueue::default();
    input.push_back(html.into());
    let tokenizer = Tokenizer::new(Tags::default(), TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner()
}

fn assert_inert(html: &str, elements: &[&str], attributes: &[&str], payload: &str) {
    for tag in tags(html) {
        assert!(
            elements.contains(&&*tag.name),
            "<{}> of {payload:?} in {html:?}",
            tag.name
        );
        for attribute in &tag.attrs {
            let (name, value) = (&*attribute.name.local, &*attribute.value);
            assert!(attributes.contains(&name), "{name} of {payload:?} in {html:?}");
            if matches!(name, "href" | "src") {
                assert!(leads_to_the_web(value), "{value:?} of {payload:?} in {html:?}");
            }
        }
    }
}

/// As a browser on some page would understand the address.
fn leads_to_the_web(address: &str) -> bool {
    let page = url::Url::parse("https://page.example/").unwrap();
    page.join(address)
        .is_ok_and(|url| matches!(url.scheme(), "http" | "https" | "mailto"))
}

const STRANGERS: [&str; 3] = ["p", "br", "a"];

const PAGE: &[&str] = &[
    "a",
    "abbr",
    "b",
    "blockquote",
    "br",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "input",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "samp",
    "section",
    "small",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
    "var",
    "wbr",
];

const PAGE_ATTRIBUTES: &[&str] = &[
    "href",
    "title",
    "rel",
    "id",
    "aria-label",
    "data-language",
    "role",
    "tabindex",
    "class",
    "type",
    "checked",
    "disabled",
    "start",
    "scope",
];

#[test]
fn no_payload_survives_as_anything_that_acts() {
    let Some(list) = specs::read("xss/payloadbox/xss-payload-list.txt") else {
        return;
    };
    let mut tried = 0;
    for payload in list.lines().filter(|line| !line.trim().is_empty()) {
        let placed = [
            payload.to_owned(),
            format!("<p>before {payload} after</p>"),
            format!("<a href=\"{payload}\">a</a><a href='{payload}'>b</a><a href={payload}>c</a>"),
            format!("<svg><style>{payload}</style></svg><title>{payload}</title>{payload}"),
        ];
        for html in &placed {
            assert_inert(&strangers::from_html(html), &STRANGERS, &["href", "rel"], html);
        }
        let link = strangers::TextLink {
            range: 0..payload.len(),
            address: payload.to_owned(),
        };
        assert_inert(
            &strangers::from_text(payload, &[link]),
            &STRANGERS,
            &["href", "rel"],
            payload,
        );
        let written = [
            payload.to_owned(),
            format!(
                "a {payload} b\n\n[a](<{payload}>) ![b]({payload} \"{payload}\")\n\n<{payload}>\n\n```{payload}\nx\n```"
            ),
            format!(
                "<div>\n{payload}\n</div>\n\n| {payload} |\n|--|\n| {payload} |\n\n[^1]\n\n[^1]: {payload}"
            ),
        ];
        for source in &written {
            let html = render(source, &markdown::context()).unwrap().html;
            assert_inert(&html, PAGE, PAGE_ATTRIBUTES, source);
        }
        tried += 1;
    }
    assert!(tried >= 6_600, "{tried}");
}
