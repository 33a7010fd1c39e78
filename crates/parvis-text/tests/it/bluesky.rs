//! What Bluesky's own clients make of a text.

use crate::specs;
use parvis_text::bluesky::{Facet, Feature, facets, is_handle};
use serde_json::Value;

/// A facet as the vectors write it: first byte, byte after the last, what it means.
type Written = (u64, u64, String);

fn ours(text: &str) -> Vec<Written> {
    facets(text).iter().map(written).collect()
}

fn written(Facet { range, feature }: &Facet) -> Written {
    let feature = match feature {
        Feature::Link(address) => format!("link {address}"),
        Feature::Mention(handle) => format!("mention did:fake:{handle}"),
        Feature::Tag(tag) => format!("tag {tag}"),
    };
    (range.start as u64, range.end as u64, feature)
}

fn range(index: &Value) -> (u64, u64) {
    (
        index["byteStart"].as_u64().unwrap(),
        index["byteEnd"].as_u64().unwrap(),
    )
}

fn facet_of(vector: &Value) -> Written {
    let (start, end) = range(vector);
    let meaning = ["link", "mention"]
        .into_iter()
        .find_map(|kind| Some(format!("{kind} {}", vector[kind].as_str()?)));
    (start, end, meaning.unwrap())
}

fn tags_of(vector: &Value) -> Vec<Written> {
    let tags = vector["tags"].as_array().unwrap();
    let places = vector["index"].as_array().unwrap();
    assert_eq!(tags.len(), places.len());
    tags.iter()
        .zip(places)
        .map(|(tag, index)| {
            let (start, end) = range(index);
            (start, end, format!("tag {}", tag.as_str().unwrap()))
        })
        .collect()
}

#[test]
fn each_of_the_97_vectors_is_detected_as_bluesky_detects_it() {
    let Some(file) = specs::read("bluesky/richtext/derived-facet-detection.json") else {
        return;
    };
    let file: Value = serde_json::from_str(&file).unwrap();
    let mut passed = 0;
    for vector in file["mentions_and_links"].as_array().unwrap() {
        let text = vector["text"].as_str().unwrap();
        let expected: Vec<_> = vector["facets"]
            .as_array()
            .unwrap()
            .iter()
            .map(facet_of)
            .collect();
        assert_eq!(ours(text), expected, "{text:?}");
        passed += 1;
    }
    for kind in ["hashtags", "cashtags"] {
        for vector in file[kind].as_array().unwrap() {
            let text = vector["text"].as_str().unwrap();
            assert_eq!(ours(text), tags_of(vector), "{text:?}");
            passed += 1;
        }
    }
    assert_eq!(passed, 97);
}

#[test]
fn each_handle_of_the_interoperability_tests_is_judged_alike() {
    let mut judged = 0;
    for (path, valid) in [
        ("handle_syntax_valid.txt", true),
        ("handle_syntax_invalid.txt", false),
    ] {
        let Some(file) = specs::read(&format!("bluesky/interop-tests/syntax/{path}")) else {
            return;
        };
        for handle in file
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            assert_eq!(is_handle(handle), valid, "{handle:?}");
            judged += 1;
        }
    }
    assert!(judged > 100, "{judged}");
}

#[test]
fn bytes_are_counted_where_letters_are_longer_than_one() {
    assert_eq!(
        ours("Été : voir example.com, merci @mira.bsky.social ! #été"),
        [
            (13, 24, "link https://example.com".to_owned()),
            (32, 49, "mention did:fake:mira.bsky.social".to_owned()),
            (52, 58, "tag été".to_owned()),
        ]
    );
}

#[test]
fn a_bare_address_that_begins_with_http_is_one_all_the_same() {
    assert_eq!(
        ours("httpbin.org/get"),
        [(0, 15, "link https://httpbin.org/get".to_owned())]
    );
}

#[test]
fn where_two_overlap_the_first_stays() {
    assert_eq!(ours("#(@mira.test)"), [(0, 12, "tag (@mira.test".to_owned())]);
}
