//! `idle_rss`: the memory of the demonstration a minute after it began to serve.

use std::time::Duration;

use anyhow::Result;

use super::bed::Bed;
use super::demonstration;
use super::figure::Figure;

const LIMIT: f64 = 64.0;

pub(super) fn run(bed: &Bed<'_>) -> Result<Vec<Figure>> {
    // Into an empty folder: what filling it leaves behind counts.
    let server = demonstration::first(bed)?;
    std::thread::sleep(Duration::from_mins(1));
    let rss = server.mebibytes("status", "VmRSS")?;
    let how = format!(
        "VmRSS of `parvis demo`, a minute after its site first answered, which it had just filled; once. Of it private \
         memory {:.1} MiB, mapped files {:.1} MiB; proportional set size {:.1} MiB, highest VmRSS {:.1} MiB, {} threads",
        server.mebibytes("status", "RssAnon")?,
        server.mebibytes("status", "RssFile")?,
        server.mebibytes("smaps_rollup", "Pss")?,
        server.mebibytes("status", "VmHWM")?,
        server.threads()?,
    );
    server.stop()?;
    let _ = bed.filled.set(());
    Ok(vec![Figure::at_most("idle_rss", rss, "MiB", LIMIT, how)])
}
