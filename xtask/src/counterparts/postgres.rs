//! PostgreSQL for the tests of the store: each test makes databases of its own in it.

use anyhow::Result;

use super::Counterpart;
use super::cluster::{self, Collation};
use super::setup::Setup;
use crate::packages::POSTGRES;

pub(super) const COUNTERPART: Counterpart = Counterpart {
    name: "postgres",
    what: "PostgreSQL, empty",
    needs: &[&POSTGRES],
    up,
};

fn up(setup: &mut Setup) -> Result<()> {
    // Not by byte: a query that leans on SQLite's order of text is to fail here rather than at an operator's.
    let port = cluster::start(setup, &Collation::Language("en-US"))?;
    setup.announce([(
        "PARVIS_TEST_POSTGRES_URL".to_owned(),
        format!("postgres://postgres@127.0.0.1:{port}/postgres"),
    )])
}
