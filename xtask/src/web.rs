//! The workbench: its packages and its build.

use anyhow::{Result, bail};

use crate::context::Context;
use crate::npm::{Packages, Scripts};
use crate::process::{Finished, follow, program};
use crate::stamp;

/// Installs the packages that its lock file names. Each line printed goes to `line`.
pub(crate) fn install(context: &Context, line: impl FnMut(&str)) -> Result<()> {
    let folder = context.path("web");
    Packages {
        folder: &folder,
        scripts: Scripts::AsDeclared,
        node: None,
    }
    .install(line)
}

/// Builds it, unless nothing that it is made from has changed since the last time.
pub(crate) fn build(context: &Context, mut line: impl FnMut(&str)) -> Result<()> {
    let sources = [
        "src",
        "static",
        "scripts",
        "package.json",
        "package-lock.json",
        "tsconfig.json",
        "vite.config.ts",
    ];
    let mut roots = sources.map(|name| context.path("web").join(name)).to_vec();
    roots.push(context.path("locales"));
    // Written by the build itself.
    let wanted = stamp::fingerprint(&roots, &["keys.d.ts"])?;
    let stamp = context.path("web/node_modules/.parvis-built");
    if stamp::is_fresh(&stamp, &wanted) && context.path("web/build/index.html").exists() {
        return Ok(());
    }
    let finished = npm_run(context, &["build"], &mut line)?;
    if !finished.succeeded {
        bail!("the workbench does not build:\n{}", finished.text.trim_end());
    }
    stamp::note(&stamp, &wanted)
}

/// One of the scripts of its `package.json`, with arguments.
pub(crate) fn npm_run(context: &Context, script: &[&str], line: impl FnMut(&str)) -> Result<Finished> {
    follow(
        program("npm", &context.path("web"))
            .args(["run", "--silent"])
            .args(script),
        line,
    )
}

/// The Node that its packages bring.
pub(crate) fn node(context: &Context) -> std::path::PathBuf {
    context.path("web/node_modules/.bin/node")
}
