//! WordPress with its database in one file, on PHP's own server.

use std::collections::BTreeMap;
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context as _, Result};

use super::Counterpart;
use super::detached::{Signal, apart};
use super::ports;
use super::setup::Setup;
use crate::npm::{Packages, Scripts};
use crate::packages::{NODE, PHP};
use crate::process::{output, program};

pub(super) const COUNTERPART: Counterpart = Counterpart {
    name: "wordpress",
    what: "WordPress, a blog",
    needs: &[&NODE, &PHP],
    up,
};

fn up(setup: &mut Setup) -> Result<()> {
    let folder = setup.install(|folder| Packages {
        folder,
        scripts: Scripts::Only(&[]),
        node: None,
    })?;
    let php = crate::process::find("php").context("PHP is not installed")?;
    let data = setup.data_folder()?;
    let [port] = ports::free()?;
    let address = format!("http://127.0.0.1:{port}");
    let mut prepare = program(&php, &folder);
    prepare
        .args(["-d", "memory_limit=256M", "prepare.php"])
        .arg(folder.join("node_modules/@wp-playground/wordpress-builds"))
        .arg(&data)
        .arg(&address);
    let written = output(&mut prepare)?;
    let variables: BTreeMap<String, String> =
        serde_json::from_str(&written).context("WordPress said something unexpected when installed")?;

    let mut server = apart(&php);
    server
        // It would answer one at a time, and a page may ask for another one.
        .env("PHP_CLI_SERVER_WORKERS", "3")
        .args(["-d", "memory_limit=256M", "-S"])
        .arg(format!("127.0.0.1:{port}"))
        .arg("-t")
        .arg(&data)
        .arg(folder.join("router.php"))
        .current_dir(&data);
    setup.start("wordpress", server, Signal::Terminate)?;
    setup.wait(Duration::from_secs(20), || {
        TcpStream::connect(("127.0.0.1", port)).ok()
    })?;
    setup.announce(variables)
}
