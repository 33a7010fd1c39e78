use crate::{Connector, Setup, SetupError};
use parvis_domain::Network;
use std::sync::Arc;

/// A network that this program can speak to: a folder of this crate.
pub struct BuiltIn {
    /// Its word, and the folder's name.
    pub network: Network,
    /// What it says in English, as Fluent.
    pub english: &'static str,
    /// The same in French.
    pub french: &'static str,
    build: fn(&Setup) -> Result<Arc<dyn Connector>, SetupError>,
}

/// All of them, by the alphabet. The list is written when the crate is built: each folder with words of its own is one.
pub static BUILT_IN: &[BuiltIn] = include!(concat!(env!("OUT_DIR"), "/networks.rs"));

/// A connector for each network that is built in.
///
/// # Errors
/// A setting that no network knows, or that says something else than it should.
pub fn connectors(setup: &Setup) -> Result<Vec<Arc<dyn Connector>>, SetupError> {
    let made: Result<Vec<_>, _> = BUILT_IN.iter().map(|it| (it.build)(setup)).collect();
    let made = made?;
    setup.all_asked()?;
    Ok(made)
}
