use parvis_domain::Language;
use unicode_segmentation::UnicodeSegmentation;

/// How many words a plain text has (UAX 29). Scripts that write without blanks count each character as a word.
pub fn words(text: &str) -> usize {
    text.unicode_words().count()
}

/// How many minutes reading so many words takes, rounded up; zero for none.
///
/// Speeds are those of silent readers of continuous text, in words a minute (Trauzettel-Klosinski and Dietz,
/// *Standardized assessment of reading performance*, 2012): 228 in English, 195 in French; their mean over all
/// seventeen languages, 184, for the rest.
pub fn minutes(words: usize, language: &Language) -> usize {
    words.div_ceil(match language.primary() {
        "en" => 228,
        "fr" => 195,
        _ => 184,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_as_people_would() {
        assert_eq!(words("Aujourd’hui, l’été : 3,5 km !"), 4);
        assert_eq!(words("—"), 0);
    }

    #[test]
    fn a_started_minute_counts() {
        assert_eq!(minutes(0, &Language::FRENCH), 0);
        assert_eq!(minutes(1, &Language::FRENCH), 1);
        assert_eq!(minutes(195, &Language::FRENCH), 1);
        assert_eq!(minutes(196, &Language::FRENCH), 2);
        assert_eq!(minutes(228, &Language::ENGLISH), 1);
    }
}
