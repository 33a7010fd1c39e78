//! Channels on a fake network, and pieces that are due there.

use crate::Result;
use crate::program::Program;
use parvis_domain::{ChannelId, Publication, Timestamp};
use parvis_store::Tx;
use parvis_testkit::fake_network::FakeMastodon;
use parvis_testkit::house::{House, Now, SLUG};
use parvis_testkit::stock::{Stock, words};
use serde_json::json;
use std::sync::Arc;

/// A fake network, and what is sent there.
pub(crate) struct Stall {
    pub(crate) fake: FakeMastodon,
    stock: Stock,
}

/// The request by which a piece gets out.
const POST: &str = "POST /api/v1/statuses";

impl Stall {
    /// Connects so many channels to a fake on loopback, as somebody would, and writes the article.
    pub(crate) async fn open(house: &House, channels: usize) -> Result<Self> {
        let fake = FakeMastodon::start(Arc::new(Now)).await;
        let program = Program::open(house, &[fake.address()]).await?;
        let mut desk = program.desk().await?;
        let mut ids = Vec::new();
        for number in 0..channels {
            let member = fake.moves_in(&format!("stall{number}"), "A stall");
            let form = json!({
                "network": "mastodon", "identifier": member.acct, "secret": member.token, "server": fake.url(),
            });
            let path = format!("/api/v1/workspaces/{SLUG}/channels/connect");
            let made = desk
                .ask("POST", &path, "application/json", form.to_string().as_bytes())
                .await?;
            let made = made.json()?;
            let id: uuid::Uuid = made["id"].as_str().ok_or("a channel without an id")?.parse()?;
            ids.push(ChannelId::from_uuid(id));
        }
        program.kill()?;
        let stock = Stock::of(house, &ids).await?;
        Ok(Self { fake, stock })
    }

    /// How many pieces the network was sent so far.
    pub(crate) fn arrived(&self) -> usize {
        self.fake.calls(POST)
    }

    /// How many pieces were written so far.
    pub(crate) fn planned(&self) -> usize {
        self.stock.planned()
    }

    /// Writes a piece that goes out then.
    pub(crate) async fn plan(&self, house: &House, tx: &mut Tx, due_at: Timestamp) -> Result<Publication> {
        self.stock.plan(house, tx, due_at, words).await
    }

    /// So many that are due at once, in one transaction.
    pub(crate) async fn heap(&self, house: &House, many: usize) -> Result<()> {
        self.stock.heap(house, many).await
    }
}
