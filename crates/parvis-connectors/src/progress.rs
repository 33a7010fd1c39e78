use crate::{ConnectorError, ConnectorErrorKind, Result};
use async_trait::async_trait;

/// A step of a sending, in the order they come. What can be interrupted can be tested at each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A file is about to be uploaded, counted from zero. Uploading again does no harm.
    Uploading(u8),
    /// A file has been uploaded.
    Uploaded(u8),
    /// The piece itself is about to be sent: from here on an interruption leaves the outcome unknown.
    Sending,
    /// The network has said that it stands.
    Sent,
}

/// Who follows a sending: the worker keeps its lease alive by it, and may stop it in time.
#[async_trait]
pub trait Progress: Send + Sync {
    /// Called at each step, and waited for. An error before [`Step::Sent`] stops the sending there.
    async fn at(&self, step: Step) -> Result<(), Stop>;
}

/// The follower wants the sending stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop;

impl From<Stop> for ConnectorError {
    fn from(_: Stop) -> Self {
        Self::new(
            ConnectorErrorKind::Stopped,
            "stopped by the worker before the piece was sent",
        )
    }
}

/// Nobody follows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unwatched;

#[async_trait]
impl Progress for Unwatched {
    async fn at(&self, _: Step) -> Result<(), Stop> {
        Ok(())
    }
}
