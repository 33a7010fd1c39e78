use super::days::Days;
use super::deed::Deed;
use super::house::House;
use super::people::People;
use super::pictures::Pictures;
use super::piece::Piece;
use super::spot::Spot;
use super::table::Table;
use super::timeline::{Moment, until_today};
use super::worlds::Worlds;
use anyhow::Context;
use parvis_app::original::{
    NewOriginal, OriginalDetails, PlannedInput, Publish, Save, Schedule, create, publish, save, schedule,
    show, trash, unpublish, update,
};
use parvis_app::revision::{make_for_rested, save_named};
use parvis_app::{Acting, App};
use parvis_domain::{
    ChannelId, Content, Cover, Dice, MovingClock, OriginalId, PublicationId, Role, Timestamp, VariantId,
    VariantPicture,
};
use std::collections::HashMap;
use std::sync::Arc;

/// Everything at hand while the story is told.
pub(super) struct Desk<'a> {
    pub(super) app: &'a Arc<App>,
    pub(super) clock: &'a MovingClock,
    pub(super) days: &'a Days,
    pub(super) people: &'a People,
    pub(super) house: &'a House,
    pub(super) pictures: Pictures,
    /// The rehearsal networks, where strangers live.
    pub(super) worlds: &'a Worlds,
    pub(super) originals: HashMap<&'static str, OriginalId>,
    pub(super) channels: HashMap<Spot, ChannelId>,
    pub(super) variants: HashMap<(&'static str, Spot), VariantId>,
    pub(super) publications: HashMap<(&'static str, Spot), PublicationId>,
    pub(super) table: Table,
    /// What new things are named by.
    pub(super) dice: &'a dyn Dice,
    /// When it was last listened to what comes back.
    pub(super) heard: Option<Timestamp>,
    /// When the watch last went round.
    pub(super) watched: Option<Timestamp>,
}

impl Desk<'_> {
    /// Does all that was done, each at its time.
    pub(super) async fn tell(&mut self) -> anyhow::Result<()> {
        for Moment { at, role, deed } in until_today(self.days)? {
            self.pass(at).await?;
            let who = self.people.with(role);
            let done = async {
                make_for_rested(self.app).await?;
                if deed.needs_news() {
                    self.listen().await?;
                }
                self.act(who, deed).await?;
                if deed.goes_out() {
                    self.let_work().await?;
                }
                anyhow::Ok(())
            };
            done.await
                .with_context(|| format!("{deed:?} at {}", at.to_rfc3339()))?;
        }
        Ok(())
    }

    async fn act(&mut self, who: &Acting, deed: Deed) -> anyhow::Result<()> {
        let app = self.app;
        match deed {
            Deed::Begin(name) => self.begin(who, name, name).await?,
            Deed::BeginAs(name, words) => self.begin(who, name, words).await?,
            Deed::Write(name, replaced) => {
                let mut content = self.content(&Piece::find(name)?).await?;
                for (from, to) in replaced {
                    content.body = content.body.replace(from, to);
                }
                self.write(who, name, content).await?;
            }
            Deed::Append(name, more) => {
                let mut content = self.content(&Piece::find(name)?).await?;
                content.body = format!("{}\n\n{}\n", content.body, Piece::find(more)?.body);
                self.write(who, name, content).await?;
            }
            Deed::Keep(name, label) => {
                save_named(app, who, self.original(name)?, None, label).await?;
            }
            Deed::Publish(name) => {
                publish(app, who, self.original(name)?, Publish::default()).await?;
            }
            Deed::PlanFor(name, days, time) => {
                let local = self.days.ahead(days, time)?;
                let planned = PlannedInput { local, zone: None };
                let plan = Schedule {
                    version: None,
                    planned,
                };
                schedule(app, who, self.original(name)?, plan).await?;
            }
            Deed::Unpublish(name) => {
                unpublish(app, who, self.original(name)?).await?;
            }
            Deed::Trash(name) => {
                trash(app, who, self.original(name)?).await?;
            }
            outside => self.act_outside(who, outside).await?,
        }
        Ok(())
    }

    async fn act_outside(&mut self, who: &Acting, deed: Deed) -> anyhow::Result<()> {
        match deed {
            Deed::OpenPlaces => self.open_places(who).await,
            Deed::Make(name, spot) => self.make(who, name, spot).await,
            Deed::Place(name, spot, minutes) => self.place(who, name, spot, minutes, None).await,
            Deed::Spread(name, spots, minutes) => self.spread(who, name, spots, minutes).await,
            Deed::PlaceOn(name, spot, days, time) => {
                self.place(who, name, spot, None, Some((days, time))).await
            }
            Deed::Queue(name, spot) => self.queue(who, name, spot).await,
            Deed::Arrange(spot, slots) => self.arrange(who, spot, slots).await,
            Deed::Leave(spot) => self.leave(who, spot).await,
            Deed::Posted(name, spot, url, minutes) => self.posted(who, name, spot, url, minutes).await,
            Deed::Correct(name, spot, replaced) => self.correct(who, name, spot, replaced).await,
            Deed::TakeBack(name, spot) => self.take_back(who, name, spot).await,
            Deed::RefuseOnce => self.refuse_once(who).await,
            Deed::StrangerSays(handle, name, text) => self.stranger_says(handle, name, text).await,
            Deed::Tend => self.tend(who).await,
            Deed::Sweep => self.sweep(who).await,
            Deed::Answer(handle, text) => self.answer(who, handle, text).await,
            Deed::DoneWith(name) => self.done_with(who, name).await,
            Deed::Table(deed) => Box::pin(self.at_table(who, deed)).await,
            inside => anyhow::bail!("{inside:?} is done inside"),
        }
    }

    async fn begin(&mut self, who: &Acting, name: &'static str, words: &str) -> anyhow::Result<()> {
        let piece = Piece::find(name)?;
        let new = NewOriginal {
            kind: piece.kind,
            language: Some(piece.language.clone()),
            translation_of: piece.translates.map(|of| self.original(of)).transpose()?,
            content: self.content(&Piece::find(words)?).await?,
        };
        let begun = create(self.app, who, new).await?.original;
        self.originals.insert(name, begun.id);
        let details = OriginalDetails {
            version: Some(begun.version),
            language: piece.language,
            slug: None,
            category: piece
                .category
                .map(|word| known(&self.house.categories, word))
                .transpose()?,
            author: piece
                .by
                .map(|word| known(&self.house.authors, word))
                .transpose()?,
            tags: piece
                .tags
                .iter()
                .map(|word| known(&self.house.tags, word))
                .collect::<anyhow::Result<_>>()?,
            listed: piece.listed,
            minutes_spent: piece.minutes,
        };
        update(self.app, who, begun.id, details).await?;
        Ok(())
    }

    async fn write(&self, who: &Acting, name: &str, content: Content) -> anyhow::Result<()> {
        let id = self.original(name)?;
        let version = show(self.app, who, id).await?.copy.version;
        save(self.app, who, id, Save { version, content }).await?;
        Ok(())
    }

    /// Its words, with its pictures named as the library knows them.
    async fn content(&mut self, piece: &Piece) -> anyhow::Result<Content> {
        let mut body = piece.body.to_owned();
        for name in piece.pictures() {
            let id = self.pictures.find(name).await?;
            for end in [' ', ')'] {
                body = body.replace(&format!("](media:{name}{end}"), &format!("](media:{id}{end}"));
            }
        }
        let cover = match piece.cover {
            Some(name) => Some(self.pictures.find(name).await?),
            None => None,
        };
        Ok(Content {
            title: piece.title.to_owned(),
            summary: piece.summary.to_owned(),
            body,
            cover: cover.map(|media| Cover {
                media,
                alt: String::new(),
            }),
        })
    }

    /// The picture that leads a piece, with what it shows as the library says.
    pub(super) async fn leading_picture(&mut self, name: &str) -> anyhow::Result<Vec<VariantPicture>> {
        let piece = Piece::find(name)?;
        let cover = piece.cover.context("no picture leads it")?;
        let shown = super::pictures::shows(cover, piece.language.ui())?;
        let picture = self.pictures.find(cover).await?;
        Ok(vec![VariantPicture::whole(picture, shown.to_owned())])
    }

    pub(super) fn original(&self, name: &str) -> anyhow::Result<OriginalId> {
        known(&self.originals, name)
    }
}

impl People {
    fn with(&self, role: Role) -> &Acting {
        match role {
            Role::Lead => &self.lead,
            Role::Cm => &self.cm,
            Role::Contributor => &self.contributor,
            Role::Viewer => &self.viewer,
        }
    }
}

/// What goes by this word.
pub(super) fn known<T: Copy>(among: &HashMap<&'static str, T>, word: &str) -> anyhow::Result<T> {
    let found = among.get(word);
    found
        .copied()
        .with_context(|| format!("nothing here is called {word}"))
}
