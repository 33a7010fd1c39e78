use serde::{Deserialize, Serialize};

/// What a network counts when it says how long a text may be. `parvis-text` does the counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextMeasure {
    /// Extended grapheme clusters (Unicode UAX 29): what a person calls a character.
    Graphemes,
    /// Bytes of UTF-8.
    Bytes,
    /// Extended grapheme clusters, where each address with a scheme counts the same however long it is, and of a
    /// mention with a host only the name counts. A content warning counts with the text.
    ShortLinks {
        /// What each address counts.
        each: u16,
    },
}

impl TextMeasure {
    /// What each address counts, where that is settled.
    pub const fn each_link(self) -> Option<u16> {
        match self {
            Self::ShortLinks { each } => Some(each),
            Self::Graphemes | Self::Bytes => None,
        }
    }

    /// The word stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Graphemes => "graphemes",
            Self::Bytes => "bytes",
            Self::ShortLinks { .. } => "short_links",
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

/// All the bounds that a network sets on one text: each has to hold. None at all means any length.
///
/// The first is the one a person is shown while writing; the others are mentioned when they bite.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TextLimits(Vec<TextLimit>);

impl TextLimits {
    /// No bound.
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// At most `max` of `measure`.
    pub fn at_most(max: u32, measure: TextMeasure) -> Self {
        Self::none().and(max, measure)
    }

    /// And at most `max` of `measure`.
    #[must_use]
    pub fn and(mut self, max: u32, measure: TextMeasure) -> Self {
        self.0.push(TextLimit { measure, max });
        self
    }

    /// Each bound, in the order they were declared.
    pub fn iter(&self) -> impl Iterator<Item = TextLimit> + '_ {
        self.0.iter().copied()
    }

    /// The bound that a person is shown while writing.
    pub fn shown(&self) -> Option<TextLimit> {
        self.0.first().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bound_is_the_one_shown() {
        let limits = TextLimits::at_most(300, TextMeasure::Graphemes).and(3_000, TextMeasure::Bytes);
        assert_eq!(
            limits.shown(),
            Some(TextLimit {
                measure: TextMeasure::Graphemes,
                max: 300
            })
        );
        assert_eq!(limits.iter().count(), 2);
        let json = serde_json::to_string(&limits).unwrap();
        assert_eq!(
            json,
            r#"[{"measure":"graphemes","max":300},{"measure":"bytes","max":3000}]"#
        );
        assert_eq!(serde_json::from_str::<TextLimits>(&json).unwrap(), limits);
    }
}
