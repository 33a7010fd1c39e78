use super::{AudienceInput, name_taken};
use crate::{Acting, App, Problem, Result, strategy};
use parvis_domain::{Action, Audience, AudienceId, StrategyCause};
use parvis_store::audience;
use serde_json::json;

/// Says anew what an audience is.
///
/// # Errors
/// `not-found`; `invalid` as in [`create`](super::create); `denied`.
pub async fn update(app: &App, who: &Acting, id: AudienceId, input: &AudienceInput) -> Result<Audience> {
    app.allowed_here(who, Action::AudienceManage)?;
    let input = input.checked()?;

    let mut tx = app.begin().await?;
    let opened = strategy::open(app, &mut tx, who).await?;
    let before = audience::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("audience"))?;
    let after = Audience {
        name: input.name,
        sentence: input.sentence,
        ..before.clone()
    };
    audience::update(&mut tx, who.place(), &after)
        .await
        .map_err(name_taken)?;
    let detail = json!({
        "before": { "name": before.name, "sentence": before.sentence },
        "after": { "name": after.name, "sentence": after.sentence },
    });
    app.trace(&mut tx, who, Action::AudienceManage, id.uuid(), detail)
        .await?;
    opened.note(app, &mut tx, who, StrategyCause::Listed).await?;
    tx.commit().await?;
    Ok(after)
}
