use super::list::{ActOnList, shown};
use super::offers::done;
use crate::{Acting, App, Checked, Fault, Problem, Result};
use parvis_domain::{Action, AuditEntryId, Grounds};
use parvis_store::involvement;
use serde_json::json;
use uuid::Uuid;

/// Says afterwards on what an act rested: one of what is offered for it. Nothing named takes back what was said so
/// before. What was said in the act's own dialog stays.
///
/// # Errors
/// `not-found`; `invalid` with `advice-not-offered` or `decision-not-offered`: it came after the act, or is about
/// something else; `denied`.
pub async fn link(app: &App, who: &Acting, entry: AuditEntryId, named: Grounds) -> Result<ActOnList> {
    app.allowed_here(who, Action::InvolvementLink)?;
    let (store, place) = (&app.store, who.place());
    let found = involvement::act(store, place, entry).await?;
    let act = found.ok_or(Problem::not_found("act"))?;
    let offers = done(app, who, &act).await?;
    let has =
        |offered: &[(involvement::Offered, bool)], id: Uuid| offered.iter().any(|(one, _)| one.id == id);
    let mut checked = Checked::new();
    if named
        .recommendation
        .is_some_and(|id| !has(&offers.recommendations, id.uuid()))
    {
        checked.fault(Fault::new("grounds.recommendation", "advice-not-offered"));
    }
    if named
        .decision
        .is_some_and(|id| !has(&offers.decisions, id.uuid()))
    {
        checked.fault(Fault::new("grounds.decision", "decision-not-offered"));
    }
    checked.done()?;

    let mut tx = app.begin().await?;
    let detail = json!({ "entry": entry, "grounds": named, "subject": act.subject, "action": act.action });
    app.trace(&mut tx, who, Action::InvolvementLink, entry.uuid(), detail)
        .await?;
    tx.commit().await?;
    let linked = involvement::listed(store, place, entry).await?;
    shown(app, who, linked.ok_or(Problem::not_found("act"))?).await
}
