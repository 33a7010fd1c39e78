use crate::servers::{client_allowing, get, serve, url};
use axum::Router;
use parvis_net::{Cause, Client, Error, Guard, Refusal, Request, Url};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A server that counts who came.
async fn counting() -> (SocketAddr, Arc<AtomicUsize>) {
    let visits = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&visits);
    let app = Router::new().fallback(move || {
        counted.fetch_add(1, Ordering::SeqCst);
        async { "inside" }
    });
    (serve(app).await, visits)
}

async fn refused(client: &Client, request: Request) -> Cause {
    match client.send(request).await {
        Err(Error::NotSent(failure)) => failure.cause,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

#[tokio::test]
async fn an_inner_address_is_refused_without_knocking() {
    let (server, visits) = counting().await;
    let client = client_allowing(&[]);
    let request = get(server, "/").plain_http(true);
    assert_eq!(refused(&client, request).await, Cause::Refused(Refusal::Loopback));
    let numeric = Url::parse(&format!("http://2130706433:{}/", server.port())).unwrap();
    let request = Request::get(numeric).plain_http(true);
    assert_eq!(refused(&client, request).await, Cause::Refused(Refusal::Loopback));
    assert_eq!(visits.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_name_that_leads_inside_is_refused_after_it_was_resolved() {
    let (server, visits) = counting().await;
    let client = client_allowing(&[]);
    for name in ["localhost", "LOCALHOST"] {
        let address = Url::parse(&format!("http://{name}:{}/", server.port())).unwrap();
        let request = Request::get(address.clone()).plain_http(true);
        assert_eq!(
            refused(&client, request).await,
            Cause::Refused(Refusal::Loopback),
            "{name}"
        );
        let permitted = client.permits(&address, true).await.unwrap_err();
        assert_eq!(permitted.cause(), Cause::Refused(Refusal::Loopback), "{name}");
    }
    let secure = Url::parse(&format!("https://localhost:{}/", server.port())).unwrap();
    assert_eq!(
        refused(&client, Request::get(secure)).await,
        Cause::Refused(Refusal::Loopback)
    );
    assert_eq!(visits.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn an_exception_holds_for_its_address_and_port_and_for_no_other() {
    let (excepted, _) = counting().await;
    let (neighbour, visits) = counting().await;
    let client = client_allowing(&[excepted]);
    assert_eq!(client.send(get(excepted, "/")).await.unwrap().text(), "inside");

    let by_name = Url::parse(&format!("http://localhost:{}/", excepted.port())).unwrap();
    assert_eq!(client.send(Request::get(by_name)).await.unwrap().text(), "inside");

    let other_port = get(neighbour, "/").plain_http(true);
    assert_eq!(
        refused(&client, other_port).await,
        Cause::Refused(Refusal::Loopback)
    );
    let other_port_by_name = Url::parse(&format!("http://localhost:{}/", neighbour.port())).unwrap();
    let request = Request::get(other_port_by_name).plain_http(true);
    assert_eq!(refused(&client, request).await, Cause::Refused(Refusal::Loopback));
    let other_address = Url::parse(&format!("http://127.0.0.2:{}/", excepted.port())).unwrap();
    assert_eq!(
        refused(&client, Request::get(other_address)).await,
        Cause::Refused(Refusal::Loopback)
    );
    assert_eq!(visits.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn an_excepted_address_is_the_same_in_its_ipv6_clothes() {
    let (excepted, _) = counting().await;
    let client = client_allowing(&[excepted]);
    let mapped = Url::parse(&format!("http://[::ffff:127.0.0.1]:{}/", excepted.port())).unwrap();
    assert_eq!(client.send(Request::get(mapped)).await.unwrap().text(), "inside");
}

#[tokio::test]
async fn of_a_name_s_addresses_only_the_permitted_ones_are_tried() {
    let (excepted, visits) = counting().await;
    let mut guard = Guard::new().allow(excepted);
    let (inner, outer) = (
        IpAddr::V4(Ipv4Addr::new(10, 0, 0, 1)),
        IpAddr::V4(Ipv4Addr::LOCALHOST),
    );
    guard.names.insert("mixed.test".to_owned(), vec![inner, outer]);
    guard.names.insert("inner.test".to_owned(), vec![inner]);
    guard.names.insert("nobody.test".to_owned(), vec![]);
    let client = Client::new(&guard).unwrap();
    let at = |name: &str| Request::get(Url::parse(&format!("http://{name}:{}/", excepted.port())).unwrap());

    assert_eq!(client.send(at("Mixed.test")).await.unwrap().text(), "inside");
    assert_eq!(visits.load(Ordering::SeqCst), 1);
    assert_eq!(
        refused(&client, at("inner.test")).await,
        Cause::Refused(Refusal::Private)
    );
    assert_eq!(refused(&client, at("nobody.test")).await, Cause::NameUnknown);
}

#[tokio::test]
async fn plain_http_to_the_public_has_to_be_asked_for() {
    let (excepted, _) = counting().await;
    let mut guard = Guard::new().allow(excepted);
    guard
        .names
        .insert("public.test".to_owned(), vec!["8.8.8.8".parse().unwrap()]);
    let client = Client::new(&guard).unwrap();
    let literal = Request::get(Url::parse("http://8.8.8.8/").unwrap());
    assert_eq!(refused(&client, literal).await, Cause::Insecure);
    let name = Request::get(Url::parse("http://public.test/").unwrap());
    assert_eq!(refused(&client, name).await, Cause::Insecure);
    // An exception on the same port opens nothing for others on it.
    for host in ["8.8.8.8", "public.test"] {
        let there = Url::parse(&format!("http://{host}:{}/", excepted.port())).unwrap();
        assert_eq!(
            refused(&client, Request::get(there.clone())).await,
            Cause::Insecure,
            "{host}"
        );
        client.permits(&there, true).await.unwrap();
    }
}

#[tokio::test]
async fn what_is_no_web_address_is_refused_with_its_cause() {
    let client = client_allowing(&[]);
    for (address, cause) in [
        ("ftp://example.org/", Cause::BadAddress),
        ("data:text/plain,x", Cause::BadAddress),
        ("https://mira:secret@example.org/", Cause::AddressWithPassword),
    ] {
        let request = Request::get(Url::parse(address).unwrap());
        assert_eq!(refused(&client, request).await, cause, "{address}");
    }
}

#[tokio::test]
async fn a_name_nobody_knows_and_a_port_nobody_listens_on_are_not_sent() {
    let free = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let client = client_allowing(&[free]);
    let unknown = Request::post(Url::parse("https://nowhere.invalid/").unwrap());
    assert_eq!(refused(&client, unknown).await, Cause::NameUnknown);
    let closed = Request::post(url(free, "/"));
    assert_eq!(refused(&client, closed).await, Cause::ConnectionRefused);
}

/// The environment can't be changed inside a running test: the test starts itself again with a proxy set.
#[test]
fn a_proxy_in_the_environment_is_not_asked() {
    const INSIDE: &str = "PARVIS_TEST_HAS_PROXY";
    if std::env::vars().any(|(name, _)| name == INSIDE) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let (server, visits) = counting().await;
            let answer = client_allowing(&[server]).send(get(server, "/")).await.unwrap();
            assert_eq!(
                (answer.text().as_ref(), visits.load(Ordering::SeqCst)),
                ("inside", 1)
            );
        });
        return;
    }
    let again = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "guard::a_proxy_in_the_environment_is_not_asked"])
        .envs([
            (INSIDE, "1"),
            ("http_proxy", "http://127.0.0.1:9"),
            ("ALL_PROXY", "http://127.0.0.1:9"),
        ])
        .env_remove("no_proxy")
        .env_remove("NO_PROXY")
        .output()
        .unwrap();
    assert!(
        again.status.success(),
        "{}",
        String::from_utf8_lossy(&again.stdout)
    );
}
