//! A PostgreSQL of our own: nothing in it matters, so nothing waits for the disk.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use super::detached::{Signal, apart};
use super::ports;
use super::setup::Setup;
use crate::packages::postgres_programs;
use crate::process::{follow, succeeds};

/// How the database compares text.
pub(super) enum Collation {
    /// By byte.
    Bytes,
    /// As people of a language sort: what an ordinary installation does.
    Language(&'static str),
}

/// Starts one and returns its port. Whoever reaches it on loopback is its superuser `postgres`.
pub(super) fn start(setup: &mut Setup, collation: &Collation) -> Result<u16> {
    let programs = postgres_programs().context("PostgreSQL is not installed")?;
    let folder = setup.data_folder()?;
    let data = folder.join("data");
    let mut initialise = as_user(setup, Command::new(programs.join("initdb")), &folder);
    initialise.args([
        "--auth=trust",
        "--username=postgres",
        "--no-sync",
        "--encoding=UTF8",
        "--locale=C",
        "-D",
    ]);
    initialise.arg(&data);
    if let Collation::Language(language) = collation {
        initialise.args(["--locale-provider=icu", &format!("--icu-locale={language}")]);
    }
    let finished = follow(&mut initialise, |_| {})?;
    if !finished.succeeded {
        bail!("initdb failed:\n{}", finished.text.trim_end());
    }
    let [port] = ports::free()?;
    let mut server = as_user(setup, apart(&programs.join("postgres")), &folder);
    server
        .arg("-D")
        .arg(&data)
        .arg("-k")
        .arg(&folder)
        .args(["-p", &port.to_string()]);
    for setting in [
        "listen_addresses=127.0.0.1",
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "max_connections=300",
        "max_wal_size=4GB",
        "timezone=UTC",
    ] {
        server.args(["-c", setting]);
    }
    setup.start("postgres", server, Signal::Interrupt)?;
    setup.wait(Duration::from_secs(30), || {
        let mut ask = Command::new(programs.join("pg_isready"));
        succeeds(ask.args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()])).then_some(())
    })?;
    Ok(port)
}

/// Makes an empty database.
pub(super) fn create_database(port: u16, name: &str) -> Result<()> {
    let programs = postgres_programs().context("PostgreSQL is not installed")?;
    let mut create = Command::new(programs.join("createdb"));
    create.args(["-h", "127.0.0.1", "-p", &port.to_string(), "-U", "postgres", name]);
    let finished = follow(&mut create, |_| {})?;
    if !finished.succeeded {
        bail!("cannot create database {name}: {}", finished.text.trim_end());
    }
    Ok(())
}

/// PostgreSQL refuses to run as root, and its user may not be able to enter the folder we stand in.
fn as_user(setup: &Setup, mut command: Command, folder: &Path) -> Command {
    if let Some(user) = &setup.user {
        user.run_as(&mut command);
    }
    command.current_dir(folder).env_remove("PGDATA");
    command
}
