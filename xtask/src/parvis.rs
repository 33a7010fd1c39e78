//! The program itself, built.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::context::{Context, environment};
use crate::packages::{self, NODE};
use crate::process::{self, program};
use crate::web;

/// Builds `parvis` and returns where it stands.
pub(crate) fn build(context: &Context, release: bool) -> Result<PathBuf> {
    let mut build = cargo(context);
    build.args(["build", "--quiet", "--package", "parvis"]);
    if release {
        build.arg("--release");
    }
    process::run(&mut build)?;
    Ok(built(context, release))
}

/// Builds the pretend networks that browser stories start beside it.
pub(crate) fn build_fakes(context: &Context) -> Result<()> {
    process::run(with_testkit(context).arg("--bins"))
}

/// Builds a program of the testkit, and returns where it stands.
pub(crate) fn build_driver(context: &Context, name: &str, release: bool) -> Result<PathBuf> {
    let mut build = with_testkit(context);
    build.args(["--bin", name]);
    if release {
        build.arg("--release");
    }
    process::run(&mut build)?;
    Ok(built(context, release).with_file_name(name))
}

/// A build of the testkit beside the program: alone it would ask less of its dependencies, and all of them would be
/// compiled once more.
fn with_testkit(context: &Context) -> Command {
    let mut build = cargo(context);
    build.args([
        "build",
        "--quiet",
        "--package",
        "parvis",
        "--package",
        "parvis-testkit",
    ]);
    build
}

/// Where a build puts it.
pub(crate) fn built(context: &Context, release: bool) -> PathBuf {
    let target = environment("CARGO_TARGET_DIR")
        .map_or_else(|| context.path("target"), |folder| context.path(&folder));
    target
        .join(if release { "release" } else { "debug" })
        .join("parvis")
}

/// Cargo, the same that runs us.
pub(crate) fn cargo(context: &Context) -> Command {
    program(environment("CARGO").as_deref().unwrap_or("cargo"), &context.root)
}

/// Builds the workbench and the program, then becomes `parvis COMMAND --listen … --data …`.
pub(crate) fn serve(
    context: &Context,
    command: &str,
    listen: &str,
    data: &Path,
    release: bool,
) -> Result<()> {
    packages::require(context, &[&NODE])?;
    eprintln!("Building the workbench …");
    web::install(context, |_| {})?;
    web::build(context, |_| {})?;
    eprintln!("Building parvis …");
    let parvis = build(context, release)?;
    // Relative to where one stands, not to the repository.
    let mut serve = Command::new(parvis);
    serve
        .arg(command)
        .args(["--listen", listen])
        .arg("--data")
        .arg(data);
    Err(process::become_program(&mut serve))
}
