use crate::{AuditEntryId, Timestamp};
use uuid::Uuid;

/// Who did what, when. Never changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// Its identifier.
    pub id: AuditEntryId,
    /// When it happened.
    pub at: Timestamp,
    /// `user`, `agent`, `system` (the worker) or `operator` (the command line).
    pub principal_kind: String,
    /// Who, when it is somebody with an identifier.
    pub principal_id: Option<Uuid>,
    /// What they were called then.
    pub principal_name: String,
    /// What they did, as an action's dotted word.
    pub action: String,
    /// What kind of thing they did it to.
    pub noun: String,
    /// Which one.
    pub noun_id: Option<Uuid>,
    /// What changed, as a JSON object; never a secret.
    pub detail: String,
}
