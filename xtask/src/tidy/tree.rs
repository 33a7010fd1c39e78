//! The files of the repository.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::process::output;

/// All files that git tracks or would add, by path from the top.
pub(super) struct Tree {
    root: PathBuf,
    pub(super) files: Vec<String>,
}

impl Tree {
    pub(super) fn of(root: &Path) -> Result<Self> {
        let mut git = Command::new("git");
        git.current_dir(root)
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
        let mut files = output(&mut git)?
            .split('\0')
            // A file that was deleted stays listed until the deletion is committed.
            .filter(|path| !path.is_empty() && root.join(path).exists())
            .map(str::to_owned)
            .collect::<Vec<_>>();
        files.sort();
        files.dedup();
        Ok(Self {
            root: root.to_path_buf(),
            files,
        })
    }

    /// Those below a folder with one of these endings, with their text.
    pub(super) fn texts<'a>(
        &'a self,
        folder: &'a str,
        endings: &'a [&str],
    ) -> impl Iterator<Item = (&'a str, String)> {
        self.files
            .iter()
            .filter(move |path| {
                path.starts_with(folder) && endings.iter().any(|ending| path.ends_with(ending))
            })
            .filter_map(|path| Some((path.as_str(), self.read(path).ok()?)))
    }

    /// Refuses what is not UTF-8.
    pub(super) fn read(&self, path: &str) -> Result<String> {
        std::fs::read_to_string(self.root.join(path)).with_context(|| format!("cannot read {path}"))
    }
}
