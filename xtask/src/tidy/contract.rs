//! `openapi.json` is what the program says, and the browser's client is made from it.

use std::collections::BTreeMap;

use anyhow::Result;

use super::tree::Tree;
use crate::context::Context;
use crate::openapi::{FILE, described};
use crate::packages::{self, NODE};
use crate::web;

pub(super) fn find(context: &Context, tree: &Tree) -> Result<Vec<String>> {
    let mut problems = doubled(tree);
    if let Some(line) = first_difference(&tree.read(FILE)?, &described(context)?) {
        problems.push(format!(
            "{FILE} is stale from line {line} on: run `cargo xtask openapi`"
        ));
    }
    packages::require(context, &[&NODE])?;
    web::install(context, |_| {})?;
    if !web::npm_run(context, &["client", "--", "--check"], |_| {})?.succeeded {
        problems.push(format!(
            "the client in web/ is not made from {FILE}: run `cargo xtask openapi`"
        ));
    }
    Ok(problems)
}

/// Schemas of one name: the description would keep the last of them and drop the others without a word.
fn doubled(tree: &Tree) -> Vec<String> {
    let mut homes: BTreeMap<String, String> = BTreeMap::new();
    let mut problems = Vec::new();
    for (path, text) in tree.texts("crates/parvis-api/src/", &[".rs"]) {
        for name in schemas(&text) {
            if let Some(other) = homes.insert(name.to_owned(), path.to_owned()) {
                problems.push(format!("{path}: the schema {name} is in {other}, too"));
            }
        }
    }
    problems
}

/// The names of the types of a file that derive a schema.
fn schemas(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut described = false;
    for line in text.lines().map(str::trim_start) {
        if line.starts_with("#[derive(") {
            described = line.contains("ToSchema");
        } else if let Some((_, rest)) = line.split_once("struct ").or_else(|| line.split_once("enum "))
            && !line.starts_with("//")
        {
            let name = rest
                .split(|c: char| !c.is_alphanumeric())
                .next()
                .unwrap_or_default();
            if described {
                found.push(name);
            }
            described = false;
        }
    }
    found
}

fn first_difference(one: &str, other: &str) -> Option<usize> {
    if one == other {
        return None;
    }
    let same = one
        .lines()
        .zip(other.lines())
        .take_while(|(one, other)| one == other)
        .count();
    Some(same + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_derives_a_schema_is_one() {
        let text = "#[derive(Debug, ToSchema)]\n#[serde(x)]\npub(crate) struct ABody {\n\
                    #[derive(Debug)]\nstruct B;\n#[derive(ToSchema)]\nenum CForm {\n";
        assert_eq!(schemas(text), ["ABody", "CForm"]);
    }

    #[test]
    fn the_first_line_that_differs_is_named() {
        assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
        assert_eq!(first_difference("a\nb\n", "a\nc\n"), Some(2));
        assert_eq!(first_difference("a\n", "a\nb\n"), Some(2));
        assert_eq!(first_difference("a", "a\n"), Some(2));
    }
}
