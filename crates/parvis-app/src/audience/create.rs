use super::{AudienceInput, name_taken};
use crate::{Acting, App, Result, strategy};
use parvis_domain::{Action, Audience, AudienceId, StrategyCause};
use parvis_store::audience;
use serde_json::json;

/// Writes down a new audience.
///
/// # Errors
/// `invalid` with `empty`, `too-long` or `name-taken` on `name`; `denied`.
pub async fn create(app: &App, who: &Acting, input: &AudienceInput) -> Result<Audience> {
    app.allowed_here(who, Action::AudienceManage)?;
    let input = input.checked()?;
    let audience = Audience {
        id: AudienceId::next(app.clock.as_ref(), app.dice.as_ref()),
        name: input.name,
        sentence: input.sentence,
        created_at: app.now(),
    };

    let mut tx = app.begin().await?;
    let opened = strategy::open(app, &mut tx, who).await?;
    audience::insert(&mut tx, who.place(), &audience)
        .await
        .map_err(name_taken)?;
    let detail = json!({ "created": audience.name });
    app.trace(&mut tx, who, Action::AudienceManage, audience.id.uuid(), detail)
        .await?;
    opened.note(app, &mut tx, who, StrategyCause::Listed).await?;
    tx.commit().await?;
    Ok(audience)
}
