//! What a counterpart's recipe works with while it installs and starts something.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use super::detached::{Process, Signal};
use super::running::Running;
use crate::context::Context;
use crate::npm::Packages;
use crate::user::{self, Unprivileged};
use crate::venv;

/// One counterpart being set up.
pub(super) struct Setup<'a> {
    context: &'a Context,
    name: &'static str,
    pub(super) running: Running,
    /// Whom to run servers as that refuse to run as root.
    pub(super) user: Option<Unprivileged>,
}

impl<'a> Setup<'a> {
    pub(super) fn new(context: &'a Context, name: &'static str) -> Result<Self> {
        Ok(Self {
            context,
            name,
            running: Running::default(),
            user: Unprivileged::when_root()?,
        })
    }

    /// Copies the committed recipe to where it is installed, and installs its packages there.
    pub(super) fn install(&self, packages: impl FnOnce(&Path) -> Packages<'_>) -> Result<PathBuf> {
        let folder = self.copy_recipe()?;
        packages(&folder).install(|_| {})?;
        Ok(folder)
    }

    /// The same for packages of Python. Returns the interpreter that sees them, too.
    pub(super) fn install_python(&self) -> Result<(PathBuf, PathBuf)> {
        let folder = self.copy_recipe()?;
        let python = venv::install(&folder)?;
        Ok((folder, python))
    }

    fn copy_recipe(&self) -> Result<PathBuf> {
        let recipe = self.context.path("counterparts").join(self.name);
        let folder = self.context.path(".counterparts").join(self.name);
        std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        for entry in
            std::fs::read_dir(&recipe).with_context(|| format!("cannot list {}", recipe.display()))?
        {
            let file = entry?.path();
            if let Some(name) = file.file_name().filter(|_| file.is_file()) {
                std::fs::copy(&file, folder.join(name))?;
            }
        }
        Ok(folder)
    }

    /// A folder for throwaway data that whoever runs the servers owns; removed when the counterpart is stopped.
    pub(super) fn data_folder(&mut self) -> Result<PathBuf> {
        let folder = user::private_folder(self.name)?;
        if let Some(user) = &self.user {
            user.own(&folder)?;
        }
        self.running.folders.push(folder.clone());
        self.running.write(self.context, self.name)?;
        Ok(folder)
    }

    /// Starts a server and notes it at once, so that it can be stopped whatever happens next.
    pub(super) fn start(&mut self, server: &str, command: Command, stop: Signal) -> Result<()> {
        let process = Process::start(server, command, &self.log(server)?, stop)?;
        self.running.processes.push(process);
        self.running.write(self.context, self.name)
    }

    /// Waits until `ready` gives something.
    ///
    /// Refuses when a server has ended or the time is over, with the end of the log.
    pub(super) fn wait<T>(&self, limit: Duration, mut ready: impl FnMut() -> Option<T>) -> Result<T> {
        let began = Instant::now();
        loop {
            if let Some(found) = ready() {
                return Ok(found);
            }
            if let Some(dead) = self.running.processes.iter().find(|process| !process.is_alive()) {
                bail!("{} ended:\n{}", dead.name, self.end_of_log(&dead.name));
            }
            if began.elapsed() > limit {
                let name = self
                    .running
                    .processes
                    .last()
                    .map_or(self.name, |process| &process.name);
                bail!(
                    "{name} is not ready after {} s:\n{}",
                    limit.as_secs(),
                    self.end_of_log(name)
                );
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// An error that also says what a server complained about.
    pub(super) fn with_log(&self, server: &str, error: anyhow::Error) -> anyhow::Error {
        error.context(format!("{server} said:\n{}", self.end_of_log(server)))
    }

    /// Tells the tests where it is. Only now does it count as up.
    pub(super) fn announce(&mut self, variables: impl IntoIterator<Item = (String, String)>) -> Result<()> {
        self.running.environment.extend(variables);
        self.running.write(self.context, self.name)
    }

    fn log(&self, server: &str) -> Result<PathBuf> {
        let folder = self.context.path(".counterparts/log");
        std::fs::create_dir_all(&folder).context("cannot make .counterparts/log")?;
        Ok(folder.join(format!("{}-{server}.log", self.name)))
    }

    fn end_of_log(&self, server: &str) -> String {
        let text = self
            .log(server)
            .and_then(|log| Ok(std::fs::read(log)?))
            .unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let lines = text.lines().collect::<Vec<_>>();
        lines[lines.len().saturating_sub(20)..].join("\n")
    }
}
