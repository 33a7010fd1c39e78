//! A real server: Bluesky's PDS, or Synapse. Between it and the nodes stands a relay, which does what goes wrong.

use super::{CHANNELS, Calls, Stands, note};
use crate::ground::NAMES;
use parvis_domain::Clock;
use parvis_testkit::Result;
use parvis_testkit::fake_network::{Misbehaviour, Relay};
use parvis_testkit::house::Now;
use parvis_testkit::line::Line;
use serde_json::{Value, json};
use std::net::SocketAddr;
use url::Url;

pub(crate) struct Real {
    server: SocketAddr,
    relay: Relay,
    kind: Kind,
    people: Vec<Person>,
}

enum Kind {
    /// With a relay before the directory, which names the server.
    Bluesky(Relay),
    Matrix,
}

/// Somebody with an account there.
struct Person {
    token: String,
    /// Where their pieces stand: their repository, or a room.
    place: String,
}

impl Real {
    pub(super) async fn bluesky(server: &Url, directory: &Url) -> Result<Self> {
        let relay = Relay::to(address(directory)?).await?;
        Self::behind(server, Kind::Bluesky(relay)).await
    }

    pub(super) async fn matrix(server: &Url) -> Result<Self> {
        Self::behind(server, Kind::Matrix).await
    }

    async fn behind(server: &Url, kind: Kind) -> Result<Self> {
        let real = Self {
            server: address(server)?,
            relay: Relay::to(address(server)?).await?,
            kind,
            people: Vec::new(),
        };
        // Whoever is told the server's own address would go past the relay.
        real.relay.says_instead(server.authority(), &real.name());
        if let Kind::Bluesky(directory) = &real.kind {
            directory.says_instead(server.authority(), &real.name());
        }
        Ok(real)
    }

    /// What the relay is called.
    fn name(&self) -> String {
        let [.., name] = NAMES;
        format!("{name}:{}", self.relay.address().port())
    }

    pub(super) fn arguments(&self) -> Vec<String> {
        let mut words = vec!["--allow-address".to_owned(), self.relay.address().to_string()];
        if let Kind::Bluesky(directory) = &self.kind {
            words.extend(["--allow-address".to_owned(), directory.address().to_string()]);
            let there = format!("http://{}", directory.address());
            words.extend(["--bluesky-directory".to_owned(), there]);
            words.extend(["--bluesky-resolver".to_owned(), format!("http://{}", self.name())]);
        }
        words
    }

    /// Somebody moves in wherever there is to be a channel. Gives what is filled in to connect them.
    pub(super) async fn move_in(&mut self) -> Result<Vec<Value>> {
        // A real server remembers whoever moved in for an earlier run.
        let run = Now.now().micros() % 10_000_000_000;
        let mut forms = Vec::new();
        for number in 0..CHANNELS {
            let (name, password) = (format!("s{run}n{number}"), format!("{run}-correct-horse"));
            let (person, mut form) = match self.kind {
                Kind::Bluesky(_) => self.moves_to_bluesky(&name, &password).await?,
                Kind::Matrix => self.moves_to_matrix(&name, &password).await?,
            };
            form["server"] = json!(format!("http://{}", self.name()));
            self.people.push(person);
            forms.push(form);
        }
        Ok(forms)
    }

    async fn moves_to_bluesky(&self, name: &str, password: &str) -> Result<(Person, Value)> {
        let handle = format!("{name}.test");
        let body = json!({ "handle": handle, "email": format!("{name}@example.test"), "password": password });
        let made = self
            .post("", "/xrpc/com.atproto.server.createAccount", &body)
            .await?;
        let (token, place) = (text(&made, "accessJwt")?, text(&made, "did")?);
        let path = "/xrpc/com.atproto.server.createAppPassword";
        let app = self.post(&token, path, &json!({ "name": "parvis" })).await?;
        let form = json!({ "network": "bluesky", "identifier": handle, "secret": text(&app, "password")? });
        Ok((Person { token, place }, form))
    }

    async fn moves_to_matrix(&self, name: &str, password: &str) -> Result<(Person, Value)> {
        let body = json!({ "username": name, "password": password, "auth": { "type": "m.login.dummy" } });
        let made = self.post("", "/_matrix/client/v3/register", &body).await?;
        let token = text(&made, "access_token")?;
        let body = json!({ "preset": "public_chat" });
        let room = self.post(&token, "/_matrix/client/v3/createRoom", &body).await?;
        let place = text(&room, "room_id")?;
        let form = json!({
            "network": "matrix", "identifier": text(&made, "user_id")?, "secret": password, "place": place,
        });
        Ok((Person { token, place }, form))
    }

    /// Tells the relay to do so many calls wrongly.
    pub(super) fn tell(&self, calls: Calls, how: &Misbehaviour, times: usize) {
        let putting = match self.kind {
            Kind::Bluesky(_) => "com.atproto.repo.putRecord",
            Kind::Matrix => "/send/m.room.message/",
        };
        let call = if calls == Calls::Putting { putting } else { "*" };
        self.relay.tell(call, how.clone(), times);
    }

    pub(super) fn forgive(&self) -> usize {
        self.relay.forgive().iter().map(|(_, times)| times).sum()
    }

    /// What the server itself lists, asked past the relay.
    pub(super) async fn count(&self) -> Result<Stands> {
        let mut stands = Stands::new();
        for person in &self.people {
            let mut from = None::<String>;
            loop {
                let page = self
                    .get(&person.token, &self.page(person, from.as_deref())?)
                    .await?;
                let (pieces, next, said) = match self.kind {
                    Kind::Bluesky(_) => ("records", "cursor", "/value/text"),
                    Kind::Matrix => ("chunk", "end", "/content/body"),
                };
                let pieces = page[pieces].as_array().map_or(&[][..], Vec::as_slice);
                for piece in pieces {
                    let text = piece.pointer(said).and_then(Value::as_str);
                    note(&mut stands, text.unwrap_or_default());
                }
                from = page[next].as_str().map(ToOwned::to_owned);
                if from.is_none() || pieces.is_empty() {
                    break;
                }
            }
        }
        Ok(stands)
    }

    /// Where a page of somebody's pieces is listed.
    fn page(&self, person: &Person, from: Option<&str>) -> Result<String> {
        let mut url = Url::parse("http://server/")?;
        let no_path = "an address without a path";
        match self.kind {
            Kind::Bluesky(_) => {
                url.set_path("/xrpc/com.atproto.repo.listRecords");
                url.query_pairs_mut()
                    .append_pair("repo", &person.place)
                    .append_pair("collection", "app.bsky.feed.post")
                    .append_pair("limit", "100")
                    .extend_pairs(from.map(|from| ("cursor", from)));
            }
            Kind::Matrix => {
                let path = ["_matrix", "client", "v3", "rooms", &person.place, "messages"];
                url.path_segments_mut()
                    .map_err(|()| no_path)?
                    .pop_if_empty()
                    .extend(path);
                url.query_pairs_mut()
                    .append_pair("dir", "b")
                    .append_pair("limit", "200")
                    .extend_pairs(from.map(|from| ("from", from)));
            }
        }
        Ok(format!("{}?{}", url.path(), url.query().unwrap_or_default()))
    }

    async fn line(&self, token: &str) -> Result<Line> {
        let headers = match token {
            "" => String::new(),
            token => format!("Authorization: Bearer {token}\r\n"),
        };
        Line::to(self.server, headers).await
    }

    async fn post(&self, token: &str, path: &str, body: &Value) -> Result<Value> {
        let body = body.to_string();
        let mut line = self.line(token).await?;
        line.ask("POST", path, "application/json", body.as_bytes())
            .await?
            .json()
    }

    async fn get(&self, token: &str, path: &str) -> Result<Value> {
        self.line(token).await?.get(path).await?.json()
    }
}

/// Where on this machine a server listens.
fn address(url: &Url) -> Result<SocketAddr> {
    let found = url.socket_addrs(|| None)?.into_iter().find(SocketAddr::is_ipv4);
    Ok(found.ok_or_else(|| format!("{url} isn't on this machine"))?)
}

fn text(made: &Value, name: &str) -> Result<String> {
    let text = made[name].as_str().map(ToOwned::to_owned);
    text.ok_or_else(|| format!("there is no {name} in {made}").into())
}
