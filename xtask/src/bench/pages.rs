//! `pages`: how long the pages of the workbench take on ten years of work. The work is in `web/bench/pages.ts`.

use anyhow::Result;

use super::bed::{Bed, drive};
use super::figure::Figure;

pub(super) fn run(bed: &Bed<'_>) -> Result<Vec<Figure>> {
    let filler = bed.driver("ten-years")?;
    drive(bed.browser("pages.ts")?.env("PARVIS_BENCH_FILLER", filler))
}
