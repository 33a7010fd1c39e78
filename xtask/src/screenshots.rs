//! `cargo xtask screenshots`: pictures of every screen, both widths, both languages, light and dark.

use anyhow::Result;

use crate::context::Context;
use crate::packages::{self, CHROMIUM, NODE};
use crate::process::{self, program};
use crate::{parvis, web};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only the screens whose name contains one of these.
    names: Vec<String>,
}

pub(crate) fn run(context: &Context, arguments: &Arguments) -> Result<()> {
    packages::require(context, &[&NODE, &CHROMIUM])?;
    web::install(context, |_| {})?;
    web::build(context, |_| {})?;
    let parvis = parvis::build(context, false)?;
    let mut shoot = program(web::node(context), &context.path("web"));
    shoot.arg("e2e/screenshots.ts").args(&arguments.names);
    shoot
        .env("PARVIS_BIN", parvis)
        .env("PARVIS_SCREENSHOTS", context.path("screenshots"));
    process::run(&mut shoot)
}
