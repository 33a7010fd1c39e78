use std::collections::BTreeSet;
use std::path::Path;

/// A step that stands in the folder and not in the program would never run.
#[test]
fn every_file_is_built_in_for_both_engines() {
    let listed = include_str!("../../src/migrations.rs");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let names = |engine: &str| -> BTreeSet<String> {
        std::fs::read_dir(folder.join(engine))
            .unwrap()
            .map(|entry| {
                entry
                    .unwrap()
                    .path()
                    .file_stem()
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned()
            })
            .collect()
    };
    let sqlite = names("sqlite");
    assert_eq!(sqlite, names("postgres"));
    assert!(!sqlite.is_empty());
    for name in sqlite {
        assert!(
            listed.contains(&format!("{name:?}")),
            "{name} is not listed in src/migrations.rs"
        );
    }
}

/// A file that no row names is swept away: a new column that names one must be among those that are asked.
#[test]
fn no_column_names_a_file_that_would_be_swept_away() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/postgres");
    let mut naming = BTreeSet::new();
    for step in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(step.unwrap().path()).unwrap();
        let mut table = String::new();
        for line in text.lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            match words[..] {
                ["create" | "alter", "table", name, ..] => table = name.trim_matches('(').to_owned(),
                [column, "text" | "text,", ..]
                    if column == "avatar" || column == "file" || column.ends_with("_file") =>
                {
                    naming.insert(format!("{table}.{column}"));
                }
                _ => {}
            }
        }
    }
    let known = [
        "accounts.avatar",
        "media.file",
        "media_earlier.file",
        "renditions.file",
    ];
    assert_eq!(
        naming.iter().map(String::as_str).collect::<Vec<_>>(),
        known,
        "add the column to media::files_named, then here"
    );
}
