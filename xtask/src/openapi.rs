//! `cargo xtask openapi`: write `openapi.json` anew, and the browser's client made from it.

use anyhow::{Context as _, Result, bail};

use crate::context::Context;
use crate::packages::{self, NODE};
use crate::process::{output, program};
use crate::{parvis, web};

/// The description of the API that people review, in the repository.
pub(crate) const FILE: &str = "openapi.json";

pub(crate) fn run(context: &Context) -> Result<()> {
    packages::require(context, &[&NODE])?;
    std::fs::write(context.path(FILE), described(context)?)
        .with_context(|| format!("cannot write {FILE}"))?;
    web::install(context, |_| {})?;
    let finished = web::npm_run(context, &["client"], |_| {})?;
    if !finished.succeeded {
        bail!("the client was not made:\n{}", finished.text.trim_end());
    }
    Ok(())
}

/// What the program says about its API.
pub(crate) fn described(context: &Context) -> Result<String> {
    let parvis = parvis::build(context, false)?;
    output(program(parvis, &context.root).arg("openapi"))
}
