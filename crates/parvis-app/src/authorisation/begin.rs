use super::{LASTS, OnTheWay, keep_registration, on, redirect, registered};
use crate::channel::problem;
use crate::secret::Token;
use crate::{Acting, App, Checked, Problem, Result};
use parvis_connectors::{AskAccess, Secret, WayIn};
use parvis_domain::{Action, ChannelId, Network, SessionId};
use parvis_store::authorisation::{self, PendingAuthorisation};
use parvis_store::channel;

/// Where somebody wants to let us in.
#[derive(Clone, Debug)]
pub struct BeginInput {
    /// The network.
    pub network: Network,
    /// The account's server, or the account's name with its server: at most 300 characters.
    pub server: String,
    /// Whether the server is to show a code instead of sending them back.
    pub shown: bool,
    /// The channel that is connected again; none for a new one.
    pub again: Option<ChannelId>,
}

/// Where to send them.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The page of the account's server.
    pub address: String,
    /// What they come back with.
    pub state: String,
}

/// Asks a network's server for access, and gives where somebody says yes to it.
///
/// # Errors
/// `invalid` with what the server said against `server`; `connector-…` and `net-…`; `not-found`; `denied`.
pub async fn begin(app: &App, who: &Acting, session: SessionId, input: &BeginInput) -> Result<Asked> {
    app.allowed_here(who, Action::ChannelConnect)?;
    let mut checked = Checked::new();
    let typed = checked.line("server", &input.server, 300);
    checked.done()?;
    let connector = on(app, input.network)?;
    if !connector.ways_in().contains(&WayIn::Authorisation) {
        return Err(Problem::field("network", "network-not-offered"));
    }
    if let Some(again) = input.again {
        let known = channel::by_id(&app.store, who.place(), again).await?;
        known
            .filter(|channel| channel.network == Some(input.network))
            .ok_or(Problem::not_found("channel"))?;
    }
    let server = connector
        .server_of(&typed)
        .map_err(|error| problem(error, &typed))?;
    let redirect = redirect(app, input.shown)?;
    let known = registered(app, input.network, &server, &redirect).await?;
    let (state, verifier) = (
        format!(
            "{}.{}",
            who.workspace.slug,
            Token::throw(app.dice.as_ref()).as_str()
        ),
        Token::throw(app.dice.as_ref()).as_str().to_owned(),
    );

    // The server is asked outside any transaction: it may take its time.
    let ask = AskAccess {
        server: &server,
        redirect: &redirect,
        state: &state,
        verifier: &Secret::new(verifier.as_str()),
        website: app.outgoing.instance_url.as_str(),
        registration: known.as_ref(),
    };
    let asked = connector
        .ask_access(&ask)
        .await
        .map_err(|error| problem(error, &server))?;
    if known.as_ref() != Some(&asked.registration) {
        keep_registration(app, input.network, &server, &redirect, &asked.registration).await?;
    }

    let channel_id = input
        .again
        .unwrap_or_else(|| ChannelId::next(app.clock.as_ref(), app.dice.as_ref()));
    let on_the_way = OnTheWay {
        registration: asked.registration.expose().to_owned(),
        verifier,
    };
    let text = serde_json::to_string(&on_the_way).map_err(Problem::internal)?;
    let sealed = app
        .outgoing
        .keys
        .seal(app.dice.as_ref(), (who.place(), channel_id), &text);
    let (key_id, sealed) = sealed.ok_or_else(|| Problem::internal("an authorisation can't be sealed"))?;
    let pending = PendingAuthorisation {
        state_hash: Token::hash(&state).to_vec(),
        session_id: session,
        channel_id,
        again: input.again.is_some(),
        network: input.network,
        server,
        key_id: key_id.to_owned(),
        sealed,
    };
    let (now, mut tx) = (app.now(), app.begin().await?);
    authorisation::insert(&mut tx, who.place(), &pending, now, now.plus(LASTS)).await?;
    tx.commit().await?;
    Ok(Asked {
        address: asked.address.to_string(),
        state,
    })
}
