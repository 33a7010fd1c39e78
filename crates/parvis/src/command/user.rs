use crate::command::database::Database;
use crate::command::outgoing::Network;
use clap::Subcommand;
use parvis_app::link::{self, Purpose};
use std::io::Write;
use std::time::Duration;
use url::Url;

/// What the operator can do for a person.
#[derive(Subcommand)]
pub(crate) enum User {
    /// Print a link with which somebody sets a new password; it works once, for a day
    ResetPassword {
        /// The address they sign in with
        email: String,
        #[command(flatten)]
        database: Database,
        /// Where people reach this instance
        #[arg(long, env = "PARVIS_INSTANCE_URL", default_value = "http://localhost:8080")]
        instance_url: Url,
    },
}

impl User {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        let Self::ResetPassword {
            email,
            database,
            instance_url,
        } = self;
        let app = database.app(&Network::default(), instance_url.clone()).await?;
        let made = link::make(&app, &email, Purpose::SetPassword, Duration::from_hours(24)).await;
        let path = made.map_err(|problem| match problem.code {
            "not-found" => anyhow::anyhow!("nobody signs in with {email}"),
            _ => problem.into(),
        })?;
        writeln!(std::io::stdout(), "{}", instance_url.join(&path)?)?;
        Ok(())
    }
}
