const LENGTH: usize = 160;
/// Words are shorter; credentials, keys and signatures are longer.
const LONGEST_WORD: usize = 32;

/// A line of a stranger's answer that may be logged and shown: the title when it is a page, else its first words, without
/// markup, control or direction characters, and without anything long enough to be a secret.
pub(crate) fn excerpt(text: &str) -> String {
    let text = head(text);
    let plain = match title(text) {
        Some(title) => title.to_owned(),
        None => without_markup(text),
    };
    let mut line = String::new();
    for word in plain.split_whitespace() {
        let word: String = word.chars().filter(|c| !is_hidden(*c)).collect();
        if word.is_empty() {
            continue;
        }
        let word = if word.chars().count() > LONGEST_WORD {
            "…"
        } else {
            &word
        };
        if line.chars().count() + word.chars().count() + 1 > LENGTH {
            line.push('…');
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Enough to find a title in; the rest of ten mebibytes isn't walked through.
fn head(text: &str) -> &str {
    let end = (0..=text.len().min(16 * 1024))
        .rev()
        .find(|end| text.is_char_boundary(*end));
    end.and_then(|end| text.get(..end)).unwrap_or_default()
}

fn title(text: &str) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    let tag = lower.find("<title")?;
    let start = tag + lower.get(tag..)?.find('>')? + 1;
    let end = start + lower.get(start..)?.find('<')?;
    let title = text.get(start..end)?.trim();
    (!title.is_empty()).then_some(title)
}

fn without_markup(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        plain.push_str(&rest[..open]);
        plain.push(' ');
        let end = match ["script", "style"]
            .iter()
            .find(|name| opens(&rest[open + 1..], name))
        {
            Some(name) => close_of(rest, open, name),
            None => rest[open..].find('>').map(|end| open + end + 1),
        };
        let Some(end) = end else { return plain };
        rest = &rest[end..];
    }
    plain.push_str(rest);
    plain
}

fn opens(tag: &str, name: &str) -> bool {
    tag.get(..name.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(name))
}

/// Where the text goes on after `</name>`.
fn close_of(rest: &str, open: usize, name: &str) -> Option<usize> {
    let close = open + rest[open..].to_ascii_lowercase().find(&format!("</{name}"))?;
    Some(close + rest[close..].find('>')? + 1)
}

/// Control characters, and those that turn or hide text.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_known_by_its_title() {
        let page =
            "<!doctype html><HTML><head><title lang=en>502 Bad\n Gateway</title></head><body>nginx</body>";
        assert_eq!(excerpt(page), "502 Bad Gateway");
    }

    #[test]
    fn a_page_without_title_loses_its_markup_and_its_scripts() {
        let page = "<html><style>p{color:red}</style><p>Out of <b>order</b></p><script>var k='x<y'</script><!-- x --> today";
        assert_eq!(excerpt(page), "Out of order today");
        assert_eq!(excerpt("shown <script>never closed"), "shown");
        assert_eq!(excerpt("<"), "");
    }

    #[test]
    fn what_could_be_a_secret_or_turn_the_line_is_left_out() {
        assert_eq!(
            excerpt("key eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.abc ok"),
            "key … ok"
        );
        assert_eq!(excerpt("a\u{202e}b\u{1b}[31m c\0"), "ab[31m c");
    }

    #[test]
    fn it_stays_one_short_line_whatever_comes() {
        let long = excerpt(&"mot ".repeat(100_000));
        assert!(long.chars().count() <= LENGTH + 1, "{}", long.len());
        assert!(long.ends_with('…'));
        assert_eq!(head(&"é".repeat(20_000)).len(), 16 * 1024);
    }
}
