//! The seat at the table: what the office advised, decided, asked for and agreed on, over the same year.

mod advice;
mod asked;
mod deed;
mod lately;
mod meetings;
mod places;
mod register;
mod said;
mod sheet;
mod steps;
mod strategy;
mod watch;
mod weighed;

pub(super) use deed::AtTable;
pub(super) use lately::BACK;
pub(super) use steps::{AGO, seats};

use super::spot::Spot;
use super::tell::Desk;
use anyhow::{Context, bail};
use jiff::civil::Date;
use parvis_app::Acting;
use parvis_domain::{
    AudienceId, BriefId, CampaignId, Decision, Fact, Grounds, ObjectiveId, Plan, ProposalId, Recommendation,
    RemarkId, ReviewId, Subject, SubjectKind, TrialId, UsageId, UserId,
};
use std::collections::HashMap;

/// What lies on the table, each under the name of its file.
#[derive(Default)]
pub(super) struct Table {
    advice: HashMap<&'static str, Recommendation>,
    decisions: HashMap<&'static str, Decision>,
    briefs: HashMap<&'static str, BriefId>,
    campaigns: HashMap<&'static str, CampaignId>,
    /// The words in the links that clients hold.
    links: HashMap<&'static str, String>,
    usages: HashMap<&'static str, UsageId>,
    audiences: HashMap<&'static str, AudienceId>,
    /// With what each is called.
    objectives: HashMap<&'static str, (ObjectiveId, String)>,
    remarks: HashMap<&'static str, RemarkId>,
    proposals: HashMap<&'static str, ProposalId>,
    trials: HashMap<Spot, TrialId>,
    plans: HashMap<Spot, Plan>,
    /// What is known of the neighbours' network.
    fact: Option<Fact>,
    /// The meeting that was planned first.
    review: Option<ReviewId>,
    /// The number of the strategy's revision before somebody wrote into it alone.
    kept: i64,
}

impl Desk<'_> {
    /// Does what somebody did at the table.
    pub(super) async fn at_table(&mut self, who: &Acting, deed: AtTable) -> anyhow::Result<()> {
        match deed {
            AtTable::Advise(name) => self.advise(who, name).await,
            AtTable::Answer(name, answer, part, reason) => {
                self.answer_advice(who, name, answer, part, reason).await
            }
            AtTable::Judge(name, held, says) => self.judge(who, name, held, says).await,
            AtTable::Send(name) => self.send(who, name).await,
            AtTable::ClientAnswers(name, answer, part, reason) => {
                self.client_answers(name, answer, part, reason).await
            }
            AtTable::Decide(name) => self.decide(who, name).await,
            AtTable::LookAgain(name, outcome, says, next) => {
                self.look_again(who, name, outcome, says, next).await
            }
            AtTable::Inform(name, people) => self.inform(who, name, people).await,
            AtTable::Link(action, decision) => self.link(who, action, decision).await,
            AtTable::Steer(edition) => self.steer(who, edition).await,
            AtTable::Return => self.return_to_before(who).await,
            AtTable::Serve(spot, usage, decision) => self.serve(who, spot, usage, decision).await,
            AtTable::Propose => self.propose(who).await,
            AtTable::Remark(remark) => self.remark(who, remark).await,
            AtTable::Reply(remark, body) => self.reply(who, remark, body).await,
            AtTable::Settle(remark) => self.settle(who, remark).await,
            AtTable::Ask(name) => self.ask(who, name).await,
            AtTable::Invite(name) => self.invite(who, name).await,
            AtTable::ClientAsks(name) => self.client_asks(name).await,
            AtTable::AnswerBrief(name, kind) => self.answer_brief(who, name, kind).await,
            AtTable::Agree(name) => self.agree(who, name).await,
            AtTable::ClientAgrees(name) => self.client_agrees(name).await,
            AtTable::Turn(name, original) => self.turn(who, name, original).await,
            AtTable::Order(name, decision) => self.order(who, name, decision).await,
            AtTable::Belong(name, original) => self.belong(who, name, original).await,
            elsewhere => self.at_a_place(who, elsewhere).await,
        }
    }

    /// What has to do with a place, or with a meeting.
    async fn at_a_place(&mut self, who: &Acting, deed: AtTable) -> anyhow::Result<()> {
        match deed {
            AtTable::Weigh(weighed) => self.weigh(who, weighed).await,
            AtTable::Declare(spot, usage, decision) => self.declare(who, spot, usage, decision).await,
            AtTable::Try(tried) => self.attempt(who, tried).await,
            AtTable::GiveWay(spot, note) => self.give_way(who, spot, note).await,
            AtTable::Know(says) => self.know(who, says).await,
            AtTable::Appear(said) => self.appear(who, said).await,
            AtTable::Look(spot, last, note) => self.look(who, spot, last, note).await,
            AtTable::Plan(spot, kind) => self.plan(who, spot, kind).await,
            AtTable::Follow(spot, steps) => self.follow(who, spot, steps).await,
            AtTable::Convene(away) => self.convene(who, away).await,
            AtTable::Hold(name) => self.hold(who, name).await,
            AtTable::Entrust(all) => self.entrust(who, all).await,
            other => bail!("{other:?} is done at the table"),
        }
    }

    /// The day that lies so many days away: an open one where it is over, today for none.
    fn day(&self, away: i64) -> anyhow::Result<Date> {
        self.days.away(away)
    }

    /// What an act rests on.
    pub(super) fn grounds(&self, advice: Option<&str>, decision: Option<&str>) -> anyhow::Result<Grounds> {
        let advice = advice.map(|name| self.advised(name)).transpose()?;
        let decision = decision.map(|name| self.decided(name)).transpose()?;
        Ok(Grounds {
            recommendation: advice.map(|given| given.id),
            decision: decision.map(|decided| decided.id),
        })
    }

    fn advised(&self, name: &str) -> anyhow::Result<&Recommendation> {
        let found = self.table.advice.get(name);
        found.with_context(|| format!("nobody has advised {name}"))
    }

    fn decided(&self, name: &str) -> anyhow::Result<&Decision> {
        let found = self.table.decisions.get(name);
        found.with_context(|| format!("nobody has decided {name}"))
    }

    fn usage(&self, word: &str) -> anyhow::Result<UsageId> {
        let all = &self.table.usages;
        let found = all.get(word).or_else(|| self.house.usages.get(word));
        found
            .copied()
            .with_context(|| format!("no usage is called {word}"))
    }

    fn audience(&self, word: &str) -> anyhow::Result<AudienceId> {
        let all = &self.table.audiences;
        let found = all.get(word).or_else(|| self.house.audiences.get(word));
        found
            .copied()
            .with_context(|| format!("no audience is called {word}"))
    }

    /// A member by the role they have.
    fn member(&self, role: &str) -> Option<UserId> {
        let people = self.people;
        let them = match role {
            "lead" => &people.lead,
            "cm" => &people.cm,
            "contributor" => &people.contributor,
            "viewer" => &people.viewer,
            _ => return None,
        };
        Some(them.user.id)
    }

    /// What something is about: `channel square`, `usage retrouver`, `network a-word | Its name`, `other | Its name`.
    fn subject(&self, about: &str) -> anyhow::Result<Subject> {
        let (what, name) = about.split_once(" | ").unwrap_or((about, ""));
        let (kind, word) = what.split_once(' ').unwrap_or((what, ""));
        let kind: SubjectKind = kind.parse()?;
        let mut subject = Subject {
            kind,
            id: None,
            word: None,
            name: name.to_owned(),
        };
        match kind {
            SubjectKind::Channel => {
                let spot = spot(word)?;
                subject.id = Some(self.channel(spot)?.uuid());
                spot.called().clone_into(&mut subject.name);
            }
            SubjectKind::Usage => {
                subject.id = Some(self.usage(word)?.uuid());
                strategy::usage_called(word)?.clone_into(&mut subject.name);
            }
            SubjectKind::Network => subject.word = Some(word.to_owned()),
            SubjectKind::Strategy => "Notre stratégie".clone_into(&mut subject.name),
            _ => {}
        }
        Ok(subject)
    }
}

fn spot(word: &str) -> anyhow::Result<Spot> {
    let found = Spot::ALL.iter().find(|spot| spot.word() == word);
    found
        .copied()
        .with_context(|| format!("no place is called {word}"))
}
