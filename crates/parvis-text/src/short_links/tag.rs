//! `#word`.

use std::ops::Range;

/// `#` where no word, bracket or path goes before it, with the letters, digits and underscores that follow, of which one
/// at least is no digit.
pub(super) fn detect(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    text.match_indices('#').filter_map(|(at, _)| {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|c| is_word(c) || matches!(c, '/' | ')')) {
            return None;
        }
        let name = &text[at + 1..];
        let end = name.find(|c| !is_word(c) && c != '·').unwrap_or(name.len());
        let name = &name[..end];
        let worded = name.contains(|c: char| c.is_alphabetic() || matches!(c, '_' | '·'));
        worded.then(|| at..at + 1 + name.len())
    })
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use super::super::tags;

    #[test]
    fn a_tag_has_a_letter_and_stands_alone() {
        let found = |text: &str| -> Vec<String> {
            let ranges = tags(text).into_iter();
            ranges.map(|range| text[range].to_owned()).collect()
        };
        assert_eq!(
            found("#Marché_2026, #été ! (#bio)"),
            ["#Marché_2026", "#été", "#bio"]
        );
        assert_eq!(found("#2026 a#b /#c #"), [] as [&str; 0]);
        assert_eq!(
            found("https://parvis.example/page#haut #haut"),
            ["#haut"],
            "what an address ends with is no tag"
        );
    }
}
