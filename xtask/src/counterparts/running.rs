//! What was started for a counterpart, kept in a file so that a later run can stop it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};

use super::detached::Process;
use crate::context::Context;

/// Processes, folders and addresses of one counterpart.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct Running {
    /// In the order in which they were started.
    pub(super) processes: Vec<Process>,
    /// Throwaway data.
    pub(super) folders: Vec<PathBuf>,
    /// What tests are told. Empty until all is ready.
    pub(super) environment: BTreeMap<String, String>,
}

impl Running {
    pub(super) fn read(context: &Context, name: &str) -> Option<Self> {
        serde_json::from_slice(&std::fs::read(file(context, name)).ok()?).ok()
    }

    pub(super) fn write(&self, context: &Context, name: &str) -> Result<()> {
        let file = file(context, name);
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).context("cannot make .counterparts/run")?;
        }
        std::fs::write(&file, serde_json::to_vec_pretty(self)?)
            .with_context(|| format!("cannot write {}", file.display()))
    }

    /// It became ready and all of it still runs.
    pub(super) fn is_alive(&self) -> bool {
        !self.environment.is_empty() && self.processes.iter().all(Process::is_alive)
    }

    /// Stops everything, last started first, and clears up behind it.
    pub(super) fn stop(&self, context: &Context, name: &str) -> Result<()> {
        for process in self.processes.iter().rev() {
            process.stop()?;
        }
        for folder in &self.folders {
            match std::fs::remove_dir_all(folder) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(error).with_context(|| format!("cannot remove {}", folder.display()));
                }
                _ => {}
            }
        }
        match std::fs::remove_file(file(context, name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }
}

fn file(context: &Context, name: &str) -> PathBuf {
    context.path(".counterparts/run").join(format!("{name}.json"))
}
