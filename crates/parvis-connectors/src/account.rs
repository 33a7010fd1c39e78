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
}

/// An account that has been connected, or read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectedAccount {
    /// What the network never changes: two channels with one remote id are one account.
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
