//! Free ports on loopback.

use std::net::TcpListener;

use anyhow::{Context as _, Result};

/// So many different ports that nobody listens on.
pub(super) fn free<const N: usize>() -> Result<[u16; N]> {
    // All are held before any is let go, or the same one could be given twice.
    let mut ports = [0; N];
    let mut held = Vec::with_capacity(N);
    for port in &mut ports {
        let listener = TcpListener::bind(("127.0.0.1", 0)).context("cannot find a free port")?;
        *port = listener.local_addr()?.port();
        held.push(listener);
    }
    Ok(ports)
}

#[cfg(test)]
mod tests {
    #[test]
    fn ports_differ_and_are_free() {
        let [a, b, c] = super::free().unwrap();
        assert!(a != b && b != c && a != c);
        assert!(std::net::TcpListener::bind(("127.0.0.1", a)).is_ok());
    }
}
