//! Mail on its way. It is written in the transaction of its cause; what it says is forgotten once it has left.

use crate::{Db, Result, Tx, sql::OptMicros};
use parvis_domain::{MailId, Timestamp, UserId, WorkspaceId};
use uuid::Uuid;

/// A letter that waits to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Its identifier.
    pub id: MailId,
    /// Which workspace it is about, if one.
    pub workspace: Option<WorkspaceId>,
    /// Whom it is for, if they are a user.
    pub user: Option<UserId>,
    /// Why it is written: a kind of notice, `digest`, `invitation`.
    pub kind: String,
    /// The name on it; may be empty.
    pub to_name: String,
    /// Where it goes.
    pub to_address: String,
    /// Its `Message-ID`, the same at every attempt.
    pub message_id: String,
    /// What it says, as its writer keeps it.
    pub content: String,
    /// How often it was tried.
    pub attempts: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: MailId,
    workspace_id: Option<Uuid>,
    user_id: Option<Uuid>,
    kind: String,
    to_name: String,
    to_address: String,
    message_id: String,
    content: String,
    attempts: i64,
}

impl From<Row> for Mail {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            workspace: row.workspace_id.map(Into::into),
            user: row.user_id.map(Into::into),
            kind: row.kind,
            to_name: row.to_name,
            to_address: row.to_address,
            message_id: row.message_id,
            content: row.content,
            attempts: row.attempts,
        }
    }
}

/// Writes one, to be sent from `now` on. `unsubscribe` is the hash of the word that ends mail of its kind.
pub async fn insert(tx: &mut Tx, mail: &Mail, unsubscribe: Option<&[u8]>, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "insert into mails (id, workspace_id, user_id, kind, to_name, to_address, message_id, content,
        unsubscribe_hash, created_at, state, attempts, next_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting', 0, $11)",
        mail.id,
        mail.workspace,
        mail.user,
        &mail.kind,
        &mail.to_name,
        &mail.to_address,
        &mail.message_id,
        &mail.content,
        unsubscribe,
        now,
        now
    )?;
    Ok(())
}

/// Takes what is due, so that nobody else sends it before `until`: whoever took it and died leaves it to others then.
pub async fn claim(tx: &mut Tx, now: Timestamp, until: Timestamp, most: i64) -> Result<Vec<Mail>> {
    let rows = claim!(
        tx,
        Row,
        "update mails
        set attempts = attempts + 1, next_at = $2
        where id in (
            select id
            from mails
            where state = 'waiting'
            and next_at <= $1
            order by next_at
            limit $3",
        ")
        returning id, workspace_id, user_id, kind, to_name, to_address, message_id, content, attempts",
        now,
        until,
        most
    )?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// It was taken by somebody's server. What it said is forgotten.
pub async fn note_sent(tx: &mut Tx, id: MailId, at: Timestamp) -> Result<()> {
    execute!(
        tx,
        "update mails
        set state = 'sent', sent_at = $2, content = '', refusal = null
        where id = $1",
        id,
        at
    )?;
    Ok(())
}

/// It is tried again at `at`.
pub async fn put_off(tx: &mut Tx, id: MailId, at: Timestamp, refusal: &str) -> Result<()> {
    execute!(
        tx,
        "update mails
        set next_at = $2, refusal = $3
        where id = $1",
        id,
        at,
        refusal
    )?;
    Ok(())
}

/// Nobody takes it. What it said is forgotten.
pub async fn give_up(tx: &mut Tx, id: MailId, refusal: &str) -> Result<()> {
    execute!(
        tx,
        "update mails
        set state = 'given_up', content = '', refusal = $2
        where id = $1",
        id,
        refusal
    )?;
    Ok(())
}

/// Why mail to a user was given up last, if nothing has reached them since.
pub async fn last_refusal(
    db: impl Into<Db<'_>>,
    user: UserId,
) -> Result<Option<(String, String, Timestamp)>> {
    #[derive(sqlx::FromRow)]
    struct Last {
        state: String,
        to_address: String,
        refusal: Option<String>,
        #[sqlx(try_from = "i64")]
        created_at: Timestamp,
    }
    let last = fetch_optional!(
        db,
        Last,
        "select state, to_address, refusal, created_at
        from mails
        where user_id = $1
        and state <> 'waiting'
        order by created_at desc, id desc
        limit 1",
        user
    )?;
    Ok(last
        .filter(|last| last.state == "given_up")
        .map(|last| (last.to_address, last.refusal.unwrap_or_default(), last.created_at)))
}

/// What the word with this hash ends: mail of which kind, to whom, about which workspace.
pub async fn by_unsubscribe(
    db: impl Into<Db<'_>>,
    hash: &[u8],
) -> Result<Option<(WorkspaceId, UserId, String)>> {
    let row = fetch_optional!(
        db,
        (Option<Uuid>, Option<Uuid>, String),
        "select workspace_id, user_id, kind
        from mails
        where unsubscribe_hash = $1",
        hash
    )?;
    Ok(row.and_then(|(workspace, user, kind)| Some((workspace?.into(), user?.into(), kind))))
}

/// Whether a mail was sent, and when: for whoever asks how one fared.
pub async fn state(db: impl Into<Db<'_>>, id: MailId) -> Result<Option<(String, Option<Timestamp>)>> {
    #[derive(sqlx::FromRow)]
    struct State {
        state: String,
        #[sqlx(try_from = "OptMicros")]
        sent_at: Option<Timestamp>,
    }
    let row = fetch_optional!(db, State, "select state, sent_at from mails where id = $1", id)?;
    Ok(row.map(|row| (row.state, row.sent_at)))
}

/// Forgets what left, or was given up, before `before`.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    execute!(
        tx,
        "delete from mails where state <> 'waiting' and created_at < $1",
        before
    )
}
