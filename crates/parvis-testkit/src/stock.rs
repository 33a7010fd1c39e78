//! Pieces for channels, written past the use cases: as many as one likes, in one transaction.

use crate::Result;
use crate::house::{House, Now};
use parvis_domain::{
    Action, ChannelId, Clock, Content, Delivery, DeliveryId, DeliveryKind, DeliveryState, Language, Original,
    OriginalId, OriginalKind, Outcome, Publication, PublicationId, PublicationState, Revision, RevisionHead,
    RevisionId, RevisionReason, Ruling, RulingId, Timestamp, Variant, VariantContent, VariantId,
    VariantRevision, WorkingCopy,
};
use parvis_store::{Tx, delivery, original, publication, revision, ruling, slug, variant, working_copy};
use std::sync::atomic::{AtomicU64, Ordering};

/// What everything that is sent is made of: an article that readers see, and a variant of it for each channel.
pub struct Stock {
    variants: Vec<(ChannelId, VariantId)>,
    original: OriginalId,
    made_from: RevisionId,
    ruling: RulingId,
    made: AtomicU64,
}

impl Stock {
    /// Writes the article, and a variant for each of these channels.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn of(house: &House, channels: &[ChannelId]) -> Result<Self> {
        let mut tx = house.store.begin().await?;
        let (original, made_from) = article(house, &mut tx).await?;
        let mut variants = Vec::new();
        for channel in channels {
            let variant = one_variant(house, &mut tx, original, made_from, *channel).await?;
            variants.push((*channel, variant));
        }
        let ruling = RulingId::next(&Now, &house.dice);
        let action = Action::PublicationPlace;
        let ruled = Ruling {
            outcome: Outcome::Allow,
            action,
            role: None,
            reasons: Vec::new(),
            roles_that_could: Vec::new(),
        };
        let (by, at) = (house.who.uuid(), Now.now());
        ruling::insert(&mut tx, house.place, ruling, by, action, &ruled, at).await?;
        tx.commit().await?;
        Ok(Self {
            variants,
            original,
            made_from,
            ruling,
            made: AtomicU64::new(0),
        })
    }

    /// How many pieces were written so far.
    pub fn planned(&self) -> usize {
        usize::try_from(self.made.load(Ordering::Relaxed)).unwrap_or(usize::MAX)
    }

    /// Which piece comes next, counted from 0, and where it will go.
    fn next(&self) -> Option<(u64, ChannelId, VariantId)> {
        let nth = self.made.fetch_add(1, Ordering::Relaxed);
        let of = usize::try_from(nth).ok()? % self.variants.len().max(1);
        let (channel, variant) = *self.variants.get(of)?;
        Some((nth, channel, variant))
    }

    /// Writes the next piece, which goes out then and says `says` of its number, to the channels in turn.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn plan(
        &self,
        house: &House,
        tx: &mut Tx,
        due_at: Timestamp,
        says: impl FnOnce(u64) -> VariantContent,
    ) -> Result<Publication> {
        let (nth, channel, variant) = self.next().ok_or("there is no channel")?;
        let at = Now.now();
        let content = says(nth);
        let parts = u32::try_from(content.parts.len())?;
        let frozen = VariantRevision {
            id: RevisionId::next(&Now, &house.dice),
            variant_id: variant,
            number: i64::try_from(nth)? + 1,
            content,
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
            parts,
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
    ///
    /// # Errors
    /// When the store fails.
    pub async fn heap(&self, house: &House, many: usize) -> Result<()> {
        let mut tx = house.store.begin().await?;
        for _ in 0..many {
            self.plan(house, &mut tx, Now.now(), words).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

/// What the nth piece says, as long as such pieces are.
pub fn words(nth: u64) -> VariantContent {
    let said = format!("What the market of day {nth} brought, and where to read the whole story: {{link}}");
    VariantContent::words(said, Language::ENGLISH)
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
