//! Connecting with a token that was pasted, or by asking the account's server for one; and looking whether it holds.

use super::Mastodon;
use super::entities::Account;
use super::facts::Facts;
use super::fault::Effect;
use super::rest::Server;
use crate::{
    Access, AccessAsked, AskAccess, ConnectRequest, ConnectedAccount, ConnectorError,
    ConnectorErrorKind as Kind, Credential, Renewed, Result, Retry, TakeAccess,
};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use parvis_domain::Timestamp;
use parvis_net::Url;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::time::Duration;

/// What is asked for: to read what stands there and who answers, to write and to upload. Nothing of followers, blocks
/// or direct conversations.
const SCOPES: &str = "read:accounts read:statuses read:notifications write:statuses write:media";
/// What the account's server names when it asks its person whether we may.
const NAME: &str = "Parvis";
/// How often it is looked whether a token holds, and what the server says of itself.
const LOOKS_AGAIN: Duration = Duration::from_hours(24);

/// What is kept, encrypted, of an account.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    /// The server's origin.
    pub(super) server: Url,
    pub(super) token: String,
    /// The account's own id on its server.
    pub(super) id: String,
    /// The same as [`Access::account`].
    pub(super) account: String,
    /// The name that accounts of the server carry.
    pub(super) domain: String,
    /// For the servers whose tokens end.
    #[serde(default)]
    refresh: Option<String>,
    #[serde(default)]
    client: Option<Registered>,
}

/// What a server knows this installation by.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Registered {
    server: Url,
    client_id: String,
    client_secret: String,
    redirect: String,
}

#[derive(Deserialize)]
struct Token {
    #[serde(rename = "access_token")]
    access: String,
    #[serde(default, rename = "refresh_token")]
    refresh: Option<String>,
    #[serde(default)]
    expires_in: Option<u64>,
}

impl Kept {
    pub(super) fn read(access: &Access) -> Result<Self> {
        let kept: Self = serde_json::from_str(access.credential.expose())
            .map_err(|_| rejected("not a credential of a server of this kind"))?;
        if kept.account != access.account {
            return Err(rejected("the credential is another account's"));
        }
        Ok(kept)
    }

    fn to_credential(&self) -> Result<Credential> {
        let text = serde_json::to_string(self).map_err(|error| rejected(&error.to_string()))?;
        Ok(Credential::from_kept(text))
    }
}

impl Registered {
    fn read(kept: &Credential) -> Option<Self> {
        serde_json::from_str(kept.expose()).ok()
    }
}

impl Mastodon {
    /// With a token that a person made in the account's settings.
    pub(super) async fn sign_in(&self, request: &ConnectRequest) -> Result<ConnectedAccount> {
        let (name, host) = handle(&request.identifier).ok_or_else(|| {
            ConnectorError::new(Kind::InputUnreadable, "not the name of an account").field("identifier")
        })?;
        let typed = request
            .server
            .as_deref()
            .map(str::trim)
            .filter(|typed| !typed.is_empty());
        let server = typed.or(host).ok_or_else(|| {
            ConnectorError::new(Kind::InputUnreadable, "no server is named").field("server")
        })?;
        let server = origin(server)?;
        let token = Token {
            access: request.secret.expose().trim().to_owned(),
            refresh: None,
            expires_in: None,
        };
        let account = self
            .admit(server, token, None)
            .await
            .map_err(|error| match error.kind {
                Kind::CredentialExpired | Kind::CredentialRejected => ConnectorError {
                    kind: Kind::CredentialRejected,
                    ..error
                }
                .retry(Retry::Never)
                .field("secret"),
                Kind::Refused | Kind::AccountUnavailable => error.field("secret"),
                Kind::RateLimited => error,
                _ => error.field("server"),
            })?;
        let theirs = account.handle.split('@').next().unwrap_or_default();
        if !theirs.eq_ignore_ascii_case(name) {
            let error = rejected(&format!("the token is of {}", account.handle));
            return Err(error.field("secret"));
        }
        Ok(account)
    }

    /// Begins to ask for access: makes this installation known to the server where it isn't yet.
    pub(super) async fn ask(&self, ask: &AskAccess<'_>) -> Result<AccessAsked> {
        let server = origin(ask.server)?;
        let at_server = |error: ConnectorError| match error.kind {
            Kind::RateLimited => error,
            Kind::Gone => ConnectorError {
                kind: Kind::NotTheNetworkExpected,
                ..error
            }
            .field("server"),
            _ => error.field("server"),
        };
        let nobody = self.nobody_at(&server);
        // Whoever doesn't answer to this isn't a server of this API, and isn't asked for more.
        Facts::ask(nobody).await.map_err(at_server)?;
        let known = ask.registration.and_then(Registered::read);
        let known = known.filter(|known| known.server == server && known.redirect == ask.redirect);
        let registered = match known {
            Some(known) if still_known(nobody, &known).await.map_err(at_server)? => known,
            _ => register(nobody, ask).await.map_err(at_server)?,
        };
        let mut address = server.clone();
        address.set_path("/oauth/authorize");
        address
            .query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &registered.client_id)
            .append_pair("redirect_uri", ask.redirect)
            .append_pair("scope", SCOPES)
            .append_pair("state", ask.state)
            .append_pair("force_login", "false");
        if proves_keys(nobody).await {
            let challenge = URL_SAFE_NO_PAD.encode(sha256(ask.verifier.expose()));
            address
                .query_pairs_mut()
                .append_pair("code_challenge", &challenge)
                .append_pair("code_challenge_method", "S256");
        }
        let text = serde_json::to_string(&registered).map_err(|error| rejected(&error.to_string()))?;
        Ok(AccessAsked {
            registration: Credential::from_kept(text),
            address,
        })
    }

    /// Takes the access that somebody granted: the code they came back with, for a token.
    pub(super) async fn take(&self, taken: &TakeAccess<'_>) -> Result<ConnectedAccount> {
        let registered = Registered::read(taken.registration)
            .ok_or_else(|| rejected("not a registration with a server of this kind"))?;
        let body = json!({
            "grant_type": "authorization_code",
            "code": taken.code.expose().trim(),
            "client_id": registered.client_id,
            "client_secret": registered.client_secret,
            "redirect_uri": registered.redirect,
            "code_verifier": taken.verifier.expose(),
        });
        let server = registered.server.clone();
        let token = self
            .nobody_at(&server)
            .post::<Token>("/oauth/token", &body, None, Effect::Repeatable)
            .await
            .map_err(|error| match error.kind {
                Kind::Refused | Kind::CredentialExpired => ConnectorError {
                    kind: Kind::CredentialRejected,
                    ..error
                }
                .retry(Retry::Never)
                .field("code"),
                _ => error,
            })?;
        self.admit(server, token.value, Some(registered)).await
    }

    /// Takes a token in, once the server has said whose it is.
    async fn admit(&self, server: Url, token: Token, client: Option<Registered>) -> Result<ConnectedAccount> {
        let facts = Facts::ask(self.nobody_at(&server))
            .await
            .map_err(|error| match error.kind {
                Kind::Gone => ConnectorError {
                    kind: Kind::NotTheNetworkExpected,
                    ..error
                },
                _ => error,
            })?;
        let somebody = Server {
            token: Some(&token.access),
            ..self.nobody_at(&server)
        };
        let account = whose(somebody).await?;
        let domain = facts.domain.clone().unwrap_or_default();
        let renew_at = self.renew_at(&token);
        let kept = Kept {
            id: account.id.clone(),
            account: account.identity(&domain),
            domain,
            token: token.access,
            refresh: token.refresh,
            client,
            server,
        };
        Ok(ConnectedAccount {
            remote_id: kept.account.clone(),
            handle: account.handle(&kept.domain),
            display_name: account.shown_name(),
            url: account.url.clone(),
            renew_at: Some(renew_at),
            facts: facts.keep(),
            credential: kept.to_credential()?,
        })
    }

    /// Looks whether the token holds, after changing it for a new one where it ends; and what the server says of itself.
    pub(super) async fn stay(&self, access: &Access) -> Result<Renewed> {
        let mut kept = Kept::read(access)?;
        let mut token = Token {
            access: kept.token.clone(),
            refresh: None,
            expires_in: None,
        };
        if let (Some(refresh), Some(client)) = (&kept.refresh, &kept.client) {
            token = refreshed(self.nobody_at(&kept.server), refresh, client).await?;
            kept.token.clone_from(&token.access);
            kept.refresh = token.refresh.clone().or(kept.refresh);
        }
        let account = whose(self.somebody_at(&kept))
            .await
            .map_err(|error| match error.kind {
                Kind::CredentialExpired => ConnectorError {
                    kind: Kind::CredentialRejected,
                    ..error
                }
                .retry(Retry::Never),
                _ => error,
            })?;
        if account.identity(&kept.domain) != kept.account {
            return Err(rejected("the token is another account's"));
        }
        // What isn't told now is as it was told.
        let facts = Facts::ask(self.nobody_at(&kept.server)).await.ok();
        Ok(Renewed {
            renew_at: Some(self.renew_at(&token)),
            credential: kept.to_credential()?,
            handle: account.handle(&kept.domain),
            facts: facts.map(|facts| facts.keep()),
        })
    }

    fn renew_at(&self, token: &Token) -> Timestamp {
        let life = token
            .expires_in
            .map(|seconds| Duration::from_secs(seconds).mul_f64(0.75));
        self.clock
            .now()
            .plus(life.unwrap_or(LOOKS_AGAIN).min(LOOKS_AGAIN))
    }
}

/// Whose token it is.
async fn whose(server: Server<'_>) -> Result<Account> {
    let account = server
        .get::<Account>("/api/v1/accounts/verify_credentials", &[])
        .await
        .map_err(|error| match error.kind {
            // "Your login is currently disabled", "pending approval", or a token that may do too little.
            Kind::Refused => ConnectorError {
                kind: Kind::AccountUnavailable,
                ..error
            },
            Kind::Gone => ConnectorError {
                kind: Kind::NotTheNetworkExpected,
                ..error
            },
            _ => error,
        })?;
    if account.value.suspended == Some(true) {
        return Err(ConnectorError::new(
            Kind::AccountUnavailable,
            "the account is suspended",
        ));
    }
    Ok(account.value)
}

async fn register(server: Server<'_>, ask: &AskAccess<'_>) -> Result<Registered> {
    #[derive(Deserialize)]
    struct Application {
        client_id: String,
        client_secret: String,
    }
    let mut body = json!({
        "client_name": NAME,
        // One address, in the form that servers before 4.3 read too.
        "redirect_uris": [ask.redirect],
        "scopes": SCOPES,
    });
    if ask.website.starts_with("https://") {
        body["website"] = ask.website.into();
    }
    let mut made = server
        .post::<Application>("/api/v1/apps", &body, None, Effect::Repeatable)
        .await;
    if matches!(&made, Err(error) if error.kind == Kind::Refused) {
        body["redirect_uris"] = ask.redirect.into();
        made = server
            .post::<Application>("/api/v1/apps", &body, None, Effect::Repeatable)
            .await;
    }
    let made = made?.value;
    Ok(Registered {
        server: server.at.clone(),
        client_id: made.client_id,
        client_secret: made.client_secret,
        redirect: ask.redirect.to_owned(),
    })
}

/// Servers before 4.3 forgot applications that nobody used: one that isn't known there any more is no use here.
async fn still_known(server: Server<'_>, known: &Registered) -> Result<bool> {
    let body = json!({
        "grant_type": "client_credentials",
        "client_id": known.client_id,
        "client_secret": known.client_secret,
        "scope": "read",
    });
    let asked = server
        .post::<Token>("/oauth/token", &body, None, Effect::Repeatable)
        .await;
    match asked {
        Ok(_) => Ok(true),
        // `invalid_scope` too: it is known, and may do less.
        Err(error) if error.kind == Kind::Refused => Ok(error.detail.contains("invalid_scope")),
        Err(error) if error.kind == Kind::CredentialExpired => Ok(false),
        Err(error) => Err(error),
    }
}

async fn refreshed(server: Server<'_>, refresh: &str, client: &Registered) -> Result<Token> {
    let body = json!({
        "grant_type": "refresh_token",
        "refresh_token": refresh,
        "client_id": client.client_id,
        "client_secret": client.client_secret,
    });
    let answer = server
        .post::<Token>("/oauth/token", &body, None, Effect::Repeatable)
        .await;
    answer
        .map(|answer| answer.value)
        .map_err(|error| match error.kind {
            Kind::Refused | Kind::CredentialExpired => ConnectorError {
                kind: Kind::CredentialRejected,
                ..error
            }
            .retry(Retry::Never),
            _ => error,
        })
}

/// Whether the server proves that the code comes back to whoever asked for it (RFC 7636). It says so in its metadata
/// (RFC 8414); one that has none doesn't.
async fn proves_keys(server: Server<'_>) -> bool {
    #[derive(Deserialize)]
    struct Metadata {
        #[serde(default)]
        code_challenge_methods_supported: Vec<String>,
    }
    let told = server
        .get::<Metadata>("/.well-known/oauth-authorization-server", &[])
        .await;
    told.is_ok_and(|told| {
        told.value
            .code_challenge_methods_supported
            .iter()
            .any(|one| one == "S256")
    })
}

fn sha256(text: &str) -> Vec<u8> {
    use sha2::Digest as _;
    sha2::Sha256::digest(text.as_bytes()).to_vec()
}

fn rejected(why: &str) -> ConnectorError {
    ConnectorError::new(Kind::CredentialRejected, why)
}

/// The origin of what a person typed as a server, an account's name with its server included.
pub(super) fn origin(typed: &str) -> Result<Url> {
    let typed = typed.trim();
    let bare = typed.rsplit_once('@').map_or(typed, |(_, host)| host);
    // A name and a password in an address stay, so that the guard can say what is wrong with them.
    let typed = if typed.contains("://") { typed } else { bare };
    let named = if typed.contains("://") {
        typed.to_owned()
    } else {
        format!("https://{typed}")
    };
    let mut url = Url::parse(&named)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host() && !typed.is_empty())
        .ok_or_else(|| {
            ConnectorError::new(Kind::InputUnreadable, "not an address of a server").field("server")
        })?;
    url.set_path("/");
    url.set_query(None);
    url.set_fragment(None);
    Ok(url)
}

/// The name of an account, with the host behind it where there is one. With or without a leading `@`.
fn handle(typed: &str) -> Option<(&str, Option<&str>)> {
    let typed = typed.trim().trim_start_matches('@');
    let (name, host) = typed
        .split_once('@')
        .map_or((typed, None), |(name, host)| (name, Some(host)));
    let named = !name.is_empty()
        && name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'));
    let hosted = host.is_none_or(|host| !host.is_empty() && !host.contains(char::is_whitespace));
    (named && hosted).then_some((name, host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_read_from_whatever_names_it() {
        let read = |typed: &str| origin(typed).map(String::from).ok();
        for typed in [
            "mastodon.example",
            "@mira@mastodon.example",
            "https://mastodon.example/@mira?x",
            " mastodon.example/about ",
        ] {
            assert_eq!(
                read(typed).as_deref(),
                Some("https://mastodon.example/"),
                "{typed}"
            );
        }
        assert_eq!(
            read("http://127.0.0.1:3000/x").as_deref(),
            Some("http://127.0.0.1:3000/")
        );
        for typed in ["", "two words", "ftp://a.example", "@"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn the_proof_of_a_code_is_as_the_rfc_computes_it() {
        // RFC 7636, appendix B.
        let challenge = URL_SAFE_NO_PAD.encode(sha256("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
        assert_eq!(challenge, "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    #[test]
    fn the_name_of_an_account_is_told_from_other_words() {
        assert_eq!(handle("@mira@a.example"), Some(("mira", Some("a.example"))));
        assert_eq!(handle(" mira_2 "), Some(("mira_2", None)));
        for typed in ["", "@", "two words", "what?", "mira@", "mira@two words"] {
            assert_eq!(handle(typed), None, "{typed}");
        }
    }
}
