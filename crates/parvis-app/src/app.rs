use crate::life::Room;
use crate::pulse::Pulse;
use crate::setup::SetUpGuard;
use crate::{Acting, Counts, KeyRing, Outgoing, Problem, Result};
use parvis_domain::{
    Action, AuditEntry, AuditEntryId, Clock, Dice, Member, Principal, Ruling, RulingId, Scope, Timestamp,
    User, WorkspaceId,
};
use parvis_media::MediaFolder;
use parvis_policy::{Context, Policy};
use parvis_store::{Store, StoreError, Tx, audit, ruling};
use std::sync::Arc;
use std::time::Instant;
use tokio::sync::{Notify, Semaphore};
use uuid::Uuid;

/// What an [`App`] is made of.
pub struct Parts {
    /// The database.
    pub store: Store,
    /// Where time comes from.
    pub clock: Arc<dyn Clock>,
    /// Where chance comes from.
    pub dice: Arc<dyn Dice>,
    /// Where pictures are kept.
    pub media: MediaFolder,
    /// What goes out, and how.
    pub outgoing: Outgoing,
}

/// Everything the use cases work with. Made once, shared by the faces and the worker.
pub struct App {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) dice: Arc<dyn Dice>,
    pub(crate) media: MediaFolder,
    pub(crate) media_slots: Semaphore,
    /// Addresses of others that are looked at at once.
    pub(crate) link_slots: Arc<Semaphore>,
    pub(crate) outgoing: Outgoing,
    /// Rung when something was set in motion, so that the worker needn't wait for its next look.
    pub(crate) bell: Notify,
    pub(crate) set_up: SetUpGuard,
    /// Since when this process is there: what was due before could not have been sent.
    pub(crate) begun_at: Timestamp,
    pub(crate) counts: Counts,
    pub(crate) room: Room,
    pulse: Arc<Pulse>,
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
            set_up: SetUpGuard::throw(parts.dice.as_ref()),
            begun_at: parts.clock.now(),
            counts: Counts::default(),
            room: Room::default(),
            pulse: Arc::default(),
            store: parts.store,
            clock: parts.clock,
            dice: parts.dice,
            media: parts.media,
            media_slots: Semaphore::new(crate::media::AT_ONCE),
            link_slots: Arc::new(Semaphore::new(crate::link_check::AT_ONCE)),
            outgoing: parts.outgoing,
            bell: Notify::new(),
            policy,
        }))
    }

    /// The present instant, as this installation's clock tells it.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A number that grows with everything that is committed on this node, and with what is heard to have been committed
    /// on another one.
    pub fn commits(&self) -> u64 {
        self.store.commits()
    }

    /// The whole address of a path of this instance: `/app/…`.
    pub(crate) fn link(&self, path: &str) -> String {
        let url = self.outgoing.instance_url.join(path);
        url.map_or_else(|_| path.to_owned(), String::from)
    }

    /// What the policy says of a member's role, of an action on no thing in particular.
    pub(crate) fn role_may(&self, member: &Member, action: Action) -> bool {
        let principal = Principal::User {
            id: member.user_id,
            administrator: false,
        };
        let standing = principal.member(member.role);
        self.policy
            .decide(&standing, action, &Context::WHOLE)
            .is_allowed()
    }

    /// Since when this process is there.
    pub const fn begun_at(&self) -> Timestamp {
        self.begun_at
    }

    /// Since when something is refused for want of room; none while there is some, as far as one knows.
    pub fn no_room_since(&self) -> Option<Timestamp> {
        self.room.none_since()
    }

    /// What was counted so far.
    pub const fn counts(&self) -> &Counts {
        &self.counts
    }

    /// The signs of life of what happens by itself.
    pub const fn pulse(&self) -> &Arc<Pulse> {
        &self.pulse
    }

    /// Whether the database answers.
    pub async fn is_ready(&self) -> bool {
        self.store.ping().await.is_ok()
    }

    /// The keys that credentials are sealed with.
    pub fn keys(&self) -> &KeyRing {
        &self.outgoing.keys
    }

    /// This node's name.
    pub fn node(&self) -> &str {
        &self.outgoing.node
    }

    /// Opens the one kind of transaction that may write.
    pub(crate) async fn begin(&self) -> Result<Tx> {
        let (counts, asked) = (&self.counts, Instant::now());
        let waiting = counts.waiting.hold();
        let begun = self.store.begin().await;
        drop(waiting);
        counts.waits.note_since(asked);
        counts.transactions.add();
        if let Err(StoreError::Busy(_)) = &begun {
            counts.busy.add();
        }
        Ok(begun?)
    }

    /// Asks the policy, and goes on only with its permission.
    pub(crate) fn allowed(&self, who: &Acting, action: Action, context: &Context) -> Result<Ruling> {
        let ruling = self.policy.decide(&who.standing(), action, context);
        if ruling.is_allowed() {
            // What is only seen was settled with the operation; a deed may be another area's than its operation.
            if !action.is_reading() {
                who.within(Scope::of(action))?;
            }
            Ok(ruling)
        } else {
            Err(Problem::denied(ruling))
        }
    }

    /// Asks about an action on no thing in particular.
    pub(crate) fn allowed_here(&self, who: &Acting, action: Action) -> Result<Ruling> {
        self.allowed(who, action, &Context::WHOLE)
    }

    /// Asks about an action on the instance itself, which no role in a workspace includes.
    pub(crate) fn allowed_instance(&self, who: &User, action: Action) -> Result<Ruling> {
        let principal = Principal::User {
            id: who.id,
            administrator: who.is_administrator,
        };
        let ruling = self.policy.decide(&principal.outsider(), action, &Context::WHOLE);
        if ruling.is_allowed() {
            Ok(ruling)
        } else {
            Err(Problem::denied(ruling))
        }
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
        let by = By::user(&who.user);
        let mut detail = detail;
        if let (Some(token), Some(fields)) = (&who.token, detail.as_object_mut()) {
            fields.insert("token".to_owned(), token.name.clone().into());
        }
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
        // What is done to a thing changes it, for whoever looks on.
        tx.say(place, action.noun(), noun_id);
        audit::insert(tx, place, &entry).await?;
        crate::involvement::follow(tx, place, &entry).await
    }
}

impl App {
    /// Writes the trace of what was done outside any workspace.
    pub(crate) async fn trace_instance(
        &self,
        tx: &mut Tx,
        who: &User,
        action: Action,
        detail: serde_json::Value,
    ) -> Result<()> {
        self.trace_instance_word(tx, &By::user(who), action.as_str(), detail)
            .await
    }

    /// As [`App::trace_instance`], for what the policy isn't asked about: the first set-up, one's own password.
    pub(crate) async fn trace_instance_word(
        &self,
        tx: &mut Tx,
        by: &By<'_>,
        word: &str,
        detail: serde_json::Value,
    ) -> Result<()> {
        let entry = AuditEntry {
            id: AuditEntryId::next(self.clock.as_ref(), self.dice.as_ref()),
            at: self.now(),
            principal_kind: by.kind.to_owned(),
            principal_id: by.id,
            principal_name: by.name.to_owned(),
            action: word.to_owned(),
            noun: word.split('.').next().unwrap_or(word).to_owned(),
            noun_id: None,
            detail: detail.to_string(),
        };
        audit::insert_for_instance(tx, &entry).await?;
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

impl By<'static> {
    /// The worker.
    pub(crate) fn system() -> Self {
        Self {
            kind: "system",
            id: None,
            name: "Parvis",
        }
    }
}

impl<'a> By<'a> {
    /// Somebody who signs in.
    pub(crate) fn user(who: &'a User) -> Self {
        Self {
            kind: "user",
            id: Some(who.id.uuid()),
            name: &who.name,
        }
    }
}
