//! Markdown, the stored form of everything that is written here, and what becomes of it: safe HTML, plain text,
//! an outline.
//!
//! `CommonMark` 0.31 with GitHub's tables, strikethrough, autolinks, footnotes and task lists. Of raw HTML a short
//! list of elements is kept, without attributes. The HTML is written from the parsed tree and goes through a
//! sanitiser before it leaves.

mod clean;
mod footnotes;
mod links;
mod parse;
mod pictures;
mod plain;
mod raw;
mod render;
mod source;
mod tables;

pub use plain::{media, plain, targets};
pub use source::{MAX_BYTES, SourceError, read};

use parvis_domain::Language;

/// What rendering needs to know about where the text will stand.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The text's language: how its headings become anchors.
    pub language: &'a Language,
    /// What each identifier begins with, so that several texts can stand on one page; may be empty. Letters,
    /// digits and hyphens.
    pub id_prefix: &'a str,
    /// The site's own host: links there don't lead away.
    pub own_host: Option<&'a str>,
    /// Where the text stands, for readers who see it elsewhere (a feed, a mail): links become absolute. Nothing
    /// on the site itself.
    pub base: Option<&'a url::Url>,
    /// What is known of the medium in `media:{id}`, by its id; nothing if there is none, or if it isn't a picture
    /// of the workspace. It is asked for each occurrence: look them up before, by [`media`].
    pub media: &'a dyn Fn(&str) -> Option<Picture>,
    /// The words that the text's own markup needs.
    pub words: Words<'a>,
}

/// Words for those who can't see signs, in the text's language.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// What the notes at the foot are called.
    pub footnotes: &'a str,
    /// What the arrow behind a note does: it leads back to the text.
    pub back: &'a str,
    /// A task that is done.
    pub task_done: &'a str,
    /// One that isn't.
    pub task_open: &'a str,
    /// What a table that is wider than the page is called, so that it can be scrolled by keyboard.
    pub table: &'a str,
}

/// A picture of ours, as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The address of the size that suits most.
    pub src: String,
    /// Other sizes, as `srcset` wants them.
    pub srcset: Option<String>,
    /// How wide the picture in `src` is, in pixels.
    pub width: u32,
    /// How high.
    pub height: u32,
    /// Its alternative text in the library, for where the text gives none of its own.
    pub alt: String,
}

/// A heading of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6: the page's own title is the only 1.
    pub level: u8,
    /// Its anchor, with the prefix.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// What became of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// Safe HTML, to stand under the page's own `h1`.
    pub html: String,
    /// Its headings in order.
    pub headings: Vec<Heading>,
}

/// Renders a text.
///
/// It never fails on what is written, only on what isn't a text of ours: what is nested deeper than anybody reads
/// (100 levels) keeps its words and loses its markup.
///
/// # Errors
/// As [`read`].
pub fn render(source: &str, context: &Context<'_>) -> Result<Rendered, SourceError> {
    source::check(source)?;
    let arena = comrak::Arena::new();
    let root = parse::parse(&arena, source);
    let mut rendered = render::render(root, context);
    rendered.html = clean::clean(&rendered.html);
    Ok(rendered)
}
