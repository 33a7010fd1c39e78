//! The networks that count what they accepted: a server of the Mastodon API that knows keys, one that takes no notice of
//! them, as most others do, and one of Bluesky's.

use crate::ground::NAMES;
use crate::pieces;
use parvis_domain::{ChannelId, MediaId};
use parvis_media::paint::{Motif, Palette, paint};
use parvis_testkit::Result;
use parvis_testkit::fake_network::{FakeAccount, FakeBluesky, FakeMastodon, FakeMember, Misbehaviour};
use parvis_testkit::house::{Now, SLUG};
use parvis_testkit::line::Line;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Channels on each. A look reads some hundred statuses of an account: so many share what is sent.
const CHANNELS: usize = 12;

pub(crate) struct Networks {
    keyed: FakeMastodon,
    keyless: FakeMastodon,
    bluesky: FakeBluesky,
    members: Vec<(bool, FakeMember)>,
    accounts: Vec<FakeAccount>,
}

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    Keyed,
    Keyless,
    Bluesky,
}

impl Which {
    pub(crate) const ALL: [Self; 3] = [Self::Keyed, Self::Keyless, Self::Bluesky];
}

/// Which of what is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Calls {
    /// What puts a piece there.
    Putting,
    /// Everything: looking, uploading and signing in, too.
    All,
}

/// How often each part of each piece stands there.
pub(crate) type Stands = BTreeMap<(u64, u64), u32>;

impl Networks {
    pub(crate) async fn open() -> Self {
        let [one, other, third] = NAMES;
        let keyed = FakeMastodon::start(Arc::new(Now)).await;
        keyed.is_called(one);
        let keyless = FakeMastodon::start(Arc::new(Now)).await;
        keyless.is_called(other);
        keyless.behaves(|quirks| quirks.ignores_keys = true);
        let bluesky = FakeBluesky::start(Arc::new(Now)).await;
        bluesky.is_called(third);
        Self {
            keyed,
            keyless,
            bluesky,
            members: Vec::new(),
            accounts: Vec::new(),
        }
    }

    /// What a node has to be told to reach them.
    pub(crate) fn arguments(&self) -> Vec<String> {
        let addresses = [
            self.keyed.address(),
            self.keyless.address(),
            self.bluesky.address(),
        ];
        let mut words: Vec<String> = addresses
            .iter()
            .flat_map(|address| ["--allow-address".to_owned(), address.to_string()])
            .collect();
        for setting in ["--bluesky-directory", "--bluesky-resolver"] {
            words.extend([setting.to_owned(), self.bluesky.url().to_string()]);
        }
        words
    }

    /// Connects the channels, as somebody would.
    pub(crate) async fn connect(&mut self, desk: &mut Line) -> Result<Vec<ChannelId>> {
        let mut forms = Vec::new();
        for number in 0..CHANNELS {
            for keyless in [false, true] {
                let server = if keyless { &self.keyless } else { &self.keyed };
                let member = server.moves_in(&format!("stall{number}"), "A stall");
                forms.push(json!({
                    "network": "mastodon", "identifier": member.acct, "secret": member.token, "server": server.url(),
                }));
                self.members.push((keyless, member));
            }
            let account = self.bluesky.moves_in(&format!("stall{number}.test"), "A stall");
            forms.push(json!({
                "network": "bluesky", "identifier": account.handle, "secret": account.app_password,
                "server": self.bluesky.url(),
            }));
            self.accounts.push(account);
        }
        let path = format!("/api/v1/workspaces/{SLUG}/channels/connect");
        let mut channels = Vec::new();
        for form in forms {
            let answer = desk
                .ask("POST", &path, "application/json", form.to_string().as_bytes())
                .await?;
            channels.push(ChannelId::from_uuid(id(&answer.json()?)?));
        }
        Ok(channels)
    }

    /// Tells one of them to do so many calls wrongly.
    pub(crate) fn tell(&self, which: Which, calls: Calls, how: &Misbehaviour, times: usize) {
        let (mastodon, bluesky) = match calls {
            Calls::Putting => ("POST /api/v1/statuses", "com.atproto.repo.putRecord"),
            Calls::All => ("*", "*"),
        };
        match which {
            Which::Keyed => self.keyed.tell(mastodon, how.clone(), times),
            Which::Keyless => self.keyless.tell(mastodon, how.clone(), times),
            Which::Bluesky => self.bluesky.tell(bluesky, how.clone(), times),
        }
    }

    /// They do right again what they were told to do wrongly. Gives how much of it was left to do.
    pub(crate) fn forgive(&self) -> usize {
        let told = [
            self.keyed.forgive(),
            self.keyless.forgive(),
            self.bluesky.forgive(),
        ];
        told.iter().flatten().map(|(_, times)| times).sum()
    }

    /// Every session of Bluesky's ends.
    pub(crate) fn forget_sessions(&self) {
        for account in &self.accounts {
            self.bluesky.forgets_sessions(account);
        }
    }

    /// What they count.
    pub(crate) fn count(&self) -> Stands {
        let mut stands = Stands::new();
        let mut note = |text: &str| {
            if let Some(part) = pieces::read(text) {
                *stands.entry(part).or_default() += 1;
            }
        };
        for (keyless, member) in &self.members {
            let server = if *keyless { &self.keyless } else { &self.keyed };
            server.standing(member).iter().for_each(|text| note(text));
        }
        for account in &self.accounts {
            for post in self.bluesky.standing(&account.did) {
                note(post["text"].as_str().unwrap_or_default());
            }
        }
        stands
    }
}

/// A picture of the library.
pub(crate) async fn picture(desk: &mut Line) -> Result<MediaId> {
    let painted = paint(Motif::ALL[0], Palette::ALL[0], 1, 1_200, 800)?;
    let path = format!("/api/v1/workspaces/{SLUG}/media?name=harbour.png");
    let answer = desk
        .ask("POST", &path, "application/octet-stream", &painted.bytes)
        .await?;
    Ok(MediaId::from_uuid(id(&answer.json()?)?))
}

fn id(made: &Value) -> Result<uuid::Uuid> {
    let id = made["id"].as_str();
    Ok(id.ok_or_else(|| format!("nothing was made: {made}"))?.parse()?)
}
