//! What the command line offers.

mod backup;
mod database;
mod demo;
mod openapi;
mod outgoing;
mod serve;
mod user;

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Serve the public site, the workbench and its API, and run the worker
    Serve(Box<serve::Serve>),
    /// Show Parvis with a believable organisation in it, in a folder of its own
    Demo(Box<demo::Demo>),
    /// Write a consistent copy of everything but the key, while the program runs
    Backup(backup::Backup),
    /// Put a backup back into an empty data folder
    Restore(backup::Restore),
    /// What the operator can do for a person
    #[command(subcommand)]
    User(user::User),
    /// Print the description of the API
    Openapi,
}

impl Command {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        match self {
            Self::Serve(serve) => serve.run().await,
            Self::Demo(demo) => demo.run().await,
            Self::Backup(backup) => backup.run().await,
            Self::Restore(restore) => restore.run().await,
            Self::User(user) => user.run().await,
            Self::Openapi => openapi::print(),
        }
    }
}
