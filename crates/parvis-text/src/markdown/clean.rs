use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// The second lock on the HTML that [`render`](super::render) writes: whatever that does wrong, nothing leaves
/// that can act.
pub(super) fn clean(html: &str) -> String {
    crate::html::clean(&LOCK, html)
}

static LOCK: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut lock = ammonia::Builder::empty();
    lock.tags(HashSet::from([
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
        "img",
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
    ]))
    .tag_attributes(HashMap::from([
        ("a", HashSet::from(["href", "title", "rel", "id", "aria-label"])),
        ("code", HashSet::from(["data-language"])),
        ("div", HashSet::from(["aria-label"])),
        ("h2", HashSet::from(["id"])),
        ("h3", HashSet::from(["id"])),
        ("h4", HashSet::from(["id"])),
        ("h5", HashSet::from(["id"])),
        ("h6", HashSet::from(["id"])),
        (
            "img",
            HashSet::from(["src", "srcset", "sizes", "alt", "title", "width", "height"]),
        ),
        ("input", HashSet::from(["checked", "disabled", "aria-label"])),
        ("li", HashSet::from(["id"])),
        ("ol", HashSet::from(["start"])),
        ("section", HashSet::from(["aria-label"])),
    ]))
    .tag_attribute_values(HashMap::from([
        (
            "div",
            HashMap::from([
                ("role", HashSet::from(["region"])),
                ("tabindex", HashSet::from(["0"])),
            ]),
        ),
        (
            "img",
            HashMap::from([
                ("loading", HashSet::from(["lazy"])),
                ("decoding", HashSet::from(["async"])),
            ]),
        ),
        ("input", HashMap::from([("type", HashSet::from(["checkbox"]))])),
        ("pre", HashMap::from([("tabindex", HashSet::from(["0"]))])),
        ("th", HashMap::from([("scope", HashSet::from(["col"]))])),
    ]))
    .allowed_classes(HashMap::from([
        ("div", HashSet::from(["table"])),
        ("section", HashSet::from(["footnotes"])),
        ("td", HashSet::from(["center", "right"])),
        ("th", HashSet::from(["center", "right"])),
        ("ul", HashSet::from(["tasks"])),
    ]))
    .url_schemes(HashSet::from(["http", "https", "mailto"]))
    .url_relative(ammonia::UrlRelative::PassThrough)
    .link_rel(None);
    lock
});
