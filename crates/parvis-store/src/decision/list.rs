use super::due;
use crate::sql::{Builder, OptMicros, OptUuid, cursor_after, word};
use crate::working_copy::holding;
use crate::{Db, Result, StoreError};
use jiff::civil::Date;
use parvis_domain::{
    Cursor, DecisionId, DecisionState, DueDay, Page, RecommendationId, Subject, Timestamp, UserId,
    WorkspaceId,
};
use uuid::Uuid;

/// Which decisions are listed, and in which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DecisionList {
    /// All of them, the newest first.
    #[default]
    All,
    /// Those that hold, the newest first.
    Standing,
    /// Those in whose place a later one stands, or that no longer matter; the newest first.
    Past,
    /// Those to be looked at again, the longest due first.
    ToLookAt(Timestamp),
}

/// What the register is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct DecisionFilter {
    /// Which decisions.
    pub list: DecisionList,
    /// Recorded from this instant on.
    pub from: Option<Timestamp>,
    /// Recorded before this instant.
    pub until: Option<Timestamp>,
    /// That touch this.
    pub subject: Option<Subject>,
    /// That answer this advice.
    pub recommendation: Option<RecommendationId>,
    /// With one of these, as [`folded`](crate::working_copy::folded) gives it.
    pub text: Vec<String>,
}

/// A decision as the register lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionCard {
    /// Which one.
    pub id: DecisionId,
    /// What was to be decided.
    pub question: String,
    /// What was decided.
    pub decision: String,
    /// What it is about.
    pub subject: Option<Subject>,
    /// On which day it was taken.
    pub decided_on: Date,
    /// When to look at it again.
    pub look_on: Option<DueDay>,
    /// Where it stands.
    pub state: DecisionState,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// By whom.
    pub recorded_by: UserId,
    /// The later one in its place.
    pub superseded_by: Option<DecisionId>,
    /// How many were asked before.
    pub consulted: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: DecisionId,
    question: String,
    decision: String,
    subject_kind: Option<String>,
    subject_id: Option<Uuid>,
    subject_word: Option<String>,
    subject_name: Option<String>,
    decided_on: String,
    look_on: Option<String>,
    #[sqlx(try_from = "OptMicros")]
    look_due: Option<Timestamp>,
    state: String,
    #[sqlx(try_from = "i64")]
    recorded_at: Timestamp,
    #[sqlx(try_from = "Uuid")]
    recorded_by: UserId,
    #[sqlx(try_from = "OptUuid")]
    superseded_by: Option<DecisionId>,
    consulted: i64,
}

impl TryFrom<Row> for DecisionCard {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let subject = row.subject_kind.as_deref().map(|kind| {
            Ok::<_, StoreError>(Subject {
                kind: word("decision_subjects.subject_kind", kind)?,
                id: row.subject_id,
                word: row.subject_word.clone(),
                name: row.subject_name.clone().unwrap_or_default(),
            })
        });
        Ok(Self {
            id: row.id,
            question: row.question,
            decision: row.decision,
            subject: subject.transpose()?,
            decided_on: word("decisions.decided_on", &row.decided_on)?,
            look_on: due(row.look_on.as_deref(), row.look_due)?,
            state: word("decisions.state", &row.state)?,
            recorded_at: row.recorded_at,
            recorded_by: row.recorded_by,
            superseded_by: row.superseded_by,
            consulted: row.consulted,
        })
    }
}

const CARDS: &str =
    "select d.id, d.question, d.decision, s.subject_kind, s.subject_id, s.subject_word, s.subject_name,
    d.decided_on, d.look_on, d.look_due, d.state, d.recorded_at, d.recorded_by, d.superseded_by,
    (select count(*) from decision_people p
        where p.workspace_id = d.workspace_id and p.decision_id = d.id and p.part = 'consulted') as consulted
    from decisions d
    left join decision_subjects s
    on s.workspace_id = d.workspace_id and s.decision_id = d.id and s.position = 0
    where d.workspace_id = ";

/// A page of the register.
pub async fn list(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    filter: &DecisionFilter,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<DecisionCard>> {
    let sql = text(Builder::on(db, CARDS), workspace, filter, after, size);
    let rows = sql.fetch_all::<Row>().await?;
    let cards: Result<Vec<DecisionCard>> = rows.into_iter().map(TryInto::try_into).collect();
    let by_look = matches!(filter.list, DecisionList::ToLookAt(_));
    Ok(Page::cut(cards?, size as usize, |card| Cursor {
        at: match card.look_on {
            Some(due) if by_look => due.at,
            _ => card.recorded_at,
        },
        id: card.id.uuid(),
    }))
}

fn text<'c>(
    mut sql: Builder<'c>,
    workspace: WorkspaceId,
    filter: &DecisionFilter,
    after: Option<&Cursor>,
    size: u32,
) -> Builder<'c> {
    sql.bind(workspace);
    match filter.list {
        DecisionList::All => {}
        DecisionList::Standing => {
            sql.push(" and d.state = 'standing'");
        }
        DecisionList::Past => {
            sql.push(" and d.state <> 'standing'");
        }
        DecisionList::ToLookAt(now) => {
            sql.push(" and d.state = 'standing' and d.look_due <= ").bind(now);
        }
    }
    if let Some(from) = filter.from {
        sql.push(" and d.recorded_at >= ").bind(from);
    }
    if let Some(until) = filter.until {
        sql.push(" and d.recorded_at < ").bind(until);
    }
    if let Some(subject) = &filter.subject {
        touching(&mut sql, subject);
    }
    if let Some(recommendation) = filter.recommendation {
        sql.push(
            " and exists (select 1 from decision_recommendations o
            where o.workspace_id = d.workspace_id and o.decision_id = d.id and o.recommendation_id = ",
        )
        .bind(recommendation)
        .push(")");
    }
    if !filter.text.is_empty() {
        sql.push(" and (");
        for (at, form) in filter.text.iter().enumerate() {
            sql.push(if at == 0 {
                "d.folded like "
            } else {
                " or d.folded like "
            })
            .bind(holding(form))
            .push(" escape '\\'");
        }
        sql.push(")");
    }
    if let DecisionList::ToLookAt(_) = filter.list {
        if let Some(cursor) = after {
            sql.push(" and (d.look_due, d.id) > (")
                .bind(cursor.at)
                .push(", ")
                .bind(cursor.id)
                .push(")");
        }
        sql.push(" order by d.look_due, d.id limit ");
    } else {
        cursor_after(&mut sql, "(d.recorded_at, d.id)", after);
        sql.push(" order by d.recorded_at desc, d.id desc limit ");
    }
    sql.bind(i64::from(size) + 1);
    sql
}

fn touching(sql: &mut Builder<'_>, subject: &Subject) {
    sql.push(
        " and exists (select 1 from decision_subjects t
        where t.workspace_id = d.workspace_id and t.decision_id = d.id and t.subject_kind = ",
    )
    .bind(subject.kind.as_str().to_owned());
    if let Some(id) = subject.id {
        sql.push(" and t.subject_id = ").bind(id);
    } else if let Some(word) = &subject.word {
        sql.push(" and t.subject_word = ").bind(word.clone());
    }
    sql.push(")");
}

/// How many are to be looked at again by then.
pub async fn count_to_look_at(db: impl Into<Db<'_>>, workspace: WorkspaceId, by: Timestamp) -> Result<i64> {
    let row = fetch_optional!(db, (i64,), TO_LOOK_AT, workspace, by)?;
    Ok(row.map_or(0, |(count,)| count))
}

const TO_LOOK_AT: &str = "select count(*) from decisions
    where workspace_id = $1
    and state = 'standing'
    and look_due <= $2";

/// When the first and the last decision were recorded; none while the register is empty.
pub async fn years(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Option<(Timestamp, Timestamp)>> {
    // Each end is one step into the index; both at once would read all of it.
    let row = fetch_optional!(
        db,
        (Option<i64>, Option<i64>),
        "select
        (select min(recorded_at) from decisions where workspace_id = $1) as first,
        (select max(recorded_at) from decisions where workspace_id = $1) as last",
        workspace
    )?;
    Ok(row.and_then(|(first, last)| Some((Timestamp::from(first?), Timestamp::from(last?)))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use crate::sql::plan;

    #[tokio::test]
    async fn the_register_is_read_from_an_index_in_its_order() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("plans.db")).await.unwrap();
        let now = Timestamp::from_seconds(1);
        for (list, index) in [
            (DecisionList::All, "INDEX decisions_newest (workspace_id=?"),
            (
                DecisionList::Standing,
                "INDEX decisions_by_state (workspace_id=? AND state=?",
            ),
            (
                DecisionList::ToLookAt(now),
                "INDEX decisions_to_look_at (workspace_id=?",
            ),
        ] {
            let filter = DecisionFilter {
                list,
                from: Some(now),
                ..DecisionFilter::default()
            };
            let workspace = WorkspaceId::from_uuid(Uuid::nil());
            let sql = text(Builder::on(&store, CARDS), workspace, &filter, None, 30);
            let plan = plan(&store, sql.text()).await;
            assert!(plan.contains(index), "{list:?}: {plan}");
            assert!(!plan.contains("TEMP B-TREE"), "{list:?}: {plan}");
        }
        let counted = plan(&store, TO_LOOK_AT).await;
        let index = "COVERING INDEX decisions_to_look_at (workspace_id=?";
        assert!(counted.contains(index), "{counted}");
        store.close().await;
    }
}
