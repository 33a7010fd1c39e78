use parvis_domain::{Variant, VariantId};

/// The siblings that say the very same, blanks and case apart. Empty texts aren't compared.
pub(super) fn same_text(of: &Variant, siblings: &[Variant]) -> Vec<VariantId> {
    let words = plain(&of.content.text());
    if words.is_empty() {
        return Vec::new();
    }
    siblings
        .iter()
        .filter(|other| other.id != of.id && plain(&other.content.text()) == words)
        .map(|other| other.id)
        .collect()
}

fn plain(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}
