//! From a handle to its DID, from a DID to the server that keeps the account (atproto.com/specs/handle, /specs/did).

use super::Bluesky;
use super::syntax::{Identifier, web_host};
use crate::{ConnectorError, ConnectorErrorKind as Kind, Result};
use parvis_net::{Request, Url};
use serde::Deserialize;

/// What a DID says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(super) struct DidDocument {
    pub(super) id: String,
    #[serde(rename = "alsoKnownAs")]
    pub(super) also_known_as: Vec<String>,
    pub(super) service: Vec<Service>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(super) struct Service {
    pub(super) id: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    // An address for the kind that matters here; other services may name theirs otherwise.
    #[serde(rename = "serviceEndpoint")]
    pub(super) endpoint: serde_json::Value,
}

impl DidDocument {
    /// The server that keeps the account, when the document names one with an address of the web.
    pub(super) fn server(&self) -> Option<Url> {
        let keeps = |service: &&Service| {
            service.id.ends_with("#atproto_pds") && service.kind == "AtprotoPersonalDataServer"
        };
        let endpoint = self.service.iter().find(keeps)?.endpoint.as_str()?;
        super::origin(endpoint)
    }

    fn answers_to(&self, handle: &str) -> bool {
        let names = |name: &String| {
            name.strip_prefix("at://")
                .is_some_and(|name| name.eq_ignore_ascii_case(handle))
        };
        self.also_known_as.iter().any(names)
    }
}

impl Bluesky {
    /// The server that keeps an account, found by the account's own name: both must agree that they belong together.
    pub(super) async fn find_server(&self, identifier: &Identifier) -> Result<Url> {
        let (did, handle) = match identifier {
            Identifier::Did(did) => (did.clone(), None),
            Identifier::Handle(handle) => (self.resolve(handle).await?, Some(handle)),
            Identifier::Email(_) => {
                let detail = "a mail address doesn't say which server to ask";
                return Err(ConnectorError::new(Kind::InputUnreadable, detail).field("server"));
            }
        };
        let document = self.document(&did).await?;
        if handle.is_some_and(|handle| !document.answers_to(handle)) {
            return Err(nobody(format!(
                "{did} doesn't answer to the handle that names it"
            )));
        }
        document
            .server()
            .ok_or_else(|| nobody(format!("the document of {did} names no server")))
    }

    /// The DID behind a handle: asked from the resolver, then from the handle's own host.
    pub(super) async fn resolve(&self, handle: &str) -> Result<String> {
        let resolver = self.nobody_at(&self.settings.resolver);
        let asked = self.resolve_at(resolver, handle).await;
        match asked {
            Ok(Some(did)) => Ok(did),
            Ok(None) | Err(_) => match (self.well_known(handle).await, asked) {
                (Some(did), _) => Ok(did),
                (None, Err(error)) => Err(error.field("identifier")),
                (None, Ok(_)) => Err(nobody(format!("nobody answers to {handle}"))),
            },
        }
    }

    /// `https://{handle}/.well-known/atproto-did`: one line of plain text.
    async fn well_known(&self, handle: &str) -> Option<String> {
        let url = Url::parse(&format!("https://{handle}/.well-known/atproto-did")).ok()?;
        let request = Request::get(url).timeout(self.settings.patience).max_bytes(2_048);
        let answer = self
            .client
            .send(request)
            .await
            .ok()
            .filter(parvis_net::Response::is_success)?;
        let did = answer.text().trim().to_owned();
        super::syntax::is_did(&did).then_some(did)
    }

    async fn document(&self, did: &str) -> Result<DidDocument> {
        let url = match web_host(did) {
            Some(host) => Url::parse(&format!("https://{host}/.well-known/did.json")).ok(),
            // Not `join`: to it, a DID is an address of its own.
            None => Some(under(&self.settings.directory, did)),
        };
        let url = url.ok_or_else(|| nobody(format!("{did} has no address")))?;
        let repeatable = super::fault::Effect::Repeatable;
        let request = Request::get(url)
            .timeout(self.settings.patience)
            .max_bytes(256 * 1_024);
        let answer = self.client.send(request).await;
        let answer =
            answer.map_err(|error| super::fault::unanswered(&error, repeatable).field("identifier"))?;
        if matches!(answer.status().as_u16(), 404 | 410) {
            return Err(nobody(format!("{did} isn't known to its directory")));
        }
        if !answer.is_success() {
            return Err(
                super::fault::refused(&answer, "did document", repeatable, self.clock.now())
                    .field("identifier"),
            );
        }
        let document: DidDocument = answer
            .json()
            .map_err(|error| super::fault::unreadable(&error, "did document", repeatable))?;
        if document.id == did {
            Ok(document)
        } else {
            Err(nobody(format!("{did} has somebody else's document")))
        }
    }

    /// The DID behind a handle, as a server knows it; none where nobody answers to it.
    pub(super) async fn resolve_at(
        &self,
        server: super::xrpc::Server<'_>,
        handle: &str,
    ) -> Result<Option<String>> {
        #[derive(Deserialize)]
        struct Resolved {
            did: String,
        }
        match server
            .query::<Resolved>("com.atproto.identity.resolveHandle", &[("handle", handle)])
            .await
        {
            Ok(resolved) => Ok(Some(resolved.did).filter(|did| super::syntax::is_did(did))),
            Err(error) if matches!(error.kind, Kind::Refused | Kind::Gone) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

fn under(directory: &Url, did: &str) -> Url {
    let mut url = directory.clone();
    url.set_path(did);
    url
}

fn nobody(detail: String) -> ConnectorError {
    ConnectorError::new(Kind::AccountNotFound, detail).field("identifier")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_names_its_server_among_other_services() {
        let document: DidDocument = serde_json::from_value(serde_json::json!({
            "id": "did:plc:f54fmsc4dsguav5irnvhzt3e",
            "alsoKnownAs": ["at://Mira.test"],
            "service": [
                {"id": "#other", "type": "Other", "serviceEndpoint": {"uri": "x"}},
                {"id": "#atproto_pds", "type": "AtprotoPersonalDataServer", "serviceEndpoint": "https://pds.example.com/"},
            ],
        }))
        .unwrap();
        assert_eq!(
            document.server().map(String::from).as_deref(),
            Some("https://pds.example.com/")
        );
        assert!(document.answers_to("mira.test") && !document.answers_to("miro.test"));
        assert_eq!(DidDocument::default().server(), None);
    }
}
