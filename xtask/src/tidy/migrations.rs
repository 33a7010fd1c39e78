//! Both engines have the same migrations, and every key in them is led by the workspace.

use std::collections::BTreeSet;

use super::sql::{self, Table};
use super::tree::Tree;

const FOLDER: &str = "crates/parvis-store/migrations/";
const ENGINES: [&str; 2] = ["sqlite", "postgres"];

/// What does not belong to one workspace. Adding to this list is a decision: see `docs/adr`.
const OF_THE_INSTANCE: &[&str] = &[
    "hosts",
    "incidents",
    "instance_audit_entries",
    "instance_settings",
    "keys",
    "one_time_links",
    // Mail to a person: a forgotten password is of no workspace.
    "mails",
    "registrations",
    "sessions",
    "sign_of_life",
    "users",
];

pub(super) fn find(tree: &Tree) -> Vec<String> {
    let names = |engine: &str| {
        let folder = format!("{FOLDER}{engine}/");
        tree.files
            .iter()
            .filter_map(|path| path.strip_prefix(&folder))
            .map(str::to_owned)
            .collect::<BTreeSet<_>>()
    };
    let mut problems = unpaired(&names(ENGINES[0]), &names(ENGINES[1]));
    for (path, text) in tree.texts(FOLDER, &[".sql"]) {
        problems.extend(
            sql::tables(&text)
                .iter()
                .flat_map(unled)
                .map(|problem| format!("{path}: {problem}")),
        );
    }
    problems
}

fn unpaired(sqlite: &BTreeSet<String>, postgres: &BTreeSet<String>) -> Vec<String> {
    let mut problems = Vec::new();
    if sqlite.is_empty() {
        problems.push(format!("there are no migrations in {FOLDER}"));
    }
    for (engine, other, lacking) in [
        (ENGINES[1], ENGINES[0], sqlite.difference(postgres)),
        (ENGINES[0], ENGINES[1], postgres.difference(sqlite)),
    ] {
        problems
            .extend(lacking.map(|name| format!("{FOLDER}{other}/{name} has no counterpart for {engine}")));
    }
    for (index, name) in sqlite.iter().enumerate() {
        if !name.starts_with(&format!("{:04}_", index + 1)) {
            problems.push(format!(
                "{FOLDER}{}/{name}: expected number {:04}",
                ENGINES[0],
                index + 1
            ));
        }
    }
    problems
}

fn unled(table: &Table) -> Vec<String> {
    let mut problems = Vec::new();
    let of_the_instance = |name: &str| OF_THE_INSTANCE.contains(&name);
    if !of_the_instance(&table.name) {
        match table.primary_key.first() {
            Some(first) if first == "workspace_id" => {}
            Some(first) => problems.push(format!("the primary key of {} begins with {first}", table.name)),
            // `alter table` does not tell it again.
            None if table.altered => {}
            None => problems.push(format!("{} has no primary key", table.name)),
        }
    }
    for key in &table.foreign_keys {
        let led = key.columns.first().is_some_and(|first| first == "workspace_id");
        if !led && !of_the_instance(&key.table) {
            problems.push(format!(
                "the reference from {} ({}) to {} is not led by workspace_id",
                table.name,
                key.columns.join(", "),
                key.table
            ));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(of: &[&str]) -> BTreeSet<String> {
        of.iter().map(|name| (*name).to_owned()).collect()
    }

    fn problems(text: &str) -> Vec<String> {
        sql::tables(text).iter().flat_map(unled).collect()
    }

    #[test]
    fn a_migration_of_one_engine_and_a_gap_are_found() {
        assert_eq!(
            unpaired(&names(&["0001_a.sql"]), &names(&["0001_a.sql"])),
            [""; 0]
        );
        let problems = unpaired(&names(&["0001_a.sql", "0003_b.sql"]), &names(&["0001_a.sql"]));
        assert!(
            problems[0].ends_with("sqlite/0003_b.sql has no counterpart for postgres"),
            "{problems:?}"
        );
        assert!(problems[1].ends_with("expected number 0002"), "{problems:?}");
    }

    #[test]
    fn keys_led_by_the_workspace_are_let_through() {
        let text = "create table notes (
            workspace_id blob not null references workspaces (workspace_id),
            id blob not null, author_id blob not null, made_by blob references users (id),
            primary key (workspace_id, id),
            foreign key (workspace_id, author_id) references authors (workspace_id, id)) strict;";
        assert_eq!(problems(text), [""; 0]);
    }

    #[test]
    fn keys_not_led_by_it_are_found() {
        let text = "create table notes (id blob primary key, author_id blob references authors (id));
                    create table loose (a text);
                    alter table notes add column tag_id blob references tags (id);";
        assert_eq!(
            problems(text),
            [
                "the primary key of notes begins with id",
                "the reference from notes (author_id) to authors is not led by workspace_id",
                "loose has no primary key",
                "the reference from notes (tag_id) to tags is not led by workspace_id",
            ]
        );
    }
}
