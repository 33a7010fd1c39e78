use crate::TextLimits;
use serde::{Deserialize, Serialize};

/// What a network counts when it says how long a text may be. `parvis-text` does the counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextMeasure {
    /// Extended grapheme clusters (Unicode UAX 29): what a person calls a character.
    Graphemes,
    /// Bytes of UTF-8.
    Bytes,
}

impl TextMeasure {
    /// The word stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Graphemes => "graphemes",
            Self::Bytes => "bytes",
        }
    }
}

impl std::fmt::Display for TextMeasure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One bound on a text: at most `max` of what is counted. A text of exactly `max` is within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TextLimit {
    /// What is counted.
    pub measure: TextMeasure,
    /// How many there may be.
    pub max: u32,
}

impl TextLimits {
    /// Each bound by itself, the one a person is shown while writing first. All of them have to hold.
    pub fn each(self) -> impl Iterator<Item = TextLimit> {
        let graphemes = TextLimit {
            measure: TextMeasure::Graphemes,
            max: self.graphemes,
        };
        let bytes = self.bytes.map(|max| TextLimit {
            measure: TextMeasure::Bytes,
            max,
        });
        std::iter::once(graphemes).chain(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bound_a_person_is_shown_comes_first() {
        let limits = TextLimits {
            graphemes: 300,
            bytes: Some(3_000),
        };
        let each: Vec<_> = limits
            .each()
            .map(|limit| (limit.measure.as_str(), limit.max))
            .collect();
        assert_eq!(each, [("graphemes", 300), ("bytes", 3_000)]);
        assert_eq!(
            TextLimits {
                bytes: None,
                ..limits
            }
            .each()
            .count(),
            1
        );
    }
}
