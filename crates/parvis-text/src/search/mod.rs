//! Text as a search sees it: words without their endings and accents, their neighbours, and where they stand.
//!
//! What is indexed and what is looked for go through the same [`Analyzer`], so both engines of the database are
//! given the same words, and find the same.

mod near;
mod passage;
mod stop;
mod words;

pub use near::{Candidate, nearest};
pub use passage::{Piece, marked, passage};
pub use words::{Found, fold, words};

use frostem::{Algorithm, Stemmer};
use parvis_domain::Language;
use std::collections::BTreeSet;

/// Grows whenever a text would be taken apart otherwise than before, by us or by the stemmer: what was indexed under
/// another number is indexed anew.
pub const ANALYSIS: i64 = 1;

/// A longer run of letters is no word that anybody looks for.
const LONGEST: usize = 64;

/// How the words of one language lose their endings.
#[derive(Clone, Copy)]
pub struct Analyzer {
    stemmer: Option<Stemmer>,
    stop: &'static [&'static str],
}

impl Analyzer {
    /// That of a language. Where its endings aren't known, words are only folded.
    pub fn of(language: &Language) -> Self {
        let algorithm = match language.primary() {
            "de" => Some(Algorithm::German),
            "en" => Some(Algorithm::English),
            "es" => Some(Algorithm::Spanish),
            "fr" => Some(Algorithm::French),
            "it" => Some(Algorithm::Italian),
            "nl" => Some(Algorithm::Dutch),
            "pt" => Some(Algorithm::Portuguese),
            _ => None,
        };
        Self {
            stemmer: algorithm.map(Stemmer::new),
            stop: stop::words_of(language.primary()),
        }
    }

    /// What a word is looked for by: its stem, the stem that it has when it is typed without accents, and the word
    /// itself, by which a word of another language meets its plural (`newsletters` loses less of its end than
    /// `newsletter` does in French). One to three, never empty ones; none for what is too long to be a word.
    pub fn stems(&self, word: &str) -> Vec<String> {
        if word.chars().count() > LONGEST {
            return Vec::new();
        }
        let lower = word.to_lowercase();
        let plain = fold(&lower);
        let stemmed = |word: &str| match &self.stemmer {
            Some(stemmer) => fold(&stemmer.stem(word)),
            None => fold(word),
        };
        let mut stems: Vec<String> = Vec::with_capacity(3);
        for stem in [stemmed(&lower), stemmed(&plain), plain] {
            if !stem.is_empty() && !stems.contains(&stem) {
                stems.push(stem);
            }
        }
        stems
    }

    /// Whether a word says so little that nobody looks for it: an article, a lone letter.
    pub fn says_little(&self, word: &str) -> bool {
        let plain = fold(word);
        (plain.len() == 1 && plain.bytes().all(|byte| byte.is_ascii_alphabetic()))
            || self.stop.binary_search(&plain.as_str()).is_ok()
    }

    /// The stems of a text in its order, with a blank between them: what is indexed of it. At most `most` words are
    /// looked at.
    pub fn text(&self, text: &str, most: usize) -> String {
        let mut all = String::with_capacity(text.len());
        for found in words(text).take(most) {
            for stem in self.stems(found.word) {
                if !all.is_empty() {
                    all.push(' ');
                }
                all.push_str(&stem);
            }
        }
        all
    }

    /// What a query looks for: for each word that says something, the stems it is known by. A query of nothing but
    /// little words looks for all of them.
    pub fn query(&self, query: &str, most: usize) -> Vec<Vec<String>> {
        let all: Vec<&str> = words(query).map(|found| found.word).take(most).collect();
        let said = |word: &&&str| !self.says_little(word);
        let mut telling: Vec<&str> = all.iter().filter(said).copied().collect();
        if telling.is_empty() {
            telling = all;
        }
        let mut seen = BTreeSet::new();
        telling
            .into_iter()
            .map(|word| self.stems(word))
            .filter(|stems| !stems.is_empty() && seen.insert(stems.clone()))
            .collect()
    }
}

impl std::fmt::Debug for Analyzer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Analyzer")
            .field(
                "algorithm",
                &self.stemmer.map(|stemmer| stemmer.algorithm().name()),
            )
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meet(language: &Language, one: &str, other: &str) -> bool {
        let analyzer = Analyzer::of(language);
        let known = analyzer.stems(one);
        analyzer.stems(other).iter().any(|stem| known.contains(stem))
    }

    #[test]
    fn inflected_forms_meet_in_both_languages() {
        for (one, other) in [
            ("cheval", "chevaux"),
            ("journal", "journaux"),
            ("marché", "marchés"),
            ("recommandation", "recommandations"),
            ("publier", "publiés"),
            ("européenne", "européens"),
            ("cœur", "coeurs"),
            ("newsletter", "newsletters"),
        ] {
            assert!(meet(&Language::FRENCH, one, other), "{one} {other}");
        }
        for (one, other) in [
            ("horse", "horses"),
            ("publish", "publishing"),
            ("measured", "measures"),
            ("community", "communities"),
            ("running", "runs"),
        ] {
            assert!(meet(&Language::ENGLISH, one, other), "{one} {other}");
        }
        assert!(!meet(&Language::ENGLISH, "market", "marble"));
    }

    #[test]
    fn whoever_types_no_accents_finds_the_same() {
        for word in [
            "été",
            "marchés",
            "forêts",
            "européennes",
            "préférés",
            "Noël",
            "ŒUVRE",
            "élèves",
            "procédés",
            "e\u{301}te\u{301}",
        ] {
            let typed = fold(word);
            assert!(meet(&Language::FRENCH, word, &typed), "{word} {typed}");
        }
    }

    #[test]
    fn little_words_are_only_looked_for_when_there_is_nothing_else() {
        let french = Analyzer::of(&Language::FRENCH);
        assert_eq!(
            french.query("les chevaux de l’été", 10),
            [vec!["cheval", "chevaux"], vec!["ete"]]
        );
        assert_eq!(french.query("de la", 10), [vec!["de"], vec!["la"]]);
        assert!(french.query("… ! —", 10).is_empty());
        assert_eq!(french.query("marché Marché MARCHÉ", 10).len(), 1);
    }

    #[test]
    fn other_languages_and_scripts_are_found_as_they_are_written() {
        let polish = Analyzer::of(&"pl".parse().unwrap());
        assert_eq!(polish.stems("Łódź"), ["lodz"]);
        let japanese = Analyzer::of(&"ja".parse().unwrap());
        assert_eq!(japanese.stems("広場"), ["広場"]);
        assert!(japanese.stems(&"x".repeat(65)).is_empty());
    }
}
