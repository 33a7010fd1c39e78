//! Strangers' profiles, and whom somebody trusts.

use crate::conversation::public::avatar;
use crate::media::MediaFile;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Account, AccountId, Action, Trust};
use parvis_store::account;
use serde_json::json;

/// Trusts an account: what it writes from now on appears by itself. Asking twice is no fault.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn trust(app: &App, who: &Acting, id: AccountId) -> Result<Account> {
    let word = Trust {
        since: app.now(),
        by: who.user.id,
    };
    set(app, who, Action::MessageLetThrough, id, Some(word)).await
}

/// Takes trust back: what the account writes from now on waits; what is shown stays. Asking twice is no fault.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn distrust(app: &App, who: &Acting, id: AccountId) -> Result<Account> {
    set(app, who, Action::MessageHide, id, None).await
}

async fn set(
    app: &App,
    who: &Acting,
    action: Action,
    id: AccountId,
    trust: Option<Trust>,
) -> Result<Account> {
    app.allowed_here(who, action)?;
    let missing = || Problem::not_found("account");

    let mut tx = app.begin().await?;
    account::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or_else(missing)?;
    if account::trust(&mut tx, who.place(), id, trust).await? {
        app.trace(
            &mut tx,
            who,
            action,
            id.uuid(),
            json!({ "trusted": trust.is_some() }),
        )
        .await?;
    }
    let after = account::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or_else(missing)?;
    tx.commit().await?;
    Ok(after)
}

/// An account's picture, for a member.
///
/// # Errors
/// `not-found`, also when it has none; `denied`.
pub async fn picture(app: &App, who: &Acting, id: AccountId) -> Result<MediaFile> {
    app.allowed_here(who, Action::ConversationRead)?;
    avatar(app, who.place(), id)
        .await?
        .ok_or(Problem::not_found("picture"))
}
