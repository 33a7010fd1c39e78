use super::{Facet, Feature, is_blank, marks};

/// `$`, a letter and up to four letters or digits, with a blank, a mark of punctuation or nothing after it.
pub(super) fn detect(text: &str) -> impl Iterator<Item = Facet> + '_ {
    marks(text, '$').filter_map(|at| {
        let after = &text[at + 1..];
        let length = after.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let (symbol, rest) = after.split_at(length);
        let ends = rest
            .chars()
            .next()
            .is_none_or(|next| is_blank(next) || ".,;:!?)\"'’".contains(next));
        let is_symbol = length <= 5 && symbol.starts_with(|c: char| c.is_ascii_alphabetic());
        let feature = Feature::Tag(format!("${}", symbol.to_ascii_uppercase()));
        (ends && is_symbol).then(|| Facet {
            range: at..at + 1 + length,
            feature,
        })
    })
}
