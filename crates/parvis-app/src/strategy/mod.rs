//! Where we stand and what we want: read as one text, changed passage by passage, kept in revisions, proposed, remarked on.

mod accept;
mod answer;
mod apply;
mod bring;
mod check;
mod compare;
mod edit;
mod foresee;
mod keep;
mod proposal;
mod proposals;
mod propose;
mod refuse;
mod remark;
mod remarks;
mod restore;
mod revision;
mod revisions;
mod settle;
mod show;
mod withdraw;

pub use accept::{Acceptance, accept};
pub use answer::answer;
pub use compare::compare;
pub use edit::{StrategyEdit, edit};
pub use foresee::{Foreseen, foresee};
pub(crate) use keep::{Made, open};
pub use proposal::{ProposalView, proposal};
pub use proposals::{ProposalList, proposals};
pub use propose::{StrategyProposal, propose};
pub use refuse::refuse;
pub use remark::{RemarkInput, remark};
pub use remarks::{RemarkList, RemarkThread, remarks};
pub use restore::{Restore, Restored, restore};
pub use revision::{StrategyRevisionView, revision};
pub use revisions::{StrategyRevisionList, revisions};
pub use settle::settle;
pub use show::{Measured, NewestRevision, StrategyView, show};
pub use withdraw::withdraw;

use crate::{App, Problem, Result};
use parvis_domain::{
    PassageKind, ProposalId, Strategy, StrategyChange, Subject, SubjectKind, UserId, WorkspaceId,
};
use parvis_store::{Db, strategy_revision, user};

/// The strategy as it was at revision `number`; empty before the first.
async fn at(db: impl Into<Db<'_>>, place: WorkspaceId, number: i64) -> Result<Strategy> {
    if number == 0 {
        return Ok(Strategy::default());
    }
    let found = strategy_revision::numbered(db, place, number).await?;
    Ok(found.ok_or(Problem::not_found("revision"))?.content)
}

/// What a change is about: the one thing it touches, else the strategy as a whole. `of` is the strategy before or after.
fn subject(changes: &[StrategyChange], of: &Strategy) -> Subject {
    let about = |kind, id, name: &str| Subject {
        kind,
        id,
        word: None,
        name: name.to_owned(),
    };
    let whole = about(SubjectKind::Strategy, None, "");
    let [one] = changes else { return whole };
    let kind = match one.passage.kind {
        PassageKind::Introduction => return whole,
        PassageKind::Objective => SubjectKind::Objective,
        PassageKind::Usage => SubjectKind::Usage,
        PassageKind::Audience => SubjectKind::Audience,
        PassageKind::Serving => {
            let serving = of.servings.iter().find(|it| Some(it.id.uuid()) == one.passage.id);
            return serving.map_or(whole, |it| {
                about(SubjectKind::Channel, Some(it.channel.uuid()), &it.channel_name)
            });
        }
    };
    about(kind, one.passage.id, &one.name)
}

/// The passages of a change, for its trace.
fn passages(changes: &[StrategyChange]) -> serde_json::Value {
    changes
        .iter()
        .map(|it| serde_json::json!({ "passage": it.passage.kind, "name": it.name, "how": it.how }))
        .collect()
}

async fn name_of(app: &App, id: UserId) -> Result<String> {
    let names = user::names(&app.store, &[id]).await?;
    Ok(names.into_iter().next().map(|(_, name)| name).unwrap_or_default())
}

/// A proposal that still waits for its answer.
async fn open_proposal(
    db: impl Into<Db<'_>>,
    place: WorkspaceId,
    id: ProposalId,
) -> Result<parvis_domain::Proposal> {
    let found = parvis_store::proposal::by_id(db, place, id).await?;
    let found = found.ok_or(Problem::not_found("proposal"))?;
    if found.head.state != parvis_domain::ProposalState::Open {
        return Err(Problem::conflict("proposal-settled"));
    }
    Ok(found)
}
