use parvis_domain::{ChannelId, ServerFacts, Timestamp, WorkspaceId};
use std::fmt;

/// Something typed that nobody may read again. It never shows in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Keeps `text` out of sight.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself, for the one place that needs it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// What a channel acts with: a text that only its connector reads. Encrypted wherever it is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Credential(String);

impl Credential {
    /// As it was kept.
    pub fn from_kept(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// As it is to be kept, encrypted.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credential(…)")
    }
}

/// What a person types to connect an account.
#[derive(Clone, Debug)]
pub struct ConnectRequest {
    /// Whose channel it will be.
    pub workspace: WorkspaceId,
    /// The channel it will be; made before connecting.
    pub channel: ChannelId,
    /// The handle, or what the network signs in with. With or without a leading `@`.
    pub identifier: String,
    /// The app password, or what the network takes.
    pub secret: Secret,
    /// The server's address, where the account's own can't be found by itself.
    pub server: Option<String>,
    /// The place within the network, where one account has several, such as a room.
    pub place: Option<String>,
    /// The [`ConnectedAccount::remote_id`] of the account that the channel has, when it is connected again.
    pub again: Option<String>,
}

/// Something a person types to connect an account: a field of [`ConnectRequest`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConnectField {
    /// The field's name: `identifier`, `secret`, `server` or `place`.
    pub name: &'static str,
    /// Whether nothing goes without it.
    pub required: bool,
}

impl ConnectField {
    /// A field that has to be filled in.
    pub const fn must(name: &'static str) -> Self {
        Self { name, required: true }
    }

    /// A field that may stay empty.
    pub const fn may(name: &'static str) -> Self {
        Self {
            name,
            required: false,
        }
    }
}

/// An account that has been connected, or read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectedAccount {
    /// What the network never changes: two channels with one remote id are one account. Where there are several servers,
    /// it holds the server too.
    pub remote_id: String,
    /// The name people call it by, without `@`. It may change.
    pub handle: String,
    /// The name it shows.
    pub display_name: Option<String>,
    /// Where people see it.
    pub url: Option<String>,
    /// What the channel acts with from now on.
    pub credential: Credential,
    /// When the credential should be renewed, well before it ends. None: it doesn't end.
    pub renew_at: Option<Timestamp>,
    /// What its server told about itself.
    pub facts: ServerFacts,
}

/// A credential made new. Store it before using it: the old one may be worthless now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renewed {
    /// What the channel acts with from now on.
    pub credential: Credential,
    /// When to renew again.
    pub renew_at: Option<Timestamp>,
    /// The handle as it is called now.
    pub handle: String,
    /// What its server tells about itself now, where it was asked.
    pub facts: Option<ServerFacts>,
}

/// How an account is connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayIn {
    /// By what a person types: an app password, a token.
    Secret,
    /// By sending the person to the account's server, which asks them whether we may and sends them back.
    Authorisation,
}

impl WayIn {
    /// The word that is sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Secret => "secret",
            Self::Authorisation => "authorisation",
        }
    }
}

/// What it takes to ask an account's server for access.
#[derive(Clone, Copy, Debug)]
pub struct AskAccess<'a> {
    /// As [`Connector::server_of`](crate::Connector::server_of) gave it.
    pub server: &'a str,
    /// Where the person comes back to; or [`AskAccess::SHOWN`].
    pub redirect: &'a str,
    /// What they come back with, so that nobody else's answer is taken for theirs. Nobody can guess it.
    pub state: &'a str,
    /// A secret that proves that whoever comes with the code is who asked for it.
    pub verifier: &'a Secret,
    /// Who asks: the address of this installation.
    pub website: &'a str,
    /// What the server gave when this installation made itself known there, if it has.
    pub registration: Option<&'a Credential>,
}

impl AskAccess<'_> {
    /// Instead of an address: the server shows the person a code, which they bring themselves (RFC 8252's predecessor,
    /// which servers of this kind still know).
    pub const SHOWN: &'static str = "urn:ietf:wg:oauth:2.0:oob";
}

/// Where to send the person.
#[derive(Clone, Debug)]
pub struct AccessAsked {
    /// To be kept, encrypted: what the server knows this installation by.
    pub registration: Credential,
    /// The page on which the server asks them.
    pub address: parvis_net::Url,
}

/// What the person came back with.
#[derive(Clone, Copy, Debug)]
pub struct TakeAccess<'a> {
    /// What the server gave when access was asked.
    pub registration: &'a Credential,
    /// The secret that access was asked with.
    pub verifier: &'a Secret,
    /// What they brought.
    pub code: &'a Secret,
}

/// What a connector needs to act for a channel.
#[derive(Clone, Debug)]
pub struct Access {
    /// Whose channel.
    pub workspace: WorkspaceId,
    /// Which.
    pub channel: ChannelId,
    /// The account's [`ConnectedAccount::remote_id`].
    pub account: String,
    /// What it acts with.
    pub credential: Credential,
    /// What its server told about itself when the account was connected.
    pub facts: ServerFacts,
}
