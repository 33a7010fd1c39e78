//! Each clause, and each role a denial may name, has its words in both languages.

use parvis_domain::Role;
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
fn every_clause_and_role_has_its_words_and_no_words_are_left_over() {
    let mut expected: Vec<String> = CLAUSES.iter().map(|clause| format!("policy-{clause}")).collect();
    expected.extend([
        "policy-who-could".to_owned(),
        "policy-who-could-nobody".to_owned(),
    ]);
    expected.extend(Role::ALL.iter().map(|role| format!("policy-role-{role}")));
    assert_eq!(keys(ENGLISH), expected);
    assert_eq!(keys(FRENCH), expected);
}
