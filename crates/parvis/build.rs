//! Says where the workbench is built, and has the program built anew when the workbench was.

use std::io::Write as _;
use std::path::PathBuf;

#[expect(
    clippy::disallowed_methods,
    reason = "cargo tells a build script what it needs by the environment"
)]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let manifest = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?);
    // Without `..` in it even while it does not exist yet: a development build looks there at run time, and takes
    // no file whose real path begins otherwise.
    let workbench = manifest.join("../../web").canonicalize()?.join("build");
    let mut out = std::io::stdout();
    writeln!(out, "cargo::rustc-env=PARVIS_WORKBENCH={}", workbench.display())?;
    writeln!(out, "cargo::rerun-if-changed=build.rs")?;
    // Only a release holds the files in itself, and cargo knows of none of them before the first time.
    if std::env::var("PROFILE")? == "release" {
        writeln!(
            out,
            "cargo::rerun-if-changed={}",
            workbench.join("index.html").display()
        )?;
    }
    Ok(())
}
