//! The regular meeting on what is due, and who answers for what.

use super::super::tell::Desk;
use super::sheet::Sheet;
use anyhow::Context;
use parvis_app::Acting;
use parvis_app::responsibility::{self, ResponsibilityInput};
use parvis_app::review::{self, OutcomeInput, ReviewInput};
use parvis_domain::{OutcomeKind, PersonNamed, ReviewRhythm, Subject, SubjectKind};

/// Who answers for something: what it is, who, who is asked before, who is told after.
pub(in crate::demo) type Answers = (
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

impl Desk<'_> {
    /// Plans the meeting, and one each quarter from then on.
    pub(super) async fn convene(&mut self, who: &Acting, away: i64) -> anyhow::Result<()> {
        let people = self.people;
        let input = ReviewInput {
            planned_on: self.day(away)?.to_string(),
            rhythm: Some(ReviewRhythm::Quarterly),
            attendees: vec![people.lead.user.id, people.cm.user.id, people.contributor.user.id],
            guests: "Mme Perrault, de l’école, pour le premier quart d’heure".to_owned(),
        };
        self.table.review = Some(review::plan(self.app, who, &input).await?.review.id);
        Ok(())
    }

    /// Holds it: writes the minutes, point by point, says what came of it, and closes them.
    pub(super) async fn hold(&mut self, who: &Acting, name: &str) -> anyhow::Result<()> {
        let (app, sheet) = (self.app, Sheet::find(name)?);
        let id = self.table.review.context("it was planned")?;
        let mut shown = review::show(app, who, id).await?;
        let decision_item = shown.items.iter().find(|item| item.source.as_str() == "decision");
        let decision_item = decision_item.map(parvis_domain::ReviewItem::key);
        for line in sheet.all("on") {
            let (source, says) = line.split_once(" | ").context("minutes say something")?;
            let mut items = shown.items.iter();
            let item = items.find(|item| item.source.as_str() == source);
            let item = item.with_context(|| format!("{source} isn't on the agenda"))?;
            shown = review::write_item(app, who, id, &item.key(), item.version, says).await?;
        }
        self.decide(who, "board.again.fr").await?;
        review::write(app, who, id, shown.review.version, &sheet.part(0)).await?;
        for (kind, noun, item) in [
            (
                OutcomeKind::Decision,
                self.decided("board.again.fr")?.id.uuid(),
                decision_item,
            ),
            (
                OutcomeKind::Recommendation,
                self.advised("drawer.fr")?.id.uuid(),
                None,
            ),
        ] {
            let outcome = OutcomeInput {
                item,
                kind,
                noun: Some(noun),
                day: String::new(),
            };
            review::conclude(app, who, id, &outcome).await?;
        }
        review::close(app, who, id).await?;
        Ok(())
    }

    pub(super) async fn entrust(&self, who: &Acting, all: &[Answers]) -> anyhow::Result<()> {
        let since = self.days.on_which(self.app.now()).to_string();
        for (about, member, asked, told) in all {
            let people = |names: &[&str]| -> Vec<PersonNamed> {
                let named = names.iter().map(|name| PersonNamed {
                    user: self.member(name),
                    name: (*name).to_owned(),
                });
                named.collect()
            };
            let input = ResponsibilityInput {
                subject: self.answered_for(about)?,
                member: self.member(member),
                asked_before: people(asked),
                told_after: people(told),
                since: since.clone(),
                version: None,
            };
            responsibility::set(self.app, who, &input).await?;
        }
        Ok(())
    }

    /// The same as what something is about, and objectives and audiences by their words.
    fn answered_for(&self, about: &str) -> anyhow::Result<Subject> {
        let named = |kind, id, name: &str| Subject {
            kind,
            id: Some(id),
            word: None,
            name: name.to_owned(),
        };
        match about.split_once(' ') {
            Some(("objective", word)) => {
                let (id, name) = self.table.objectives.get(word).context("it is an objective")?;
                Ok(named(SubjectKind::Objective, id.uuid(), name))
            }
            Some(("audience", word)) => {
                let name = super::strategy::audience_called(word)?;
                Ok(named(SubjectKind::Audience, self.audience(word)?.uuid(), name))
            }
            _ => self.subject(about),
        }
    }
}
