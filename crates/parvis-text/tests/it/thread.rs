use parvis_domain::{Numbering, TextLimits, TextMeasure};
use parvis_text::measure::fits;
use parvis_text::thread::split;
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zé]{1,12}",
        2 => "[A-Z][a-z]{2,8}[.!?]",
        1 => "[a-z]{2,9}[,;:]",
        1 => Just("👨‍👩‍👧‍👧".to_owned()),
        1 => Just("https://example.org/a?b=c".to_owned()),
        1 => Just("@nadia.example.org".to_owned()),
        1 => Just("#marché".to_owned()),
        1 => "\\PC{0,9}",
    ];
    let gap =
        prop_oneof![6 => Just(" "), 1 => Just("\n"), 1 => Just("\n\n"), 1 => Just("\u{a0}"), 1 => Just("")];
    proptest::collection::vec((piece, gap), 0..80)
        .prop_map(|pairs| pairs.into_iter().map(|(piece, gap)| piece + gap).collect())
}

fn numbering() -> impl Strategy<Value = Numbering> {
    proptest::sample::select(Numbering::ALL)
}

proptest! {
    #[test]
    fn nothing_is_lost_and_only_blanks_lie_between(text in pieces(), most in 8_u32..120, numbering in numbering()) {
        let limits = TextLimits::at_most(most, TextMeasure::Graphemes).and(most * 8, TextMeasure::Bytes);
        let parts = split(&text, &limits, numbering);
        let mut at = 0;
        for part in &parts {
            prop_assert!(part.start >= at && part.end > part.start);
            prop_assert!(text[at..part.start].chars().all(char::is_whitespace), "{:?}", &text[at..part.start]);
            at = part.end;
        }
        prop_assert!(text[at..].chars().all(char::is_whitespace));
    }

    #[test]
    fn each_part_fits_with_its_number(text in pieces(), most in 60_u32..300, numbering in numbering()) {
        let limits = TextLimits::at_most(most, TextMeasure::Graphemes).and(3_000, TextMeasure::Bytes);
        let parts = split(&text, &limits, numbering);
        for (number, part) in (1..).zip(&parts) {
            let shown = numbering.put_on(&text[part.clone()], number, parts.len());
            // A link alone may be too long for any part; the ones here aren't, unless chance glued words to them.
            let glued = text[part.clone()].contains("://") && !text[part.clone()].contains(char::is_whitespace);
            prop_assert!(glued || fits(&shown, &limits), "{shown:?}");
        }
    }

    #[test]
    fn no_link_and_no_character_is_parted(text in pieces(), most in 30_u32..120) {
        let limits = TextLimits::at_most(most, TextMeasure::Graphemes);
        let parts = split(&text, &limits, Numbering::None);
        let boundaries: std::collections::BTreeSet<usize> =
            text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        let links: Vec<_> = parvis_text::bluesky::facets(&text);
        for edge in parts.iter().flat_map(|part| [part.start, part.end]) {
            prop_assert!(text.is_char_boundary(edge));
            // A blank that joins the character before it is cut off with the blanks.
            let beside_blank = text[edge..].chars().next().is_none_or(char::is_whitespace)
                || text[..edge].chars().next_back().is_none_or(char::is_whitespace);
            prop_assert!(beside_blank || boundaries.contains(&edge));
            for link in &links {
                prop_assert!(!(link.range.start < edge && edge < link.range.end), "{:?}", &text[link.range.clone()]);
            }
        }
    }
}
