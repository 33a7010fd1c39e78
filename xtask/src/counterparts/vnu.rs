//! The Nu HTML checker, as a server: a start of its own for every page would take three seconds each.

use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use anyhow::Result;

use super::Counterpart;
use super::detached::{Signal, apart};
use super::ports;
use super::setup::Setup;
use crate::npm::{Packages, Scripts};
use crate::packages::{JAVA, NODE};

pub(super) const COUNTERPART: Counterpart = Counterpart {
    name: "vnu",
    what: "The Nu HTML checker",
    needs: &[&NODE, &JAVA],
    up,
};

fn up(setup: &mut Setup) -> Result<()> {
    let folder = setup.install(|folder| Packages {
        folder,
        scripts: Scripts::Only(&[]),
        node: None,
    })?;
    let [port] = ports::free()?;
    let mut server = apart(Path::new("java"));
    server
        .arg("-Xmx512m")
        .arg("-cp")
        .arg(folder.join("node_modules/vnu-jar/build/dist/vnu.jar"))
        .arg("-Dnu.validator.servlet.bind-address=127.0.0.1")
        .args(["nu.validator.servlet.Main", &port.to_string()]);
    setup.start("vnu", server, Signal::Terminate)?;
    // It reads its schemas before it listens.
    setup.wait(Duration::from_mins(2), || {
        TcpStream::connect(("127.0.0.1", port)).ok()
    })?;
    setup.announce([("PARVIS_TEST_VNU".to_owned(), format!("http://127.0.0.1:{port}/"))])
}
