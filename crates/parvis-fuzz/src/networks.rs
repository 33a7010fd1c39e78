//! What the servers of networks answer: everything a connector reads, through the connector itself and the guarded
//! client, with nobody behind it.

use crate::input::Input;
use crate::said::{keepable, leads, sound, standing};
use parvis_connectors::bluesky::{self, Bluesky};
use parvis_connectors::mastodon::{self, Mastodon};
use parvis_connectors::matrix::{self, Matrix};
use parvis_connectors::{
    Access, AskAccess, ConnectRequest, ConnectedAccount, Connector, Credential, Draft, Files, Part, PartKey,
    Remote, Secret, TakeAccess, Unwatched,
};
use parvis_domain::{ChannelId, Clock, ServerFacts, Timestamp, WorkspaceId};
use parvis_net::{Answer, Answers, Client, Guard, HeaderValue, Method, StatusCode, Url, header};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::Duration;

/// A network that goes on and on must not keep us for ever: what one call of ours may ask.
const MOST_ASKED: usize = 300;

/// Runs what is asynchronous, on this thread.
pub(crate) fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime")
}

struct Fixed;

impl Clock for Fixed {
    fn now(&self) -> Timestamp {
        Timestamp::from_seconds(1_795_000_000)
    }
}

/// The answers of one try, in their order; when they are used up, the last one again.
#[derive(Default)]
struct Script {
    answers: Vec<Answer>,
    asked: usize,
}

#[derive(Default)]
struct Strangers(Mutex<Script>);

impl Strangers {
    fn say(&self, answers: Vec<Answer>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Script { answers, asked: 0 };
    }

    fn asked(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).asked
    }
}

impl Answers for Strangers {
    fn answer(&self, _: &Method, _: &Url) -> Answer {
        let mut script = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = script.asked.min(script.answers.len().saturating_sub(1));
        script.asked += 1;
        script.answers.get(at).cloned().unwrap_or_default()
    }
}

/// A network, and how an account of it is kept.
struct Network {
    connector: Box<dyn Connector>,
    account: &'static str,
    credential: &'static str,
    piece: &'static str,
}

struct World {
    strangers: Arc<Strangers>,
    networks: Vec<Network>,
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let strangers = Arc::new(Strangers::default());
    let answers: Arc<dyn Answers> = Arc::clone(&strangers) as _;
    let client = Client::answered_by(&Guard::new(), answers).expect("a client");
    let clock: Arc<dyn Clock> = Arc::new(Fixed);
    let impatient = mastodon::Settings {
        files_take: Duration::ZERO,
        ..mastodon::Settings::default()
    };
    let settings = bluesky::Settings::public().expect("constants");
    let networks = vec![
        Network {
            connector: Box::new(Mastodon::new(client.clone(), Arc::clone(&clock), impatient)),
            account: "https://social.example/@us",
            credential: r#"{"server":"https://social.example/","token":"t","id":"1","account":"https://social.example/@us","domain":"social.example","refresh":"r","client":{"server":"https://social.example/","client_id":"c","client_secret":"s","redirect":"https://parvis.example/"}}"#,
            piece: "1001",
        },
        Network {
            connector: Box::new(Bluesky::new(client.clone(), Arc::clone(&clock), settings)),
            account: "did:plc:ewvi7nxzyoun6zhxrhs64oiz",
            credential: r#"{"entry":"https://pds.example/","server":"https://pds.example/","did":"did:plc:ewvi7nxzyoun6zhxrhs64oiz","password":"p","access":"a","refresh":"r"}"#,
            piece: "at://did:plc:ewvi7nxzyoun6zhxrhs64oiz/app.bsky.feed.post/3jzfcijpj2z2a",
        },
        Network {
            connector: Box::new(Matrix::new(client, clock, matrix::Settings::default())),
            account: "@us:matrix.example !room:matrix.example",
            credential: r#"{"server":"https://matrix.example/","user":"@us:matrix.example","room":"!room:matrix.example","access":"a","refresh":"r"}"#,
            piece: "$root",
        },
    ];
    World { strangers, networks }
});

/// One thing that is asked of a network.
#[derive(Clone, Copy)]
enum Ask {
    Replies,
    News,
    Count,
    CountAccount,
    Profile,
    Connect,
    Renew,
    Authorise,
    TakeAccess,
    Publish,
    LookUp,
    Edit,
    LookUpEdit,
    Withdraw,
    CheckThere,
}

const ASKS: [Ask; 15] = [
    Ask::Replies,
    Ask::News,
    Ask::Count,
    Ask::CountAccount,
    Ask::Profile,
    Ask::Connect,
    Ask::Renew,
    Ask::Authorise,
    Ask::TakeAccess,
    Ask::Publish,
    Ask::LookUp,
    Ask::Edit,
    Ask::LookUpEdit,
    Ask::Withdraw,
    Ask::CheckThere,
];

pub(crate) fn run(bytes: &[u8]) {
    let mut input = Input(bytes);
    let world = &*WORLD;
    let network = &world.networks[usize::from(input.byte()) % world.networks.len()];
    let ask = input.one_of(&ASKS);
    world.strangers.say(input.pieces().map(answer).collect());
    runtime().block_on(asked(network, ask));
    let asked = world.strangers.asked();
    assert!(asked <= MOST_ASKED, "{asked} calls for one thing asked");
}

/// `!429 …` on a line of its own says another status than 200, and what stands in its head; the rest is the body.
fn answer(piece: &[u8]) -> Answer {
    let mut answer = Answer {
        body: piece.to_vec(),
        ..Answer::default()
    };
    let Some((head, body)) = piece
        .strip_prefix(b"!")
        .and_then(|rest| Some(rest.split_at(rest.iter().position(|byte| *byte == b'\n')?)))
    else {
        return answer;
    };
    let (status, words) = head.split_at(head.len().min(3));
    answer.status = StatusCode::from_bytes(status).unwrap_or_default();
    answer.body = body[1..].to_vec();
    if let Ok(value) = HeaderValue::from_bytes(words.trim_ascii()) {
        for name in [
            header::LINK,
            header::RETRY_AFTER,
            header::CONTENT_TYPE,
            header::LOCATION,
        ] {
            answer.headers.insert(name, value.clone());
        }
    }
    answer
}

async fn asked(network: &Network, ask: Ask) {
    let connector = network.connector.as_ref();
    let access = Access {
        workspace: WorkspaceId::from_uuid(uuid::Uuid::from_u128(1)),
        channel: ChannelId::from_uuid(uuid::Uuid::from_u128(2)),
        account: network.account.to_owned(),
        credential: Credential::from_kept(network.credential),
        facts: ServerFacts::UNKNOWN,
    };
    let piece = Remote {
        id: network.piece.to_owned(),
        version: String::new(),
        url: None,
    };
    match ask {
        Ask::Replies => {
            if let Ok(page) = connector.read_replies(&access, &piece, None).await {
                page.replies.iter().for_each(sound);
                if let Some(next) = page.next
                    && let Ok(more) = connector.read_replies(&access, &piece, Some(&next)).await
                {
                    more.replies.iter().for_each(sound);
                }
            }
        }
        Ask::News => {
            if let Ok(page) = connector.read_news(&access, None).await {
                for news in &page.news {
                    keepable(&news.id);
                    news.about.iter().for_each(|id| keepable(id));
                    news.reply.iter().for_each(sound);
                }
            }
        }
        Ask::Count => {
            let ids = [piece.id.clone(), "1002".to_owned()];
            if let Ok(counted) = connector.count(&access, &ids).await {
                assert_eq!(counted.len(), ids.len(), "as many counts as were asked");
            }
        }
        Ask::CountAccount => _ = connector.count_account(&access).await,
        Ask::Profile => {
            if let Ok(profile) = connector.read_profile(&access).await {
                profile.links.iter().for_each(|link| leads(link));
            }
        }
        Ask::Connect => connect(network, &access).await,
        Ask::Renew => {
            if let Ok(renewed) = connector.renew(&access).await {
                keepable(&renewed.handle);
                facts(connector, &renewed.facts.unwrap_or(ServerFacts::UNKNOWN));
            }
        }
        Ask::Authorise => {
            let verifier = Secret::new("verifier");
            let ask = AskAccess {
                server: "social.example",
                redirect: "https://parvis.example/back",
                state: "state",
                verifier: &verifier,
                website: "https://parvis.example/",
                registration: None,
            };
            if let Ok(asked) = connector.ask_access(&ask).await {
                leads(asked.address.as_str());
            }
        }
        Ask::TakeAccess => {
            let taken = TakeAccess {
                registration: &Credential::from_kept(
                    r#"{"server":"https://social.example/","client_id":"c","client_secret":"s","redirect":"https://parvis.example/"}"#,
                ),
                verifier: &Secret::new("verifier"),
                code: &Secret::new("code"),
            };
            if let Ok(account) = connector.take_access(&taken).await {
                connected(connector, &account);
            }
        }
        Ask::Publish | Ask::LookUp | Ask::Edit | Ask::LookUpEdit | Ask::Withdraw | Ask::CheckThere => {
            send(connector, &access, &piece, ask).await;
        }
    }
}

async fn connect(network: &Network, access: &Access) {
    let request = ConnectRequest {
        workspace: access.workspace,
        channel: access.channel,
        identifier: match network.piece.as_bytes().first() {
            Some(b'$') => "@us:matrix.example",
            Some(b'a') => "us.example",
            _ => "us@social.example",
        }
        .to_owned(),
        secret: Secret::new("abcd-efgh-ijkl-mnop"),
        server: None,
        place: Some("#room:matrix.example".to_owned()),
        again: None,
    };
    if let Ok(account) = network.connector.connect(&request).await {
        connected(network.connector.as_ref(), &account);
    }
}

async fn send(connector: &dyn Connector, access: &Access, piece: &Remote, ask: Ask) {
    let draft =
        Draft::words("Le marché ouvre à 9 h, avec @nadia.example.org : https://parvis.example/marche #été");
    let part = Part {
        others: &[],
        key: &PartKey {
            key: "3jzfcijpj2z2a".to_owned(),
            made_at: Timestamp::from_seconds(1_795_000_000),
        },
        draft: &draft,
        files: &Files::default(),
        reply_to: None,
    };
    match ask {
        Ask::Publish => {
            if let Ok(published) = connector.publish(access, &part, &Unwatched).await {
                standing(&published.remote);
            }
        }
        Ask::LookUp => {
            if let Ok(parvis_connectors::Found::There(remote)) = connector.look_up(access, &part).await {
                standing(&remote);
            }
        }
        Ask::Edit => {
            if let Ok(published) = connector.edit(access, piece, &part, &Unwatched).await {
                standing(&published.remote);
            }
        }
        Ask::LookUpEdit => _ = connector.look_up_edit(access, piece, &part).await,
        Ask::Withdraw => _ = connector.withdraw(access, piece).await,
        _ => _ = connector.check_there(access, &draft).await,
    }
}

fn connected(connector: &dyn Connector, account: &ConnectedAccount) {
    keepable(&account.remote_id);
    keepable(&account.handle);
    account.display_name.iter().for_each(|name| keepable(name));
    account.url.iter().for_each(|url| leads(url));
    if let Some(at) = account.renew_at {
        let _ = at.to_rfc3339();
    }
    facts(connector, &account.facts);
}

/// What a server says of itself must leave something that can be written within.
fn facts(connector: &dyn Connector, facts: &ServerFacts) {
    facts.text().into_iter().for_each(keepable);
    let capabilities = connector.capabilities(facts);
    let draft = Draft::words("Le marché ouvre à 9 h.");
    let _ = connector.check(facts, &draft);
    let text = "Le marché ouvre à 9 h. ".repeat(40);
    let parts = parvis_text::thread::split(&text, &capabilities.limits.text, parvis_domain::Numbering::End);
    assert!(!parts.is_empty());
}
