//! The project's own tasks. `cargo xtask --help` lists them; each stands in a file of its own.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line tool speaks on its two streams"
)]

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod bench;
mod context;
mod counterparts;
mod demo;
mod npm;
mod openapi;
mod packages;
mod parvis;
mod process;
mod run;
mod screenshots;
mod stamp;
mod tally;
mod test;
mod tidy;
mod user;
mod venv;
mod web;

use context::Context;

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    about = "Tasks of the Parvis project",
    disable_help_subcommand = true
)]
struct Arguments {
    /// Never install a system package: only print the command that would.
    #[arg(long, global = true)]
    no_install: bool,
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build everything and serve a folder of data.
    Run(run::Arguments),
    /// Build everything and show Parvis with a believable organisation in it.
    Demo(demo::Arguments),
    /// Set everything up and run every check of the project, or some of them.
    Test(test::Arguments),
    /// Measure how long the workbench's pages take on ten years of work.
    Bench(bench::Arguments),
    /// Compare what the repository says about itself with what it is.
    Tidy(tidy::Arguments),
    /// Write `openapi.json` anew, and the browser's client made from it.
    Openapi,
    /// Real software that the tests talk to: start it, stop it, ask how it is.
    Counterparts(counterparts::Arguments),
    /// Take pictures of every screen: both widths, both languages, light and dark.
    Screenshots(screenshots::Arguments),
}

fn succeeded((): ()) -> ExitCode {
    ExitCode::SUCCESS
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let context = Context::new(!arguments.no_install);
    let done = match arguments.task {
        Task::Bench(arguments) => bench::run(&context, &arguments).map(succeeded),
        Task::Run(arguments) => run::run(&context, &arguments).map(succeeded),
        Task::Demo(arguments) => demo::run(&context, &arguments).map(succeeded),
        Task::Test(arguments) => test::run(&context, &arguments),
        Task::Tidy(arguments) => tidy::run(&context, &arguments),
        Task::Openapi => openapi::run(&context).map(succeeded),
        Task::Counterparts(arguments) => counterparts::run(&context, &arguments).map(succeeded),
        Task::Screenshots(arguments) => screenshots::run(&context, &arguments).map(succeeded),
    };
    done.unwrap_or_else(|error| {
        eprintln!("xtask: {error:#}");
        ExitCode::FAILURE
    })
}
