//! Asking a server on this machine: one question, one connection.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

/// An answer as it came.
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// As they were written, without those of the connection.
    pub(crate) headers: Vec<(String, String)>,
    /// As it went over the wire, without its chunks.
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(it, _)| it.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// The body as text, when it isn't compressed.
    pub(crate) fn text(&self) -> Result<&str> {
        if let Some(coding) = self.header("content-encoding") {
            bail!("the answer is compressed: {coding}");
        }
        std::str::from_utf8(&self.body).context("the answer is not UTF-8")
    }
}

/// Asks once; an error when nobody listens, or the answer can't be read.
pub(crate) fn get(port: u16, path: &str, headers: &[(&str, &str)]) -> Result<Answer> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut question = format!("GET {path} HTTP/1.1\r\nhost: localhost:{port}\r\nconnection: close\r\n");
    for (name, value) in headers {
        question.extend([*name, ": ", *value, "\r\n"]);
    }
    question.push_str("\r\n");
    stream.write_all(question.as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    read(&bytes).with_context(|| format!("the answer to {path} can't be read"))
}

/// As [`get`]; anything but 200 is an error.
pub(crate) fn found(port: u16, path: &str, headers: &[(&str, &str)]) -> Result<Answer> {
    let answer = get(port, path, headers)?;
    if answer.status != 200 {
        bail!("{path} was answered with {}", answer.status);
    }
    Ok(answer)
}

fn read(bytes: &[u8]) -> Result<Answer> {
    let end = bytes
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .context("no end of the headers")?;
    let head = std::str::from_utf8(&bytes[..end])?;
    let mut lines = head.split("\r\n");
    let status = lines
        .next()
        .and_then(|line| line.split(' ').nth(1))
        .context("no status")?
        .parse()?;
    let all: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
        .collect();
    let chunked = all
        .iter()
        .any(|(name, value)| name.eq_ignore_ascii_case("transfer-encoding") && value == "chunked");
    let body = &bytes[end + 4..];
    let of_connection = ["connection", "transfer-encoding", "date"];
    let kept = |name: &str| !of_connection.iter().any(|it| name.eq_ignore_ascii_case(it));
    Ok(Answer {
        status,
        headers: all.into_iter().filter(|(name, _)| kept(name)).collect(),
        body: if chunked { joined(body)? } else { body.to_vec() },
    })
}

/// A body without its chunks.
fn joined(mut rest: &[u8]) -> Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest
            .windows(2)
            .position(|two| two == b"\r\n")
            .context("a chunk without a size")?;
        let size = usize::from_str_radix(std::str::from_utf8(&rest[..end])?.trim(), 16)?;
        if size == 0 {
            return Ok(body);
        }
        let from = end + 2;
        body.extend(rest.get(from..from + size).context("a chunk that ends early")?);
        rest = rest.get(from + size + 2..).context("a chunk without an end")?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_whole_or_in_chunks() {
        let whole = read(b"HTTP/1.1 200 OK\r\nETag: \"a\"\r\ndate: x\r\n\r\nbody").unwrap();
        assert_eq!((whole.status, whole.text().unwrap()), (200, "body"));
        assert_eq!(whole.header("etag"), Some("\"a\""));
        assert_eq!(whole.headers.len(), 1);
        let chunked = read(
            b"HTTP/1.1 404 No\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n",
        );
        let chunked = chunked.unwrap();
        assert_eq!((chunked.status, chunked.text().unwrap()), (404, "abc0123456789"));
        assert!(read(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFF\r\nabc").is_err());
    }
}
