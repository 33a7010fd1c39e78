//! `start`: from the start of the program to the first page of the site.

use anyhow::Result;

use super::bed::Bed;
use super::demonstration;
use super::figure::{Figure, quantile, spread};
use super::server::{Server, free_port};

const LIMIT: f64 = 300.0;
const TIMES: usize = 25;

pub(super) fn run(bed: &Bed<'_>) -> Result<Vec<Figure>> {
    demonstration::ready(bed)?;
    let page = taken(bed, "/")?;
    let ready = taken(bed, "/readyz")?;
    let how = format!(
        "p95 from exec of `parvis serve`, on the folder of the demonstration, to the first page of the site answered with 200; \
         {}. To /readyz: p95 {:.1}; {}",
        spread(&page),
        quantile(&ready, 95),
        spread(&ready),
    );
    Ok(vec![Figure::at_most(
        "start",
        quantile(&page, 95),
        "ms",
        LIMIT,
        how,
    )])
}

fn taken(bed: &Bed<'_>, path: &str) -> Result<Vec<f64>> {
    (0..TIMES)
        .map(|_| {
            let port = free_port()?;
            let mut server = Server::start(
                demonstration::command(bed, "serve", port)?,
                port,
                &bed.data("start.log"),
            )?;
            let took = server.answers(path)?;
            server.stop()?;
            Ok(took.as_secs_f64() * 1_000.0)
        })
        .collect()
}
