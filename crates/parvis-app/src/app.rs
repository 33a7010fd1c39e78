use crate::{Acting, Problem, Result};
use parvis_domain::{
    Action, AuditEntry, AuditEntryId, Clock, Dice, Ruling, RulingId, Timestamp, WorkspaceId,
};
use parvis_policy::{Context, Policy};
use parvis_store::{Store, Tx, audit, ruling};
use std::sync::Arc;
use uuid::Uuid;

/// What an [`App`] is made of.
pub struct Parts {
    /// The database.
    pub store: Store,
    /// Where time comes from.
    pub clock: Arc<dyn Clock>,
    /// Where chance comes from.
    pub dice: Arc<dyn Dice>,
}

/// Everything the use cases work with. Made once, shared by the faces and the worker.
pub struct App {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) dice: Arc<dyn Dice>,
    policy: Policy,
}

impl App {
    /// Puts it together.
    ///
    /// # Errors
    /// When the built-in policies contradict themselves, which is a fault of the build.
    pub fn new(parts: Parts) -> Result<Arc<Self>> {
        let policy = Policy::new().map_err(Problem::internal)?;
        Ok(Arc::new(Self {
            store: parts.store,
            clock: parts.clock,
            dice: parts.dice,
            policy,
        }))
    }

    /// The present instant, as this installation's clock tells it.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Whether the database answers.
    pub async fn is_ready(&self) -> bool {
        self.store.ping().await.is_ok()
    }

    /// Opens the one kind of transaction that may write.
    pub(crate) async fn begin(&self) -> Result<Tx> {
        Ok(self.store.begin().await?)
    }

    /// Asks the policy, and goes on only with its permission.
    pub(crate) fn allowed(&self, who: &Acting, action: Action, context: &Context) -> Result<Ruling> {
        let ruling = self.policy.decide(&who.standing(), action, context);
        if ruling.is_allowed() {
            Ok(ruling)
        } else {
            Err(Problem::denied(ruling))
        }
    }

    /// Asks about an action on no thing in particular.
    pub(crate) fn allowed_here(&self, who: &Acting, action: Action) -> Result<Ruling> {
        self.allowed(who, action, &Context::WHOLE)
    }

    /// What the policy would say, for a screen that shows only what works.
    pub fn would_allow(&self, who: &Acting, action: Action, context: &Context) -> Ruling {
        self.policy.decide(&who.standing(), action, context)
    }

    /// Keeps a ruling beside what rests on it.
    pub(crate) async fn keep_ruling(&self, tx: &mut Tx, who: &Acting, ruled: &Ruling) -> Result<RulingId> {
        let id = RulingId::next(self.clock.as_ref(), self.dice.as_ref());
        ruling::insert(
            tx,
            who.place(),
            id,
            who.user.id.uuid(),
            ruled.action,
            ruled,
            self.now(),
        )
        .await?;
        Ok(id)
    }

    /// Writes the trace of a change, in the change's own transaction. `detail` is a JSON object without secrets.
    pub(crate) async fn trace(
        &self,
        tx: &mut Tx,
        who: &Acting,
        action: Action,
        noun_id: impl Into<Option<Uuid>>,
        detail: serde_json::Value,
    ) -> Result<()> {
        let by = By {
            kind: "user",
            id: Some(who.user.id.uuid()),
            name: &who.user.name,
        };
        self.trace_by(tx, who.place(), &by, action, noun_id.into(), detail)
            .await
    }

    /// As [`App::trace`], for what nobody signed in did: the worker, the command line.
    pub(crate) async fn trace_by(
        &self,
        tx: &mut Tx,
        place: WorkspaceId,
        by: &By<'_>,
        action: Action,
        noun_id: Option<Uuid>,
        detail: serde_json::Value,
    ) -> Result<()> {
        let word = action.as_str();
        let entry = AuditEntry {
            id: AuditEntryId::next(self.clock.as_ref(), self.dice.as_ref()),
            at: self.now(),
            principal_kind: by.kind.to_owned(),
            principal_id: by.id,
            principal_name: by.name.to_owned(),
            action: word.to_owned(),
            noun: word.split('.').next().unwrap_or(word).to_owned(),
            noun_id,
            detail: detail.to_string(),
        };
        audit::insert(tx, place, &entry).await?;
        Ok(())
    }
}

/// Whom a trace names.
pub(crate) struct By<'a> {
    /// `user`, `system` or `operator`.
    pub(crate) kind: &'static str,
    /// Their identifier, when they have one.
    pub(crate) id: Option<Uuid>,
    /// What they are called.
    pub(crate) name: &'a str,
}
