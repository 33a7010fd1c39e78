use crate::short_links;
use parvis_domain::{TextLimit, TextLimits, TextMeasure};
use unicode_segmentation::UnicodeSegmentation;

/// How much of `measure` there is in `text`.
pub fn count(text: &str, measure: TextMeasure) -> usize {
    match measure {
        TextMeasure::Graphemes => graphemes(text),
        TextMeasure::Bytes => text.len(),
        TextMeasure::ShortLinks { each } => graphemes(&short_links::shortened(text, each)),
    }
}

/// How much of `measure` there is in `text` under a content warning, which some networks count with it.
pub fn count_under(warning: Option<&str>, text: &str, measure: TextMeasure) -> usize {
    match (measure, warning) {
        (TextMeasure::ShortLinks { each }, Some(warning)) => {
            graphemes(&format!("{warning}{}", short_links::shortened(text, each)))
        }
        _ => count(text, measure),
    }
}

/// Extended grapheme clusters (UAX 29). Text that is ASCII without a carriage return is one cluster a byte.
fn graphemes(text: &str) -> usize {
    if text.is_ascii() && !text.contains('\r') {
        text.len()
    } else {
        text.graphemes(true).count()
    }
}

/// A text that breaks one of the bounds set on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{counted} {measure} where {max} are the most", measure = limit.measure, max = limit.max)]
pub struct TooLong {
    /// The bound it breaks.
    pub limit: TextLimit,
    /// How much there is, in the bound's measure.
    pub counted: usize,
}

/// Whether `text` keeps within each of `limits`.
///
/// # Errors
/// The first bound that it breaks, in the order of the limits.
pub fn check(text: &str, limits: &TextLimits) -> Result<(), TooLong> {
    for limit in limits.iter() {
        let counted = count(text, limit.measure);
        if counted > max(limit) {
            return Err(TooLong { limit, counted });
        }
    }
    Ok(())
}

/// Whether `text` keeps within each of `limits`.
pub fn fits(text: &str, limits: &TextLimits) -> bool {
    check(text, limits).is_ok()
}

/// How many bytes of `text` keep within each of `limits`, ending between grapheme clusters.
pub fn longest_fitting(text: &str, limits: &TextLimits) -> usize {
    limits
        .iter()
        .map(|limit| longest_within(text, limit))
        .min()
        .unwrap_or(text.len())
}

fn longest_within(text: &str, limit: TextLimit) -> usize {
    match limit.measure {
        TextMeasure::Graphemes => text
            .grapheme_indices(true)
            .nth(max(limit))
            .map_or(text.len(), |(start, _)| start),
        TextMeasure::Bytes => text
            .grapheme_indices(true)
            .map(|(start, cluster)| start + cluster.len())
            .take_while(|&end| end <= max(limit))
            .last()
            .unwrap_or(0),
        TextMeasure::ShortLinks { .. } => {
            let whole = short_links::found(text);
            let inside = |end: usize| {
                whole
                    .iter()
                    .any(|link| link.range.start < end && end < link.range.end)
            };
            let ends: Vec<usize> = text
                .grapheme_indices(true)
                .map(|(start, cluster)| start + cluster.len())
                .filter(|&end| !inside(end))
                .collect();
            let within = ends.partition_point(|&end| count(&text[..end], limit.measure) <= max(limit));
            within.checked_sub(1).map_or(0, |last| ends[last])
        }
    }
}

fn max(limit: TextLimit) -> usize {
    usize::try_from(limit.max).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAMILY: &str = "👨‍👩‍👧‍👧";

    #[test]
    fn a_family_is_one_character_and_twenty_five_bytes() {
        assert_eq!(count(FAMILY, TextMeasure::Graphemes), 1);
        assert_eq!(count(FAMILY, TextMeasure::Bytes), 25);
        assert_eq!(count("e\u{301}t\u{e9}\r\n", TextMeasure::Graphemes), 4);
        assert_eq!(count("a\r\nb", TextMeasure::Graphemes), 3);
        assert_eq!(count("", TextMeasure::Graphemes), 0);
    }

    #[test]
    fn exactly_the_limit_is_within_it_and_one_more_is_not() {
        let limits = TextLimits::at_most(300, TextMeasure::Graphemes).and(3_000, TextMeasure::Bytes);
        assert_eq!(check(&"é".repeat(300), &limits), Ok(()));
        let long = check(&"é".repeat(301), &limits).unwrap_err();
        assert_eq!((long.limit.measure, long.counted), (TextMeasure::Graphemes, 301));
        assert_eq!(long.to_string(), "301 graphemes where 300 are the most");
        assert_eq!(check(&FAMILY.repeat(120), &limits), Ok(()), "3,000 bytes");
        let heavy = check(&format!("{}a", FAMILY.repeat(120)), &limits).unwrap_err();
        assert_eq!((heavy.limit.measure, heavy.counted), (TextMeasure::Bytes, 3_001));
    }

    #[test]
    fn an_address_counts_the_same_however_long_and_is_not_cut() {
        let measure = TextMeasure::ShortLinks { each: 23 };
        let long = format!("https://example.com/{}", "a".repeat(400));
        assert_eq!(count(&format!("voir {long}"), measure), 28);
        assert_eq!(count_under(Some("été"), &format!("voir {long}"), measure), 31);
        assert_eq!(count_under(Some("été"), "voir", TextMeasure::Graphemes), 4);
        let limits = TextLimits::at_most(30, measure);
        let text = format!("voir {long} donc");
        assert_eq!(longest_fitting(&text, &limits), "voir ".len() + long.len() + 2);
        let tight = TextLimits::at_most(20, measure);
        assert_eq!(longest_fitting(&text, &tight), "voir ".len());
    }

    #[test]
    fn what_fits_ends_between_characters() {
        let limits = TextLimits::at_most(2, TextMeasure::Graphemes).and(30, TextMeasure::Bytes);
        assert_eq!(longest_fitting("abc", &limits), 2);
        assert_eq!(longest_fitting(&FAMILY.repeat(2), &limits), 25);
        assert_eq!(longest_fitting("a", &limits), 1);
        assert_eq!(longest_fitting("anything", &TextLimits::none()), 8);
    }
}
