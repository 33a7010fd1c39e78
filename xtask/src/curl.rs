//! Asking a server as a browser far away would: with TLS, cookies, and from an address of one's own. Curl does it.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use crate::process::program;

/// One question, as it is put together.
pub(crate) struct Question {
    command: Command,
}

/// What came back.
pub(crate) struct Reply {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Question {
    pub(crate) fn new(url: &str) -> Self {
        let mut command = program("curl", Path::new("/"));
        // A browser doesn't ask first whether it may send.
        command.args(["-sS", "-i", "--max-time", "60", "-H", "Expect:", url]);
        Self { command }
    }

    pub(crate) fn with(mut self, words: &[&str]) -> Self {
        self.command.args(words);
        self
    }

    pub(crate) fn header(self, name: &str, value: &str) -> Self {
        self.with(&["-H", &format!("{name}: {value}")])
    }

    pub(crate) fn posts(self, body: &Value) -> Self {
        self.header("content-type", "application/json")
            .with(&["--data-binary", &body.to_string()])
    }

    /// The file as it is, as the body.
    pub(crate) fn sends(mut self, file: &Path, kind: &str) -> Self {
        let mut what = OsString::from("@");
        what.push(file);
        self.command.arg("--data-binary").arg(what);
        self.header("content-type", kind)
    }

    /// Asks, and reads the whole answer.
    pub(crate) fn ask(mut self) -> Result<Reply> {
        let done = self.command.output().context("curl can't be started")?;
        if !done.status.success() {
            bail!("{}", String::from_utf8_lossy(&done.stderr).trim());
        }
        Reply::read(&done.stdout)
    }

    /// The command itself, for an answer that has no end.
    pub(crate) fn command(self) -> Command {
        self.command
    }
}

impl Reply {
    fn read(bytes: &[u8]) -> Result<Self> {
        let end = bytes
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .context("the answer has no headers")?;
        let head = std::str::from_utf8(&bytes[..end])?;
        let mut lines = head.split("\r\n");
        let status = lines
            .next()
            .and_then(|line| line.split(' ').nth(1))
            .context("the answer has no status")?;
        Ok(Self {
            status: status.parse()?,
            headers: lines
                .filter_map(|line| line.split_once(':'))
                .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
                .collect(),
            body: bytes[end + 4..].to_vec(),
        })
    }

    /// All values under a name, written small.
    pub(crate) fn all(&self, name: &str) -> Vec<&str> {
        let values = self.headers.iter().filter(|(it, _)| it == name);
        values.map(|(_, value)| value.as_str()).collect()
    }

    /// The only value under a name; none when there are several.
    pub(crate) fn only(&self, name: &str) -> Option<&str> {
        match self.all(name)[..] {
            [one] => Some(one),
            _ => None,
        }
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn json(&self) -> Result<Value> {
        serde_json::from_slice(&self.body).with_context(|| format!("no JSON: {}", self.text()))
    }

    /// Refuses any other status, with what was said.
    pub(crate) fn must_be(self, status: u16) -> Result<Self> {
        if self.status != status {
            let said: String = self.text().chars().take(300).collect();
            bail!("{} in place of {status}: {said}", self.status);
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_is_said_twice_is_not_the_only_one() {
        let reply = Reply::read(b"HTTP/2 200 \r\nVary: a\r\nvary: b\r\nX-One: 1\r\n\r\nbody").unwrap();
        assert_eq!((reply.status, reply.text().as_str()), (200, "body"));
        assert_eq!(reply.only("x-one"), Some("1"));
        assert_eq!(reply.only("vary"), None);
        assert_eq!(reply.all("vary"), ["a", "b"]);
        assert!(reply.must_be(404).is_err());
    }
}
