use super::PersonInput;
use super::input::checked_people;
use super::record::told;
use crate::{Acting, App, Checked, Fault, Problem, Result};
use parvis_domain::{Action, Decision, DecisionId, DecisionPart};
use parvis_store::{decision, membership};
use serde_json::json;

/// Who was told of a decision since it was recorded.
#[derive(Clone, Debug)]
pub struct InformInput {
    /// At least one.
    pub informed: Vec<PersonInput>,
}

/// Adds who was told of a decision. Who was asked before can't be added: that was so when it was taken, or it wasn't.
///
/// # Errors
/// `denied`; `not-found`; `invalid` on `informed`.
pub async fn inform(app: &App, who: &Acting, id: DecisionId, input: &InformInput) -> Result<Decision> {
    app.allowed_here(who, Action::DecisionRecord)?;
    let members = membership::list(&app.store, who.place()).await?;
    let mut checked = Checked::new();
    if input.informed.is_empty() {
        checked.fault(Fault::new("informed", "empty"));
    }
    let part = DecisionPart::Informed;
    let people = checked_people(&mut checked, &members, part, "informed", &input.informed);
    checked.done()?;

    let mut tx = app.begin().await?;
    decision::take(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("decision"))?;
    let missing = || Problem::not_found("decision");
    let before = decision::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or_else(missing)?;
    let mut added = Vec::new();
    for person in people {
        if !before.people.contains(&person) {
            decision::add_person(&mut tx, who.place(), id, &person).await?;
            added.push(json!({ "user": person.user_id, "name": person.name }));
        }
    }
    if added.is_empty() {
        return Ok(before);
    }
    let after = decision::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or_else(missing)?;
    // All of it is said again: whoever reads the last entry on a decision knows everything about it.
    let mut detail = told(&after);
    detail["told_since"] = added.into();
    app.trace(&mut tx, who, Action::DecisionRecord, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(after)
}
