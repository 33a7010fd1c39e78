use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// Stands before a real server and, when told, keeps its answers to itself: the server has acted, and nobody knows.
#[derive(Debug)]
pub struct Relay {
    address: SocketAddr,
    told: Arc<Told>,
    task: JoinHandle<()>,
}

/// What becomes of requests that put something there.
#[derive(Debug, Default)]
struct Told {
    spoil: Mutex<VecDeque<Spoil>>,
    done: AtomicUsize,
    /// What is written otherwise in answers, at the same length.
    rewrite: Option<(Vec<u8>, Vec<u8>)>,
}

/// How a relay spoils a request that puts something there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoil {
    /// The server acts, and the connection ends without its answer.
    Swallow,
    /// The server acts, and half of its answer comes.
    Halve,
    /// The server acts, and never seems to answer.
    Silence,
    /// The server acts, and this status comes instead of its answer.
    Say(u16),
    /// The server acts, and its answer comes letter by letter, each after so many milliseconds.
    Drip(u64),
    /// The server hears nothing, and the connection ends.
    Cut,
    /// The server hears nothing, and is said to want so many seconds of peace, or an unknown number of them.
    Limit(Option<u32>),
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Relay {
    /// A relay to `server`.
    ///
    /// # Errors
    /// When no port is free.
    pub async fn to(server: SocketAddr) -> std::io::Result<Self> {
        Self::in_place_of(server, None).await
    }

    /// The same; where an answer names the server by this `host:port`, it names the relay instead, if that is as long.
    ///
    /// # Errors
    /// When no port is free.
    pub async fn in_place_of(server: SocketAddr, rewrite: Option<&str>) -> std::io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        let rewrite = rewrite.map(|from| (from.as_bytes().to_vec(), address.to_string().into_bytes()));
        let rewrite = rewrite.filter(|(from, to)| from.len() == to.len());
        let told = Arc::new(Told {
            rewrite,
            ..Told::default()
        });
        let telling = Arc::clone(&told);
        let task = tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                let told = Arc::clone(&telling);
                tokio::spawn(async move {
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

    /// Swallows the answers to the next `requests` that put a record, and cuts their connections.
    pub fn swallow(&self, requests: usize) {
        for _ in 0..requests {
            self.spoil(Spoil::Swallow);
        }
    }

    /// Spoils the next request that puts a record and isn't to be spoilt yet.
    pub fn spoil(&self, how: Spoil) {
        self.told.waiting().push_back(how);
    }

    /// Lets the rest pass. Gives what had been told and wasn't done.
    pub fn forgive(&self) -> Vec<Spoil> {
        self.told.waiting().drain(..).collect()
    }

    /// How many requests were spoilt.
    pub fn spoilt(&self) -> usize {
        self.told.done.load(Ordering::SeqCst)
    }
}

impl Told {
    fn waiting(&self) -> MutexGuard<'_, VecDeque<Spoil>> {
        self.spoil.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn next(&self) -> Option<Spoil> {
        let next = self.waiting().pop_front();
        self.done.fetch_add(usize::from(next.is_some()), Ordering::SeqCst);
        next
    }

    fn rewritten(&self, answer: &mut [u8]) {
        let Some((from, to)) = &self.rewrite else { return };
        let mut at = 0;
        while let Some(found) = answer[at..].windows(from.len()).position(|window| window == from) {
            answer[at + found..at + found + to.len()].copy_from_slice(to);
            at += found + to.len();
        }
    }
}

/// How a request begins.
const METHODS: [&[u8]; 3] = [b"GET ", b"POST ", b"PUT "];
/// And how one begins that puts something there.
const PUTTING: [&[u8]; 2] = [
    b"POST /xrpc/com.atproto.repo.putRecord",
    b"PUT /_matrix/client/v3/rooms/",
];

async fn carry(mut near: TcpStream, server: SocketAddr, told: &Told) -> std::io::Result<()> {
    let mut far = TcpStream::connect(server).await?;
    let (mut from_near, mut from_far) = (vec![0; 64 * 1024], vec![0; 64 * 1024]);
    let mut spoil = None;
    loop {
        tokio::select! {
            read = near.read(&mut from_near) => {
                let read = read?;
                if read == 0 {
                    return Ok(());
                }
                let sent = &from_near[..read];
                // The head of a request comes in one piece here; what follows it names no method.
                if METHODS.iter().any(|method| sent.starts_with(method)) {
                    let puts = PUTTING.iter().any(|putting| sent.starts_with(putting));
                    spoil = puts.then(|| told.next()).flatten();
                }
                match spoil {
                    Some(Spoil::Cut) => return Ok(()),
                    Some(Spoil::Limit(wait)) => return say(&mut near, 429, wait).await,
                    _ => far.write_all(sent).await?,
                }
            }
            read = far.read(&mut from_far) => {
                let read = read?;
                if read == 0 {
                    return Ok(());
                }
                let answer = &mut from_far[..read];
                told.rewritten(answer);
                match spoil {
                    None | Some(Spoil::Cut | Spoil::Limit(_)) => near.write_all(answer).await?,
                    Some(Spoil::Swallow) => return Ok(()),
                    Some(Spoil::Halve) => return near.write_all(&answer[..read / 2]).await,
                    Some(Spoil::Silence) => {
                        // Until the client has had enough.
                        let _ = near.read(&mut [0; 1]).await;
                        return Ok(());
                    }
                    Some(Spoil::Say(status)) => return say(&mut near, status, None).await,
                    Some(Spoil::Drip(millis)) => {
                        for letter in &*answer {
                            near.write_all(std::slice::from_ref(letter)).await?;
                            tokio::time::sleep(Duration::from_millis(millis)).await;
                        }
                    }
                }
            }
        }
    }
}

/// An answer that the server didn't give.
async fn say(near: &mut TcpStream, status: u16, wait: Option<u32>) -> std::io::Result<()> {
    let wait = wait.map_or_else(String::new, |seconds| format!("retry-after: {seconds}\r\n"));
    let said = format!(
        "HTTP/1.1 {status} Relay\r\ncontent-type: text/plain\r\n{wait}content-length: 2\r\nconnection: close\r\n\r\nno"
    );
    near.write_all(said.as_bytes()).await?;
    near.shutdown().await
}
