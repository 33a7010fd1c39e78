//! Who we are, and whom to be when a program refuses to run as root.

use std::fs::DirBuilder;
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

/// A user of the system other than root.
pub(crate) struct Unprivileged {
    uid: u32,
    gid: u32,
}

/// Whether we are root.
pub(crate) fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

impl Unprivileged {
    /// Whom to run servers as: nobody special when we are not root, else `postgres`, else `nobody`.
    pub(crate) fn when_root() -> Result<Option<Self>> {
        if !is_root() {
            return Ok(None);
        }
        let users = std::fs::read_to_string("/etc/passwd").context("cannot read the list of users")?;
        let Some(user) = ["postgres", "nobody"].iter().find_map(|name| named(&users, name)) else {
            bail!("there is neither a user `postgres` nor a user `nobody` to run servers as");
        };
        Ok(Some(user))
    }

    /// Gives them a file or folder.
    pub(crate) fn own(&self, path: &Path) -> Result<()> {
        std::os::unix::fs::chown(path, Some(self.uid), Some(self.gid))
            .with_context(|| format!("cannot hand over {}", path.display()))
    }

    /// Runs a program as them.
    pub(crate) fn run_as(&self, command: &mut Command) {
        use std::os::unix::process::CommandExt as _;
        command.uid(self.uid).gid(self.gid);
    }
}

fn named(users: &str, name: &str) -> Option<Unprivileged> {
    let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
    let mut fields = line.split(':').skip(2);
    let uid = fields.next()?.parse().ok()?;
    let gid = fields.next()?.parse().ok()?;
    (uid != 0).then_some(Unprivileged { uid, gid })
}

/// A new folder that only its owner can enter, outside the repository: an unprivileged user may not be able to reach
/// the repository (a clone in root's home), and a socket's path has to be short.
pub(crate) fn private_folder(name: &str) -> Result<PathBuf> {
    let base = std::env::temp_dir();
    for attempt in 0..1000 {
        let folder = base.join(format!("parvis-{name}-{}-{attempt}", std::process::id()));
        match DirBuilder::new().mode(0o700).create(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error).with_context(|| format!("cannot make {}", folder.display())),
        }
    }
    bail!("cannot make a temporary folder in {}", base.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_is_found_by_exact_name_and_root_is_never_taken() {
        let users =
            "root:x:0:0::/root:/bin/sh\npostgresql:x:7:7::/:/x\npostgres:x:105:106:a,b:/var:/bin/sh\n";
        let user = named(users, "postgres").unwrap();
        assert_eq!((user.uid, user.gid), (105, 106));
        assert!(named(users, "root").is_none());
        assert!(named(users, "nobody").is_none());
    }
}
