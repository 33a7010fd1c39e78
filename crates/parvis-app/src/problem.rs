use parvis_domain::Ruling;
use parvis_store::StoreError;
use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// A disk is full for a whole process, whatever it was that found no room there.
static TIMES_FULL: AtomicU64 = AtomicU64::new(0);

/// How often something of this process found no room.
pub(crate) fn times_full() -> u64 {
    TIMES_FULL.load(Ordering::Relaxed)
}

/// What kind of "no" this is. The faces turn it into a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Something given isn't right; what was typed is kept by whoever sent it.
    Invalid,
    /// Nobody is signed in.
    NotSignedIn,
    /// The policy says no.
    Denied,
    /// It isn't there, or not for the one who asks.
    NotFound,
    /// It was there and is no more.
    Gone,
    /// It changed meanwhile, or its state doesn't allow this.
    Conflict,
    /// Larger than what is taken.
    TooLarge,
    /// Too often.
    TooMany {
        /// When to come again.
        after: Duration,
    },
    /// Somebody else's server didn't do its part.
    Upstream,
    /// Not now; it may go through later.
    Unavailable,
    /// Our fault. The cause is in the log.
    Internal,
}

/// The values a sentence is filled with.
pub type Params = BTreeMap<&'static str, serde_json::Value>;

/// One thing that is wrong with one field.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The field, as the API names it: `name`, `planned.local`.
    pub field: String,
    /// The sentence's key is `problem-{code}` in `locales/*/problems.ftl`.
    pub code: &'static str,
    /// What the sentence is filled with.
    pub params: Params,
}

/// Why a use case could not do what was asked: a safe face for people (a stable code, a sentence found by it,
/// the fields), and the cause for the log.
#[derive(Debug, thiserror::Error)]
#[error("{code}")]
pub struct Problem {
    /// What kind of "no".
    pub kind: ProblemKind,
    /// Stable, lower case with dashes; the sentence's key is `problem-{code}`.
    pub code: &'static str,
    /// What the sentence is filled with.
    pub params: Params,
    /// What is wrong with which field.
    pub faults: Vec<Fault>,
    /// On a denial, the policy's answer.
    pub ruling: Option<Box<Ruling>>,
    /// Something more for the machine that asked: both texts of a conflict, for example.
    pub extra: Option<Box<serde_json::Value>>,
    /// For the log only.
    #[source]
    pub source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl Problem {
    /// There is no room left where the installation keeps what it has. Nothing was changed.
    pub const FULL: &str = "storage-full";

    /// A problem of this kind with this code.
    pub fn new(kind: ProblemKind, code: &'static str) -> Self {
        Self {
            kind,
            code,
            params: Params::new(),
            faults: Vec::new(),
            ruling: None,
            extra: None,
            source: None,
        }
    }

    /// The thing isn't there, or belongs to another workspace, which is the same to the one who asks.
    pub fn not_found(noun: &'static str) -> Self {
        Self::new(ProblemKind::NotFound, "not-found").with("noun", noun)
    }

    /// What was asked can't be done in the state the thing is in.
    pub fn conflict(code: &'static str) -> Self {
        Self::new(ProblemKind::Conflict, code)
    }

    /// One field is wrong.
    pub fn field(field: impl Into<String>, code: &'static str) -> Self {
        Self::invalid(vec![Fault::new(field, code)])
    }

    /// These fields are wrong.
    pub fn invalid(faults: Vec<Fault>) -> Self {
        Self {
            faults,
            ..Self::new(ProblemKind::Invalid, "invalid")
        }
    }

    /// The policy denies it.
    pub fn denied(ruling: Ruling) -> Self {
        Self {
            ruling: Some(Box::new(ruling)),
            ..Self::new(ProblemKind::Denied, "denied")
        }
    }

    /// Our fault; `source` goes to the log.
    pub fn internal(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self {
            source: Some(source.into()),
            ..Self::new(ProblemKind::Internal, "internal")
        }
    }

    /// There is no room for it. Each is counted: see [`times_full`].
    fn full(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        TIMES_FULL.fetch_add(1, Ordering::Relaxed);
        Self::new(ProblemKind::Unavailable, Self::FULL).because(source)
    }

    /// Whether there was no room for it.
    pub fn is_full(&self) -> bool {
        self.code == Self::FULL
    }

    /// Fills the sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<serde_json::Value>) -> Self {
        self.params.insert(name, value.into());
        self
    }

    /// Adds something for the machine that asked.
    #[must_use]
    pub fn with_extra(mut self, extra: serde_json::Value) -> Self {
        self.extra = Some(Box::new(extra));
        self
    }

    /// Keeps the cause for the log.
    #[must_use]
    pub fn because(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }
}

impl Fault {
    /// This field has this fault.
    pub fn new(field: impl Into<String>, code: &'static str) -> Self {
        Self {
            field: field.into(),
            code,
            params: Params::new(),
        }
    }

    /// Fills the sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<serde_json::Value>) -> Self {
        self.params.insert(name, value.into());
        self
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy(_) => Self::new(ProblemKind::Unavailable, "busy").because(error),
            StoreError::Full(_) => Self::full(error),
            _ => Self::internal(error),
        }
    }
}

/// A file that couldn't be kept.
impl From<io::Error> for Problem {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::full(error),
            _ => Self::internal(error),
        }
    }
}
