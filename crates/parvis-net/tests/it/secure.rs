use crate::servers::{serve, url};
use axum::Router;
use parvis_net::{Cause, Client, Guard, Request, Url};
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

/// A server for `name` that gives this answer over TLS, and its certificate.
async fn secure(name: &str, answer: String) -> (SocketAddr, Vec<u8>) {
    parvis_net::install_crypto();
    let made = rcgen::generate_simple_self_signed([name.to_owned()]).unwrap();
    let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
    let config = ServerConfig::builder().with_no_client_auth();
    let config = config
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let acceptor = TlsAcceptor::from(Arc::new(config));
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            let Ok(mut stream) = acceptor.accept(stream).await else {
                continue;
            };
            let _ = stream.read(&mut [0; 4096]).await;
            let _ = stream.write_all(answer.as_bytes()).await;
            let _ = stream.shutdown().await;
        }
    });
    (address, made.cert.pem().into_bytes())
}

fn at(name: &str, server: SocketAddr) -> Url {
    Url::parse(&format!("https://{name}:{}/", server.port())).unwrap()
}

const HELLO: &str = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello";

#[tokio::test]
async fn a_certificate_of_nobody_we_trust_ends_it_before_anything_is_sent() {
    let (server, _) = secure("localhost", HELLO.to_owned()).await;
    let client = Client::new(&Guard::new().allow(server)).unwrap();
    let error = client
        .send(Request::post(at("localhost", server)).bearer("s3cret"))
        .await
        .unwrap_err();
    assert_eq!(
        (error.cause(), error.may_have_arrived()),
        (Cause::Certificate, false),
        "{error}"
    );
}

#[tokio::test]
async fn an_authority_of_the_operator_is_trusted_for_its_names_only() {
    let (server, certificate) = secure("localhost", HELLO.to_owned()).await;
    let mut guard = Guard::new().allow(server);
    guard.authorities.push(certificate);
    guard.names.insert("other.test".to_owned(), vec![server.ip()]);
    let client = Client::new(&guard).unwrap();
    assert_eq!(
        client
            .send(Request::get(at("localhost", server)))
            .await
            .unwrap()
            .text(),
        "hello"
    );
    let error = client
        .send(Request::get(at("other.test", server)))
        .await
        .unwrap_err();
    assert_eq!(error.cause(), Cause::Certificate, "{error}");
}

#[tokio::test]
async fn an_authority_that_is_no_certificate_is_told_to_the_operator() {
    let guard = Guard {
        authorities: vec![b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----".to_vec()],
        ..Guard::new()
    };
    assert!(Client::new(&guard).is_err());
}

#[tokio::test]
async fn a_credential_does_not_follow_out_of_encryption() {
    let plain = serve(Router::new().fallback(|| async { "in the clear" })).await;
    let answer = format!(
        "HTTP/1.1 302 Found\r\nlocation: {}\r\ncontent-length: 0\r\n\r\n",
        url(plain, "/")
    );
    let (server, certificate) = secure("localhost", answer).await;
    let mut guard = Guard::new().allow(server).allow(plain);
    guard.authorities.push(certificate);
    let client = Client::new(&guard).unwrap();

    let with = Request::get(at("localhost", server)).bearer("s3cret");
    assert_eq!(client.send(with).await.unwrap_err().cause(), Cause::Downgrade);
    let without = Request::get(at("localhost", server));
    assert_eq!(client.send(without).await.unwrap().text(), "in the clear");
}
