//! What is sent: words, threads, pictures; each part with words that no other has, so that it can be counted.

use parvis_domain::{Language, MediaId, VariantContent, VariantPart, VariantPicture};

/// How many parts the nth piece has.
pub(crate) const fn parts(nth: u64) -> u64 {
    if nth % 6 == 5 { 3 } else { 1 }
}

/// What the nth piece says.
pub(crate) fn content(nth: u64, picture: MediaId) -> VariantContent {
    let mut content = VariantContent::words("", Language::ENGLISH);
    content.parts = (1..=parts(nth))
        .map(|part| VariantPart {
            text: format!(
                "{} the boats were in before the rain, and the market opened.",
                mark(nth, part)
            ),
            pictures: Vec::new(),
        })
        .collect();
    if nth % 8 == 3
        && let Some(first) = content.parts.first_mut()
    {
        first.pictures.push(VariantPicture {
            media: picture,
            alternative: "The harbour".to_owned(),
            focus: None,
            crop: None,
        });
    }
    content
}

/// By which a part is known.
fn mark(nth: u64, part: u64) -> String {
    format!("Day {nth}, part {part}:")
}

/// Which part of which piece a text is.
pub(crate) fn read(text: &str) -> Option<(u64, u64)> {
    let (nth, rest) = text.strip_prefix("Day ")?.split_once(", part ")?;
    let (part, _) = rest.split_once(':')?;
    Some((nth.parse().ok()?, part.parse().ok()?))
}
