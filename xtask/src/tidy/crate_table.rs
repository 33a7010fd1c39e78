//! The table of crates in `docs/architecture.md` agrees with the manifests.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result};

use super::tree::Tree;
use super::workspace::{Workspace, short};
use crate::context::Context;

const FILE: &str = "docs/architecture.md";

/// For each crate, what it may depend on or does.
type Directions = BTreeMap<String, BTreeSet<String>>;

pub(super) fn find(context: &Context, tree: &Tree) -> Result<Vec<String>> {
    let allowed = table(&tree.read(FILE)?).with_context(|| format!("no table of crates in {FILE}"))?;
    Ok(compare(&allowed, &directions(&Workspace::read(context)?)))
}

fn directions(workspace: &Workspace) -> Directions {
    let of = |package: &super::workspace::Package| {
        let ours = |name: &&String| workspace.packages.iter().any(|it| it.name == **name);
        package
            .normal_dependencies
            .iter()
            .filter(ours)
            .map(|name| short(name).to_owned())
            .collect()
    };
    workspace
        .packages
        .iter()
        .map(|package| (short(&package.name).to_owned(), of(package)))
        .collect()
}

fn compare(allowed: &Directions, real: &Directions) -> Vec<String> {
    let mut problems = Vec::new();
    for (name, dependencies) in real {
        match allowed.get(name) {
            None => problems.push(format!("{FILE}: crate {name} is not in the table")),
            Some(allowed) => {
                problems.extend(dependencies.difference(allowed).map(|other| {
                    format!("{name} depends on {other}, which the table in {FILE} does not allow")
                }));
            }
        }
    }
    for (name, allowed) in allowed {
        if !real.contains_key(name) {
            problems.push(format!("{FILE}: the table names {name}, which is not a crate"));
        }
        for other in allowed.iter().filter(|other| !real.contains_key(*other)) {
            problems.push(format!(
                "{FILE}: the row of {name} names {other}, which is not a crate"
            ));
        }
    }
    problems
}

/// Rows below `| crate | may depend on |`: names, then `nothing of ours` or names.
fn table(text: &str) -> Option<Directions> {
    let mut rows = text
        .lines()
        .skip_while(|line| cells(line) != ["crate", "may depend on"]);
    rows.next()?;
    rows.next().filter(|line| line.starts_with("| ---"))?;
    let mut directions = Directions::new();
    for row in rows.take_while(|line| line.starts_with('|')) {
        let cells = cells(row);
        let [crates, may] = cells.as_slice() else {
            return None;
        };
        let may = if *may == "nothing of ours" {
            BTreeSet::new()
        } else {
            names(may).collect()
        };
        directions.extend(names(crates).map(|name| (name, may.clone())));
    }
    Some(directions)
}

fn cells(line: &str) -> Vec<&str> {
    line.trim().trim_matches('|').split('|').map(str::trim).collect()
}

fn names(cell: &str) -> impl Iterator<Item = String> {
    cell.split(',')
        .map(|name| name.trim().trim_matches('`').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "Words.\n\n| crate | may depend on |\n| --- | --- |\n| domain, net | nothing of ours |\n\
                            | app | domain, `net` |\n\n| other | table |\n";

    fn directions(of: &[(&str, &[&str])]) -> Directions {
        of.iter()
            .map(|(name, on)| ((*name).to_owned(), on.iter().map(|it| (*it).to_owned()).collect()))
            .collect()
    }

    #[test]
    fn what_the_table_says_is_read() {
        let expected = directions(&[("domain", &[]), ("net", &[]), ("app", &["domain", "net"])]);
        assert_eq!(table(DOCUMENT).unwrap(), expected);
        assert_eq!(table("no table"), None);
    }

    #[test]
    fn a_dependency_against_the_direction_is_found() {
        let allowed = table(DOCUMENT).unwrap();
        assert_eq!(
            compare(
                &allowed,
                &directions(&[("domain", &[]), ("net", &[]), ("app", &["net"])])
            ),
            [""; 0]
        );
        let problems = compare(
            &allowed,
            &directions(&[("domain", &["net"]), ("net", &[]), ("app", &[])]),
        );
        assert_eq!(
            problems,
            ["domain depends on net, which the table in docs/architecture.md does not allow"]
        );
    }

    #[test]
    fn a_crate_missing_on_either_side_is_found() {
        let problems = compare(
            &table(DOCUMENT).unwrap(),
            &directions(&[("domain", &[]), ("app", &[]), ("site", &[])]),
        );
        assert_eq!(problems.len(), 3, "{problems:?}");
        assert!(
            problems[0].contains("crate site is not in the table"),
            "{problems:?}"
        );
        assert!(problems[1].contains("row of app names net"), "{problems:?}");
        assert!(
            problems[2].contains("names net, which is not a crate"),
            "{problems:?}"
        );
    }
}
