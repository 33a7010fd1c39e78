//! HTTP by hand, as much of it as it takes: a server library answers politely, and that is what isn't wanted here.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What was asked.
#[derive(Clone, Debug)]
pub struct Ask {
    /// `GET`, `PUT` and so on.
    pub method: String,
    /// From the first slash, as it was sent.
    pub path: String,
    /// Names and values, decoded, in their order.
    pub query: Vec<(String, String)>,
    /// Path and query, as they were sent.
    pub(super) target: String,
    pub(super) headers: HashMap<String, String>,
    /// The whole body.
    pub body: Vec<u8>,
}

impl Ask {
    /// A header, by its name in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }

    /// The first parameter of this name.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.query
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// All parameters of this name.
    pub fn parameters(&self, name: &str) -> Vec<&str> {
        self.query
            .iter()
            .filter(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
            .collect()
    }

    /// The body as JSON; null where it is none.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

/// What is answered.
#[derive(Clone, Debug)]
pub enum Answer {
    /// An answer.
    Said {
        /// Its status.
        status: u16,
        /// Its headers, besides the length.
        headers: Vec<(Cow<'static, str>, String)>,
        /// Its body.
        body: Vec<u8>,
        /// Whether all of the body comes, or half of it.
        whole: bool,
        /// How long each letter of the body takes.
        drip: Option<Duration>,
    },
    /// The connection stays open, and nothing comes.
    Silence,
    /// The connection is closed before anything came.
    Cut,
    /// The connection is reset before anything came.
    Reset,
    /// After a while.
    Late(Duration, Box<Answer>),
}

impl Answer {
    fn said(status: u16, kind: &str, body: impl Into<Vec<u8>>) -> Self {
        Self::Said {
            status,
            headers: vec![("content-type".into(), kind.to_owned())],
            body: body.into(),
            whole: true,
            drip: None,
        }
    }

    /// JSON.
    pub fn json(status: u16, value: &serde_json::Value) -> Self {
        Self::said(status, "application/json; charset=utf-8", value.to_string())
    }

    /// A web page.
    pub fn html(status: u16, page: &str) -> Self {
        Self::said(status, "text/html; charset=utf-8", page)
    }

    /// A file of this media type.
    pub fn file(status: u16, kind: &str, bytes: &[u8]) -> Self {
        Self::said(status, kind, bytes)
    }

    /// Plain text.
    pub fn text(status: u16, text: &str) -> Self {
        Self::said(status, "text/plain", text)
    }

    /// The same with a header more.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: &impl ToString) -> Self {
        match &mut self {
            Self::Said { headers, .. } => headers.push((name.into(), value.to_string())),
            Self::Late(_, then) => {
                let said = std::mem::replace(&mut **then, Self::Cut);
                **then = said.header(name, value);
            }
            Self::Silence | Self::Cut | Self::Reset => {}
        }
        self
    }

    /// The same, whose body comes letter by letter.
    #[must_use]
    pub fn dripping(mut self, pause: Duration) -> Self {
        if let Self::Said { drip, .. } = &mut self {
            *drip = Some(pause);
        }
        self
    }

    /// Whether it says that nothing was done.
    pub fn is_a_no(&self) -> bool {
        matches!(self, Self::Said { status, .. } if *status >= 400)
    }

    /// The same, of which only half comes.
    #[must_use]
    pub fn cut(mut self) -> Self {
        if let Self::Said { whole, .. } = &mut self {
            *whole = false;
        }
        self
    }
}

/// A server on a free port of 127.0.0.1, which ends when it is dropped.
#[derive(Debug)]
pub struct Wire {
    /// Where it listens.
    pub address: SocketAddr,
    task: Mutex<Option<JoinHandle<()>>>,
}

impl Drop for Wire {
    fn drop(&mut self) {
        if let Some(task) = self.take() {
            task.abort();
        }
    }
}

impl Wire {
    fn take(&self) -> Option<JoinHandle<()>> {
        self.task.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Stops listening, and returns when nobody can connect any more.
    pub async fn close(&self) {
        if let Some(task) = self.take() {
            task.abort();
            let _ = task.await;
        }
    }

    /// On a free port, with this to answer.
    ///
    /// # Errors
    /// No port is free.
    pub async fn open<F>(answer: F) -> std::io::Result<Self>
    where
        F: Fn(&Ask) -> Answer + Send + Sync + 'static,
    {
        Self::open_at(0, answer).await
    }

    /// On a port of one's choice; 0 for a free one.
    ///
    /// # Errors
    /// The port isn't free.
    pub async fn open_at<F>(port: u16, answer: F) -> std::io::Result<Self>
    where
        F: Fn(&Ask) -> Answer + Send + Sync + 'static,
    {
        let listener = TcpListener::bind(("127.0.0.1", port)).await?;
        let address = listener.local_addr()?;
        let answer = Arc::new(answer);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let answer = Arc::clone(&answer);
                tokio::spawn(async move {
                    // A client that goes away is its own affair.
                    let _ = serve(stream, &*answer).await;
                });
            }
        });
        Ok(Self {
            address,
            task: Mutex::new(Some(task)),
        })
    }
}

async fn serve(
    mut stream: TcpStream,
    answer: &(dyn Fn(&Ask) -> Answer + Send + Sync),
) -> std::io::Result<()> {
    match read(&mut stream).await? {
        Some(ask) => write(stream, answer(&ask)).await,
        None => Ok(()),
    }
}

/// Answers as the answer says, which may be not at all.
pub(super) async fn write(mut stream: TcpStream, mut said: Answer) -> std::io::Result<()> {
    while let Answer::Late(wait, then) = said {
        tokio::time::sleep(wait).await;
        said = *then;
    }
    match said {
        Answer::Said {
            status,
            headers,
            body,
            whole,
            drip,
        } => {
            let mut head = format!(
                "HTTP/1.1 {status} Fake\r\ncontent-length: {}\r\nconnection: close\r\n",
                body.len()
            );
            for (name, value) in headers {
                let _ = write!(head, "{name}: {value}\r\n");
            }
            head.push_str("\r\n");
            stream.write_all(head.as_bytes()).await?;
            let sent = if whole { &body[..] } else { &body[..body.len() / 2] };
            match drip {
                None => stream.write_all(sent).await?,
                Some(pause) => {
                    for letter in sent {
                        stream.write_all(std::slice::from_ref(letter)).await?;
                        tokio::time::sleep(pause).await;
                    }
                }
            }
            stream.shutdown().await
        }
        Answer::Silence => {
            // Until the client has had enough.
            let _ = stream.read(&mut [0; 1]).await;
            Ok(())
        }
        Answer::Reset => stream.set_zero_linger(),
        Answer::Cut | Answer::Late(..) => Ok(()),
    }
}

/// Reads a whole request; none where the client goes away.
pub(super) async fn read(stream: &mut TcpStream) -> std::io::Result<Option<Ask>> {
    let mut bytes = Vec::new();
    let mut chunk = vec![0; 64 * 1024];
    let head_end = loop {
        if let Some(at) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break at;
        }
        match stream.read(&mut chunk).await? {
            0 => return Ok(None),
            read => bytes.extend_from_slice(&chunk[..read]),
        }
    };
    let head = String::from_utf8_lossy(&bytes[..head_end]).into_owned();
    let mut lines = head.lines();
    let first = lines.next().unwrap_or_default();
    let headers: HashMap<String, String> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let length: usize = headers
        .get("content-length")
        .and_then(|length| length.parse().ok())
        .unwrap_or(0);
    let mut body = bytes.split_off(head_end + 4);
    while body.len() < length {
        match stream.read(&mut chunk).await? {
            0 => return Ok(None),
            read => body.extend_from_slice(&chunk[..read]),
        }
    }
    let mut words = first.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let query = url::form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect();
    Ok(Some(Ask {
        method: method.to_owned(),
        path: path.to_owned(),
        query,
        target: target.to_owned(),
        headers,
        body,
    }))
}
