use super::misbehaviour::Misbehaviour;
use super::wire::{self, Answer, Ask};
use jiff::SignedDuration;
use jiff::fmt::strtime::BrokenDownTime;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// Stands before a real server and does to its answers what it is told: the server has acted, and nobody knows.
#[derive(Debug)]
pub struct Relay {
    address: SocketAddr,
    told: Arc<Mutex<Told>>,
    task: JoinHandle<()>,
}

#[derive(Debug, Default)]
struct Told {
    /// What is to go wrong, for calls whose first line holds this, and how often.
    wrongs: Vec<(String, Misbehaviour, usize)>,
    /// What is written otherwise in answers.
    names: Vec<(String, String)>,
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Relay {
    /// A relay to `server`, on a free port of 127.0.0.1.
    ///
    /// # Errors
    /// When no port is free.
    pub async fn to(server: SocketAddr) -> std::io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        let told = Arc::new(Mutex::new(Told::default()));
        let telling = Arc::clone(&told);
        let task = tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                let told = Arc::clone(&telling);
                tokio::spawn(async move {
                    // Who goes away, on either side, is cut off on the other.
                    let _ = carry(near, server, &told).await;
                });
            }
        });
        Ok(Self { address, told, task })
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where an answer says `from`, such as the server's own address, it says `to` from now on.
    pub fn says_instead(&self, from: &str, to: &str) {
        lock(&self.told).names.push((from.to_owned(), to.to_owned()));
    }

    /// From now on, so many times, a call whose method and path hold `call` (`*` for any) goes wrong this way.
    pub fn tell(&self, call: &str, misbehaviour: Misbehaviour, times: usize) {
        let wrong = (call.to_owned(), misbehaviour, times);
        lock(&self.told).wrongs.push(wrong);
    }

    /// All goes right again. Gives what had been told and wasn't done.
    pub fn forgive(&self) -> Vec<(Misbehaviour, usize)> {
        let told = std::mem::take(&mut lock(&self.told).wrongs);
        let left = told.into_iter().filter(|(_, _, times)| *times > 0);
        left.map(|(_, what, times)| (what, times)).collect()
    }
}

fn lock(told: &Mutex<Told>) -> MutexGuard<'_, Told> {
    told.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn carry(mut near: TcpStream, server: SocketAddr, told: &Mutex<Told>) -> std::io::Result<()> {
    let Some(ask) = wire::read(&mut near).await? else {
        return Ok(());
    };
    let (wrong, names) = {
        let mut told = lock(told);
        (
            told.next(&format!("{} {}", ask.method, ask.path)),
            told.names.clone(),
        )
    };
    let taken = wrong.as_ref().is_none_or(Misbehaviour::takes);
    let right = if taken {
        Some(ask_there(&ask, server, &names).await?)
    } else {
        None
    };
    let said = match (wrong, right) {
        (Some(wrong), right) => misdated(wrong.spoil(right), wrong.misdates_by()),
        (None, right) => right.unwrap_or(Answer::Cut),
    };
    wire::write(near, said).await
}

impl Told {
    fn next(&mut self, call: &str) -> Option<Misbehaviour> {
        let told = self
            .wrongs
            .iter_mut()
            .find(|(of, _, times)| *times > 0 && (of == "*" || call.contains(of.as_str())));
        told.map(|(_, misbehaviour, times)| {
            *times -= 1;
            misbehaviour.clone()
        })
    }
}

/// Passes a request on, on a connection of its own, and reads the whole answer.
async fn ask_there(ask: &Ask, server: SocketAddr, names: &[(String, String)]) -> std::io::Result<Answer> {
    let mut far = TcpStream::connect(server).await?;
    let mut head = format!(
        "{} {} HTTP/1.1\r\nhost: {server}\r\nconnection: close\r\n",
        ask.method, ask.target
    );
    for (name, value) in &ask.headers {
        // What was packed couldn't be read.
        if !["host", "connection", "accept-encoding"].contains(&name.as_str()) {
            let _ = write!(head, "{name}: {value}\r\n");
        }
    }
    head.push_str("\r\n");
    far.write_all(head.as_bytes()).await?;
    far.write_all(&ask.body).await?;
    let mut bytes = Vec::new();
    far.read_to_end(&mut bytes).await?;
    let no_answer = || std::io::Error::other("the server gave no answer of HTTP");
    let at = bytes.windows(4).position(|window| window == b"\r\n\r\n");
    let mut body = bytes.split_off(at.ok_or_else(no_answer)? + 4);
    let head = String::from_utf8_lossy(&bytes).into_owned();
    let status = head.split(' ').nth(1).and_then(|word| word.parse().ok());
    let mut headers: Vec<(Cow<'static, str>, String)> = Vec::new();
    for line in head.lines().skip(1) {
        let Some((name, value)) = line.split_once(':') else {
            continue;
        };
        let (name, value) = (name.to_ascii_lowercase(), value.trim());
        match name.as_str() {
            "transfer-encoding" => body = in_one_piece(&body).ok_or_else(no_answer)?,
            "content-length" | "connection" | "keep-alive" => {}
            _ => headers.push((name.into(), value.to_owned())),
        }
    }
    // A picture is no text, and nobody is named in it.
    if let Ok(mut text) = String::from_utf8(body.clone()) {
        for (from, to) in names {
            text = text.replace(from, to);
        }
        body = text.into_bytes();
    }
    Ok(Answer::Said {
        status: status.ok_or_else(no_answer)?,
        headers,
        body,
        whole: true,
        drip: None,
    })
}

/// What came in pieces, each with its length before it.
fn in_one_piece(mut pieces: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::new();
    loop {
        let end = pieces.windows(2).position(|window| window == b"\r\n")?;
        let length = std::str::from_utf8(pieces.get(..end)?).ok()?;
        let length = usize::from_str_radix(length.split(';').next()?.trim(), 16).ok()?;
        if length == 0 {
            return Some(whole);
        }
        whole.extend_from_slice(pieces.get(end + 2..end + 2 + length)?);
        pieces = pieces.get(end + 2 + length + 2..)?;
    }
}

const DATE: &str = "%a, %d %b %Y %H:%M:%S GMT";

/// The same, which says that it is so many seconds later.
fn misdated(mut said: Answer, seconds: i64) -> Answer {
    if seconds != 0
        && let Answer::Said { headers, .. } = &mut said
        && let Some((_, date)) = headers.iter_mut().find(|(name, _)| name == "date")
        && let Some(at) = BrokenDownTime::parse(DATE, &**date)
            .ok()
            .and_then(|read| read.to_datetime().ok())
    {
        let shown = at.saturating_add(SignedDuration::from_secs(seconds));
        *date = shown.strftime(DATE).to_string();
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake_network::Wire;
    use crate::line::Line;

    #[tokio::test]
    async fn what_a_server_says_comes_through_and_is_spoilt_as_told() {
        let server = Wire::open(|ask| {
            let said = serde_json::json!({ "asked": ask.path, "at": "http://far:1/", "got": ask.json() });
            Answer::json(200, &said).header("date", &"Mon, 23 Nov 2026 10:00:00 GMT")
        });
        let server = server.await.unwrap();
        let relay = Relay::to(server.address).await.unwrap();
        relay.says_instead("far:1", "near:22");
        let ask = async |path: &str| {
            let mut line = Line::to(relay.address(), String::new()).await.unwrap();
            line.ask("POST", path, "application/json", b"{\"a\":1}").await
        };
        let said = ask("/x").await.unwrap().json().unwrap();
        let whole = serde_json::json!({ "asked": "/x", "at": "http://near:22/", "got": { "a": 1 } });
        assert_eq!(said, whole);

        relay.tell("POST /put", Misbehaviour::TakeAndFail(502), 1);
        assert_eq!(ask("/x").await.unwrap().status, 200);
        assert_eq!(ask("/put").await.unwrap().status, 502);
        assert_eq!(ask("/put").await.unwrap().status, 200);
        relay.tell("*", Misbehaviour::Cut, 3);
        assert!(ask("/x").await.is_err());
        assert_eq!(relay.forgive(), [(Misbehaviour::Cut, 2)]);
        assert_eq!(ask("/x").await.unwrap().status, 200);
    }

    #[test]
    fn pieces_become_one_and_a_date_is_moved() {
        assert_eq!(
            in_one_piece(b"3\r\nabc\r\n2;x\r\nde\r\n0\r\n\r\n").unwrap(),
            b"abcde"
        );
        assert_eq!(in_one_piece(b"9\r\nabc\r\n"), None);
        let said = Answer::text(200, "").header("date", &"Mon, 23 Nov 2026 23:59:58 GMT");
        let Answer::Said { headers, .. } = misdated(said, 3) else {
            panic!("said")
        };
        assert_eq!(headers[1].1, "Tue, 24 Nov 2026 00:00:01 GMT");
    }
}
