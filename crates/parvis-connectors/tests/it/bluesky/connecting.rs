use super::SIGN_IN;
use crate::harness::{Harness, Us, error, request};
use crate::on_fake::{OnFake, on_fake};
use parvis_connectors::{ConnectRequest, Connector, ConnectorError, ConnectorErrorKind as Kind, Retry};
use parvis_domain::Clock;
use parvis_testkit::fake_network::Misbehaviour;
use std::time::Duration;

impl OnFake {
    fn typed(&self, identifier: &str, secret: &str) -> ConnectRequest {
        request(identifier, secret, Some(self.fake.url().as_str()))
    }

    async fn refused(&self, request: &ConnectRequest) -> ConnectorError {
        error(self.connector.connect(request).await)
    }
}

#[tokio::test]
async fn an_account_is_found_by_handle_did_or_mail() {
    let on = on_fake().await;
    let secret = &on.ours.app_password;
    for identifier in ["grange.test", "@Grange.test", &on.ours.did] {
        let account = on
            .connector
            .connect(&request(identifier, secret, None))
            .await
            .unwrap();
        assert_eq!(account.remote_id, on.ours.did, "{identifier}");
        assert_eq!(account.display_name.as_deref(), Some("La Grange"));
        assert_eq!(
            account.url.as_deref(),
            Some("https://bsky.app/profile/grange.test")
        );
    }
    let mail = "grange.test@example.test";
    let said = on.refused(&request(mail, secret, None)).await;
    assert_eq!((said.kind, said.field), (Kind::InputUnreadable, Some("server")));
    let account = on.connector.connect(&on.typed(mail, secret)).await.unwrap();
    assert_eq!(account.handle, "grange.test");
}

#[tokio::test]
async fn each_way_of_not_being_let_in_has_its_own_sentence() {
    let on = on_fake().await;
    let ours = &on.ours;
    let main = on.refused(&on.typed("grange.test", &ours.password)).await;
    assert_eq!((main.kind, main.field), (Kind::AppPasswordWanted, Some("secret")));
    on.fake.asks_for_a_second_factor(ours);
    let code = on.refused(&on.typed("grange.test", &ours.password)).await;
    assert_eq!((code.kind, code.field), (Kind::AppPasswordWanted, Some("secret")));
    for status in ["deactivated", "takendown"] {
        on.fake.puts_out_of_use(ours, status);
        let out = on.refused(&on.typed("grange.test", &ours.app_password)).await;
        assert_eq!(
            (out.kind, out.field, out.retry),
            (Kind::AccountUnavailable, Some("identifier"), Retry::Never)
        );
    }
    let nobody = on.refused(&request("nobody.test", "x", None)).await;
    assert_eq!(
        (nobody.kind, nobody.field),
        (Kind::AccountNotFound, Some("identifier"))
    );
}

#[tokio::test]
async fn a_server_that_is_none_is_told_apart() {
    let on = on_fake().await;
    for status in [200, 403, 404] {
        on.fake.tell(SIGN_IN, Misbehaviour::Html(status), 1);
        let page = on.refused(&on.request()).await;
        assert_eq!(
            (page.kind, page.field),
            (Kind::NotTheNetworkExpected, Some("server")),
            "{status}"
        );
        assert_eq!(
            on.fake.calls(SIGN_IN),
            usize::from(status == 200) + usize::from(status == 403) * 2 + usize::from(status == 404) * 3
        );
    }
    on.fake.tell(SIGN_IN, Misbehaviour::Fail(502), 1);
    assert_eq!(on.refused(&on.request()).await.kind, Kind::ServerFault);
    on.fake.tell(SIGN_IN, Misbehaviour::FallSilent, 1);
    let silent = on.refused(&on.request()).await;
    assert_eq!(
        (silent.kind, silent.because),
        (Kind::Unreachable, Some("net-timed-out"))
    );
    on.fake.tell(
        SIGN_IN,
        Misbehaviour::RateLimit {
            retry_after: Some(60),
            reset: None,
        },
        1,
    );
    let slowly = on.refused(&on.request()).await;
    assert_eq!(slowly.kind, Kind::RateLimited);
    assert_eq!(
        slowly.retry,
        Retry::At(on.clock.now().plus(Duration::from_mins(1)))
    );
    on.fake.goes_away().await;
    let gone = on.refused(&on.request()).await;
    assert_eq!((gone.kind, gone.field), (Kind::Unreachable, Some("server")));
}

#[tokio::test]
async fn a_private_address_is_not_called() {
    let on = on_fake().await;
    let port = on.fake.address().port();
    let secret = &on.ours.app_password;
    // The fake's own address is the guard's only exception; everything else inside stays closed, however it is spelled.
    let inside = [
        "https://10.0.0.7".to_owned(),
        "https://169.254.169.254/latest/meta-data".to_owned(),
        format!("http://127.0.0.2:{port}"),
        format!("https://[::ffff:127.0.0.1]:{}", port - 1),
        "https://2130706433".to_owned(),
        "https://localhost".to_owned(),
        "http://bsky.example".to_owned(),
        format!("http://mira:secret@127.0.0.1:{port}"),
    ];
    for server in inside {
        let said = on.refused(&request("grange.test", secret, Some(&server))).await;
        assert_eq!(
            (said.kind, said.field, said.retry),
            (Kind::GuardRefused, Some("server"), Retry::Never),
            "{server}"
        );
        assert!(!said.detail.contains("secret"), "{}", said.detail);
    }
    for server in ["ftp://pds.example.com", "what is this", "https://"] {
        let said = on.refused(&request("grange.test", secret, Some(server))).await;
        assert_eq!(
            (said.kind, said.field),
            (Kind::InputUnreadable, Some("server")),
            "{server}"
        );
    }
    assert_eq!(on.fake.calls(SIGN_IN), 0);
}

#[tokio::test]
async fn a_lost_session_is_made_anew_from_the_app_password() {
    let on = on_fake().await;
    let mut us = Us::connect(&on).await;
    // Refreshing has ended too, as after two months: only the app password is left.
    on.fake.forgets_sessions(&on.ours);
    us.access.credential = on.connector.renew(&us.access).await.unwrap().credential;
    us.say("Me revoilà").await;
    assert_eq!(on.fake.calls(SIGN_IN), 2);

    // While the server is away nothing is decided.
    on.fake
        .tell("com.atproto.server.refreshSession", Misbehaviour::Fail(503), 1);
    let said = error(on.connector.renew(&us.access).await);
    assert_eq!((said.kind, said.retry), (Kind::ServerFault, Retry::Later));
}
