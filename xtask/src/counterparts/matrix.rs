//! Synapse, the Matrix server most in use, with a database in one file and nobody outside to speak to.

use std::collections::BTreeMap;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::Counterpart;
use super::detached::{Signal, apart};
use super::ports;
use super::setup::Setup;
use crate::packages::PYTHON;
use crate::process::{output, program};

pub(super) const COUNTERPART: Counterpart = Counterpart {
    name: "matrix",
    what: "Synapse, a Matrix server",
    needs: &[&PYTHON],
    up,
};

fn up(setup: &mut Setup) -> Result<()> {
    let (folder, python) = setup.install_python()?;
    let data = setup.data_folder()?;
    let [port] = ports::free()?;
    let port = port.to_string();
    let script = |arguments: &[&str]| -> Command {
        let mut script = program(&python, &folder);
        script.arg("rooms.py").args(arguments);
        script
    };
    let Some(there) = data.to_str() else {
        bail!("{} is no text", data.display());
    };
    output(&mut script(&["configure", there, &port]))?;
    let mut server = apart(&python);
    server
        .args(["-m", "synapse.app.homeserver", "--config-path"])
        .arg(data.join("homeserver.yaml"))
        .current_dir(&data);
    setup.start("synapse", server, Signal::Terminate)?;
    let written =
        output(&mut script(&["furnish", &port])).map_err(|error| setup.with_log("synapse", error))?;
    let variables: BTreeMap<String, String> =
        serde_json::from_str(&written).context("the rooms said something unexpected when furnished")?;
    setup.announce(variables)
}
