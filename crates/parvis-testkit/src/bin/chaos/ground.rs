//! What the nodes stand on: a small disk, a file of names, and a clock for each. All of it is this process's own, so that
//! spoiling it harms nobody else.

use parvis_testkit::Result;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// Tells the process that it stands on ground of its own.
pub(crate) const WORD: &str = "--on-own-ground";

/// What the networks are called.
pub(crate) const NAMES: [&str; 4] = [
    "keyed.chaos.test",
    "keyless.chaos.test",
    "bluesky.chaos.test",
    "real.chaos.test",
];

/// Becomes the same program with file systems of its own. Only comes back when that isn't possible.
pub(crate) fn step_onto() -> String {
    let Ok(here) = std::env::current_exe() else {
        return "chaos doesn't find itself".to_owned();
    };
    let error = Command::new("unshare")
        .args(["--mount", "--propagation", "private", "--"])
        .arg(here)
        .args(std::env::args_os().skip(1))
        .arg(WORD)
        .exec();
    format!("chaos needs a mount namespace of its own (`unshare`, as root): {error}")
}

/// The ground.
pub(crate) struct Ground {
    keep: TempDir,
    resolves: String,
}

/// The size of the disk, in MiB: enough for what 20,000 pieces leave behind.
const DISK: u32 = 1_536;

impl Ground {
    pub(crate) fn lay() -> Result<Self> {
        let keep = tempfile::Builder::new().prefix("parvis-chaos-").tempdir()?;
        // A server of a database may run as somebody else.
        command("chmod", &["a+rx", &keep.path().display().to_string()])?;
        let resolves = std::fs::read_to_string("/etc/hosts")?;
        let ground = Self { keep, resolves };
        std::fs::create_dir(ground.disk())?;
        let size = format!("size={DISK}m");
        command(
            "mount",
            &[
                "-t",
                "tmpfs",
                "-o",
                &size,
                "chaos",
                &ground.disk().display().to_string(),
            ],
        )?;
        for (file, over) in [
            (ground.hosts(), "/etc/hosts"),
            (ground.resolver(), "/etc/resolv.conf"),
        ] {
            // Whoever asks for a name that isn't known is told so at once, and nobody outside is asked.
            std::fs::write(&file, "options timeout:1 attempts:1\nnameserver 127.0.0.1\n")?;
            command("mount", &["--bind", &file.display().to_string(), over])?;
        }
        ground.names_are_known(true)?;
        Ok(ground)
    }

    /// Everything that is kept for a look.
    pub(crate) fn folder(&self) -> &Path {
        self.keep.path()
    }

    /// The folder stays after the end. What stood on the small disk is copied beside it.
    pub(crate) fn stays(mut self) -> PathBuf {
        let _as_far_as_possible = Command::new("cp")
            .arg("-r")
            .arg(self.disk())
            .arg(self.folder().join("kept"))
            .status();
        self.keep.disable_cleanup(true);
        self.folder().to_owned()
    }

    /// The small disk.
    pub(crate) fn disk(&self) -> PathBuf {
        self.folder().join("disk")
    }

    fn hosts(&self) -> PathBuf {
        self.folder().join("hosts")
    }

    fn resolver(&self) -> PathBuf {
        self.folder().join("resolv.conf")
    }

    /// Whether the names of the networks mean anything.
    pub(crate) fn names_are_known(&self, known: bool) -> Result<()> {
        let mut told = self.resolves.clone();
        if known {
            for name in NAMES {
                told.push_str("\n127.0.0.1 ");
                told.push_str(name);
            }
        }
        // In its place: it is this very file that lies over the other one.
        Ok(std::fs::write(self.hosts(), told + "\n")?)
    }

    /// Fills the disk, so that not a byte more fits.
    pub(crate) fn fill_the_disk(&self) -> Result<()> {
        use std::io::Write;
        let mut ballast = std::fs::File::create(self.ballast())?;
        let mut size = 1 << 20;
        let bytes = vec![0; size];
        while size > 0 {
            match ballast.write(bytes.get(..size).unwrap_or_default()) {
                Ok(written) if written > 0 => {}
                _ => size /= 2,
            }
        }
        Ok(())
    }

    pub(crate) fn empty_the_disk(&self) -> Result<()> {
        Ok(std::fs::remove_file(self.ballast())?)
    }

    fn ballast(&self) -> PathBuf {
        self.disk().join("ballast")
    }
}

impl Drop for Ground {
    fn drop(&mut self) {
        let _already_gone = Command::new("umount")
            .arg("--lazy")
            .arg(self.disk())
            .stderr(Stdio::null())
            .status();
    }
}

/// A clock that shows whatever it is told to, for one node.
pub(crate) struct WallClock {
    file: PathBuf,
}

/// Where Debian and others put the library that stands between a program and its clock.
const LIBRARIES: [&str; 3] = [
    "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
    "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
    "/usr/lib/faketime/libfaketimeMT.so.1",
];

impl WallClock {
    /// A clock that is right.
    pub(crate) fn new(file: PathBuf) -> Result<Self> {
        let clock = Self { file };
        clock.is_ahead(0)?;
        Ok(clock)
    }

    /// From now on it is so many seconds ahead; behind, where there are fewer than none.
    pub(crate) fn is_ahead(&self, seconds: i64) -> Result<()> {
        let fresh = self.file.with_extension("new");
        std::fs::write(&fresh, format!("{seconds:+}\n"))?;
        Ok(std::fs::rename(fresh, &self.file)?)
    }

    /// What a program is started with, so that this is its clock. Pauses last as long as they last.
    pub(crate) fn environment(&self) -> Result<Vec<(&'static str, String)>> {
        let library = LIBRARIES.iter().find(|library| Path::new(library).exists());
        let library = library.ok_or("there is no libfaketime: install the package `libfaketime`")?;
        Ok(vec![
            ("LD_PRELOAD", (*library).to_owned()),
            ("FAKETIME_TIMESTAMP_FILE", self.file.display().to_string()),
            ("FAKETIME_CACHE_DURATION", "1".to_owned()),
            ("FAKETIME_DONT_FAKE_MONOTONIC", "1".to_owned()),
            ("DONT_FAKE_MONOTONIC", "1".to_owned()),
        ])
    }
}

/// Runs a program of the system to its end.
pub(crate) fn command(program: &str, arguments: &[&str]) -> Result<String> {
    let done = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("{program}: {error}"))?;
    if !done.status.success() {
        return Err(format!(
            "{program} {arguments:?}: {}",
            String::from_utf8_lossy(&done.stderr)
        )
        .into());
    }
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}
