use super::{Ledger, deed::Deed};
use crate::Result;
use parvis_domain::{AuditEntry, AuditEntryId, DecisionId, GroundsSaid, RecommendationId, WorkspaceId};
use parvis_store::{Tx, involvement};
use std::collections::BTreeSet;

/// Reads an audit entry into what is kept of the workspace, in the transaction that writes it. Reading one twice, or one
/// before another that was earlier, changes nothing in the end.
///
/// # Errors
/// Those of the store.
pub async fn follow(tx: &mut Tx, workspace: WorkspaceId, entry: &AuditEntry) -> Result<()> {
    let Some(deed) = Deed::read(entry) else {
        return Ok(());
    };
    involvement::hold(tx, workspace).await?;
    let before = Touched::by(tx, workspace, entry, &deed)
        .await?
        .gather(tx, workspace)
        .await?;
    let mut after = before.clone();
    after.take(entry, deed);
    keep(tx, workspace, &before, &after).await
}

/// What an entry can change, and what that follows from.
#[derive(Default)]
struct Touched {
    acts: BTreeSet<AuditEntryId>,
    advice: BTreeSet<RecommendationId>,
    decisions: BTreeSet<DecisionId>,
    brief: Option<parvis_domain::BriefId>,
}

impl Touched {
    async fn by(tx: &mut Tx, workspace: WorkspaceId, entry: &AuditEntry, deed: &Deed) -> Result<Self> {
        let mut touched = Self::default();
        match deed {
            Deed::Act(_, grounds) => {
                touched.acts.insert(entry.id);
                touched.advice.extend(grounds.recommendation);
                touched.decisions.extend(grounds.decision);
            }
            Deed::Linked(act, grounds) => {
                touched.acts.insert(*act);
                touched.advice.extend(grounds.recommendation);
                touched.decisions.extend(grounds.decision);
            }
            Deed::Made(id, _) | Deed::Withdrawn(id) => {
                touched.advice.insert(*id);
                let answering = involvement::decisions_answering(tx, workspace, *id).await?;
                let said = involvement::said_naming(tx, workspace, Some(*id), &answering).await?;
                touched.acts.extend(said.iter().map(|said| said.act));
                touched.decisions.extend(answering);
            }
            Deed::Moved(id, _) | Deed::Answered(id, _) | Deed::Judged(id, _) => {
                touched.advice.insert(*id);
            }
            Deed::Decided(decided) => {
                touched.decisions.insert(decided.id);
                touched.decisions.extend(decided.supersedes);
                touched.advice.extend(&decided.answers);
                let decisions: Vec<DecisionId> = touched.decisions.iter().copied().collect();
                let said = involvement::said_naming(tx, workspace, None, &decisions).await?;
                touched.acts.extend(said.iter().map(|said| said.act));
            }
            Deed::BriefAsked(id) | Deed::BriefAnswered(id) => touched.brief = Some(*id),
        }
        Ok(touched)
    }

    async fn gather(mut self, tx: &mut Tx, workspace: WorkspaceId) -> Result<Ledger> {
        let mut ledger = Ledger::default();
        if !self.acts.is_empty() {
            let ids: Vec<AuditEntryId> = self.acts.into_iter().collect();
            for act in involvement::acts(tx, workspace, &ids).await? {
                ledger.acts.insert(act.entry, act);
            }
            for said in involvement::said_of(tx, workspace, &ids).await? {
                let GroundsSaid {
                    act,
                    afterwards,
                    grounds,
                    ..
                } = said;
                self.advice.extend(grounds.recommendation);
                self.decisions.extend(grounds.decision);
                ledger.said.insert((act, afterwards), said);
            }
        }
        let ids: Vec<DecisionId> = self.decisions.into_iter().collect();
        for decision in involvement::decisions(tx, workspace, &ids).await? {
            self.advice.extend(&decision.answers);
            ledger.decisions.insert(decision.id, decision);
        }
        let ids: Vec<RecommendationId> = self.advice.into_iter().collect();
        for advice in involvement::advice(tx, workspace, &ids).await? {
            ledger.advice.insert(advice.id, advice);
        }
        if let Some(id) = self.brief
            && let Some(brief) = involvement::brief(tx, workspace, id).await?
        {
            ledger.briefs.insert(id, brief);
        }
        Ok(ledger)
    }
}

/// Writes what is not as it was.
async fn keep(tx: &mut Tx, workspace: WorkspaceId, before: &Ledger, after: &Ledger) -> Result<()> {
    for (id, advice) in &after.advice {
        if before.advice.get(id) != Some(advice) {
            involvement::keep_advice(tx, workspace, advice).await?;
        }
    }
    for (id, decision) in &after.decisions {
        if before.decisions.get(id) != Some(decision) {
            involvement::keep_decision(tx, workspace, decision).await?;
        }
    }
    for (id, brief) in &after.briefs {
        if before.briefs.get(id) != Some(brief) {
            involvement::keep_brief(tx, workspace, brief).await?;
        }
    }
    for (key, said) in &after.said {
        if before.said.get(key) != Some(said) {
            involvement::keep_said(tx, workspace, said).await?;
        }
    }
    for (id, act) in &after.acts {
        if before.acts.get(id) != Some(act) {
            involvement::keep_act(tx, workspace, act).await?;
        }
    }
    Ok(())
}
