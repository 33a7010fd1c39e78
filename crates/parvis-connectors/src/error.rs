use parvis_domain::Timestamp;

/// Why a network did not do what was asked: its kind for people, `retry` for the worker, `detail` for the log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {detail}", kind.as_str())]
pub struct ConnectorError {
    /// What kind of thing went wrong; it chooses the sentence.
    pub kind: ConnectorErrorKind,
    /// What the worker does next.
    pub retry: Retry,
    /// For the log: what was asked, what came back. Never a secret.
    pub detail: String,
    /// What the network itself said, trimmed to [`ConnectorError::MOST_WORDS`] characters. A stranger's words:
    /// shown as plain text only.
    pub words: Option<String>,
    /// The message key of a more exact reason, in another catalogue, such as `net-name-unknown`.
    pub because: Option<&'static str>,
    /// The field of the form that is concerned, when one connects an account.
    pub field: Option<&'static str>,
}

/// The outcome of asking a network.
pub type Result<T, E = ConnectorError> = std::result::Result<T, E>;

/// What the worker does after a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// Nothing: the same again would fail again. A person decides.
    Never,
    /// The same again, not before this instant: the network said so.
    At(Timestamp),
    /// The same again, after the worker's own back-off: nothing was done.
    Later,
    /// The same again once the credential is renewed: nothing was done.
    AfterRenewal,
    /// The outcome is unknown: look on the network before anything is sent again.
    AfterCheck,
}

/// What kind of thing went wrong. The sentence is `problem-connector-{kind}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConnectorErrorKind {
    /// The network doesn't accept the identifier and secret, or has revoked them.
    CredentialRejected,
    /// The session has ended; it can be renewed.
    CredentialExpired,
    /// An app password is needed: what was typed is the account's main password, or a second factor is asked for.
    AppPasswordWanted,
    /// The account is suspended, deactivated or taken down.
    AccountUnavailable,
    /// No account answers to this identifier.
    AccountNotFound,
    /// What was typed isn't an identifier, or isn't an address.
    InputUnreadable,
    /// The network refuses this piece; its words say why.
    Refused,
    /// Too many requests.
    RateLimited,
    /// The server can't be reached: nothing was sent.
    Unreachable,
    /// The server failed while reading, so nothing was changed.
    ServerFault,
    /// It was sent, and what became of it isn't known.
    Uncertain,
    /// Something answered that isn't this network: a web page, an unknown shape.
    NotTheNetworkExpected,
    /// The address isn't one that may be called from here.
    GuardRefused,
    /// No place is called so.
    PlaceNotFound,
    /// The place doesn't let this account in, or has shown it out.
    PlaceClosed,
    /// What is said in the place is encrypted, which we don't do.
    PlaceEncrypted,
    /// In the place, this account may only read.
    PlaceSilent,
    /// The place was closed, and another one has taken its part.
    PlaceMoved,
    /// What it is about no longer exists there.
    Gone,
    /// The network doesn't offer this.
    NotOffered,
    /// The caller asked to stop before anything was sent.
    Stopped,
}

impl ConnectorErrorKind {
    /// Every kind, for the catalogue's test.
    pub const ALL: [Self; 21] = [
        Self::CredentialRejected,
        Self::CredentialExpired,
        Self::AppPasswordWanted,
        Self::AccountUnavailable,
        Self::AccountNotFound,
        Self::InputUnreadable,
        Self::Refused,
        Self::RateLimited,
        Self::Unreachable,
        Self::ServerFault,
        Self::Uncertain,
        Self::NotTheNetworkExpected,
        Self::GuardRefused,
        Self::PlaceNotFound,
        Self::PlaceClosed,
        Self::PlaceEncrypted,
        Self::PlaceSilent,
        Self::PlaceMoved,
        Self::Gone,
        Self::NotOffered,
        Self::Stopped,
    ];

    /// The stable code, stored with an attempt and sent in a problem.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CredentialRejected => "credential-rejected",
            Self::CredentialExpired => "credential-expired",
            Self::AppPasswordWanted => "app-password-wanted",
            Self::AccountUnavailable => "account-unavailable",
            Self::AccountNotFound => "account-not-found",
            Self::InputUnreadable => "input-unreadable",
            Self::Refused => "refused",
            Self::RateLimited => "rate-limited",
            Self::Unreachable => "unreachable",
            Self::ServerFault => "server-fault",
            Self::Uncertain => "uncertain",
            Self::NotTheNetworkExpected => "not-the-network-expected",
            Self::GuardRefused => "guard-refused",
            Self::PlaceNotFound => "place-not-found",
            Self::PlaceClosed => "place-closed",
            Self::PlaceEncrypted => "place-encrypted",
            Self::PlaceSilent => "place-silent",
            Self::PlaceMoved => "place-moved",
            Self::Gone => "gone",
            Self::NotOffered => "not-offered",
            Self::Stopped => "stopped",
        }
    }

    /// The one stored as this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == code)
    }

    /// What the worker does unless the network said otherwise.
    const fn usual_retry(self) -> Retry {
        match self {
            Self::CredentialExpired => Retry::AfterRenewal,
            Self::RateLimited | Self::Unreachable | Self::ServerFault | Self::Stopped => Retry::Later,
            Self::Uncertain => Retry::AfterCheck,
            Self::CredentialRejected
            | Self::AppPasswordWanted
            | Self::AccountUnavailable
            | Self::AccountNotFound
            | Self::InputUnreadable
            | Self::Refused
            | Self::NotTheNetworkExpected
            | Self::GuardRefused
            | Self::PlaceNotFound
            | Self::PlaceClosed
            | Self::PlaceEncrypted
            | Self::PlaceSilent
            | Self::PlaceMoved
            | Self::Gone
            | Self::NotOffered => Retry::Never,
        }
    }
}

impl ConnectorError {
    /// The most characters kept of what a network said.
    pub const MOST_WORDS: usize = 300;

    /// An error of `kind`, with what the worker usually does about it.
    pub fn new(kind: ConnectorErrorKind, detail: impl Into<String>) -> Self {
        Self {
            kind,
            retry: kind.usual_retry(),
            detail: detail.into(),
            words: None,
            because: None,
            field: None,
        }
    }

    /// The network doesn't offer `what`.
    pub fn not_offered(what: &str) -> Self {
        Self::new(ConnectorErrorKind::NotOffered, what)
    }

    /// The same, with another instruction for the worker.
    #[must_use]
    pub const fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// The same, with the network's own words on one line.
    #[must_use]
    pub fn words(mut self, words: &str) -> Self {
        let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let line: String = line
            .chars()
            .filter(|c| !c.is_control())
            .take(Self::MOST_WORDS)
            .collect();
        self.words = (!line.is_empty()).then_some(line);
        self
    }

    /// The same, with the message key of a more exact reason.
    #[must_use]
    pub const fn because(mut self, key: &'static str) -> Self {
        self.because = Some(key);
        self
    }

    /// The same, about a field of the form.
    #[must_use]
    pub const fn field(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }

    /// Whether something may have been changed on the network all the same.
    pub const fn may_have_happened(&self) -> bool {
        matches!(self.retry, Retry::AfterCheck)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_leads_back_to_its_kind() {
        for kind in ConnectorErrorKind::ALL {
            assert_eq!(ConnectorErrorKind::from_code(kind.as_str()), Some(kind));
        }
        assert_eq!(ConnectorErrorKind::from_code("tired"), None);
    }

    #[test]
    fn a_networks_words_become_one_short_line() {
        let error = ConnectorError::new(ConnectorErrorKind::Refused, "put")
            .words(&format!("  too\r\n\tlong\u{7} {}", "x".repeat(500)));
        let words = error.words.unwrap();
        assert!(words.starts_with("too long "));
        assert_eq!(words.chars().count(), ConnectorError::MOST_WORDS);
    }
}
