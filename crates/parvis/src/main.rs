//! Parvis, a workbench for community managers with the blog at its centre.
//!
//! This crate reads the command line and the configuration, puts the parts together, and serves.

mod command;
mod demo;
mod first;
mod folder;
mod health;
mod log;
mod metrics;
mod question;
mod watching;
mod workbench;
mod worker;

use clap::Parser;
use command::Command;

/// A workbench for community managers, with the brand's own blog at its centre.
#[derive(Parser)]
#[command(version, about, propagate_version = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

fn main() -> anyhow::Result<()> {
    // One provider for all of TLS; without it the first connection would fail.
    parvis_net::install_crypto();
    let cli = Cli::parse();
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(cli.command.run())
}
