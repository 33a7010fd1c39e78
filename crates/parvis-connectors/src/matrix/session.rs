//! Signing in with a password, as a device of its own, or with a token made elsewhere; and staying signed in.

use super::api::Server;
use super::names::{Person, link_to_event, link_to_room, server_of};
use super::{Matrix, names};
use crate::{
    Access, ConnectRequest, ConnectedAccount, ConnectorError, ConnectorErrorKind as Kind, Credential, Remote,
    Renewed, Result, Retry,
};
use parvis_domain::Timestamp;
use parvis_net::Url;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::time::Duration;

/// The name our device has in the list that a person sees in their own client.
const DEVICE: &str = "Parvis";

/// How the tokens of the servers in use begin: what looks like one isn't tried as a password first.
const TOKENS: [&str; 3] = ["syt_", "mct_", "mat_"];

/// What is kept, encrypted. Never the password: it is mostly good for more than this.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Kept {
    pub(super) server: Url,
    pub(super) user: String,
    /// The room that the channel is; its identity, which no renaming changes.
    pub(super) room: String,
    pub(super) access: String,
    /// Without one, the token doesn't end by itself, and can't be renewed.
    pub(super) refresh: Option<String>,
}

/// A session, as the server gives it.
#[derive(Deserialize)]
struct Given {
    user_id: String,
    access_token: String,
    #[serde(default)]
    refresh_token: Option<String>,
    #[serde(default)]
    expires_in_ms: Option<u64>,
}

impl Kept {
    pub(super) fn read(access: &Access) -> Result<Self> {
        let kept: Self = serde_json::from_str(access.credential.expose())
            .map_err(|_| ConnectorError::new(Kind::CredentialRejected, "not a credential of Matrix’s"))?;
        if kept.account() != access.account {
            return Err(ConnectorError::new(
                Kind::CredentialRejected,
                "the credential is another account's",
            ));
        }
        Ok(kept)
    }

    fn to_credential(&self) -> Result<Credential> {
        let text = serde_json::to_string(self)
            .map_err(|error| ConnectorError::new(Kind::CredentialRejected, error.to_string()))?;
        Ok(Credential::from_kept(text))
    }

    /// What stands for the channel: one account in one room. The same account may speak in others.
    pub(super) fn account(&self) -> String {
        format!("{} {}", self.user, self.room)
    }

    /// A server that knows the room.
    pub(super) fn via(&self) -> &str {
        server_of(&self.user).unwrap_or_default()
    }

    /// An event of the room.
    pub(super) fn remote(&self, event: &str) -> Remote {
        Remote {
            id: event.to_owned(),
            version: String::new(),
            url: Some(link_to_event(&self.room, event, self.via())),
        }
    }
}

impl Matrix {
    /// Signs in at the server named, or at the one that the account's name leads to, and enters the room.
    pub(super) async fn sign_in(&self, request: &ConnectRequest) -> Result<ConnectedAccount> {
        let person = Person::read(&request.identifier).ok_or_else(|| {
            let detail = "neither a name nor a name with its server";
            unreadable(detail, "identifier").because("connector-matrix-identifier-unreadable")
        })?;
        // Connected again, it is the same room.
        let before = request.again.as_deref().and_then(|again| again.split_once(' '));
        let before = before.map(|(_, room)| room);
        let typed = request.place.as_deref().or(before).unwrap_or_default();
        let place = names::room(typed).ok_or_else(|| {
            unreadable("no room is called so", "place").because("connector-matrix-room-unreadable")
        })?;
        let server = self.find_server(&person, request.server.as_deref()).await?;
        let given = self
            .enter(&server, &person, request.secret.expose().trim())
            .await?;
        let renew_at = self.renew_at(&given);
        let mut kept = Kept {
            server,
            user: given.user_id,
            room: String::new(),
            access: given.access_token,
            refresh: given.refresh_token,
        };
        let room = self.join(&kept, &place).await?;
        kept.room.clone_from(&room.id);
        Ok(ConnectedAccount {
            remote_id: kept.account(),
            handle: kept.user.trim_start_matches('@').to_owned(),
            display_name: room.name.clone(),
            url: Some(link_to_room(&room.id, room.alias.as_deref(), kept.via())),
            credential: kept.to_credential()?,
            renew_at,
            facts: room.facts(),
        })
    }

    /// A new session from what a person typed.
    async fn enter(&self, server: &Url, person: &Person, secret: &str) -> Result<Given> {
        if TOKENS.iter().any(|start| secret.starts_with(start)) {
            return self.with_token(server, person, secret).await;
        }
        let body = json!({
            "type": "m.login.password",
            "identifier": { "type": "m.id.user", "user": person.as_str() },
            "password": secret,
            "initial_device_display_name": DEVICE,
            "refresh_token": true,
        });
        let no = match self.nobody_at(server).post::<Given>(&["login"], &body).await {
            Ok(given) if person.is(&given.user_id) => return Ok(given),
            Ok(given) => {
                let detail = format!("the server signed in {}", given.user_id);
                return Err(ConnectorError::new(Kind::NotTheNetworkExpected, detail).field("server"));
            }
            Err(no) => no,
        };
        let turned_down = no.is("M_FORBIDDEN");
        if !(turned_down || no.is("M_UNKNOWN") || no.is("M_UNRECOGNIZED")) {
            return Err(match no.error.kind {
                Kind::AccountUnavailable => no.error.field("identifier"),
                Kind::RateLimited => no.error,
                _ => no.error.field("server"),
            });
        }
        // A token of a form we don't know; or a server where one signs in on a page of its own.
        match self.with_token(server, person, secret).await {
            Err(error) if error.kind == Kind::CredentialRejected && turned_down => {
                Err(error.because("connector-matrix-credential-rejected"))
            }
            Err(error) if error.kind == Kind::CredentialRejected => {
                Err(error.because("connector-matrix-token-wanted"))
            }
            answered => answered,
        }
    }

    /// A session that somebody began elsewhere.
    async fn with_token(&self, server: &Url, person: &Person, token: &str) -> Result<Given> {
        #[derive(Deserialize)]
        struct Myself {
            user_id: String,
        }
        let rejected = |detail: String| {
            ConnectorError::new(Kind::CredentialRejected, detail)
                .because("connector-matrix-credential-rejected")
                .field("secret")
        };
        if token.is_empty() || token.chars().any(|c| c.is_whitespace() || !c.is_ascii_graphic()) {
            return Err(rejected(
                "what can't be a token was turned down as a password".into(),
            ));
        }
        let server = Server {
            token: Some(token),
            ..self.nobody_at(server)
        };
        let myself: Myself = match server.get(&["account", "whoami"], &[]).await {
            Ok(myself) => myself,
            Err(no) if no.error.kind == Kind::CredentialExpired => return Err(rejected(no.error.detail)),
            Err(no) => return Err(no.error.field("secret")),
        };
        if !person.is(&myself.user_id) {
            return Err(rejected(format!("the token is that of {}", myself.user_id)));
        }
        Ok(Given {
            user_id: myself.user_id,
            access_token: token.to_owned(),
            refresh_token: None,
            expires_in_ms: None,
        })
    }

    /// A new token from the old one's refresh token. Without one, the token is as good as it ever was, or lost.
    pub(super) async fn stay_signed_in(&self, access: &Access) -> Result<Renewed> {
        #[derive(Deserialize)]
        struct Refreshed {
            access_token: String,
            #[serde(default)]
            refresh_token: Option<String>,
            #[serde(default)]
            expires_in_ms: Option<u64>,
        }
        let mut kept = Kept::read(access)?;
        let mut renew_at = None;
        if let Some(refresh) = &kept.refresh {
            let body = json!({ "refresh_token": refresh });
            let server = self.nobody_at(&kept.server);
            let refreshed: Refreshed = server
                .post(&["refresh"], &body)
                .await
                .map_err(|no| ended(no.into()))?;
            renew_at = refreshed.expires_in_ms.map(|life| self.before(life));
            // An answer that lacks a new one leaves the old one good.
            kept.refresh = refreshed.refresh_token.or(kept.refresh);
            kept.access = refreshed.access_token;
        } else {
            let asked = self.somebody_at(&kept).get(&["account", "whoami"], &[]).await;
            let _: serde::de::IgnoredAny = asked.map_err(|no| ended(no.into()))?;
        }
        Ok(Renewed {
            renew_at,
            credential: kept.to_credential()?,
            handle: kept.user.trim_start_matches('@').to_owned(),
            facts: None,
        })
    }

    fn renew_at(&self, given: &Given) -> Option<Timestamp> {
        given.refresh_token.as_ref()?;
        given.expires_in_ms.map(|life| self.before(life))
    }

    /// A quarter of a token's life, at most fifteen minutes, before its end.
    fn before(&self, life_ms: u64) -> Timestamp {
        let life = Duration::from_millis(life_ms);
        let early = (life / 4).min(Duration::from_mins(15));
        self.clock.now().plus(life.saturating_sub(early))
    }
}

/// What the server calls an unknown token was the last we had.
fn ended(error: ConnectorError) -> ConnectorError {
    match error.kind {
        Kind::CredentialExpired | Kind::Refused => ConnectorError {
            kind: Kind::CredentialRejected,
            ..error
        }
        .retry(Retry::Never),
        _ => error,
    }
}

pub(super) fn unreadable(detail: &str, field: &'static str) -> ConnectorError {
    ConnectorError::new(Kind::InputUnreadable, detail).field(field)
}
