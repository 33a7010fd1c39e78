use super::{OnTheWay, on};
use crate::channel::{self, PurposeInput, problem};
use crate::secret::Token;
use crate::{Acting, App, Checked, Problem, Result};
use parvis_connectors::{Credential, Secret, TakeAccess};
use parvis_domain::{Action, Channel, SessionId};
use parvis_store::authorisation;

/// What somebody came back with.
#[derive(Clone, Debug)]
pub struct FinishInput {
    /// What they were sent with.
    pub state: String,
    /// What the server gave them.
    pub code: Secret,
    /// What a new channel is to be called: at most 80 characters; empty: as the account is.
    pub name: String,
    /// What a new channel is for.
    pub purpose: PurposeInput,
}

/// Takes the access that somebody granted, and connects the account.
///
/// # Errors
/// `authorisation-ended` when it was used, took too long, or is another stay's; `invalid` when the server doesn't take
/// the code; else as [`channel::connect`] and [`channel::reconnect`].
pub async fn finish(app: &App, who: &Acting, session: SessionId, input: &FinishInput) -> Result<Channel> {
    app.allowed_here(who, Action::ChannelConnect)?;
    let mut checked = Checked::new();
    let name = checked.optional_line("name", &input.name, 80);
    if input.code.expose().trim().is_empty() {
        checked.fault(crate::Fault::new("code", "empty"));
    }
    let purpose = input.purpose.checked(app, who, &mut checked).await?;
    checked.done()?;

    // It is used up before anything is asked: nobody tries a second code with it.
    let ended = || Problem::conflict("authorisation-ended");
    let (place, mut tx) = (who.place(), app.begin().await?);
    let hash = Token::hash(&input.state);
    let pending = authorisation::spend(&mut tx, place, &hash, session, app.now()).await?;
    tx.commit().await?;
    let pending = pending.ok_or_else(ended)?;
    let opened = app
        .outgoing
        .keys
        .open(&pending.key_id, (place, pending.channel_id), &pending.sealed);
    let opened = opened.map_err(|_| ended())?;
    let on_the_way: OnTheWay = serde_json::from_str(&opened).map_err(Problem::internal)?;

    let taken = TakeAccess {
        registration: &Credential::from_kept(on_the_way.registration),
        verifier: &Secret::new(on_the_way.verifier),
        code: &input.code,
    };
    let connector = on(app, pending.network)?;
    let account = connector
        .take_access(&taken)
        .await
        .map_err(|error| problem(error, &pending.server))?;
    let server = Some(pending.server.as_str());
    if pending.again {
        return channel::keep_again(app, who, pending.channel_id, &account, server).await;
    }
    channel::keep_new(
        app,
        who,
        pending.channel_id,
        pending.network,
        &name,
        server,
        &account,
        purpose,
        input.purpose.grounds,
    )
    .await
}
