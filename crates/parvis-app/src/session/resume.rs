use super::LIFE;
use crate::{Acting, App, Result, secret::Token};
use parvis_domain::{Membership, Session, SessionId, Timestamp, User};
use parvis_store::{membership, session, user};
use std::time::Duration;

/// A session's last use is noted no oftener than this: a write for each request would be for nothing.
const NOTED_EVERY: Duration = Duration::from_mins(10);

/// Who holds this token, if their session goes on.
pub async fn resume(app: &App, token: &str) -> Result<Option<(Session, User)>> {
    let now = app.now();
    let Some(found) = session::by_token_hash(&app.store, &Token::hash(token), now).await? else {
        return Ok(None);
    };
    let Some(user) = user::by_id(&app.store, found.user_id)
        .await?
        .filter(|user| user.deactivated_at.is_none())
    else {
        return Ok(None);
    };
    if now.since(found.seen_at) >= NOTED_EVERY {
        match touch(app, found.id, now).await {
            // Nobody is turned away, who only wants to read, because there is no room to note it.
            Err(problem) if problem.is_full() => {
                tracing::warn!("there is no room to note when a session was last used");
            }
            touched => touched?,
        }
    }
    Ok(Some((found, user)))
}

async fn touch(app: &App, id: SessionId, now: Timestamp) -> Result<()> {
    let mut tx = app.begin().await?;
    session::touch(&mut tx, id, now, now.plus(LIFE)).await?;
    Ok(tx.commit().await?)
}

/// As what a signed-in user stands in the workspace with this slug. Nothing when they aren't a member: whether
/// the workspace exists is nobody else's business.
pub async fn standing_in(app: &App, user: &User, slug: &str) -> Result<Option<Acting>> {
    let found = membership::at(&app.store, user.id, slug).await?;
    Ok(found.map(|place| Acting {
        user: user.clone(),
        workspace: place.workspace,
        role: Some(place.role),
        token: None,
    }))
}

/// Every workspace the user belongs to, by name.
pub async fn memberships(app: &App, user: &User) -> Result<Vec<Membership>> {
    Ok(membership::of_user(&app.store, user.id).await?)
}
