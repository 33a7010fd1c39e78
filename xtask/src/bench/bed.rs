//! What the benches work with.

use std::cell::OnceCell;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

use super::Arguments;
use super::figure::Figure;
use crate::context::Context;
use crate::process::program;
use crate::{counterparts, parvis, web};

/// Builds what is measured, once, and runs what measures.
pub(crate) struct Bed<'a> {
    pub(crate) context: &'a Context,
    pub(crate) only: &'a [String],
    /// `target/bench`: the figures, and below `data` what is worth keeping from one run to the next.
    pub(crate) folder: PathBuf,
    /// The demonstration's folder was filled in this run.
    pub(super) filled: OnceCell<()>,
    release: bool,
    as_built: bool,
    parvis: OnceCell<PathBuf>,
}

impl<'a> Bed<'a> {
    pub(crate) fn new(context: &'a Context, arguments: &'a Arguments) -> Result<Self> {
        let release = !arguments.debug;
        let target = parvis::built(context, release);
        let target = target.ancestors().nth(2).unwrap_or(Path::new("target"));
        let folder = target.join("bench");
        std::fs::create_dir_all(folder.join("data"))
            .with_context(|| format!("cannot make {}", folder.display()))?;
        Ok(Self {
            context,
            only: &arguments.only,
            as_built: arguments.as_built,
            folder,
            filled: OnceCell::new(),
            release,
            parvis: OnceCell::new(),
        })
    }

    /// A file or folder that is worth keeping for a look.
    pub(crate) fn data(&self, name: &str) -> PathBuf {
        self.folder.join("data").join(name)
    }

    /// The program itself, with the workbench in it.
    pub(crate) fn parvis(&self) -> Result<PathBuf> {
        if let Some(built) = self.parvis.get() {
            return Ok(built.clone());
        }
        let built = if self.as_built {
            parvis::built(self.context, self.release)
        } else {
            self.web()?;
            parvis::build(self.context, self.release)?
        };
        Ok(self.parvis.get_or_init(|| built).clone())
    }

    /// The workbench, and what its benches need to run.
    fn web(&self) -> Result<()> {
        web::install(self.context, |_| {})?;
        web::build(self.context, |_| {})
    }

    /// A program of `crates/parvis-testkit/src/bin`.
    pub(crate) fn driver(&self, name: &str) -> Result<PathBuf> {
        if self.as_built {
            return Ok(parvis::built(self.context, self.release).with_file_name(name));
        }
        parvis::build_driver(self.context, name, self.release)
    }

    /// A program of `web/bench`, which finds `parvis` itself by `PARVIS_BIN` and what it is to go through among its
    /// arguments.
    pub(crate) fn browser(&self, file: &str) -> Result<Command> {
        let parvis = self.parvis()?;
        let mut command = program(web::node(self.context), &self.context.path("web"));
        command
            .arg(format!("bench/{file}"))
            .args(self.only)
            .env("PARVIS_BIN", parvis);
        Ok(command)
    }

    #[expect(dead_code, reason = "until the first bench asks for it")]
    /// A PostgreSQL of our own, as an address with rights to make databases in it.
    pub(crate) fn postgres(&self) -> Result<String> {
        counterparts::up(self.context, &counterparts::chosen(&["postgres".to_owned()])?)?;
        let known = counterparts::environment(self.context);
        known
            .get("PARVIS_TEST_POSTGRES_URL")
            .cloned()
            .context("PostgreSQL could not be started")
    }
}

/// Runs a program that measures, to its end. Each line on its output that begins with `{` is a [`Figure`]; the
/// others are for people, as is all that stands on the error stream.
///
/// Refuses an exit code other than zero: what broke its limit is told by the figure.
pub(crate) fn drive(command: &mut Command) -> Result<Vec<Figure>> {
    let said = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{said}`"))?;
    let mut figures = Vec::new();
    for line in BufReader::new(child.stdout.take().context("no output stream")?).lines() {
        let line = line?;
        if line.starts_with('{') {
            figures.push(serde_json::from_str(&line).with_context(|| format!("no figure: {line}"))?);
        } else {
            eprintln!("{line}");
        }
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("`{said}` ended with {status}");
    }
    if figures.is_empty() {
        bail!("`{said}` measured nothing");
    }
    Ok(figures)
}
