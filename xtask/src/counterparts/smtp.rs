//! A mail server that keeps what it is given: aiosmtpd, with a sink of ours.

use anyhow::Result;

use super::Counterpart;
use super::detached::{Signal, apart};
use super::ports;
use super::setup::Setup;
use crate::packages::PYTHON;
use std::time::Duration;

pub(super) const COUNTERPART: Counterpart = Counterpart {
    name: "smtp",
    what: "A mail server that keeps what it is given",
    needs: &[&PYTHON],
    up,
};

fn up(setup: &mut Setup) -> Result<()> {
    let (folder, python) = setup.install_python()?;
    let data = setup.data_folder()?;
    let [port, plain] = ports::free()?;
    let mut server = apart(&python);
    server
        .arg(folder.join("sink.py"))
        .arg(&data)
        .args([port.to_string(), plain.to_string()])
        .current_dir(&data);
    setup.start("smtp", server, Signal::Terminate)?;
    setup.wait(Duration::from_secs(20), || {
        data.join("ready").exists().then_some(())
    })?;
    let file = |name: &str| data.join(name).display().to_string();
    setup.announce([
        ("PARVIS_TEST_SMTP_PORT".to_owned(), port.to_string()),
        ("PARVIS_TEST_SMTP_PLAIN_PORT".to_owned(), plain.to_string()),
        ("PARVIS_TEST_SMTP_CA_FILE".to_owned(), file("ca.pem")),
        ("PARVIS_TEST_SMTP_USER".to_owned(), "parvis".to_owned()),
        ("PARVIS_TEST_SMTP_PASSWORD_FILE".to_owned(), file("password")),
        ("PARVIS_TEST_SMTP_MAILBOX".to_owned(), file("mailbox.jsonl")),
    ])
}
