use parvis_domain::{ChannelId, Variant, VariantId};
use std::collections::HashMap;

/// Texts of which so much is the same are copies of one another: in hundredths of their words.
const NEARLY: usize = 90;
/// With fewer words than this, everybody says the same.
const FEWEST: usize = 4;

/// The siblings that say nearly the same.
pub(super) fn same_text(of: &Variant, siblings: &[Variant]) -> Vec<VariantId> {
    copies(&of.content.text(), of.channel_id, siblings)
}

/// The variants for other channels that say nearly the same as `text`: the same words but for a few, whatever the signs,
/// blanks and capitals between them.
pub(super) fn copies(text: &str, there: ChannelId, siblings: &[Variant]) -> Vec<VariantId> {
    let words = words(text);
    siblings
        .iter()
        .filter(|other| other.channel_id != there && nearly_same(&words, &self::words(&other.content.text())))
        .map(|other| other.id)
        .collect()
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn nearly_same(a: &[String], b: &[String]) -> bool {
    if a.len() < FEWEST || b.len() < FEWEST {
        return !a.is_empty() && a == b;
    }
    let mut left: HashMap<&str, usize> = HashMap::new();
    for word in a {
        *left.entry(word).or_default() += 1;
    }
    let mut shared = 0;
    for word in b {
        if let Some(count) = left.get_mut(word.as_str()).filter(|count| **count > 0) {
            *count -= 1;
            shared += 1;
        }
    }
    2 * shared * 100 >= NEARLY * (a.len() + b.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(a: &str, b: &str) -> bool {
        nearly_same(&words(a), &words(b))
    }

    #[test]
    fn a_copy_is_seen_through_signs_capitals_and_a_changed_word() {
        let text =
            "La halle rouvre samedi à dix heures, avec le marché, la musique et les enfants du quartier";
        assert!(same(text, &text.to_uppercase()));
        assert!(same(text, &format!("{}\u{a0}! 🎉", text.replace(',', " –"))));
        assert!(same(text, &text.replace("dix", "onze")));
        assert!(!same(text, "Samedi, on rouvre. Qui apporte les guitares\u{a0}?"));
        assert!(!same(text, ""));
        assert!(!same("", ""));
        assert!(same("Bonjour !", "bonjour"));
        assert!(
            !same("Bonjour à tous", "Bonjour à toutes"),
            "too few words to tell"
        );
    }
}
