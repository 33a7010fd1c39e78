use crate::{Acting, App, Result, secret};
use parvis_domain::{Timestamp, Token, TokenId, User, WorkspaceId};
use parvis_store::{membership, token, user};
use std::time::Duration;

/// A token's last use is noted no oftener than this: a write for each request would be for nothing, and to follow
/// a script to the minute is nobody's business.
const NOTED_EVERY: Duration = Duration::from_hours(1);

/// Somebody for whom a script came.
#[derive(Clone, Debug)]
pub struct Bearer {
    /// The token that came.
    pub token: Token,
    /// Its owner.
    pub user: User,
    /// The one workspace it opens.
    pub place: WorkspaceId,
}

/// For whom this word acts, if it still does.
pub async fn resume(app: &App, word: &str) -> Result<Option<Bearer>> {
    let now = app.now();
    let found = token::by_hash(&app.store, &secret::Token::hash(word)).await?;
    let Some((place, token)) = found.filter(|(_, token)| token.works(now)) else {
        return Ok(None);
    };
    let owner = user::by_id(&app.store, token.user_id).await?;
    let Some(user) = owner.filter(|user| user.deactivated_at.is_none()) else {
        return Ok(None);
    };
    let noted = token.used_at.is_some_and(|at| now.since(at) < NOTED_EVERY);
    if !noted {
        match touch(app, place, token.id, now).await {
            // As with sessions: whoever only reads needs no room.
            Err(problem) if problem.is_full() => {
                tracing::warn!("there is no room to note when a token was last used");
            }
            touched => touched?,
        }
    }
    Ok(Some(Bearer { token, user, place }))
}

async fn touch(app: &App, place: WorkspaceId, id: TokenId, now: Timestamp) -> Result<()> {
    let mut tx = app.begin().await?;
    token::touch(&mut tx, place, id, now).await?;
    Ok(tx.commit().await?)
}

/// As what the script stands in the workspace with this slug: as its owner does at this moment, within the token's
/// scopes. Nothing in any other workspace, and nothing once its owner is no member any more.
pub async fn standing_in(app: &App, bearer: Bearer, slug: &str) -> Result<Option<Acting>> {
    let found = membership::at(&app.store, bearer.user.id, slug).await?;
    let here = found.filter(|found| found.workspace.id == bearer.place);
    Ok(here.map(|here| Acting {
        user: bearer.user,
        workspace: here.workspace,
        role: Some(here.role),
        token: Some(bearer.token),
    }))
}
