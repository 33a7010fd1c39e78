//! Texts that several tests need, and the sentences that go with codes.

use crate::conformance::says;
use crate::harness::TestClock;
use parvis_connectors::rehearsal::MemoryWorld;
use parvis_connectors::{BUILT_IN, ConnectorErrorKind, Setup, SetupError, connectors};
use parvis_domain::DraftProblemCode;
use parvis_net::{Client, Guard};
use std::sync::Arc;

/// The smallest PNG: one transparent pixel.
pub const PIXEL: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0,
    0, 1, 8, 6, 0, 0, 0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 0x0D, b'I', b'D', b'A', b'T', 0x78, 0x9C, 0x63, 0,
    1, 0, 0, 5, 0, 1, 0x0D, 0x0A, 0x2D, 0xB4, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xAE, 0x42, 0x60, 0x82,
];

/// Texts on both sides of Bluesky's two limits, in scripts that count differently.
pub fn around_the_limits() -> Vec<(&'static str, String)> {
    let family = "👨‍👩‍👧‍👧";
    vec![
        ("300 letters", "a".repeat(300)),
        ("301 letters", "a".repeat(301)),
        ("300 letters with accents apart", "e\u{301}".repeat(300)),
        ("301 letters with accents apart", "e\u{301}".repeat(301)),
        ("3,000 bytes of families", family.repeat(120)),
        ("3,001 bytes of families", format!("{}a", family.repeat(120))),
        ("300 flags", "🇨🇭".repeat(300)),
        ("301 flags", "🇨🇭".repeat(301)),
        ("300 skin tones", "👋🏽".repeat(300)),
        ("301 skin tones", "👋🏽".repeat(301)),
        (
            "300 syllables of Hangul, letter by letter",
            "\u{1112}\u{1161}\u{11ab}".repeat(300),
        ),
        (
            "301 syllables of Hangul, letter by letter",
            "\u{1112}\u{1161}\u{11ab}".repeat(301),
        ),
        (
            "300 line ends of two characters",
            format!("a{}", "\r\n".repeat(299)),
        ),
        (
            "301 line ends of two characters",
            format!("a{}", "\r\n".repeat(300)),
        ),
        ("300 conjuncts of Devanagari", "\u{915}\u{94d}\u{937}".repeat(300)),
        ("301 conjuncts of Devanagari", "\u{915}\u{94d}\u{937}".repeat(301)),
        (
            "300 letters with their zero-width joiner",
            "a\u{200d}".repeat(300),
        ),
        (
            "301 letters with their zero-width joiner",
            "a\u{200d}".repeat(301),
        ),
        ("both limits passed", family.repeat(301)),
    ]
}

/// Every sentence that a code asks for is there, in both languages.
#[test]
fn each_code_has_its_sentence_in_both_languages() {
    let catalogues = [
        include_str!("../../../../locales/en/connectors.ftl"),
        include_str!("../../../../locales/fr/connectors.ftl"),
    ];
    let errors = ConnectorErrorKind::ALL
        .into_iter()
        .map(|kind| format!("problem-connector-{}", kind.as_str()));
    let drafts = DraftProblemCode::ALL
        .into_iter()
        .map(|code| format!("draft-problem-{}", code.as_str()));
    for key in errors.chain(drafts) {
        for catalogue in catalogues {
            assert!(
                catalogue
                    .lines()
                    .any(|line| line.starts_with(&format!("{key} ="))),
                "{key}"
            );
        }
    }
}

fn setup() -> Setup {
    let client = Client::new(&Guard::new()).unwrap();
    let clock = Arc::new(TestClock::at("2026-03-01T12:00:00Z"));
    Setup::new(client, clock, Arc::new(MemoryWorld::default()))
}

#[test]
fn each_network_that_is_built_in_says_what_it_asks_for_in_both_languages() {
    let connectors = connectors(&setup()).unwrap();
    assert_eq!(connectors.len(), BUILT_IN.len());
    for (connector, built_in) in connectors.iter().zip(BUILT_IN) {
        assert_eq!(connector.network(), built_in.network);
        says(&**connector, built_in.english, built_in.french);
    }
}

#[test]
fn a_setting_that_no_network_knows_is_said() {
    let said = connectors(&setup().with("bluesky.resolver", "https://bsky.example/")).err();
    assert_eq!(said, None);
    let said = connectors(&setup().with("bluesky.resolvre", "https://bsky.example/")).err();
    assert_eq!(said, Some(SetupError::Unknown("bluesky.resolvre".into())));
    let said = connectors(&setup().with("bluesky.resolver", "nowhere")).err();
    assert!(matches!(said, Some(SetupError::Unreadable { .. })), "{said:?}");
}
