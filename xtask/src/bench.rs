//! `cargo xtask bench`: how long the pages of the workbench take on ten years of work.

use anyhow::Result;

use crate::context::Context;
use crate::packages::{self, CHROMIUM, NODE};
use crate::process::{self, program};
use crate::{parvis, web};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only the pages whose path contains one of these.
    pages: Vec<String>,
    /// What `cargo build` makes without a flag: quick to build, several times slower to run.
    #[arg(long)]
    debug: bool,
}

pub(crate) fn run(context: &Context, arguments: &Arguments) -> Result<()> {
    packages::require(context, &[&NODE, &CHROMIUM])?;
    web::install(context, |_| {})?;
    web::build(context, |_| {})?;
    let release = !arguments.debug;
    let parvis = parvis::build(context, release)?;
    let filler = parvis::build_filler(context, release)?;
    let mut bench = program(web::node(context), &context.path("web"));
    bench.arg("bench/pages.ts").args(&arguments.pages);
    bench.env("PARVIS_BIN", parvis).env("PARVIS_BENCH_FILLER", filler);
    process::run(&mut bench)
}
