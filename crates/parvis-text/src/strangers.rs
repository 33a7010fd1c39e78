//! What strangers write: replies and comments, made safe to stand on the site and in the workbench.
//!
//! The result holds `p`, `br` and `a` with `href` and `rel`, and nothing else; no pictures, styles, classes or
//! identifiers. It is written anew from what was read, never repaired, and passed through a second sanitiser.

use crate::address::Address;
use crate::html::{Token, attribute, clean, escape, tokens};
use html5ever::tokenizer::Tag;
use std::ops::Range;
use std::sync::LazyLock;

/// How much of one message is read, in bytes. The longest that a network in use lets through is a tenth of it.
pub const MAX_BYTES: usize = 256 * 1024;

/// What each link of a stranger says of itself.
pub const REL: &str = "nofollow ugc noopener";

/// A link in a plain text: which bytes are shown as a link, and where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextLink {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Where it leads. What isn't `http` or `https` stays plain text.
    pub address: String,
}

/// Safe HTML of a message that came as HTML, as the fediverse sends it. Emphasis, lists and headings keep their
/// words and paragraphs; a picture is stood for by its alternative text.
pub fn from_html(html: &str) -> String {
    let mut writer = Writer::default();
    for token in tokens(head(html)) {
        match token {
            Token::Text(text) => writer.html_text(&text),
            Token::Open(tag) => writer.open(&tag),
            Token::Close(name) => writer.close(&name),
        }
    }
    writer.finish()
}

/// Safe HTML of a message that came as plain text: an empty line parts paragraphs, other line breaks are kept.
///
/// `links` are those that came with it, such as Bluesky's facets. One that isn't within the text, ends inside a
/// character, or overlaps one before it is passed over.
pub fn from_text(text: &str, links: &[TextLink]) -> String {
    let text = head(text);
    let mut links: Vec<&TextLink> = links.iter().collect();
    links.sort_by_key(|link| link.range.start);
    let mut writer = Writer::default();
    let mut done = 0;
    for TextLink { range, address } in links {
        let Some(shown) = text.get(range.clone()).filter(|_| range.start >= done) else {
            continue;
        };
        writer.plain(&text[done..range.start]);
        writer.start_link(address);
        writer.plain(shown);
        writer.end_link();
        done = range.end;
    }
    writer.plain(&text[done..]);
    writer.finish()
}

/// The words of a message that came as HTML: a line for each line break, an empty line between paragraphs.
pub fn plain(html: &str) -> String {
    let mut text = String::new();
    for token in tokens(&from_html(html)) {
        match token {
            Token::Text(words) => text.push_str(&words),
            Token::Open(tag) if &*tag.name == "br" => text.push('\n'),
            Token::Close(name) if name == "p" => text.push_str("\n\n"),
            _ => {}
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// As [`plain`], with where in the words the links stand. They are in order, apart from one another, and lead to the web.
pub fn plain_with_links(html: &str) -> (String, Vec<TextLink>) {
    let (mut text, mut links) = (String::new(), Vec::new());
    let mut open: Option<(usize, String)> = None;
    for token in tokens(&from_html(html)) {
        match token {
            Token::Text(words) => text.push_str(&words),
            Token::Open(tag) if &*tag.name == "br" => text.push('\n'),
            Token::Open(tag) if &*tag.name == "a" => {
                let address = tag.attrs.iter().find(|a| &*a.name.local == "href");
                open = address.map(|a| (text.len(), a.value.to_string()));
            }
            Token::Close(name) if name == "a" => links.extend(open.take().map(|(start, address)| TextLink {
                range: start..text.len(),
                address,
            })),
            Token::Close(name) if name == "p" => text.push_str("\n\n"),
            _ => {}
        }
    }
    text.truncate(text.trim_end().len());
    links.retain(|link| link.range.end <= text.len() && !link.range.is_empty());
    (text, links)
}

/// As much of `text` as is read.
fn head(text: &str) -> &str {
    &text[..text.floor_char_boundary(MAX_BYTES)]
}

#[derive(Default)]
struct Writer {
    done: String,
    /// The paragraph being written.
    paragraph: String,
    /// Where in the paragraph the open link's text begins, and how long the paragraph was before its tag.
    link: Option<(usize, usize)>,
    preformatted: bool,
}

impl Writer {
    fn open(&mut self, tag: &Tag) {
        let value = |name: &str| {
            tag.attrs
                .iter()
                .find(|a| &*a.name.local == name)
                .map(|a| a.value.to_string())
        };
        match &*tag.name {
            "a" => {
                self.end_link();
                self.start_link(&value("href").unwrap_or_default());
            }
            "br" => self.line_break(),
            "img" => self.words(&value("alt").unwrap_or_default()),
            "li" => {
                self.end_paragraph();
                self.words("• ");
            }
            "pre" => {
                self.end_paragraph();
                self.preformatted = true;
            }
            name if is_block(name) => self.end_paragraph(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "a" => self.end_link(),
            "pre" => {
                self.end_paragraph();
                self.preformatted = false;
            }
            name if is_block(name) => self.end_paragraph(),
            _ => {}
        }
    }

    /// Text of HTML, where a line break is a blank unless the text is preformatted.
    fn html_text(&mut self, text: &str) {
        if self.preformatted {
            self.plain(text);
        } else if !(self.paragraph.is_empty() && text.trim().is_empty()) {
            self.words(text);
        }
    }

    fn plain(&mut self, text: &str) {
        let mut lines = text
            .split('\n')
            .map(|line| line.strip_suffix('\r').unwrap_or(line));
        self.words(lines.next().unwrap_or_default());
        for line in lines {
            self.line_break();
            self.words(line);
        }
    }

    fn words(&mut self, text: &str) {
        escape(&mut self.paragraph, text);
    }

    /// One break ends a line, a second one the paragraph.
    fn line_break(&mut self) {
        if self.paragraph.trim_end().ends_with("<br>") {
            self.end_paragraph();
        } else if !self.paragraph.is_empty() {
            self.paragraph.push_str("<br>");
        }
    }

    fn start_link(&mut self, address: &str) {
        let Some(Address::Web(url)) = Address::read(address) else {
            return;
        };
        let before = self.paragraph.len();
        self.paragraph.push_str("<a");
        attribute(&mut self.paragraph, "href", url.as_str());
        attribute(&mut self.paragraph, "rel", REL);
        self.paragraph.push('>');
        self.link = Some((self.paragraph.len(), before));
    }

    /// A link without words would be a trap for the keyboard.
    fn end_link(&mut self) {
        let Some((text, before)) = self.link.take() else {
            return;
        };
        if self.paragraph[text..].trim().is_empty() {
            self.paragraph.truncate(before);
        } else {
            self.paragraph.push_str("</a>");
        }
    }

    fn end_paragraph(&mut self) {
        self.end_link();
        let mut words = self.paragraph.trim();
        while let Some(shorter) = words.strip_prefix("<br>").or_else(|| words.strip_suffix("<br>")) {
            words = shorter.trim();
        }
        if !words.is_empty() {
            self.done.push_str("<p>");
            self.done.push_str(words);
            self.done.push_str("</p>");
        }
        self.paragraph.clear();
    }

    fn finish(mut self) -> String {
        self.end_paragraph();
        clean(&LOCK, &self.done)
    }
}

/// Elements that begin on a line of their own.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "blockquote"
            | "ul"
            | "ol"
            | "li"
            | "dl"
            | "dt"
            | "dd"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "table"
            | "tr"
            | "figure"
            | "figcaption"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "hr"
            | "details"
            | "summary"
    )
}

/// The second lock: it finds nothing to take away, or the first is broken.
static LOCK: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut lock = ammonia::Builder::empty();
    lock.tags(["p", "br", "a"].into())
        .tag_attributes([("a", ["href"].into())].into())
        .url_schemes(["http", "https"].into())
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some(REL));
    lock
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_from_the_fediverse_keeps_its_words_and_links() {
        let reply = r#"<p><span class="h-card"><a href="https://a.example/@mira" class="u-url mention">@<span>mira</span></a></span> Voilà :<br />
<a href="https://b.example/x?a=1&amp;b=2"><span class="invisible">https://</span>b.example/x</a></p><ul><li>un</li><li><em>deux</em></li></ul>"#;
        assert_eq!(
            from_html(reply),
            "<p><a href=\"https://a.example/@mira\" rel=\"nofollow ugc noopener\">@mira</a> Voilà :<br>\n\
             <a href=\"https://b.example/x?a=1&amp;b=2\" rel=\"nofollow ugc noopener\">https://b.example/x</a></p>\
             <p>• un</p><p>• deux</p>"
        );
    }

    #[test]
    fn what_could_act_is_gone_and_its_words_stay() {
        for (hostile, safe) in [
            ("<script>alert(1)</script>hello", "<p>hello</p>"),
            ("<a href=\"java\tscript:alert(1)\">hello</a>", "<p>hello</p>"),
            ("<a href=\"/here\">hello</a>", "<p>hello</p>"),
            (
                "<p onclick=alert(1) style=\"color:red\" class=x id=y>hello</p>",
                "<p>hello</p>",
            ),
            (
                "<img src=x onerror=alert(1) alt=\"a <b> cat\">",
                "<p>a &lt;b&gt; cat</p>",
            ),
            (
                "<svg><p><style><img src=x onerror=alert(1)></style>hello",
                "<p>hello</p>",
            ),
            ("<a href=\"https://a.example/\"></a>", ""),
            ("a < b && c > d", "<p>a &lt; b &amp;&amp; c &gt; d</p>"),
        ] {
            assert_eq!(from_html(hostile), safe, "{hostile}");
        }
    }

    #[test]
    fn plain_text_keeps_its_lines_and_the_links_that_came_with_it() {
        let text = "Bonjour <vous>,\nvoyez a.example ici.\r\n\r\n\nÀ bientôt";
        let at = text.find("a.example").unwrap();
        let link = |range: Range<usize>, address: &str| TextLink {
            range,
            address: address.to_owned(),
        };
        let links = [
            link(at..at + 9, "https://a.example/"),
            link(at + 2..at + 4, "https://overlaps.example/"),
            link(900..901, "https://beyond.example/"),
            link(
                text.find('À').unwrap() + 1..text.len(),
                "https://inside-a-character.example/",
            ),
            link(0..7, "javascript:alert(1)"),
        ];
        assert_eq!(
            from_text(text, &links),
            "<p>Bonjour &lt;vous&gt;,<br>voyez <a href=\"https://a.example/\" rel=\"nofollow ugc noopener\">a.example</a> \
             ici.</p><p>À bientôt</p>"
        );
    }

    #[test]
    fn the_links_of_a_reply_are_found_among_its_words() {
        let (text, links) = plain_with_links(
            r#"<p><span class="h-card"><a href="https://a.example/@mira">@<span>mira</span></a></span> voir
<a href="https://b.example/x"><span class="invisible">https://</span><span>b.example/x</span></a>&nbsp;!</p><p>à <a href="javascript:x">toi</a></p>"#,
        );
        assert_eq!(text, "@mira voir\nhttps://b.example/x\u{a0}!\n\nà toi");
        let shown: Vec<_> = links
            .iter()
            .map(|link| (&text[link.range.clone()], link.address.as_str()))
            .collect();
        assert_eq!(
            shown,
            [
                ("@mira", "https://a.example/@mira"),
                ("https://b.example/x", "https://b.example/x")
            ]
        );
    }

    #[test]
    fn the_words_of_a_reply_can_be_read_without_markup() {
        assert_eq!(
            plain("<p>Un<br>deux &amp; trois</p><p>quatre</p>"),
            "Un\ndeux & trois\n\nquatre"
        );
        assert_eq!(plain(""), "");
    }
}
