//! Requests for content before there is content: asked, answered, agreed, and made into something.

mod answer;
mod ask;
mod beginnings;
mod client;
mod edit;
mod invite;
mod letter;
mod list;
mod origin;
mod reply;
mod request;
mod show;
mod turn;

pub use answer::{AnswerInput, answer};
pub use ask::ask;
pub use beginnings::{BeginningCounts, Beginnings, MINIMUM, beginnings, begun};
pub use client::{ClientBriefs, ClientReply, client_ask, client_briefs, client_reply};
pub use edit::edit;
pub use invite::{InviteInput, Invited, invite, links, revoke};
pub use list::{BriefList, BriefQuery, list};
pub use origin::{Origin, OriginBrief, origin};
pub use reply::{agree, withdraw, write};
pub use request::RequestInput;
pub use show::{BriefResult, BriefView, Permitted, show};
pub use turn::{TurnInto, turn};

pub(crate) use request::{audience_of, usage_of};
pub(crate) use turn::turned;

use crate::{Acting, App, By, Problem, Result};
use parvis_domain::{Action, Brief, BriefId, BriefRefusal, WorkspaceId};
use parvis_policy::Context;
use parvis_store::{Tx, brief};
use serde_json::json;

/// The most briefs somebody may have waiting at once. Asking is free, answering isn't.
pub(crate) const WAITING_MOST: i64 = 500;

impl From<BriefRefusal> for Problem {
    fn from(refusal: BriefRefusal) -> Self {
        Self::conflict("brief-state").with("state", refusal.0.as_str())
    }
}

impl Acting {
    /// What the policy needs to know of a brief.
    pub(crate) fn context_of_brief(&self, brief: &Brief) -> Context {
        Context::thing(brief.asker.is(self.user.id), brief.was_answered())
    }

    /// What it needs to know where an answer makes no difference.
    pub(crate) fn context_of_asker(&self, brief: &Brief) -> Context {
        Context::thing(brief.asker.is(self.user.id), false)
    }
}

/// A brief that is going to change, as it was when it was read.
///
/// # Errors
/// `not-found`; `changed-meanwhile` with the present version in `extra`.
pub(crate) async fn open(tx: &mut Tx, place: WorkspaceId, id: BriefId, version: i64) -> Result<Brief> {
    let found = brief::for_update(tx, place, id).await?;
    let found = found.ok_or(Problem::not_found("brief"))?;
    if found.version != version {
        let extra = json!({ "version": found.version, "state": found.state });
        return Err(Problem::conflict("changed-meanwhile").with_extra(extra));
    }
    Ok(found)
}

/// Whether somebody may answer briefs.
fn may_answer(app: &App, who: &Acting) -> bool {
    app.would_allow(who, Action::BriefAnswer, &Context::WHOLE)
        .is_allowed()
}

/// Writes a changed brief and its trace.
pub(crate) async fn keep(
    app: &App,
    tx: &mut Tx,
    place: WorkspaceId,
    by: &By<'_>,
    (action, changed): (Action, &Brief),
    detail: serde_json::Value,
) -> Result<()> {
    brief::update(tx, place, changed).await?;
    app.trace_by(tx, place, by, action, Some(changed.id.uuid()), detail)
        .await
}
