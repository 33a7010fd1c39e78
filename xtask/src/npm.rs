//! Packages from npm, exactly as the committed lock file names them.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::process::{Finished, follow, program};
use crate::stamp;

/// A folder with `package.json` and `package-lock.json`, and what is to be built in it.
pub(crate) struct Packages<'a> {
    pub(crate) folder: &'a Path,
    /// Which packages get to run their install script.
    pub(crate) scripts: Scripts<'a>,
    /// The package that holds the Node to run them with, when the system's will not do.
    pub(crate) node: Option<&'a str>,
}

/// Which packages get to run their install script.
pub(crate) enum Scripts<'a> {
    /// Those that `package.json` allows.
    AsDeclared,
    /// These and no others.
    Only(&'a [&'a str]),
}

impl Packages<'_> {
    /// Installs what the lock file names, unless that has been done. Each line printed goes to `line`.
    pub(crate) fn install(&self, mut line: impl FnMut(&str)) -> Result<()> {
        let wanted = stamp::fingerprint(
            &[
                self.folder.join("package.json"),
                self.folder.join("package-lock.json"),
            ],
            &[],
        )?;
        let stamp = self.folder.join("node_modules/.parvis-installed");
        if stamp::is_fresh(&stamp, &wanted) {
            return Ok(());
        }
        let mut install = program("npm", self.folder);
        install.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
        let Scripts::Only(names) = self.scripts else {
            must(&follow(&mut install, &mut line)?, "npm ci")?;
            return stamp::note(&stamp, &wanted);
        };
        must(&follow(install.arg("--ignore-scripts"), &mut line)?, "npm ci")?;
        for name in names {
            let mut rebuild = program("npm", self.folder);
            rebuild.args(["rebuild", name, "--loglevel=error"]);
            if let Some(node) = self.node_folder() {
                // Native modules have to be built against the headers of the Node that will load them.
                rebuild
                    .env("npm_config_nodedir", &node)
                    .env("PATH", path_with(&node.join("bin")));
            }
            must(&follow(&mut rebuild, &mut line)?, &format!("npm rebuild {name}"))?;
        }
        stamp::note(&stamp, &wanted)
    }

    /// The Node program of these packages.
    pub(crate) fn node(&self) -> PathBuf {
        self.node_folder().map_or_else(
            || self.folder.join("node_modules/.bin/node"),
            |folder| folder.join("bin/node"),
        )
    }

    fn node_folder(&self) -> Option<PathBuf> {
        let architecture = match std::env::consts::ARCH {
            "x86_64" => "x64",
            "aarch64" => "arm64",
            other => other,
        };
        Some(
            self.folder
                .join("node_modules")
                .join(format!("{}-{architecture}", self.node?)),
        )
    }
}

/// The `PATH` with one folder in front.
pub(crate) fn path_with(folder: &Path) -> String {
    format!(
        "{}:{}",
        folder.display(),
        crate::context::environment("PATH").unwrap_or_default()
    )
}

fn must(finished: &Finished, what: &str) -> Result<()> {
    if !finished.succeeded {
        bail!("`{what}` failed:\n{}", finished.text.trim_end());
    }
    Ok(())
}
