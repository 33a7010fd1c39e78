//! As much of Fluent as is needed to compare two languages.

use std::collections::{BTreeMap, BTreeSet};

/// What a message needs from whoever shows it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Message {
    /// Names after `$`.
    pub(super) variables: BTreeSet<String>,
    /// Other messages and terms that it includes.
    pub(super) includes: BTreeSet<String>,
    /// The text, with its placeables.
    pub(super) text: String,
}

/// The messages, terms (`-name`) and attributes (`message.name`) of a file; a name given twice is reported.
pub(super) fn messages(file: &str) -> (BTreeMap<String, Message>, Vec<String>) {
    let mut found = BTreeMap::<String, Message>::new();
    let mut twice = Vec::new();
    let mut message = String::new();
    let mut current = String::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let (name, text) = if let Some((name, text)) = entry(line) {
            name.clone_into(&mut message);
            (Some(message.clone()), text)
        } else if let Some((name, text)) = line.trim_start().strip_prefix('.').and_then(entry) {
            (Some(format!("{message}.{name}")), text)
        } else {
            (None, line)
        };
        if let Some(name) = name {
            if found.insert(name.clone(), Message::default()).is_some() {
                twice.push(name.clone());
            }
            current = name;
        }
        if let Some(message) = found.get_mut(&current) {
            message.text.push_str(text);
            message.text.push('\n');
        }
    }
    for message in found.values_mut() {
        (message.variables, message.includes) = placeables(&message.text);
    }
    (found, twice)
}

/// `name = text` at the beginning of a line.
fn entry(line: &str) -> Option<(&str, &str)> {
    let (name, text) = line.split_once('=')?;
    let name = name.trim_end();
    let letters = name.strip_prefix('-').unwrap_or(name);
    let right = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (letters.starts_with(|c: char| c.is_ascii_alphabetic()) && letters.chars().all(right))
        .then_some((name, text))
}

fn placeables(text: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let mut variables = BTreeSet::new();
    let mut includes = BTreeSet::new();
    let name_at = |from: &str| {
        let end = from
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
            .unwrap_or(from.len());
        from[..end].to_owned()
    };
    for inside in text.split('{').skip(1) {
        for (at, _) in inside.match_indices('$') {
            variables.insert(name_at(&inside[at + 1..]));
        }
        let first = inside.trim_start();
        let name = name_at(first);
        // Functions are written in capitals.
        if name.starts_with(|c: char| c.is_ascii_lowercase() || c == '-') {
            includes.insert(name);
        }
    }
    (variables, includes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_variables_and_includes_are_read() {
        let file = "# a comment = not a message\nsite-name = Parvis\n-brand = Parvis\n\nwaits = { $count ->\n    [one] one\n\
                    \x20  *[other] { $count } wait for { $who } at { -brand } { NUMBER($size) }\n  }\n  .title = { site-name }\n";
        let (found, twice) = messages(file);
        assert_eq!(
            found.keys().collect::<Vec<_>>(),
            ["-brand", "site-name", "waits", "waits.title"]
        );
        assert_eq!(
            found["waits"].variables,
            ["count", "size", "who"].map(str::to_owned).into()
        );
        assert_eq!(found["waits"].includes, ["-brand".to_owned()].into());
        assert_eq!(found["waits.title"].includes, ["site-name".to_owned()].into());
        assert!(twice.is_empty());
    }

    #[test]
    fn a_name_given_twice_is_told() {
        assert_eq!(messages("a = 1\nb = 2\na = 3\n").1, ["a"]);
    }
}
