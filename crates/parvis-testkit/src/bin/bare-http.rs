//! A server that sends one answer to whatever is asked, for `cargo xtask bench`: what hyper costs by itself.
//! `bare-http <address:port> <file>`; the file holds headers, an empty line, and the body.

use bytes::Bytes;
use http_body_util::Full;
use hyper::header::{HeaderMap, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::time::Duration;
use tokio::net::TcpListener;

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// The answer that a file describes.
fn answer(file: &[u8]) -> Result<(HeaderMap, Bytes), String> {
    let end = file.windows(4).position(|four| four == b"\r\n\r\n");
    let end = end.ok_or("the file has no empty line")?;
    let mut headers = HeaderMap::new();
    for line in std::str::from_utf8(&file[..end]).map_err(said)?.split("\r\n") {
        let (name, value) = line
            .split_once(": ")
            .ok_or_else(|| format!("{line} is no header"))?;
        headers.append(
            HeaderName::from_bytes(name.as_bytes()).map_err(said)?,
            HeaderValue::from_str(value).map_err(said)?,
        );
    }
    Ok((headers, Bytes::copy_from_slice(&file[end + 4..])))
}

// The same runtime as the program it is compared with.
#[tokio::main(flavor = "multi_thread")]
async fn main() -> Result<(), String> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [address, file] = words.as_slice() else {
        return Err("bare-http <address:port> <file>".to_owned());
    };
    let (headers, body) = answer(&std::fs::read(file).map_err(said)?)?;
    let listener = TcpListener::bind(address).await.map_err(said)?;
    loop {
        let (stream, _) = listener.accept().await.map_err(said)?;
        stream.set_nodelay(true).map_err(said)?;
        let (headers, body) = (headers.clone(), body.clone());
        tokio::spawn(async move {
            let service = service_fn(|_: Request<hyper::body::Incoming>| {
                let mut response = Response::new(Full::new(body.clone()));
                response.headers_mut().clone_from(&headers);
                std::future::ready(Ok::<_, Infallible>(response))
            });
            // A client that goes away is none of our business.
            let _ = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(Duration::from_mins(5))
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}
