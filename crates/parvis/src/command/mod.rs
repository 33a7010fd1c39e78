//! What the command line offers.

mod openapi;
mod serve;

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Serve the public site, the workbench and its API, and run the worker
    Serve(serve::Serve),
    /// Print the description of the API
    Openapi,
}

impl Command {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        match self {
            Self::Serve(serve) => serve.run().await,
            Self::Openapi => openapi::print(),
        }
    }
}
