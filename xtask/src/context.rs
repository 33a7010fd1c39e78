//! Where we are and what we may do.

use std::path::{Path, PathBuf};

/// What every task needs to know.
pub(crate) struct Context {
    /// The top folder of the repository.
    pub(crate) root: PathBuf,
    /// System packages may be installed.
    pub(crate) may_install: bool,
    /// In continuous integration nothing may be left out.
    pub(crate) ci: bool,
}

impl Context {
    pub(crate) fn new(may_install: bool) -> Self {
        // As cargo says it now: two clones that share a folder of builds share this program too.
        let here = environment("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let here = Path::new(&here);
        Self {
            root: here.parent().unwrap_or(here).to_path_buf(),
            may_install,
            ci: environment("CI").is_some_and(|value| value == "true" || value == "1"),
        }
    }

    /// A path inside the repository.
    pub(crate) fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }
}

/// A variable of the environment; empty counts as absent.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place where xtask reads its environment"
)]
pub(crate) fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
