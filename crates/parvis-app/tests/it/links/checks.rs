use super::server::Server;
use crate::house::House;
use parvis_app::link_check::{CheckInput, Finding, LinkReport, LinkWords, check};
use parvis_app::original::{self, OriginalDetails};
use parvis_app::{Acting, App};
use parvis_domain::{Language, OriginalId, OriginalKind};
use parvis_net::{Client, Guard};
use std::sync::Arc;
use std::time::Duration;

fn answers(question: &str) -> String {
    match question {
        "HEAD /gone" | "GET /gone" => "410 Gone".into(),
        "HEAD /missing" | "GET /missing" => "404 Not Found".into(),
        "HEAD /only-whole" => "405 Method Not Allowed".into(),
        "HEAD /broken" | "GET /broken" => "503 Service Unavailable".into(),
        "HEAD /closed-to-us" | "GET /closed-to-us" => "403 Forbidden".into(),
        "HEAD /old" => "301 Moved Permanently\r\nlocation: /older?x=1".into(),
        "HEAD /older?x=1" => "308 Permanent Redirect\r\nlocation: /new?x=1".into(),
        "HEAD /today" => "302 Found\r\nlocation: /new".into(),
        "HEAD /inside" => "301 Moved Permanently\r\nlocation: http://10.0.0.7/secret".into(),
        "HEAD /round" => "302 Found\r\nlocation: /round".into(),
        "HEAD /moved-and-gone" => "301 Moved Permanently\r\nlocation: /gone".into(),
        _ => "200 OK".into(),
    }
}

fn asking(house: &House, server: &Server) -> Arc<App> {
    let client = Client::new(&Guard::new().allow(server.address)).unwrap();
    house.scripted(Some(client)).0
}

struct Desk<'a> {
    app: Arc<App>,
    who: &'a Acting,
    original: OriginalId,
}

impl Desk<'_> {
    async fn looks(&self, text: &str, anew: bool) -> Vec<LinkReport> {
        let input = CheckInput {
            original: self.original,
            words: LinkWords::Variant(vec![text.to_owned()]),
            out_at: None,
            anew,
        };
        check(&self.app, self.who, &input).await.unwrap()
    }

    async fn look(&self, address: &str) -> Vec<Finding> {
        let mut reports = self.looks(address, false).await;
        assert_eq!(reports.len(), 1, "{reports:?}");
        reports.remove(0).findings
    }
}

fn codes(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.code).collect()
}

#[tokio::test]
async fn what_is_at_the_other_end_is_told() {
    let house = House::new().await;
    let server = Server::new(answers);
    let desk = Desk {
        app: asking(&house, &server),
        who: &house.nour,
        original: house.article("La rentrée").await,
    };
    for (path, expected) in [
        ("/fine", &[][..]),
        ("/only-whole", &[]),
        ("/today", &[]),
        ("/gone", &["gone"]),
        ("/missing", &["gone"]),
        ("/broken", &["failing"]),
        ("/closed-to-us", &["unknown"]),
        ("/old", &["moved"]),
        ("/inside", &["not-allowed"]),
        ("/round", &["unreachable"]),
        ("/moved-and-gone", &["gone"]),
    ] {
        let found = desk.look(&server.at(path)).await;
        assert_eq!(codes(&found), expected, "{path}");
    }
    let moved = desk.look(&server.at("/old#plan")).await;
    assert_eq!(moved[0].fix, Some(server.at("/new?x=1#plan")));
    let silent = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    for (address, code, because) in [
        (format!("http://{silent}/"), "not-allowed", "net-address-refused"),
        ("http://192.168.1.1/".into(), "not-allowed", "net-address-refused"),
        (
            "http://169.254.169.254/latest".into(),
            "not-allowed",
            "net-address-refused",
        ),
        (
            "https://mira:secret@exemple.fr/".into(),
            "not-allowed",
            "net-address-with-password",
        ),
    ] {
        let found = desk.look(&address).await;
        assert_eq!(codes(&found), [code], "{address}");
        assert_eq!(found[0].because.as_deref(), Some(because), "{address}");
    }
}

#[tokio::test]
async fn what_was_found_lately_isnt_asked_again_unless_somebody_wants_it() {
    let house = House::new().await;
    let server = Server::new(answers);
    let desk = Desk {
        app: asking(&house, &server),
        who: &house.mira,
        original: house.article("La rentrée").await,
    };
    let text = format!("{0} {0}#a {1}", server.at("/fine"), server.at("/gone"));
    let first = desk.looks(&text, false).await;
    assert_eq!(first.len(), 3);
    assert!(
        first
            .iter()
            .all(|report| report.checked_at == Some(house.app.now()))
    );
    assert!(!server.asked().is_empty());
    let began = house.app.now();
    house.pass(Duration::from_mins(1));
    assert_eq!(desk.looks(&text, false).await[0].checked_at, Some(began));
    assert_eq!(server.asked(), Vec::<String>::new());
    desk.looks(&text, true).await;
    assert!(!server.asked().is_empty());
    desk.looks(&text, true).await;
    assert_eq!(server.asked(), Vec::<String>::new(), "not twice within seconds");
    house.pass(Duration::from_mins(11));
    desk.looks(&text, false).await;
    assert_eq!(
        server.asked(),
        ["HEAD /gone", "GET /gone"],
        "what failed is looked at again sooner"
    );
}

#[tokio::test]
async fn a_workspace_asks_so_often_in_a_minute_and_is_told_what_wasnt_looked_at() {
    let house = House::new().await;
    let server = Server::new(answers);
    let desk = Desk {
        app: asking(&house, &server),
        who: &house.mira,
        original: house.article("La rentrée").await,
    };
    let many = |from: usize| -> String { (from..from + 40).map(|n| server.at(&format!("/{n} "))).collect() };
    assert!(
        desk.looks(&many(0), false)
            .await
            .iter()
            .all(|report| report.findings.is_empty())
    );
    let more = desk.looks(&many(40), false).await;
    let told = more.iter().filter(|report| !report.findings.is_empty());
    let told: Vec<_> = told.map(|report| report.findings[0].because.as_deref()).collect();
    assert_eq!(told, vec![Some("link-because-too-often"); 20]);
    house.pass(Duration::from_secs(61));
    assert!(
        desk.looks(&many(40), false)
            .await
            .iter()
            .all(|report| report.findings.is_empty())
    );
    let most = desk.looks(&format!("{}{}", many(100), many(140)), false).await;
    let left = most.iter().filter(|report| report.checked_at.is_none()).count();
    assert_eq!(left, 40);
}

#[tokio::test]
async fn of_our_own_home_we_know_what_is_there() {
    let house = House::new().await;
    let server = Server::new(answers);
    let live = house.live_article("La rentrée").await.original.id;
    let draft = house.article("Brouillon").await;
    let unlisted = house.live_article("En passant").await.original.id;
    let details = OriginalDetails {
        version: None,
        language: Language::FRENCH,
        slug: Some("en-passant".into()),
        category: None,
        author: None,
        tags: Vec::new(),
        listed: false,
        minutes_spent: None,
    };
    original::update(&house.app, &house.mira, unlisted, details)
        .await
        .unwrap();
    let note = house
        .begins(&house.mira, OriginalKind::Note, "", "Bonjour")
        .await
        .original;
    let desk = Desk {
        app: asking(&house, &server),
        who: &house.mira,
        original: draft,
    };
    let home = "http://halle.localhost";
    for (path, expected) in [
        ("/".to_owned(), &[][..]),
        ("/la-rentree#suite".into(), &[]),
        ("/archive".into(), &[]),
        (format!("/o/{live}"), &[]),
        (format!("/o/{draft}"), &[]),
        ("/la-rentre".into(), &["home-missing"]),
        ("/en-passant".into(), &["home-unlisted"]),
        (format!("/notes/{}", note.short_id), &["home-not-live"]),
        ("/category/quartier".into(), &["home-unasked"]),
    ] {
        assert_eq!(
            codes(&desk.look(&format!("{home}{path}")).await),
            expected,
            "{path}"
        );
    }
    let cut = desk.looks(&format!("{home}/la-rentr…"), false).await;
    assert_eq!(codes(&cut[0].findings), ["cut-off", "home-missing"]);
    assert_eq!(server.asked(), Vec::<String>::new());

    let words =
        LinkWords::Original("[a](/la-rentre) et <http://halle.localhost/la-rentree> ![b](media:x)".into());
    let input = CheckInput {
        original: draft,
        words,
        out_at: None,
        anew: false,
    };
    let found = check(&desk.app, &house.mira, &input).await.unwrap();
    let told: Vec<_> = found
        .iter()
        .map(|one| (one.address.as_str(), codes(&one.findings)))
        .collect();
    assert_eq!(
        told,
        [
            ("/la-rentre", vec!["home-missing"]),
            ("http://halle.localhost/la-rentree", vec![])
        ]
    );
    assert_eq!(
        check(&desk.app, &house.nour, &input).await.unwrap_err().code,
        "denied"
    );
    assert_eq!(
        check(&desk.app, &house.zoe, &input).await.unwrap_err().code,
        "not-found"
    );
}

#[tokio::test]
async fn a_link_to_what_goes_live_later_is_told_unless_it_is_there_by_then() {
    let house = House::new().await;
    let later = house.article("Plus tard").await;
    let plan = original::Schedule {
        version: None,
        planned: original::PlannedInput {
            local: "2026-11-24T09:00".into(),
            zone: None,
        },
    };
    original::schedule(&house.app, &house.mira, later, plan)
        .await
        .unwrap();
    let live_at = house.sees(later).await.original.planned.unwrap().instant();
    let (app, _) = house.scripted(None);
    let look = async |out_at| {
        let input = CheckInput {
            original: house.article("Autre").await,
            words: LinkWords::Variant(vec![
                "http://halle.localhost/plus-tard https://exemple.fr/".into(),
            ]),
            out_at,
            anew: false,
        };
        check(&app, &house.mira, &input).await.unwrap()
    };
    let now = look(None).await;
    assert_eq!(
        (now[0].findings[0].code, now[0].findings[0].at),
        ("home-later", Some(live_at))
    );
    assert_eq!(
        now[1].findings[0].because.as_deref(),
        Some("link-because-nobody-asks")
    );
    assert_eq!(now[1].checked_at, None);
    assert_eq!(codes(&look(Some(live_at)).await[0].findings), Vec::<&str>::new());
}

#[tokio::test]
async fn checks_are_kept_on_the_other_engine_too() {
    let house = House::on_postgres().await;
    let server = Server::new(answers);
    let desk = Desk {
        app: asking(&house, &server),
        who: &house.mira,
        original: house.article("La rentrée").await,
    };
    desk.look(&server.at("/old")).await;
    server.asked();
    assert_eq!(codes(&desk.look(&server.at("/old")).await), ["moved"]);
    assert_eq!(server.asked(), Vec::<String>::new());
}
