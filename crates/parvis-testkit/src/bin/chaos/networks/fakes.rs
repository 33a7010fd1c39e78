//! The networks that count what they accepted: a server of the Mastodon API that knows keys, one that takes no notice of
//! them, as most others do, and one of Bluesky's.

use super::{CHANNELS, Calls, Stands, Which, note};
use crate::ground::NAMES;
use parvis_testkit::fake_network::{FakeAccount, FakeBluesky, FakeMastodon, FakeMember, Misbehaviour};
use parvis_testkit::house::Now;
use serde_json::{Value, json};
use std::sync::Arc;

pub(crate) struct Fakes {
    keyed: FakeMastodon,
    keyless: FakeMastodon,
    bluesky: FakeBluesky,
    members: Vec<(bool, FakeMember)>,
    accounts: Vec<FakeAccount>,
}

impl Fakes {
    pub(super) async fn open() -> Self {
        let [one, other, third, _] = NAMES;
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
    pub(super) fn arguments(&self) -> Vec<String> {
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

    /// Somebody moves in wherever there is to be a channel. Gives what is filled in to connect them.
    pub(super) fn move_in(&mut self) -> Vec<Value> {
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
        forms
    }

    /// Tells one of them to do so many calls wrongly.
    pub(super) fn tell(&self, which: Which, calls: Calls, how: &Misbehaviour, times: usize) {
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
    pub(super) fn forgive(&self) -> usize {
        let told = [
            self.keyed.forgive(),
            self.keyless.forgive(),
            self.bluesky.forgive(),
        ];
        told.iter().flatten().map(|(_, times)| times).sum()
    }

    /// Every session of Bluesky's ends.
    pub(super) fn forget_sessions(&self) {
        for account in &self.accounts {
            self.bluesky.forgets_sessions(account);
        }
    }

    /// What they count.
    pub(super) fn count(&self) -> Stands {
        let mut stands = Stands::new();
        for (keyless, member) in &self.members {
            let server = if *keyless { &self.keyless } else { &self.keyed };
            server
                .standing(member)
                .iter()
                .for_each(|text| note(&mut stands, text));
        }
        for account in &self.accounts {
            for post in self.bluesky.standing(&account.did) {
                note(&mut stands, post["text"].as_str().unwrap_or_default());
            }
        }
        stands
    }
}
