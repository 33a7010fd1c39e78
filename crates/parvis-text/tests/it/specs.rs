//! Official vectors, read from the folder that `PARVIS_SPECS` names. They are not part of this project: their
//! licences differ. Without the folder such a test says so and passes, in CI it fails.

use std::path::PathBuf;

/// A file of the folder; nothing when there is no folder, which only happens outside CI.
pub(crate) fn read(path: &str) -> Option<String> {
    let Some(folder) = environment("PARVIS_SPECS").map(PathBuf::from) else {
        assert!(
            environment("CI").as_deref() != Some("true"),
            "PARVIS_SPECS has to name the vectors in CI"
        );
        eprintln!("skipped: PARVIS_SPECS doesn't name the folder of {path}");
        return None;
    };
    let path = folder.join(path);
    Some(std::fs::read_to_string(&path).unwrap_or_else(|cause| panic!("{}: {cause}", path.display())))
}

#[expect(
    clippy::disallowed_methods,
    reason = "a test has no other way to be told where the vectors are"
)]
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
