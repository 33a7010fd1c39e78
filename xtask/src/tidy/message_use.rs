//! Every message that the server asks for exists. (In the workbench a misspelt one is a type error.)

use std::collections::BTreeSet;

use super::fluent::messages;
use super::tree::Tree;

/// Words that look like a message's name and are something else.
const NOT_MESSAGES: &[&str] = &[
    // Words stored and sent for what is wrong with a variant.
    "picture-kind-not-taken",
    "picture-too-large",
];

pub(super) fn find(tree: &Tree) -> Vec<String> {
    let names = tree
        .texts("locales/en/", &[".ftl"])
        .flat_map(|(_, text)| messages(&text).0.into_keys())
        .collect::<BTreeSet<_>>();
    let mut problems = Vec::new();
    for (path, text) in &names_of_includes(tree) {
        problems.extend(
            text.iter()
                .filter(|name| !names.contains(*name))
                .map(|name| unknown(path, name)),
        );
    }
    let endings = [".rs", ".html", ".xml", ".j2", ".jinja", ".txt"];
    for (path, text) in tree
        .texts("crates/", &endings)
        .filter(|(path, _)| !path.contains("/tests/"))
    {
        problems.extend(
            asked(&text, &names)
                .iter()
                .filter(|name| !names.contains(*name))
                .map(|name| unknown(path, name)),
        );
    }
    problems
}

fn names_of_includes(tree: &Tree) -> Vec<(String, BTreeSet<String>)> {
    tree.texts("locales/", &[".ftl"])
        .map(|(path, text)| {
            let includes = messages(&text)
                .0
                .into_values()
                .flat_map(|message| message.includes)
                .collect();
            (path.to_owned(), includes)
        })
        .collect()
}

fn unknown(path: &str, name: &str) -> String {
    format!("{path}: there is no message {name}")
}

/// Quoted text that has the form of a message's name and begins with an area that there is.
fn asked(text: &str, names: &BTreeSet<String>) -> BTreeSet<String> {
    let area = |name: &str| name.split_once('-').map(|(area, _)| area.to_owned());
    let areas = names
        .iter()
        .filter_map(|name| area(name))
        .collect::<BTreeSet<_>>();
    let has_form = |word: &&str| {
        !word.ends_with('-')
            && word
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    let quoted = |sign: char| {
        text.lines()
            .flat_map(move |line| line.split(sign).skip(1).step_by(2))
    };
    quoted('"')
        .chain(quoted('\''))
        .filter(has_form)
        .filter(|word| !NOT_MESSAGES.contains(word))
        .filter(|word| area(word).is_some_and(|area| areas.contains(&area)))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_other_quoted_text() {
        let names = ["net-timed-out".to_owned(), "site-home".to_owned()].into();
        let text = "tell(\"net-timed-out\"); tell(\"net-timed-uot\"); class=\"card-wide\" format!(\"net-{x}\")\n{{ t('site-hom') }}";
        assert_eq!(
            asked(text, &names),
            ["net-timed-out", "net-timed-uot", "site-hom"]
                .map(str::to_owned)
                .into()
        );
    }
}
