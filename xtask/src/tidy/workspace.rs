//! What cargo says about our crates.

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::context::Context;
use crate::parvis::cargo;
use crate::process::output;

/// The crates of this workspace.
pub(super) struct Workspace {
    pub(super) packages: Vec<Package>,
}

/// One crate.
pub(super) struct Package {
    pub(super) name: String,
    /// Those that a program gets, neither for tests nor for building.
    pub(super) normal_dependencies: Vec<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<MetadataPackage>,
}

#[derive(Deserialize)]
struct MetadataPackage {
    name: String,
    dependencies: Vec<MetadataDependency>,
}

#[derive(Deserialize)]
struct MetadataDependency {
    name: String,
    kind: Option<String>,
}

impl Workspace {
    pub(super) fn read(context: &Context) -> Result<Self> {
        Self::parse(&output(cargo(context).args([
            "metadata",
            "--no-deps",
            "--format-version",
            "1",
        ]))?)
    }

    fn parse(json: &str) -> Result<Self> {
        let metadata: Metadata =
            serde_json::from_str(json).context("cargo metadata said something unexpected")?;
        let packages = metadata
            .packages
            .into_iter()
            .map(|package| Package {
                name: package.name,
                normal_dependencies: package
                    .dependencies
                    .into_iter()
                    .filter(|dependency| dependency.kind.is_none())
                    .map(|dependency| dependency.name)
                    .collect(),
            })
            .collect();
        Ok(Self { packages })
    }
}

/// The name of one of our crates as people say it.
pub(super) fn short(name: &str) -> &str {
    name.strip_prefix("parvis-").unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_normal_dependencies_are_kept() {
        let json = r#"{"packages":[{"name":"parvis-app","dependencies":[
            {"name":"parvis-store","kind":null},{"name":"tempfile","kind":"dev"},{"name":"cc","kind":"build"}]}]}"#;
        let workspace = Workspace::parse(json).unwrap();
        assert_eq!(workspace.packages[0].normal_dependencies, ["parvis-store"]);
        assert_eq!(short("parvis-app"), "app");
        assert_eq!(short("parvis"), "parvis");
    }
}
