//! Signing in with an app password, and staying signed in.

use super::Bluesky;
use super::fault::Effect;
use super::identity::DidDocument;
use super::syntax::{Identifier, is_did};
use super::xrpc::Server;
use crate::{
    Access, AccountCounts, ConnectRequest, ConnectedAccount, ConnectorError, ConnectorErrorKind as Kind,
    Credential, Renewed, Result,
};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use parvis_domain::Timestamp;
use parvis_net::Url;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::time::Duration;

/// What is kept, encrypted, of a session.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Kept {
    /// Where one signs in.
    entry: Url,
    /// Where the account is kept; mostly the same.
    pub(super) server: Url,
    pub(super) did: String,
    password: String,
    pub(super) access: String,
    refresh: String,
}

/// A session, as the server gives it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Given {
    access_jwt: String,
    refresh_jwt: String,
    handle: String,
    did: String,
    #[serde(default)]
    did_doc: Option<DidDocument>,
    #[serde(default)]
    active: Option<bool>,
    #[serde(default)]
    status: Option<String>,
}

/// What a token says of itself, without being believed: it is the server that checks it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Claims {
    exp: i64,
    iat: i64,
    scope: String,
}

impl Kept {
    pub(super) fn read(access: &Access) -> Result<Self> {
        let kept: Self = serde_json::from_str(access.credential.expose())
            .map_err(|_| ConnectorError::new(Kind::CredentialRejected, "not a credential of Bluesky's"))?;
        if kept.did != access.account {
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

    /// Takes over what a new session brings. A server that doesn't name the account's place leaves it as it was.
    fn take(&mut self, given: &Given) {
        self.access.clone_from(&given.access_jwt);
        self.refresh.clone_from(&given.refresh_jwt);
        if let Some(server) = given.did_doc.as_ref().and_then(DidDocument::server) {
            self.server = server;
        }
    }

    fn renew_at(&self) -> Option<Timestamp> {
        let claims = claims(&self.access)?;
        let life = u64::try_from(claims.exp.checked_sub(claims.iat)?).ok()?;
        // A quarter of its life, at most fifteen minutes, before its end.
        let early = Duration::from_secs((life / 4).min(900));
        (claims.exp > 0).then(|| Timestamp::from_seconds(claims.exp).minus(early))
    }
}

fn claims(token: &str) -> Option<Claims> {
    let payload = token.split('.').nth(1)?;
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).ok()?).ok()
}

impl Bluesky {
    /// Signs in at the server named, or at the one that keeps the account.
    pub(super) async fn sign_in(&self, request: &ConnectRequest) -> Result<ConnectedAccount> {
        let identifier = Identifier::read(&request.identifier).ok_or_else(|| {
            ConnectorError::new(
                Kind::InputUnreadable,
                "neither a handle, a DID nor a mail address",
            )
            .field("identifier")
        })?;
        let typed = request
            .server
            .as_deref()
            .map(str::trim)
            .filter(|server| !server.is_empty());
        let entry = match typed {
            Some(typed) => super::typed_origin(typed).ok_or_else(|| {
                ConnectorError::new(Kind::InputUnreadable, "not an address of a server").field("server")
            })?,
            None => self.find_server(&identifier).await?,
        };
        let password = request.secret.expose().trim();
        let server = self.nobody_at(&entry);
        let given = create(server, identifier.as_str(), password).await?;
        let kept = admit(entry, password, &given)?;
        let handle = given.handle.clone();
        Ok(ConnectedAccount {
            display_name: self.display_name(&kept).await,
            url: Some(format!("{}profile/{handle}", self.settings.app)),
            remote_id: given.did,
            renew_at: kept.renew_at(),
            facts: parvis_domain::ServerFacts::UNKNOWN,
            credential: kept.to_credential()?,
            handle,
        })
    }

    /// The name the account shows. Without it one is connected all the same.
    async fn display_name(&self, kept: &Kept) -> Option<String> {
        #[derive(Deserialize)]
        struct Profile {
            #[serde(rename = "displayName")]
            display_name: Option<String>,
        }
        let server = self.somebody_at(kept);
        let profile = server
            .query::<Profile>("app.bsky.actor.getProfile", &[("actor", &kept.did)])
            .await
            .ok()?;
        profile.display_name.filter(|name| !name.trim().is_empty())
    }

    /// How the account stands. A server that tells no number says nothing of it.
    pub(super) async fn account_counts(&self, kept: &Kept) -> Result<AccountCounts> {
        #[derive(Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Profile {
            followers_count: Option<u64>,
            posts_count: Option<u64>,
        }
        let server = self.somebody_at(kept);
        let profile: Profile = server
            .query("app.bsky.actor.getProfile", &[("actor", &kept.did)])
            .await?;
        Ok(AccountCounts {
            followers: profile.followers_count,
            posts: profile.posts_count,
            ..AccountCounts::default()
        })
    }

    /// A new session from the old one's refresh token; where that has ended, from the app password.
    pub(super) async fn stay_signed_in(&self, access: &Access) -> Result<Renewed> {
        let mut kept = Kept::read(access)?;
        let server = Server {
            token: Some(&kept.refresh),
            ..self.somebody_at(&kept)
        };
        let refreshed = server
            .act_bare::<Given>("com.atproto.server.refreshSession")
            .await;
        let given = match refreshed {
            Ok(given) => given,
            Err(error) if matches!(error.kind, Kind::CredentialExpired | Kind::Refused) => {
                create(self.nobody_at(&kept.entry), &kept.did, &kept.password).await?
            }
            Err(error) => return Err(error),
        };
        if given.did != kept.did {
            return Err(ConnectorError::new(
                Kind::CredentialRejected,
                "the server gave another account's session",
            ));
        }
        active(&given)?;
        kept.take(&given);
        Ok(Renewed {
            renew_at: kept.renew_at(),
            credential: kept.to_credential()?,
            handle: given.handle,
            facts: None,
        })
    }
}

async fn create(server: Server<'_>, identifier: &str, password: &str) -> Result<Given> {
    let body = json!({ "identifier": identifier, "password": password });
    let given = server
        .act::<Given>("com.atproto.server.createSession", &body, Effect::Repeatable)
        .await;
    given.map_err(|error| match error.kind {
        // Nobody was signed in yet, so what the server calls a missing session is a wrong password.
        Kind::CredentialExpired => ConnectorError {
            kind: Kind::CredentialRejected,
            ..error
        }
        .retry(crate::Retry::Never)
        .because("connector-bluesky-credential-rejected")
        .field("secret"),
        Kind::AppPasswordWanted => error.field("secret"),
        Kind::AccountUnavailable | Kind::Refused => error.field("identifier"),
        Kind::RateLimited => error,
        _ => error.field("server"),
    })
}

/// Takes a fresh session in, if it is one that may be kept.
fn admit(entry: Url, password: &str, given: &Given) -> Result<Kept> {
    if !is_did(&given.did) {
        let error = ConnectorError::new(Kind::NotTheNetworkExpected, "the session names no account");
        return Err(error.field("server"));
    }
    active(given)?;
    // The main password opens everything, closing the account included, and can't be revoked alone: it isn't kept.
    if claims(&given.access_jwt).is_some_and(|claims| claims.scope == "com.atproto.access") {
        let error = ConnectorError::new(Kind::AppPasswordWanted, "signed in with the main password");
        return Err(error.field("secret"));
    }
    let mut kept = Kept {
        server: entry.clone(),
        entry,
        did: given.did.clone(),
        password: password.to_owned(),
        access: String::new(),
        refresh: String::new(),
    };
    kept.take(given);
    Ok(kept)
}

fn active(given: &Given) -> Result<()> {
    if given.active == Some(false) {
        let status = given.status.as_deref().unwrap_or("inactive");
        let error = ConnectorError::new(Kind::AccountUnavailable, format!("the account is {status}"));
        return Err(error.words(status).field("identifier"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(claims: &serde_json::Value) -> String {
        format!("e30.{}.x", URL_SAFE_NO_PAD.encode(claims.to_string()))
    }

    fn given(claims: &serde_json::Value) -> Given {
        serde_json::from_value(json!({
            "accessJwt": token(claims), "refreshJwt": "r", "handle": "mira.test",
            "did": "did:plc:f54fmsc4dsguav5irnvhzt3e",
        }))
        .unwrap()
    }

    fn entry() -> Url {
        Url::parse("https://pds.example.com/").unwrap()
    }

    #[test]
    fn a_session_is_renewed_well_before_it_ends() {
        let given = given(&json!({"iat": 1_000_000, "exp": 1_007_200, "scope": "com.atproto.appPass"}));
        let kept = admit(entry(), "p", &given).unwrap();
        assert_eq!(kept.renew_at(), Some(Timestamp::from_seconds(1_006_300)));
        assert_eq!(
            Kept {
                access: "opaque".into(),
                ..kept
            }
            .renew_at(),
            None
        );
    }

    #[test]
    fn the_main_password_is_not_kept() {
        let error = admit(entry(), "p", &given(&json!({"scope": "com.atproto.access"})))
            .err()
            .unwrap();
        assert_eq!(
            (error.kind, error.field),
            (Kind::AppPasswordWanted, Some("secret"))
        );
    }

    #[test]
    fn a_credential_serves_its_own_account_only() {
        let kept = admit(entry(), "p", &given(&json!({}))).unwrap();
        let access = |account: &str| Access {
            workspace: parvis_domain::WorkspaceId::from_uuid(parvis_domain_uuid()),
            channel: parvis_domain::ChannelId::from_uuid(parvis_domain_uuid()),
            account: account.to_owned(),
            credential: kept.to_credential().unwrap(),
            facts: parvis_domain::ServerFacts::UNKNOWN,
        };
        assert!(Kept::read(&access("did:plc:f54fmsc4dsguav5irnvhzt3e")).is_ok());
        assert!(Kept::read(&access("did:plc:aaaaaaaaaaaaaaaaaaaaaaaa")).is_err());
    }

    fn parvis_domain_uuid() -> uuid::Uuid {
        uuid::Uuid::nil()
    }
}
