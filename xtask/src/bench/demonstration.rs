//! The demonstration, as several benches start it.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::bed::Bed;
use super::server::{Server, free_port};
use super::wire;

/// Where its folder of data stands.
fn folder(bed: &Bed<'_>) -> PathBuf {
    bed.data("demonstration")
}

/// `parvis COMMAND` on the demonstration's folder.
pub(super) fn command(bed: &Bed<'_>, command: &str, port: u16) -> Result<Command> {
    let mut parvis = Command::new(bed.parvis()?);
    parvis
        .arg(command)
        .args(["--listen", &format!("127.0.0.1:{port}")])
        .arg("--data")
        .arg(folder(bed));
    Ok(parvis)
}

/// Fills an empty folder and serves it; returns once its site answers.
pub(super) fn first(bed: &Bed<'_>) -> Result<Server> {
    let folder = folder(bed);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).with_context(|| format!("cannot clear {}", folder.display()))?;
    }
    let port = free_port()?;
    let mut server = Server::start(command(bed, "demo", port)?, port, &bed.data("demo.log"))?;
    server.answers("/")?;
    Ok(server)
}

/// Sees to it that the folder is filled, by this run's program.
pub(super) fn ready(bed: &Bed<'_>) -> Result<()> {
    if bed.filled.get().is_none() {
        first(bed)?.stop()?;
        let _ = bed.filled.set(());
    }
    Ok(())
}

/// The paths of all articles of the site that is served there.
pub(super) fn articles(port: u16) -> Result<Vec<String>> {
    let map = wire::found(port, "/sitemap.xml", &[])?;
    let places = map
        .text()?
        .split("<loc>")
        .skip(1)
        .filter_map(|rest| rest.split("</loc>").next());
    let paths = places.filter_map(|url| url.splitn(4, '/').nth(3));
    // Sections, notes and bylines stand a step lower.
    let articles: Vec<String> = paths
        .filter(|path| !path.is_empty() && !path.contains('/') && *path != "archive")
        .map(|it| format!("/{it}"))
        .collect();
    if articles.is_empty() {
        anyhow::bail!("the demonstration has no articles");
    }
    Ok(articles)
}
