//! What is checked, step by step.

use std::process::Command;

use anyhow::{Result, bail};

use super::lane::Lane;
use crate::context::{Context, environment};
use crate::counterparts::{self, Counterpart};
use crate::packages::{CHROMIUM, CURL, NGINX, OPENSSL};
use crate::parvis::{self, cargo};
use crate::process::{follow, program, succeeds};
use crate::tally::Tally;
use crate::{chaos, contract, deny, fuzz, proxies, tidy, web};

type Line<'a> = &'a mut dyn FnMut(&str);

pub(super) fn format(context: &Context, lane: &mut Lane) {
    lane.step("format", |line| {
        checked(cargo(context).args(["fmt", "--all", "--check"]), line)
    });
}

pub(super) fn clippy(context: &Context, lane: &mut Lane) {
    lane.step("clippy", |line| {
        let mut clippy = cargo(context);
        clippy.args(["clippy", "--workspace", "--all-targets"]);
        checked(clippy.args(["--", "-D", "warnings"]), line)
    });
}

/// Whether whatever is compiled is linted too, because Clippy's compiler takes the place of the ordinary one.
pub(super) fn builds_are_linted() -> bool {
    environment("RUSTC_WORKSPACE_WRAPPER").is_some_and(|wrapper| wrapper.ends_with("clippy-driver"))
}

/// Installs, checks and builds the workbench; without `all` only what the browser stories need.
pub(super) fn web(context: &Context, lane: &mut Lane, all: bool) {
    if !lane.step("web install", |line| {
        web::install(context, line).map(|()| Tally::default())
    }) {
        return;
    }
    if all {
        lane.step("web check", |line| {
            npm(context, "check", line).map(|(succeeded, _)| Tally::of_one(succeeded))
        });
        lane.step("web test", |line| {
            npm(context, "test", line).map(|(ok, text)| Tally::read(&text, ok))
        });
    }
    let built = lane.step("web build", |line| {
        web::build(context, line).map(|()| Tally::of_one(true))
    });
    if all && built {
        lane.step("web sizes", |line| {
            npm(context, "sizes", line).map(|(succeeded, _)| Tally::of_one(succeeded))
        });
    }
}

/// Starts all that do not run yet, and notes which those were.
pub(super) fn counterparts_up(
    context: &Context,
    lane: &mut Lane,
    chosen: &[&'static Counterpart],
    started: &mut Vec<&'static str>,
) {
    lane.step("counterparts", |_| {
        let up = counterparts::up(context, chosen)?;
        started.extend(up.started);
        if context.ci && !up.failed.is_empty() {
            bail!("not started: {}", up.failed.join(", "));
        }
        Ok(Tally::default())
    });
}

/// Compiles the tests, so that compiling and testing have each a time of their own.
pub(super) fn build_tests(context: &Context, lane: &mut Lane) -> bool {
    let mut warned = false;
    let built = lane.step("build", |line| {
        let mut build = tests(context);
        build.arg("--no-run").env("CARGO_TERM_COLOR", "never");
        if context.ci {
            // A lock file that does not fit is a mistake of the commit.
            build.arg("--locked");
        }
        let finished = follow(&mut build, line)?;
        if !finished.succeeded {
            bail!("the tests do not compile");
        }
        warned = finished.text.lines().any(|line| line.starts_with("warning: "));
        Ok(Tally::default())
    });
    if builds_are_linted() {
        lane.step("clippy", |_| Ok(Tally::of_one(built && !warned)));
    }
    built
}

pub(super) fn build_parvis(context: &Context, lane: &mut Lane) -> bool {
    lane.step("build parvis", |_| {
        parvis::build(context, false)?;
        parvis::build_fakes(context).map(|()| Tally::default())
    })
}

pub(super) fn unit(context: &Context, lane: &mut Lane) {
    lane.step("tests", |line| {
        let finished = follow(
            tests(context)
                .arg("--no-fail-fast")
                .envs(counterparts::environment(context)),
            line,
        )?;
        Ok(Tally::read(&finished.text, finished.succeeded))
    });
}

/// The tests of all crates. Nextest runs them apart from one another and in parallel, and ends one that hangs; a bare
/// machine does not have it, and building it would take longer than it saves.
fn tests(context: &Context) -> Command {
    let mut command = cargo(context);
    if succeeds(cargo(context).args(["nextest", "--version"])) {
        command.args(["nextest", "run", "--workspace"]);
    } else {
        command.args(["test", "--workspace", "--lib", "--bins", "--tests"]);
    }
    command
}

pub(super) fn contract(context: &Context, lane: &mut Lane) {
    lane.step("contract", |line| contract::check(context, line));
}

pub(super) fn chaos(context: &Context, lane: &mut Lane) {
    lane.step("chaos", |line| chaos::check(context, line));
}

pub(super) fn fuzz(context: &Context, lane: &mut Lane) {
    lane.step("fuzz", |line| fuzz::check(context, line));
}

pub(super) fn deny(context: &Context, lane: &mut Lane) {
    lane.step("cargo-deny", |line| deny::check(context, line));
}

pub(super) fn proxies(context: &Context, lane: &mut Lane, missing: &[&str]) {
    lane.step("proxies", |line| {
        if [CURL, OPENSSL, NGINX]
            .iter()
            .any(|need| missing.contains(&need.name))
        {
            line("Left out: nginx, curl or openssl is missing.");
            return Ok(Tally::default());
        }
        proxies::check(context, line)
    });
}

pub(super) fn e2e(context: &Context, lane: &mut Lane, missing: &[&str]) {
    lane.step("browser stories", |line| {
        if missing.contains(&CHROMIUM.name) {
            line("Left out: there is no Chromium.");
            return Ok(Tally::default());
        }
        let mut stories = program(web::node(context), &context.path("web"));
        stories
            .args([
                "--test",
                "--test-concurrency=2",
                "--test-timeout=300000",
                "e2e/stories/*.test.ts",
            ])
            .env("PARVIS_BIN", parvis::built(context, false))
            .env(
                "PARVIS_FAKE_MASTODON",
                parvis::built(context, false).with_file_name("fake-mastodon"),
            )
            .envs(counterparts::environment(context));
        let finished = follow(&mut stories, line)?;
        Ok(Tally::read(&finished.text, finished.succeeded))
    });
}

pub(super) fn tidy(context: &Context, lane: &mut Lane) {
    lane.step("tidy", |line| tidy::check(context, &[], line));
}

fn checked(command: &mut Command, line: Line) -> Result<Tally> {
    follow(command, line).map(|finished| Tally::of_one(finished.succeeded))
}

fn npm(context: &Context, script: &str, line: Line) -> Result<(bool, String)> {
    web::npm_run(context, &[script], line).map(|finished| (finished.succeeded, finished.text))
}
