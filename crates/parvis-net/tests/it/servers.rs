use axum::Router;
use parvis_net::{Client, Guard, Request, Url};
use std::future::Future;
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A web server on a free loopback port.
pub(crate) async fn serve(app: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    address
}

/// A server that does with each connection what it is told, after having read the request's head.
pub(crate) async fn raw<F, Fut>(act: F) -> SocketAddr
where
    F: Fn(TcpStream, String) -> Fut + Send + 'static,
    Fut: Future<Output = ()> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut head = vec![0; 64 * 1024];
            let length = stream.read(&mut head).await.unwrap_or(0);
            head.truncate(length);
            tokio::spawn(act(stream, String::from_utf8_lossy(&head).into_owned()));
        }
    });
    address
}

/// A server that says these bytes and closes.
pub(crate) async fn says(answer: impl Into<Vec<u8>>) -> SocketAddr {
    let answer = answer.into();
    raw(move |mut stream, _| {
        let answer = answer.clone();
        async move {
            let _ = stream.write_all(&answer).await;
            let _ = stream.shutdown().await;
        }
    })
    .await
}

pub(crate) fn client_allowing(exceptions: &[SocketAddr]) -> Client {
    let guard = exceptions
        .iter()
        .fold(Guard::new(), |guard, exception| guard.allow(*exception));
    Client::new(&guard).unwrap()
}

pub(crate) fn url(server: SocketAddr, path: &str) -> Url {
    Url::parse(&format!("http://{server}{path}")).unwrap()
}

pub(crate) fn get(server: SocketAddr, path: &str) -> Request {
    Request::get(url(server, path))
}
