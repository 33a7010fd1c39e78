//! Bluesky's own servers: PDS, directory, AppView and moderation, on PostgreSQL and Redis of their own.

use std::collections::BTreeMap;
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result};

use super::Counterpart;
use super::cluster::{self, Collation};
use super::detached::{Signal, apart};
use super::ports;
use super::setup::Setup;
use crate::npm::{Packages, Scripts};
use crate::packages::{COMPILER, NODE, POSTGRES, PYTHON, REDIS};

pub(super) const COUNTERPART: Counterpart = Counterpart {
    name: "bluesky",
    what: "Bluesky's PDS, directory and AppView",
    needs: &[&NODE, &COMPILER, &PYTHON, &POSTGRES, &REDIS],
    up,
};

/// The Node it runs on comes with it: its SQLite module aborts on Node 24.
fn packages(folder: &Path) -> Packages<'_> {
    Packages {
        folder,
        scripts: Scripts::Only(&["better-sqlite3"]),
        node: Some("node-linux"),
    }
}

fn up(setup: &mut Setup) -> Result<()> {
    let folder = setup.install(packages)?;
    let postgres = cluster::start(setup, &Collation::Bytes)?;
    cluster::create_database(postgres, "bsky")?;
    let data = setup.data_folder()?;
    let [redis, pds, appview, directory] = ports::free()?;
    start_redis(setup, &data, redis)?;

    let ready = data.join("ready.json");
    let mut server = apart(&packages(&folder).node());
    server
        .arg("servers.mjs")
        .current_dir(&folder)
        .env("NODE_ENV", "test")
        .env("TMPDIR", &data)
        .env(
            "DB_POSTGRES_URL",
            format!("postgresql://postgres@127.0.0.1:{postgres}/bsky"),
        )
        .env("DB_POSTGRES_SCHEMA", "parvis")
        .env("REDIS_HOST", format!("127.0.0.1:{redis}"))
        .env("PDS_PORT", pds.to_string())
        .env("APPVIEW_PORT", appview.to_string())
        .env("DIRECTORY_PORT", directory.to_string())
        .env("READY_FILE", &ready);
    setup.start("servers", server, Signal::Terminate)?;
    let written = setup.wait(Duration::from_mins(3), || std::fs::read(&ready).ok())?;
    let variables: BTreeMap<String, String> =
        serde_json::from_slice(&written).context("the servers said something unexpected when ready")?;
    setup.announce(variables)
}

fn start_redis(setup: &mut Setup, data: &Path, port: u16) -> Result<()> {
    let program = crate::process::find("redis-server").context("Redis is not installed")?;
    let mut server = apart(&program);
    server.args([
        "--port",
        &port.to_string(),
        "--bind",
        "127.0.0.1",
        "--save",
        "",
        "--appendonly",
        "no",
    ]);
    server.arg("--dir").arg(data).current_dir(data);
    if let Some(user) = &setup.user {
        user.run_as(&mut server);
    }
    setup.start("redis", server, Signal::Terminate)?;
    setup.wait(Duration::from_secs(10), || {
        TcpStream::connect(("127.0.0.1", port)).ok()
    })?;
    Ok(())
}
