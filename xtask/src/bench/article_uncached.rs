//! `article_uncached`: an article of a large site, made anew for each reader.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context as _, Result};

use super::bed::Bed;
use super::figure::{Figure, quantile, spread};
use super::server::{Server, free_port};
use super::wire;
use crate::process;

const LIMIT: f64 = 10.0;
const ARTICLES: usize = 100_000;
/// Under each of them.
const MESSAGES: usize = 10;
const TIMES: usize = 2_000;
/// Part of the name of what is kept from one run to the next: grows with every change of what is filled in.
const FILLING: u32 = 1;

pub(super) fn run(bed: &Bed<'_>) -> Result<Vec<Figure>> {
    let filler = bed.driver("fill-site")?;
    let folder = bed.data(&format!("site-{FILLING}"));
    if !folder.join("filled").exists() {
        fill(&filler, &folder)?;
    }
    let port = free_port()?;
    let mut parvis = Command::new(bed.parvis()?);
    parvis
        .args([
            "serve",
            "--no-page-cache",
            "--listen",
            &format!("127.0.0.1:{port}"),
        ])
        .arg("--data")
        .arg(&folder);
    let mut server = Server::start(parvis, port, &bed.data("article_uncached.log"))?;
    server.answers("/readyz")?;
    // The boxes round the pages are counted once for a version of the site.
    for turn in 0..50 {
        wire::found(port, &path(turn * 31), &[])?;
    }
    let mut times = Vec::with_capacity(TIMES);
    for turn in 0..TIMES {
        let path = path(turn);
        let begun = Instant::now();
        wire::found(port, &path, &[])?;
        times.push(begun.elapsed().as_secs_f64() * 1_000.0);
    }
    let memory = server.mebibytes("status", "VmRSS")?;
    server.stop()?;
    let how = format!(
        "p95 in milliseconds of articles spread over a site of {ARTICLES} with {} messages under them, each asked once, one after \
         another, over a connection of its own, uncompressed, no page kept (--no-page-cache); SQLite, data in the system's file \
         cache as far as it was used; {}; p99 {:.1}; the program took {memory:.0} MiB",
        ARTICLES * MESSAGES,
        spread(&times),
        quantile(&times, 99),
    );
    Ok(vec![Figure::at_most(
        "article_uncached",
        quantile(&times, 95),
        "ms",
        LIMIT,
        how,
    )])
}

/// The articles one after another, in leaps that come by every one of them.
fn path(turn: usize) -> String {
    format!("/piece-{}", turn * 61_803 % ARTICLES)
}

fn fill(filler: &Path, folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).with_context(|| format!("cannot clear {}", folder.display()))?;
    }
    std::fs::create_dir_all(folder)?;
    eprintln!("Filling a site of {ARTICLES} articles, once …");
    let mut fill = Command::new(filler);
    fill.arg(folder.join("parvis.db"))
        .args([ARTICLES, MESSAGES].map(|it| it.to_string()));
    process::run(&mut fill)?;
    std::fs::write(folder.join("filled"), "").context("cannot note that it is filled")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_article_comes_twice() {
        let mut paths: Vec<String> = (0..TIMES).map(path).collect();
        paths.sort();
        paths.dedup();
        assert_eq!(paths.len(), TIMES);
    }
}
