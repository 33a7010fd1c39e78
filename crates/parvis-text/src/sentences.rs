use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// The sentences of a text on one line, as bytes, each without the blank behind it.
///
/// UAX 29 splits; what it splits wrongly in English and French is joined again: after an abbreviation or an initial,
/// and before what can't begin a sentence.
pub(crate) fn sentences(line: &str) -> Vec<Range<usize>> {
    let mut sentences: Vec<Range<usize>> = Vec::new();
    for (start, piece) in line
        .split_sentence_bound_indices()
        .flat_map(|(start, piece)| trailing_off(start, piece))
    {
        let end = start + piece.trim_end().len();
        match sentences.last_mut() {
            Some(last) if continues(&line[last.clone()], piece) => last.end = end,
            _ => sentences.push(start..end),
        }
    }
    sentences
}

/// UAX 29 doesn't end a sentence at `…`; before a capital letter it does.
fn trailing_off(start: usize, piece: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    let ends = piece.match_indices("… ").map(|(at, mark)| at + mark.len());
    let ends = ends
        .filter(|&end| piece[end..].starts_with(char::is_uppercase))
        .chain([piece.len()]);
    ends.map(move |end| {
        let part = (start + from, &piece[from..end]);
        from = end;
        part
    })
}

fn continues(before: &str, piece: &str) -> bool {
    let begins = piece.trim_start().chars().next();
    begins.is_none_or(|c| c.is_lowercase() || "»”’)],;:…–—".contains(c)) || ends_short(before)
}

/// Whether `text` ends in an abbreviation, or in an initial as in `J. Dupont`.
fn ends_short(text: &str) -> bool {
    let Some(text) = text.strip_suffix('.') else {
        return false;
    };
    let word = text
        .rsplit(|c: char| c.is_whitespace() || "('’«\"".contains(c))
        .next()
        .unwrap_or(text);
    let mut letters = word.chars();
    let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    initial || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

/// Abbreviations that stand before a name, a number or an example, hence before a capital letter.
const ABBREVIATIONS: &[&str] = &[
    "apr", "approx", "art", "av", "bd", "bld", "ca", "cf", "chap", "col", "dir", "dr", "e.g", "env", "ex",
    "fig", "gen", "hon", "i.e", "inf", "jr", "lt", "m", "mgr", "mlle", "mm", "mme", "mmes", "mr", "mrs",
    "ms", "mt", "n", "no", "p", "p.-d.g", "pp", "pr", "prof", "réf", "rev", "sgt", "sr", "st", "ste", "sup",
    "tél", "vol", "vs",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn split(line: &str) -> Vec<&str> {
        sentences(line).into_iter().map(|range| &line[range]).collect()
    }

    #[test]
    fn sentences_end_where_a_reader_pauses() {
        assert_eq!(
            split("M. Dupont arrive à 9 h 30. « Quoi\u{a0}? » dit-il ! Puis il part… Fin"),
            [
                "M. Dupont arrive à 9 h 30.",
                "« Quoi\u{a0}? » dit-il !",
                "Puis il part…",
                "Fin"
            ]
        );
        assert_eq!(
            split("Mr. J. Smith paid 3.50. “Really?” asked Dr. Wu. Yes, e.g. Monday, etc. Then no."),
            [
                "Mr. J. Smith paid 3.50.",
                "“Really?” asked Dr. Wu.",
                "Yes, e.g. Monday, etc.",
                "Then no."
            ]
        );
        assert_eq!(split(""), Vec::<&str>::new());
    }
}
