use crate::evidence::{EvidenceInput, checked_evidence};
use crate::recommendation::checked_subject;
use crate::{Acting, App, Checked, Fault, Result, day, origin};
use jiff::civil::Date;
use parvis_domain::{
    DecisionId, DecisionPart, DecisionPerson, DueDay, Evidence, Member, Origin, RecommendationId, Subject,
    UserId,
};
use parvis_store::{membership, recommendation};

/// Somebody who had to do with a decision: a member, or anybody by name.
#[derive(Clone, Debug)]
pub struct PersonInput {
    /// Which member.
    pub user_id: Option<UserId>,
    /// Their name, for somebody who is no member: 1 to 80 characters.
    pub name: String,
}

/// What goes into the register.
#[derive(Clone, Debug)]
pub struct DecisionInput {
    /// 1 to 300 characters.
    pub question: String,
    /// What was considered: at most 20, each 1 to 300 characters.
    pub options: Vec<String>,
    /// 1 to 2 000 characters.
    pub decision: String,
    /// Markdown, at most 20 000 characters.
    pub reasons: String,
    /// What speaks for it: at most 30.
    pub evidence: Vec<EvidenceInput>,
    /// What led to it.
    pub origin: Option<Origin>,
    /// What it touches: 1 to 20; the first is what it is about.
    pub subjects: Vec<Subject>,
    /// Who decided: at least one.
    pub decided: Vec<PersonInput>,
    /// Who was asked before.
    pub consulted: Vec<PersonInput>,
    /// Who was told after.
    pub informed: Vec<PersonInput>,
    /// The advice that it answers.
    pub recommendations: Vec<RecommendationId>,
    /// On which day it was taken; today unless told.
    pub decided_on: Option<String>,
    /// On which day to look at it again.
    pub look_on: Option<String>,
    /// The earlier decision in whose place it stands.
    pub supersedes: Option<DecisionId>,
}

/// The same, as it is kept.
pub(super) struct CheckedInput {
    pub(super) question: String,
    pub(super) options: Vec<String>,
    pub(super) decision: String,
    pub(super) reasons: String,
    pub(super) evidence: Vec<Evidence>,
    pub(super) subjects: Vec<Subject>,
    pub(super) people: Vec<DecisionPerson>,
    pub(super) decided_on: Date,
    pub(super) look_on: Option<DueDay>,
}

impl DecisionInput {
    pub(super) async fn checked(&self, app: &App, who: &Acting) -> Result<CheckedInput> {
        let (zone, now) = (who.workspace.zone.as_str(), app.now());
        let mut checked = Checked::new();
        let question = checked.line("question", &self.question, 300);
        let options = self.checked_options(&mut checked);
        let decision = checked.text("decision", &self.decision, 2_000);
        let reasons = checked.optional_text("reasons", &self.reasons, 20_000);
        let given = ("evidence", self.evidence.as_slice());
        let evidence = checked_evidence(app, who.place(), &mut checked, given, &[]).await?;
        origin::check(app, who, &mut checked, self.origin.as_ref()).await?;
        let subjects = self.checked_subjects(app, who, &mut checked).await?;
        let people = self.checked_people(app, who, &mut checked).await?;
        for id in &self.recommendations {
            if recommendation::by_id(&app.store, who.place(), *id)
                .await?
                .is_none()
            {
                checked.fault(Fault::new("recommendations", "recommendation-unknown"));
            }
        }
        let today = day::today(zone, now);
        let decided_on = match &self.decided_on {
            Some(text) => checked.day("decided_on", text).unwrap_or(today),
            None => today,
        };
        if decided_on > today {
            checked.fault(Fault::new("decided_on", "day-to-come"));
        }
        let look_on = self
            .look_on
            .as_ref()
            .and_then(|text| checked.from_day("look_on", text, zone, now));
        checked.done()?;
        Ok(CheckedInput {
            question,
            options,
            decision,
            reasons,
            evidence,
            subjects,
            people,
            decided_on,
            look_on,
        })
    }

    fn checked_options(&self, checked: &mut Checked) -> Vec<String> {
        if self.options.len() > 20 {
            checked.fault(Fault::new("options", "too-many").with("most", 20));
        }
        let given = self.options.iter().take(20).enumerate();
        given
            .filter(|(_, option)| !option.trim().is_empty())
            .map(|(at, option)| checked.line(&format!("options.{at}"), option, 300))
            .collect()
    }

    async fn checked_subjects(&self, app: &App, who: &Acting, checked: &mut Checked) -> Result<Vec<Subject>> {
        if self.subjects.is_empty() {
            checked.fault(Fault::new("subjects", "empty"));
        }
        if self.subjects.len() > 20 {
            checked.fault(Fault::new("subjects", "too-many").with("most", 20));
        }
        let mut kept = Vec::new();
        for (at, subject) in self.subjects.iter().take(20).enumerate() {
            kept.push(checked_subject(app, who, checked, &format!("subjects.{at}"), subject).await?);
        }
        Ok(kept)
    }

    async fn checked_people(
        &self,
        app: &App,
        who: &Acting,
        checked: &mut Checked,
    ) -> Result<Vec<DecisionPerson>> {
        let members = membership::list(&app.store, who.place()).await?;
        if self.decided.is_empty() {
            checked.fault(Fault::new("decided", "decided-nobody"));
        }
        let mut people = Vec::new();
        for (part, field, given) in [
            (DecisionPart::Decided, "decided", &self.decided),
            (DecisionPart::Consulted, "consulted", &self.consulted),
            (DecisionPart::Informed, "informed", &self.informed),
        ] {
            people.extend(checked_people(checked, &members, part, field, given));
        }
        Ok(people)
    }
}

/// People by their part: members by what they are called now, others by the name given.
pub(super) fn checked_people(
    checked: &mut Checked,
    members: &[Member],
    part: DecisionPart,
    field: &str,
    given: &[PersonInput],
) -> Vec<DecisionPerson> {
    if given.len() > 50 {
        checked.fault(Fault::new(field, "too-many").with("most", 50));
    }
    let mut people: Vec<DecisionPerson> = Vec::new();
    for (at, person) in given.iter().take(50).enumerate() {
        let name = match person.user_id {
            Some(user) => {
                let found = members.iter().find(|member| member.user_id == user);
                if found.is_none() {
                    checked.fault(Fault::new(format!("{field}.{at}.user_id"), "member-unknown"));
                }
                found.map(|member| member.name.clone()).unwrap_or_default()
            }
            None => checked.line(&format!("{field}.{at}.name"), &person.name, 80),
        };
        let twice = people
            .iter()
            .any(|it| it.user_id == person.user_id && it.name == name);
        if !twice {
            people.push(DecisionPerson {
                part,
                user_id: person.user_id,
                name,
            });
        }
    }
    people
}
