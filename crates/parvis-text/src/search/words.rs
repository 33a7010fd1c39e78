use parvis_domain::{Language, Slug};

/// A word, and where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found<'a> {
    /// In bytes from the beginning of the text.
    pub at: usize,
    /// As it is written.
    pub word: &'a str,
}

/// The words of a text: runs of letters, digits and the accents that were typed as characters of their own. An
/// apostrophe parts two words: `l’été` is found as `été`.
pub fn words(text: &str) -> impl Iterator<Item = Found<'_>> {
    text.split(|c: char| !is_of_a_word(c))
        .filter(|word| !word.is_empty())
        .map(|word| Found {
            at: word.as_ptr() as usize - text.as_ptr() as usize,
            word,
        })
}

fn is_of_a_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}')
}

/// A word in lower case, without accents and with its ligatures opened: `ŒUVRES` and `oeuvres` are one. A word of
/// another script stays as it is, in lower case.
pub fn fold(word: &str) -> String {
    let plain = Slug::words(word, &Language::FRENCH);
    if plain.is_empty() || word.chars().any(|c| c.is_alphanumeric() && !is_latin(c)) {
        return word
            .to_lowercase()
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect();
    }
    plain.replace('-', "")
}

/// Latin letters and digits stand below this, but for the ligatures `ﬁ` and `ﬂ`.
fn is_latin(c: char) -> bool {
    c < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&c) || matches!(c, 'ﬁ' | 'ﬂ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_its_words_and_each_knows_its_place() {
        let text = "L’été, c’est 2026 !";
        let found: Vec<&str> = words(text).map(|found| found.word).collect();
        assert_eq!(found, ["L", "été", "c", "est", "2026"]);
        for found in words(text) {
            assert!(text[found.at..].starts_with(found.word));
        }
    }

    #[test]
    fn accents_and_ligatures_make_no_difference() {
        for (word, plain) in [
            ("ŒUVRES", "oeuvres"),
            ("Æther", "aether"),
            ("Straße", "strasse"),
            ("e\u{301}tE\u{301}", "ete"),
            ("Δελφοί", "δελφοί"),
            ("3D", "3d"),
        ] {
            assert_eq!(fold(word), plain);
        }
    }
}
