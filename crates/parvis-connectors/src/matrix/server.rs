//! From what was typed to the server to call (client-server API, "Server discovery").

use super::Matrix;
use super::fault::{Effect, unanswered};
use super::names::{Person, server_of};
use super::session::unreadable;
use crate::{ConnectorError, ConnectorErrorKind as Kind, Result};
use parvis_net::{Request, Url};
use serde::Deserialize;

#[derive(Deserialize)]
struct WellKnown {
    #[serde(rename = "m.homeserver")]
    server: Base,
}

#[derive(Deserialize)]
struct Base {
    base_url: String,
}

#[derive(Deserialize)]
struct Versions {
    versions: Vec<String>,
}

impl Matrix {
    /// The server to call: what stands at the address typed, or at the name that the account ends with, names it; what
    /// names none is taken for the server itself.
    pub(super) async fn find_server(&self, person: &Person, typed: Option<&str>) -> Result<Url> {
        let typed = typed.map(str::trim).filter(|typed| !typed.is_empty());
        let named = match (typed, person) {
            (Some(typed), _) => origin(typed).ok_or_else(|| {
                unreadable("not an address of a server", "server")
                    .because("connector-matrix-server-unreadable")
            })?,
            (None, Person::Full(name)) => {
                let server = server_of(name).unwrap_or_default();
                origin(server).ok_or_else(|| unreadable("the name's server has no address", "identifier"))?
            }
            (None, Person::Local(_)) => {
                let detail = "a name without its server doesn't say which one to ask";
                return Err(unreadable(detail, "server").because("connector-matrix-server-wanted"));
            }
        };
        let server = self.leads_to(&named).await?.unwrap_or(named);
        self.speaks_matrix(&server).await?;
        Ok(server)
    }

    /// What a name says of its server, if anything.
    async fn leads_to(&self, named: &Url) -> Result<Option<Url>> {
        let mut url = named.clone();
        url.set_path("/.well-known/matrix/client");
        let request = Request::get(url)
            .timeout(self.settings.patience)
            .max_bytes(64 * 1_024);
        let answer = self.client.send(request).await;
        let answer = answer.map_err(|error| unanswered(&error, Effect::Repeatable).field("server"))?;
        let told: Option<WellKnown> = answer.is_success().then(|| answer.json().ok()).flatten();
        Ok(told.and_then(|told| address(&told.server.base_url)))
    }

    async fn speaks_matrix(&self, server: &Url) -> Result<()> {
        let mut url = server.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(["_matrix", "client", "versions"]);
        }
        let request = Request::get(url)
            .timeout(self.settings.patience)
            .max_bytes(256 * 1_024)
            .redirects(0);
        let answer = self.client.send(request).await;
        let answer = answer.map_err(|error| unanswered(&error, Effect::Repeatable).field("server"))?;
        let versions: Option<Versions> = answer.is_success().then(|| answer.json().ok()).flatten();
        match versions {
            Some(versions) if !versions.versions.is_empty() => Ok(()),
            _ => {
                let detail = format!("versions: {} {}", answer.status().as_u16(), answer.excerpt());
                Err(ConnectorError::new(Kind::NotTheNetworkExpected, detail).field("server"))
            }
        }
    }
}

/// An address of the web without what doesn't belong to a server's. It may have a path.
fn address(text: &str) -> Option<Url> {
    let mut url = Url::parse(text.trim())
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())?;
    url.set_query(None);
    url.set_fragment(None);
    Some(url)
}

/// What a person typed as a server: `https` where no scheme is named. A name and password in the address stay, so that
/// the guard can say what is wrong with them.
fn origin(typed: &str) -> Option<Url> {
    if typed.contains("://") {
        address(typed)
    } else {
        address(&format!("https://{typed}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_may_stand_below_a_path() {
        let read = |typed: &str| origin(typed).map(String::from);
        assert_eq!(read("parvis.test").as_deref(), Some("https://parvis.test/"));
        assert_eq!(
            read("http://localhost:8008/matrix?x#y").as_deref(),
            Some("http://localhost:8008/matrix")
        );
        assert_eq!(read("ftp://parvis.test"), None);
        assert_eq!(read("not a server"), None);
    }
}
