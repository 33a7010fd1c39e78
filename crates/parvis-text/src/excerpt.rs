use unicode_segmentation::UnicodeSegmentation;

/// The beginning of a plain text on one line, for descriptions and lists: at most `graphemes` characters, the mark of
/// omission included, cut between words where there are words to cut between.
pub fn excerpt(text: &str, graphemes: usize) -> String {
    // Anything longer than this many bytes a grapheme is not for reading.
    let head = &text[..text.floor_char_boundary(graphemes.saturating_mul(32).saturating_add(64))];
    let line = one_line(head);
    if head.len() == text.len() && line.graphemes(true).count() <= graphemes {
        return line;
    }
    let Some(room) = graphemes.checked_sub(1) else {
        return String::new();
    };
    let end = line
        .grapheme_indices(true)
        .nth(room)
        .map_or(line.len(), |(start, _)| start);
    let at_word = line[end..].starts_with(' ') || end == line.len();
    let end = if at_word {
        end
    } else {
        line[..end].rfind(' ').unwrap_or(end)
    };
    format!("{}…", without_loose_end(&line[..end]))
}

/// `text` with every run of blanks and line breaks as one blank. No-break spaces are kept: they belong to their words.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split(is_break).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Whether a line may be broken at `c`: at any blank but the no-break ones.
pub(crate) fn is_break(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// `text` without the commas, dashes and opening marks at its end, which would look odd before a mark of omission.
pub(crate) fn without_loose_end(text: &str) -> &str {
    text.trim_end_matches(|c: char| c.is_whitespace() || ",;:.…-–—([{«“‘\"'".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_ends_between_words() {
        let text = "Le parvis,\nla place devant la maison : on s’y retrouve.";
        assert_eq!(
            excerpt(text, 200),
            "Le parvis, la place devant la maison : on s’y retrouve."
        );
        assert_eq!(
            excerpt(text, 54),
            "Le parvis, la place devant la maison : on s’y…"
        );
        assert_eq!(excerpt(text, 24), "Le parvis, la place…");
        assert_eq!(excerpt(text, 12), "Le parvis…");
        assert_eq!(excerpt(text, 1), "…");
        assert_eq!(excerpt(text, 0), "");
        assert_eq!(excerpt("", 10), "");
    }

    #[test]
    fn an_excerpt_never_cuts_a_character_and_keeps_within_its_length() {
        let family = "👨‍👩‍👧‍👧";
        assert_eq!(excerpt(&family.repeat(9), 3), format!("{}…", family.repeat(2)));
        assert_eq!(excerpt("anticonstitutionnellement", 6), "antic…");
        assert_eq!(
            excerpt("trois\u{a0}mots\u{202f}! fin", 13),
            "trois\u{a0}mots\u{202f}!…"
        );
    }
}
