//! `parvis doctor`: says what is wrong with an installation, and how to mend it. It reads what `serve` reads, writes
//! nothing, and works beside a running instance as well as without one.
//!
//! One check, one file. Each gives what it found as [`Finding`]s, by the code of a sentence; only the report has words.

mod address;
mod ask;
mod backups;
mod case;
mod channels;
mod checks;
mod clock;
mod database;
mod deliveries;
mod disk;
mod domains;
mod finding;
mod folder;
mod key;
mod letters;
mod mail;
mod program;
mod report;
mod steps;
mod who;
mod worker;
mod zones;

use crate::command::serve::Serve;
use case::Case;
use clap::Args;
use parvis_domain::UiLanguage;
use report::Report;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::sync::Arc;

/// Say what is wrong with this installation and how to mend it. Give it what you give `serve`; it writes nothing.
/// Ends with 0 when all is well, 1 when something is to be looked at or wrong, 2 when something couldn't be examined.
#[derive(Args)]
pub(crate) struct Doctor {
    #[command(flatten)]
    serve: Serve,
    /// Ask nobody outside this machine but the database
    #[arg(long)]
    offline: bool,
    /// Say it to a machine, as one JSON object
    #[arg(long)]
    json: bool,
    /// In which language, en or fr; that of the environment unless told
    #[arg(long)]
    language: Option<UiLanguage>,
    /// The folder in which backups are kept, to see how old the last one is
    #[arg(long, env = "PARVIS_BACKUPS")]
    backups: Option<PathBuf>,
    /// Mebibytes that should be free on the disk
    #[arg(long, env = "PARVIS_LEAST_FREE_MIB", default_value_t = 1024)]
    least_free_mib: u64,
    /// For tests: how wide a line may be
    #[arg(long, hide = true)]
    width: Option<usize>,
}

/// What a check is told beside the configuration.
#[derive(Clone)]
struct Told {
    serve: Serve,
    offline: bool,
    backups: Option<PathBuf>,
    least_free: u64,
}

impl Doctor {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        let language = self.language.unwrap_or_else(spoken);
        let told = Told {
            serve: self.serve,
            offline: self.offline,
            backups: self.backups,
            least_free: self.least_free_mib.saturating_mul(1024 * 1024),
        };
        let case = Arc::new(Case::open(told).await);
        let findings = checks::run(&case, language).await;
        let report = Report {
            language,
            examined_at: case.now,
            findings,
        };
        let out = std::io::stdout();
        let written = if self.json {
            report.json()?
        } else {
            let colours = out.is_terminal() && !is_set("NO_COLOR");
            report.text(self.width.unwrap_or_else(width), colours)
        };
        let mut out = out.lock();
        // Whoever closes the pipe has read enough; what was found still counts.
        let _closed = out.write_all(written.as_bytes()).and_then(|()| out.flush());
        // A disk that hangs would keep this program from ending by itself.
        std::process::exit(report.exit_code());
    }
}

/// The language of the environment, by the variables and in the order of POSIX.
fn spoken() -> UiLanguage {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(said);
    match said {
        Some(locale) if locale.starts_with("fr") => UiLanguage::Fr,
        _ => UiLanguage::En,
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "conventions of the terminal, not settings of ours: no flag stands for them"
)]
fn said(variable: &str) -> Option<String> {
    std::env::var(variable).ok().filter(|value| !value.is_empty())
}

fn is_set(variable: &str) -> bool {
    said(variable).is_some()
}

/// As wide as the terminal, within what reads well.
fn width() -> usize {
    let size = rustix::termios::tcgetwinsize(std::io::stdout());
    size.map_or(100, |size| usize::from(size.ws_col).clamp(60, 110))
}
