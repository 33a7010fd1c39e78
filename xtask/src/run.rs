//! `cargo xtask run`: build everything and serve a folder of data.

use std::path::PathBuf;

use anyhow::Result;

use crate::context::Context;
use crate::parvis;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Address and port to listen on.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: String,
    /// The folder of data; an empty one leads through first set-up. By default `data/run` in the repository.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Build with optimisations: slower to build, faster to use.
    #[arg(long)]
    release: bool,
}

pub(crate) fn run(context: &Context, arguments: &Arguments) -> Result<()> {
    let data = arguments.data.clone().unwrap_or_else(|| context.path("data/run"));
    parvis::serve(context, "serve", &arguments.listen, &data, arguments.release)
}
