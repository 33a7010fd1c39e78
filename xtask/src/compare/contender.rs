//! One of those that are compared: how it is started, and what its processes take.

use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result};

use crate::bench::server::{SERVER_CORE, Server, pinned};

/// Ready to be started: installed, set up, with the article in it.
pub(super) struct Contender {
    /// As the tables call it.
    pub(super) name: &'static str,
    /// What it is, and how it is told to run.
    pub(super) settings: String,
    /// Where the article is.
    pub(super) path: String,
    pub(super) port: u16,
    /// Its programs, in the order in which they are started.
    pub(super) programs: Vec<Program>,
    /// Where pages are kept from one start to the next, if they are: a start begins without.
    pub(super) kept: Option<std::path::PathBuf>,
    /// Where their words go.
    pub(super) logs: std::path::PathBuf,
}

/// One program, and the folder it runs in.
pub(super) struct Program {
    pub(super) command: Command,
    pub(super) folder: std::path::PathBuf,
}

/// All its programs, running.
pub(super) struct Running {
    servers: Vec<Server>,
    pub(super) port: u16,
    pub(super) path: String,
}

/// What all processes take together, in mebibytes.
#[derive(Clone, Copy)]
pub(super) struct Memory {
    /// What several of them share counts once.
    pub(super) proportional: f64,
    /// As tools add it up: what is shared counts for each.
    pub(super) resident: f64,
}

impl Contender {
    /// Starts it, and gives how long that took to the first page of the article.
    pub(super) fn start(&self) -> Result<(Running, Duration)> {
        if let Some(kept) = self.kept.as_ref().filter(|kept| kept.exists()) {
            std::fs::remove_dir_all(kept)?;
        }
        let mut servers = Vec::new();
        for (number, program) in self.programs.iter().enumerate() {
            let mut command = pinned(SERVER_CORE, &program.command);
            command.current_dir(&program.folder);
            let log = self
                .logs
                .join(format!("{}-{number}.log", self.name.replace(' ', "-")));
            servers.push(Server::start(command, self.port, &log)?);
        }
        let first = servers.first_mut().context("nothing to start")?;
        let took = first
            .answers(&self.path)
            .with_context(|| format!("{} doesn't show the article", self.name))?;
        Ok((
            Running {
                servers,
                port: self.port,
                path: self.path.clone(),
            },
            took,
        ))
    }
}

impl Running {
    pub(super) fn stop(mut self) -> Result<()> {
        // Who was started last stands in front.
        while let Some(server) = self.servers.pop() {
            server.stop()?;
        }
        Ok(())
    }

    /// Its processes and all that came of them.
    fn processes(&self) -> Result<Vec<u32>> {
        let mut all: Vec<u32> = self.servers.iter().map(Server::id).collect();
        let parents: Vec<(u32, u32)> = std::fs::read_dir("/proc")?
            .flatten()
            .filter_map(|entry| {
                let id = entry.file_name().to_str()?.parse().ok()?;
                let stat = std::fs::read_to_string(entry.path().join("stat")).ok()?;
                let parent = stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()?;
                Some((id, parent))
            })
            .collect();
        let mut at = 0;
        while let Some(parent) = all.get(at).copied() {
            all.extend(parents.iter().filter(|(_, it)| *it == parent).map(|(id, _)| *id));
            at += 1;
        }
        Ok(all)
    }

    pub(super) fn memory(&self) -> Result<Memory> {
        let mut sum = Memory {
            proportional: 0.0,
            resident: 0.0,
        };
        for id in self.processes()? {
            let text = std::fs::read_to_string(format!("/proc/{id}/smaps_rollup"))?;
            sum.proportional += mebibytes(&text, "Pss:")?;
            sum.resident += mebibytes(&text, "Rss:")?;
        }
        Ok(sum)
    }

    /// Processor time of all of them so far.
    pub(super) fn processor_time(&self) -> Result<Duration> {
        let mut ticks = 0.0;
        for id in self.processes()? {
            let stat = std::fs::read_to_string(format!("/proc/{id}/stat"))?;
            let (_, rest) = stat.rsplit_once(')').context("no name in stat")?;
            let fields: Vec<f64> = rest
                .split_whitespace()
                .skip(11)
                .take(2)
                .flat_map(str::parse)
                .collect();
            ticks += fields.iter().sum::<f64>();
        }
        // Linux tells a hundred ticks a second to programs on every machine.
        Ok(Duration::from_secs_f64(ticks / 100.0))
    }
}

fn mebibytes(rollup: &str, line: &str) -> Result<f64> {
    let found = rollup.lines().find_map(|it| it.strip_prefix(line));
    let kibibytes = found.and_then(|it| it.trim().strip_suffix(" kB"));
    let kibibytes: f64 = kibibytes.with_context(|| format!("no {line}"))?.trim().parse()?;
    Ok(kibibytes / 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_read_in_mebibytes() {
        let rollup = "55-ff ---p 00000000 00:00 0 [rollup]\nRss:   2048 kB\nPss:   1536 kB\n";
        assert!((mebibytes(rollup, "Rss:").unwrap() - 2.0).abs() < 1e-9);
        assert!((mebibytes(rollup, "Pss:").unwrap() - 1.5).abs() < 1e-9);
        assert!(mebibytes(rollup, "Swap:").is_err());
    }
}
