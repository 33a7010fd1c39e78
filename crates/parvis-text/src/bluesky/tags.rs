use super::{Facet, Feature, is_blank};
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// The most UTF-16 units of a tag that are taken for one.
const LONGEST: usize = 64;

/// `#` (or its full-width form) after a blank or nothing, and what follows up to the next blank or invisible
/// character, less the punctuation at its end. Digits and punctuation alone are no tag.
pub(super) fn detect(text: &str) -> impl Iterator<Item = Facet> + '_ {
    text.match_indices(['#', '＃']).filter_map(|(at, mark)| {
        let preceded = text[..at]
            .chars()
            .next_back()
            .is_some_and(|before| !is_blank(before));
        let after = &text[at + mark.len()..];
        // A variation selector makes an emoji of the mark itself.
        if preceded || after.starts_with('\u{fe0f}') {
            return None;
        }
        let run = &after[..after
            .find(|c| is_blank(c) || is_invisible(c))
            .unwrap_or(after.len())];
        if !run.contains(|c: char| !c.is_ascii_digit() && !is_punctuation(c)) {
            return None;
        }
        let tag = run.trim_end_matches(is_punctuation);
        let length = tag.encode_utf16().count();
        let feature = Feature::Tag(tag.to_owned());
        (1..=LONGEST).contains(&length).then(|| Facet {
            range: at..at + mark.len() + tag.len(),
            feature,
        })
    })
}

fn is_punctuation(c: char) -> bool {
    c.general_category_group() == GeneralCategoryGroup::Punctuation
}

/// Soft hyphen, word joiner, hair space, the zero-width ones, and the enclosing screen.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{2060}' | '\u{200a}'..='\u{200d}' | '\u{20e2}')
}
