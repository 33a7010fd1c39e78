//! A process that outlives us, and how a later run finds it again.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};

/// A process in a session of its own.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct Process {
    pub(super) name: String,
    id: u32,
    /// When it began, in the kernel's ticks since boot: the number alone may belong to somebody else by now.
    began: u64,
    stop: Signal,
}

/// How a program wants to be asked to end.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(super) enum Signal {
    Terminate,
    /// PostgreSQL would wait for its clients after a `TERM`.
    Interrupt,
}

impl Process {
    /// Starts it apart from our terminal and our process group, with both streams going to `log`.
    pub(super) fn start(name: &str, mut command: Command, log: &Path, stop: Signal) -> Result<Self> {
        let log = std::fs::File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let id = command
            .spawn()
            .with_context(|| format!("cannot start {name}"))?
            .id();
        let began = stat(id).with_context(|| format!("{name} ended at once"))?.began;
        Ok(Self {
            name: name.to_owned(),
            id,
            began,
            stop,
        })
    }

    pub(super) fn is_alive(&self) -> bool {
        stat(self.id).is_some_and(|stat| stat.began == self.began && !stat.ended)
    }

    /// Asks it to end, and ends it if it does not within fifteen seconds.
    pub(super) fn stop(&self) -> Result<()> {
        let asked = match self.stop {
            Signal::Terminate => ["TERM", "-"],
            Signal::Interrupt => ["INT", ""],
        };
        for ([signal, group], limit) in [(asked, 15), (["KILL", "-"], 5)] {
            if !self.is_alive() {
                return Ok(());
            }
            // The shell's own `kill`: the program of that name is not on every bare system.
            let kill = format!("kill -s {signal} -- {group}{}", self.id);
            let _ = Command::new("sh")
                .args(["-c", &kill])
                .stderr(Stdio::null())
                .status();
            let began = Instant::now();
            while self.is_alive() && began.elapsed() < Duration::from_secs(limit) {
                std::thread::sleep(Duration::from_millis(20));
            }
        }
        if self.is_alive() {
            bail!("{} (process {}) does not end", self.name, self.id);
        }
        Ok(())
    }
}

/// A command that starts `program` as the head of a session of its own.
pub(super) fn apart(program: &Path) -> Command {
    let mut command = Command::new("setsid");
    command.arg(program);
    command
}

struct Stat {
    ended: bool,
    began: u64,
}

fn stat(id: u32) -> Option<Stat> {
    parse(&std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?)
}

fn parse(stat: &str) -> Option<Stat> {
    // The second field is the program's name in brackets and may hold anything, brackets too.
    let (_, fields) = stat.rsplit_once(')')?;
    let mut fields = fields.split_ascii_whitespace();
    let state = fields.next()?;
    Some(Stat {
        ended: matches!(state, "Z" | "X"),
        began: fields.nth(18)?.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_is_found_again_and_stopped_with_its_children() {
        let folder = crate::user::private_folder("detached-test").unwrap();
        let mut command = apart(Path::new("sh"));
        command
            .args(["-c", "sleep 600 & echo $! > child; wait"])
            .current_dir(&folder);
        let process = Process::start("sleeper", command, &folder.join("log"), Signal::Terminate).unwrap();
        let written = serde_json::to_string(&process).unwrap();
        let found: Process = serde_json::from_str(&written).unwrap();
        assert!(found.is_alive());
        let child = loop {
            let text = std::fs::read_to_string(folder.join("child")).unwrap_or_default();
            if let Ok(id) = text.trim().parse::<u32>() {
                break id;
            }
        };
        found.stop().unwrap();
        assert!(!found.is_alive());
        while stat(child).is_some_and(|stat| !stat.ended) {
            std::thread::sleep(Duration::from_millis(5));
        }
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn somebody_elses_process_with_the_same_number_is_not_ours() {
        let own = stat(std::process::id()).unwrap();
        let process = |began| Process {
            name: "x".into(),
            id: std::process::id(),
            began,
            stop: Signal::Terminate,
        };
        assert!(process(own.began).is_alive());
        assert!(!process(own.began + 1).is_alive());
    }

    #[test]
    fn a_name_with_brackets_does_not_shift_the_fields() {
        let line = "7 (a) b) S 1 7 7 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 4242 1 1";
        let stat = parse(line).unwrap();
        assert_eq!(stat.began, 4242);
        assert!(!stat.ended);
    }
}
