//! Whether HTML is what we mean to let out. This reads it by itself: it shares nothing with what wrote it.

/// What may stand in a text of ours.
pub(crate) const ARTICLE: &[&str] = &[
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
];

/// What may stand in a stranger's.
pub(crate) const MESSAGE: &[&str] = &["a", "br", "p"];

const ATTRIBUTES: &[&str] = &[
    "alt",
    "aria-label",
    "checked",
    "class",
    "data-language",
    "decoding",
    "disabled",
    "height",
    "href",
    "id",
    "loading",
    "rel",
    "role",
    "scope",
    "sizes",
    "src",
    "srcset",
    "start",
    "tabindex",
    "title",
    "type",
    "width",
];

const EMPTY: &[&str] = &["br", "hr", "img", "input", "wbr"];

/// Reads `html` as a browser would at its strictest.
///
/// # Errors
/// What is in it that may not be: an element or attribute that isn't on the list, a tag that isn't closed or doesn't fit,
/// an address that could act, the same identifier twice.
pub(crate) fn harmless(html: &str, elements: &[&str]) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut ids = std::collections::HashSet::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(closing) = rest.strip_prefix('/') {
            let (name, after) = closing.split_once('>').ok_or("a closing tag without an end")?;
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes nothing"));
            }
            rest = after;
            continue;
        }
        let length = rest
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(rest.len());
        let (name, mut after) = rest.split_at(length);
        if !elements.contains(&name) {
            return Err(format!("the element {name:?}"));
        }
        while let Some(attribute) = after.strip_prefix(' ') {
            let (key, value) = attribute
                .split_once("=\"")
                .ok_or("an attribute without a value")?;
            let (value, behind) = value.split_once('"').ok_or("a value without an end")?;
            if !ATTRIBUTES.contains(&key) {
                return Err(format!("the attribute {key:?} of {name}"));
            }
            if matches!(key, "href" | "src") && !leads_somewhere(&unescaped(value)) {
                return Err(format!("{name} leads to {value:?}"));
            }
            if key == "id" && !ids.insert(value) {
                return Err(format!("two elements are called {value:?}"));
            }
            after = behind;
        }
        rest = after
            .strip_prefix('>')
            .ok_or_else(|| format!("the tag {name} without an end"))?;
        if !EMPTY.contains(&name) {
            open.push(name);
        }
    }
    match open.last() {
        Some(name) => Err(format!("{name} is never closed")),
        None => Ok(()),
    }
}

/// Whether an address is of the web, of mail, or has no scheme; read as a browser does, without what it drops.
fn leads_somewhere(address: &str) -> bool {
    let read: String = address
        .chars()
        .filter(|c| !matches!(c, '\0'..=' ' | '\u{7f}'))
        .collect();
    let read = read.to_ascii_lowercase();
    let scheme = read
        .split_once(':')
        .map(|(scheme, _)| scheme)
        .filter(|scheme| !scheme.contains(['/', '?', '#']));
    scheme.is_none_or(|scheme| matches!(scheme, "http" | "https" | "mailto"))
}

fn unescaped(value: &str) -> String {
    value
        .replace("&nbsp;", "\u{a0}")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_act_is_seen() {
        for hostile in [
            "<script>",
            "<p><script></script></p>",
            "<a href=\"javascript:alert(1)\">a</a>",
            "<a href=\"java\tscript:alert(1)\">a</a>",
            "<a href=\"data&colon;text/html\" onclick=\"x\">a</a>",
            "<p onmouseover=\"x\">a</p>",
            "<img src=\"data:image/svg+xml,x\">",
            "<p style=\"color:red\">a</p>",
            "<p>a",
            "<b><i>a</b></i>",
            "<!-- a -->",
            "<h2 id=\"a\"></h2><h3 id=\"a\"></h3>",
        ] {
            assert!(harmless(hostile, ARTICLE).is_err(), "{hostile}");
        }
        assert!(harmless("<b>a</b>", MESSAGE).is_err());
    }

    #[test]
    fn what_is_meant_to_stand_there_is_let_through() {
        let html = "<h2 id=\"a\">A &lt; B</h2>\n<p><a href=\"https://a.example/?b&amp;c\" rel=\"noopener\">a</a><br></p>";
        assert_eq!(harmless(html, ARTICLE), Ok(()));
        assert_eq!(
            harmless("<a href=\"/a:b\">a</a><a href=\"#a\">b</a>", ARTICLE),
            Ok(())
        );
    }
}
