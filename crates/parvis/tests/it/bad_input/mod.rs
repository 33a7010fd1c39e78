//! `docs/bad-input.md` says what the catalogues say, and names tests that are there.

use parvis_domain::UiLanguage;
use parvis_http::sentence;
use serde_json::json;
use std::collections::BTreeMap;
use std::fs::read_to_string;
use std::path::{Path, PathBuf};

/// One line of the table.
struct Row {
    given: String,
    /// What is said: a heading and what stands below it are two.
    english: Vec<String>,
    french: Vec<String>,
    tests: Vec<String>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn rows() -> Vec<Row> {
    let page = read_to_string(root().join("docs/bad-input.md")).unwrap();
    let lines = page.lines().filter(|line| line.starts_with("| ")).skip(2);
    lines.map(row).collect()
}

fn row(line: &str) -> Row {
    let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
    assert_eq!(cells.len(), 5, "five cells were expected in {line}");
    let (given, english, french, tests) = (cells[0], cells[1], cells[2], cells[4]);
    let quoted = tests.split('`').skip(1).step_by(2);
    Row {
        given: given.replace("**", ""),
        english: parts(english),
        french: parts(french),
        tests: quoted.map(str::to_owned).collect(),
    }
}

fn parts(cell: &str) -> Vec<String> {
    cell.split("<br>").map(str::to_owned).collect()
}

/// What stands for the values in the sentences of the table.
fn examples(language: UiLanguage) -> parvis_app::Params {
    // What the browser writes of an instant.
    let at = match language {
        UiLanguage::En => "Sunday 22 November 2026 at 18:40",
        UiLanguage::Fr => "dimanche 22 novembre 2026 à 18:40",
    };
    BTreeMap::from([
        ("at", json!(at)),
        ("parameter", json!("size")),
        ("given", json!("abc")),
        ("host", json!("pds.example.org")),
        ("name", json!("Noé Kerbrat")),
        ("own", json!("yes")),
        ("kibibytes", json!(1025)),
        ("mebibytes", json!(20)),
        ("width", json!(40_000)),
        ("height", json!(40_000)),
        ("format", json!("HEIC")),
        ("scope", json!("originals:write")),
        ("measured", json!(1)),
    ])
}

/// Every message's name.
fn keys() -> Vec<String> {
    let mut keys = Vec::new();
    let common = std::fs::read_dir(root().join("locales/en")).unwrap();
    let networks = std::fs::read_dir(root().join("crates/parvis-connectors/src")).unwrap();
    let files = common
        .map(|file| file.unwrap().path())
        .chain(networks.map(|folder| folder.unwrap().path().join("en.ftl")));
    for file in files.filter(|file| file.exists()) {
        let text = read_to_string(file).unwrap();
        let names = text.lines().filter_map(|line| line.split_once(" ="));
        keys.extend(names.map(|(name, _)| name.to_owned()));
    }
    keys
}

#[test]
fn the_sentences_are_those_of_the_catalogues() {
    let (in_english, in_french) = (examples(UiLanguage::En), examples(UiLanguage::Fr));
    let said: Vec<(String, String)> = keys()
        .iter()
        .filter_map(|key| {
            let english = sentence(UiLanguage::En, key, &in_english)?;
            Some((english, sentence(UiLanguage::Fr, key, &in_french)?))
        })
        .collect();
    let rows = rows();
    assert!(rows.len() > 20, "{} lines were read", rows.len());
    for row in rows {
        assert_eq!(row.english.len(), row.french.len(), "“{}”", row.given);
        for pair in row.english.into_iter().zip(row.french) {
            assert!(
                said.contains(&pair),
                "no message says this of “{}”:\n{}\n{}",
                row.given,
                pair.0,
                pair.1
            );
        }
    }
}

#[test]
fn the_tests_that_it_names_are_there() {
    for row in rows() {
        assert!(!row.tests.is_empty(), "nothing tests “{}”", row.given);
        let mut file = String::new();
        for named in &row.tests {
            if named.contains('/') {
                file = read_to_string(root().join(named)).unwrap_or_else(|_| panic!("there is no {named}"));
            } else {
                let forms = [
                    format!("fn {named}("),
                    format!("story('{named}'"),
                    format!("story(\n  '{named}'"),
                    format!("storyOnBluesky('{named}'"),
                    format!("storyOnMastodon('{named}'"),
                    format!("storyOnMatrix('{named}'"),
                    format!("story(`{named}`"),
                ];
                let there = forms.iter().any(|form| file.contains(form));
                assert!(
                    there,
                    "“{}” names the test {named}, which isn’t in its file",
                    row.given
                );
            }
        }
    }
}
