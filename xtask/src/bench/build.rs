//! `build`: what a contributor's first `cargo build` takes.

use std::time::Instant;

use anyhow::Result;

use super::bed::Bed;
use super::figure::Figure;
use crate::parvis::cargo;
use crate::process;
use crate::user::private_folder;

const LIMIT: f64 = 8.0;

pub(super) fn run(bed: &Bed<'_>) -> Result<Vec<Figure>> {
    // What is fetched depends on the way there, not on the program.
    process::run(cargo(bed.context).args(["fetch", "--locked", "--quiet"]))?;
    let target = private_folder("cold-build")?;
    let begun = Instant::now();
    let mut build = cargo(bed.context);
    build
        .args(["build", "--locked", "--quiet", "--target-dir"])
        .arg(&target)
        // Our own flags and wrappers, if there are any, stay: they belong to the machine. Nothing is kept between builds.
        .env("CARGO_INCREMENTAL", "1");
    let built = process::run(&mut build);
    let took = begun.elapsed();
    std::fs::remove_dir_all(&target)?;
    built?;
    let cores = std::thread::available_parallelism()?;
    let how = format!(
        "`cargo build` in a clone whose dependencies are fetched, into an empty target folder, on {cores} cores; once. It \
         builds `parvis` without optimisation, as the repository's default does"
    );
    Ok(vec![Figure::at_most(
        "build",
        took.as_secs_f64() / 60.0,
        "min",
        LIMIT,
        how,
    )])
}
