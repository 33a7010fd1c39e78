use super::FactInput;
use crate::{Acting, App, Result};
use parvis_domain::{Action, Fact, FactId, FactKind, FactOrigin, FactWords, Network};
use parvis_store::fact;
use serde_json::json;

/// Writes down something about a network.
///
/// # Errors
/// `invalid`; `denied`.
pub async fn add(app: &App, who: &Acting, input: &FactInput) -> Result<Fact> {
    app.allowed_here(who, Action::FactManage)?;
    let written = input.checked()?;
    let nothing = Fact {
        id: FactId::next(app.clock.as_ref(), app.dice.as_ref()),
        network: Network::named("x"),
        kind: FactKind::Rule,
        says: FactWords::own(""),
        figure: None,
        since: None,
        source: String::new(),
        checked_on: super::today(app, who),
        aside: false,
        origin: FactOrigin::Own,
        changed_at: Some(app.now()),
        changed_by: None,
        version: 0,
    };
    let added = written.over(&nothing, app, who);

    let mut tx = app.begin().await?;
    fact::put(&mut tx, who.place(), &added).await?;
    let detail = json!({ "created": added.says.en, "network": added.network });
    app.trace(&mut tx, who, Action::FactManage, added.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(added)
}
