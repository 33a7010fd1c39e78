//! The decision register, and what was done on the strength of it.

use super::super::tell::Desk;
use super::sheet::{Sheet, listed};
use anyhow::Context;
use parvis_app::Acting;
use parvis_app::decision::{DecisionInput, InformInput, LookInput, PersonInput, inform, look_again, record};
use parvis_app::involvement;
use parvis_domain::RecommendationId;

impl Desk<'_> {
    pub(super) async fn decide(&mut self, who: &Acting, name: &'static str) -> anyhow::Result<()> {
        let sheet = Sheet::find(name)?;
        let people = |key: &str| self.persons(&sheet.list(key));
        let answers = sheet.list("answers").into_iter();
        let answers: anyhow::Result<Vec<RecommendationId>> =
            answers.map(|name| Ok(self.advised(name)?.id)).collect();
        let supersedes = sheet.get("supersedes");
        let input = DecisionInput {
            question: sheet.text("question"),
            options: sheet.all("option").map(str::to_owned).collect(),
            decision: sheet.part(0),
            reasons: sheet.part(1),
            evidence: self.evidence(&sheet)?,
            origin: None,
            subjects: sheet
                .all("about")
                .map(|about| self.subject(about))
                .collect::<anyhow::Result<_>>()?,
            decided: people("decided"),
            consulted: people("consulted"),
            informed: people("informed"),
            recommendations: answers?,
            decided_on: None,
            look_on: sheet.get("look").map(|_| self.due(&sheet, "look")).transpose()?,
            supersedes: supersedes
                .map(|name| self.decided(name).map(|earlier| earlier.id))
                .transpose()?,
        };
        let made = record(self.app, who, &input).await?;
        self.table.decisions.insert(name, made);
        Ok(())
    }

    fn persons(&self, names: &[&str]) -> Vec<PersonInput> {
        let person = |name: &&str| PersonInput {
            user_id: self.member(name),
            name: (*name).to_owned(),
        };
        names.iter().map(person).collect()
    }

    pub(super) async fn look_again(
        &mut self,
        who: &Acting,
        name: &'static str,
        outcome: &str,
        says: &str,
        next: Option<i64>,
    ) -> anyhow::Result<()> {
        let next_on = next.map(|away| self.day(away)).transpose()?;
        let before = self.decided(name)?;
        let input = LookInput {
            outcome: outcome.to_owned(),
            says: says.to_owned(),
            next_on: next_on.map(|day| day.to_string()),
            version: before.version,
        };
        let after = look_again(self.app, who, before.id, &input).await?;
        self.table.decisions.insert(name, after);
        Ok(())
    }

    pub(super) async fn inform(
        &mut self,
        who: &Acting,
        name: &'static str,
        people: &'static str,
    ) -> anyhow::Result<()> {
        let input = InformInput {
            informed: self.persons(&listed(people)),
        };
        let after = inform(self.app, who, self.decided(name)?.id, &input).await?;
        self.table.decisions.insert(name, after);
        Ok(())
    }

    /// Says afterwards that the newest act of a kind carried out a decision.
    pub(super) async fn link(&self, who: &Acting, action: &str, decision: &str) -> anyhow::Result<()> {
        let newest = involvement::list(self.app, who, None, None, 10).await?.items;
        let act = newest.iter().find(|act| act.listed.act.action == action);
        let act = act.with_context(|| format!("nobody did {action}"))?;
        let grounds = self.grounds(None, Some(decision))?;
        involvement::link(self.app, who, act.listed.act.entry, grounds).await?;
        Ok(())
    }
}
