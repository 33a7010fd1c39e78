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
