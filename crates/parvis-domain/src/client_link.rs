use crate::{ClientLinkId, Timestamp, UiLanguage, UserId};
use uuid::Uuid;

words! {
    /// What a link lets somebody without an account do.
    ClientLinkPurpose,
    /// A word that names no purpose of a link.
    UnknownClientLinkPurpose, "purpose of a link", {
        /// Read advice and answer it.
        Answer = "answer",
        /// Ask for content.
        Brief = "brief",
    }
}

/// A link by which somebody without an account does one thing in one workspace. Its word is shown once, when it is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientLink {
    /// Its identifier.
    pub id: ClientLinkId,
    /// What it is for.
    pub purpose: ClientLinkPurpose,
    /// Which thing it is for: the advice to be answered; none where it isn't for one thing.
    pub noun_id: Option<Uuid>,
    /// Whom it was made for.
    pub person_name: String,
    /// Where a letter reaches them; may be empty.
    pub person_email: String,
    /// In which language its page speaks.
    pub language: UiLanguage,
    /// Who made it.
    pub created_by: UserId,
    /// When.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
    /// When it was taken back.
    pub revoked_at: Option<Timestamp>,
    /// Whether it was sent by e-mail.
    pub mailed: bool,
    /// When its page was first opened.
    pub opened_at: Option<Timestamp>,
    /// When its page was last opened.
    pub last_opened_at: Option<Timestamp>,
    /// When something was last done by it.
    pub used_at: Option<Timestamp>,
}

impl ClientLink {
    /// Whether it still works.
    pub fn works(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }
}
