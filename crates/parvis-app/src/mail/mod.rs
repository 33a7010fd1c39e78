//! Mail to members: written in the transaction of its cause, sent by a job, at least once. Every attempt at one letter
//! has the same `Message-ID`, by which a mailbox knows that it has it already.

mod invite;
mod paper;
mod send;
mod smtp;
mod unsubscribe;
mod write;

pub use send::send_due;
pub(crate) use send::send_each_due;
pub use smtp::{Obstacle, Security, Smtp, SmtpMailer, Stretch};
pub use unsubscribe::{Ended, end, look_at};

pub(crate) use invite::invite;
pub(crate) use paper::{Line, Paper, Section};
pub(crate) use write::{Draft, write};

use async_trait::async_trait;
use parvis_domain::Timestamp;

/// A letter as it leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The name on it; may be empty.
    pub to_name: String,
    /// Where it goes.
    pub to_address: String,
    /// In one line.
    pub subject: String,
    /// What it says, for who reads plain text.
    pub text: String,
    /// The same as a page.
    pub html: String,
    /// `<…@…>`, the same at every attempt.
    pub message_id: String,
    /// Where a POST ends mail of this kind (RFC 8058).
    pub unsubscribe: Option<String>,
    /// When it was written.
    pub at: Timestamp,
}

/// Why a letter wasn't taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{words}")]
pub struct Refusal {
    /// Whether asking again is of no use: the address takes no mail.
    pub for_good: bool,
    /// What was answered, for the log and for who may ask.
    pub words: String,
}

/// Something that carries letters.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Hands a letter over. Whoever took it answers for it from then on.
    ///
    /// # Errors
    /// [`Refusal`].
    async fn carry(&self, letter: &Letter) -> Result<(), Refusal>;
}
