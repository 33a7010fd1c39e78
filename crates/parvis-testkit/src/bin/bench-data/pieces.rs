//! Channels on a fake network, and pieces that are due there.

use crate::Result;
use crate::house::{House, Now, SLUG};
use crate::program::Program;
use parvis_domain::{
    Action, ChannelId, Clock, Content, Delivery, DeliveryId, DeliveryKind, DeliveryState, Language, Original,
    OriginalId, OriginalKind, Outcome, Publication, PublicationId, PublicationState, Revision, RevisionHead,
    RevisionId, RevisionReason, Ruling, RulingId, Timestamp, Variant, VariantContent, VariantId,
    VariantRevision, WorkingCopy,
};
use parvis_store::{Tx, delivery, original, publication, revision, ruling, slug, variant, working_copy};
use parvis_testkit::fake_network::FakeMastodon;
use serde_json::json;
use std::sync::Arc;

/// What everything that is sent is made of: an article that readers see, and a variant of it for each channel.
pub(crate) struct Stall {
    pub(crate) fake: FakeMastodon,
    pub(crate) variants: Vec<(ChannelId, VariantId)>,
    original: OriginalId,
    made_from: RevisionId,
    ruling: RulingId,
    made: std::sync::atomic::AtomicU64,
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
        let mut tx = house.store.begin().await?;
        let (original, made_from) = article(house, &mut tx).await?;
        let mut variants = Vec::new();
        for channel in ids {
            variants.push((
                channel,
                one_variant(house, &mut tx, original, made_from, channel).await?,
            ));
        }
        let ruling = RulingId::next(&Now, &house.dice);
        let ruled = Ruling {
            outcome: Outcome::Allow,
            action: Action::PublicationPlace,
            role: None,
            reasons: Vec::new(),
            roles_that_could: Vec::new(),
        };
        let action = Action::PublicationPlace;
        ruling::insert(
            &mut tx,
            house.place,
            ruling,
            house.who.uuid(),
            action,
            &ruled,
            Now.now(),
        )
        .await?;
        tx.commit().await?;
        Ok(Self {
            fake,
            variants,
            original,
            made_from,
            ruling,
            made: std::sync::atomic::AtomicU64::new(0),
        })
    }

    /// How many pieces the network was sent so far.
    pub(crate) fn arrived(&self) -> usize {
        self.fake.calls(POST)
    }

    /// How many pieces were written so far.
    pub(crate) fn planned(&self) -> usize {
        let made = self.made.load(std::sync::atomic::Ordering::Relaxed);
        usize::try_from(made).unwrap_or(usize::MAX)
    }

    /// Writes a piece that goes out then, each with words of its own, to the channels in turn.
    pub(crate) async fn plan(&self, house: &House, tx: &mut Tx, due_at: Timestamp) -> Result<Publication> {
        let nth = self.made.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let of = usize::try_from(nth)? % self.variants.len();
        let (channel, variant) = *self.variants.get(of).ok_or("there is no channel")?;
        let at = Now.now();
        let frozen = VariantRevision {
            id: RevisionId::next(&Now, &house.dice),
            variant_id: variant,
            number: i64::try_from(nth)? + 1,
            content: VariantContent::words(
                format!("What the market of day {nth} brought, and where to read the whole story: {{link}}"),
                Language::ENGLISH,
            ),
            made_from: Some(self.made_from),
            created_at: at,
            created_by: house.who,
        };
        variant::insert_revision(tx, house.place, &frozen).await?;
        let id = PublicationId::next(&Now, &house.dice);
        let sending = Delivery {
            workspace_id: house.place,
            id: DeliveryId::next(&Now, &house.dice),
            kind: DeliveryKind::Publish,
            subject_id: id.uuid(),
            channel_id: channel,
            payload: "{}".into(),
            state: DeliveryState::Available,
            run_at: due_at,
            attempts: 0,
            looks: 0,
            uncertain: false,
            reason: None,
            lease: None,
            created_at: at,
            finished_at: None,
        };
        delivery::insert(tx, &sending).await?;
        let one = Publication {
            id,
            original_id: self.original,
            variant_id: variant,
            revision_id: frozen.id,
            parts: 1,
            channel_id: channel,
            state: PublicationState::Scheduled,
            state_since: at,
            reason: None,
            planned: None,
            due_at,
            ruling_id: self.ruling,
            minutes_spent: None,
            remote: None,
            published_at: None,
            delivery_id: Some(sending.id),
            withdrawal_id: None,
            correction_id: None,
            replaces_id: None,
            created_at: at,
            created_by: house.who,
        };
        publication::insert(tx, house.place, &one).await?;
        Ok(one)
    }

    /// So many that are due at once, in one transaction.
    pub(crate) async fn heap(&self, house: &House, many: usize) -> Result<()> {
        let mut tx = house.store.begin().await?;
        for _ in 0..many {
            self.plan(house, &mut tx, Now.now()).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

async fn article(house: &House, tx: &mut Tx) -> Result<(OriginalId, RevisionId)> {
    let (id, at) = (OriginalId::next(&Now, &house.dice), Now.now());
    let short = "00000001".parse().map_err(|_| "no short identifier")?;
    let mut made = Original::begun(id, short, OriginalKind::Article, Language::ENGLISH, house.who, at);
    let word: parvis_domain::Slug = "the-market".parse().map_err(|_| "no slug")?;
    made.slug = Some(word.clone());
    original::insert(tx, house.place, &made).await?;
    let content = Content {
        title: "The market".to_owned(),
        summary: "What it brought.".to_owned(),
        body: "A paragraph as long as paragraphs are, about stalls and weather.\n\n".repeat(6),
        cover: None,
    };
    let head = RevisionHead {
        id: RevisionId::next(&Now, &house.dice),
        original: id,
        number: 1,
        title: content.title.clone(),
        name: None,
        reason: RevisionReason::Published,
        made_by: house.who,
        made_at: at,
    };
    let made_from = head.id;
    let whole = Revision {
        head,
        content: content.clone(),
    };
    revision::insert(tx, house.place, &whole).await?;
    let copy = WorkingCopy {
        original: id,
        version: 1,
        content,
        revision: Some(made_from),
        saved_by: house.who,
        saved_at: at,
    };
    working_copy::insert(tx, house.place, &copy).await?;
    slug::insert(tx, house.place, &word, id, Some(at)).await?;
    made.publish(made_from, at).map_err(|error| error.to_string())?;
    original::update(tx, house.place, &made).await?;
    Ok((id, made_from))
}

async fn one_variant(
    house: &House,
    tx: &mut Tx,
    original: OriginalId,
    made_from: RevisionId,
    channel: ChannelId,
) -> Result<VariantId> {
    let at = Now.now();
    let made = Variant {
        id: VariantId::next(&Now, &house.dice),
        original_id: original,
        channel_id: channel,
        content: VariantContent::words("What the market brought: {link}", Language::ENGLISH),
        made_from: Some(made_from),
        version: 1,
        created_at: at,
        updated_at: at,
        updated_by: house.who,
    };
    variant::insert(tx, house.place, &made).await?;
    Ok(made.id)
}
