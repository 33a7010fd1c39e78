//! Where we stand and what we want: one text, its revisions, proposals and remarks.

mod accept;
mod answer;
mod bodies;
mod compare;
mod content;
mod edit;
mod foresee;
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

use crate::operations::Operations;
use parvis_domain::{ProposalId, RemarkId, StrategyRevisionId};
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(show::show, edit::edit))
        .routes(|| routes!(revisions::revisions))
        .routes(|| routes!(revision::revision))
        .routes(|| routes!(compare::compare))
        .routes(|| routes!(foresee::foresee, restore::restore))
        .routes(|| routes!(proposals::proposals, propose::propose))
        .routes(|| routes!(proposal::proposal))
        .routes(|| routes!(accept::accept))
        .routes(|| routes!(refuse::refuse))
        .routes(|| routes!(withdraw::withdraw))
        .routes(|| routes!(remarks::remarks, remark::remark))
        .routes(|| routes!(answer::answer))
        .routes(|| routes!(settle::settle))
        .routes(|| routes!(settle::reopen))
}

#[derive(Debug, Deserialize)]
pub(crate) struct StrategyRevisionAt {
    revision: StrategyRevisionId,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ProposalAt {
    proposal: ProposalId,
}

#[derive(Debug, Deserialize)]
pub(crate) struct RemarkAt {
    remark: RemarkId,
}
