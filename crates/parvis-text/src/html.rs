use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token as Raw, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;
use std::fmt::Write;

/// A piece of HTML as a browser's tokenizer cuts it. Comments, declarations and the inside of scripts and styles
/// are left out.
pub(crate) enum Token {
    /// Text, its character references resolved.
    Text(String),
    /// A tag that opens an element.
    Open(Tag),
    /// A tag that closes one: its name.
    Close(String),
}

/// Cuts `html`, in time linear in its length: nothing is nested here, so nothing can be nested deep.
pub(crate) fn tokens(html: &str) -> Vec<Token> {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.seen.into_inner().tokens
}

#[derive(Default)]
struct Sink {
    seen: RefCell<Seen>,
}

#[derive(Default)]
struct Seen {
    tokens: Vec<Token>,
    /// The element whose inside is being passed over.
    skipping: Option<String>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Raw, _line: u64) -> TokenSinkResult<()> {
        let mut seen = self.seen.borrow_mut();
        match token {
            Raw::CharacterTokens(text) if seen.skipping.is_none() => {
                if let Some(Token::Text(before)) = seen.tokens.last_mut() {
                    before.push_str(&text);
                } else {
                    seen.tokens.push(Token::Text(text.to_string()));
                }
            }
            Raw::TagToken(tag) if tag.kind == TagKind::EndTag => {
                let name = tag.name.to_string();
                if seen.skipping.as_deref() == Some(name.as_str()) {
                    seen.skipping = None;
                } else if seen.skipping.is_none() {
                    seen.tokens.push(Token::Close(name));
                }
            }
            Raw::TagToken(tag) => {
                if let Some(kind) = raw_kind(&tag.name) {
                    seen.skipping = Some(tag.name.to_string());
                    return TokenSinkResult::RawData(kind);
                }
                seen.tokens.push(Token::Open(tag));
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// Elements whose inside isn't HTML and isn't for reading (WHATWG HTML, 13.2.6.4: raw text and RCDATA).
fn raw_kind(name: &str) -> Option<RawKind> {
    match name {
        "script" => Some(RawKind::ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" | "noscript" => Some(RawKind::Rawtext),
        "title" | "textarea" => Some(RawKind::Rcdata),
        _ => None,
    }
}

/// `text` as it stands in HTML, in an element or a quoted attribute.
pub(crate) fn escape(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

/// ` name="value"`.
pub(crate) fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value);
    out.push('"');
}

/// ` name="value"` for what needs no escaping.
pub(crate) fn number(out: &mut String, name: &str, value: impl std::fmt::Display) {
    // Writing into a string doesn't fail.
    let _ = write!(out, " {name}=\"{value}\"");
}

/// `%XX`.
pub(crate) fn percent(out: &mut String, byte: u8) {
    let _ = write!(out, "%{byte:02X}");
}

/// How long a run of text may be before it is parted, in bytes.
const RUN: usize = 1024;

/// `html`, which we wrote, through `lock`.
///
/// html5ever writes a text in time that grows with the square of its length: behind every `&` it looks for the next
/// `<` anew. So long runs are parted by an element that the lock takes away again, and stay apart as nodes.
pub(crate) fn clean(lock: &ammonia::Builder<'_>, html: &str) -> String {
    let mut parted = String::with_capacity(html.len() + html.len() / 64);
    for piece in html.split_inclusive('<') {
        let (tag, mut text) = piece.split_at(piece.find('>').map_or(0, |end| end + 1));
        parted.push_str(tag);
        while text.len() > RUN {
            let (run, rest) = text.split_at(run_end(text));
            parted.push_str(run);
            parted.push_str("<bdi></bdi>");
            text = rest;
        }
        parted.push_str(text);
    }
    lock.clean(&parted).to_string()
}

/// Where a run of `text` may end: between characters, and not inside a character reference.
fn run_end(text: &str) -> usize {
    let end = text.floor_char_boundary(RUN);
    let near = text.floor_char_boundary(end - 8);
    text[near..end].rfind('&').map_or(end, |at| near + at)
}
