use crate::servers::{client_allowing, get, raw, says, serve, url};
use parvis_net::{Cause, Client, Error, Guard, Request, Url};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::io::AsyncWriteExt;

#[tokio::test]
async fn a_connection_closed_before_the_answer_leaves_an_act_unknown() {
    let server = says("").await;
    let error = client_allowing(&[server])
        .send(Request::post(url(server, "/")).json(&1))
        .await
        .unwrap_err();
    assert!(matches!(error, Error::Unknown(_)), "{error}");
    assert_eq!(error.cause(), Cause::Closed);
}

#[tokio::test]
async fn a_connection_closed_half_way_leaves_an_act_unknown_with_its_status() {
    for answer in [
        "HTTP/1.1 201 Created\r\ncontent-length: 100\r\n\r\nonly this",
        "HTTP/1.1 201 Created\r\ntransfer-encoding: chunked\r\n\r\n64\r\nonly this",
        "HTTP/1.1 201 Created\r\ncontent-encoding: gzip\r\ncontent-length: 9\r\n\r\nonly this",
    ] {
        let server = says(answer).await;
        let error = client_allowing(&[server])
            .send(Request::post(url(server, "/")))
            .await
            .unwrap_err();
        assert!(matches!(error, Error::Unknown(_)), "{error}");
        assert_eq!(error.cause(), Cause::BodyCut, "{answer}");
        assert_eq!(error.failure().status.map(|status| status.as_u16()), Some(201));
    }
}

#[tokio::test]
async fn an_answer_that_is_not_http_leaves_an_act_unknown() {
    let server = says("SSH-2.0-OpenSSH_9.2\r\n").await;
    let error = client_allowing(&[server])
        .send(Request::post(url(server, "/")))
        .await
        .unwrap_err();
    assert_eq!((error.cause(), error.may_have_arrived()), (Cause::Closed, true));
}

/// Closes the first connection without a word, answers the others.
async fn closes_once() -> (std::net::SocketAddr, Arc<AtomicUsize>) {
    let visits = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&visits);
    let server = raw(move |mut stream, _| {
        let visit = counted.fetch_add(1, Ordering::SeqCst);
        async move {
            if visit > 0 {
                let _ = stream
                    .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok")
                    .await;
            }
        }
    })
    .await;
    (server, visits)
}

#[tokio::test]
async fn what_may_be_sent_twice_is_tried_once_more_and_what_may_not_is_not() {
    let (server, visits) = closes_once().await;
    assert_eq!(
        client_allowing(&[server])
            .send(get(server, "/"))
            .await
            .unwrap()
            .text(),
        "ok"
    );
    assert_eq!(visits.load(Ordering::SeqCst), 2);

    let (server, visits) = closes_once().await;
    client_allowing(&[server])
        .send(Request::post(url(server, "/")))
        .await
        .unwrap_err();
    assert_eq!(visits.load(Ordering::SeqCst), 1, "an act was sent twice");

    let (server, visits) = closes_once().await;
    let repeatable = Request::post(url(server, "/")).json(&"same key").idempotent(true);
    assert_eq!(
        client_allowing(&[server]).send(repeatable).await.unwrap().text(),
        "ok"
    );
    assert_eq!(visits.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn no_secure_connection_means_not_sent() {
    let server = serve(axum::Router::new()).await;
    let secure = Url::parse(&format!("https://{server}/")).unwrap();
    let error = client_allowing(&[server])
        .send(Request::post(secure))
        .await
        .unwrap_err();
    assert_eq!(
        (error.cause(), error.may_have_arrived()),
        (Cause::Tls, false),
        "{error}"
    );
}

#[tokio::test]
async fn somebody_who_accepts_and_never_shakes_hands_is_left_without_having_sent() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let server = listener.local_addr().unwrap();
    let guard = Guard {
        connect_timeout: Duration::from_millis(300),
        ..Guard::new().allow(server)
    };
    let secure = Url::parse(&format!("https://{server}/")).unwrap();
    let error = Client::new(&guard)
        .unwrap()
        .send(Request::post(secure))
        .await
        .unwrap_err();
    assert_eq!(
        (error.cause(), error.may_have_arrived()),
        (Cause::ConnectTimedOut, false),
        "{error}"
    );
}

#[tokio::test]
async fn a_request_that_http_cannot_hold_is_not_sent() {
    let server = says("").await;
    let client = client_allowing(&[server]);
    for request in [
        get(server, "/").bearer("two\r\nlines"),
        get(server, "/").header("not a name", "x"),
    ] {
        let error = client.send(request).await.unwrap_err();
        assert_eq!(
            (error.cause(), error.may_have_arrived()),
            (Cause::BadRequest, false)
        );
    }
}

#[tokio::test]
async fn what_is_logged_holds_no_query_and_no_credential() {
    let server = says("").await;
    let request = Request::post(url(server, "/path?token=s3cret")).bearer("s3cret");
    assert!(!format!("{request:?}").contains("Bearer s3cret"));
    let error = client_allowing(&[server]).send(request).await.unwrap_err();
    assert!(!error.to_string().contains("s3cret"), "{error}");
    assert!(error.to_string().contains("127.0.0.1"), "{error}");
}
