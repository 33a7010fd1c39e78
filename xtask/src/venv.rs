//! Python packages in a folder of their own, exactly as the committed list names them.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::process::{self, follow, program};
use crate::stamp;

/// Installs what `requirements.txt` in `folder` names into `folder/venv`, unless that has been done, and returns the
/// interpreter that sees it.
///
/// Nothing is compiled: a package without a ready-made wheel for this system is refused.
pub(crate) fn install(folder: &Path) -> Result<PathBuf> {
    let requirements = folder.join("requirements.txt");
    let version = process::output(program("python3", folder).args(["-c", "import sys; print(sys.version)"]))?;
    // Another Python wants other wheels.
    let wanted = stamp::fingerprint(std::slice::from_ref(&requirements), &[])? + version.trim();
    let venv = folder.join("venv");
    let python = venv.join("bin/python");
    let stamp = venv.join(".parvis-installed");
    if stamp::is_fresh(&stamp, &wanted) {
        return Ok(python);
    }
    must(
        program("python3", folder)
            .args(["-m", "venv", "--clear"])
            .arg(&venv),
        "python3 -m venv",
    )?;
    let mut install = program(&python, folder);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    install
        .args(["--only-binary", ":all:", "--requirement"])
        .arg(&requirements);
    must(&mut install, "pip install")?;
    stamp::note(&stamp, &wanted)?;
    Ok(python)
}

fn must(command: &mut std::process::Command, what: &str) -> Result<()> {
    let finished = follow(command, |_| {})?;
    if !finished.succeeded {
        bail!("`{what}` failed:\n{}", finished.text.trim_end());
    }
    Ok(())
}
