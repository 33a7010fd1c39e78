use crate::harness::{Harness, access, error, request};
use crate::on_fake_mastodon::{OnFake, on_fake};
use parvis_connectors::{
    AccessAsked, AskAccess, ConnectedAccount, Connector, ConnectorErrorKind as Kind, Credential, Result,
    Secret, TakeAccess, WayIn,
};
use parvis_net::{Client, Guard, Request, Url};
use parvis_testkit::fake_network::Misbehaviour;

const REDIRECT: &str = "https://parvis.example/app/connect";
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

async fn ask(on: &OnFake, redirect: &str, known: Option<&Credential>) -> Result<AccessAsked> {
    let server = on.connector.server_of(on.fake.url().as_str())?;
    let ask = AskAccess {
        server: &server,
        redirect,
        state: "state-1",
        verifier: &Secret::new(VERIFIER),
        website: "https://parvis.example",
        registration: known,
    };
    on.connector.ask_access(&ask).await
}

/// Somebody signs in on the page and lets us in. Gives where they are sent, or what they are shown.
async fn lets_in(on: &OnFake, address: &Url) -> String {
    let client = Client::new(&Guard::new().allow(on.fake.address())).unwrap();
    let mut fields: Vec<(String, String)> = address.query_pairs().into_owned().collect();
    let page = client.send(Request::get(address.clone())).await.unwrap();
    assert!(page.text().contains("would like permission"), "{}", page.text());
    fields.extend([
        ("username".to_owned(), "grange".to_owned()),
        ("password".to_owned(), on.ours.password.clone()),
        ("decision".to_owned(), "yes".to_owned()),
    ]);
    let mut form = address.clone();
    form.set_query(None);
    let answer = client
        .send(Request::post(form).form(fields).redirects(0))
        .await
        .unwrap();
    answer
        .header("location")
        .map_or_else(|| answer.text().into_owned(), ToOwned::to_owned)
}

async fn take(on: &OnFake, asked: &AccessAsked, code: &str, verifier: &str) -> Result<ConnectedAccount> {
    let taken = TakeAccess {
        registration: &asked.registration,
        verifier: &Secret::new(verifier),
        code: &Secret::new(code),
    };
    on.connector.take_access(&taken).await
}

fn parameter(address: &str, name: &str) -> Option<String> {
    let url = Url::parse(address).unwrap();
    let found = url.query_pairs().find(|(key, _)| key == name);
    found.map(|(_, value)| value.into_owned())
}

#[tokio::test]
async fn somebody_lets_us_in_on_their_own_server() {
    let on = on_fake().await;
    assert_eq!(on.connector.ways_in(), [WayIn::Authorisation, WayIn::Secret]);
    let asked = ask(&on, REDIRECT, None).await.unwrap();
    assert_eq!(
        parameter(asked.address.as_str(), "code_challenge_method").as_deref(),
        Some("S256")
    );
    let back = lets_in(&on, &asked.address).await;
    assert!(back.starts_with(REDIRECT), "{back}");
    assert_eq!(parameter(&back, "state").as_deref(), Some("state-1"));
    let account = take(&on, &asked, &parameter(&back, "code").unwrap(), VERIFIER)
        .await
        .unwrap();
    assert_eq!(account.handle, format!("grange@{}", on.fake.address()));
    assert_eq!(account.display_name.as_deref(), Some("La Grange"));
    // What it may do is enough for all that is declared.
    let mut us = crate::harness::Us::connect(&on).await;
    us.access = access(&on.request(), &account);
    let root = us.say("Enfin là").await;
    us.replies(&root).await.unwrap();
    us.connector().read_news(&us.access, None).await.unwrap();
    us.connector().count_account(&us.access).await.unwrap();
    us.connector().withdraw(&us.access, &root).await.unwrap();
}

#[tokio::test]
async fn an_installation_makes_itself_known_to_a_server_once() {
    let on = on_fake().await;
    let first = ask(&on, REDIRECT, None).await.unwrap();
    let again = ask(&on, REDIRECT, Some(&first.registration)).await.unwrap();
    assert_eq!(first.registration, again.registration);
    assert_eq!(on.fake.applications(), 1);
    // Under another address of ours, or once the server has forgotten us: anew.
    let moved = ask(
        &on,
        "https://other.example/app/connect",
        Some(&first.registration),
    )
    .await
    .unwrap();
    assert_ne!(moved.registration, first.registration);
    on.fake.forgets_applications();
    let anew = ask(&on, REDIRECT, Some(&first.registration)).await.unwrap();
    assert_ne!(anew.registration, first.registration);
    assert!(lets_in(&on, &anew.address).await.starts_with(REDIRECT));
}

#[tokio::test]
async fn a_code_is_good_once_and_for_whoever_asked() {
    let on = on_fake().await;
    let asked = ask(&on, REDIRECT, None).await.unwrap();
    let code = parameter(&lets_in(&on, &asked.address).await, "code").unwrap();
    let stolen = error(take(&on, &asked, &code, "somebody-elses-verifier").await);
    assert_eq!(
        (stolen.kind, stolen.field),
        (Kind::CredentialRejected, Some("code"))
    );
    let code = parameter(&lets_in(&on, &asked.address).await, "code").unwrap();
    take(&on, &asked, &code, VERIFIER).await.unwrap();
    let twice = error(take(&on, &asked, &code, VERIFIER).await);
    assert_eq!(
        (twice.kind, twice.field),
        (Kind::CredentialRejected, Some("code"))
    );
}

#[tokio::test]
async fn a_server_can_show_the_code_and_need_not_prove_anything() {
    let on = on_fake().await;
    on.fake
        .behaves(|quirks| (quirks.no_proof, quirks.old) = (true, true));
    let asked = ask(&on, AskAccess::SHOWN, None).await.unwrap();
    assert_eq!(parameter(asked.address.as_str(), "code_challenge"), None);
    let page = lets_in(&on, &asked.address).await;
    let code = page
        .split("<code id=code>")
        .nth(1)
        .unwrap()
        .split('<')
        .next()
        .unwrap();
    let account = take(&on, &asked, &format!(" {code}\n"), VERIFIER).await.unwrap();
    let limits = on.connector.capabilities(&account.facts).limits;
    assert_eq!(
        limits.text.shown().unwrap().max,
        500,
        "what an old server doesn't say is as documented"
    );
}

#[tokio::test]
async fn the_limits_are_the_servers_own_and_are_read_again() {
    let on = on_fake().await;
    on.fake
        .behaves(|quirks| (quirks.characters, quirks.per_address, quirks.files) = (1_000, 30, 2));
    let account = on.connector.connect(&on.request()).await.unwrap();
    let limits = on.connector.capabilities(&account.facts).limits;
    let text = limits.text.shown().unwrap();
    assert_eq!((text.max, text.measure.each_link()), (1_000, Some(30)));
    assert_eq!(limits.pictures.unwrap().most, 2);
    on.fake.behaves(|quirks| quirks.characters = 300);
    let renewed = on
        .connector
        .renew(&access(&on.request(), &account))
        .await
        .unwrap();
    let limits = on.connector.capabilities(&renewed.facts.unwrap()).limits;
    assert_eq!(limits.text.shown().unwrap().max, 300);
}

#[tokio::test]
async fn a_token_of_somebody_else_and_an_account_out_of_use_are_said() {
    let on = on_fake().await;
    let host = on.fake.address();
    let url = on.fake.url();
    let others = request(&format!("mira@{host}"), &on.ours.token, Some(url.as_str()));
    let said = error(on.connector.connect(&others).await);
    assert_eq!(
        (said.kind, said.field),
        (Kind::CredentialRejected, Some("secret"))
    );
    on.fake.suspends(&on.ours, true);
    let said = error(on.connector.connect(&on.request()).await);
    assert_eq!(
        (said.kind, said.field),
        (Kind::AccountUnavailable, Some("secret"))
    );
    assert_eq!(said.words.as_deref(), Some("Your login is currently disabled"));
}

#[tokio::test]
async fn what_is_no_such_server_is_said_of_the_server() {
    let on = on_fake().await;
    on.fake.tell("*", Misbehaviour::Html(200), 2);
    let said = error(on.connector.connect(&on.request()).await);
    assert_eq!(
        (said.kind, said.field),
        (Kind::NotTheNetworkExpected, Some("server"))
    );
    on.fake.forgive();
    on.fake.tell("*", Misbehaviour::Html(404), 4);
    let said = error(ask(&on, REDIRECT, None).await);
    assert_eq!(
        (said.kind, said.field),
        (Kind::NotTheNetworkExpected, Some("server"))
    );
    on.fake.forgive();
    let private = request("mira@10.0.0.7", "x", None);
    let said = error(on.connector.connect(&private).await);
    assert_eq!((said.kind, said.field), (Kind::GuardRefused, Some("server")));
    let nowhere = error(on.connector.connect(&request("mira", "x", None)).await);
    assert_eq!(
        (nowhere.kind, nowhere.field),
        (Kind::InputUnreadable, Some("server"))
    );
}
