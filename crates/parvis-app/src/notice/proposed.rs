use super::cause::Cause;
use crate::{App, Result};
use parvis_domain::{
    Action, NoticeAbout, NoticeKind, ProposalHead, ProposalState, Timestamp, UserId, WorkspaceId,
};
use parvis_store::{membership, proposal, user};
use std::time::Duration;

/// An answer is news for so long.
const NEWS: Duration = Duration::from_hours(14 * 24);
/// Of each no more than this is told; the strategy tells the rest.
const MOST: u32 = 200;

/// Changes of the strategy that wait for an answer, for those who may give it; and answers, for whoever proposed.
pub(super) async fn find(app: &App, place: WorkspaceId, now: Timestamp) -> Result<Vec<Cause>> {
    let open = proposal::list(&app.store, place, ProposalState::Open, None, MOST)
        .await?
        .items;
    let answered = proposal::answered_since(&app.store, place, now.minus(NEWS), MOST).await?;
    if open.is_empty() && answered.is_empty() {
        return Ok(Vec::new());
    }
    let members = membership::list(&app.store, place).await?;
    let judges: Vec<UserId> = members
        .iter()
        .filter(|member| app.role_may(member, Action::StrategyAccept))
        .map(|member| member.user_id)
        .collect();
    let people: Vec<UserId> = open
        .iter()
        .map(|head| head.made_by)
        .chain(answered.iter().filter_map(|head| head.settled_by))
        .collect();
    let names = user::names(&app.store, &people).await?;
    let name_of = |id: UserId| {
        let found = names.iter().find(|(each, _)| *each == id);
        found.map(|(_, name)| name.clone()).unwrap_or_default()
    };
    let waits = open.into_iter().map(|head| {
        let others = judges.iter().copied().filter(|judge| *judge != head.made_by);
        Cause {
            kind: NoticeKind::ProposalWaits,
            noun: "proposal",
            noun_id: head.id.uuid(),
            about: NoticeAbout {
                title: head.why,
                person: name_of(head.made_by),
                ..NoticeAbout::default()
            },
            since: head.made_at,
            // Another than who proposed; they themselves when there is nobody else.
            concerns: others.collect(),
            action: Some(Action::StrategyAccept),
        }
    });
    let mut causes: Vec<Cause> = waits.collect();
    causes.extend(answered.iter().filter_map(|head| of_answer(head, &name_of)));
    Ok(causes)
}

/// That a proposal was answered; nobody is told what they did themselves.
fn of_answer(head: &ProposalHead, name_of: &impl Fn(UserId) -> String) -> Option<Cause> {
    let by = head.settled_by.filter(|by| *by != head.made_by)?;
    let how = if head.state == ProposalState::Accepted {
        "proposal-accepted"
    } else {
        "proposal-refused"
    };
    Some(Cause {
        kind: NoticeKind::ProposalAnswered,
        noun: "proposal",
        noun_id: head.id.uuid(),
        about: NoticeAbout {
            title: head.why.clone(),
            person: name_of(by),
            reason: Some(how.to_owned()),
            ..NoticeAbout::default()
        },
        since: head.settled_at?,
        concerns: vec![head.made_by],
        action: None,
    })
}
