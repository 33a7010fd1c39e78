//! What must not be in a crate's tree of dependencies is not in it.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use super::tree::Tree;
use crate::context::Context;
use crate::parvis::cargo;
use crate::process::output;

/// Pure crates: nothing that runs tasks, opens a database or speaks to the network.
const PURE: &[&str] = &["parvis-domain", "parvis-policy", "parvis-text"];
const IMPURE: &[&str] = &["tokio", "sqlx", "sqlx-core", "axum", "hyper", "reqwest"];

/// A second cryptography library beside aws-lc, with which rustls panics at its first use.
const NOWHERE: &[&str] = &["ring", "openssl", "openssl-sys", "native-tls"];

/// These come in by one crate only.
const BY_ONE: &[(&str, &str)] = &[
    ("reqwest", "parvis-net"),
    ("sqlx", "parvis-store"),
    ("cedar-policy", "parvis-policy"),
];

pub(super) fn find(context: &Context, _: &Tree) -> Result<Vec<String>> {
    // Of `cargo metadata`, the features are those of all targets and kinds at once: it would show crates that are
    // never compiled.
    let tree = output(cargo(context).args([
        "tree",
        "--workspace",
        "-e",
        "normal",
        "--prefix",
        "depth",
        "--format",
        " {p}",
    ]))?;
    Ok(problems(&Graph::parse(&tree)))
}

fn problems(graph: &Graph) -> Vec<String> {
    let mut problems = Vec::new();
    for root in PURE {
        for name in IMPURE {
            if let Some(way) = graph.way(root, name) {
                problems.push(format!("{root} must not depend on {name}: {way}"));
            }
        }
    }
    for name in NOWHERE {
        for parent in graph.parents(name) {
            problems.push(format!("{parent} brings {name}, which nothing may depend on"));
        }
    }
    for (name, only) in BY_ONE {
        for parent in graph.parents(name).filter(|parent| parent != only) {
            problems.push(format!("{parent} depends on {name}: only {only} may"));
        }
    }
    problems
}

/// Which package depends on which, by name.
#[derive(Default)]
struct Graph(BTreeMap<String, BTreeSet<String>>);

impl Graph {
    /// Reads lines of `cargo tree --prefix depth`: `2 name v1.0.0`, where a package told before stands alone.
    fn parse(tree: &str) -> Self {
        let mut graph = Self::default();
        let mut above = Vec::<String>::new();
        for line in tree.lines() {
            let mut words = line.split_whitespace();
            let Some(depth) = words.next().and_then(|word| word.parse().ok()) else {
                continue;
            };
            let Some(name) = words.next() else { continue };
            above.truncate(depth);
            if let Some(parent) = above.last() {
                graph.0.entry(parent.clone()).or_default().insert(name.to_owned());
            }
            above.push(name.to_owned());
        }
        graph
    }

    fn parents<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(_, on)| on.contains(name))
            .map(|(parent, _)| parent.as_str())
    }

    /// A way from one package to another, as a person would write it.
    fn way(&self, from: &str, to: &str) -> Option<String> {
        let mut ways = vec![vec![from]];
        let mut seen = BTreeSet::from([from]);
        while let Some(way) = ways.pop() {
            let last = way.last()?;
            if *last == to {
                return Some(way.join(" → "));
            }
            for next in self.0.get(*last).into_iter().flatten() {
                if seen.insert(next) {
                    ways.push(way.iter().copied().chain([next.as_str()]).collect());
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_allowed_tree_is_let_through() {
        let tree = "0 parvis-net v0.1.0 (/x)\n1 reqwest v0.13.0\n2 tokio v1.0.0\n0 parvis-domain v0.1.0 (/x)\n1 serde v1.0.0\n";
        assert_eq!(problems(&Graph::parse(tree)), [""; 0]);
    }

    #[test]
    fn what_a_pure_crate_gets_by_another_is_found_with_the_way() {
        let tree = "0 parvis-text v0.1.0\n1 comrak v0.1.0\n2 tokio v1.0.0\n1 serde v1.0.0\n";
        assert_eq!(
            problems(&Graph::parse(tree)),
            ["parvis-text must not depend on tokio: parvis-text → comrak → tokio"]
        );
    }

    #[test]
    fn a_package_told_before_still_counts() {
        let tree = "0 a v1\n1 sqlx v1\n2 tokio v1\n0 parvis-policy v0.1.0\n1 a v1 (*)\n";
        let problems = problems(&Graph::parse(tree));
        assert!(
            problems.contains(&"parvis-policy must not depend on sqlx: parvis-policy → a → sqlx".to_owned())
        );
        assert!(problems.contains(&"a depends on sqlx: only parvis-store may".to_owned()));
    }

    #[test]
    fn a_second_cryptography_library_is_found() {
        let tree = "0 parvis v0.1.0\n1 rustls v1\n2 ring v1\n";
        assert_eq!(
            problems(&Graph::parse(tree)),
            ["rustls brings ring, which nothing may depend on"]
        );
    }
}
