//! When the installation last gave a sign of life, and what befell it.

use crate::{Db, Result, StoreError, Tx, sql::word};
use parvis_domain::{Incident, IncidentId, PlannedTime, Timestamp, WorkspaceId};
use uuid::Uuid;

/// Of what went live in one workspace by itself, no more than so many are looked at.
const MOST: i64 = 500;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: IncidentId,
    kind: String,
    #[sqlx(try_from = "i64")]
    since: Timestamp,
    #[sqlx(try_from = "i64")]
    until: Timestamp,
    #[sqlx(try_from = "i64")]
    noticed_at: Timestamp,
}

impl TryFrom<Row> for Incident {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: row.id,
            kind: word("incidents.kind", &row.kind)?,
            since: row.since,
            until: row.until,
            noticed_at: row.noticed_at,
        })
    }
}

/// Gives a sign of life; with several nodes it is one for all of them. Gives the last one before.
pub async fn alive(tx: &mut Tx, now: Timestamp) -> Result<Option<Timestamp>> {
    // Nobody else gives one between the reading and the writing.
    let first = execute!(
        tx,
        "insert into sign_of_life (id, alive_at)
        values (1, $1)
        on conflict do nothing",
        now
    )?;
    if first == 1 {
        return Ok(None);
    }
    execute!(tx, "update sign_of_life set alive_at = alive_at where id = 1")?;
    let before = fetch_optional!(&mut *tx, (i64,), "select alive_at from sign_of_life where id = 1")?;
    execute!(tx, "update sign_of_life set alive_at = $1 where id = 1", now)?;
    Ok(before.map(|(at,)| Timestamp::from_micros(at)))
}

/// Keeps what befell the installation.
pub async fn insert(tx: &mut Tx, incident: &Incident) -> Result<()> {
    execute!(
        tx,
        "insert into incidents (id, kind, since, until, noticed_at)
        values ($1, $2, $3, $4, $5)",
        incident.id,
        incident.kind.as_str(),
        incident.since,
        incident.until,
        incident.noticed_at
    )?;
    Ok(())
}

/// What was noticed after `then`, the newest first; the hundred last ones at most.
pub async fn noticed_after(db: impl Into<Db<'_>>, then: Timestamp) -> Result<Vec<Incident>> {
    let rows = fetch_all!(
        db,
        Row,
        "select id, kind, since, until, noticed_at
        from incidents
        where noticed_at > $1
        order by noticed_at desc, id desc
        limit 100",
        then
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// What was planned for a span of time in which it couldn't go out, and what became of it so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missed {
    /// Went out, or live, later than planned.
    pub late: i64,
    /// Is held, and waits for somebody.
    pub held: i64,
}

/// What a workspace had planned for after `since` and until `until`. Late is what is out since `back`, no later than
/// `until`: it may have left before anybody noticed that it was over.
pub async fn missed(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    since: Timestamp,
    until: Timestamp,
    back: Timestamp,
) -> Result<Missed> {
    let mut db = db.into();
    let publications = fetch_optional!(
        db.again(),
        (i64, i64),
        "select coalesce(sum(case when state = 'published' and published_at >= $4 then 1 else 0 end), 0),
            coalesce(sum(case when state = 'held' then 1 else 0 end), 0)
        from publications
        where workspace_id = $1
        and due_at > $2
        and due_at <= $3",
        workspace,
        since,
        until,
        back
    )?;
    let held = fetch_optional!(
        db.again(),
        (i64,),
        "select count(*)
        from originals
        where workspace_id = $1
        and state = 'scheduled'
        and planned_at > $2
        and planned_at <= $3
        and held_at is not null",
        workspace,
        since,
        until
    )?;
    // What went live has forgotten when it was planned for; the trail hasn't.
    let went_live = fetch_all!(
        db,
        (String,),
        "select detail
        from audit_entries
        where workspace_id = $1
        and action = 'original.publish'
        and principal_kind = 'system'
        and at >= $2
        order by at
        limit $3",
        workspace,
        back,
        MOST
    )?;
    let late = went_live.iter().filter(|(detail,)| {
        planned(detail).is_some_and(|planned| planned.instant() > since && planned.instant() <= until)
    });
    let (late, (out, kept)) = (late.count(), publications.unwrap_or_default());
    Ok(Missed {
        late: out + i64::try_from(late).unwrap_or(0),
        held: kept + held.map_or(0, |(held,)| held),
    })
}

/// When something that went live was planned for, by its entry in the trail.
fn planned(detail: &str) -> Option<PlannedTime> {
    let mut detail: serde_json::Value = serde_json::from_str(detail).ok()?;
    serde_json::from_value(detail.get_mut("planned")?.take()).ok()
}
