use comrak::nodes::Node;
use comrak::{Arena, Options};

/// The tree of a text.
pub(super) fn parse<'a>(arena: &'a Arena<'a>, source: &str) -> Node<'a> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.footnotes = true;
    options.extension.tasklist = true;
    comrak::parse_document(arena, source, &options)
}
