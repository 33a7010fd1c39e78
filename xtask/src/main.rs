//! The project's own tasks. `cargo xtask --help` lists them; each stands in a file of its own.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line tool speaks on its two streams"
)]

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod bench;
mod chaos;
mod compare;
mod context;
mod contract;
mod counterparts;
mod curl;
mod demo;
mod deny;
mod fuzz;
mod npm;
mod openapi;
mod packages;
mod parvis;
mod process;
mod proxies;
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
    /// Measure what has a limit: speed, memory, weight. Fails when a limit doesn't hold.
    Bench(bench::Arguments),
    /// Let everything go wrong around the running program, and count what the networks accepted in the end.
    Chaos(chaos::Arguments),
    /// Measure Parvis beside others that serve a blog, and write the tables of `docs/comparison.md`.
    Compare(compare::Arguments),
    /// Hold the running program against the description of its API, with requests that nobody thought of.
    Contract(contract::Arguments),
    /// Hold what we depend on against `deny.toml`: licences, banned crates, where they come from.
    Deny(deny::Arguments),
    /// Let a fuzzer look for input of strangers that our parsers can't take.
    Fuzz(fuzz::Arguments),
    /// Compare what the repository says about itself with what it is.
    Tidy(tidy::Arguments),
    /// Write `openapi.json` anew, and the browser's client made from it.
    Openapi,
    /// Real software that the tests talk to: start it, stop it, ask how it is.
    Counterparts(counterparts::Arguments),
    /// Try what operators are told about the proxy in front of Parvis, with each proxy.
    Proxies(proxies::Arguments),
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
        Task::Bench(arguments) => bench::run(&context, &arguments),
        Task::Run(arguments) => run::run(&context, &arguments).map(succeeded),
        Task::Demo(arguments) => demo::run(&context, &arguments).map(succeeded),
        Task::Test(arguments) => test::run(&context, &arguments),
        Task::Chaos(arguments) => chaos::run(&context, &arguments).map(succeeded),
        Task::Compare(arguments) => compare::run(&context, &arguments).map(succeeded),
        Task::Contract(arguments) => contract::run(&context, &arguments).map(succeeded),
        Task::Deny(arguments) => deny::run(&context, &arguments).map(succeeded),
        Task::Fuzz(arguments) => fuzz::run(&context, &arguments).map(succeeded),
        Task::Tidy(arguments) => tidy::run(&context, &arguments),
        Task::Openapi => openapi::run(&context).map(succeeded),
        Task::Counterparts(arguments) => counterparts::run(&context, &arguments).map(succeeded),
        Task::Proxies(arguments) => proxies::run(&context, &arguments).map(succeeded),
        Task::Screenshots(arguments) => screenshots::run(&context, &arguments).map(succeeded),
    };
    done.unwrap_or_else(|error| {
        eprintln!("xtask: {error:#}");
        ExitCode::FAILURE
    })
}
