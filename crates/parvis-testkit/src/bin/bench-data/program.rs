//! The real program, started and ended.

use crate::Result;
use parvis_testkit::house::{House, headers};
use parvis_testkit::line::Line;
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The program at work. It is killed when it is dropped.
pub(crate) struct Program {
    child: Child,
    pub(crate) address: SocketAddr,
}

impl Program {
    /// Starts it on a house, on the first core where there are several, and doesn't wait.
    pub(crate) fn start(house: &House, allowed: &[SocketAddr]) -> Result<Self> {
        let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        drop(listener);
        let mut command = if parvis_testkit::house::cores() > 1 {
            let mut pinned = Command::new("taskset");
            pinned.args(["-c", "0"]).arg(&house.parvis);
            pinned
        } else {
            Command::new(&house.parvis)
        };
        command
            .args([
                "serve",
                "--log",
                "warn",
                "--listen",
                &address.to_string(),
                "--data",
            ])
            .arg(&house.folder);
        if let Some(url) = &house.url {
            command.args(["--database-url", url]);
        }
        for one in allowed {
            command.args(["--allow-address", &one.to_string()]);
        }
        let log = std::fs::File::options()
            .create(true)
            .append(true)
            .open(house.folder.join("log"))?;
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()?;
        Ok(Self { child, address })
    }

    /// Starts it, and waits until it answers.
    pub(crate) async fn open(house: &House, allowed: &[SocketAddr]) -> Result<Self> {
        let program = Self::start(house, allowed)?;
        program.ready().await?;
        Ok(program)
    }

    pub(crate) async fn ready(&self) -> Result<()> {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_mins(2) {
            if let Ok(mut line) = Line::to(self.address, String::new()).await
                && let Ok(answer) = line.get("/readyz").await
                && answer.status == 200
            {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Err("the program doesn't answer".into())
    }

    /// A connection of somebody who is signed in.
    pub(crate) async fn desk(&self) -> Result<Line> {
        Line::to(self.address, headers()).await
    }

    /// As `kill -9`.
    pub(crate) fn kill(mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    /// Its processor time so far.
    pub(crate) fn busy(&self) -> Result<Duration> {
        busy(self.child.id())
    }
}

/// Processor time that a process has taken: fields 14 and 15 of `/proc/PID/stat`, in hundredths of a second.
pub(crate) fn busy(process: u32) -> Result<Duration> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat"))?;
    let fields = stat.rsplit_once(") ").ok_or("no such process")?.1.split(' ');
    let ticks: u64 = fields
        .skip(11)
        .take(2)
        .map(|ticks| ticks.parse::<u64>().unwrap_or(0))
        .sum();
    Ok(Duration::from_millis(ticks * 10))
}

impl Drop for Program {
    fn drop(&mut self) {
        let _already_gone = self.child.kill();
        let _waited = self.child.wait();
    }
}
