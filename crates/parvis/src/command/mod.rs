//! What the command line offers.

mod backup;
mod database;
mod demo;
mod doctor;
mod mail;
mod openapi;
mod outgoing;
mod serve;
mod user;
mod watching;

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
    /// Say what is wrong with this installation and how to mend it
    Doctor(Box<doctor::Doctor>),
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
            Self::Doctor(doctor) => doctor.run().await,
            Self::User(user) => user.run().await,
            Self::Openapi => openapi::print(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Cli;
    use clap::CommandFactory;
    use std::collections::BTreeMap;

    /// What the table says of each flag: its variable, and what it is unless told.
    fn documented() -> BTreeMap<String, (String, String)> {
        let page = include_str!("../../../../docs/operations/configure.md");
        let rows = page.lines().filter(|line| line.starts_with("| `--"));
        rows.map(|row| {
            let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
            let bare = |at: usize| cells[at].trim_matches('`').to_owned();
            (bare(0), (bare(1), cells[2].to_owned()))
        })
        .collect()
    }

    #[test]
    fn the_page_on_configuration_names_every_option_of_serve() {
        let mut documented = documented();
        let cli = Cli::command();
        let serve = cli.find_subcommand("serve").unwrap();
        let options = serve.get_arguments().filter(|it| !it.is_hide_set());
        for option in options.filter(|it| !matches!(it.get_id().as_str(), "help" | "version")) {
            let flag = format!("--{}", option.get_long().unwrap());
            let (variable, unless_told) = documented
                .remove(&flag)
                .unwrap_or_else(|| panic!("docs/operations/configure.md doesn't name {flag}"));
            let env = option.get_env().and_then(|name| name.to_str());
            assert_eq!(env, Some(variable.as_str()), "of {flag}");
            let defaults = option.get_default_values();
            if let [value] = defaults {
                assert_eq!(unless_told, format!("`{}`", value.display()), "of {flag}");
            }
        }
        assert!(
            documented.is_empty(),
            "these are no options of serve: {documented:?}"
        );
    }
}
