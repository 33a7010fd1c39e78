//! `cargo xtask test`: set everything up and run every check of the project, or some of them.

mod lane;
mod steps;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;
use clap::ValueEnum;

use crate::context::Context;
use crate::counterparts;
use crate::packages::{self, CHROMIUM, COMPILER, CURL, FAKETIME, NGINX, NODE, OPENSSL, POSTGRES, PYTHON};
use crate::tally::Tally;
use lane::Lane;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only these parts.
    #[arg(long, value_enum, num_args = 1.., value_name = "PART")]
    only: Vec<Part>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Formatting and lints of the Rust code.
    Lint,
    /// Types, tests and build of the workbench.
    Web,
    /// Tests of the crates, with both databases and all counterparts.
    Unit,
    /// The running program against the description of its API.
    Contract,
    /// A minute of fuzzing for each group of parsers.
    Fuzz,
    /// Sending while everything goes wrong; only when it is named.
    Chaos,
    /// The proxy in front, as operators are told to set it up.
    Proxies,
    /// Stories in a browser.
    E2e,
    /// What the repository says about itself, and what it depends on.
    Tidy,
}

pub(crate) fn run(context: &Context, arguments: &Arguments) -> Result<ExitCode> {
    let clock = Instant::now();
    // Chaos only when it is named: a run may still find what no other check does, and that isn't the last change's doing.
    let wants = |part| {
        let all = arguments.only.is_empty() && part != Part::Chaos;
        all || arguments.only.contains(&part)
    };
    let counterparts = if wants(Part::Unit) || wants(Part::E2e) {
        counterparts::chosen(&[])?
    } else {
        Vec::new()
    };

    let mut needs = vec![&NODE];
    needs.extend(counterparts.iter().flat_map(|it| it.needs));
    if wants(Part::Unit) {
        // Planned times are compared with those of Python.
        needs.extend([&COMPILER, &PYTHON]);
    }
    if wants(Part::Fuzz) {
        needs.push(&COMPILER);
    }
    if wants(Part::Contract) || wants(Part::Tidy) {
        needs.push(&PYTHON);
    }
    if wants(Part::Proxies) {
        needs.extend([&CURL, &OPENSSL, &NGINX]);
    }
    if wants(Part::E2e) {
        needs.push(&CHROMIUM);
    }
    if wants(Part::E2e) || wants(Part::Chaos) {
        needs.push(&FAKETIME);
    }
    if wants(Part::Chaos) {
        needs.push(&POSTGRES);
    }
    let missing = packages::ensure(context, &needs)?;

    // The compiler keeps one lane busy for most of the time; what npm brings is fetched and built beside it.
    let mut front = Lane::shown();
    let mut beside = Lane::held();
    let mut started = Vec::new();
    let (mut tests_built, mut parvis_built) = (false, false);
    std::thread::scope(|scope| {
        let npm = scope.spawn(|| {
            if wants(Part::Web) || wants(Part::E2e) || wants(Part::Tidy) {
                steps::web(context, &mut beside, wants(Part::Web));
            }
            if !counterparts.is_empty() {
                steps::counterparts_up(context, &mut beside, &counterparts, &mut started);
            }
        });
        if wants(Part::Lint) {
            steps::format(context, &mut front);
            if !(wants(Part::Unit) && steps::builds_are_linted()) {
                steps::clippy(context, &mut front);
            }
        }
        tests_built = wants(Part::Unit) && steps::build_tests(context, &mut front);
        parvis_built =
            (wants(Part::E2e) || wants(Part::Contract) || wants(Part::Chaos) || wants(Part::Proxies))
                && steps::build_parvis(context, &mut front);
        // A panic over there is a failure here, not a reason to leave servers behind.
        if npm.join().is_err() {
            front.step("counterparts", |_| Ok(Tally::of_one(false)));
        }
    });
    // What does not build has been counted as a failure; running what was built before would prove nothing.
    if tests_built {
        steps::unit(context, &mut front);
    }
    if wants(Part::Fuzz) {
        steps::fuzz(context, &mut front);
    }
    if parvis_built && wants(Part::Contract) {
        steps::contract(context, &mut front);
    }
    if parvis_built && wants(Part::Chaos) {
        steps::chaos(context, &mut front);
    }
    if parvis_built && wants(Part::Proxies) {
        steps::proxies(context, &mut front, &missing);
    }
    if parvis_built && wants(Part::E2e) {
        steps::e2e(context, &mut front, &missing);
    }
    if wants(Part::Tidy) {
        steps::tidy(context, &mut front);
        steps::deny(context, &mut front);
    }
    counterparts::down(context, &started)?;
    Ok(close(&[beside, front], clock))
}

/// Prints what took how long, and last of all the one line that counts.
fn close(lanes: &[Lane], clock: Instant) -> ExitCode {
    let mut sum = Tally::default();
    println!();
    for step in lanes.iter().flat_map(|lane| &lane.steps) {
        println!("{:>7.1} s  {:<24} {}", step.seconds, step.name, step.tally);
        sum += step.tally;
    }
    println!("{:>7.1} s  in all", clock.elapsed().as_secs_f64());
    println!("\n{sum}");
    if sum.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
