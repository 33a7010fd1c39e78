//! What systemd is told, over the socket it names: that we serve, that we are alive, that we stop.

use std::os::unix::net::UnixDatagram;
use std::path::PathBuf;
use std::time::Duration;

/// The service manager that started us.
pub(crate) struct Manager {
    socket: UnixDatagram,
    to: Address,
    /// It ends us when it hears no sign of life for so long.
    pub(crate) patience: Option<Duration>,
}

enum Address {
    Path(PathBuf),
    #[cfg(target_os = "linux")]
    Abstract(std::os::unix::net::SocketAddr),
}

impl Manager {
    /// The one at that address; none where there is none, or where nobody can be spoken to there.
    pub(crate) fn at(address: Option<&str>, patience_micros: Option<u64>) -> Option<Self> {
        let address = address.filter(|address| !address.is_empty())?;
        let opened = Address::read(address).and_then(|to| Ok((UnixDatagram::unbound()?, to)));
        match opened {
            Ok((socket, to)) => Some(Self {
                socket,
                to,
                patience: patience_micros.map(Duration::from_micros),
            }),
            Err(error) => {
                tracing::warn!(%error, address, "the service manager can't be told how it goes");
                None
            }
        }
    }

    /// Tells it something, such as `READY=1`. Nobody waits for it to listen.
    pub(crate) fn tell(&self, what: &str) {
        let told = match &self.to {
            Address::Path(path) => self.socket.send_to(what.as_bytes(), path),
            #[cfg(target_os = "linux")]
            Address::Abstract(address) => self.socket.send_to_addr(what.as_bytes(), address),
        };
        if let Err(error) = told {
            tracing::debug!(%error, what, "the service manager didn't listen");
        }
    }
}

impl Address {
    fn read(text: &str) -> std::io::Result<Self> {
        #[cfg(target_os = "linux")]
        if let Some(name) = text.strip_prefix('@') {
            use std::os::linux::net::SocketAddrExt as _;
            let address = std::os::unix::net::SocketAddr::from_abstract_name(name)?;
            return Ok(Self::Abstract(address));
        }
        Ok(Self::Path(PathBuf::from(text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_it_is_told_arrives_at_a_path_and_at_a_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notify");
        let there = UnixDatagram::bind(&path).unwrap();
        let manager = Manager::at(path.to_str(), Some(1_000_000)).unwrap();
        manager.tell("READY=1");
        let mut heard = [0; 64];
        let length = there.recv(&mut heard).unwrap();
        assert_eq!(&heard[..length], b"READY=1");
        assert_eq!(manager.patience, Some(Duration::from_secs(1)));
        assert!(Manager::at(None, None).is_none());
        assert!(Manager::at(Some(""), None).is_none());
    }
}
