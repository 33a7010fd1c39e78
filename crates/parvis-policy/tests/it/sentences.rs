//! Each clause has its sentence in both languages.

use parvis_policy::CLAUSES;

const ENGLISH: &str = include_str!("../../../../locales/en/policy.ftl");
const FRENCH: &str = include_str!("../../../../locales/fr/policy.ftl");

fn keys(catalogue: &str) -> Vec<&str> {
    catalogue
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(" = "))
        .map(|(key, _)| key)
        .collect()
}

#[test]
fn every_clause_has_its_sentence_and_no_sentence_is_left_over() {
    let expected: Vec<String> = CLAUSES.iter().map(|clause| format!("policy-{clause}")).collect();
    assert_eq!(keys(ENGLISH), expected);
    assert_eq!(keys(FRENCH), expected);
}
