//! The places where the office speaks: how it took them up, and left one.

use super::spot::Spot;
use super::tell::{Desk, known};
use anyhow::Context;
use jiff::ToSpan;
use jiff::civil::Date;
use parvis_app::Acting;
use parvis_app::channel::{ConnectInput, DeclareInput, PurposeInput, connect, declare, disconnect};
use parvis_app::queue::{self, SlotsInput};
use parvis_app::rehearsal::{Instruction, tell};
use parvis_connectors::Secret;
use parvis_connectors::rehearsal::Place;
use parvis_domain::{Channel, ChannelId, Grounds, Period, UserId};

/// What an account on a rehearsal network is connected with, and what its people are drawn from.
const ACCOUNTS: [(Spot, &str, u64); 3] = [
    (Spot::Square, "objets.trouves", 7),
    (Spot::Farbank, "found.in.farbank", 41),
    (Spot::Window, "vitrine.arcade7", 90),
];

const PLACES: [(Spot, &str); 3] = [
    (Spot::Board, ""),
    (Spot::Paper, "https://courrier-orvaine.example/"),
    (Spot::Newsletter, ""),
];

impl Desk<'_> {
    /// The office takes up its places.
    pub(super) async fn open_places(&mut self, who: &Acting) -> anyhow::Result<()> {
        for (spot, identifier, seed) in ACCOUNTS {
            let account = ConnectInput {
                network: parvis_connectors::rehearsal::NETWORK,
                name: spot.called().to_owned(),
                identifier: identifier.to_owned(),
                secret: Secret::new("arcade 7"),
                server: None,
                place: None,
                seed: Some(seed),
                purpose: self.purpose(spot)?,
            };
            let channel = connect(self.app, who, &account).await?;
            self.channels.insert(spot, channel.id);
        }
        for (spot, address) in PLACES {
            let place = DeclareInput {
                name: spot.called().to_owned(),
                address: address.to_owned(),
                purpose: self.purpose(spot)?,
            };
            let channel = declare(self.app, who, &place).await?;
            self.channels.insert(spot, channel.id);
        }
        Ok(())
    }

    /// What a place is for. Of the newsletter nobody has decided anything; the day on which Farbank was to be looked at is
    /// long past.
    fn purpose(&self, spot: Spot) -> anyhow::Result<PurposeInput> {
        let (cm, lead) = (self.people.cm.user.id, self.people.lead.user.id);
        match spot {
            Spot::Square => self.meant(["retrouver", "etourdis"], (1, Period::Week), cm, 19),
            Spot::Farbank => self.meant(["retrouver", "farbank"], (1, Period::Week), cm, -75),
            Spot::Window => self.meant(["raconter", "fideles"], (2, Period::Month), cm, -260),
            Spot::Board => self.meant(["rapporter", "fideles"], (1, Period::Month), lead, 40),
            Spot::Paper => self.meant(["raconter", "farbank"], (1, Period::Month), cm, 12),
            Spot::Newsletter | Spot::Neighbours | Spot::Bulletin | Spot::Courtyard | Spot::Letter => {
                Ok(PurposeInput::default())
            }
        }
    }

    fn meant(
        &self,
        [usage, audience]: [&str; 2],
        rhythm: (u32, Period),
        keeper: UserId,
        review_in: i64,
    ) -> anyhow::Result<PurposeInput> {
        let review_on: Date = self.days.today().checked_add(review_in.days())?;
        Ok(PurposeInput {
            usage: Some(known(&self.house.usages, usage)?),
            audience: Some(known(&self.house.audiences, audience)?),
            rhythm: Some(rhythm),
            keeper: Some(keeper),
            review_on: Some(review_on),
            grounds: self.grounds(Some("places.en"), Some("places.fr"))?,
        })
    }

    /// Leaves a place: what stands there stays.
    pub(super) async fn leave(&self, who: &Acting, spot: Spot) -> anyhow::Result<()> {
        let grounds = self.grounds(Some("window.en"), Some("window.fr"))?;
        disconnect(self.app, who, self.channel(spot)?, grounds).await?;
        Ok(())
    }

    /// Says at which times of the week something may go out there.
    pub(super) async fn arrange(
        &self,
        who: &Acting,
        spot: Spot,
        slots: &[(i64, &str)],
    ) -> anyhow::Result<()> {
        let channel = self.channel(spot)?;
        let before = queue::show(self.app, who, channel).await?;
        let input = SlotsInput {
            version: before.queue.version,
            zone: None,
            slots: slots
                .iter()
                .map(|(day, time)| (*day, (*time).to_owned()))
                .collect(),
        };
        queue::arrange(self.app, who, channel, &input).await?;
        Ok(())
    }

    /// The rehearsal network refuses the next piece.
    pub(super) async fn refuse_once(&self, who: &Acting) -> anyhow::Result<()> {
        let square = self.channel(Spot::Square)?;
        let place = self.network_of(square);
        self.worlds.keep(place).await?;
        tell(self.app, who, square, Some(Instruction::Refuse), Some(1)).await?;
        self.worlds.recall(place).await?;
        Ok(())
    }

    /// Keeps the rehearsal networks where every instance does.
    pub(super) async fn keep_worlds(&self) -> anyhow::Result<()> {
        for (spot, channel) in &self.channels {
            if spot.is_network() {
                self.worlds.keep(self.network_of(*channel)).await?;
            }
        }
        Ok(())
    }

    pub(super) const fn network_of(&self, channel: ChannelId) -> Place {
        Place {
            workspace: self.people.cm.workspace.id,
            channel,
        }
    }

    pub(super) fn channel(&self, spot: Spot) -> anyhow::Result<ChannelId> {
        let found = self.channels.get(&spot);
        found.copied().with_context(|| format!("{spot:?} isn't open yet"))
    }
}

/// What a channel is for, to be said anew.
pub(super) fn purpose_of(channel: &Channel) -> PurposeInput {
    let purpose = &channel.purpose;
    PurposeInput {
        usage: purpose.usage,
        audience: purpose.audience,
        rhythm: purpose.rhythm.map(|rhythm| (u32::from(rhythm.times), rhythm.per)),
        keeper: purpose.keeper,
        review_on: purpose.review_on,
        grounds: Grounds::default(),
    }
}
