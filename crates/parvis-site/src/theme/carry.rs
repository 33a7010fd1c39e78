//! Whoever looks at the site in a theme that readers don't see goes on seeing it: the links of a page carry the word
//! that shows it.

/// What is the same in every theme, or no page.
const LEFT_ALONE: [&str; 5] = ["/assets/", "/media/", "/favicon", "/avatar/", "/o/"];

/// The same page, with `theme` in each link to the site itself.
pub(super) fn carried(html: &str, word: &str) -> String {
    let mut out = String::with_capacity(html.len() + 4096);
    let mut rest = html;
    while let Some(at) = rest.find("href=\"/") {
        let (before, link) = rest.split_at(at + "href=\"".len());
        out.push_str(before);
        let end = link.find('"').unwrap_or(link.len());
        out.push_str(&with(&link[..end], word));
        rest = &link[end..];
    }
    out + rest
}

/// A path as it stands in an attribute: what follows `?` is joined by `&amp;`.
fn with(path: &str, word: &str) -> String {
    if path.starts_with("//") || LEFT_ALONE.iter().any(|left| path.starts_with(left)) {
        return path.to_owned();
    }
    let (page, fragment) = path.find('#').map_or((path, ""), |at| path.split_at(at));
    let joint = if page.contains('?') { "&amp;" } else { "?" };
    format!("{page}{joint}theme={word}{fragment}")
}

#[cfg(test)]
mod tests {
    use super::carried;

    #[test]
    fn links_to_the_site_carry_the_word_and_others_dont() {
        for (given, carried_on) in [
            ("<a href=\"/\">", "<a href=\"/?theme=W\">"),
            ("<a href=\"/a#replies\">", "<a href=\"/a?theme=W#replies\">"),
            (
                "<a href=\"/search?q=x&amp;page=2\">",
                "<a href=\"/search?q=x&amp;page=2&amp;theme=W\">",
            ),
            ("<link href=\"/assets/x.css\">", "<link href=\"/assets/x.css\">"),
            ("<a href=\"#main\">", "<a href=\"#main\">"),
            ("<a href=\"https://x.test/\">", "<a href=\"https://x.test/\">"),
            ("<a href=\"//x.test/\">", "<a href=\"//x.test/\">"),
        ] {
            assert_eq!(carried(given, "W"), carried_on);
        }
    }
}
