//! A server that is measured: started, asked how it does, stopped.

use std::fs::File;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use super::wire;

/// The system's clock ticks in a second, as Linux tells them to programs on every machine.
const TICKS: f64 = 100.0;

/// The core that servers have for themselves where two things are compared, and the one of those who ask them.
pub(crate) const SERVER_CORE: &str = "0";
pub(crate) const LOAD_CORE: &str = "1";

/// A running server. It is ended when this is dropped.
pub(crate) struct Server {
    child: Child,
    pub(crate) port: u16,
    begun: Instant,
}

/// A port where nobody listens.
pub(crate) fn free_port() -> Result<u16> {
    Ok(std::net::TcpListener::bind(("127.0.0.1", 0))?
        .local_addr()?
        .port())
}

/// The same program, on one core only.
pub(crate) fn pinned(core: &str, command: &Command) -> Command {
    let mut pinned = Command::new("taskset");
    pinned
        .args(["-c", core])
        .arg(command.get_program())
        .args(command.get_args());
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            pinned.env(name, value);
        }
    }
    pinned
}

/// Refuses a machine where load and server would share a core.
pub(crate) fn two_cores() -> Result<()> {
    match std::thread::available_parallelism()?.get() {
        0 | 1 => bail!("this takes two cores: one for the server and one for the load"),
        _ => Ok(()),
    }
}

impl Server {
    /// Starts one that listens on `port`, with what it says in a file. It may not be there yet.
    pub(crate) fn start(mut command: Command, port: u16, log: &Path) -> Result<Self> {
        let log = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let begun = Instant::now();
        let child = command.spawn().context("the server can't be started")?;
        Ok(Self { child, port, begun })
    }

    /// Waits until it answers a path with 200, and returns how long that took since it was started.
    pub(crate) fn answers(&mut self, path: &str) -> Result<Duration> {
        loop {
            if let Ok(answer) = wire::get(self.port, path, &[])
                && answer.status == 200
            {
                return Ok(self.begun.elapsed());
            }
            if let Some(status) = self.child.try_wait()? {
                bail!("the server ended with {status} before it answered");
            }
            if self.begun.elapsed() > Duration::from_mins(10) {
                bail!("the server doesn't answer {path} with 200");
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// By which the system knows it.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Processor time it has taken so far, its own and that of the system on its behalf.
    pub(crate) fn processor_time(&self) -> Result<Duration> {
        let stat = self.proc("stat")?;
        // The second field is the program's name in brackets, and may hold anything.
        let (_, rest) = stat.rsplit_once(')').context("no name in stat")?;
        let fields: Vec<&str> = rest.split_whitespace().collect();
        let ticks = |at: usize| -> Result<f64> { Ok(fields.get(at).context("a short stat")?.parse()?) };
        Ok(Duration::from_secs_f64((ticks(11)? + ticks(12)?) / TICKS))
    }

    /// A line of `/proc/PID/status` or `smaps_rollup` that gives kibibytes, in mebibytes.
    pub(crate) fn mebibytes(&self, file: &str, line: &str) -> Result<f64> {
        let text = self.proc(file)?;
        let found = text
            .lines()
            .find_map(|it| it.strip_prefix(line)?.strip_prefix(':'));
        let number = found.and_then(|it| it.trim().strip_suffix(" kB"));
        let kibibytes: f64 = number
            .with_context(|| format!("no {line} in {file}"))?
            .trim()
            .parse()?;
        Ok(kibibytes / 1_024.0)
    }

    /// How many threads it has.
    pub(crate) fn threads(&self) -> Result<usize> {
        Ok(std::fs::read_dir(format!("/proc/{}/task", self.child.id()))?.count())
    }

    fn proc(&self, file: &str) -> Result<String> {
        let path = format!("/proc/{}/{file}", self.child.id());
        std::fs::read_to_string(&path).with_context(|| format!("cannot read {path}"))
    }

    /// Asks it to end, and waits until it has.
    pub(crate) fn stop(mut self) -> Result<()> {
        self.end()
    }

    fn end(&mut self) -> Result<()> {
        if self.child.try_wait()?.is_some() {
            return Ok(());
        }
        Command::new("kill").arg(self.child.id().to_string()).status()?;
        let late = Instant::now() + Duration::from_secs(20);
        while self.child.try_wait()?.is_none() {
            if Instant::now() > late {
                self.child.kill()?;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Err(error) = self.end() {
            eprintln!("a server could not be ended: {error}");
        }
    }
}
