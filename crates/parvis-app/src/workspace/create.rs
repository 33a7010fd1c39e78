use super::{WorkspaceInput, make};
use crate::{App, Checked, Problem, Result};
use parvis_domain::{Action, User, Workspace};
use serde_json::json;

/// Makes a workspace. Its administrator is no member of it until they join.
///
/// # Errors
/// `denied`; `invalid` with the fields that aren't right.
pub async fn create(app: &App, who: &User, input: &WorkspaceInput) -> Result<Workspace> {
    app.allowed_instance(who, Action::WorkspaceCreate)?;
    let mut checked = Checked::new();
    let new = input.checked(&mut checked);
    checked.done()?;
    let Some(new) = new else {
        return Err(Problem::internal("a checked workspace is whole"));
    };

    let mut tx = app.begin().await?;
    let place = make(app, &mut tx, who, &new).await?;
    app.trace_instance(
        &mut tx,
        who,
        Action::WorkspaceCreate,
        json!({ "slug": place.slug }),
    )
    .await?;
    tx.commit().await?;
    Ok(place)
}
