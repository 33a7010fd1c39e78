use crate::servers::{client_allowing, get, says, serve, url};
use axum::http::HeaderMap;
use axum::{Json, Router, response::Html, routing::get as on_get, routing::post};
use bytes::Bytes;
use parvis_net::{Client, Guard, Part, Request, UnreadableKind, Url};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Debug, Deserialize, PartialEq)]
struct Account {
    handle: String,
}

#[tokio::test]
async fn json_is_read_whatever_it_is_called() {
    let app = Router::new()
        .route(
            "/json",
            on_get(|| async { Json(json!({"handle": "halle.test"})) }),
        )
        .route("/text", on_get(|| async { r#"{"handle": "halle.test"}"# }));
    let server = serve(app).await;
    for path in ["/json", "/text"] {
        let answer = client_allowing(&[server]).send(get(server, path)).await.unwrap();
        assert_eq!(
            answer.json::<Account>().unwrap(),
            Account {
                handle: "halle.test".to_owned()
            }
        );
    }
}

#[tokio::test]
async fn a_web_page_in_place_of_json_is_said_with_its_title() {
    let page = "<html><head><title>503 Service Unavailable</title></head><body><script>alert(1)</script></body></html>";
    let server = serve(Router::new().route("/", on_get(move || async move { Html(page) }))).await;
    let error = client_allowing(&[server])
        .send(get(server, "/"))
        .await
        .unwrap()
        .json::<Account>()
        .unwrap_err();
    assert_eq!(
        (error.kind, error.excerpt.as_str()),
        (UnreadableKind::Html, "503 Service Unavailable")
    );
    assert_eq!((error.status.as_u16(), error.host.as_str()), (200, "127.0.0.1"));
}

#[tokio::test]
async fn other_text_invalid_utf8_and_nothing_are_not_json() {
    let invalid = b"HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\nno \xff\xfe \x00!".to_vec();
    for (answer, excerpt) in [
        (
            b"HTTP/1.1 502 Bad Gateway\r\ncontent-length: 12\r\n\r\nout of order".to_vec(),
            "out of order",
        ),
        (b"HTTP/1.1 204 No Content\r\n\r\n".to_vec(), ""),
        (invalid, "no !"),
    ] {
        let server = says(answer).await;
        let error = client_allowing(&[server])
            .send(get(server, "/"))
            .await
            .unwrap()
            .json::<Account>()
            .unwrap_err();
        assert_eq!(
            (error.kind, error.excerpt.as_str()),
            (UnreadableKind::NotJson, excerpt)
        );
    }
}

#[tokio::test]
async fn json_of_another_shape_is_said_without_showing_it() {
    let app = Router::new().route("/", on_get(|| async { Json(json!({"accessJwt": "s3cret"})) }));
    let server = serve(app).await;
    let error = client_allowing(&[server])
        .send(get(server, "/"))
        .await
        .unwrap()
        .json::<Account>()
        .unwrap_err();
    assert!(
        matches!(error.kind, UnreadableKind::Unexpected { line: 1, .. }),
        "{error}"
    );
    assert!(!format!("{error} {error:?}").contains("s3cret"));
}

#[tokio::test]
async fn bodies_arrive_as_they_were_made() {
    let app = Router::new().route(
        "/",
        post(|headers: HeaderMap, body: Bytes| async move {
            let kind = headers["content-type"].to_str().unwrap().to_owned();
            Json(json!({"type": kind, "length": headers.get("content-length").is_some(), "body": String::from_utf8_lossy(&body)}))
        }),
    );
    let server = serve(app).await;
    let client = client_allowing(&[server]);
    let sent = async |request: Request| client.send(request).await.unwrap().json::<Value>().unwrap();
    let to = || Request::post(url(server, "/"));

    let seen = sent(to().json(&json!({"text": "Bonjour"}))).await;
    assert_eq!(
        (&seen["type"], &seen["body"]),
        (&json!("application/json"), &json!(r#"{"text":"Bonjour"}"#))
    );
    let seen = sent(to().form([("text", "a b&c"), ("n", "1")])).await;
    assert_eq!(
        (&seen["type"], &seen["body"]),
        (
            &json!("application/x-www-form-urlencoded"),
            &json!("text=a+b%26c&n=1")
        )
    );
    let seen = sent(to().bytes("image/png", &b"png"[..])).await;
    assert_eq!(
        (&seen["type"], &seen["body"]),
        (&json!("image/png"), &json!("png"))
    );
    let picture = Part::file("file", "été \"\r\n.png", "image/png", Bytes::from_static(b"png"));
    let seen = sent(to().multipart(vec![Part::text("description", "La lune"), picture])).await;
    let body = seen["body"].as_str().unwrap();
    assert!(
        seen["type"]
            .as_str()
            .unwrap()
            .starts_with("multipart/form-data; boundary=")
    );
    assert_eq!(seen["length"], true);
    assert!(body.contains("name=\"description\"\r\n\r\nLa lune\r\n"), "{body}");
    assert!(
        body.contains("filename=\"été %22%0D%0A.png\"\r\nContent-Type: image/png\r\n\r\npng\r\n"),
        "{body}"
    );
}

#[tokio::test]
async fn we_say_who_we_are() {
    let app = Router::new().route(
        "/",
        on_get(|headers: HeaderMap| async move { headers["user-agent"].to_str().unwrap().to_owned() }),
    );
    let server = serve(app).await;
    let instance = Url::parse("https://parvis.example/").unwrap();
    let client = Client::new(&Guard::new().allow(server).instance(instance)).unwrap();
    let answer = client.send(get(server, "/")).await.unwrap();
    assert_eq!(
        answer.text(),
        concat!(
            "Parvis/",
            env!("CARGO_PKG_VERSION"),
            " (+https://parvis.example/)"
        )
    );
}
