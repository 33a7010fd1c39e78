use super::{BriefView, RequestInput, WAITING_MOST, show};
use crate::{Acting, App, Problem, ProblemKind, Result};
use parvis_domain::{
    Action, Brief, BriefAsker, BriefId, BriefRequest, BriefState, BriefWaitsFor, WorkspaceId,
};
use parvis_store::{Tx, brief};
use serde_json::json;
use std::time::Duration;

/// Asks for content.
///
/// # Errors
/// `invalid`: `empty`, `too-long`, `control-characters`, `brief-usage-missing`, `usage-unknown`, `audience-unknown`,
/// `date-unreadable`, `day-over`; `brief-too-many`; `denied`.
pub async fn ask(app: &App, who: &Acting, input: &RequestInput) -> Result<BriefView> {
    app.allowed_here(who, Action::BriefAsk)?;
    let request = input.checked(app, &who.workspace).await?;

    let mut tx = app.begin().await?;
    let asker = BriefAsker::Member(who.user.id);
    let new = asked(app, &mut tx, who.place(), request, asker).await?;
    app.trace(&mut tx, who, Action::BriefAsk, new.id.uuid(), said(&new.request))
        .await?;
    tx.commit().await?;
    show(app, who, new.id).await
}

/// Writes a new brief, that waits for its answer.
pub(crate) async fn asked(
    app: &App,
    tx: &mut Tx,
    place: WorkspaceId,
    request: BriefRequest,
    asker: BriefAsker,
) -> Result<Brief> {
    let waiting = brief::standing(&mut *tx, place).await?.for_cm.0;
    if waiting >= WAITING_MOST {
        let after = Duration::from_hours(1);
        return Err(Problem::new(ProblemKind::TooMany { after }, "brief-too-many"));
    }
    let now = app.now();
    let new = Brief {
        id: BriefId::next(app.clock.as_ref(), app.dice.as_ref()),
        request,
        asker,
        state: BriefState::Asked,
        waits: Some((BriefWaitsFor::Cm, now)),
        first_answered_at: None,
        became: None,
        version: 1,
        asked_at: now,
        changed_at: now,
    };
    brief::insert(tx, place, &new).await?;
    Ok(new)
}

/// What a trace says of a request.
pub(crate) fn said(request: &BriefRequest) -> serde_json::Value {
    json!({
        "title": request.title,
        "usage": request.usage.words,
        "due_on": request.due_on.map(|day| day.to_string()),
    })
}
