//! A blog elsewhere: a server whose pages a test changes as it goes.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};

/// What stands at one path: its status, its type and its body.
type Page = (u16, &'static str, String);

#[derive(Clone)]
pub(super) struct Blog {
    pub(super) at: SocketAddr,
    pages: Arc<Mutex<BTreeMap<String, Page>>>,
    /// How often it answered that nothing had changed.
    same: Arc<Mutex<u32>>,
}

impl Blog {
    pub(super) fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let blog = Self {
            at: listener.local_addr().unwrap(),
            pages: Arc::default(),
            same: Arc::default(),
        };
        let served = blog.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { return };
                let mut asked = [0; 4_096];
                let read = stream.read(&mut asked).unwrap_or(0);
                let asked = String::from_utf8_lossy(&asked[..read]).to_lowercase();
                let _ = stream.write_all(served.answer(&asked).as_bytes());
            }
        });
        blog
    }

    pub(super) fn address(&self, path: &str) -> String {
        format!("http://{}{path}", self.at)
    }

    /// Puts something at a path; `{here}` in it is the address of the blog.
    pub(super) fn put(&self, path: &str, kind: &'static str, body: &str) {
        let body = body.replace("{here}", &self.address(""));
        self.pages
            .lock()
            .unwrap()
            .insert(path.to_owned(), (200, kind, body));
    }

    pub(super) fn take_away(&self, path: &str, status: u16) {
        let gone = (status, "text/plain", String::new());
        self.pages.lock().unwrap().insert(path.to_owned(), gone);
    }

    pub(super) fn said_the_same(&self) -> u32 {
        *self.same.lock().unwrap()
    }

    fn answer(&self, asked: &str) -> String {
        let path = asked.split(' ').nth(1).unwrap_or_default();
        let pages = self.pages.lock().unwrap();
        let (status, kind, body) = pages
            .get(path)
            .cloned()
            .unwrap_or((404, "text/plain", String::new()));
        let tag = format!("\"{}-{}\"", body.len(), body.bytes().map(u64::from).sum::<u64>());
        if asked.contains(&format!("if-none-match: {tag}")) {
            *self.same.lock().unwrap() += 1;
            return "HTTP/1.1 304 Not Modified\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".to_owned();
        }
        format!(
            "HTTP/1.1 {status} X\r\ncontent-type: {kind}\r\netag: {tag}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
            body.len()
        )
    }
}
