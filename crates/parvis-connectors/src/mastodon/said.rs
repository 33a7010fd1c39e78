//! The words of a status: HTML of a stranger's server, read as plain text; and whether they are ours.

use crate::{Draft, TextLink};
use parvis_text::short_links::{Kind, found};
use parvis_text::strangers;

/// The words, with the warning above them, and the links in them.
pub(super) fn read(warning: &str, html: &str) -> (String, Vec<TextLink>) {
    let (words, links) = strangers::plain_with_links(html);
    let above = match warning.trim() {
        "" => String::new(),
        warning if words.is_empty() => warning.to_owned(),
        warning => format!("{warning}\n\n"),
    };
    let links = links.into_iter().map(|link| TextLink {
        start: above.len() + link.range.start,
        end: above.len() + link.range.end,
        url: link.address,
    });
    let links = links.collect();
    (above + &words, links)
}

/// Whether `html`, as the server wrote it, says what `draft` says: they write a mention without its host and cut blanks,
/// so both are read that way. An answer may begin with the name of whoever is answered.
pub(super) fn same(draft: &Draft, warning: &str, html: &str, answers: bool) -> bool {
    alike_under(draft, warning, &strangers::plain(html), answers)
}

/// As [`same`], of plain text.
pub(super) fn alike_under(draft: &Draft, warning: &str, text: &str, answers: bool) -> bool {
    let (ours, theirs) = (bare(&draft.text), bare(text));
    let texts = ours == theirs || (answers && without_names(&ours) == without_names(&theirs));
    texts && bare(draft.options.warning.as_deref().unwrap_or_default()) == bare(warning)
}

/// Without the mentions it begins with.
fn without_names(text: &str) -> &str {
    let mut rest = text;
    while rest.starts_with('@') {
        rest = rest.split_once(' ').map_or("", |(_, rest)| rest);
    }
    rest
}

fn bare(text: &str) -> String {
    let mut short = String::with_capacity(text.len());
    let mut done = 0;
    for one in found(text) {
        if let Kind::Mention(name) = one.kind {
            short.push_str(&text[done..one.range.start + name]);
            done = one.range.end;
        }
    }
    short.push_str(&text[done..]);
    short.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_known_again_as_the_server_writes_it() {
        let draft =
            Draft::words("Merci @lou@b.example !\n\n\nVoir https://example.com/a/long/path?x=1&y=2 <3 ");
        let html = concat!(
            r#"<p>Merci <span class="h-card"><a href="https://b.example/@lou" class="u-url mention">@<span>lou</span></a></span> !</p>"#,
            r#"<p>Voir <a href="https://example.com/a/long/path?x=1&amp;y=2" rel="nofollow noopener"><span class="invisible">https://</span>"#,
            r#"<span class="ellipsis">example.com/a/long/path?x=1&amp;y</span><span class="invisible">=2</span></a> &lt;3</p>"#,
        );
        assert!(same(&draft, "", html, false));
        assert!(!same(&draft, "Attention", html, false));
        assert!(!same(&Draft::words("Merci"), "", html, false));
    }

    #[test]
    fn an_answer_is_known_again_behind_the_name_it_answers() {
        let draft = Draft::words("À six heures.");
        let html = "<p><span><a href=\"https://b.example/@lou\">@lou</a></span> À six heures.</p>";
        assert!(same(&draft, "", html, true));
        assert!(!same(&draft, "", html, false));
    }

    #[test]
    fn a_warning_stands_above_the_words_and_moves_the_links() {
        let (text, links) = read("Été", r#"<p>voir <a href="https://a.example/">ici</a></p>"#);
        assert_eq!(text, "Été\n\nvoir ici");
        assert_eq!(&text[links[0].start..links[0].end], "ici");
        assert_eq!(read("Seul", "").0, "Seul");
    }
}
