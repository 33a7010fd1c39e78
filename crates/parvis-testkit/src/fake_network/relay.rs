use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// Stands before a real server and, when told, keeps its answers to itself: the server has acted, and nobody knows.
#[derive(Debug)]
pub struct Relay {
    address: SocketAddr,
    swallow: Arc<AtomicUsize>,
    task: JoinHandle<()>,
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
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        let swallow = Arc::new(AtomicUsize::new(0));
        let told = Arc::clone(&swallow);
        let task = tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                let told = Arc::clone(&told);
                tokio::spawn(async move {
                    let _ = carry(near, server, &told).await;
                });
            }
        });
        Ok(Self {
            address,
            swallow,
            task,
        })
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Swallows the answers to the next `requests` that put a record, and cuts their connections.
    pub fn swallow(&self, requests: usize) {
        self.swallow.store(requests, Ordering::SeqCst);
    }
}

/// How a request begins.
const METHODS: [&[u8]; 3] = [b"GET ", b"POST ", b"PUT "];
/// And how one begins that puts something there.
const PUTTING: [&[u8]; 2] = [
    b"POST /xrpc/com.atproto.repo.putRecord",
    b"PUT /_matrix/client/v3/rooms/",
];

async fn carry(mut near: TcpStream, server: SocketAddr, told: &AtomicUsize) -> std::io::Result<()> {
    let mut far = TcpStream::connect(server).await?;
    let (mut from_near, mut from_far) = (vec![0; 64 * 1024], vec![0; 64 * 1024]);
    let mut puts = false;
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
                    puts = PUTTING.iter().any(|putting| sent.starts_with(putting));
                }
                far.write_all(sent).await?;
            }
            read = far.read(&mut from_far) => {
                let read = read?;
                if read == 0 {
                    return Ok(());
                }
                let left = told.load(Ordering::SeqCst);
                if puts && left > 0 {
                    told.store(left - 1, Ordering::SeqCst);
                    return Ok(());
                }
                near.write_all(&from_far[..read]).await?;
            }
        }
    }
}
