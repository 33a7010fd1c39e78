//! Words that say little by themselves, folded and sorted: nobody looks for them, and a query full of them would
//! find everything.

pub(super) fn words_of(language: &str) -> &'static [&'static str] {
    match language {
        "en" => ENGLISH,
        "fr" => FRENCH,
        _ => &[],
    }
}

const ENGLISH: &[&str] = &[
    "about", "all", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "do", "does",
    "for", "from", "had", "has", "have", "he", "her", "his", "how", "if", "in", "into", "is", "it", "its",
    "me", "my", "no", "not", "of", "on", "or", "our", "she", "so", "that", "the", "their", "them", "there",
    "these", "they", "this", "those", "to", "us", "was", "we", "were", "what", "when", "where", "which",
    "who", "why", "will", "with", "you", "your",
];

const FRENCH: &[&str] = &[
    "ai", "as", "au", "aux", "avec", "ca", "ce", "ces", "cet", "cette", "comme", "comment", "dans", "de",
    "des", "donc", "du", "elle", "elles", "en", "es", "est", "et", "etaient", "etait", "etre", "eu", "il",
    "ils", "je", "la", "le", "les", "leur", "leurs", "lui", "ma", "mais", "me", "mes", "moi", "mon", "ne",
    "nos", "notre", "nous", "on", "ont", "ou", "par", "pas", "pour", "pourquoi", "qu", "quand", "que",
    "quel", "quelle", "qui", "sa", "sans", "se", "ses", "si", "son", "sont", "sous", "suis", "sur", "ta",
    "te", "tes", "toi", "ton", "tu", "un", "une", "vos", "votre", "vous",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fold;

    #[test]
    fn the_lists_are_sorted_and_folded() {
        for list in [ENGLISH, FRENCH] {
            assert!(list.is_sorted());
            assert!(list.iter().all(|word| fold(word) == *word));
        }
    }
}
