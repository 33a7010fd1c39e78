//! Asks a server for one page over and over, for `cargo xtask bench`: `steady-load <address:port> <path> <header>
//! <connections> <seconds>` prints how many answers came.
//!
//! Each connection always has a question with the server, and answers are read whole, by their length alone: that costs
//! a core far less for each than it costs the server, whose core is the limit then.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// One connection.
struct Line {
    stream: TcpStream,
    answer: Vec<u8>,
}

impl Line {
    fn open(address: &str) -> Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        Ok(Self {
            stream,
            answer: Vec::new(),
        })
    }

    /// Asks once, and learns how long an answer is.
    fn learn(&mut self, question: &[u8]) -> Result<()> {
        self.stream.write_all(question)?;
        let mut part = [0; 16 * 1024];
        loop {
            let read = self.stream.read(&mut part)?;
            if read == 0 {
                return Err("the server closed the connection".into());
            }
            self.answer.extend_from_slice(&part[..read]);
            if let Some(whole) = length(&self.answer)? {
                if self.answer.len() == whole {
                    return granted(&self.answer);
                }
                if self.answer.len() > whole {
                    return Err("the server sent more than it said".into());
                }
            }
        }
    }

    /// Reads another answer of the same length.
    fn take(&mut self) -> Result<()> {
        self.stream.read_exact(&mut self.answer)?;
        granted(&self.answer)
    }
}

/// Refuses what isn't the answer that was asked for: a refusal, or the middle of one of another length.
fn granted(answer: &[u8]) -> Result<()> {
    if answer.starts_with(b"HTTP/1.1 200 ") {
        Ok(())
    } else {
        Err("an answer isn't 200, or of another length than the first".into())
    }
}

/// How long an answer is, head and body, once its head is there.
fn length(answer: &[u8]) -> Result<Option<usize>> {
    let Some(head) = answer.windows(4).position(|four| four == b"\r\n\r\n") else {
        return Ok(None);
    };
    let text = std::str::from_utf8(&answer[..head])?;
    let said = text.split("\r\n").find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim())
    });
    let body: usize = said.ok_or("the answer doesn't say its length")?.parse()?;
    Ok(Some(head + 4 + body))
}

fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [address, path, header, connections, seconds] = words.as_slice() else {
        return Err("steady-load <address:port> <path> <header> <connections> <seconds>".into());
    };
    let question = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\n{header}\r\n\r\n").into_bytes();
    let mut lines = Vec::new();
    for _ in 0..connections.parse()? {
        let mut line = Line::open(address)?;
        line.learn(&question)?;
        lines.push(line);
    }
    let (long, mut answers) = (Duration::from_secs(seconds.parse()?), lines.len());
    let begun = Instant::now();
    for line in &mut lines {
        line.stream.write_all(&question)?;
    }
    while begun.elapsed() < long {
        for line in &mut lines {
            line.take()?;
            line.stream.write_all(&question)?;
        }
        answers += lines.len();
    }
    for line in &mut lines {
        line.take()?;
    }
    writeln!(std::io::stdout(), "{}", answers + lines.len())?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_and_answers_without_a_length_are_no_answers() {
        assert!(granted(b"HTTP/1.1 200 OK\r\n").is_ok());
        assert!(granted(b"HTTP/1.1 503 Service Unavailable\r\n").is_err());
        assert!(granted(b"/1.1 200 OK\r\n").is_err());
        assert_eq!(length(b"HTTP/1.1 200 OK\r\n").unwrap(), None);
        let whole = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
        assert_eq!(length(whole).unwrap(), Some(whole.len()));
        assert!(length(b"HTTP/1.1 200 OK\r\n\r\nhello").is_err());
    }
}
