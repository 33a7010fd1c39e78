//! What operators are given to look at (a dashboard) and to be told (alerts) asks only for what is offered.

use super::list::ALL;
use super::text::{Kind, Metric};
use std::collections::BTreeSet;

const GIVEN: [(&str, &str); 4] = [
    (
        "alerts.yml",
        include_str!("../../../../docs/operations/alerts.yml"),
    ),
    (
        "alerts-test.yml",
        include_str!("../../../../docs/operations/alerts-test.yml"),
    ),
    (
        "dashboard.json",
        include_str!("../../../../docs/operations/dashboard.json"),
    ),
    (
        "metrics.md",
        include_str!("../../../../docs/operations/metrics.md"),
    ),
];

/// Every word of a text that could be the name of a figure.
fn named(text: &str) -> BTreeSet<&str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
        .filter(|word| word.starts_with("parvis_") || word.starts_with("process_"))
        .collect()
}

/// Whether that is how one asks for this figure.
fn asks_for(word: &str, metric: &Metric) -> bool {
    match word.strip_prefix(metric.name) {
        Some("") => metric.kind != Kind::Histogram,
        Some("_bucket" | "_sum" | "_count") => metric.kind == Kind::Histogram,
        _ => false,
    }
}

#[test]
fn what_is_given_to_operators_asks_only_for_what_is_offered() {
    for (file, text) in GIVEN {
        let unknown: Vec<&str> = named(text)
            .into_iter()
            // The table of the page names histograms as a whole.
            .filter(|word| !(file == "metrics.md" && ALL.iter().any(|metric| metric.name == *word)))
            .filter(|word| !ALL.iter().any(|metric| asks_for(word, metric)))
            .collect();
        assert!(
            unknown.is_empty(),
            "docs/operations/{file} asks for what there isn't: {unknown:?}"
        );
    }
}

#[test]
fn the_dashboard_shows_each_figure_and_can_be_read() {
    let (_, text) = GIVEN[2];
    let shown = named(text);
    let hidden: Vec<&str> = ALL
        .iter()
        .filter(|metric| !shown.iter().any(|word| asks_for(word, metric)))
        .map(|metric| metric.name)
        .collect();
    assert!(hidden.is_empty(), "dashboard.json doesn't show {hidden:?}");
    let read: serde_json::Value = serde_json::from_str(text).unwrap();
    assert_eq!(read["uid"], "parvis");
}

#[test]
fn each_alert_is_tried_and_told_on_the_page() {
    let rules = GIVEN[0].1.lines();
    let rules: Vec<&str> = rules
        .filter_map(|line| line.trim().strip_prefix("- alert: "))
        .collect();
    assert!(!rules.is_empty());
    for rule in rules {
        assert!(
            GIVEN[1].1.contains(&format!("alertname: {rule}\n")),
            "alerts-test.yml doesn't try {rule}"
        );
        assert!(
            GIVEN[3].1.contains(&format!("| `{rule}` |")),
            "metrics.md doesn't say what {rule} means"
        );
    }
}
