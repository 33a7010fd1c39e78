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

    /// The SQLite database, when no other is configured.
    pub(crate) fn database(&self) -> PathBuf {
        self.0.join("parvis.db")
    }

    /// The folder itself.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}
