//! Mail handed over to a real server. Without it a test does nothing and says so, but in CI it fails.

use parvis_app::mail::{Letter, Mailer, Security, Smtp, SmtpMailer};
use parvis_app::{OsDice, SystemClock};
use parvis_domain::{MailId, Timestamp};

struct Server {
    port: u16,
    plain_port: u16,
    authority: Vec<u8>,
    password: String,
    mailbox: String,
}

#[expect(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "where the server is stands in the environment"
)]
fn server() -> Option<Server> {
    parvis_net::install_crypto();
    let named = |name: &str| std::env::var(format!("PARVIS_TEST_SMTP_{name}")).ok();
    let Some(port) = named("PORT") else {
        assert_ne!(
            std::env::var("CI").as_deref(),
            Ok("true"),
            "CI runs on a real mail server: PARVIS_TEST_SMTP_*"
        );
        eprintln!("left out: no mail server is named");
        return None;
    };
    Some(Server {
        port: port.parse().unwrap(),
        plain_port: named("PLAIN_PORT").unwrap().parse().unwrap(),
        authority: std::fs::read(named("CA_FILE").unwrap()).unwrap(),
        password: std::fs::read_to_string(named("PASSWORD_FILE").unwrap()).unwrap(),
        mailbox: named("MAILBOX").unwrap(),
    })
}

impl Server {
    fn smtp(&self) -> Smtp {
        Smtp {
            host: "localhost".into(),
            port: self.port,
            security: Security::StartTls,
            user: Some(("parvis".into(), self.password.trim_end().to_owned())),
            from: "Parvis <parvis@example.test>".into(),
            authority: Some(self.authority.clone()),
        }
    }

    fn mailer(&self) -> SmtpMailer {
        SmtpMailer::new(self.smtp()).unwrap()
    }

    /// What arrived for an address.
    fn arrived(&self, address: &str) -> Vec<serde_json::Value> {
        let text = std::fs::read_to_string(&self.mailbox).unwrap();
        text.lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
            .filter(|letter| letter["to"][0] == address)
            .collect()
    }
}

/// A letter to an address that no other test writes to.
fn letter(name: &str) -> Letter {
    let id = MailId::next(&SystemClock, &OsDice::default());
    let number = id.uuid().simple();
    Letter {
        to_name: "Mira Lassalle".into(),
        to_address: format!("{name}-{number}@example.test"),
        subject: "Où en sont les choses".into(),
        text: "Le marché a ouvert.\n".into(),
        html: "<p>Le marché a ouvert.</p>".into(),
        message_id: format!("<{number}@parvis.example>"),
        unsubscribe: Some("https://parvis.example/api/v1/unsubscribe/word".into()),
        at: Timestamp::from_seconds(1_790_000_000),
    }
}

#[tokio::test]
async fn a_letter_arrives_over_tls_with_both_its_forms_and_its_headers() {
    let Some(server) = server() else { return };
    let letter = letter("mira");
    server.mailer().carry(&letter).await.unwrap();
    let arrived = server.arrived(&letter.to_address);
    assert_eq!(arrived.len(), 1);
    let it = &arrived[0];
    assert_eq!(it["tls"], true);
    assert_eq!(it["user"], "parvis");
    assert_eq!(it["from"], "parvis@example.test");
    let headers = &it["headers"];
    assert_eq!(headers["subject"], "Où en sont les choses");
    assert_eq!(headers["message-id"], letter.message_id.as_str());
    assert_eq!(
        headers["list-unsubscribe"],
        "<https://parvis.example/api/v1/unsubscribe/word>"
    );
    assert_eq!(headers["list-unsubscribe-post"], "List-Unsubscribe=One-Click");
    assert_eq!(headers["auto-submitted"], "auto-generated");
    assert_eq!(headers["date"], "Mon, 21 Sep 2026 14:13:20 +0000");
    assert!(it["text"].as_str().unwrap().contains("Le marché a ouvert."));
    assert!(
        it["html"]
            .as_str()
            .unwrap()
            .contains("<p>Le marché a ouvert.</p>")
    );
}

#[tokio::test]
async fn who_is_asked_to_come_again_may_and_is_then_heard() {
    let Some(server) = server() else { return };
    let letter = letter("later");
    let refusal = server.mailer().carry(&letter).await.unwrap_err();
    assert!(!refusal.for_good, "{refusal}");
    assert!(refusal.words.contains("Come again in a while"), "{refusal}");
    server.mailer().carry(&letter).await.unwrap();
    assert_eq!(server.arrived(&letter.to_address).len(), 1);
}

#[tokio::test]
async fn an_address_where_nobody_lives_is_refused_for_good() {
    let Some(server) = server() else { return };
    let refusal = server.mailer().carry(&letter("nobody")).await.unwrap_err();
    assert!(refusal.for_good, "{refusal}");
    assert!(
        refusal.words.contains("Nobody of this name lives here"),
        "{refusal}"
    );
}

#[tokio::test]
async fn nothing_is_said_to_a_server_that_offers_no_tls() {
    let Some(server) = server() else { return };
    let letter = letter("mira");
    let open = Smtp {
        port: server.plain_port,
        ..server.smtp()
    };
    let refusal = SmtpMailer::new(open).unwrap().carry(&letter).await.unwrap_err();
    assert!(!refusal.for_good, "an operator can mend that: {refusal}");
    assert!(server.arrived(&letter.to_address).is_empty());
}

#[tokio::test]
async fn a_server_whose_certificate_nobody_vouches_for_is_told_nothing() {
    let Some(server) = server() else { return };
    let letter = letter("mira");
    let stranger = Smtp {
        authority: None,
        ..server.smtp()
    };
    let refusal = SmtpMailer::new(stranger)
        .unwrap()
        .carry(&letter)
        .await
        .unwrap_err();
    assert!(!refusal.for_good, "{refusal}");
    assert!(server.arrived(&letter.to_address).is_empty());
}

#[tokio::test]
async fn a_wrong_password_is_ours_to_mend_and_loses_no_letter() {
    let Some(server) = server() else { return };
    let wrong = Smtp {
        user: Some(("parvis".into(), "not it".into())),
        ..server.smtp()
    };
    let refusal = SmtpMailer::new(wrong)
        .unwrap()
        .carry(&letter("mira"))
        .await
        .unwrap_err();
    assert!(!refusal.for_good, "{refusal}");
}
