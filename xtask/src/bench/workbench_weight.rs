//! `workbench_weight`: what a browser fetches when Today is opened for the first time. The work is in
//! `web/bench/weight.ts`.

use anyhow::Result;

use super::bed::{Bed, drive};
use super::demonstration;
use super::figure::Figure;

pub(super) fn run(bed: &Bed<'_>) -> Result<Vec<Figure>> {
    demonstration::ready(bed)?;
    drive(
        bed.browser("weight.ts")?
            .env("PARVIS_BENCH_DATA", bed.data("demonstration")),
    )
}
