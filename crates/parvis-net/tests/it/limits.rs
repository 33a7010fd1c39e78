use crate::servers::{client_allowing, get, raw, says, serve, url};
use axum::{Router, body::Body, http::header, response::IntoResponse, routing::get as on_get};
use flate2::{Compression, write::GzEncoder};
use parvis_net::{Cause, MAX_BYTES, Method, Request};
use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::io::AsyncWriteExt;

#[tokio::test]
async fn a_body_announced_as_too_large_is_not_read() {
    let server = says("HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\nabc").await;
    let error = client_allowing(&[server])
        .send(get(server, "/"))
        .await
        .unwrap_err();
    assert_eq!(error.cause(), Cause::TooLarge { limit: MAX_BYTES });
    assert_eq!(error.failure().status.map(|status| status.as_u16()), Some(200));
    assert!(error.may_have_arrived());
}

#[tokio::test]
async fn a_body_of_unknown_length_is_cut_off_at_the_limit() {
    let sent = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&sent);
    let server = raw(move |mut stream, _| {
        let counted = Arc::clone(&counted);
        async move {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await;
            while stream.write_all(&vec![b'x'; 64 * 1024]).await.is_ok() {
                counted.fetch_add(64 * 1024, Ordering::SeqCst);
            }
        }
    })
    .await;
    let client = client_allowing(&[server]);
    let error = client
        .send(get(server, "/").max_bytes(1024 * 1024))
        .await
        .unwrap_err();
    assert_eq!(error.cause(), Cause::TooLarge { limit: 1024 * 1024 });
    tokio::time::sleep(Duration::from_millis(100)).await;
    // What the two sockets buffer comes on top.
    assert!(
        sent.load(Ordering::SeqCst) < 12 * 1024 * 1024,
        "it went on reading"
    );
}

#[tokio::test]
async fn a_body_exactly_at_the_limit_is_read() {
    let server = serve(Router::new().route("/", on_get(|| async { "x".repeat(1000) }))).await;
    let client = client_allowing(&[server]);
    assert_eq!(
        client
            .send(get(server, "/").max_bytes(1000))
            .await
            .unwrap()
            .bytes()
            .len(),
        1000
    );
    let error = client.send(get(server, "/").max_bytes(999)).await.unwrap_err();
    assert_eq!(error.cause(), Cause::TooLarge { limit: 999 });
}

#[tokio::test]
async fn a_head_may_announce_what_nobody_reads() {
    let server = says("HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n").await;
    let answer = client_allowing(&[server])
        .send(Request::new(Method::HEAD, url(server, "/")))
        .await
        .unwrap();
    assert_eq!(answer.header("content-length"), Some("99999999999"));
}

fn gzipped(megabytes: usize) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let zeros = vec![0; 1024 * 1024];
    for _ in 0..megabytes {
        encoder.write_all(&zeros).unwrap();
    }
    encoder.finish().unwrap()
}

#[tokio::test]
async fn the_limit_counts_what_a_gzip_bomb_becomes() {
    let bomb = gzipped(300);
    assert!(bomb.len() < 400_000, "small on the wire: {}", bomb.len());
    let app = Router::new().route(
        "/",
        on_get(|| async { ([(header::CONTENT_ENCODING, "gzip")], Body::from(bomb)).into_response() }),
    );
    let server = serve(app).await;
    let started = Instant::now();
    let error = client_allowing(&[server])
        .send(get(server, "/"))
        .await
        .unwrap_err();
    assert_eq!(error.cause(), Cause::TooLarge { limit: MAX_BYTES });
    assert!(
        started.elapsed() < Duration::from_secs(5),
        "{:?}",
        started.elapsed()
    );
}

#[tokio::test]
async fn an_honest_gzip_body_is_read() {
    let body = gzipped(1);
    let app = Router::new().route(
        "/",
        on_get(|| async { ([(header::CONTENT_ENCODING, "gzip")], Body::from(body)).into_response() }),
    );
    let server = serve(app).await;
    let answer = client_allowing(&[server]).send(get(server, "/")).await.unwrap();
    assert_eq!(answer.bytes().len(), 1024 * 1024);
}

#[tokio::test]
async fn somebody_who_drips_is_left_in_time() {
    for head in ["HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\n\r\n"] {
        let server = raw(move |mut stream, _| async move {
            let _ = stream.write_all(head.as_bytes()).await;
            while stream.write_all(b"a: b\r\n").await.is_ok() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        })
        .await;
        let started = Instant::now();
        let request = Request::post(url(server, "/")).timeout(Duration::from_millis(400));
        let error = client_allowing(&[server]).send(request).await.unwrap_err();
        assert_eq!(error.cause(), Cause::TimedOut);
        assert!(error.may_have_arrived());
        assert!(
            started.elapsed() < Duration::from_secs(2),
            "{:?}",
            started.elapsed()
        );
    }
}

#[tokio::test]
async fn the_time_is_for_the_whole_way_not_for_each_redirect() {
    let app = Router::new().fallback(|| async {
        tokio::time::sleep(Duration::from_millis(150)).await;
        axum::response::Redirect::to("/again")
    });
    let server = serve(app).await;
    let request = get(server, "/").timeout(Duration::from_millis(400));
    let error = client_allowing(&[server]).send(request).await.unwrap_err();
    assert_eq!(error.cause(), Cause::TimedOut);
}
