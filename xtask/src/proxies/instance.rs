//! The Parvis behind: started as an operator starts it, and set up.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

use super::front::Place;
use crate::bench::server::Server;
use crate::curl::Question;

/// The instance's host, as the configuration files call it.
pub(super) const HOST: &str = "parvis.example";
pub(super) const EMAIL: &str = "ada@parvis.example";
pub(super) const PASSWORD: &str = "a long enough pass phrase";
const SLUG: &str = "quay";

pub(super) struct Instance {
    server: Option<Server>,
    program: PathBuf,
    folder: PathBuf,
    log: PathBuf,
    port: u16,
    address: String,
}

impl Instance {
    /// Starts it on an empty folder, and sets it up.
    pub(super) fn new(program: &Path, place: &Place) -> Result<Self> {
        let mut instance = Self {
            server: None,
            program: program.to_owned(),
            folder: place.folder.join("data"),
            log: place.folder.join("parvis.log"),
            port: place.parvis,
            address: format!("https://{HOST}:{}/", place.secure),
        };
        instance.start()?;
        let token = instance.token()?;
        let form = json!({
            "token": token,
            "administrator": {"name": "Ada", "email": EMAIL, "password": PASSWORD},
            "workspace": {"name": "The quay", "slug": SLUG},
            "site": {"title": "The quay", "language": "en", "zone": "Europe/Paris"},
        });
        let url = format!("http://127.0.0.1:{}/api/v1/setup", instance.port);
        Question::new(&url).posts(&form).ask()?.must_be(201)?;
        Ok(instance)
    }

    pub(super) fn start(&mut self) -> Result<()> {
        let mut command = Command::new(&self.program);
        command
            .args(["serve", "--listen", &format!("127.0.0.1:{}", self.port)])
            .args(["--instance-url", &self.address, "--trusted-proxy", "127.0.0.1/32"])
            .args(["--access-log", "json", "--log-form", "json", "--data"])
            .arg(&self.folder);
        let mut server = Server::start(command, self.port, &self.log)?;
        server.answers("/readyz")?;
        self.server = Some(server);
        Ok(())
    }

    pub(super) fn stop(&mut self) -> Result<()> {
        self.server.take().map_or(Ok(()), Server::stop)
    }

    fn said(&self) -> Result<Vec<Value>> {
        let log = std::fs::read_to_string(&self.log)?;
        Ok(log
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok())
            .collect())
    }

    fn token(&self) -> Result<String> {
        let said = self.said()?;
        let token = said.iter().find_map(|line| line["token"].as_str());
        token
            .map(str::to_owned)
            .context("no token for the first set-up was printed")
    }

    /// Where the request for a path came from, as the access log has it.
    pub(super) fn client_of(&self, path: &str) -> Result<String> {
        // Lines are written five times a second.
        let late = Instant::now() + Duration::from_secs(5);
        loop {
            let said = self.said()?;
            if let Some(line) = said.iter().find(|line| line["path"] == path) {
                return Ok(line["client"].as_str().unwrap_or_default().to_owned());
            }
            if Instant::now() > late {
                bail!("the access log has no request for {path}");
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// A path of the API, below the workspace.
    pub(super) fn of_workspace(path: &str) -> String {
        format!("/api/v1/workspaces/{SLUG}{path}")
    }
}
