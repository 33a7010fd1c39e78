//! What changes in a workspace, told to whoever looks on. An event names the kind of thing and which one; what it is
//! now is read like everything else, so that nobody learns here what they couldn't read there.

use crate::{Acting, App, Result, secret};
use parvis_domain::{Action, Area, Reach, Scope};
use parvis_store::change::{Change, Heard};
use parvis_store::{membership, session, token, user};
use std::time::Duration;
use tokio::sync::broadcast;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

/// How long one waits before changes are listened for again, when that failed.
const AGAIN: Duration = Duration::from_secs(3);

/// By what somebody came in, to see later whether they still may be here.
#[derive(Clone)]
pub enum Pass {
    /// The token of a session.
    Session(String),
    /// The word of a token.
    Token(String),
}

/// What a listener is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// A thing of this kind changed.
    Change {
        /// The kind: `publication`.
        noun: String,
        /// Which one; none for a list as a whole.
        id: Option<Uuid>,
    },
    /// Something may have changed unheard: look at everything again.
    LookAgain,
}

/// Somebody who looks on.
pub struct Listener {
    who: Acting,
    pass: Pass,
    ear: broadcast::Receiver<Heard>,
}

impl Listener {
    /// The next thing that concerns them.
    pub async fn next(&mut self) -> Told {
        loop {
            match self.ear.recv().await {
                Ok(Heard::Change(change)) if concerns(&self.who, &change) => {
                    return Told::Change {
                        noun: change.noun.into_owned(),
                        id: change.id,
                    };
                }
                Ok(Heard::Change(_)) => {}
                Ok(Heard::Missed) | Err(broadcast::error::RecvError::Lagged(_)) => return Told::LookAgain,
                // The store lives as long as we do; were it gone, there would be nothing to tell.
                Err(broadcast::error::RecvError::Closed) => std::future::pending().await,
            }
        }
    }

    /// Whether they may still be here: signed in, a member, their token in force. It doesn't count as use: a page that
    /// lies open keeps no session alive.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn may_stay(&self, app: &App) -> Result<bool> {
        let now = app.now();
        let signed_in = match &self.pass {
            Pass::Session(token) => session::by_token_hash(&app.store, &secret::Token::hash(token), now)
                .await?
                .is_some_and(|session| session.user_id == self.who.user.id),
            Pass::Token(word) => token::by_hash(&app.store, &secret::Token::hash(word))
                .await?
                .is_some_and(|(place, token)| place == self.who.place() && token.works(now)),
        };
        if !signed_in {
            return Ok(false);
        }
        let user = user::by_id(&app.store, self.who.user.id).await?;
        if user.is_none_or(|user| user.deactivated_at.is_some()) {
            return Ok(false);
        }
        let here = membership::at(&app.store, self.who.user.id, &self.who.workspace.slug).await?;
        Ok(here.is_some_and(|here| here.workspace.id == self.who.place()))
    }
}

/// Begins to listen.
///
/// # Errors
/// `denied`.
pub fn listen(app: &App, who: Acting, pass: Pass) -> Result<Listener> {
    app.allowed_here(&who, Action::WorkspaceRead)?;
    Ok(Listener {
        who,
        pass,
        ear: app.store.hear(),
    })
}

/// Whether somebody is told of this. A notice is told to whom it is for; a script hears of what its token is good for.
fn concerns(who: &Acting, change: &Change) -> bool {
    if change.workspace != who.place() {
        return false;
    }
    if change.noun == "notice" {
        return change.id == Some(who.user.id.uuid()) && who.token.is_none();
    }
    let Some(token) = &who.token else { return true };
    Area::of_noun(&change.noun).is_some_and(|area| {
        token.scopes.cover(Scope {
            area,
            reach: Reach::Read,
        })
    })
}

/// Passes on what other nodes changed, and tells them what was changed here, until it is stopped.
pub async fn relay(app: &App, stop: &CancellationToken) {
    pass_on(app, stop).await;
    // From now on whoever commits tells it; what waited until here is told now.
    if let Err(error) = app.store.tell_the_rest().await {
        tracing::warn!(%error, "other nodes weren't told of what was changed last");
    }
}

async fn pass_on(app: &App, stop: &CancellationToken) {
    while !stop.is_cancelled() {
        tokio::select! {
            ended = app.store.relay() => {
                if let Err(error) = ended {
                    tracing::warn!(%error, "changes on other nodes aren't heard: trying again");
                }
            }
            () = stop.cancelled() => return,
        }
        tokio::select! {
            () = tokio::time::sleep(AGAIN) => {}
            () = stop.cancelled() => {}
        }
    }
}
