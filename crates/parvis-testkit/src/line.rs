//! A client of one connection, which waits for nothing but the answer.

use crate::Result;
use std::net::SocketAddr;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// A connection that is kept.
pub struct Line {
    stream: BufReader<TcpStream>,
    to: SocketAddr,
    headers: String,
}

/// What was answered.
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its headers, by their names in small letters.
    pub headers: Vec<(String, String)>,
    /// Its whole body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body read as JSON; null where it is empty.
    ///
    /// # Errors
    /// A status of 300 or more, or a body that is no JSON.
    pub fn json(&self) -> Result<serde_json::Value> {
        let said = || {
            String::from_utf8_lossy(&self.body)
                .chars()
                .take(600)
                .collect::<String>()
        };
        if self.status >= 300 {
            return Err(format!("{}: {}", self.status, said()).into());
        }
        if self.body.is_empty() {
            return Ok(serde_json::Value::Null);
        }
        serde_json::from_slice(&self.body).map_err(|error| format!("{error}: {}", said()).into())
    }
}

impl Line {
    /// To a server; `headers` (each with its line end) go along with everything.
    ///
    /// # Errors
    /// When nobody listens there.
    pub async fn to(address: SocketAddr, headers: String) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream: BufReader::new(stream),
            to: address,
            headers,
        })
    }

    /// Asks for a path.
    ///
    /// # Errors
    /// When the connection ends, or what comes is no HTTP.
    pub async fn get(&mut self, path: &str) -> Result<Answer> {
        self.ask("GET", path, "application/json", &[]).await
    }

    /// Asks, with a body of this media type.
    ///
    /// # Errors
    /// When the connection ends, or what comes is no HTTP.
    pub async fn ask(&mut self, method: &str, path: &str, kind: &str, body: &[u8]) -> Result<Answer> {
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: localhost:{}\r\n{}Content-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
            self.to.port(),
            self.headers,
            body.len()
        );
        let mut whole = head.into_bytes();
        whole.extend_from_slice(body);
        self.stream.get_mut().write_all(&whole).await?;
        self.answer().await
    }

    async fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line).await? == 0 {
            return Err("the connection was closed".into());
        }
        line.truncate(line.trim_end().len());
        Ok(line)
    }

    async fn answer(&mut self) -> Result<Answer> {
        let first = self.line().await?;
        let status = first.split(' ').nth(1).and_then(|word| word.parse().ok());
        let status = status.ok_or_else(|| format!("{first} is no answer"))?;
        let (mut length, mut chunked, mut headers) = (0, false, Vec::new());
        loop {
            let line = self.line().await?;
            let Some((name, value)) = line.split_once(':') else {
                break;
            };
            let (name, value) = (name.to_ascii_lowercase(), value.trim());
            match name.as_str() {
                "content-length" => length = value.parse()?,
                "transfer-encoding" => chunked = value.eq_ignore_ascii_case("chunked"),
                _ => {}
            }
            headers.push((name, value.to_owned()));
        }
        let mut body = Vec::new();
        if chunked {
            loop {
                let size = usize::from_str_radix(&self.line().await?, 16)?;
                let from = body.len();
                body.resize(from + size, 0);
                self.stream
                    .read_exact(body.get_mut(from..).unwrap_or_default())
                    .await?;
                self.line().await?;
                if size == 0 {
                    break;
                }
            }
        } else if status != 204 && status != 304 {
            body.resize(length, 0);
            self.stream.read_exact(&mut body).await?;
        }
        Ok(Answer {
            status,
            headers,
            body,
        })
    }
}
