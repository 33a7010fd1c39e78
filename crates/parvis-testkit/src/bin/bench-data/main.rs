//! Measures what hangs on the database, for `cargo xtask bench`: what the API reads, what the outbox gets out, when what
//! is due is claimed, and how soon after a crash. `bench-data <reads|drain|due|recover> <sqlite|postgres> <parvis>
//! [<filler> <openapi.json>] [--quick] [--only <word>]` drives the real program; each figure is one line of JSON.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it speaks to whoever started it"
)]

mod drain;
mod due;
mod figure;
mod pieces;
mod program;
mod reads;
mod recipes;
mod recover;
mod supplies;

use parvis_testkit::house::Engine;
use std::path::PathBuf;

/// What was asked for.
pub(crate) struct Asked {
    pub(crate) engine: Engine,
    pub(crate) parvis: PathBuf,
    /// What fills a workspace, and the description of the API: for `reads`.
    pub(crate) more: Vec<PathBuf>,
    /// A tenth of everything, to see that the instrument works.
    pub(crate) quick: bool,
    /// Of the operations only those with one of these in their name.
    pub(crate) only: Vec<String>,
}

pub(crate) use parvis_testkit::Result;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> Result<()> {
    let mut words: Vec<String> = std::env::args().skip(1).collect();
    let quick = words.iter().any(|word| word == "--quick");
    words.retain(|word| word != "--quick");
    let mut only = Vec::new();
    while let Some(at) = words.iter().position(|word| word == "--only") {
        words.remove(at);
        if at < words.len() {
            only.push(words.remove(at));
        }
    }
    let [what, engine, parvis, more @ ..] = words.as_slice() else {
        return Err("bench-data <reads|drain|due|recover> <sqlite|postgres> <parvis> …".into());
    };
    let asked = Asked {
        engine: engine.parse()?,
        parvis: parvis.into(),
        more: more.iter().map(PathBuf::from).collect(),
        quick,
        only,
    };
    match what.as_str() {
        "reads" => reads::measure(&asked).await,
        "drain" => drain::measure(&asked).await,
        "due" => due::measure(&asked).await,
        "recover" => recover::measure(&asked).await,
        _ => Err(format!("{what} is nothing that is measured here").into()),
    }
}
