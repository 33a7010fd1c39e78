use crate::{App, Result};
use parvis_domain::{UserId, WorkspaceId};
use parvis_store::{membership, user};
use std::collections::HashMap;

/// What people are called, by who they are.
pub type Names = HashMap<UserId, String>;

/// What these people are called, those too who have left since.
pub(crate) async fn names(app: &App, place: WorkspaceId, wanted: &[UserId]) -> Result<Names> {
    let mut names: Names = membership::list(&app.store, place)
        .await?
        .into_iter()
        .map(|member| (member.user_id, member.name))
        .collect();
    for id in wanted {
        if !names.contains_key(id)
            && let Some(gone) = user::by_id(&app.store, *id).await?
        {
            names.insert(*id, gone.name);
        }
    }
    names.retain(|id, _| wanted.contains(id));
    Ok(names)
}
