//! The suite on a real Synapse, as `cargo xtask counterparts` starts it, and what only Matrix knows.

use crate::conformance::suite;
use crate::harness::{Harness, Us, error, eventually, picture, request};
use crate::real;
use crate::synapse::{self, Person, Synapse, told};
use async_trait::async_trait;
use parvis_connectors::matrix::{Matrix, Settings};
use parvis_connectors::{
    Access, ConnectRequest, Connector, ConnectorErrorKind as Kind, Credential, Draft, Files, Found, NewsKind,
    Part, Remote, ReplyTo, Retry, Unwatched,
};
use parvis_domain::{Clock, DraftProblemCode, Timestamp};
use parvis_net::{Client, Method, Url};
use parvis_testkit::fake_network::{Misbehaviour, Relay};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;

struct RealClock;
impl Clock for RealClock {
    fn now(&self) -> Timestamp {
        real::now()
    }
}

pub struct OnSynapse {
    connector: Matrix,
    synapse: Synapse,
    ours: Person,
    other: Person,
    room: String,
}

async fn harness() -> Option<OnSynapse> {
    on_synapse(false).await
}

async fn on_synapse(shut: bool) -> Option<OnSynapse> {
    let synapse = synapse::server()?;
    let (ours, other) = (synapse.moves_in("grange").await, synapse.moves_in("lou").await);
    let room = synapse.room(&other, shut).await;
    Some(OnSynapse {
        connector: connector(synapse.client.clone()),
        synapse,
        ours,
        other,
        room,
    })
}

fn connector(client: Client) -> Matrix {
    let settings = Settings {
        patience: Duration::from_secs(20),
        // Small, so that a long conversation takes several.
        page: 20,
    };
    Matrix::new(client, Arc::new(RealClock), settings)
}

suite!(every harness);

#[async_trait]
impl Harness for OnSynapse {
    fn connector(&self) -> &dyn Connector {
        &self.connector
    }

    fn now(&self) -> Timestamp {
        real::now()
    }

    fn request(&self) -> ConnectRequest {
        self.typed(&self.room)
    }

    async fn standing(&self) -> Vec<String> {
        let events = self.events().await;
        let texts = events
            .iter()
            .filter(|event| event["content"]["msgtype"] == "m.text");
        texts
            .map(|event| event["now"]["body"].as_str().unwrap().to_owned())
            .collect()
    }

    /// A token that ends is refused like one that never was.
    async fn forget_session(&self, access: &Access) -> Access {
        tampered(access, "access", "syt_that_never_was")
    }

    async fn revoke(&self, _: &Access) {
        let all = ["logout", "all"];
        self.synapse
            .does(Some(&self.ours.token), Method::POST, &all, &json!({}))
            .await;
    }

    async fn reply(&self, to: &Remote, text: &str) -> Remote {
        let related = json!({ "m.in_reply_to": { "event_id": to.id } });
        self.says(text, &related).await
    }

    async fn take_back(&self, what: &Remote) {
        self.synapse.redacts(&self.other, &self.room, &what.id).await;
    }

    async fn writes_profile(&self, words: &str, pinned: Option<&Remote>) {
        let pinned: Vec<&str> = pinned.iter().map(|piece| piece.id.as_str()).collect();
        let (topic, pinned) = (json!({ "topic": words }), json!({ "pinned": pinned }));
        self.synapse
            .sets(&self.other, &self.room, "m.room.topic", &topic)
            .await;
        self.synapse
            .sets(&self.other, &self.room, "m.room.pinned_events", &pinned)
            .await;
    }

    async fn like(&self, what: &Remote) {
        self.synapse.reacts(&self.other, &self.room, &what.id, "👍").await;
    }
}

impl OnSynapse {
    fn typed(&self, place: &str) -> ConnectRequest {
        ConnectRequest {
            place: Some(place.to_owned()),
            ..request(
                &self.ours.user,
                &self.ours.password,
                Some(self.synapse.server.as_str()),
            )
        }
    }

    async fn events(&self) -> Vec<Value> {
        self.synapse
            .standing(&self.other, &self.room, &self.ours.user)
            .await
    }

    async fn says(&self, text: &str, related: &Value) -> Remote {
        let mut content = json!({ "msgtype": "m.text", "body": text });
        if related.is_object() {
            content["m.relates_to"] = related.clone();
        }
        let id = self
            .synapse
            .sends(&self.other, &self.room, "m.room.message", &content)
            .await;
        Remote {
            id,
            version: String::new(),
            url: None,
        }
    }

    /// What the connector says to somebody who connects to this room.
    async fn refused(&self, place: &str) -> (Kind, Option<&'static str>) {
        let said = error(self.connector.connect(&self.typed(place)).await);
        assert_eq!(said.retry, Retry::Never, "{said}");
        (said.kind, said.field)
    }
}

/// The same access with one thing in its credential changed.
fn tampered(access: &Access, name: &str, value: &str) -> Access {
    let mut kept: Value = serde_json::from_str(access.credential.expose()).unwrap();
    assert!(kept[name].is_string());
    kept[name] = value.into();
    Access {
        credential: Credential::from_kept(kept.to_string()),
        ..access.clone()
    }
}

#[tokio::test]
async fn a_room_is_found_by_its_name_and_called_by_its_name() {
    let Some(on) = harness().await else { return };
    let alias = told("ALIAS").unwrap();
    let account = on.connector.connect(&on.typed(&alias)).await.unwrap();
    let room = told("ROOM_PUBLIC").unwrap();
    assert_eq!(account.remote_id, format!("{} {room}", on.ours.user));
    assert_eq!(account.display_name.as_deref(), Some("La place"));
    let name = alias.trim_start_matches('#').replace(':', "%3A");
    assert_eq!(account.url, Some(format!("https://matrix.to/#/%23{name}")));
    let renew_in = account.renew_at.unwrap().since(real::now());
    assert!(
        renew_in > Duration::from_mins(1) && renew_in < Duration::from_mins(10),
        "{renew_in:?}"
    );
    assert!(
        !account.credential.expose().contains(&on.ours.password),
        "the password isn't kept"
    );
    let limits = on.connector.capabilities(&account.facts).limits;
    assert_eq!(
        limits.pictures.unwrap().bytes,
        3 * 1_024 * 1_024,
        "as the server says"
    );

    let again = ConnectRequest {
        place: None,
        again: Some(account.remote_id.clone()),
        ..on.typed("")
    };
    let again = on.connector.connect(&again).await.unwrap();
    assert_eq!(
        again.remote_id, account.remote_id,
        "connected again, it is the same room"
    );
}

#[tokio::test]
async fn a_name_leads_to_its_server() {
    let Some(on) = harness().await else { return };
    // What stands at this address only says where the server is.
    let port = on.synapse.server.port().unwrap();
    let relay = Relay::to(([127, 0, 0, 1], port).into()).await.unwrap();
    let there = Url::parse(&format!("http://{}/", relay.address())).unwrap();
    let connector = connector(Client::new(&real::guard(&[&there, &on.synapse.server])).unwrap());
    let typed = ConnectRequest {
        server: Some(there.to_string()),
        ..on.request()
    };
    let account = connector.connect(&typed).await.unwrap();
    let kept: Value = serde_json::from_str(account.credential.expose()).unwrap();
    assert_eq!(kept["server"], on.synapse.server.as_str());

    let local = on.ours.user.trim_start_matches('@').split(':').next().unwrap();
    let typed = ConnectRequest {
        identifier: local.to_owned(),
        ..on.request()
    };
    assert_eq!(
        on.connector.connect(&typed).await.unwrap().remote_id,
        account.remote_id
    );
    let nowhere = ConnectRequest {
        identifier: local.to_owned(),
        server: None,
        ..on.request()
    };
    let said = error(on.connector.connect(&nowhere).await);
    assert_eq!((said.kind, said.field), (Kind::InputUnreadable, Some("server")));
    assert_eq!(said.because, Some("connector-matrix-server-wanted"));
}

#[tokio::test]
async fn what_answers_otherwise_is_no_server() {
    let Some(on) = harness().await else { return };
    let app = any_page().await;
    let connector = connector(Client::new(&real::guard(&[&app])).unwrap());
    let typed = ConnectRequest {
        server: Some(app.to_string()),
        ..on.request()
    };
    let said = error(connector.connect(&typed).await);
    assert_eq!(
        (said.kind, said.field),
        (Kind::NotTheNetworkExpected, Some("server"))
    );
    let private = ConnectRequest {
        server: Some("https://10.0.0.7".into()),
        ..on.request()
    };
    let said = error(on.connector.connect(&private).await);
    assert_eq!((said.kind, said.field), (Kind::GuardRefused, Some("server")));
}

/// A server of the web that knows nothing of Matrix.
async fn any_page() -> Url {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut near, _)) = listener.accept().await {
            let mut asked = [0; 4_096];
            let _ = near.read(&mut asked).await;
            let page = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 5\r\nconnection: close\r\n\r\n<p>Hi";
            let _ = near.write_all(page.as_bytes()).await;
        }
    });
    Url::parse(&format!("http://{address}/")).unwrap()
}

#[tokio::test]
async fn a_token_made_elsewhere_will_do() {
    let Some(on) = harness().await else { return };
    let with = |secret: &str| ConnectRequest {
        secret: parvis_connectors::Secret::new(secret),
        ..on.request()
    };
    let account = on.connector.connect(&with(&on.ours.token)).await.unwrap();
    assert_eq!(account.renew_at, None, "it doesn't end by itself");
    let mut us = Us::connect(&on).await;
    us.access = crate::harness::access(&on.request(), &account);
    us.say("With a token").await;
    let renewed = on.connector.renew(&us.access).await.unwrap();
    assert_eq!(renewed.renew_at, None);
    let others = error(on.connector.connect(&with(&on.other.token)).await);
    assert_eq!(
        (others.kind, others.field),
        (Kind::CredentialRejected, Some("secret"))
    );
    on.revoke(&us.access).await;
    let said = error(on.connector.renew(&us.access).await);
    assert_eq!((said.kind, said.retry), (Kind::CredentialRejected, Retry::Never));
}

#[tokio::test]
async fn rooms_that_we_cannot_speak_in_are_told_apart_and_left_again() {
    let Some(on) = harness().await else { return };
    let place = Some("place");
    let room = |name: &str| told(&format!("ROOM_{name}")).unwrap();
    assert_eq!(on.refused(&room("CLOSED")).await, (Kind::PlaceClosed, place));
    assert_eq!(
        on.refused(&room("ENCRYPTED")).await,
        (Kind::PlaceEncrypted, place)
    );
    assert_eq!(on.refused(&room("SILENT")).await, (Kind::PlaceSilent, place));
    assert_eq!(
        on.refused("#nowhere:parvis.test").await,
        (Kind::PlaceNotFound, place)
    );
    assert_eq!(on.refused("!nowhere").await, (Kind::PlaceNotFound, place));
    assert_eq!(on.refused("the square").await, (Kind::InputUnreadable, place));
    let moved = on.synapse.room(&on.other, false).await;
    on.synapse
        .sets(
            &on.other,
            &moved,
            "m.room.tombstone",
            &json!({ "body": "x", "replacement_room": "!new" }),
        )
        .await;
    assert_eq!(on.refused(&moved).await, (Kind::PlaceMoved, place));
    let rooms = on
        .synapse
        .does(Some(&on.ours.token), Method::GET, &["joined_rooms"], &Value::Null)
        .await;
    assert_eq!(
        rooms["joined_rooms"],
        json!([]),
        "nobody is left where they have nothing to say"
    );

    // Invited, one comes in; and whoever made a room may speak there, whatever its levels say.
    let shut = json!({ "preset": "private_chat", "invite": [on.ours.user] });
    let shut = on.synapse.opens(&on.other, &shut).await;
    on.connector.connect(&on.typed(&shut)).await.unwrap();
    let own = json!({ "preset": "public_chat", "power_level_content_override": { "events_default": 50 } });
    let own = on.synapse.opens(&on.ours, &own).await;
    on.connector.connect(&on.typed(&own)).await.unwrap();
}

#[tokio::test]
async fn whatever_keeps_us_from_speaking_later_is_told_too() {
    let Some(on) = harness().await else { return };
    let us = Us::connect(&on).await;
    let said = async || error(us.send(&us.key(), &Draft::words("May I?"), None).await);
    let (owner, room) = (&on.other, on.room.as_str());
    on.synapse
        .sets(
            owner,
            room,
            "m.room.power_levels",
            &json!({ "events_default": 50 }),
        )
        .await;
    let silent = said().await;
    assert_eq!((silent.kind, silent.retry), (Kind::PlaceSilent, Retry::Never));
    on.synapse
        .sets(
            owner,
            room,
            "m.room.power_levels",
            &json!({ "events_default": 0 }),
        )
        .await;
    us.say("Thank you").await;

    let kick = json!({ "user_id": on.ours.user, "reason": "test" });
    on.synapse
        .does(Some(&owner.token), Method::POST, &["rooms", room, "kick"], &kick)
        .await;
    let shown_out = said().await;
    assert_eq!(
        (shown_out.kind, shown_out.retry),
        (Kind::PlaceClosed, Retry::Never)
    );

    on.synapse.joins(&on.ours, room).await;
    us.say("Back").await;
    on.synapse
        .sets(
            owner,
            room,
            "m.room.encryption",
            &json!({ "algorithm": "m.megolm.v1.aes-sha2" }),
        )
        .await;
    let sealed = said().await;
    assert_eq!((sealed.kind, sealed.retry), (Kind::PlaceEncrypted, Retry::Never));
    assert_eq!(on.standing().await, ["Thank you", "Back"]);
}

#[tokio::test]
async fn asked_to_wait_we_wait_as_long_as_asked() {
    let Some(on) = harness().await else { return };
    let us = Us::connect(&on).await;
    on.synapse.slows_down(&on.ours, true).await;
    let mut asked = None;
    for nth in 0..10 {
        if let Err(error) = us
            .send(&us.key(), &Draft::words(format!("Quick {nth}")), None)
            .await
        {
            asked = Some(error);
            break;
        }
    }
    let asked = asked.expect("the server slows down who hurries");
    let Retry::At(then) = asked.retry else {
        panic!("{asked:?}")
    };
    assert_eq!(asked.kind, Kind::RateLimited);
    assert!(
        then > real::now().minus(Duration::from_secs(5)) && then < real::now().plus(Duration::from_mins(1))
    );
    on.synapse.slows_down(&on.ours, false).await;
}

/// The same server and account through a relay that can be told to do wrong.
async fn behind_a_relay(on: &OnSynapse, us: &Us<'_>) -> (Relay, Matrix, Access) {
    let port = on.synapse.server.port().unwrap();
    let relay = Relay::to(([127, 0, 0, 1], port).into()).await.unwrap();
    let there = Url::parse(&format!("http://{}/", relay.address())).unwrap();
    let through = connector(Client::new(&real::guard(&[&there, &on.synapse.server])).unwrap());
    let relayed = tampered(&us.access, "server", there.as_str());
    (relay, through, relayed)
}

#[tokio::test]
async fn what_was_taken_and_refused_stands_whole_and_once() {
    let Some(on) = harness().await else { return };
    let us = Us::connect(&on).await;
    let (relay, through, relayed) = behind_a_relay(&on, &us).await;
    let (shown, file) = picture("La halle", 90);
    let draft = Draft {
        pictures: vec![shown],
        ..Draft::words("Regardez")
    };
    let files = Files {
        pictures: vec![file],
        thumbnail: None,
    };
    let key = us.key();
    let part = Part {
        others: &[],
        key: &key,
        draft: &draft,
        files: &files,
        reply_to: None,
    };
    // Both the text and the picture.
    relay.tell("/send/m.room.message/", Misbehaviour::TakeAndRefuse(400), 2);
    let sent = through.publish(&relayed, &part, &Unwatched).await.unwrap().remote;
    assert_eq!(on.events().await.len(), 2, "each once");
    assert_eq!(relay.forgive(), []);
    assert_eq!(through.look_up(&us.access, &part).await, Ok(Found::There(sent)));

    // What really is refused in half isn't left there in half.
    let other = us.key();
    let part = Part { key: &other, ..part };
    let no = Misbehaviour::Refuse {
        status: 400,
        error: "no",
        message: "no",
    };
    relay.tell(&format!("/{}.1", other.key), no, 1);
    let said = error(through.publish(&relayed, &part, &Unwatched).await);
    assert_eq!((said.kind, said.retry), (Kind::Refused, Retry::Never));
    assert_eq!(on.events().await.len(), 2);
}

#[tokio::test]
async fn what_was_taken_in_silence_is_found_again() {
    let Some(on) = harness().await else { return };
    let us = Us::connect(&on).await;
    let (relay, through, relayed) = behind_a_relay(&on, &us).await;
    let (key, draft) = (us.key(), Draft::words("Did you hear, really?"));
    let part = Part {
        others: &[],
        key: &key,
        draft: &draft,
        files: &Files::default(),
        reply_to: None,
    };
    // Once for the request, once for the same again over another connection, which its key makes harmless.
    relay.tell("/send/m.room.message/", Misbehaviour::TakeAndCut, 2);
    let said = error(through.publish(&relayed, &part, &Unwatched).await);
    assert_eq!((said.kind, said.retry), (Kind::Uncertain, Retry::AfterCheck));
    let Found::There(found) = us.look_up(&key, &draft).await.unwrap() else {
        panic!("it stands")
    };
    assert_eq!(us.send(&key, &draft, None).await.unwrap().remote, found);
    assert_eq!(on.standing().await, ["Did you hear, really?"]);
}

/// A new session is another device: the server doesn't know its keys. What we wrote into the event does.
#[tokio::test]
async fn a_key_is_known_to_another_session_too() {
    let Some(on) = harness().await else { return };
    let us = Us::connect(&on).await;
    let (key, draft) = (us.key(), Draft::words("Only once"));
    let first = us.send(&key, &draft, None).await.unwrap().remote;
    let later = Us::connect(&on).await;
    assert_ne!(later.access.credential, us.access.credential);
    assert_eq!(later.send(&key, &draft, None).await.unwrap().remote, first);
    assert_eq!(on.standing().await, ["Only once"]);
    let unlike = Draft::words("Another");
    assert_eq!(later.look_up(&later.key(), &unlike).await, Ok(Found::Absent));

    // Whoever came in after it was begun can't know what stood there before.
    let kick = json!({ "user_id": on.ours.user });
    on.synapse
        .does(
            Some(&on.other.token),
            Method::POST,
            &["rooms", &on.room, "kick"],
            &kick,
        )
        .await;
    let key = later.key();
    on.synapse.joins(&on.ours, &on.room).await;
    assert_eq!(later.look_up(&key, &unlike).await, Ok(Found::CannotTell));
}

#[tokio::test]
async fn pictures_stand_below_the_text_and_go_with_it() {
    let Some(on) = harness().await else { return };
    let us = Us::connect(&on).await;
    let (mut shown, files): (Vec<_>, Vec<_>) = (0..2)
        .map(|nth| picture(&format!("Halle {nth}"), 90 + nth))
        .unzip();
    shown[1].alternative = String::new();
    let draft = Draft {
        pictures: shown,
        ..Draft::words("Regardez https://parvis.example/halle")
    };
    let files = Files {
        pictures: files,
        thumbnail: None,
    };
    us.say("Before").await;
    let key = us.key();
    let sent = us.send_files(&key, &draft, &files, None).await.unwrap().remote;
    assert_eq!(
        us.send_files(&key, &draft, &files, None).await.unwrap().remote,
        sent
    );
    let events = on.events().await;
    let bodies: Vec<_> = events
        .iter()
        .map(|event| event["now"]["body"].as_str().unwrap())
        .collect();
    assert_eq!(
        bodies,
        [
            "Before",
            "Regardez https://parvis.example/halle",
            "Halle 0",
            "2.png"
        ]
    );
    assert_eq!(
        events[1]["now"]["formatted_body"],
        "Regardez <a href=\"https://parvis.example/halle\">https://parvis.example/halle</a>"
    );
    let info = json!({ "mimetype": "image/png", "size": 90, "w": 4, "h": 3 });
    assert_eq!(
        (&events[2]["now"]["info"], &events[2]["now"]["filename"]),
        (&info, &json!("1.png"))
    );
    assert!(
        events[2]["now"]["url"]
            .as_str()
            .unwrap()
            .starts_with("mxc://parvis.test/")
    );

    // One of its events is lost, as if we had been killed before it: the rest is sent again, and only that.
    let last = events[3]["event_id"].as_str().unwrap();
    on.synapse.redacts(&on.other, &on.room, last).await;
    assert_eq!(
        us.look_up(&key, &draft).await,
        Ok(Found::Absent),
        "half of it is not it"
    );
    // Under the same key the server would answer with the event that is gone: another session knows better.
    let later = Us::connect(&on).await;
    assert_eq!(
        later.send_files(&key, &draft, &files, None).await.unwrap().remote,
        sent
    );
    assert_eq!(on.events().await.len(), 4);

    us.connector().withdraw(&us.access, &sent).await.unwrap();
    us.connector().withdraw(&us.access, &sent).await.unwrap();
    assert_eq!(on.events().await.len(), 1, "its pictures are gone with it");
}

#[tokio::test]
async fn pictures_are_edited_with_their_text() {
    let Some(on) = harness().await else { return };
    let us = Us::connect(&on).await;
    let (shown, file) = picture("La hale", 90);
    let mut draft = Draft {
        pictures: vec![shown],
        ..Draft::words("Regardez")
    };
    let files = Files {
        pictures: vec![file],
        thumbnail: None,
    };
    let sent = us
        .send_files(&us.key(), &draft, &files, None)
        .await
        .unwrap()
        .remote;
    draft.pictures[0].alternative = "La halle".into();
    draft.text = "Regardez bien".into();
    let change = async |draft: &Draft| {
        let key = us.key();
        let part = Part {
            others: &[],
            key: &key,
            draft,
            files: &files,
            reply_to: None,
        };
        us.connector().edit(&us.access, &sent, &part, &Unwatched).await
    };
    change(&draft).await.unwrap();
    let now = |events: &[Value]| -> Vec<String> {
        events
            .iter()
            .map(|event| event["now"]["body"].as_str().unwrap().to_owned())
            .collect()
    };
    let events = on.events().await;
    assert_eq!(now(&events), ["Regardez bien", "La halle"]);
    assert_eq!(
        events[1]["now"]["url"], events[1]["content"]["url"],
        "the file wasn't uploaded anew"
    );

    draft.pictures.clear();
    let said = error(change(&draft).await);
    assert_eq!(
        (said.kind, said.because),
        (Kind::Refused, Some("connector-matrix-edit-pictures"))
    );
    assert_eq!(now(&on.events().await), ["Regardez bien", "La halle"]);
}

#[tokio::test]
async fn what_hangs_in_a_thread_is_heard_and_answered_there() {
    let Some(on) = harness().await else { return };
    let us = Us::connect(&on).await;
    let root = us.say("Open on Sunday").await;
    let first = on.reply(&root, "At what time?").await;
    let thread = |answers: &str, falls_back: bool| {
        json!({ "rel_type": "m.thread", "event_id": root.id, "is_falling_back": falls_back,
            "m.in_reply_to": { "event_id": answers } })
    };
    let below = on.says("In a thread", &thread(&first.id, true)).await;
    let meant = on.says("I mean you", &thread(&below.id, false)).await;
    on.says("Somebody else, about something else", &Value::Null).await;
    let replies = us.replies(&root).await.unwrap();
    let seen: Vec<_> = replies
        .iter()
        .map(|reply| (reply.text.as_str(), reply.parent.id.as_str()))
        .collect();
    assert_eq!(
        seen,
        [
            ("At what time?", root.id.as_str()),
            ("In a thread", &root.id),
            ("I mean you", &below.id)
        ]
    );
    assert_eq!(replies[0].author.display_name.as_deref(), Some("Of lou"));
    assert!(replies.iter().all(|reply| !reply.not_for_everybody));

    let answer = ReplyTo {
        root: root.clone(),
        parent: replies[2].remote.clone(),
    };
    let ours = us
        .send(&us.key(), &Draft::words("In there"), Some(&answer))
        .await
        .unwrap();
    assert_eq!(ours.remote.version, root.id, "it stands in the thread");
    let answer = ReplyTo {
        root: root.clone(),
        parent: replies[0].remote.clone(),
    };
    let ours = us
        .send(&us.key(), &Draft::words("At ten"), Some(&answer))
        .await
        .unwrap();
    assert_eq!(
        ours.remote.version, "",
        "it stands in the room, where we were asked"
    );
    let replies = us.replies(&root).await.unwrap();
    let parents: Vec<_> = replies[3..]
        .iter()
        .map(|reply| reply.parent.id.as_str())
        .collect();
    assert_eq!(parents, [meant.id.as_str(), &first.id]);

    let page = us.connector().read_news(&us.access, None).await.unwrap();
    let told = |id: &str| page.news.iter().find(|item| item.id == id).unwrap();
    assert_eq!(told(&first.id).kind, NewsKind::Reply);
    assert_eq!(
        told(&below.id).reply.as_ref().map(|reply| &reply.root.id),
        Some(&root.id)
    );
    assert_eq!(
        told(&meant.id).kind,
        NewsKind::Other,
        "that was said to somebody else"
    );
}

#[tokio::test]
async fn an_answer_that_was_edited_is_heard_as_it_is_now() {
    let Some(on) = harness().await else { return };
    let us = Us::connect(&on).await;
    let root = us.say("Which colour?").await;
    let answer = on.reply(&root, "Blu").await;
    let edit = json!({ "msgtype": "m.text", "body": "* Blue", "m.new_content": { "msgtype": "m.text", "body": "Blue" },
        "m.relates_to": { "rel_type": "m.replace", "event_id": answer.id } });
    on.synapse
        .sends(&on.other, &on.room, "m.room.message", &edit)
        .await;
    let replies = us.replies(&root).await.unwrap();
    let texts: Vec<_> = replies.iter().map(|reply| reply.text.as_str()).collect();
    assert_eq!(texts, ["Blue"]);
}

#[tokio::test]
async fn what_is_said_among_ourselves_is_for_us_only() {
    let Some(on) = on_synapse(true).await else { return };
    let us = Us::connect(&on).await;
    let root = us.say("For the team").await;
    let id = on.reply(&root, "Between us").await.id;
    let replies = us.replies(&root).await.unwrap();
    assert!(replies[0].not_for_everybody);
    let page = us.connector().read_news(&us.access, None).await.unwrap();
    let told = page.news.iter().find(|item| item.id == id).unwrap();
    assert!(told.reply.as_ref().unwrap().not_for_everybody);
    // Opened to everybody, it may be shown from then on.
    on.synapse
        .sets(
            &on.other,
            &on.room,
            "m.room.history_visibility",
            &json!({ "history_visibility": "world_readable" }),
        )
        .await;
    assert!(!us.replies(&root).await.unwrap()[0].not_for_everybody);
}

#[tokio::test]
async fn each_person_likes_once_and_who_says_no_does_not() {
    let Some(on) = harness().await else { return };
    let us = Us::connect(&on).await;
    let root = us.say("Blue?").await;
    let third = on.synapse.moves_in("ana").await;
    on.synapse.joins(&third, &on.room).await;
    for (who, key) in [
        (&on.other, "👍"),
        (&on.other, "🎉"),
        (&third, "👎🏽"),
        (&on.ours, "👍"),
    ] {
        on.synapse.reacts(who, &on.room, &root.id, key).await;
    }
    let likes = async || {
        let counted = us
            .connector()
            .count(&us.access, std::slice::from_ref(&root.id))
            .await;
        counted.unwrap()[0].counts.unwrap()
    };
    assert_eq!((likes().await.likes, likes().await.replies), (Some(1), None));
    let again = on.synapse.reacts(&third, &on.room, &root.id, "❤️").await;
    assert_eq!(likes().await.likes, Some(2));
    on.synapse.redacts(&third, &on.room, &again).await;
    assert_eq!(likes().await.likes, Some(1));
}

#[tokio::test]
async fn the_heaviest_text_is_taken() {
    let Some(on) = harness().await else { return };
    let us = Us::connect(&on).await;
    let max = on
        .connector
        .capabilities(&us.access.facts)
        .limits
        .text
        .shown()
        .unwrap()
        .max;
    for letter in ["\"", "<", "\n", "é"] {
        let mut text = "a ".to_owned();
        while text.len() + letter.len() <= max as usize - 24 {
            text.push_str(letter);
        }
        text.push_str(" https://parvis.example");
        let draft = Draft::words(text);
        assert_eq!(on.connector.check(&us.access.facts, &draft), []);
        let sent = us.send(&us.key(), &draft, None).await.unwrap().remote;
        let key = us.key();
        let part = Part {
            others: &[],
            key: &key,
            draft: &draft,
            files: &Files::default(),
            reply_to: None,
        };
        us.connector()
            .edit(&us.access, &sent, &part, &Unwatched)
            .await
            .unwrap();
    }
    // What the bound keeps us from: the server measures the whole event.
    let content = json!({ "msgtype": "m.text", "body": "\"".repeat(33_000) });
    let path = [
        "_matrix",
        "client",
        "v3",
        "rooms",
        &on.room,
        "send",
        "m.room.message",
        "heavy",
    ];
    let (status, said) = on
        .synapse
        .asks(Some(&on.ours.token), Method::PUT, &path, &content)
        .await;
    assert_eq!((status, &said["errcode"]), (413, &json!("M_TOO_LARGE")));
}

#[tokio::test]
async fn whom_a_text_names_is_looked_up_before() {
    let Some(on) = harness().await else { return };
    let us = Us::connect(&on).await;
    let text = format!("Merci {} et @personne:parvis.test.", on.other.user);
    let problems = us
        .connector()
        .check_there(&us.access, &Draft::words(text.clone()))
        .await
        .unwrap();
    let found: Vec<_> = problems
        .iter()
        .map(|problem| (problem.code, problem.words.as_deref()))
        .collect();
    assert_eq!(
        found,
        [(DraftProblemCode::MentionUnresolved, Some("personne:parvis.test"))]
    );
    us.say(&text).await;
    let events = on.events().await;
    assert_eq!(
        events[0]["now"]["m.mentions"]["user_ids"][0],
        on.other.user.as_str()
    );
    let mention = on.says("no words", &Value::Null).await;
    let named =
        json!({ "msgtype": "m.text", "body": "Grange, hello", "m.mentions": { "user_ids": [on.ours.user] } });
    let named = on
        .synapse
        .sends(&on.other, &on.room, "m.room.message", &named)
        .await;
    let news = eventually("it is told", || async {
        let page = us.connector().read_news(&us.access, None).await.unwrap();
        (!page.news.is_empty()).then_some(page.news)
    })
    .await;
    let kind = |id: &str| news.iter().find(|item| item.id == id).map(|item| item.kind);
    assert_eq!(
        (kind(&named), kind(&mention.id)),
        (Some(NewsKind::Mention), Some(NewsKind::Other))
    );
}
