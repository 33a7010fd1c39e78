//! A reverse proxy, as simple as it gets: one request to a connection, and what a header should say.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};

/// Passes on what comes to a port of its own, whose number it gives, to `to`. What comes for `X-Forwarded-For` gets a
/// hop added; `host` says which host is passed on.
pub(crate) fn passes_on(to: u16, host: Option<&'static str>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for from in listener.incoming().flatten() {
            std::thread::spawn(move || pass(from, to, host));
        }
    });
    port
}

fn pass(mut from: TcpStream, to: u16, host: Option<&str>) -> Option<()> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        from.read_exact(&mut byte).ok()?;
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).ok()?;
    let mut said = String::new();
    for line in head.trim_end().lines() {
        let name = line.split(':').next().unwrap_or_default().to_ascii_lowercase();
        match (name.as_str(), host) {
            ("x-forwarded-for", _) => said.extend([line, ", 198.51.100.7\r\n"]),
            ("host", Some(host)) => said.extend(["host: ", host, "\r\n"]),
            ("connection", _) => {}
            _ => said.extend([line, "\r\n"]),
        }
    }
    said.push_str("connection: close\r\n\r\n");
    let mut behind = TcpStream::connect(("127.0.0.1", to)).ok()?;
    behind.write_all(said.as_bytes()).ok()?;
    let mut answer = Vec::new();
    behind.read_to_end(&mut answer).ok()?;
    from.write_all(&answer).ok()?;
    from.shutdown(Shutdown::Both).ok()
}
