use super::misbehaviour::{Misbehaviour, Wrongs};
use super::wire::{self, Answer, Ask};
use crate::Result;
use crate::line::Line;
use jiff::SignedDuration;
use jiff::fmt::strtime::BrokenDownTime;
use std::fmt::Write as _;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
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
    /// For calls whose method and path hold a word.
    wrongs: Wrongs,
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
        lock(&self.told).wrongs.tell(call, misbehaviour, times);
    }

    /// All goes right again. Gives what had been told and wasn't done.
    pub fn forgive(&self) -> Vec<(Misbehaviour, usize)> {
        lock(&self.told).wrongs.forgive()
    }
}

fn lock(told: &Mutex<Told>) -> MutexGuard<'_, Told> {
    told.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn carry(mut near: TcpStream, server: SocketAddr, told: &Mutex<Told>) -> Result<()> {
    let Some(ask) = wire::read(&mut near).await? else {
        return Ok(());
    };
    let (wrong, names) = {
        let call = format!("{} {}", ask.method, ask.path);
        let mut told = lock(told);
        (told.wrongs.next(|word| call.contains(word)), told.names.clone())
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
    Ok(wire::write(near, said).await?)
}

/// Passes a request on, on a connection of its own, and reads the whole answer.
async fn ask_there(ask: &Ask, server: SocketAddr, names: &[(String, String)]) -> Result<Answer> {
    // What is said of the connection is ours to say, and what was packed couldn't be read.
    let ours = [
        "host",
        "connection",
        "accept-encoding",
        "content-type",
        "content-length",
    ];
    let mut headers = String::new();
    for (name, value) in &ask.headers {
        if !ours.contains(&name.as_str()) {
            let _ = write!(headers, "{name}: {value}\r\n");
        }
    }
    let kind = ask.header("content-type").unwrap_or("application/json");
    let mut line = Line::to(server, headers).await?;
    let said = line.ask(&ask.method, &ask.target, kind, &ask.body).await?;
    let headers = said.headers.into_iter();
    let headers = headers.filter(|(name, _)| {
        !["content-length", "transfer-encoding", "connection", "keep-alive"].contains(&name.as_str())
    });
    let mut body = said.body;
    // A picture is no text, and nobody is named in it.
    if let Ok(text) = std::str::from_utf8(&body) {
        let text = names
            .iter()
            .fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
        body = text.into_bytes();
    }
    Ok(Answer::Said {
        status: said.status,
        headers: headers.map(|(name, value)| (name.into(), value)).collect(),
        body,
        whole: true,
        drip: None,
    })
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
    fn a_date_is_moved() {
        let said = Answer::text(200, "").header("date", &"Mon, 23 Nov 2026 23:59:58 GMT");
        let Answer::Said { headers, .. } = misdated(said, 3) else {
            panic!("said")
        };
        assert_eq!(headers[1].1, "Tue, 24 Nov 2026 00:00:01 GMT");
    }
}
