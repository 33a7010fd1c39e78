//! Drives the real program while everything around it goes wrong, and counts what the networks accepted in the end:
//! `chaos --parvis PATH [--seed N] [--publications N] [--engine sqlite|postgres] [--workers N]`,
//! against fakes, or a real server (`--bluesky PDS DIRECTORY`, `--matrix SERVER`). The same seed gives
//! the same harm in the same order; when each of it strikes hangs on the machine. Its last line is the verdict, and it
//! ends with 0 only when nothing was lost and nothing went twice.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it speaks to whoever started it"
)]

mod arguments;
mod ground;
mod harm;
mod networks;
mod nodes;
mod pieces;
mod run;
mod verdict;

use arguments::Arguments;
use parvis_testkit::Result;
use std::process::ExitCode;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> Result<ExitCode> {
    let arguments = Arguments::read(std::env::args().skip(1))?;
    if !arguments.on_own_ground {
        return Err(ground::step_onto().into());
    }
    let verdict = run::run(&arguments).await?;
    println!("{verdict}");
    Ok(if verdict.survived() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
