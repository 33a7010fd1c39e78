use super::row::Row;
use crate::sql::{Builder, cursor_after};
use crate::working_copy::holding;
use crate::{Db, Result};
use parvis_domain::{Cursor, Page, Recommendation, Subject, Timestamp, UserId, WorkspaceId};

/// Which advice is listed, and in which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AdviceList {
    /// All of it, the newest first.
    #[default]
    All,
    /// What waits for an answer, the most pressing first.
    Waiting,
    /// What waits for this member's answer, the most pressing first.
    AskedOf(UserId),
    /// What waits for an answer past its day, the longest first.
    Unanswered(Timestamp),
    /// What is to be judged, the longest due first.
    ToJudge(Timestamp),
    /// What was taken, wholly or in part; the newest first.
    Taken,
    /// What was refused, the newest first.
    Refused,
}

/// What a list is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct AdviceFilter {
    /// Which advice.
    pub list: AdviceList,
    /// About this only, where it has an identifier or a word, or is the one of its kind.
    pub subject: Option<Subject>,
    /// With one of these, as [`folded`](crate::working_copy::folded) gives it.
    pub text: Vec<String>,
}

const ALL: &str = concat!(
    "select ",
    columns!(),
    " from recommendations r where r.workspace_id = "
);

/// A page of advice.
pub async fn list(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    filter: &AdviceFilter,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<Recommendation>> {
    let sql = text(Builder::on(db, ALL), workspace, filter, after, size);
    let rows = sql.fetch_all::<Row>().await?;
    let found: Result<Vec<Recommendation>> = rows.into_iter().map(TryInto::try_into).collect();
    let list = filter.list;
    Ok(Page::cut(found?, size as usize, |one| Cursor {
        at: match list {
            AdviceList::Waiting | AdviceList::AskedOf(_) | AdviceList::Unanswered(_) => {
                one.advice.answer_by.at
            }
            AdviceList::ToJudge(_) => one.advice.judge_on.at,
            AdviceList::All | AdviceList::Taken | AdviceList::Refused => one.made_at,
        },
        id: one.id.uuid(),
    }))
}

fn text<'c>(
    mut sql: Builder<'c>,
    workspace: WorkspaceId,
    filter: &AdviceFilter,
    after: Option<&Cursor>,
    size: u32,
) -> Builder<'c> {
    sql.bind(workspace);
    match filter.list {
        AdviceList::All => {}
        AdviceList::Waiting => {
            sql.push(" and r.state = 'open'");
        }
        AdviceList::AskedOf(user) => {
            sql.push(
                " and r.state = 'open' and exists (select 1 from recommendation_asked a
                where a.workspace_id = r.workspace_id and a.recommendation_id = r.id and a.user_id = ",
            )
            .bind(user)
            .push(")");
        }
        AdviceList::Unanswered(now) => {
            sql.push(" and r.state = 'open' and r.answer_due <= ").bind(now);
        }
        AdviceList::ToJudge(now) => {
            sql.push(" and r.state <> 'withdrawn' and r.judged_at is null and r.judge_due <= ")
                .bind(now);
        }
        AdviceList::Taken => {
            sql.push(" and r.state = 'answered' and r.answer <> 'refused'");
        }
        AdviceList::Refused => {
            sql.push(" and r.state = 'answered' and r.answer = 'refused'");
        }
    }
    if let Some(subject) = &filter.subject {
        narrow(&mut sql, subject);
    }
    if !filter.text.is_empty() {
        sql.push(" and (");
        for (at, form) in filter.text.iter().enumerate() {
            sql.push(if at == 0 {
                "r.folded like "
            } else {
                " or r.folded like "
            })
            .bind(holding(form))
            .push(" escape '\\'");
        }
        sql.push(")");
    }
    match filter.list {
        AdviceList::Waiting | AdviceList::AskedOf(_) | AdviceList::Unanswered(_) => {
            soonest(&mut sql, " and (r.answer_due, r.id) > (", after);
            sql.push(" order by r.answer_due, r.id limit ");
        }
        AdviceList::ToJudge(_) => {
            soonest(&mut sql, " and (r.judge_due, r.id) > (", after);
            sql.push(" order by r.judge_due, r.id limit ");
        }
        AdviceList::All | AdviceList::Taken | AdviceList::Refused => {
            cursor_after(&mut sql, "(r.made_at, r.id)", after);
            sql.push(" order by r.made_at desc, r.id desc limit ");
        }
    }
    sql.bind(i64::from(size) + 1);
    sql
}

fn soonest(sql: &mut Builder<'_>, place: &'static str, after: Option<&Cursor>) {
    if let Some(cursor) = after {
        sql.push(place)
            .bind(cursor.at)
            .push(", ")
            .bind(cursor.id)
            .push(")");
    }
}

fn narrow(sql: &mut Builder<'_>, subject: &Subject) {
    sql.push(" and r.subject_kind = ")
        .bind(subject.kind.as_str().to_owned());
    if let Some(id) = subject.id {
        sql.push(" and r.subject_id = ").bind(id);
    } else if let Some(word) = &subject.word {
        sql.push(" and r.subject_word = ").bind(word.clone());
    }
}

/// The newest advice about one thing.
pub async fn of_subject(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    subject: &Subject,
    most: u32,
) -> Result<Vec<Recommendation>> {
    let filter = AdviceFilter {
        subject: Some(subject.clone()),
        ..AdviceFilter::default()
    };
    Ok(list(db, workspace, &filter, None, most).await?.items)
}

/// What was answered after `since` and has led to no decision yet, the latest answer first; at most 200.
pub async fn answered_since(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    since: Timestamp,
) -> Result<Vec<Recommendation>> {
    let rows = fetch_all!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from recommendations r
            where r.workspace_id = $1
            and r.state = 'answered'
            and r.answered_at > $2
            and not exists (
                select 1 from decision_recommendations d
                where d.workspace_id = r.workspace_id
                and d.recommendation_id = r.id)
            order by r.answered_at desc
            limit 200"
        ),
        workspace,
        since
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// How advice stands in a workspace.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Standing {
    /// What waits for an answer.
    pub waiting: i64,
    /// What of it waits past its day.
    pub unanswered: i64,
    /// What is to be judged.
    pub to_judge: i64,
    /// What of the waiting was put to the member who looks.
    pub asked_of_me: i64,
}

/// How advice stands at `now`, as a member sees it. Each number is read from an index of its own.
pub async fn standing(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    user: UserId,
    now: Timestamp,
) -> Result<Standing> {
    let row = fetch_optional!(
        db,
        Standing,
        "select
        (select count(*) from recommendations
            where workspace_id = $1 and state = 'open') as waiting,
        (select count(*) from recommendations
            where workspace_id = $1 and state = 'open' and answer_due <= $3) as unanswered,
        (select count(*) from recommendations
            where workspace_id = $1 and state <> 'withdrawn' and judged_at is null and judge_due <= $3) as to_judge,
        (select count(*) from recommendations r
            join recommendation_asked a on a.workspace_id = r.workspace_id and a.recommendation_id = r.id
            where r.workspace_id = $1 and r.state = 'open' and a.user_id = $2) as asked_of_me",
        workspace,
        user,
        now
    )?;
    Ok(row.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use crate::sql::plan;
    use uuid::Uuid;

    #[tokio::test]
    async fn every_list_is_read_from_an_index_in_its_order() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("plans.db")).await.unwrap();
        let now = Timestamp::from_seconds(1);
        let cursor = Cursor {
            at: now,
            id: Uuid::nil(),
        };
        let somebody = UserId::from_uuid(Uuid::nil());
        for (list, index) in [
            (AdviceList::All, "INDEX recommendations_newest (workspace_id=?"),
            (AdviceList::Waiting, "INDEX recommendations_open (workspace_id=?"),
            (
                AdviceList::AskedOf(somebody),
                "INDEX recommendations_open (workspace_id=?",
            ),
            (
                AdviceList::Unanswered(now),
                "INDEX recommendations_open (workspace_id=?",
            ),
            (
                AdviceList::ToJudge(now),
                "INDEX recommendations_to_judge (workspace_id=?",
            ),
            (AdviceList::Taken, "INDEX recommendations_taken (workspace_id=?"),
            (
                AdviceList::Refused,
                "INDEX recommendations_refused (workspace_id=?",
            ),
        ] {
            for after in [None, Some(&cursor)] {
                let filter = AdviceFilter {
                    list,
                    ..AdviceFilter::default()
                };
                let workspace = WorkspaceId::from_uuid(Uuid::nil());
                let sql = text(Builder::on(&store, ALL), workspace, &filter, after, 30);
                let plan = plan(&store, sql.text()).await;
                assert!(plan.contains(index), "{list:?}: {plan}");
                assert!(!plan.contains("TEMP B-TREE"), "{list:?}: {plan}");
            }
        }
        store.close().await;
    }
}
