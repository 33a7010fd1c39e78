//! Lists the networks: each folder of `src` in which a network's own words stand.

use std::fs;
use std::io::{Error, Write as _};
use std::path::{Path, PathBuf};

#[expect(
    clippy::disallowed_methods,
    reason = "cargo tells a build script what it needs by the environment"
)]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let source = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("src");
    let target = PathBuf::from(std::env::var("OUT_DIR")?).join("networks.rs");
    writeln!(std::io::stdout(), "cargo::rerun-if-changed={}", source.display())?;
    let mut networks = Vec::new();
    for entry in fs::read_dir(&source)? {
        let folder = entry?.path();
        if folder.join("en.ftl").is_file() {
            networks.push(built_in(&folder)?);
        }
    }
    networks.sort();
    fs::write(target, format!("&[{}]", networks.concat()))?;
    Ok(())
}

fn built_in(folder: &Path) -> Result<String, Error> {
    let name = folder.file_name().and_then(|name| name.to_str());
    let name = name.ok_or_else(|| Error::other("a folder's name is no text"))?;
    let words = |language: &str| folder.join(language).with_extension("ftl").display().to_string();
    Ok(format!(
        "BuiltIn {{ network: crate::{name}::NETWORK, build: crate::{name}::connector, \
         english: include_str!({:?}), french: include_str!({:?}) }},\n",
        words("en"),
        words("fr"),
    ))
}
