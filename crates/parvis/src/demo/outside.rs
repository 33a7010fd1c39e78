//! What went out and what came back.

use super::tell::{Desk, known};
use super::words::Words;
use anyhow::Context;
use jiff::ToSpan;
use parvis_app::channel::{ConnectInput, DeclareInput, PurposeInput, connect, declare};
use parvis_app::original::PlannedInput;
use parvis_app::outbox::Stepped;
use parvis_app::publication::{Place, confirm_by_hand, place, schedule, withdraw};
use parvis_app::rehearsal::{Instruction, tell};
use parvis_app::variant::{CreateInput, PartInput, VariantInput, create};
use parvis_app::{Acting, Worker, reading};
use parvis_connectors::Secret;
use parvis_connectors::rehearsal::{self, RehearsalWorld, Stranger};
use parvis_domain::{ChannelId, Network, Period, PublicationId};
use tokio_util::sync::CancellationToken;

/// Where the office speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Spot {
    /// Its account on the rehearsal network.
    Square,
    /// The notice board at the town hall.
    Board,
    /// The paper.
    Paper,
    /// The parish newsletter over in Farbank, of which nobody has decided anything.
    Newsletter,
}

impl Desk<'_> {
    /// The office takes up its places.
    pub(super) async fn open_places(&mut self, who: &Acting) -> anyhow::Result<()> {
        let (app, house, people) = (self.app, self.house, self.people);
        let square = ConnectInput {
            network: Network::Rehearsal,
            name: "Objets trouvés, à l’entraînement".to_owned(),
            identifier: "objets.trouves".to_owned(),
            secret: Secret::new("arcade 7"),
            server: None,
            place: None,
            seed: Some(7),
            purpose: PurposeInput {
                usage: Some(known(&house.usages, "retrouver")?),
                audience: Some(known(&house.audiences, "etourdis")?),
                rhythm: Some((2, Period::Week)),
                keeper: Some(people.cm.user.id),
                review_on: Some(self.days.today().checked_add(19.days())?),
            },
        };
        let square = connect(app, who, &square).await?;
        self.channels.insert(Spot::Square, square.id);
        let board = DeclareInput {
            name: "Tableau d’affichage de la mairie".to_owned(),
            address: String::new(),
            purpose: PurposeInput {
                usage: Some(known(&house.usages, "rapporter")?),
                audience: Some(known(&house.audiences, "fideles")?),
                rhythm: Some((1, Period::Month)),
                keeper: Some(people.lead.user.id),
                review_on: Some(self.days.today().checked_add(40.days())?),
            },
        };
        let paper = DeclareInput {
            name: "Le Courrier de l’Orvaine".to_owned(),
            address: "https://courrier-orvaine.example/".to_owned(),
            purpose: PurposeInput {
                usage: Some(known(&house.usages, "raconter")?),
                audience: Some(known(&house.audiences, "farbank")?),
                rhythm: Some((1, Period::Month)),
                keeper: Some(people.cm.user.id),
                review_on: Some(self.days.today().checked_add(12.days())?),
            },
        };
        let newsletter = DeclareInput {
            name: "Farbank parish newsletter".to_owned(),
            ..DeclareInput::default()
        };
        for (spot, input) in [
            (Spot::Board, board),
            (Spot::Paper, paper),
            (Spot::Newsletter, newsletter),
        ] {
            let channel = declare(app, who, &input).await?;
            self.channels.insert(spot, channel.id);
        }
        Ok(())
    }

    /// Makes of a piece what it is to be at a place.
    pub(super) async fn make(&mut self, who: &Acting, piece: &'static str, spot: Spot) -> anyhow::Result<()> {
        let words = Words::find(piece, spot).context("nothing was written for that place")?;
        let original = self.original(piece)?;
        let pictures = if words.pictured {
            self.leading_picture(piece)?
        } else {
            Vec::new()
        };
        let input = CreateInput {
            original,
            channel: self.channel(spot)?,
            content: VariantInput {
                parts: vec![PartInput {
                    text: words.text.to_owned(),
                    pictures,
                }],
                link_card: spot == Spot::Square && !words.pictured,
                ..VariantInput::default()
            },
        };
        let made = create(self.app, who, &input).await?;
        self.variants.insert((piece, spot), made.variant.id);
        Ok(())
    }

    /// Places what was made, now or tomorrow at a time.
    pub(super) async fn place(
        &mut self,
        who: &Acting,
        piece: &'static str,
        spot: Spot,
        minutes_spent: Option<u32>,
        tomorrow: Option<&str>,
    ) -> anyhow::Result<()> {
        let variant = self.variants.get(&(piece, spot)).copied();
        let given = Place {
            variant: variant.with_context(|| format!("{piece} was made nothing for {spot:?}"))?,
            version: None,
            minutes_spent,
            again: false,
        };
        let placed = match tomorrow {
            None => place(self.app, who, &given).await?,
            Some(time) => {
                let planned = PlannedInput {
                    local: self.days.tomorrow(time)?,
                    zone: None,
                };
                schedule(self.app, who, &given, &planned).await?
            }
        };
        self.publications.insert((piece, spot), placed.publication.id);
        Ok(())
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

    /// The rehearsal network refuses the next piece.
    pub(super) async fn refuse_once(&self, who: &Acting) -> anyhow::Result<()> {
        let square = self.channel(Spot::Square)?;
        tell(self.app, who, square, Some(Instruction::Refuse), Some(1)).await?;
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
        let place = rehearsal::Place {
            workspace: self.people.cm.workspace.id,
            channel: self.channel(Spot::Square)?,
        };
        let now = self.app.now();
        self.world
            .change(place, &mut |state| {
                state.stranger_says(now, stranger, text, &remote.id, &remote.id);
            })
            .await?;
        Ok(())
    }

    /// What happens by itself, at the time it is now: the worker sends what is due, and hears what came back.
    pub(super) async fn let_work(&self) -> anyhow::Result<()> {
        let worker = Worker::new(std::sync::Arc::clone(self.app), CancellationToken::new());
        while worker.step().await? != Stepped::Idle {}
        reading::read_due(self.app).await?;
        Ok(())
    }

    fn channel(&self, spot: Spot) -> anyhow::Result<ChannelId> {
        let found = self.channels.get(&spot);
        found.copied().with_context(|| format!("{spot:?} isn't open yet"))
    }

    fn publication(&self, piece: &'static str, spot: Spot) -> anyhow::Result<PublicationId> {
        let found = self.publications.get(&(piece, spot));
        found
            .copied()
            .with_context(|| format!("{piece} isn't placed on {spot:?}"))
    }
}
