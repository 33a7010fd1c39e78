use crate::sql::{Builder, OptUuid, word};
use crate::{Db, Result, StoreError};
use parvis_domain::{Subject, SubjectKind, Timestamp, WorkspaceId};
use uuid::Uuid;

/// Which subjects an offer has to be about: one kind, and one thing of it unless any will do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Of which kind.
    pub kind: SubjectKind,
    /// Which one, by its identifier.
    pub id: Option<Uuid>,
    /// Which one, by its word.
    pub word: Option<String>,
}

/// When an offer has to be from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Between {
    /// Not before.
    pub since: Timestamp,
    /// Not after.
    pub until: Timestamp,
}

/// Advice, or a decision, on which something may be said to rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// Which.
    pub id: Uuid,
    /// What it answers.
    pub question: String,
    /// What it is about; of a decision the first thing it touches, and none where it touches nothing named.
    pub subject: Option<Subject>,
    /// When it was made or written down.
    pub at: Timestamp,
    /// What was answered to advice; what became of a decision.
    pub state: Option<String>,
}

/// At most as many are offered at once.
const MOST: i64 = 30;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: Uuid,
    question: String,
    subject_kind: Option<String>,
    #[sqlx(try_from = "OptUuid")]
    subject_id: Option<Uuid>,
    subject_word: Option<String>,
    subject_name: Option<String>,
    #[sqlx(try_from = "i64")]
    at: Timestamp,
    state: Option<String>,
}

impl TryFrom<Row> for Offered {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let kind = row.subject_kind.as_deref().map(|kind| word("subject_kind", kind));
        Ok(Self {
            id: row.id,
            question: row.question,
            subject: kind.transpose()?.map(|kind| Subject {
                kind,
                id: row.subject_id,
                word: row.subject_word,
                name: row.subject_name.unwrap_or_default(),
            }),
            at: row.at,
            state: row.state,
        })
    }
}

/// Advice of that time that wasn't taken back, the newest first: about one of these, or about anything where none is
/// named.
pub async fn advice_on(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    about: &[About],
    between: Between,
) -> Result<Vec<Offered>> {
    read(advice_text(Builder::on(db, ADVICE), workspace, about, between)).await
}

const ADVICE: &str =
    "select s.id, s.question, s.subject_kind, s.subject_id, s.subject_word, s.subject_name, s.made_at as at,
    s.answer as state
    from recommendations s
    where s.workspace_id = ";

fn advice_text<'c>(
    mut sql: Builder<'c>,
    workspace: WorkspaceId,
    about: &[About],
    between: Between,
) -> Builder<'c> {
    sql.bind(workspace)
        .push(" and s.state <> 'withdrawn' and s.made_at >= ")
        .bind(between.since)
        .push(" and s.made_at <= ")
        .bind(between.until);
    if !about.is_empty() {
        sql.push(" and (");
        any_about(&mut sql, about);
        sql.push(")");
    }
    sql.push(" order by s.made_at desc, s.id desc limit ").bind(MOST);
    sql
}

async fn read(sql: Builder<'_>) -> Result<Vec<Offered>> {
    let rows = sql.fetch_all::<Row>().await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Decisions of that time, the newest first, that touch one of these, or anything where none is named; only those no
/// other one has taken the place of when `standing`.
pub async fn decisions_on(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    about: &[About],
    between: Between,
    standing: bool,
) -> Result<Vec<Offered>> {
    read(decisions_text(
        Builder::on(db, DECISIONS),
        workspace,
        about,
        between,
        standing,
    ))
    .await
}

const DECISIONS: &str =
    "select d.id, d.question, f.subject_kind, f.subject_id, f.subject_word, f.subject_name, d.recorded_at as at,
    d.state as state
    from decisions d
    left join decision_subjects f on f.workspace_id = d.workspace_id
    and f.decision_id = d.id
    and f.position = (select min(position) from decision_subjects
        where workspace_id = d.workspace_id
        and decision_id = d.id)
    where d.workspace_id = ";

fn decisions_text<'c>(
    mut sql: Builder<'c>,
    workspace: WorkspaceId,
    about: &[About],
    between: Between,
    standing: bool,
) -> Builder<'c> {
    sql.bind(workspace)
        .push(" and d.recorded_at >= ")
        .bind(between.since)
        .push(" and d.recorded_at <= ")
        .bind(between.until);
    if standing {
        sql.push(" and d.superseded_by is null");
    }
    if !about.is_empty() {
        sql.push(
            " and exists (select 1 from decision_subjects s
            where s.workspace_id = d.workspace_id
            and s.decision_id = d.id
            and (",
        );
        any_about(&mut sql, about);
        sql.push("))");
    }
    sql.push(" order by d.recorded_at desc, d.id desc limit ")
        .bind(MOST);
    sql
}

fn any_about(sql: &mut Builder<'_>, about: &[About]) {
    for (number, one) in about.iter().enumerate() {
        if number > 0 {
            sql.push(" or ");
        }
        sql.push("(s.subject_kind = ").bind(one.kind.as_str());
        if let Some(id) = one.id {
            sql.push(" and s.subject_id = ").bind(id);
        }
        if let Some(word) = &one.word {
            sql.push(" and s.subject_word = ").bind(word.clone());
        }
        sql.push(")");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use crate::sql::plan;

    #[tokio::test]
    async fn what_is_offered_is_read_from_an_index_in_its_order() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("plans.db")).await.unwrap();
        let nowhere = WorkspaceId::from_uuid(Uuid::nil());
        let between = Between {
            since: Timestamp::from_seconds(1),
            until: Timestamp::from_seconds(2),
        };
        let network = About {
            kind: SubjectKind::Network,
            id: None,
            word: Some("mastodon".to_owned()),
        };
        let channel = About {
            kind: SubjectKind::Channel,
            id: Some(Uuid::nil()),
            word: None,
        };
        let alike = [channel, network];
        for about in [&alike[..], &[]] {
            let advice = advice_text(Builder::on(&store, ADVICE), nowhere, about, between);
            let decided = decisions_text(Builder::on(&store, DECISIONS), nowhere, about, between, false);
            for (sql, index) in [
                (advice, "INDEX recommendations_newest (workspace_id=?"),
                (decided, "INDEX decisions_newest (workspace_id=?"),
            ] {
                let plan = plan(&store, sql.text()).await;
                assert!(plan.contains(index), "{plan}");
                assert!(!plan.contains("TEMP B-TREE"), "{plan}");
            }
        }
        store.close().await;
    }
}
