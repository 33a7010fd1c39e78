//! `openapi.json` is what the program says, and the browser's client is made from it.

use anyhow::Result;

use super::tree::Tree;
use crate::context::Context;
use crate::openapi::{FILE, described};
use crate::packages::{self, NODE};
use crate::web;

pub(super) fn find(context: &Context, tree: &Tree) -> Result<Vec<String>> {
    let mut problems = Vec::new();
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
    fn the_first_line_that_differs_is_named() {
        assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
        assert_eq!(first_difference("a\nb\n", "a\nc\n"), Some(2));
        assert_eq!(first_difference("a\n", "a\nb\n"), Some(2));
        assert_eq!(first_difference("a", "a\n"), Some(2));
    }
}
