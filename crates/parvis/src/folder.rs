use anyhow::Context;
use std::path::{Path, PathBuf};

/// The one folder that holds everything an instance keeps: the database, the pictures, and the key.
#[derive(Clone, Debug)]
pub(crate) struct DataFolder(PathBuf);

impl DataFolder {
    /// Makes it when it isn't there, readable by nobody else.
    pub(crate) fn open(path: &Path) -> anyhow::Result<Self> {
        std::fs::create_dir_all(path)
            .with_context(|| format!("the data folder {} can't be made", path.display()))?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o700))
                .with_context(|| format!("the data folder {} isn't ours", path.display()))?;
        }
        Ok(Self(path.to_owned()))
    }

    /// The same, only to look at it: nothing is made.
    pub(crate) fn at(path: &Path) -> Self {
        Self(path.to_owned())
    }

    /// The SQLite database, when no other is configured.
    pub(crate) fn database(&self) -> PathBuf {
        self.0.join("parvis.db")
    }

    /// Where the pictures are.
    pub(crate) fn media(&self) -> PathBuf {
        self.0.join("media")
    }

    /// The key that encrypts credentials. It is in no backup.
    pub(crate) fn key(&self) -> PathBuf {
        self.0.join("key")
    }

    /// The folder itself.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

/// Copies every file below `from` that isn't below `to` yet. Files that are named by their content never change.
pub(crate) fn copy_missing(from: &Path, to: &Path) -> anyhow::Result<()> {
    if !from.exists() {
        return Ok(());
    }
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_missing(&entry.path(), &target)?;
        } else if !target.exists() {
            match std::fs::copy(entry.path(), &target) {
                Ok(_) => {}
                // Deleted since it was listed: then nothing in the database points to it either.
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
    Ok(())
}
