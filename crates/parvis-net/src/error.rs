use crate::address::Refusal;
use http::StatusCode;
use std::error::Error as StdError;
use std::fmt;
use url::Url;

/// Why there is no answer, and what the sender may conclude from that.
#[derive(Debug)]
pub enum Error {
    /// Nothing that could have an effect reached a server. Sending again can't do it twice.
    NotSent(Box<Failure>),
    /// The server may have acted. Look before sending again.
    Unknown(Box<Failure>),
}

/// What went wrong, where.
#[derive(Debug)]
pub struct Failure {
    /// The kind, with its code for a sentence.
    pub cause: Cause,
    /// The host spoken to; empty when no address could be read.
    pub host: String,
    /// The status, when the server got as far as giving one.
    pub status: Option<StatusCode>,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// The kinds of failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Not an `http` or `https` address with a host.
    BadAddress,
    /// A user name or password stands in the address.
    AddressWithPassword,
    /// The guard doesn't allow this address.
    Refused(Refusal),
    /// Plain HTTP, which the caller didn't ask for.
    Insecure,
    /// A redirect from HTTPS to HTTP while a credential is sent.
    Downgrade,
    /// A header or a body that can't be sent.
    BadRequest,
    /// The name has no address, or nobody could be asked.
    NameUnknown,
    /// Nobody listens there.
    ConnectionRefused,
    /// No way there.
    Unreachable,
    /// Connecting took too long.
    ConnectTimedOut,
    /// No secure connection.
    Tls,
    /// The certificate isn't valid for this name, at this time, or from an authority we trust.
    Certificate,
    /// The answer took too long.
    TimedOut,
    /// The connection broke before there was an answer, or the answer isn't HTTP.
    Closed,
    /// The connection broke in the middle of the body, or the body can't be decompressed.
    BodyCut,
    /// The body is longer than this many bytes.
    TooLarge {
        /// The limit, in bytes after decompression.
        limit: usize,
    },
    /// One redirect after the other.
    TooManyRedirects,
    /// A redirect to something that isn't an address.
    BadRedirect,
}

impl Cause {
    /// The message key of the sentence for people, in `net.ftl`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BadAddress => "net-bad-address",
            Self::AddressWithPassword => "net-address-with-password",
            Self::Refused(_) => "net-address-refused",
            Self::Insecure => "net-insecure",
            Self::Downgrade => "net-downgrade",
            Self::BadRequest => "net-bad-request",
            Self::NameUnknown => "net-name-unknown",
            Self::ConnectionRefused => "net-connection-refused",
            Self::Unreachable => "net-unreachable",
            Self::ConnectTimedOut => "net-connect-timed-out",
            Self::Tls => "net-tls",
            Self::Certificate => "net-certificate",
            Self::TimedOut => "net-timed-out",
            Self::Closed => "net-closed",
            Self::BodyCut => "net-body-cut",
            Self::TooLarge { .. } => "net-too-large",
            Self::TooManyRedirects => "net-too-many-redirects",
            Self::BadRedirect => "net-bad-redirect",
        }
    }

    /// Whether trying later could end otherwise, with nobody changing anything here.
    pub const fn may_pass(self) -> bool {
        matches!(
            self,
            Self::NameUnknown
                | Self::ConnectionRefused
                | Self::Unreachable
                | Self::ConnectTimedOut
                | Self::Tls
                | Self::TimedOut
                | Self::Closed
                | Self::BodyCut
        )
    }
}

impl Error {
    pub(crate) fn unsent(cause: Cause, url: Option<&Url>) -> Self {
        Self::NotSent(Box::new(Failure::new(cause, url)))
    }

    pub(crate) fn unknown(cause: Cause, url: &Url) -> Self {
        Self::Unknown(Box::new(Failure::new(cause, Some(url))))
    }

    pub(crate) fn because(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.failure_mut().source = Some(source.into());
        self
    }

    pub(crate) fn with_status(mut self, status: StatusCode) -> Self {
        self.failure_mut().status = Some(status);
        self
    }

    /// The same failure, after a server was already spoken to.
    pub(crate) fn into_unknown(self) -> Self {
        match self {
            Self::NotSent(failure) | Self::Unknown(failure) => Self::Unknown(failure),
        }
    }

    /// What went wrong, where.
    pub fn failure(&self) -> &Failure {
        match self {
            Self::NotSent(failure) | Self::Unknown(failure) => failure,
        }
    }

    fn failure_mut(&mut self) -> &mut Failure {
        match self {
            Self::NotSent(failure) | Self::Unknown(failure) => failure,
        }
    }

    /// The kind of failure.
    pub fn cause(&self) -> Cause {
        self.failure().cause
    }

    /// Whether the server may have acted on the request.
    pub const fn may_have_arrived(&self) -> bool {
        matches!(self, Self::Unknown(_))
    }
}

impl Failure {
    fn new(cause: Cause, url: Option<&Url>) -> Self {
        let host = url.and_then(Url::host_str).unwrap_or_default().to_owned();
        Self {
            cause,
            host,
            status: None,
            source: None,
        }
    }
}

/// For the log: names the host and the deepest reason, never a path, a query or a header.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Failure {
            cause, host, status, ..
        } = self.failure();
        let reached = if self.may_have_arrived() {
            "outcome unknown"
        } else {
            "not sent"
        };
        write!(f, "{} ({reached}) {host}: {cause:?}", cause.code())?;
        if let Some(status) = status {
            write!(f, ", status {}", status.as_u16())?;
        }
        match self.source().and_then(deepest) {
            Some(reason) => write!(f, ", {reason}"),
            None => Ok(()),
        }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.failure().source.as_deref().map(|source| source as _)
    }
}

/// reqwest's outer errors print the whole URL, whose query may hold a secret; the innermost one doesn't.
fn deepest(outer: &(dyn StdError + 'static)) -> Option<String> {
    let innermost = causes(outer).last()?;
    (!innermost.is::<reqwest::Error>()).then(|| innermost.to_string())
}

/// The error and what lies behind it, outermost first.
pub(crate) fn causes<'a>(
    outer: &'a (dyn StdError + 'static),
) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(outer), |error| {
        match error.downcast_ref::<std::io::Error>() {
            // Asked for its source, an `io::Error` skips the error that it wraps.
            Some(io) if io.get_ref().is_some() => io.get_ref().map(|inner| inner as _),
            _ => (**error).source(),
        }
    })
}
