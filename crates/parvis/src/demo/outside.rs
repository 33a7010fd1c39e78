//! What went out and what came back.

use super::spot::Spot;
use super::tell::Desk;
use super::words::Words;
use anyhow::Context;
use parvis_app::Acting;
use parvis_app::original::PlannedInput;
use parvis_app::publication::{Correct, Place, confirm_by_hand, correct, place, schedule, withdraw};
use parvis_app::queue;
use parvis_app::variant::{CreateInput, PartInput, SaveInput, VariantInput, create, save, show};
use parvis_connectors::rehearsal::{RehearsalWorld, Stranger};
use parvis_domain::{PublicationId, VariantId};
use std::time::Duration;

impl Desk<'_> {
    /// Makes of a piece what it is to be at a place.
    pub(super) async fn make(&mut self, who: &Acting, piece: &'static str, spot: Spot) -> anyhow::Result<()> {
        let input = CreateInput {
            original: self.original(piece)?,
            channel: self.channel(spot)?,
            content: self.words(piece, spot, &[]).await?,
        };
        let made = create(self.app, who, &input).await?;
        self.variants.insert((piece, spot), made.variant.id);
        Ok(())
    }

    /// Puts words right where they stand.
    pub(super) async fn correct(
        &mut self,
        who: &Acting,
        piece: &'static str,
        spot: Spot,
        replaced: &[(&str, &str)],
    ) -> anyhow::Result<()> {
        let variant = self.variant(piece, spot)?;
        let input = SaveInput {
            version: show(self.app, who, variant).await?.variant.version,
            content: self.words(piece, spot, replaced).await?,
            up_to_date: false,
        };
        save(self.app, who, variant, &input).await?;
        correct(self.app, who, self.publication(piece, spot)?, Correct::default()).await?;
        Ok(())
    }

    /// What was written for a place, with these words in the place of others.
    async fn words(
        &mut self,
        piece: &str,
        spot: Spot,
        replaced: &[(&str, &str)],
    ) -> anyhow::Result<VariantInput> {
        let words = Words::find(piece, spot).context("nothing was written for that place")?;
        let pictures = if words.pictured {
            self.leading_picture(piece).await?
        } else {
            Vec::new()
        };
        // A picture stands with the first part.
        let mut pictures = Some(pictures);
        let parts = words.parts().map(|text| PartInput {
            text: replaced
                .iter()
                .fold(text.to_owned(), |text, (from, to)| text.replace(from, to)),
            pictures: pictures.take().unwrap_or_default(),
        });
        Ok(VariantInput {
            parts: parts.collect(),
            link_card: spot.is_network() && !words.pictured,
            ..VariantInput::default()
        })
    }

    /// Places what was made, now or so many days on at a time.
    pub(super) async fn place(
        &mut self,
        who: &Acting,
        piece: &'static str,
        spot: Spot,
        minutes_spent: Option<u32>,
        later: Option<(u32, &str)>,
    ) -> anyhow::Result<()> {
        let given = self.given(piece, spot, minutes_spent)?;
        let placed = match later {
            None => place(self.app, who, &given).await?,
            Some((days, time)) => {
                let local = self.days.ahead(days, time)?;
                schedule(self.app, who, &given, &PlannedInput { local, zone: None }).await?
            }
        };
        self.publications.insert((piece, spot), placed.publication.id);
        Ok(())
    }

    /// Gives what was made the next free slot there.
    pub(super) async fn queue(
        &mut self,
        who: &Acting,
        piece: &'static str,
        spot: Spot,
    ) -> anyhow::Result<()> {
        let given = self.given(piece, spot, None)?;
        let placed = queue::add(self.app, who, self.channel(spot)?, &given).await?;
        self.publications.insert((piece, spot), placed.publication.id);
        Ok(())
    }

    /// Makes a piece for each of these places that isn't given up at this time, and brings it there.
    pub(super) async fn spread(
        &mut self,
        who: &Acting,
        piece: &'static str,
        spots: &[Spot],
        minutes: u32,
    ) -> anyhow::Result<()> {
        for spot in spots {
            let until = spot.given_up().map(|days| self.days.ago(days, "23:59"));
            if until.transpose()?.is_some_and(|until| self.app.now() > until) {
                continue;
            }
            self.make(who, piece, *spot).await?;
            self.clock.advance(Duration::from_mins(4));
            let spent = spot.is_network().then_some(minutes);
            self.place(who, piece, *spot, spent, None).await?;
            self.let_work().await?;
            if !spot.is_network() {
                self.pass(self.app.now().plus(Duration::from_mins(35))).await?;
                self.posted(&self.people.lead, piece, *spot, "", minutes + 10)
                    .await?;
            }
        }
        Ok(())
    }

    fn given(&self, piece: &'static str, spot: Spot, minutes_spent: Option<u32>) -> anyhow::Result<Place> {
        Ok(Place {
            variant: self.variant(piece, spot)?,
            version: None,
            minutes_spent,
            again: false,
        })
    }

    fn variant(&self, piece: &'static str, spot: Spot) -> anyhow::Result<VariantId> {
        let variant = self.variants.get(&(piece, spot)).copied();
        variant.with_context(|| format!("{piece} was made nothing for {spot:?}"))
    }

    /// Says that it hangs there.
    pub(super) async fn posted(
        &self,
        who: &Acting,
        piece: &'static str,
        spot: Spot,
        url: &str,
        minutes: u32,
    ) -> anyhow::Result<()> {
        let id = self.publication(piece, spot)?;
        confirm_by_hand(self.app, who, id, url, Some(minutes)).await?;
        Ok(())
    }

    pub(super) async fn take_back(
        &self,
        who: &Acting,
        piece: &'static str,
        spot: Spot,
    ) -> anyhow::Result<()> {
        withdraw(self.app, who, self.publication(piece, spot)?, false).await?;
        Ok(())
    }

    /// Somebody on the network answers a piece of ours.
    pub(super) async fn stranger_says(
        &self,
        handle: &str,
        piece: &'static str,
        text: &str,
    ) -> anyhow::Result<()> {
        let stranger = Stranger::find(handle).with_context(|| format!("nobody is called {handle}"))?;
        let id = self.publication(piece, Spot::Square)?;
        let shown = parvis_app::publication::show(self.app, &self.people.cm, id).await?;
        let remote = shown.publication.remote.context("it doesn't stand there")?;
        let place = self.network_of(self.channel(Spot::Square)?);
        let now = self.app.now();
        self.worlds
            .memory
            .change(place, &mut |state| {
                state.stranger_says(now, stranger, text, &remote.id, &remote.id);
            })
            .await?;
        Ok(())
    }

    fn publication(&self, piece: &'static str, spot: Spot) -> anyhow::Result<PublicationId> {
        let found = self.publications.get(&(piece, spot));
        found
            .copied()
            .with_context(|| format!("{piece} isn't placed on {spot:?}"))
    }
}
