//! Raw HTML inside Markdown. Elements of a short list are written anew, without attributes, and always closed where
//! the block or span that holds them ends; other elements of HTML lose their tags and keep their words; what looks
//! like a tag and is none, as in `Vec<String>`, is shown as it was typed.

use crate::html::{Token, escape, tokens};

/// How many raw elements may be open at once in a text.
const DEEPEST: usize = 32;

/// Elements that stand in a line of text.
const PHRASING: &[&str] = &[
    "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small",
    "strong", "sub", "sup", "u", "var",
];

/// Elements that hold blocks or are one.
const BLOCKS: &[&str] = &[
    "blockquote",
    "dd",
    "details",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "li",
    "ol",
    "p",
    "pre",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Elements that have no inside.
const EMPTY: &[&str] = &["br", "hr", "wbr"];

/// Elements of HTML that lose their tags.
const DROPPED: &[&str] = &[
    "a",
    "address",
    "applet",
    "area",
    "article",
    "aside",
    "audio",
    "base",
    "basefont",
    "bdi",
    "bdo",
    "big",
    "body",
    "button",
    "canvas",
    "caption",
    "center",
    "col",
    "colgroup",
    "data",
    "datalist",
    "dialog",
    "dir",
    "div",
    "embed",
    "fieldset",
    "font",
    "footer",
    "form",
    "frame",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "html",
    "iframe",
    "image",
    "img",
    "input",
    "label",
    "legend",
    "link",
    "main",
    "map",
    "marquee",
    "math",
    "menu",
    "menuitem",
    "meta",
    "meter",
    "nav",
    "nobr",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "optgroup",
    "option",
    "output",
    "param",
    "picture",
    "plaintext",
    "portal",
    "progress",
    "rp",
    "rt",
    "ruby",
    "script",
    "search",
    "section",
    "select",
    "slot",
    "source",
    "span",
    "strike",
    "style",
    "svg",
    "template",
    "textarea",
    "time",
    "title",
    "track",
    "tt",
    "video",
    "xmp",
];

/// The raw elements that are open, innermost last, each with how deep the block or span lies that holds it.
#[derive(Default)]
pub(super) struct Open(Vec<(&'static str, usize)>);

impl Open {
    /// Writes one piece of raw HTML in a line of text: comrak gives each tag by itself.
    pub(super) fn inline(&mut self, out: &mut String, html: &str, depth: usize) {
        let Some(inside) = html.strip_prefix('<') else {
            return;
        };
        let (closes, inside) = inside
            .strip_prefix('/')
            .map_or((false, inside), |inside| (true, inside));
        let length = inside
            .bytes()
            .take_while(|b| b.is_ascii_alphanumeric() || *b == b'-')
            .count();
        let name = inside[..length].to_ascii_lowercase();
        if name.is_empty() {
            return; // A comment, a declaration, an instruction.
        }
        match (known(&name), closes) {
            (Some(Kind::Phrasing(name)), false) => self.open(out, name, depth),
            (Some(Kind::Phrasing(name)), true) => self.close(out, name, depth),
            (Some(Kind::Empty("hr") | Kind::Block(_) | Kind::Dropped), _) | (Some(Kind::Empty(_)), true) => {}
            (Some(Kind::Empty(name)), false) => tag(out, name),
            (None, _) => escape(out, html),
        }
    }

    /// Writes a block of raw HTML.
    pub(super) fn block(&mut self, out: &mut String, html: &str, depth: usize) {
        let (implied, written) = (self.0.len(), out.len());
        for token in tokens(html) {
            match token {
                Token::Text(text) => {
                    if !text.trim().is_empty() {
                        self.paragraph(out, depth);
                    }
                    if out.len() > written {
                        escape(out, &text);
                    }
                }
                Token::Open(element) => match known(&element.name) {
                    Some(Kind::Phrasing(name)) => {
                        self.paragraph(out, depth);
                        self.open(out, name, depth);
                    }
                    Some(Kind::Block(name)) => {
                        self.close(out, "p", depth);
                        self.open(out, name, depth);
                    }
                    Some(Kind::Empty(name)) => {
                        if name == "hr" {
                            self.close(out, "p", depth);
                        }
                        tag(out, name);
                    }
                    Some(Kind::Dropped) => {}
                    None => {
                        self.paragraph(out, depth);
                        escape(out, &format!("<{}>", element.name));
                    }
                },
                Token::Close(name) => match known(&name) {
                    Some(Kind::Phrasing(name) | Kind::Block(name)) => self.close(out, name, depth),
                    Some(Kind::Empty(_) | Kind::Dropped) => {}
                    None => escape(out, &format!("</{name}>")),
                },
            }
        }
        // A paragraph doesn't outlive the block of HTML that began it; `details` may, to hold Markdown.
        while self.0.len() > implied && self.0[implied..].iter().any(|&(name, _)| name == "p") {
            self.pop(out);
        }
        if out.len() > written {
            out.push('\n');
        }
    }

    /// Closes what the block or span at `depth` left open.
    pub(super) fn end(&mut self, out: &mut String, depth: usize) {
        while self.0.last().is_some_and(|&(_, at)| at >= depth) {
            self.pop(out);
        }
    }

    /// Text doesn't stand between blocks: it begins a paragraph, unless a raw element holds it.
    fn paragraph(&mut self, out: &mut String, depth: usize) {
        if self.0.last().is_none_or(|&(_, at)| at < depth) {
            self.open(out, "p", depth);
        }
    }

    fn open(&mut self, out: &mut String, name: &'static str, depth: usize) {
        if self.0.len() < DEEPEST {
            self.0.push((name, depth));
            tag(out, name);
        }
    }

    fn close(&mut self, out: &mut String, name: &str, depth: usize) {
        let within = self.0.iter().rposition(|&(open, at)| open == name && at >= depth);
        while within.is_some_and(|at| self.0.len() > at) {
            self.pop(out);
        }
    }

    fn pop(&mut self, out: &mut String) {
        if let Some((name, _)) = self.0.pop() {
            out.push_str("</");
            out.push_str(name);
            out.push('>');
        }
    }
}

fn tag(out: &mut String, name: &str) {
    out.push('<');
    out.push_str(name);
    out.push('>');
}

enum Kind {
    Phrasing(&'static str),
    Block(&'static str),
    Empty(&'static str),
    Dropped,
}

fn known(name: &str) -> Option<Kind> {
    let among = |names: &[&'static str]| names.iter().copied().find(|&known| known == name);
    among(PHRASING)
        .map(Kind::Phrasing)
        .or_else(|| among(BLOCKS).map(Kind::Block))
        .or_else(|| among(EMPTY).map(Kind::Empty))
        .or_else(|| among(DROPPED).map(|_| Kind::Dropped))
}
