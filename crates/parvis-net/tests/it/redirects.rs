use crate::servers::{client_allowing, get, serve, url};
use axum::Router;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect};
use axum::routing::{any, get as on_get};
use parvis_net::{Cause, Error, Part, Refusal, Request};
use std::net::SocketAddr;

/// Answers with what it was asked and shown.
async fn echo() -> SocketAddr {
    let app = Router::new().fallback(|uri: Uri, headers: HeaderMap, body: String| async move {
        let shown = |name: &str| {
            headers
                .get(name)
                .map_or("-", |value| value.to_str().unwrap())
                .to_owned()
        };
        format!(
            "{uri} auth={} cookie={} key={} accept={} body={body}",
            shown("authorization"),
            shown("cookie"),
            shown("x-key"),
            shown("accept")
        )
    });
    serve(app).await
}

async fn redirecting(status: StatusCode, to: String) -> SocketAddr {
    let app = Router::new().route(
        "/start",
        any(move || async move { (status, [("location", to)]).into_response() }),
    );
    serve(app.route(
        "/here",
        any(|body: String| async move { format!("here: {body}") }),
    ))
    .await
}

#[tokio::test]
async fn a_redirect_inside_is_refused() {
    for target in [
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "//127.0.0.1:1/",
        "http://localhost:1/",
    ] {
        let server = redirecting(StatusCode::FOUND, target.to_owned()).await;
        let client = client_allowing(&[server]);
        let error = client
            .send(get(server, "/start").plain_http(true))
            .await
            .unwrap_err();
        assert!(matches!(error.cause(), Cause::Refused(_)), "{target}: {error}");
        assert!(!error.may_have_arrived(), "a read has no effect");
    }
}

#[tokio::test]
async fn a_redirect_to_another_port_of_an_excepted_address_is_refused() {
    let inner = echo().await;
    let server = redirecting(StatusCode::FOUND, url(inner, "/secret").to_string()).await;
    let error = client_allowing(&[server])
        .send(get(server, "/start").plain_http(true))
        .await
        .unwrap_err();
    assert_eq!(error.cause(), Cause::Refused(Refusal::Loopback));
}

#[tokio::test]
async fn a_loop_ends_after_five() {
    let app = Router::new().route(
        "/{n}",
        on_get(|uri: Uri| async move {
            let n: u32 = uri.path()[1..].parse().unwrap();
            if n == 5 {
                "five".into_response()
            } else {
                Redirect::to(&format!("/{}", n + 1)).into_response()
            }
        }),
    );
    let server = serve(app).await;
    let client = client_allowing(&[server]);
    let answer = client.send(get(server, "/0")).await.unwrap();
    assert_eq!((answer.text().as_ref(), answer.url().path()), ("five", "/5"));
    let error = client.send(get(server, "/6")).await.unwrap_err();
    assert_eq!(error.cause(), Cause::TooManyRedirects);
}

#[tokio::test]
async fn somebody_who_wants_no_redirect_sees_it() {
    let server = redirecting(StatusCode::FOUND, "/here".to_owned()).await;
    let answer = client_allowing(&[server])
        .send(get(server, "/start").redirects(0))
        .await
        .unwrap();
    assert_eq!(
        (answer.status().as_u16(), answer.header("location")),
        (302, Some("/here"))
    );
}

#[tokio::test]
async fn a_credential_stays_with_its_origin() {
    let other = echo().await;
    let server = redirecting(StatusCode::FOUND, url(other, "/other?a=b").to_string()).await;
    let client = client_allowing(&[server, other]);
    let request = get(server, "/start")
        .bearer("s3cret")
        .header("cookie", "a=b")
        .secret_header("x-key", "k")
        .header("accept", "text/plain");
    let answer = client.send(request).await.unwrap();
    assert_eq!(
        answer.text(),
        "/other?a=b auth=- cookie=- key=- accept=text/plain body="
    );

    let same = Router::new()
        .route("/start", on_get(|| async { Redirect::to("/end") }))
        .route(
            "/end",
            on_get(|headers: HeaderMap| async move { headers["authorization"].to_str().unwrap().to_owned() }),
        );
    let same = serve(same).await;
    let answer = client_allowing(&[same])
        .send(get(same, "/start").bearer("s3cret"))
        .await
        .unwrap();
    assert_eq!(answer.text(), "Bearer s3cret");
}

#[tokio::test]
async fn an_act_is_never_turned_into_a_read() {
    for status in [301, 302, 303] {
        let server = redirecting(StatusCode::from_u16(status).unwrap(), "/here".to_owned()).await;
        let request = Request::post(url(server, "/start")).json(&"text");
        let answer = client_allowing(&[server]).send(request).await.unwrap();
        assert_eq!(answer.status().as_u16(), status);
    }
}

#[tokio::test]
async fn an_act_follows_307_and_308_with_its_body_but_not_to_somebody_else() {
    for status in [StatusCode::TEMPORARY_REDIRECT, StatusCode::PERMANENT_REDIRECT] {
        let server = redirecting(status, "/here".to_owned()).await;
        let request = Request::post(url(server, "/start")).form([("a", "é &")]);
        assert_eq!(
            client_allowing(&[server]).send(request).await.unwrap().text(),
            "here: a=%C3%A9+%26"
        );
        let upload = Request::post(url(server, "/start")).multipart(vec![Part::text("status", "Bonjour")]);
        let answer = client_allowing(&[server]).send(upload).await.unwrap();
        assert!(answer.text().contains("Bonjour"), "{}", answer.text());

        let other = echo().await;
        let server = redirecting(status, url(other, "/").to_string()).await;
        let request = Request::post(url(server, "/start")).json(&"password");
        let answer = client_allowing(&[server, other]).send(request).await.unwrap();
        assert_eq!(answer.status(), status, "the body was not handed on");
    }
}

#[tokio::test]
async fn an_act_that_was_redirected_to_a_refused_place_may_have_arrived() {
    let server = redirecting(StatusCode::TEMPORARY_REDIRECT, "http://10.0.0.1/".to_owned()).await;
    let request = Request::post(url(server, "/start")).plain_http(true);
    let error = client_allowing(&[server]).send(request).await.unwrap_err();
    assert!(matches!(error, Error::Unknown(_)), "{error}");
    assert_eq!(error.cause(), Cause::Refused(Refusal::Private));
}

#[tokio::test]
async fn a_redirect_to_nonsense_is_said() {
    for target in ["http://", "ftp://example.org/x", "https://user:pass@example.org/"] {
        let server = redirecting(StatusCode::FOUND, target.to_owned()).await;
        let error = client_allowing(&[server])
            .send(get(server, "/start"))
            .await
            .unwrap_err();
        let expected = [Cause::BadRedirect, Cause::BadAddress, Cause::AddressWithPassword];
        assert!(expected.contains(&error.cause()), "{target}: {error}");
    }
}
