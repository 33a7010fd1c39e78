//! Running other programs.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

/// What a program printed on both streams, in order, and whether it succeeded.
pub(crate) struct Finished {
    pub(crate) succeeded: bool,
    pub(crate) text: String,
}

/// A program to run in a folder.
pub(crate) fn program(name: impl AsRef<OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(name);
    command.current_dir(folder).stdin(Stdio::null());
    command
}

/// Runs it with our own streams.
///
/// Refuses an exit code other than zero.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let said = said(command);
    let status = command
        .status()
        .with_context(|| format!("cannot start `{said}`"))?;
    if !status.success() {
        bail!("`{said}` ended with {status}");
    }
    Ok(())
}

/// Runs it, gives each line to `line` as it comes, and returns the whole.
pub(crate) fn follow(command: &mut Command, mut line: impl FnMut(&str)) -> Result<Finished> {
    let said = said(command);
    let (reader, writer) = std::io::pipe()?;
    command.stdout(writer.try_clone()?).stderr(writer);
    let mut child = command
        .spawn()
        .with_context(|| format!("cannot start `{said}`"))?;
    // Our copies of the writing end live in the command: the pipe would never end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut text = String::new();
    let mut reader = BufReader::new(reader);
    let mut bytes = Vec::new();
    while reader.read_until(b'\n', &mut bytes)? > 0 {
        let read = String::from_utf8_lossy(&bytes).into_owned();
        line(read.trim_end_matches(['\n', '\r']));
        text.push_str(&read);
        bytes.clear();
    }
    Ok(Finished {
        succeeded: child.wait()?.success(),
        text,
    })
}

/// Runs it silently and returns what it wrote on standard output.
///
/// Refuses an exit code other than zero, telling what stood on the error stream.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let said = said(command);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{said}`"))?;
    let mut errors = child.stderr.take().context("no error stream")?;
    let complaints = std::thread::spawn(move || {
        let mut text = Vec::new();
        errors.read_to_end(&mut text).map(|_| text)
    });
    let mut bytes = Vec::new();
    child
        .stdout
        .take()
        .context("no output stream")?
        .read_to_end(&mut bytes)?;
    let status = child.wait()?;
    if !status.success() {
        let complaints = complaints.join().ok().and_then(Result::ok).unwrap_or_default();
        bail!(
            "`{said}` ended with {status}\n{}",
            String::from_utf8_lossy(&complaints).trim_end()
        );
    }
    String::from_utf8(bytes).with_context(|| format!("`{said}` printed something that is not UTF-8"))
}

/// Whether it starts and succeeds; nothing is shown.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Where a program stands on the `PATH`.
pub(crate) fn find(name: &str) -> Option<std::path::PathBuf> {
    let path = crate::context::environment("PATH")?;
    std::env::split_paths(&path)
        // Debian keeps some programs out of an ordinary user's path.
        .chain(["/usr/sbin".into(), "/sbin".into()])
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

/// Becomes that program: signals and the exit code are its own from here on.
pub(crate) fn become_program(command: &mut Command) -> anyhow::Error {
    use std::os::unix::process::CommandExt as _;
    let said = said(command);
    anyhow::Error::new(command.stdin(Stdio::inherit()).exec()).context(format!("cannot start `{said}`"))
}

fn said(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_streams_come_in_order_and_the_exit_code_is_kept() {
        let mut seen = Vec::new();
        let mut command = program("sh", Path::new("/"));
        let finished = follow(
            command.args(["-c", "echo one; echo two >&2; echo three; exit 3"]),
            |line| {
                seen.push(line.to_owned());
            },
        )
        .unwrap();
        assert_eq!(seen, ["one", "two", "three"]);
        assert!(!finished.succeeded);
    }

    #[test]
    fn a_failed_program_tells_what_it_complained_about() {
        let mut command = program("sh", Path::new("/"));
        let error = output(command.args(["-c", "echo no such luck >&2; exit 1"])).unwrap_err();
        assert!(error.to_string().contains("no such luck"), "{error}");
    }
}
